"""What changed in a term one of whose definitions points to nothing."""

from dataclasses import replace

from concordance.analysis.training.changes import changes
from concordance.model.corpus import Corpus
from concordance.model.term import Term
from tests.invented import day


def test_a_definition_that_leads_nowhere_hides_no_change_of_the_others(sample: Corpus) -> None:
    term = sample.terms["vessel-in-distress"]
    lost = term.definitions[0].model_copy(update={"where": "xx/harbour-act/art_99"})
    told = term.model_copy(update={"definitions": (lost, *term.definitions)})
    corpus = Corpus(tuple(replace(file, record=told) if isinstance(file.record, Term) and file.record.id == told.id
                          else file for file in sample.files))
    days = day("2018-12-31"), day("2020-01-01")
    found = changes(corpus, "term:vessel-in-distress", *days)
    assert [(str(change.what), change.record) for change in found] == [
        ("began", "xx/harbour-act/art_1__point_2"), ("began", "haven")]
    assert found == changes(sample, "term:vessel-in-distress", *days)
