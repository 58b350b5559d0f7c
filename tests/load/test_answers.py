"""Answers given before: found again only for the same question, data and program, and never wrong."""

from pathlib import Path

import pytest

from concordance.cli import today
from concordance.cli.gaps import CHANGES, MODALITIES, PRIORITIES, VERDICTS
from concordance.files.sealed import write_sealed
from concordance.load.answers import FOLDER, KEPT, Answer, keep, recall
from concordance.model.instrument import Modality
from concordance.model.policy import Priority
from concordance.model.text import LANGUAGES
from tests.cli.inside import run as run_inside
from tests.cli.runs import run

QUESTION = ("gaps", None, "2026-11-22")


def test_an_answer_is_found_again_with_its_exit_code(tmp_path: Path) -> None:
    keep(tmp_path, "mark", QUESTION, Answer("текст ә\n", 3))
    assert recall(tmp_path, "mark", QUESTION) == Answer("текст ә\n", 3)


@pytest.mark.parametrize(("mark", "question"), [("other", QUESTION), ("mark", ("gaps", None)), (None, QUESTION)])
def test_another_question_or_other_data_find_nothing(tmp_path: Path, mark: str | None, question: tuple) -> None:
    keep(tmp_path, "mark", QUESTION, Answer("text"))
    assert recall(tmp_path, mark, question) is None


def test_a_broken_file_is_no_answer(tmp_path: Path) -> None:
    keep(tmp_path, "mark", QUESTION, Answer("text"))
    [file] = (tmp_path / FOLDER).iterdir()
    file.write_text("{", encoding="utf-8")
    assert recall(tmp_path, "mark", QUESTION) is None


@pytest.mark.parametrize("kept", [{"text": 3, "code": 0}, {"text": "x", "code": "0"}, {"text": "x"}, ["x", 0]])
def test_a_sealed_file_that_says_something_else_is_no_answer(tmp_path: Path, kept: object) -> None:
    keep(tmp_path, "mark", QUESTION, Answer("text"))
    [file] = (tmp_path / FOLDER).iterdir()
    write_sealed(file, f"answer-1 {file.stem}", kept)
    assert recall(tmp_path, "mark", QUESTION) is None


def test_without_a_mark_of_the_data_nothing_is_kept(tmp_path: Path) -> None:
    keep(tmp_path, None, QUESTION, Answer("text"))
    assert not (tmp_path / FOLDER).exists()


def test_the_folder_does_not_grow_without_end(tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        keep(tmp_path, "mark", ("question", number), Answer("text"))
    assert len(list((tmp_path / FOLDER).iterdir())) == KEPT


def test_a_changed_comma_asks_again(sample_copy: Path) -> None:
    words = ("gaps", "--as-of", "2026-03-01", "--format", "csv")
    first = run(*words, at=sample_copy)
    again = run(*words, at=sample_copy)
    assert (again.stdout, again.returncode) == (first.stdout, 0)
    file = sample_copy / "mappings/instruments/haven/obligations/art-02.yml"
    text = file.read_text(encoding="utf-8")
    assert "Haven Convention" in text
    file.write_text(text.replace("Haven Convention", "Haven Treaty"), encoding="utf-8")
    assert "Haven Treaty" in run(*words, at=sample_copy).stdout


def test_every_option_makes_another_question(sample_copy: Path) -> None:
    options = [(), ("--instrument", "pledge"), ("--modality", "optional"), ("--verdict", "missing"),
               ("--severity", "high"), ("--severity", "critical"), ("--severity", "critical", "--severity", "high"),
               ("--sort", "severity"), ("--lang", "kk"), ("--format", "json"), ("--fail-on", "conflict")]

    def ask() -> list[tuple[str, int]]:
        done = [run_inside("gaps", "--as-of", "2026-11-22", *option, at=sample_copy) for option in options]
        return [(one.stdout, one.returncode) for one in done]

    fresh = ask()
    assert len(set(fresh)) == len(options)
    kept = sample_copy / FOLDER
    assert len(list(kept.iterdir())) == len(options)
    assert ask() == fresh
    assert len(list(kept.iterdir())) == len(options)


def test_an_answer_kept_is_the_answer_given(sample_copy: Path) -> None:
    words = ("gaps", "--as-of", "2026-11-22", "--severity", "high")
    run_inside(*words, at=sample_copy)
    [file] = (sample_copy / FOLDER).iterdir()
    write_sealed(file, f"answer-1 {file.stem}", {"text": "as kept\n", "code": 3})
    done = run_inside(*words, at=sample_copy)
    assert (done.stdout, done.returncode) == ("as kept\n", 3)


def test_unsound_data_get_no_answer_even_if_there_was_one(sample_copy: Path) -> None:
    assert run("claims", at=sample_copy).returncode == 0
    (sample_copy / "mappings/claims/free-care.yml").write_text("id: x\n", encoding="utf-8")
    done = run("claims", at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")


def test_the_words_of_the_command_line_are_those_of_the_model() -> None:
    from concordance.analysis.comparison import ChangeKind
    from concordance.analysis.outcome import Verdict

    assert tuple(str(m) for m in Modality) == MODALITIES
    assert set(VERDICTS) == {str(v) for v in Verdict}
    assert tuple(str(p) for p in Priority) == PRIORITIES
    assert set(CHANGES) < {str(kind) for kind in ChangeKind}
    assert today.LANGUAGES == LANGUAGES
