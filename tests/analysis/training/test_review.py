"""The curriculum on a day: which parts are stale, which answers fell, and of how many."""

from concordance.analysis.training.changes import changes
from concordance.analysis.training.items import ItemKind, items
from concordance.analysis.training.review import curriculum_on
from concordance.model.corpus import Corpus
from tests.invented import day

H = "xx/harbour-act"


def stale(corpus: Corpus, on: str) -> list[str]:
    return [f"{found.item.kind} {found.item.id}" for found in curriculum_on(corpus, day(on)).found if found.stale]


def test_on_the_day_of_the_review_nothing_is_stale(sample: Corpus) -> None:
    found = curriculum_on(sample, day("2026-03-01"))
    assert found.found == ()
    assert found.counts() == {
        ItemKind.MODULE: (0, 0, 1), ItemKind.SECTION: (0, 0, 2), ItemKind.MISTAKE: (0, 0, 2), ItemKind.CARD: (0, 0, 1),
        ItemKind.QUESTION: (0, 0, 7), ItemKind.EXERCISE: (0, 0, 1)}


def test_a_new_wording_makes_stale_what_rests_on_it_and_nothing_else(sample: Corpus) -> None:
    assert stale(sample, "2026-06-30") == []
    assert stale(sample, "2026-07-01") == [
        "section vessels-in-distress/care", "mistake vessels-in-distress/2", "question vessels-in-distress/holders",
        "question vessels-in-distress/care-in-march", "exercise night-storm"]


def test_an_answer_that_fell_is_told_beside_the_change(sample: Corpus) -> None:
    found = curriculum_on(sample, day("2026-07-01"))
    fallen = [item for item in found.items if item.unsupported]
    assert [item.item.id for item in fallen] == ["vessels-in-distress/care-in-march"]
    assert fallen[0].stale
    assert found.counts()[ItemKind.QUESTION] == (2, 1, 7)


def test_a_change_is_told_once_under_its_first_citation(sample: Corpus) -> None:
    found = curriculum_on(sample, day("2026-07-01"))
    holders = next(item for item in found.items if item.item.id.endswith("holders"))
    # Cited as the article, and asked about as the paragraph.
    assert holders.item.rests_on[:2] == (f"{H}/art_3", f"{H}/art_5__para_1")
    assert f"{H}/art_3__para_1" in holders.item.rests_on
    assert [(change.cite, change.record) for change in holders.changes] == [(f"{H}/art_3", f"{H}/art_3__para_1")]


def test_a_part_rests_on_what_it_cites_and_what_it_asks(sample: Corpus) -> None:
    rests = {f"{item.kind} {item.id}": item.rests_on for item in items(sample)}
    assert rests["module vessels-in-distress"] == (
        f"{H}/art_2__para_1", f"{H}/art_4__para_1", "term:vessel-in-distress", "haven-2-1")
    assert rests["section vessels-in-distress/admission"] == (f"{H}/art_2__para_1", "term:vessel-in-distress")
    assert rests["question vessels-in-distress/first-word"] == (f"{H}/art_2__para_1",)
    # What a picture shows is taken from the data when it is made, and is never stale.
    assert rests["exercise night-storm"] == (
        f"{H}/art_1__point_2", f"{H}/art_4__para_1", f"{H}/care-list", f"{H}/art_3__para_1")


def test_wrong_options_are_rested_on_too(sample: Corpus) -> None:
    rests = {item.id: item.rests_on for item in items(sample) if item.kind is ItemKind.QUESTION}
    values = [option.value for option in sample.quiz_questions["vessels-in-distress/duties"].options]
    assert set(values) <= set(rests["vessels-in-distress/duties"])


def test_every_part_stands_where_its_place_says(sample: Corpus) -> None:
    records = {file.path: file.record for file in sample.files}
    for item in items(sample):
        held: object = records[item.place.file]
        for key in item.place.path:
            held = held[key] if isinstance(held, tuple) and isinstance(key, int) else getattr(held, str(key))
        assert hasattr(held, "cites") or hasattr(held, "sections") or hasattr(held, "statements") or \
            hasattr(held, "tasks"), item.id


def test_a_project_without_a_curriculum_has_nothing_to_review(sample: Corpus) -> None:
    bare = Corpus(tuple(file for file in sample.files if not file.path.startswith("docs/")))
    assert curriculum_on(bare, day("2026-07-01")).items == ()


def test_every_change_behind_a_part_is_told_and_an_answer_of_an_exercise_falls_too(sample: Corpus) -> None:
    early = day("2019-01-15")
    found = curriculum_on(sample, early)
    assert found.day == early
    several = 0
    for part in found.items:
        told = [(c.record, c.what) for cite in part.item.rests_on
                for c in changes(sample, cite, part.item.reviewed.on, early)]
        assert [(c.record, c.what) for c in part.changes] == list(dict.fromkeys(told))
        several += len(part.changes) > 1
    assert several
    fallen = curriculum_on(sample, day("2019-10-01")).items
    wrong = [part.item.id for part in fallen if part.item.kind is ItemKind.EXERCISE and part.unsupported]
    assert wrong == ["night-storm"]
    assert all(part.unsupported == () for part in fallen
               if part.item.kind not in (ItemKind.EXERCISE, ItemKind.QUESTION))
