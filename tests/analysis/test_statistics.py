"""Counts of the corpus: they add up, and what is shared is counted out of all that can be tested."""

from concordance.analysis.statistics import count_by_verdict, statistics
from concordance.model.claim import ClaimVerdict
from concordance.model.corpus import Corpus


def test_the_instruments_add_up_to_the_whole_corpus(sample: Corpus) -> None:
    found = statistics(sample)
    parts = found.by_instrument.values()
    assert sum(part["elements"]["all"] for part in parts) == found.records["elements"]
    assert sum(n for part in parts for n in part["obligations by basis"].values()) == found.records["obligations"]
    assert sum(n for part in parts for n in part["obligations by modality"].values()) == found.records["obligations"]
    assert sum(n for part in parts for n in part["rows by relation"].values()) == found.records["assessment rows"]


def test_statistics_count_every_version_once_by_its_basis(sample: Corpus) -> None:
    found = statistics(sample)
    assert found.versions_by_basis == {"official-text": 15, "derived": 0, "secondary": 1, "recalled": 1}
    assert sum(found.versions_by_basis.values()) == sum(found.days_by_basis.values()) == found.records["versions"]


def test_statistics_count_provisions_by_act_and_by_kind_to_the_same_total(sample: Corpus) -> None:
    found = statistics(sample)
    totals = [sum(counts.values()) for counts in (found.provisions_by_act, found.provisions_by_kind)]
    assert totals == [found.records["provisions"]] * 2


def test_every_row_of_the_real_corpus_names_its_ground(real: Corpus) -> None:
    found = statistics(real)
    assert found.rows_with_ground == found.records["assessment rows"] > 0


def test_every_wording_of_the_real_corpus_names_a_source(real: Corpus) -> None:
    found = statistics(real)
    assert found.versions_with_source == found.records["versions"] > 0


def test_what_amending_acts_did_is_counted_by_kind_and_by_what_is_encoded(sample: Corpus) -> None:
    found = statistics(sample).amendments
    assert found["insert"] + found["substitute"] + found["repeal"] == found["operations"] == 6
    assert found["on places encoded here"] == 5
    assert found["replay differences"] == 0


def test_what_is_shared_is_counted_out_of_all_that_can_be_tested(sample: Corpus) -> None:
    found = statistics(sample)
    testable = [o for o in sample.obligations.values() if o.testable]
    totals = {"elements": sum(len(o.elements) for o in testable), "obligations": len(testable)}
    assert {(name.split()[0], total) for name, (_, total) in found.shared.items()} == set(totals.items())
    assert [count for count, _ in found.shared.values()] == [6, 3, 2, 0]


def test_a_translation_is_counted_out_of_all_texts_of_its_kind(sample: Corpus) -> None:
    found = statistics(sample).translated
    assert found["reasons"] == {"kk": (2, 17), "ru": (17, 17), "en": (17, 17)}
    assert found["terms"] == {"kk": (2, 2), "ru": (2, 2), "en": (2, 2)}


def test_every_finding_about_public_statements_is_counted_even_where_there_is_none(sample: Corpus) -> None:
    found = count_by_verdict(sample)
    assert list(found) == list(ClaimVerdict)
    assert sum(found.values()) == len(sample.claims) == 2
    assert 0 in found.values()
