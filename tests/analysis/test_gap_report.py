"""The gap report: what it lists, what it counts, and out of how many."""

from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from tests.invented import corpus, day, evidence, obligation, provision, row

TODAY = day("2026-02-01")


def small() -> Corpus:
    """One met and one missing duty, one optional clause, one clause that cannot be tested."""
    return corpus([provision(1)], [
        obligation("met", "a", "b"), obligation("missing", "a"), obligation("optional", "a", modality="optional"),
        obligation("final", "a", modality="final-clause", testable=False),
    ], [
        row("met/a/one", "equal-to", evidence(1)), row("met/b/one", "equal-to", evidence(1)),
        row("missing/a/one", "no-relationship", window=("2020-01-01", None)),
        row("final/a/one", "equal-to", evidence(1)),
    ])


def listed(asked_for: Filter) -> list[str]:
    return [result.obligation.id for result in gap_report(small(), TODAY, asked_for).results]


def test_without_a_filter_everything_is_listed() -> None:
    assert listed(Filter()) == ["met", "missing", "optional", "final"]


def test_a_filter_by_modality_keeps_the_others_out() -> None:
    assert listed(Filter(modalities=(Modality.OPTIONAL, Modality.FINAL_CLAUSE))) == ["optional", "final"]


def test_a_filter_by_verdict_keeps_the_others_out() -> None:
    assert listed(Filter(verdicts=(Verdict.MISSING,))) == ["missing"]


def test_a_filter_by_instrument_keeps_the_others_out() -> None:
    assert listed(Filter(instrument="another")) == []


def test_a_filter_by_verdict_leaves_the_counts_as_they_are() -> None:
    whole, part = gap_report(small(), TODAY), gap_report(small(), TODAY, Filter(verdicts=(Verdict.MISSING,)))
    assert (part.counts, part.by_modality) == (whole.counts, whole.by_modality)


def test_every_verdict_is_counted_even_when_it_occurs_nowhere() -> None:
    counts = gap_report(small(), TODAY).counts
    assert (list(counts.obligations), list(counts.elements)) == (list(Verdict), list(ElementVerdict))


def test_a_clause_that_cannot_be_tested_is_in_no_denominator() -> None:
    counts = gap_report(small(), TODAY).counts
    assert (counts.obligations[Verdict.NOT_TESTABLE], counts.testable, counts.asked) == (1, 3, 4)


def test_what_an_instrument_merely_allows_is_counted_under_its_own_modality() -> None:
    by_modality = gap_report(small(), TODAY).by_modality
    assert by_modality[Modality.OPTIONAL].obligations[Verdict.NOT_REVIEWED] == 1
    assert by_modality[Modality.MANDATORY].obligations[Verdict.NOT_REVIEWED] == 0


def test_only_modalities_that_occur_have_a_column() -> None:
    found = list(gap_report(small(), TODAY).by_modality)
    assert found == [Modality.MANDATORY, Modality.OPTIONAL, Modality.FINAL_CLAUSE]


def test_an_empty_report_divides_nothing() -> None:
    counts = gap_report(small(), TODAY, Filter(instrument="another")).counts
    assert (counts.testable, counts.asked) == (0, 0)
