"""Small corpora at random: three provisions with their wordings, two obligations, up to eight judgements."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from concordance.model.assessment import Relation, Row
from concordance.model.corpus import Corpus, DataFile
from concordance.model.crosswalk import Reach
from concordance.model.provision import Provision, Version
from concordance.model.requirement import Link, Part, Requirement
from tests.invented import assessment_file, corpus, evidence, obligation, provision, row, text, version

FIRST = date(2020, 1, 1)
# So few days that wordings, windows and judgements meet in every way.
SPAN = 40
DAYS = [FIRST + timedelta(days=number) for number in range(SPAN + 1)]
ELEMENTS = ("left/a", "left/b", "right/a", "right/b")
POSITIVE = [relation for relation in Relation if relation.needs_evidence and relation is not Relation.CONTRARY]

days = st.sampled_from(DAYS)
# Memory closes nothing; were it as frequent as what was read, hardly any verdict would be left to look at.
bases = st.sampled_from(["official-text", "official-text", "official-text", "derived", "secondary", "recalled"])


@st.composite
def wordings(draw: st.DrawFn) -> tuple[Version, ...]:
    """A history without gaps: each wording ends the day before the next; the last may be a repeal."""
    starts = sorted(draw(st.sets(days, min_size=1, max_size=3)))
    if draw(st.booleans()):
        starts[0] = FIRST
    closing = len(starts) > 1 and draw(st.booleans())
    ends = [str(after - timedelta(days=1)) for _, after in pairwise(starts)]
    return tuple(
        version(str(start), end, basis=draw(bases), repealed=closing and end is None)
        for start, end in zip(starts, [*ends, None], strict=True)
    )


@st.composite
def provisions(draw: st.DrawFn) -> tuple[Provision, ...]:
    """Paragraphs 1 to 3 of the one article."""
    forces = st.sampled_from(["must", "indicative", "may", "competence"])
    return tuple(provision(number, *draw(wordings()), force=draw(forces)) for number in (1, 2, 3))


@st.composite
def rows(draw: st.DrawFn, name: str, relations: list[Relation], law: tuple[Provision, ...],
         elements: tuple[str, ...] = ELEMENTS) -> Row:
    """A judgement with this name on one of the elements."""
    relation = draw(st.sampled_from(relations))
    found, window = [], None
    if relation.needs_evidence:
        for number in sorted(draw(st.sets(st.sampled_from([1, 2, 3]), min_size=1, max_size=2))):
            starts = [str(wording.start) for wording in law[number - 1].versions]
            found.append(evidence(number, draw(st.none() | st.sampled_from(starts))))
    else:
        start, end = draw(st.none() | days), draw(st.none() | days)
        window = (str(start) if start else None, str(end) if end else None)
    return row(
        f"{draw(st.sampled_from(elements))}/{name}", relation, *found, on=str(draw(days)), window=window,
        together=relation is Relation.SUBSET and len(found) > 1 and draw(st.booleans()),
        basis=draw(st.sampled_from(["derived", "derived", "derived", "derived", "secondary", "recalled"])),
        review=draw(st.sampled_from(["proposed", "reviewed"])),
    )


@st.composite
def small_corpora(draw: st.DrawFn, relations: tuple[Relation, ...] = tuple(Relation),
                  elements: tuple[str, ...] = ELEMENTS) -> Corpus:
    """A whole corpus with judgements on some elements; its last obligation may be one that cannot be tested."""
    law = draw(provisions())
    modality = st.sampled_from(["mandatory", "optional", "commitment"])
    promised = [obligation("left", "a", "b", modality=draw(modality)),
                obligation("right", "a", "b", modality=draw(modality), testable=draw(st.booleans()))]
    number_of_rows = draw(st.sampled_from([0, 3, 5, 8]))
    judged = [draw(rows(f"row-{number}", list(relations), law, elements)) for number in range(number_of_rows)]
    return corpus(law, promised, judged)


@st.composite
def lending_corpora(draw: st.DrawFn) -> Corpus:
    """A corpus in which only the left obligation is judged, and the right one may borrow what was said of it."""
    found = draw(small_corpora(elements=ELEMENTS[:2]))
    reaches = st.sampled_from([Reach.EQUAL, Reach.NARROWER, *Reach])
    links = [Link(element=element, part="p", relation=Reach.EQUAL if element == "left/a" else draw(reaches),
                  differs=text("so")) for element in ELEMENTS]
    shared = Requirement(id="need", label=text("need"), summary=text("need"), theme="prevention",
                         parts=(Part(id="p", label=text("p")),), links=tuple(links))
    return Corpus((*found.files, DataFile("mappings/requirements/need.yml", "requirement", shared)))


def with_row(found: Corpus, added: Row) -> Corpus:
    """Return the corpus with one more judgement, in a file of its own."""
    return Corpus((*found.files, assessment_file(99, added)))


def shuffled(found: Corpus, draw: st.DrawFn) -> Corpus:
    """Return the same files in another order."""
    return replace(found, files=tuple(draw(st.permutations(found.files))))
