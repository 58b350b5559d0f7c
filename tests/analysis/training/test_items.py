"""The parts of the curriculum that are reviewed one by one."""

import pytest

from concordance.analysis.training.items import ItemKind, exercise_rests_on, items
from concordance.model.corpus import Corpus
from concordance.model.quiz import Quiz
from tests.analysis.training.asking import asks


def test_a_module_without_questions_keeps_all_its_other_parts(sample: Corpus) -> None:
    asked = Corpus(tuple(file for file in sample.files if not isinstance(file.record, Quiz)))
    everything = [(item.kind, item.id) for item in items(sample)]
    assert [(item.kind, item.id) for item in items(asked)] == [
        (kind, name) for kind, name in everything if kind is not ItemKind.QUESTION]
    assert sum(kind is ItemKind.QUESTION for kind, _ in everything) == 7


@pytest.mark.parametrize(("flow", "expected"), [
    ("what: defined-by, term: seafarer, where: xx/harbour-act/art_1__point_1",
     ("xx/harbour-act/art_1__point_1", "term:seafarer")),
    ("what: defined-in, term: seafarer, place: xx/harbour-act", ("term:seafarer",)),
    ("what: binding, instrument: pledge, binding: political", ("pledge",)),
    ("what: party-since, instrument: haven, on: 2019-01-01", ("haven",)),
    ("what: claim, claim: free-care, verdict: nuanced", ("claim:free-care",)),
    ("what: asked-by, part: crew-care/lodging, instrument: haven", ()),  # it looks for one in all of an instrument
    ("what: stands-in, provision: xx/harbour-act/art_2__para_1, place: xx/harbour-act",
     ("xx/harbour-act/art_2__para_1",)),
])
def test_an_answer_rests_on_the_records_its_predicate_looks_into(sample: Corpus, flow: str,
                                                                expected: tuple[str, ...]) -> None:
    [exercise] = sample.exercises.values()
    answer = exercise.tasks[0].answers[0].model_copy(update={"cites": (), "holds": (asks(flow),)})
    task = exercise.tasks[0].model_copy(update={"answers": (answer,)})
    assert tuple(exercise_rests_on(exercise.model_copy(update={"tasks": (task,)}))) == expected
