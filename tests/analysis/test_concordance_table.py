"""Tables of concordance: both directions say the same, and nothing falls out in silence."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from concordance.analysis.concordance_table import Level, ToInstruments, ToLaw, to_instruments, to_law
from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.matrix import uses
from concordance.analysis.outcome import Verdict
from concordance.analysis.verdicts import verdicts
from concordance.model.corpus import Corpus, act_of
from concordance.model.delegation import DelegationFile
from tests.invented import corpus, day, evidence, obligation, paragraph, provision, row, version

TODAY = day("2026-11-22")
DAYS = ["2019-05-31", "2019-06-01", "2024-12-31", "2025-01-01", "2026-11-22"]
REAL_DAYS = ["2024-07-01", "2024-09-05", "2026-11-22"]

Pairs = set[tuple[str, str, str]]


def pairs_to_law(table: ToLaw) -> Pairs:
    return {(a.provision, a.element.id, a.row.row.id) for line in table.lines for a in line.answers}


def pairs_to_instruments(table: ToInstruments) -> Pairs:
    return {(line.id, a.element.id, a.row.row.id) for line in table.lines for _, a in line.uses}


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("as_of", DAYS)
def test_both_directions_say_the_same(sample: Corpus, as_of: str, level: Level) -> None:
    there, back = to_law(sample, day(as_of), level=level), to_instruments(sample, day(as_of))
    assert pairs_to_law(there) == pairs_to_instruments(back)


@pytest.mark.parametrize("as_of", REAL_DAYS)
def test_both_directions_say_the_same_on_the_real_data_and_as_the_matrix(real: Corpus, as_of: str) -> None:
    on = day(as_of)
    there, back = to_law(real, on, ("palermo",)), to_instruments(real, on, instruments=("palermo",))
    pairs = pairs_to_law(there)
    assert pairs == pairs_to_instruments(back)
    assert {(p, e.split("/")[0]) for p, e, _ in pairs} == set(uses(verdicts(real, on, "palermo")))
    assert len(pairs) > 50


@pytest.mark.parametrize("level", Level)
def test_every_obligation_and_element_is_in_the_table(real: Corpus, level: Level) -> None:
    table = to_law(real, TODAY, level=level)
    assert [r.obligation.id for r in table.results] == list(real.obligations)
    wanted = Counter(list(real.obligations)) if level is Level.OBLIGATION else Counter(
        [*real.elements, *(o.id for o in real.obligations.values() if not o.elements)])
    assert Counter(line.id for line in table.lines) == wanted


@pytest.mark.parametrize("as_of", REAL_DAYS)
def test_every_provision_of_the_acts_is_in_one_of_three_lists(real: Corpus, as_of: str) -> None:
    table = to_instruments(real, day(as_of), instruments=("palermo", "untoc"))
    listed = [*(line.id for line in table.lines), *(s.id for s in table.silent), *table.not_in_force]
    assert Counter(listed) == Counter(p for p in real.provisions if act_of(p) in table.acts)
    assert all(line.uses for line in table.lines)
    assert {line.version for line in table.lines} == {line.provision.version_on(day(as_of)) for line in table.lines}


def test_an_act_asked_for_by_name_is_told_whole_also_where_it_answers_nothing(sample: Corpus) -> None:
    table = to_instruments(sample, TODAY, ("xx/harbour-amendment",))
    assert (table.acts, table.lines) == (("xx/harbour-amendment",), ())
    assert [silent.id for silent in table.silent] == [
        f"xx/harbour-amendment/art_1__para_{number}" for number in (1, 2)]


def test_without_acts_only_those_that_carry_evidence_are_told(sample: Corpus) -> None:
    assert to_instruments(sample, TODAY).acts == ("xx/harbour-act",)
    assert to_instruments(sample, day("1900-01-01")).acts == ()


def test_the_instruments_stand_in_their_own_order(sample: Corpus) -> None:
    assert to_law(sample, TODAY, ("pledge", "haven")).instruments == ("haven", "pledge")
    assert to_law(sample, TODAY).instruments == tuple(sample.instruments)


@pytest.mark.parametrize(("acts", "instruments"), [(("xx/nothing",), ()), ((), ("nothing",))])
def test_what_does_not_exist_is_told(sample: Corpus, acts: tuple[str, ...], instruments: tuple[str, ...]) -> None:
    with pytest.raises(KeyError, match="nothing"):
        to_instruments(sample, TODAY, acts, instruments)
    with pytest.raises(KeyError, match="nothing"):
        to_law(sample, TODAY, ("nothing",))


@pytest.mark.parametrize("level", Level)
def test_the_counts_are_those_of_the_gap_report(real: Corpus, level: Level) -> None:
    found = to_law(real, TODAY, ("palermo",)).counts(level)
    report = gap_report(real, TODAY, Filter("palermo")).counts
    wanted = report.obligations if level is Level.OBLIGATION else report.elements
    told: Counter[str] = Counter()
    for (verdict, _), number in found.items():
        told[verdict] += number
    assert dict(told) == {str(verdict): n for verdict, n in wanted.items() if n and verdict is not Verdict.NOT_TESTABLE}


def made(*relations: tuple[str, str]) -> Corpus:
    """Return a charter with one obligation of two elements, `a` and `b`, and the judgements given."""
    rows = [row(f"o/{element}/{relation}", relation, *(() if relation == "no-relationship" else (evidence(number),)),
                examined=("xx/harbour-act",) if relation == "no-relationship" else ())
            for number, (element, relation) in enumerate(relations, start=1)]
    return corpus([provision(n) for n in range(1, len(relations) + 2)], [obligation("o", "a", "b")], rows)


def test_missing_and_not_reviewed_are_listed_with_what_they_are() -> None:
    table = to_law(made(("a", "no-relationship")), TODAY)
    assert [(line.id, str(line.verdict)) for line in table.unanswered] == [("o/a", "missing"), ("o/b", "not-reviewed")]
    assert [line.answers for line in table.lines] == [(), ()]


def test_what_decides_stands_before_what_only_counts() -> None:
    table = to_law(made(("a", "intersects-with"), ("a", "equal-to"), ("b", "equal-to")), TODAY)
    assert [[a.row.row.relation.value for a in line.answers] for line in table.lines] == [
        ["equal-to", "intersects-with"], ["equal-to"]]
    [whole] = to_law(made(("a", "intersects-with"), ("a", "equal-to")), TODAY, level=Level.OBLIGATION).lines
    assert [a.provision.rsplit("_", 1)[1] for a in whole.answers] == ["2", "1"]
    assert (whole.id, whole.element, len(whole.elements)) == ("o", None, 2)


def test_a_provision_that_two_judgements_name_is_one_provision_with_two_answers() -> None:
    rows = [row("o/a/one", "equal-to", evidence(1)), row("o/a/two", "subset-of", evidence(1))]
    [line, _] = to_law(corpus([provision(1)], [obligation("o", "a", "b")], rows), TODAY).lines
    assert (len(line.answers), [str(a.row.row.relation) for a in line.provisions]) == (2, ["equal-to"])


def test_a_clause_that_cannot_be_tested_keeps_its_line_and_is_no_gap() -> None:
    found = corpus([provision(1)], [obligation("o", "a", testable=False)], [])
    table = to_law(found, TODAY)
    assert [(line.id, str(line.verdict)) for line in table.lines] == [("o/a", "not-testable")]
    assert (table.unanswered, table.seen) == ((), ())


def test_a_judgement_that_does_not_count_answers_nothing_and_is_remembered() -> None:
    old = provision(1, version("2020-01-01", "2023-12-31"), version("2024-01-01", basis="recalled"))
    found = corpus([old], [obligation("o", "a")], [row("o/a/law", "equal-to", evidence(1))])
    assert to_law(found, TODAY).lines[0].answers == ()
    [silent] = to_instruments(found, TODAY, ("xx/harbour-act",)).silent
    assert [(r.row.id, str(r.standing)) for r in silent.named_by] == [("o/a/law", "unverified")]


def test_a_provision_that_was_not_in_force_is_told_apart() -> None:
    found = corpus([provision(1, version("2025-01-01")), provision(2)], [obligation("o", "a")],
                   [row("o/a/law", "equal-to", evidence(2))])
    table = to_instruments(found, date(2024, 6, 1))
    assert (table.not_in_force, [line.id for line in table.lines]) == (
        ("xx/harbour-act/art_1__para_1",), ["xx/harbour-act/art_1__para_2"])


def test_expected_acts_stand_only_where_something_is_lacking(real: Corpus) -> None:
    table = to_law(real, TODAY)
    told = [line for line in table.lines if line.expected]
    assert told
    for line in told:
        assert str(line.verdict) in ("weakened", "partial", "partly-met", "conflict", "missing", "not-reviewed")
        named = {a.provision for a in line.answers}
        assert all({d.delegation.provision, *d.delegation.also} & named for d in line.expected)
        assert {str(d.status) for d in line.expected} <= {"overdue", "not-found", "not-examined"}


def waiting(sample: Corpus, relation: str, *, testable: bool = True) -> Corpus:
    """Return an obligation answered by paragraph 1, which promises an act that was not found."""
    found = corpus([provision(1)], [obligation("o", "a", testable=testable)],
                   [row("o/a/law", relation, evidence(1), evidence(1))])
    [file] = [file for file in sample.files if isinstance(file.record, DelegationFile)]
    promise = file.record.delegations[1].model_copy(update={"provision": paragraph(1)})
    return Corpus((*found.files, replace(file, record=file.record.model_copy(update={"delegations": (promise,)}))))


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(("relation", "testable", "expected"), [
    ("equal-to", True, 0), ("subset-of", True, 1), ("contrary-to", True, 1), ("equal-to", False, 0),
    # The checks refuse evidence beside this one (C403); nothing is lacking where nothing is asked.
    ("not-applicable", True, 0),
])
def test_an_act_is_expected_only_where_something_is_lacking(
        sample: Corpus, relation: str, testable: bool, expected: int, level: Level) -> None:
    [line] = to_law(waiting(sample, relation, testable=testable), TODAY, level=level).lines
    assert isinstance(line.expected, tuple)
    assert len(line.expected) == expected
    assert len(line.provisions) == 1


def test_a_table_says_for_which_day_level_and_instruments_it_stands(sample: Corpus) -> None:
    table, back = to_law(sample, TODAY, ("haven",), Level.OBLIGATION), to_instruments(sample, TODAY, (), ("haven",))
    assert (table.day, table.instruments, table.level) == (TODAY, ("haven",), Level.OBLIGATION)
    assert (back.day, back.acts, back.instruments) == (TODAY, ("xx/harbour-act",), ("haven",))
    for silent in back.silent:
        provision = sample.provisions[silent.id]
        assert (silent.provision, silent.version) == (provision, provision.version_on(TODAY))
    assert back.silent


def test_a_line_of_an_element_speaks_of_it_alone_and_tells_its_provisions_in_the_order_of_the_answers() -> None:
    found = corpus([provision(n) for n in (1, 2, 3)], [obligation("o", "a", "b")], [
        row("o/a/law", "equal-to", evidence(3), evidence(1), evidence(2)), row("o/a/half", "subset-of", evidence(3)),
        row("o/b/law", "contrary-to", evidence(2))])
    first, second = to_law(found, TODAY).lines
    assert [(line.elements, [a.provision for a in line.provisions]) for line in (first, second)] == [
        ((first.element,), [paragraph(3), paragraph(1), paragraph(2)]), ((second.element,), [paragraph(2)])]
    assert to_law(found, TODAY).unanswered == (second,)


def test_a_provision_of_the_judgement_that_decides_stands_first_also_where_another_names_it_again() -> None:
    found = corpus([provision(n) for n in (1, 2)], [obligation("o", "a")], [
        row("o/a/whole", "equal-to", evidence(2)), row("o/a/half", "subset-of", evidence(1), evidence(2))])
    [line] = to_law(found, TODAY).lines
    assert [(a.provision, str(a.row.row.relation)) for a in line.provisions] == [
        (paragraph(2), "equal-to"), (paragraph(1), "subset-of")]
