"""Tables of concordance as documents: the columns that ministries know, every line, and what stands apart."""

from collections.abc import Callable
from datetime import date

import pytest

from concordance.analysis.concordance_table import Level, to_instruments, to_law
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.scale import Marks
from concordance.model.text import LANGUAGES
from concordance.reports.addresses import local
from concordance.reports.concordance_table.document import document
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.document.parts import Document, Heading, Table
from concordance.reports.edition import Edition
from concordance.reports.obligation_citation import cited
from concordance.reports.scales import OWN, scales
from tests.reports.concordance_table.told import cells, lines, under

DAY = date(2026, 11, 22)
EDITION = Edition(DAY, "sample", "concordance test", "https://example.org/kb/")
SCALES = (OWN, "ec", "ministry", "earl", "letters")
Golden = Callable[[str, str], None]


@pytest.fixture(scope="module")
def known(real: Corpus) -> dict[str, Marks]:
    """The scales of the real data, for tables of the sample."""
    return scales(real)


def law(corpus: Corpus, language: str = "en", layout: Layout = Layout.EC, scale: Marks | None = None,
        instruments: tuple[str, ...] = ("haven",), level: Level = Level.ELEMENT) -> Document:
    return document(corpus, to_law(corpus, DAY, instruments, level), EDITION, language, layout, scale)


def back(corpus: Corpus, language: str = "en", layout: Layout = Layout.EC, scale: Marks | None = None) -> Document:
    return document(corpus, to_instruments(corpus, DAY), EDITION, language, layout, scale)


def rows(found: Document, anchor: str = "table") -> list[list[str]]:
    return [row for table in under(found, anchor) for row in cells(table)]


def test_the_table_towards_the_law_reads_as_agreed(sample: Corpus, known: dict[str, Marks], golden: Golden) -> None:
    golden("concordance-haven.en.txt", "\n".join(lines(law(sample, scale=known["ec"]))) + "\n")


def test_the_nine_columns_read_as_agreed(sample: Corpus, known: dict[str, Marks], golden: Golden) -> None:
    found = law(sample, "kk", Layout.MINISTRY, known["ministry"], ("pledge", "beacon"))
    golden("concordance-pledge-beacon.kk.txt", "\n".join(lines(found)) + "\n")


def test_the_table_towards_the_instruments_reads_as_agreed(sample: Corpus, golden: Golden) -> None:
    golden("concordance-harbour-act.ru.txt", "\n".join(lines(back(sample, "ru", Layout.MINISTRY))) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_are_those_of_the_layouts(sample: Corpus, language: str) -> None:
    words = Words(language)
    for layout, keys in (
            (Layout.EC, "article obligation deadline existing proposed mark comment"),
            (Layout.MINISTRY, "article text act place provision mark how when comment")):
        for table in under(law(sample, language, layout), "table"):
            assert [c.label for c in table.columns] == [
                words("concordance-table", f"{layout}-{key}") for key in keys.split()]
    numbered = [words("concordance-table", f"ministry-{key}") for key in keys.split()]
    assert [label.split(".")[0] for label in numbered] == list("123456789")


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_is_whole(sample: Corpus, language: str, level: Level, layout: Layout) -> None:
    found = law(sample, language, layout, instruments=(), level=level)
    words = Words(language)
    assert (found.wide, found.day, found.notice.tone) == (True, "2026-11-22", "trust")
    told = [text for runs in found.notice.paragraphs for text in [run.text for run in runs]]
    assert {words("report", "proposed"), words("concordance-table", "own-words")} <= set(told)
    assert [b.anchor for b in found.blocks if isinstance(b, Heading) and b.level == 1] == [
        "reading", "table", "unanswered", "sources"]
    # Every obligation, and at the finer level every element, has a row with its name.
    column = [row[1] for row in rows(found)]
    for obligation in sample.obligations.values():
        assert any(words.text(obligation.title) in cell for cell in column)
        if level is Level.ELEMENT:
            for element in obligation.elements:
                assert words.text(element.label) in column


@pytest.mark.parametrize("layout", Layout)
def test_every_provision_is_in_one_of_the_lists(sample: Corpus, layout: Layout) -> None:
    table = to_instruments(sample, DAY)
    found = document(sample, table, EDITION, "en", layout)
    places = [local(p.rsplit("/", 1)[1], "en") for p in sample.provisions if act_of(p) in table.acts]
    told = [row[0] for row in (*rows(found), *rows(found, "silent"))]
    past = [local(p.rsplit("/", 1)[1], "en") for p in table.not_in_force]
    assert set(places) == set(told) | set(past)
    assert len(past) == 1
    text = "\n".join(lines(found))
    assert f"Harbour Act: {past[0]}" in text
    assert "named, but not counted: haven-3-2/advice/now: unverified: not evidence" in text


@pytest.mark.parametrize("name", SCALES)
def test_what_nobody_reviewed_is_open_in_every_scale_and_listed_with_its_reason(
        sample: Corpus, known: dict[str, Marks], name: str) -> None:
    table = to_law(sample, DAY)
    found = document(sample, table, EDITION, "en", Layout.EC, known[name])
    open_ids = [line.id for line in table.lines if str(line.verdict) == "not-reviewed"]
    assert open_ids
    label = known[name].mark("not-reviewed").label.en
    apart = rows(found, "unanswered")
    assert sum(row[2] == label for row in apart) == len(open_ids)
    assert len(apart) == len(table.unanswered)
    assert all(row[3] for row in apart)
    # Nowhere does a mark that says more stand where nobody looked.
    reviewed = {known[name].mark(v).label.en for v in ("full", "partial", "missing", "conflict", "not-applicable")}
    assert label not in reviewed


@pytest.mark.parametrize("name", SCALES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_legend_counts_every_obligation_and_element_once(sample: Corpus, known: dict[str, Marks], name: str,
                                                             language: str) -> None:
    table = to_law(sample, DAY)
    found = document(sample, table, EDITION, language, Layout.EC, known[name])
    [legend] = under(found, "reading")
    counted = [(int(row[3]), int(row[4])) for row in cells(legend)]
    assert len(counted) == len(known[name].marks)
    assert tuple(map(sum, zip(*counted, strict=True))) == (
        len(table.seen), sum(len(r.elements) for r in table.seen))


def test_a_verdict_that_the_scale_merges_is_told_beside_the_mark(sample: Corpus, known: dict[str, Marks]) -> None:
    found = {row[1]: row for row in rows(law(sample, scale=known["ec"]))}
    assert found["lodging"][5] == "partial (–/+)"
    assert found["lodging"][6].startswith("Verdict: met, but weakened. / ")
    assert "Verdict" not in found["medical care"][6]
    ours = {row[1]: row for row in rows(law(sample))}
    assert (ours["lodging"][5], "Verdict" in ours["lodging"][6]) == ("met, but weakened", False)


def test_an_option_that_is_not_taken_up_is_discretionary_to_a_ministry(sample: Corpus,
                                                                       known: dict[str, Marks]) -> None:
    found = {row[1]: row for row in rows(law(sample, layout=Layout.MINISTRY, scale=known["ministry"]))}
    assert found["a relief fund"][5] == "discretionary"
    assert found["authorities hold no papers"][5] == "not transposed"


def test_our_own_words_follow_the_force_of_the_instrument(sample: Corpus) -> None:
    for instrument, word in (("haven", "met"), ("pledge", "followed"), ("beacon", "reached")):
        told = {row[5] for row in rows(law(sample, instruments=(instrument,)))}
        assert any(mark.startswith(word) or f" {word}" in mark for mark in told), told


@pytest.mark.parametrize(("layout", "column"), [(Layout.EC, 4), (Layout.MINISTRY, 6)])
def test_what_is_to_be_done_comes_only_from_data(sample: Corpus, layout: Layout, column: int) -> None:
    found = [(row[1], row[column]) for row in rows(law(sample, layout=layout)) if row[column]]
    assert found == [
        ("lodging", "Expected act (act of a form not named, art. 3(2)): standard of lodging: not found"),
        ("advice by telephone", "What would settle it: Read the orders of the port authority."),
        ("authorities hold no papers",
         "Expected act (act of a local body, art. 5(2)): register of papers: not looked for yet"),
    ]


@pytest.mark.parametrize(("instrument", "day", "told"), [
    ("haven", "2019-01-01", "binding from this day"), ("pledge", "2021-06-01", "political promise, adopted"),
    ("beacon", "1990-03-04", "binds the State to nothing; day of the text")])
def test_the_day_is_told_with_what_it_is(sample: Corpus, instrument: str, day: str, told: str) -> None:
    since = {row[2] for row in rows(law(sample, instruments=(instrument,))) if row[2]}
    assert since == {f"{day} / {told}"}


def test_an_element_that_another_judgement_answers_says_so(sample: Corpus) -> None:
    found = {row[1]: row[6] for row in rows(law(sample, instruments=("pledge",)))}
    assert found["medical care"].startswith("Answered by the judgement on an element that asks the same: Haven")


def test_citations_lead_to_the_wording_in_the_language_of_the_reader(sample: Corpus) -> None:
    for language, folder in (("ru", "rus"), ("kk", "kaz")):
        [table, *_] = under(law(sample, language), "table")
        links = [run.href for row in table.rows for runs in row[3].paragraphs for run in runs if run.href]
        assert links == [f"https://example.org/gazette/12-i/{folder}"]


def test_the_identifier_is_the_same_for_the_same_question_only(sample: Corpus, known: dict[str, Marks]) -> None:
    made = [law(sample), law(sample, "ru"), law(sample, layout=Layout.MINISTRY), law(sample, scale=known["earl"]),
            law(sample, level=Level.OBLIGATION), law(sample, instruments=("pledge",)), law(sample, instruments=()),
            back(sample)]
    assert len({found.identifier for found in made}) == len(made)
    assert law(sample) == law(sample)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_tables_are_whole_in_every_language(real: Corpus, language: str) -> None:
    table = to_law(real, DAY, ("palermo",))
    found = document(real, table, EDITION, language, Layout.MINISTRY, real.scales["ministry"])
    apart = rows(found, "unanswered")
    assert [row[0] for row in apart] == [cited(real, line.result.obligation.id, language) for line in table.unanswered]
    assert all(row[3] for row in apart)
    titles = {text.split(" / ")[0] for row in rows(found) for text in row[1:2]}
    assert {Words(language).text(r.obligation.title) for r in table.results} <= titles


def test_the_real_law_is_told_provision_by_provision(real: Corpus) -> None:
    table = to_instruments(real, DAY, ("kz/110-viii",), ("palermo",))
    found = document(real, table, EDITION, "kk")
    assert len(rows(found)) == sum(len(line.uses) for line in table.lines)
    assert len(rows(found, "silent")) == len(table.silent)
    assert all(isinstance(block, Table) is False or block.rows for block in found.blocks)
