"""What of a questionnaire nobody has checked is asked for in words of its own."""

import pytest

from concordance.analysis.unverified import unverified
from concordance.language import Words
from concordance.model.base import Basis
from concordance.model.corpus import Corpus, DataFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.text import LANGUAGES
from concordance.reports.worksheet import line


def from_memory(corpus: Corpus) -> Corpus:
    """Return the corpus with a survey whose title and day are known from memory too."""
    changed = {"title_basis": Basis.RECALLED, "dates_basis": Basis.RECALLED}
    return Corpus(tuple(
        DataFile(file.path, file.kind, file.record.model_copy(update=changed))
        if isinstance(file.record, Questionnaire) else file for file in corpus.files))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_statement_of_a_questionnaire_has_citation_address_and_question(sample: Corpus, language: str) -> None:
    corpus, words = from_memory(sample), Words(language)
    found = {item.name.split("#")[1]: line(corpus, item, words) for item in unverified(corpus)
             if item.file.startswith("mappings/questionnaires/")}
    assert set(found) == {"title_basis", "dates_basis", "smuggling.basis", "night.basis"}
    asked = corpus.questionnaires["port-survey"]
    assert found["night.basis"][2:4] == (f"{asked.short_title.get(language)}, 10",
                                         next(q.text.get(language) for q in asked.questions if q.id == "night"))
    assert found["smuggling.basis"][3] == asked.groups[2].title.get(language)
    assert found["title_basis"][3] == asked.title.get(language)
    assert all(told[5].startswith("https://example.org/survey") and told[6].endswith("?") for told in found.values())
