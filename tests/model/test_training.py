"""What a curriculum file may say: nothing taught without a citation, and each question answered as its kind asks."""

from typing import Any

import pytest
from pydantic import ValidationError

from concordance.model.asks import SHAPES, Asks, What
from concordance.model.corpus import Corpus
from concordance.model.exercise import Answer, Exercise, Task
from concordance.model.quiz import QuizQuestion
from concordance.model.training import Statement
from tests.analysis.training.asking import asks

TEXT = {"en": "words"}
BASE = {"id": "q", "level": "recall", "stem": TEXT, "cites": ("haven",)}


def option(value: str | None, *, right: bool = False) -> dict[str, Any]:
    return {"value": value, "right": right, "text": TEXT, "why": TEXT}


CHOICE = {**BASE, "kind": "single", "asks": asks("what: bearer, provision: a"),
          "options": [option("x", right=True), option("y"), option("z")]}
PAIRS = [{"left": {"value": v, "text": TEXT}, "right": {"value": v, "text": TEXT}} for v in "abc"]
MATCHING = {**BASE, "kind": "matching", "asks": asks("what: bearer"), "pairs": PAIRS, "why": TEXT}
NUMBER = {**BASE, "kind": "number", "asks": asks("what: time-limit, provision: a"), "why": TEXT,
          "number": {"value": 6, "unit": "months"}}
TRUTH = {**BASE, "kind": "true-false", "asks": asks("what: binding, instrument: a, binding: political"), "right": True,
         "why": TEXT}


def test_a_statement_has_a_citation() -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        Statement.model_validate({"text": TEXT, "cites": ()})
    with pytest.raises(ValidationError, match="cites\n  Field required"):
        Statement.model_validate({"text": TEXT})


@pytest.mark.parametrize(("flow", "told"), [
    ("what: bearer, force: must", "'bearer' takes provision, actor, wider, not force"),
    ("what: lists, item: a", "'lists' also needs term"), ("what: role, element: a", "'role' also needs term, where"),
    ("what: judged", "'judged' also needs because"),
    ("what: judged, because: a, not: true", "what is judged is not negated"),
    ("what: bearer, actor: []", "at least 1 item"), ("what: nothing", "Input should be"),
    ("what: time-limit, nth: 0", "greater than or equal to 1")])
def test_a_predicate_has_the_keys_it_needs_and_no_others(flow: str, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        asks(flow)


def test_values_fill_the_open_keys_in_order() -> None:
    open_one = asks("what: bearer")
    assert open_one.open == ("provision", "actor")
    full = open_one.filled("a", "b")
    assert (full.names("provision"), full.names("actor"), full.open) == (("a",), ("b",), ())
    assert open_one.names("actor") == ()
    with pytest.raises(ValueError, match="zip"):
        open_one.filled("a")


def test_every_predicate_has_a_shape_and_its_keys_exist() -> None:
    assert set(SHAPES) == set(What)
    keys = {key for shape in SHAPES.values() for key in (*shape.slots, *shape.needs, *shape.may)}
    assert keys | {"what", "negated"} == set(Asks.model_fields)


@pytest.mark.parametrize("question", [CHOICE, MATCHING, NUMBER, TRUTH])
def test_a_question_answered_as_its_kind_asks_is_read(question: dict[str, Any]) -> None:
    assert QuizQuestion.model_validate(question).kind == question["kind"]


@pytest.mark.parametrize(("question", "told"), [
    ({**CHOICE, "options": CHOICE["options"][:2]}, "at least three options"),
    ({**CHOICE, "options": [option("x"), option("y"), option("z")]}, "0 are declared right"),
    ({**CHOICE, "options": [option(v, right=True) for v in "xyz"]}, "3 are declared right"),
    ({**CHOICE, "kind": "multiple", "options": [option(v, right=True) for v in "xyz"]}, "some are not"),
    ({**CHOICE, "options": [option("x", right=True), option("y"), option(None)]}, "each option needs a 'value'"),
    ({**CHOICE, "why": TEXT}, "answered by options, not by options and why"),
    ({**CHOICE, "asks": asks("what: bearer")}, "leaves 1 key.* open for values, this one leaves 2: provision, actor"),
    ({**CHOICE, "asks": asks("what: bearer, provision: a, actor: b")}, "this one leaves 0"),
    ({**CHOICE, "asks": asks("what: judged, because: a")}, "options of a judged question have no 'value'"),
    ({**MATCHING, "asks": asks("what: judged, because: a")}, "kind 'matching' needs a predicate of the data"),
    ({**NUMBER, "asks": asks("what: judged, because: a")}, "kind 'number' needs a predicate of the data"),
    ({**CHOICE, "spare": [PAIRS[0]["left"]]}, "'spare' belongs to a question of kind 'matching'"),
    ({**CHOICE, "cites": ()}, "at least 1 item"),
    ({**MATCHING, "pairs": PAIRS[:2]}, "at least three pairs"),
    ({**NUMBER, "asks": asks("what: force, provision: a")}, "a number is asked with time-limit"),
    ({**NUMBER, "number": {"value": -1, "unit": "months"}}, "greater than or equal to 0"),
    ({**TRUTH, "right": None}, "answered by right and why, not by why")])
def test_a_question_answered_otherwise_is_refused(question: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        QuizQuestion.model_validate(question)


def answer(flow: str) -> dict[str, Any]:
    return {"text": TEXT, "cites": ("haven",), "holds": [asks(flow)]}


def test_an_expected_answer_leaves_nothing_open() -> None:
    with pytest.raises(ValidationError, match="'bearer' of an expected answer also says actor"):
        Answer.model_validate(answer("what: bearer, provision: a"))


@pytest.mark.parametrize(("kind", "flow", "fine"), [
    ("elements", "what: lists, term: t, where: w, item: i", True),
    ("elements", "what: kind, provision: a, kind: duty", False),
    ("next-step", "what: bearer, provision: a, actor: b", True),
    ("next-step", "what: kind, provision: a, kind: duty", False),
    ("provision", "what: kind, provision: a, kind: duty", True), ("undecided", "what: judged, because: a", True)])
def test_a_task_asks_the_data_what_it_is_about(kind: str, flow: str, fine: bool) -> None:
    task = {"id": "t", "kind": kind, "task": TEXT, "answers": [answer(flow)]}
    if fine:
        assert Task.model_validate(task).kind == kind
    else:
        with pytest.raises(ValidationError, match=f"a task of kind '{kind}' is answered with at least one of"):
            Task.model_validate(task)


def test_the_facts_of_an_exercise_are_invented() -> None:
    exercise = {
        "id": "e", "modules": ("m",), "title": TEXT, "fictional": False, "level": "apply", "minutes": 5,
        "facts": (TEXT,), "tags": ("act",), "teaching_note": TEXT, "reviewed": {"on": "2026-01-01", "by": "tests"},
        "tasks": [{"id": "t", "kind": "provision", "task": TEXT, "answers": [answer("what: judged, because: a")]}]}
    with pytest.raises(ValidationError, match="write fictional: true"):
        Exercise.model_validate(exercise)
    assert Exercise.model_validate({**exercise, "fictional": True}).fictional


def test_the_statements_of_a_module_are_those_of_its_sections_and_then_of_its_card(sample: Corpus) -> None:
    [module] = sample.modules.values()
    first, second = module.sections
    assert module.statements() == (*first.statements, *second.statements, *module.card)
    assert first.statements
    assert second.statements
    assert module.card
