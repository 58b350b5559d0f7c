"""The parts of the curriculum that are reviewed one by one."""

import pytest

from concordance.analysis.training.items import ItemKind, exercise_rests_on, items, question_rests_on
from concordance.model.corpus import Corpus
from concordance.model.exercise import Exercise
from concordance.model.places import Place
from concordance.model.quiz import Quiz
from concordance.model.text import Text
from concordance.model.training import TrainingModule
from tests.analysis.training.asking import asks


def test_a_module_without_questions_keeps_all_its_other_parts(sample: Corpus) -> None:
    asked = Corpus(tuple(file for file in sample.files if not isinstance(file.record, Quiz)))
    everything = [(item.kind, item.id) for item in items(sample)]
    assert [(item.kind, item.id) for item in items(asked)] == [
        (kind, name) for kind, name in everything if kind is not ItemKind.QUESTION]
    assert sum(kind is ItemKind.QUESTION for kind, _ in everything) == 7


def test_every_part_says_what_it_is_and_where_it_stands(sample: Corpus) -> None:
    [module], [quiz] = sample.modules.values(), sample.quizzes.values()
    paths = {kind: path for kind in (TrainingModule, Quiz, Exercise) for path, _ in sample.of(kind)}

    def of_module(kind: ItemKind, name: str, title: Text, *where: str | int, number: int | None = None) -> object:
        place = Place(paths[TrainingModule], where)
        return kind, f"{module.id}{name}", module.id, title, module.reviewed, place, number

    wanted = [of_module(ItemKind.MODULE, "", module.title)]
    wanted += [of_module(ItemKind.SECTION, f"/{section.id}", section.title, "sections", index)
               for index, section in enumerate(module.sections)]
    wanted += [of_module(ItemKind.MISTAKE, f"/{number}", found.mistake, "mistakes", number - 1, number=number)
               for number, found in enumerate(module.mistakes, start=1)]
    wanted += [of_module(ItemKind.CARD, f"/{number}", line.text, "card", number - 1, number=number)
               for number, line in enumerate(module.card, start=1)]
    wanted += [(ItemKind.QUESTION, f"{module.id}/{question.id}", module.id, question.stem, quiz.reviewed_of(question),
                Place(paths[Quiz], ("questions", index)), None) for index, question in enumerate(quiz.questions)]
    wanted += [(ItemKind.EXERCISE, e.id, e.modules[0], e.title, e.reviewed, Place(paths[Exercise]), None)
               for e in sample.exercises.values()]
    found = list(items(sample))
    assert [(i.kind, i.id, i.module, i.title, i.reviewed, i.place, i.number) for i in found] == wanted
    assert {i.kind for i in found} == set(ItemKind)
    assert all(len(set(i.rests_on)) == len(i.rests_on) for i in found)


@pytest.mark.parametrize(("flow", "rests_on"), [
    ("what: defined-by, term: seafarer, where: xx/harbour-act/art_1__point_1",
     {"term:seafarer", "xx/harbour-act/art_1__point_1"}),
    ("what: defined-in, term: seafarer, place: xx/harbour-act", {"term:seafarer"}),
    ("what: uses-term, term: seafarer, provision: xx/harbour-act/art_3__para_1", {"xx/harbour-act/art_3__para_1"}),
    ("what: binding, instrument: haven, binding: binding", {"haven"}),
    ("what: party-since, instrument: haven, on: 2019-01-01", {"haven"}),
    ("what: asked-by, instrument: haven, part: crew-care/care", set()),
])
def test_a_predicate_rests_on_what_it_looks_into(sample: Corpus, flow: str, rests_on: set[str]) -> None:
    plain = next(iter(sample.quiz_questions.values()))
    question = plain.model_copy(update={"cites": (), "options": (), "asks": asks(flow)})
    assert set(question_rests_on(question)) == rests_on


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
