"""Links of a requirement lead to its parts, say what differs, and the parts run in no circle."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Crosswalk, Reach
from concordance.model.problem import CodeDoc
from concordance.model.requirement import Requirement

DOC = CodeDoc(
    "C205", "requirement-link", "A link or part of a requirement leads nowhere, stands twice, or does not say enough.",
    "What one instrument asks beyond another is computed from these links: a wrong one is a wrong report.",
    "part: status-offence, relation: broader", "part: status-offences, relation: broader, differs: {en: …}",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield links to unknown parts, links without the difference, doubles, and circles of parts."""
    for path, requirement in corpus.of(Requirement):
        own = {part.id for part in requirement.parts}
        for index, part in enumerate(requirement.parts):
            if part.id in [other.id for other in requirement.parts[:index]]:
                yield Finding(path, ("parts", index, "id"), f"the part {part.id} stands twice")
            for number, above in enumerate(part.within):
                if requirement.part_id(above) not in corpus.parts:
                    yield Finding(path, ("parts", index, "within", number), f"no part {requirement.part_id(above)}",
                                  did_you_mean(requirement.part_id(above), corpus.parts))
        seen: set[tuple[str, str]] = set()
        for index, link in enumerate(requirement.links):
            if link.part not in own:
                yield Finding(path, ("links", index, "part"), f"{requirement.id} has no part {link.part}",
                              did_you_mean(link.part, own))
            if link.relation is not Reach.EQUAL and link.differs is None:
                yield Finding(path, ("links", index, "relation"), f"{link.relation} needs differs: what the element "
                              "asks beyond, short of or beside the part")
            if (link.element, link.part) in seen:
                yield Finding(path, ("links", index, "element"), f"{link.element} is linked to {link.part} twice")
            seen.add((link.element, link.part))
    yield from _circles(corpus)


def _circles(corpus: Corpus) -> Iterator[Finding]:
    try:
        Crosswalk((), corpus.within)
    except ValueError as error:
        part = str(error).split(" ")[0]
        place = corpus.places[f"requirement:{part.split('/')[0]}"]
        yield Finding(place.file, ("parts",), f"the parts run in a circle: {error}",
                      "of two parts only the smaller lies within the other; equal ones are one part")


RULE = Rule(DOC, check)
