"""The shipped queries: their form, and that they compute from assertions alone what the engine computes."""

import re
import time
from datetime import date
from importlib.resources import files
from textwrap import dedent

import pytest
from graph_promises import guide, obligation, policy, requirement
from graph_records import Records
from graph_sample import BASE, DAYS, REAL_DAYS, corpus_of, provision, row, sample, version
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from concordance.analysis.beyond import Cover, beyond
from concordance.analysis.gaps import gap_report
from concordance.analysis.requirements import requirements_on
from concordance.analysis.severity import priority_of
from concordance.analysis.unverified import unverified
from concordance.analysis.verdicts import verdicts
from concordance.graph.api import to_dataset
from concordance.graph.build import build
from concordance.graph.resources import asks_for_day, query_names, query_text, with_day
from concordance.model.assessment import Assessed, Relation
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Modality, Obligation
from concordance.model.provision import Force
from concordance.model.questionnaire import Questionnaire

QUERIES = {
    "amended-provisions", "amendments", "beyond", "element-verdict-counts", "element-verdicts", "expected-acts", "gaps",
    "obligation-verdict-counts", "obligation-verdicts", "priorities", "provisions-serving-obligation", "requirements",
    "unreviewed", "unsigned-rows", "unverified",
}
TIMELESS = {"beyond", "unverified"}  # what instruments ask and what nobody has seen is the same on every day


def plain(term: object) -> str:
    """A cell as text; words without their namespace and scheme."""
    if isinstance(term, NamedNode):
        schemes = ("verdict|relation|review|modality|operation|start|expected-kind|expected-status|instrument-force|"
                   "reach|priority")
        return re.sub(rf"^.*#({schemes})-", "", term.value)
    return term.value if isinstance(term, Literal) else ""


def ask(store: Store, name: str, day: date) -> list[tuple[str, ...]]:
    """The rows of a shipped query on the default graph only."""
    found = store.query(with_day(query_text(name, BASE), day), base_iri=BASE)
    return [tuple(plain(term) for term in solution) for solution in found]


def assert_agrees(corpus: Corpus, store: Store, day: date) -> None:
    """Element verdicts, obligation verdicts, both counts and the deciding elements are those of the engine."""
    results = verdicts(corpus, day)
    assert {(i, v) for i, v, _ in ask(store, "element-verdicts", day)} == {
        (element.id, str(element.verdict)) for result in results for element in result.elements}
    assert {(i, v, apart) for i, v, _, apart in ask(store, "obligation-verdicts", day)} == {
        (result.obligation.id, str(result.verdict), str(result.unverified).lower()) for result in results}
    report = gap_report(corpus, day)
    seen, unseen = report.counts, report.unverified
    assert ask(store, "obligation-verdict-counts", day) == sorted(
        (str(verdict), str(number), str(seen.testable), str(unseen.obligations[verdict]), str(unseen.testable))
        for verdict, number in seen.obligations.items())
    assert ask(store, "element-verdict-counts", day) == sorted(
        (str(verdict), str(number), str(seen.asked), str(unseen.elements[verdict]), str(unseen.asked))
        for verdict, number in seen.elements.items())
    expected = set()
    for result in results:
        if result.verdict not in ("full", "not-applicable", "not-testable"):
            full = {element.id: str(element.verdict) for element in result.elements}
            expected |= {(result.obligation.id, str(result.verdict), element, full[element])
                         for element in result.decided_by} or {(result.obligation.id, str(result.verdict), "", "")}
    prefix = f"{BASE}id/element/"
    assert {(i, v, e.removeprefix(prefix), ev) for i, _, _, v, e, ev, _ in ask(store, "gaps", day)} == expected
    assert {i for i, *_, apart in ask(store, "gaps", day) if apart == "true"} == {
        result.obligation.id for result in results if result.unverified} & {i for i, *_ in expected}
    assert {(i, e) for i, e, _ in ask(store, "unreviewed", day)} == {
        (result.obligation.id, element.id) for result in results if result.obligation.testable
        for element in result.elements if element.verdict == "not-reviewed"}
    assert ask(store, "requirements", day) == sorted(
        (on.requirement.id, part.id, asked.link.element, str(asked.link.relation), asked.instrument.id,
         str(asked.instrument.force), str(asked.result.verdict))
        for on in requirements_on(corpus, day) for part in on.parts for asked in part.asked)
    assert {(i, v, p) for i, v, p, _ in ask(store, "priorities", day)} == {
        (result.obligation.id, str(result.verdict), str(priority_of(corpus, result))) for result in results
        if corpus.severity}


def assert_compares(corpus: Corpus, store: Store) -> None:
    """The query `beyond` lists just the elements, and the pairs, that the exact comparison calls covered."""
    found = ask(store, "beyond", date(2026, 11, 22))
    assert len(found) == len(set(found))
    instruments = [instrument.id for instrument in corpus.instruments.values()]
    compared = {(asks, than): beyond(corpus, asks, than)
                for asks in instruments for than in instruments if asks != than}
    elements = [(*pair, element) for pair, whole in compared.items()
                for obligation in whole.obligations for element in obligation.elements]
    assert {(asks, than, element) for asks, element, _, _, _, _, _, than in found} == {
        (asks, than, element.id) for asks, than, element in elements if element.cover is Cover.COVERED}
    assert {(element, other) for _, element, _, _, _, _, other, _ in found} == {
        (element.id, match.other) for _, _, element in elements for match in element.matches
        if match.relation in (Reach.EQUAL, Reach.NARROWER)}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_queries_agree_with_engine_on_sample(corpus: Corpus, store: Store, day: date) -> None:
    assert_agrees(corpus, store, day)


def test_sample_uses_every_verdict_and_standing(corpus: Corpus) -> None:
    """The comparison is worth something only if every rule is met in it."""
    results = [result for day in DAYS for result in verdicts(corpus, day)]
    assert {str(result.verdict) for result in results} == {
        "full", "weakened", "partial", "missing", "conflict", "not-reviewed", "not-applicable", "not-testable"}
    rows = [row for result in results for element in result.elements for row in element.rows]
    assert {str(row.standing) for row in rows} >= {
        "counts", "stale", "unverified", "not-in-force", "other-wording", "outside-window"}
    assert {row.row.relation for row in rows} == set(Relation)


def test_sample_borrows_in_every_way(corpus: Corpus) -> None:
    """What a borrowed judgement says depends on what is asked, and how firmly."""
    results = {element.id: element for result in verdicts(corpus, date(2026, 1, 1)) for element in result.elements}
    borrowed = {name.removeprefix("g-"): (str(found.lender.relation), str(found.verdict))
                for name, found in results.items() if found.lender}
    assert borrowed == {
        "same/a": ("equal", "met"), "same/b": ("equal", "met"), "same/c": ("equal", "conflict"),
        "same/d": ("equal", "not-applicable"), "weak/a": ("equal", "weakened"), "weak/b": ("equal", "met"),
        "soft/a": ("equal", "met"), "less/a": ("narrower", "met"), "less/b": ("narrower", "not-reviewed"),
        "less/c": ("narrower", "met"), "less/d": ("narrower", "not-reviewed"), "less/e": ("narrower", "not-reviewed"),
        "within/a": ("narrower", "met"), "within/b": ("narrower", "not-reviewed"), "clause/a": ("equal", "met"),
        "missing/a": ("equal", "not-reviewed"), "recalled/a": ("equal", "met"), "recalled/b": ("equal", "met"),
    }
    assert [row.row.id for row in results["g-less/a"].used] == ["o-full/b/law"]
    assert str(results["o-weak/a"].verdict) == "weakened"
    assert str(results["o-weak-optional/a"].verdict) == "met"
    assert str(results["o-missing/a"].verdict) == "not-reviewed"  # its window is over
    before = {element.id: str(element.verdict)
              for result in verdicts(corpus, date(2024, 7, 1)) for element in result.elements}
    assert before["o-missing/a"] == before["g-missing/a"] == before["g-same/b"] == "missing"
    assert before["g-less/b"] == "not-reviewed"
    priorities = {str(priority_of(corpus, result)) for day in DAYS for result in verdicts(corpus, day)}
    assert priorities == {"critical", "high", "medium", "low", "none", "open"}


def test_beyond_agrees_with_the_crosswalk(corpus: Corpus, store: Store) -> None:
    assert_compares(corpus, store)
    found = ask(store, "beyond", date(2026, 11, 22))
    assert ("guide", "g-within/b", "narrower", "shelter/narrowest", "shelter/wide", "equal", "o-middle/a",
            "treaty") in found
    assert ("guide", "g-within/b", "narrower", "shelter/narrowest", "rest/part", "broader", "o-less/a",
            "treaty") in found
    assert not [cells for cells in found if cells[1].startswith("g-alone") or cells[1].startswith("g-clause")]


def test_beyond_agrees_with_the_crosswalk_on_real_data(real: Corpus, real_store: Store) -> None:
    assert_compares(real, real_store)


def test_unverified_lists_what_nobody_has_seen(corpus: Corpus, store: Store) -> None:
    found = [(thing.removeprefix(f"{BASE}id/"), value.split("#")[1])
             for _, value, thing in ask(store, "unverified", date(2026, 11, 22))]
    assert len(found) == len(set(found)) == len(unverified(corpus))
    assert {line for line in found if "akn/" not in line[0]} == {
        ("obligation/o-unseen", "basis"), ("obligation/g-recalled", "basis"), ("document/guide/part-1", "basis"),
        ("instrument/guide", "titleBasis"), ("instrument/guide", "datesBasis"), ("claim/always-free/made/2", "basis"),
        ("claim/lighthouse/made/2", "basis"), ("row/o-recalled/b/row", "basis"), ("row/o-open/b/recalled", "basis"),
        ("row/o-recalled-then-changed/a/law", "basis"),
    }


def test_unverified_counts_what_the_worksheet_counts_on_real_data(real: Corpus, real_store: Store) -> None:
    found = ask(real_store, "unverified", date(2026, 11, 22))
    wordings = [cells for cells in found if "/@" in cells[2]]  # the worksheet names an article once for all of them
    # Questionnaires are forms to be filled in, no statements of law: the graph does not hold them.
    listed = [item for item in unverified(real) if item.file not in dict(real.of(Questionnaire))]
    assert len(found) - len(wordings) <= len(listed) <= len(found)


@pytest.mark.parametrize("day", REAL_DAYS, ids=str)
def test_queries_agree_with_engine_on_real_data(real: Corpus, real_store: Store, day: date) -> None:
    assert_agrees(real, real_store, day)


# Few days, so that first days, last days and days of assessment often meet.
DAY_LIST = tuple(date.fromisoformat(day) for day in ("2020-01-01", "2022-05-05", "2024-09-05", "2026-07-01"))


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Small corpora of sound form: versions meet, a row's element exists, evidence exists."""
    # Mostly sound statements: were half of them recalled, hardly any row would ever count.
    bases = st.sampled_from([*[Basis.OFFICIAL_TEXT] * 5, Basis.RECALLED])
    provisions = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        starts = sorted(draw(st.sets(st.sampled_from(DAY_LIST), min_size=1, max_size=3)))
        ends = [date.fromordinal(start.toordinal() - 1).isoformat() for start in starts[1:]]
        last = draw(st.sampled_from([None, None, None, "2026-10-01"]))
        gone = len(starts) > 1 and draw(st.integers(0, 3)) == 0
        wordings = [version(start.isoformat(), end, basis=draw(bases), repealed=gone and place == len(starts) - 1)
                    for place, (start, end) in enumerate(zip(starts, [*ends, last], strict=True))]
        provisions.append(provision(f"art_1__para_{number}", *wordings,
                                    force=draw(st.sampled_from([Force.MUST, Force.MAY, Force.COMPETENCE]))))
    obligations, rows = [], []
    for number in range(draw(st.integers(1, 3))):
        elements = "abc"[:draw(st.integers(0, 3))]
        obligations.append(obligation(f"o-{number}", *elements, testable=draw(st.integers(0, 5)) > 0, basis=draw(bases),
                                      modality=draw(st.sampled_from([Modality.MANDATORY, Modality.OPTIONAL]))))
        for element in elements:
            for place in range(draw(st.integers(0, 3))):
                rows.append(draw(_rows(f"o-{number}/{element}/r-{place}", provisions)))
    return corpus_of(provisions, obligations, rows, [*draw(_hub(obligations)), policy()])


@st.composite
def _hub(draw: st.DrawFn, obligations: list[Obligation]) -> Records:
    """A second instrument without rows of its own, and a requirement whose parts lie within one another."""
    borrowing = [obligation(f"g-{number}", *"ab"[:draw(st.integers(1, 2))],
                            basis=draw(st.sampled_from([*[Basis.OFFICIAL_TEXT] * 3, Basis.RECALLED])),
                            modality=draw(st.sampled_from([Modality.COMMITMENT, Modality.GUIDANCE])))
                 for number in range(draw(st.integers(1, 2)))]
    parts = ["p-1", "p-2", "p-3", "p-4"]
    within = {part: tuple(draw(st.sets(st.sampled_from(parts[place + 1:]), max_size=2)))
              for place, part in enumerate(parts[:-1])}
    elements = [element for promise in (*obligations, *borrowing) for element in promise.element_ids()]
    relations = st.sampled_from(["equal", "equal", "narrower", "broader", "overlapping"])
    links = [(element, draw(relations), part, draw(st.sampled_from(["high", "medium", "low"])))
             for element in elements for part in draw(st.sets(st.sampled_from(parts), max_size=2))]
    return [*guide(*borrowing), requirement(parts, links, within=within)]


@st.composite
def _rows(draw: st.DrawFn, identifier: str, provisions: list) -> object:
    relation = draw(st.sampled_from(Relation))
    assessed = Assessed(on=draw(st.sampled_from([*DAY_LIST, date(2024, 9, 4), date(2026, 6, 30)])), by="x")
    basis = draw(st.sampled_from([*[Basis.DERIVED] * 5, Basis.RECALLED]))
    if not relation.needs_evidence:
        start, end = draw(st.sampled_from([
            (None, None), ("2022-05-05", None), ("2020-01-01", "2024-09-04"), (None, "2024-09-04")]))
        return row(identifier, relation, start=start, end=end, basis=basis, assessed=assessed)
    evidence = []
    for item in draw(st.lists(st.sampled_from(provisions), min_size=1, max_size=3, unique_by=lambda p: p.eid)):
        named = draw(st.sampled_from([None, None, *item.versions]))
        evidence.append(item.eid + (f"@{named.start}" if named else ""))
    return row(identifier, relation, *evidence, basis=basis, assessed=assessed,
               together=relation is Relation.SUBSET and len(evidence) > 1 and draw(st.booleans()))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(corpora(), st.sampled_from([*DAY_LIST, *map(date.fromisoformat, (
    "2024-09-04", "2026-06-30", "2026-10-01", "2026-10-02"))]))
def test_queries_agree_with_engine_on_random_data(corpus: Corpus, day: date) -> None:
    store = build(corpus, BASE)
    assert_agrees(corpus, store, day)
    assert_compares(corpus, store)


def test_provisions_serving_obligation(corpus: Corpus, store: Store) -> None:
    day = date(2026, 7, 1)
    found = {(o, e, p, int(since)) for o, e, p, since, _, _ in ask(store, "provisions-serving-obligation", day)}
    expected = set()
    for result in verdicts(corpus, day):
        for element in result.elements:
            for used in element.used:
                for item in used.evidence:
                    start = item.version.start
                    expected.add((result.obligation.id, element.id, item.evidence.provision,
                                  start.year * 10000 + start.month * 100 + start.day))
    assert found == expected
    assert ("o-stale", "o-stale/a", "kz/law-a/art_1__para_6", 20260701) in found


def test_unsigned_rows(corpus: Corpus, store: Store) -> None:
    day = date(2026, 1, 1)
    expected = {used.row.id for result in verdicts(corpus, day) for element in result.elements for used in element.used
                if used.row.assessed.review != "reviewed"}
    found = ask(store, "unsigned-rows", day)
    assert {cells[0] for cells in found} == expected
    assert "o-full/a/law" not in expected
    assert {cells[4] for cells in found} == {"sample editors"}


def test_unreviewed_tells_never_looked_from_not_settled(store: Store) -> None:
    found = {element: int(looked) for _, element, looked in ask(store, "unreviewed", date(2026, 1, 1))}
    assert found["o-open/a"] == 1
    assert found["o-open/b"] == 0


def test_amended_provisions(store: Store) -> None:
    assert ask(store, "amended-provisions", date(2026, 7, 1)) == [
        ("kz/law-a/art_1__para_2", "20240905", "kz/law-b", "20200101", "2"),
        ("kz/law-a/art_1__para_6", "20260701", "kz/law-b", "20200101", "2"),
        ("kz/law-a/art_1__para_7", "20260701", "kz/law-b", "20200101", "1"),
        ("kz/law-a/art_1__para_8", "20260701", "kz/law-b", "20200101", "1"),
        ("kz/law-a/art_1__para_9", "20260701", "kz/law-b", "20240905", "1"),
    ]
    assert ask(store, "amended-provisions", date(2024, 9, 4)) == []


def test_queries_agree_on_rdflib() -> None:
    """A second SPARQL engine gives the same answers on the small corpus, in the same seconds."""
    store = build(sample(), BASE)
    graph = to_dataset(store, BASE).default_graph
    day = date(2026, 7, 1)
    for name in query_names():
        text = with_day(query_text(name, BASE), day)
        theirs = sorted(tuple("" if cell is None else plain(NamedNode(str(cell))) if "://" in str(cell) else str(cell)
                              for cell in solution) for solution in graph.query(text))
        # Decimals are the same number in two spellings: 1.0 and 1.
        theirs = [tuple(cell.removesuffix(".0") for cell in cells) for cells in theirs]
        assert theirs == sorted(ask(store, name, day)), name


def test_every_query_is_fast_on_real_data(real_store: Store) -> None:
    for name in query_names():
        # Not by the clock: other tests share the machine.
        started = time.process_time()
        ask(real_store, name, date(2026, 11, 22))
        assert time.process_time() - started < 2, name


def test_form_of_query_files() -> None:
    """No correlated FILTER NOT EXISTS (stack.md 4.2), a day to replace, and a blurb; in every file there is."""
    texts = {entry.name: entry.read_text(encoding="utf-8")
             for entry in files("concordance.graph").joinpath("queries").iterdir() if entry.name.endswith(".rq")}
    assert {name.removesuffix(".rq") for name in texts} == QUERIES
    assert len(texts) == 15
    blocks: dict[str, set[str]] = {}
    for name, text in texts.items():
        code = re.sub(r"(?m)^\s*#.*$", "", text)
        assert not re.search(r"EXISTS", code, re.I), name
        assert not re.search(r"\b(NOW|RAND|UUID|STRUUID)\s*\(", code, re.I), name
        assert text.startswith("# "), name
        assert asks_for_day(text) is (name.removesuffix(".rq") not in TIMELESS), name
        assert set(re.findall(r"VALUES \?day \{ (\d+) \}", text)) <= {"20261122"}, name
        for title, body in re.findall(r"(?ms)^ *# >> ([a-z ]+)\n(.*?)^ *# << \1$", text):
            blocks.setdefault(title, set()).add(dedent(body))
    # SPARQL has no include: the rule is written out in several files, so a test keeps the copies alike.
    assert set(blocks) == {"rows in use", "element levels", "obligation verdicts"}
    assert {title: len(bodies) for title, bodies in blocks.items()} == dict.fromkeys(blocks, 1)


def test_with_day_replaces_every_line() -> None:
    text = query_text("gaps", BASE)
    changed = with_day(text, date(2024, 7, 1))
    assert "20261122" not in changed
    assert changed.count("20240701") == text.count("20261122") > 1
    assert not asks_for_day("SELECT * { ?s ?p ?o }")
