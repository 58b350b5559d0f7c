"""Operations replayed over the first wording, one thing at a time; the real corpus whole."""

from dataclasses import replace
from datetime import date

import pytest

from concordance.model.amendment import Amendment, AmendmentFile, Operation
from concordance.model.corpus import Corpus, DataFile
from concordance.model.provision import Version
from concordance.model.replay import Difference, Done, State, carried, differences, operations_on, replay
from tests.invented import ACT, corpus, obligation, paragraph, provision, version


def operation(op: str, day: str, *, target: str = paragraph(1), **more: object) -> Amendment:
    return Amendment.model_validate({"op": op, "target": target, "from": day, "basis": "official-text",
                                     "sources": ("s",), "what": {"en": f"{op} on {day}"}, **more})


def done(*operations: Amendment) -> tuple[Done, ...]:
    return tuple(Done(ACT, index, item) for index, item in enumerate(operations))


def starts(states: tuple[State, ...]) -> list[tuple[str, str | None, bool]]:
    return [(str(s.start), str(s.end) if s.end else None, s.gone) for s in states]


ORIGINAL = (version("2020-01-01"),)


def test_without_operations_the_first_wording_stands() -> None:
    states, problems = replay(ORIGINAL, ())
    assert (starts(states), problems) == ([("2020-01-01", None, False)], ())


def test_a_substitution_ends_one_wording_and_begins_another() -> None:
    states, problems = replay(ORIGINAL, done(operation("substitute", "2021-03-01")))
    assert starts(states) == [("2020-01-01", "2021-02-28", False), ("2021-03-01", None, False)]
    assert problems == ()


def test_a_repeal_closes_and_an_insertion_opens_again() -> None:
    states, problems = replay(ORIGINAL, done(operation("repeal", "2021-01-01"), operation("insert", "2022-01-01")))
    assert starts(states) == [("2020-01-01", "2020-12-31", False), ("2021-01-01", "2021-12-31", True),
                              ("2022-01-01", None, False)]
    assert problems == ()


def test_an_inserted_provision_has_no_wording_before() -> None:
    states, _ = replay((version("2024-09-05"),), done(operation("insert", "2024-09-05")))
    assert starts(states) == [("2024-09-05", None, False)]


@pytest.mark.parametrize(("operations", "why"), [
    ((operation("insert", "2021-01-01"),), "inserts what is already there"),
    ((operation("repeal", "2021-01-01"), operation("substitute", "2022-01-01")), "cannot substitute what is not there"),
    ((operation("repeal", "2021-01-01"), operation("repeal", "2022-01-01")), "cannot repeal what is not there"),
    ((operation("substitute", "2021-01-01"), operation("substitute", "2021-01-01")), "beside another change"),
    ((operation("repeal", "2019-01-01"),), "no earlier wording"),
])
def test_what_cannot_be_done_is_told(operations: tuple[Amendment, ...], why: str) -> None:
    _, problems = replay(ORIGINAL, done(*operations))
    assert [why in problem.why for problem in problems] == [True]


def with_operations(*operations: Amendment, versions: tuple[Version, ...] = ORIGINAL) -> Corpus:
    base = corpus([provision(1, *versions), provision(2)], [obligation("left", "a")], [])
    taken = {"from": "2021-01-01", "basis": "official-text", "sources": ("s",)}
    file = AmendmentFile.model_validate({"act": "xx/amending-act", "taken": taken, "operations": operations})
    return Corpus((*base.files, DataFile("law/xx/amending-act/amendments.yml", "amendments", file)))


def test_operations_reach_parts_only_when_they_say_so() -> None:
    whole = with_operations(operation("substitute", "2021-01-01", target=f"{ACT}/art_1", parts=True))
    assert set(operations_on(whole)) == {paragraph(1), paragraph(2)}
    alone = with_operations(operation("substitute", "2021-01-01", target=f"{ACT}/art_1"))
    assert operations_on(alone) == {}


@pytest.mark.parametrize("silent", [{"editorial": True}, {"encoded": False}])
def test_words_only_and_places_not_here_make_no_wording(silent: dict[str, bool]) -> None:
    assert operations_on(with_operations(operation("substitute", "2021-01-01", **silent))) == {}


def test_a_wording_that_nobody_made_is_a_difference() -> None:
    two = (version("2020-01-01", "2020-12-31"), version("2021-01-01"))
    [found] = differences(with_operations(operation("substitute", "2021-01-01", target=paragraph(2), editorial=True),
                                          versions=two))
    assert isinstance(found, Difference)
    assert (found.provision, found.version, found.replayed) == (paragraph(1), 1, None)


@pytest.mark.parametrize(("by", "operations", "missing"), [
    ("xx/amending-act", (), True),
    ("xx/amending-act", (operation("insert", "2020-01-01"),), False),
    ("xx/other-act", (), False),  # whose changes are listed nowhere
    (ACT, (), False),  # what an act says from its first day is no change of it
])
def test_a_first_wording_by_an_act_whose_changes_are_listed_needs_an_operation(
        by: str, operations: tuple[Amendment, ...], missing: bool) -> None:
    first = version("2020-01-01").model_copy(update={"by": by})
    silent = operation("substitute", "2021-01-01", target=paragraph(2), editorial=True)
    found = list(differences(with_operations(silent, *operations, versions=(first,))))
    assert found == ([Difference(paragraph(1), 0, None, carried((first,))[0])] if missing else [])


def test_a_first_day_known_only_as_no_later_must_agree() -> None:
    two = (version("2020-01-01", "2020-12-31"), replace_by(version("2021-01-01", start_is="no-later-than")))
    assert list(differences(with_operations(operation("substitute", "2021-01-01"), versions=two)))
    agreed = operation("substitute", "2021-01-01", from_is="no-later-than")
    assert list(differences(with_operations(agreed, versions=two))) == []


def replace_by(found: Version) -> Version:
    return found.model_copy(update={"by": "xx/amending-act"})


def test_the_real_operations_give_exactly_the_real_versions(real: Corpus) -> None:
    assert list(differences(real)) == []
    on = operations_on(real)
    several = {name for name, p in real.provisions.items() if len(p.versions) > 1}
    assert several <= set(on)
    assert len(several) >= 40
    assert sum(len(found) for found in on.values()) >= 90


def test_every_kind_of_operation_occurs_in_the_real_data(real: Corpus) -> None:
    found = {op.op for _, file in real.amendment_files for op in file.operations}
    assert found == set(Operation)
    assert {"kz/111-viii", "kz/112-viii", "kz/210-viii", "kz/306-viii", "kz/256-viii", "kz/257-viii"} <= {
        file.act for _, file in real.amendment_files}


def test_replay_of_the_real_data_partitions_time(real: Corpus) -> None:
    for name, found in operations_on(real).items():
        states, problems = replay(real.provisions[name].versions, found, name)
        assert problems == ()
        assert [replace(s, end=None) for s in states] == [
            replace(s, end=None) for s in carried(real.provisions[name].versions)]
        assert states[-1].end is None
        assert all(s.end is not None and s.end >= s.start for s in states[:-1])
        assert states[0].start <= date(2026, 11, 22)
