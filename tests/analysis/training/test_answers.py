"""Declared answers against the data: options, pairs, statements, numbers, and the answers of exercises."""

from typing import Any

import pytest

from concordance.analysis.training.answers import (
    Unsupported,
    filled,
    spoken,
    unsupported_in_exercise,
    unsupported_in_question,
)
from concordance.model.corpus import Corpus
from concordance.model.quiz import QuizQuestion
from tests.analysis.training.asking import asks
from tests.invented import day

H = "xx/harbour-act"
TEXT = {"en": "words"}
BASE = {"id": "q", "level": "recall", "stem": TEXT, "cites": (f"{H}/art_2",)}
MARCH = day("2026-03-01")


def choosing(flow: str, kind: str = "multiple", **options: bool) -> QuizQuestion:
    """A question with an option for each value (`__` for a dash), declared right or wrong."""
    made = [{"value": value.replace("__", "-"), "right": right, "text": {"en": value}, "why": TEXT}
            for value, right in options.items()]
    return QuizQuestion.model_validate({**BASE, "kind": kind, "asks": asks(flow), "options": made})


def told(corpus: Corpus, question: QuizQuestion) -> list[str]:
    return [fault.message for fault in unsupported_in_question(corpus, question, MARCH)]


def test_options_that_are_what_the_data_says_are_supported(sample: Corpus) -> None:
    question = choosing(f"what: bearer, provision: {H}/art_2__para_1", "single", harbour__master=True,
                        seafarers=False, shipowners=False)
    assert told(sample, question) == []


def test_each_option_that_is_not_is_told_at_its_value(sample: Corpus) -> None:
    question = choosing(f"what: bearer, provision: {H}/art_2__para_1", harbour__master=False, seafarers=True,
                        shipowners=False)
    assert list(unsupported_in_question(sample, question, MARCH)) == [
        Unsupported(("options", 0, "value"), "harbour-master", False, True),
        Unsupported(("options", 1, "value"), "seafarers", True, False)]
    assert told(sample, question) == ["harbour-master is declared wrong, the data says it is so",
                                      "seafarers is declared right, the data says it is not so"]


def test_what_the_data_cannot_tell_is_refused_as_right_and_as_wrong(sample: Corpus) -> None:
    for right in (True, False):
        question = choosing("what: verdict, of: haven-3-2", missing=right, full=not right, conflict=False)
        assert told(sample, question)[:2] == [
            f"missing is declared {'right' if right else 'wrong'}, the data cannot tell",
            f"full is declared {'wrong' if right else 'right'}, the data cannot tell"]


def test_a_question_with_an_unknown_value_is_left_to_the_check_that_names_it(sample: Corpus) -> None:
    question = choosing(f"what: bearer, provision: {H}/art_2__para_1", seafarers=True, sailors=False, shipowners=False)
    assert told(sample, question) == []


@pytest.mark.parametrize(("right", "flow", "expected"), [
    (True, "what: binding, instrument: haven, binding: binding", []),
    (False, "what: binding, instrument: haven, binding: binding",
     ["binding instrument=haven binding=binding is declared wrong, the data says it is so"]),
    (False, "what: binding, instrument: haven, binding: binding, not: true", [])])
def test_a_statement_is_true_or_false(sample: Corpus, right: bool, flow: str, expected: list[str]) -> None:
    question = QuizQuestion.model_validate(
        {**BASE, "kind": "true-false", "asks": asks(flow), "right": right, "why": TEXT})
    assert told(sample, question) == expected


def matching(*pairs: tuple[str, str], spare: tuple[str, ...] = ()) -> QuizQuestion:
    def side(value: str) -> dict[str, Any]:
        return {"value": value, "text": {"en": value}}

    return QuizQuestion.model_validate({
        **BASE, "kind": "matching", "asks": asks("what: bearer"), "why": TEXT,
        "pairs": [{"left": side(f"{H}/{left}"), "right": side(right)} for left, right in pairs],
        "spare": [side(value) for value in spare]})


def test_pairs_are_true_within_and_false_across(sample: Corpus) -> None:
    pairs = ("art_3__para_1", "seafarers"), ("art_3__para_2", "port-authority"), ("art_5__para_1", "shipowners")
    assert told(sample, matching(*pairs, spare=("harbour-master",))) == []
    swapped = ("art_3__para_1", "port-authority"), ("art_3__para_2", "seafarers"), pairs[2]
    assert len(told(sample, matching(*swapped))) == 4  # two that are wrong, and two right ones across


def test_a_spare_side_that_fits_a_left_one_is_told(sample: Corpus) -> None:
    pairs = ("art_3__para_1", "seafarers"), ("art_3__para_2", "port-authority"), ("art_5__para_1", "shipowners")
    question = matching(*pairs, spare=("seafarers",))
    assert [(fault.path, fault.found) for fault in unsupported_in_question(sample, question, MARCH)] == [
        (("spare", 0), True)]


@pytest.mark.parametrize(("value", "unit", "expected"), [
    (12, "hours", []), (24, "hours", ["24 hours is declared, the data says 12"]),
    (12, "days", ["the data gives no number in days"])])
def test_a_number_is_the_one_of_the_provision(sample: Corpus, value: int, unit: str, expected: list[str]) -> None:
    question = QuizQuestion.model_validate({
        **BASE, "kind": "number", "asks": asks(f"what: time-limit, provision: {H}/art_4__para_1"), "why": TEXT,
        "number": {"value": value, "unit": unit}})
    assert told(sample, question) == expected
    for fault in unsupported_in_question(sample, question, MARCH):
        # Where the data has no number in the unit, it is the question that is at fault, not its value.
        assert (fault.path, fault.found) == ((("asks",), None) if unit == "days" else (("number", "value"), 12))
        assert (fault.said, fault.declared, fault.why) == (unit, value, expected[0] if unit == "days" else None)


def test_a_judged_question_is_not_asked(sample: Corpus) -> None:
    question = sample.quiz_questions["vessels-in-distress/first-word"]
    assert told(sample, question) == []
    assert list(filled(question)) == []


def test_an_answer_of_an_exercise_falls_with_its_predicate(sample: Corpus) -> None:
    storm = sample.exercises["night-storm"]
    assert list(unsupported_in_exercise(sample, storm, MARCH)) == []
    before = [(fault.path, fault.said) for fault in unsupported_in_exercise(sample, storm, day("2019-10-01"))]
    assert before == [(("tasks", 2, "answers", 0, "holds", 0),
                       f"delegation delegation={H}/care-list status=overdue")]


def test_every_wrong_predicate_of_an_answer_is_told_also_after_one_that_only_a_lawyer_can_judge(sample: Corpus) -> None:
    storm = sample.exercises["night-storm"]
    answer = storm.tasks[2].answers[0]
    wrong = asks(f"what: bearer, provision: {H}/art_2__para_1, actor: seafarers")
    unclear = asks("what: verdict, of: haven-3-2, verdict: full")
    unknown = asks(f"what: bearer, provision: {H}/art_2__para_1, actor: sailors")
    held = (asks("what: judged, because: [haven-2-1]"), unknown, wrong, unclear)
    tasks = (*storm.tasks[:2], storm.tasks[2].model_copy(update={"answers": (
        answer.model_copy(update={"holds": held}), *storm.tasks[2].answers[1:])}), *storm.tasks[3:])
    found = unsupported_in_exercise(sample, storm.model_copy(update={"tasks": tasks}), MARCH)
    assert list(found) == [
        Unsupported(("tasks", 2, "answers", 0, "holds", 2), spoken(wrong), True, False),
        Unsupported(("tasks", 2, "answers", 0, "holds", 3), spoken(unclear), True, None)]


def test_a_statement_and_a_pair_are_told_at_their_place(sample: Corpus) -> None:
    statement = QuizQuestion.model_validate(
        {**BASE, "kind": "true-false", "asks": asks("what: binding, instrument: haven, binding: binding"),
         "right": False, "why": TEXT})
    assert [fault.path for fault in unsupported_in_question(sample, statement, MARCH)] == [("right",)]
    swapped = matching(("art_3__para_1", "port-authority"), ("art_3__para_2", "seafarers"),
                       ("art_5__para_1", "shipowners"))
    assert [fault.path for fault in unsupported_in_question(sample, swapped, MARCH)] == [
        ("pairs", 0), ("pairs", 0), ("pairs", 1), ("pairs", 1)]


def test_a_predicate_is_spoken_as_it_was_written() -> None:
    flow = "what: bearer, provision: [a, b], actor: c, wider: true, not: true"
    assert spoken(asks(flow)) == "not bearer provision=a, b actor=c wider"
    assert spoken(asks("what: time-limit, limit: P1D, nth: 2")) == "time-limit limit=P1D nth=2"


def test_the_real_curriculum_is_supported_on_the_day_of_its_review(real: Corpus) -> None:
    faults = [(name, fault.message) for quiz in real.quizzes.values() for name in [quiz.module]
              for question in quiz.questions
              for fault in unsupported_in_question(real, question, quiz.reviewed_of(question).on)]
    faults += [(exercise.id, fault.message) for exercise in real.exercises.values()
               for fault in unsupported_in_exercise(real, exercise, exercise.reviewed.on)]
    assert faults == []
    assert len(real.quiz_questions) >= 10
    assert len(real.exercises) >= 2
