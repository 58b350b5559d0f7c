"""Every word of the interface exists in three languages, and an absent translation is visible."""

import pytest

from concordance.analysis.beyond import Cover
from concordance.analysis.comparison import ChangeKind
from concordance.analysis.network import Loose
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.questionnaire import Unknown
from concordance.analysis.replies import Asking, Completeness, Reply
from concordance.analysis.standing import Standing
from concordance.analysis.term_use import TermState
from concordance.language import Words, table
from concordance.model.act import Content
from concordance.model.amendment import Operation
from concordance.model.assessment import Relation
from concordance.model.base import Basis, Review
from concordance.model.claim import ClaimVerdict
from concordance.model.crosswalk import Reach
from concordance.model.delegation import DelegationStatus, Expected
from concordance.model.instrument import Force as InstrumentForce
from concordance.model.instrument import Measures, Modality, Theme
from concordance.model.policy import Priority
from concordance.model.provision import Bound, Force, ProvisionKind
from concordance.model.questionnaire import QuestionKind
from concordance.model.text import LANGUAGES, Text

GROUPS = {"verdict": Verdict, "element": ElementVerdict, "relation": Relation, "basis": Basis, "modality": Modality,
          "measures": Measures, "standing": Standing, "kind": ProvisionKind, "force": Force, "bound": Bound,
          "content": Content, "operation": Operation, "delegation": DelegationStatus, "expected": Expected,
          "claim": ClaimVerdict, "loose": Loose, "term-state": TermState, "reach": Reach, "cover": Cover,
          "review": Review, "verdict-political": Verdict, "verdict-option": Verdict, "verdict-benchmark": Verdict,
          "reply": Reply, "completeness": Completeness, "asking": Asking, "unknown": Unknown,
          "question-kind": QuestionKind, "question-basis": Basis}
# Groups that hold a few words of their own beside those of the model: headings and explanations.
WIDER = {"change": ChangeKind, "theme": Theme, "priority": Priority, "instrument-force": InstrumentForce}
BREACH = ("verdict-political", "verdict-option", "verdict-benchmark")


@pytest.mark.parametrize("group", GROUPS)
def test_every_word_of_the_model_has_a_word_for_readers(group: str) -> None:
    assert set(table()[group]) == {str(word) for word in GROUPS[group]}


@pytest.mark.parametrize("group", WIDER)
def test_a_group_with_headings_has_every_word_of_the_model_too(group: str) -> None:
    assert {str(word) for word in WIDER[group]} - set(table()[group]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", BREACH)
def test_nobody_is_told_to_have_broken_what_he_did_not_owe(group: str, language: str) -> None:
    # Only a binding duty is met, missing or in conflict; the words for all else share none of these.
    hard = {Words(language)("verdict", v) for v in (Verdict.FULL, Verdict.MISSING, Verdict.CONFLICT)}
    assert hard & {Words(language)(group, v) for v in Verdict} == set()


def test_every_word_is_there_in_every_language() -> None:
    missing = [f"{group}/{key}" for group, words in table().items() for key, word in words.items()
               if set(word) != set(LANGUAGES) or not all(isinstance(v, str) and v.strip() for v in word.values())]
    assert missing == []
    assert sum(len(words) for words in table().values()) > 100


def test_no_kazakh_letter_stands_in_a_russian_word() -> None:
    assert [word["ru"] for words in table().values() for word in words.values()
            if set(word["ru"].lower()) & set("әғқңөұүһі")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_the_language_asked_for_carries_no_mark(language: str) -> None:
    word = {"kk": "сөз", "ru": "слово", "en": "word"}
    assert Words(language).text(Text(**word)) == word[language]


def test_a_text_in_another_language_is_marked() -> None:
    assert Words("kk").text(Text(en="word")) == f"word [{table()['report']['untranslated']['kk']}: en]"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no language de"):
        Words("de")


def test_a_word_that_does_not_exist_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        Words("en")("verdict", "splendid")
