"""What holds for the verdicts on any corpus, not only on the ones we thought of."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordance.analysis.bare_verdicts import bare_verdicts
from concordance.analysis.gaps import gap_report
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.verdicts import ObligationOnDay, verdicts
from concordance.model.assessment import Relation
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from tests.properties import corpora

# Written down here a second time, so that a slip in the order of the engine shows.
ELEMENT_ORDER = ["not-reviewed", "missing", "partly-met", "weakened", "met"]
OBLIGATION_ORDER = ["not-reviewed", "missing", "partial", "weakened", "full"]
# A row that says "nothing" or "not applicable" may not stand beside a positive one (check C404).
LAWFUL_BEFORE = tuple(relation for relation in Relation if relation is not Relation.NOT_APPLICABLE)

examples = settings(max_examples=150, deadline=None, derandomize=True,
                    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@examples
@given(corpora.small_corpora() | corpora.lending_corpora(), corpora.days)
def test_bare_verdicts_say_what_verdicts_prove(found: Corpus, day: date) -> None:
    full, bare = verdicts(found, day), bare_verdicts(found, day)
    assert bare.obligations == {result.obligation.id: result.verdict for result in full}
    assert bare.elements == {element.id: element.verdict for result in full for element in result.elements}


def by_id(corpus: Corpus, day: date) -> dict[str, ObligationOnDay]:
    return {result.obligation.id: result for result in verdicts(corpus, day)}


@st.composite
def a_corpus_and_one_row_more(draw: st.DrawFn) -> tuple[Corpus, Corpus]:
    before = draw(corpora.small_corpora(LAWFUL_BEFORE))
    law = next(iter(before.articles.values())).provisions
    added = draw(corpora.rows("added", corpora.POSITIVE, law))
    return before, corpora.with_row(before, added)


@st.composite
def the_same_corpus_twice(draw: st.DrawFn) -> tuple[Corpus, Corpus]:
    found = draw(corpora.small_corpora())
    return found, corpora.shuffled(found, draw)


@examples
@given(a_corpus_and_one_row_more(), corpora.days)
def test_one_row_more_with_evidence_never_lowers_an_element(pair: tuple[Corpus, Corpus], day: date) -> None:
    before, after = (by_id(corpus, day) for corpus in pair)
    for identifier, result in before.items():
        for old, new in zip(result.elements, after[identifier].elements, strict=True):
            if old.verdict is ElementVerdict.CONFLICT:
                assert new.verdict is ElementVerdict.CONFLICT
            else:
                assert ELEMENT_ORDER.index(new.verdict) >= ELEMENT_ORDER.index(old.verdict)


@examples
@given(a_corpus_and_one_row_more(), corpora.days)
def test_one_row_more_with_evidence_never_lowers_an_obligation(pair: tuple[Corpus, Corpus], day: date) -> None:
    before, after = (by_id(corpus, day) for corpus in pair)
    for identifier, result in before.items():
        if result.verdict in (Verdict.CONFLICT, Verdict.NOT_TESTABLE):
            assert after[identifier].verdict is result.verdict
        else:
            assert OBLIGATION_ORDER.index(after[identifier].verdict) >= OBLIGATION_ORDER.index(result.verdict)


@examples
@given(the_same_corpus_twice(), corpora.days)
def test_the_order_of_files_and_rows_never_matters(pair: tuple[Corpus, Corpus], day: date) -> None:
    first, second = pair
    assert by_id(first, day) == by_id(second, day)


@examples
@given(corpora.small_corpora())
def test_a_history_has_exactly_one_wording_on_each_day_until_it_is_repealed(corpus: Corpus) -> None:
    for provision in corpus.provisions.values():
        repeal = next((version.start for version in provision.versions if version.repealed), date.max)
        for day in corpora.DAYS:
            in_force = [version for version in provision.versions if version.in_force(day)]
            assert len(in_force) == (provision.versions[0].start <= day < repeal)


@examples
@given(corpora.small_corpora(), corpora.days)
def test_memory_never_decides_a_verdict(corpus: Corpus, day: date) -> None:
    deciding = [row for result in verdicts(corpus, day) for element in result.elements for row in element.deciding]
    bases = [row.row.basis for row in deciding]
    for row in deciding:
        for item in row.evidence:
            assert item.provision is not None
            judged = item.evidence.version_meant(item.provision, row.row.assessed.on)
            bases += [version.basis for version in (item.version, judged) if version]
    assert Basis.RECALLED not in bases


@examples
@given(corpora.small_corpora(), corpora.days)
def test_counts_add_up_to_their_denominators(corpus: Corpus, day: date) -> None:
    report = gap_report(corpus, day)
    testable = [result for result in report.results if result.obligation.testable]
    assert sum(report.counts.obligations.values()) == len(report.results)
    assert report.counts.testable == len(testable)
    assert report.counts.asked == sum(len(result.elements) for result in testable)


@examples
@given(corpora.small_corpora(), corpora.days)
def test_counts_by_modality_add_up_to_the_whole(corpus: Corpus, day: date) -> None:
    report = gap_report(corpus, day)
    for verdict, number in report.counts.obligations.items():
        assert sum(counts.obligations[verdict] for counts in report.by_modality.values()) == number
    for element, number in report.counts.elements.items():
        assert sum(counts.elements[element] for counts in report.by_modality.values()) == number


@examples
@given(corpora.small_corpora())
def test_a_verdict_changes_only_where_a_wording_or_a_window_begins_or_has_ended(corpus: Corpus) -> None:
    spans = [(version.start, version.end) for provision in corpus.provisions.values() for version in provision.versions]
    spans += [(row.window.start, row.window.end) for row in corpus.rows.values() if row.window]
    boundaries = {start for start, _ in spans} | {end + timedelta(days=1) for _, end in spans if end}
    yesterday = None
    for day in corpora.DAYS:
        today = [(result.verdict, result.decided_by, result.trust, result.stale) for result in verdicts(corpus, day)]
        assert today == yesterday or yesterday is None or day in boundaries
        yesterday = today


@examples
@given(corpora.small_corpora(), corpora.days)
def test_the_elements_that_decided_are_elements_of_the_obligation_and_explain_it(corpus: Corpus, day: date) -> None:
    for result in verdicts(corpus, day):
        assert set(result.decided_by) <= set(result.obligation.element_ids())
        if result.verdict not in (Verdict.NOT_TESTABLE, Verdict.FULL):
            assert result.decided_by
