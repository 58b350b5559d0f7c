"""What holds for the answer to a question whatever the verdicts behind it are."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.questionnaire import answer_questionnaire
from concordance.analysis.replies import Asking, Completeness, Reply, asking, choose, completeness, fits, tell
from concordance.model.corpus import Corpus
from concordance.model.questionnaire import Choice, Condition, FormQuestion, QuestionKind, Questionnaire
from tests.invented import text
from tests.properties import corpora

UNKNOWN = ElementVerdict.NOT_REVIEWED
KNOWN = [verdict for verdict in ElementVerdict if verdict is not UNKNOWN]
outcomes = st.lists(st.sampled_from(list(ElementVerdict)), max_size=6)
known = st.lists(st.sampled_from(KNOWN), min_size=1, max_size=6)
kinds = st.sampled_from(list(QuestionKind))
examples = settings(max_examples=200, deadline=None, derandomize=True)


@examples
@given(outcomes)
def test_yes_needs_every_element_met(found: list[ElementVerdict]) -> None:
    asked = [outcome for outcome in found if outcome is not ElementVerdict.NOT_APPLICABLE]
    all_met = bool(asked) and all(outcome is ElementVerdict.MET for outcome in asked)
    assert (choose(found) is Reply.YES) == all_met


@examples
@given(outcomes)
def test_no_needs_every_element_looked_for_in_vain_or_contradicted(found: list[ElementVerdict]) -> None:
    asked = [outcome for outcome in found if outcome is not ElementVerdict.NOT_APPLICABLE]
    absent = bool(asked) and all(outcome in ("missing", "conflict") for outcome in asked)
    assert (choose(found) is Reply.NO) == absent
    assert (tell(found, something=False) is Reply.NOTHING_FOUND) == absent


@examples
@given(outcomes)
def test_what_is_unknown_never_gives_yes_or_no(found: list[ElementVerdict]) -> None:
    assert choose([*found, UNKNOWN]) in (Reply.NOT_KNOWN, Reply.IN_PART)
    assert choose([UNKNOWN for _ in found]) is Reply.NOT_KNOWN
    assert choose([ElementVerdict.MET, UNKNOWN]) is Reply.NOT_KNOWN


@examples
@given(st.lists(st.sampled_from(KNOWN), max_size=3), st.integers(1, 3))
def test_a_reply_stands_whatever_the_unknown_turns_out_to_be(found: list[ElementVerdict], unknown: int) -> None:
    proposed = choose([*found, *[UNKNOWN] * unknown])
    turns_out = {choose([*found, *ends]) for ends in product(KNOWN, repeat=unknown)}
    assert (turns_out == {proposed}) if len(turns_out) == 1 else (proposed is Reply.NOT_KNOWN)


@examples
@given(outcomes, st.randoms(use_true_random=False))
def test_the_order_of_elements_means_nothing(found: list[ElementVerdict], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert choose(shuffled) is choose(found)


@examples
@given(known)
def test_what_does_not_apply_changes_nothing_beside_what_does(found: list[ElementVerdict]) -> None:
    assert choose([*found, ElementVerdict.NOT_APPLICABLE]) is choose(found)


@examples
@given(known)
def test_with_everything_known_a_reply_is_given(found: list[ElementVerdict]) -> None:
    assert not choose(found).open


@examples
@given(outcomes)
def test_words_are_given_only_where_there_is_something_to_name(found: list[ElementVerdict]) -> None:
    assert tell(found, something=True) is Reply.GIVEN
    assert tell(found, something=False) is not Reply.GIVEN


@examples
@given(st.sampled_from(list(Reply)), kinds, st.booleans())
def test_full_needs_a_reply_the_form_offers_and_nothing_unsettled(reply: Reply, kind: QuestionKind,
                                                                  unsettled: bool) -> None:
    found = completeness(reply, kind, unsettled=unsettled)
    assert (found is Completeness.OPEN) == reply.open
    assert (found is Completeness.FULL) == (not reply.open and not unsettled and fits(reply, kind))


@examples
@given(st.sampled_from(list(Reply)), kinds, st.sets(st.sampled_from(list(Choice)), min_size=1),
       st.sampled_from(list(Asking)))
def test_a_question_is_left_out_only_where_the_earlier_reply_rules_it_out(
    reply: Reply, kind: QuestionKind, answers: set[Choice], earlier: Asking
) -> None:
    found = asking(Condition(question="q", answers=tuple(sorted(answers))), (reply, kind, earlier))
    chosen = str(reply) in {str(choice) for choice in kind.choices}
    ruled_out = chosen and str(reply) not in {str(answer) for answer in answers}
    assert (found is Asking.NOT_ASKED) == (ruled_out or earlier is Asking.NOT_ASKED)
    assert found is not Asking.ASKED or (chosen and earlier is Asking.ASKED)


def _form() -> Questionnaire:
    """Every kind of question about every element of the small corpora, alone and together."""
    asked = [*((name,) for name in corpora.ELEMENTS), corpora.ELEMENTS]
    questions = [
        FormQuestion.model_validate({
            "id": f"q-{number}", "number": str(number), "group": "all", "text": text("?"), "kind": kind,
            "elements": elements, "basis": "derived", "sources": ("s",)})
        for number, (kind, elements) in enumerate(product(QuestionKind, asked), start=1)]
    source = {"title": "survey", "url": "https://example.org/survey", "basis": "secondary"}
    return Questionnaire.model_validate({
        "id": "form", "title": text("t"), "title_basis": "derived", "short_title": text("t"), "by": text("b"),
        "instruments": ("charter",), "caution": text("c"), "sources": {"s": source}, "questions": questions,
        "groups": ({"id": "all", "title": text("g"), "basis": "derived", "sources": ("s",)},)})


@settings(max_examples=60, deadline=None, derandomize=True)
@given(corpora.small_corpora(), corpora.days)
def test_on_any_corpus_nothing_is_guessed(corpus: Corpus, day: object) -> None:
    found = answer_questionnaire(corpus, _form(), day)  # type: ignore[arg-type]
    assert len(found.answers) == len(QuestionKind) * 5
    for answer in found.answers:
        verdicts = [point.outcome for point in answer.points]
        assert (answer.reply is Reply.FOR_THE_STATE) == (answer.question.kind is QuestionKind.FIGURES)
        assert answer.reply is not Reply.YES or set(verdicts) <= {"met", "not-applicable"}
        assert answer.completeness is not Completeness.FULL or UNKNOWN not in verdicts
        assert (answer.trust is None) == (not answer.cited and all(point.unknown for point in answer.points))
        for item in answer.cited:
            assert item.version.in_force(day)  # type: ignore[arg-type]
            assert item.version.basis != "recalled"
    counts = found.tally
    assert sum(counts.replies.values()) == sum(counts.completeness.values()) == counts.asked == counts.questions
