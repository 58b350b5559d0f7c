"""`concordance training check` as a person and a script meet it."""

import json
from pathlib import Path

import pytest

from tests.cli.inside import run
from tests.cli.runs import break_data, files_in


def test_what_is_as_reviewed_gives_0(sample_copy: Path) -> None:
    done = run("training", "check", "--as-of", "2026-06-30", at=sample_copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Questions: 7 in all, 0 stale, 0 with an answer that does not hold" in done.stdout


def test_what_is_stale_gives_1_with_what_changed(sample_copy: Path) -> None:
    done = run("training", "check", "--as-of", "2026-07-01", at=sample_copy)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    section = lines.index("  section care: Care (reviewed 2026-03-01)")
    assert lines[section + 1:section + 4] == [
        "    docs/training/modules/vessels-in-distress.yml",
        "    - Harbour Act, art. 3(1): another wording, since 2026-07-01 by Law 40-II",
        "    - Haven Convention, art. 3(1), medical care: the verdict rests on an older wording"]


def test_an_answer_that_does_not_hold_is_told(sample_copy: Path) -> None:
    done = run("training", "check", "--as-of", "2026-07-01", at=sample_copy)
    assert ("    - the answer does not hold: time-limit provision=xx/harbour-act/art_3__para_1 limit=none: "
            "declared right, by the data wrong") in done.stdout.splitlines()


def test_a_script_reads_which_parts_and_why(sample_copy: Path) -> None:
    done = run("training", "check", "--as-of", "2026-07-01", "--format", "json", "-o", "out.json", at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")
    told = json.loads((sample_copy / "out.json").read_text(encoding="utf-8"))
    assert (told["schema"], told["as_of"]) == ("training-check-1", "2026-07-01")
    assert told["counts"]["question"] == {"stale": 2, "unsupported": 1, "of": 7}
    fallen = next(item for item in told["items"] if item["unsupported"])
    assert (fallen["kind"], fallen["id"], fallen["path"]) == (
        "question", "vessels-in-distress/care-in-march", ["questions", 5])
    assert fallen["changes"][0]["by"] == "xx/harbour-amendment"
    assert (fallen["unsupported"][0]["declared"], fallen["unsupported"][0]["found"]) == (True, False)


@pytest.mark.parametrize(("language", "words"), [
    ("ru", "Закон о гаванях, ст. 3(1): другая редакция, с 2026-07-01, акт: Закон 40-II"),
    ("kk", "Айлақтар туралы заң, 3(1)-бап: басқа редакция")])
def test_it_is_told_in_the_language_of_the_reader(sample_copy: Path, language: str, words: str) -> None:
    assert words in run("training", "check", "--as-of", "2026-07-01", "--lang", language, at=sample_copy).stdout


def test_a_project_without_a_curriculum_says_so(sample_copy: Path) -> None:
    for file in (sample_copy / "docs").rglob("*.yml"):
        file.unlink()
    done = run("training", "check", "--as-of", "2026-07-01", at=sample_copy)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "There is no curriculum in this project.")


@pytest.mark.parametrize("day", ["1990-01-01", "2030-01-01"])
def test_of_a_day_nothing_is_known_about_nothing_is_said(sample_copy: Path, day: str) -> None:
    done = run("training", "check", "--as-of", day, at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"nothing is known about {day}: ask about a day from 2019-06-01 to ")


def test_data_with_errors_is_not_judged_and_nothing_is_written(sample_copy: Path) -> None:
    break_data(sample_copy)
    before = files_in(sample_copy)
    done = run("training", "check", "--format", "json", "-o", "out.json", at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert "C201" in done.stderr
    assert files_in(sample_copy) == before


def test_a_changed_curriculum_is_read_anew(sample_copy: Path) -> None:
    words = ("training", "check", "--as-of", "2026-07-01")
    assert run(*words, at=sample_copy).returncode == 1
    for file in (sample_copy / "docs/training").rglob("*.yml"):
        text = file.read_text(encoding="utf-8").replace("on: 2026-03-01", "on: 2026-07-01")
        text = text.replace("limit: none}\n    right: true", "limit: none}\n    right: false")
        file.write_text(text, encoding="utf-8")
    assert run(*words, at=sample_copy).returncode == 0


def test_the_real_curriculum_is_as_reviewed(root: Path) -> None:
    done = run("training", "check", "--as-of", "2026-11-22", at=root)
    assert (done.returncode, done.stderr) == (0, "")


def test_audiences_and_modules_are_listed(sample_copy: Path) -> None:
    done = run("training", "list", "--audience", "crews", at=sample_copy)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "Audiences", "  crews  Crews", "", "Modules", "  vessels-in-distress  Vessels in distress",
        "    minutes: 45, questions: 7, exercises: 1", "    pilots, crews"]


def test_a_pack_is_built_and_its_manifest_named(sample_copy: Path) -> None:
    words = ("training", "build", "--audience", "pilots", "--lang", "ru", "--as-of", "2026-06-30", "-o", "pack")
    done = run(*words, at=sample_copy)
    assert (done.returncode, done.stdout) == (0, "pack/manifest.json\n")
    assert "open pack/README.txt first" in done.stderr
    told = json.loads((sample_copy / "pack/manifest.json").read_text(encoding="utf-8"))
    assert (told["language"], told["modules"]) == ("ru", ["vessels-in-distress"])
    assert "Откройте сначала" in (sample_copy / "pack/README.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("words", "code", "said"), [
    (("--audience", "pilot"), 1, "no audience pilot. Did you mean pilots?"),
    (("--audience", "zzz"), 1, "no audience zzz. Known: pilots, crews"),
    (("--audience", "crews", "--module", "vessel-distress"), 1, "no module vessel-distress. Did you mean vessels-in-"),
    (("--audience", "crews", "--as-of", "1900-01-01"), 1, "nothing is known about 1900-01-01"),
    (("--lang", "ru"), 2, "Missing option '--audience'"),
])
def test_a_bad_name_is_told_with_the_nearest_and_nothing_is_written(
        sample_copy: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = run("training", "build", *words, "-o", "pack", at=sample_copy)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert not (sample_copy / "pack").exists()


def test_a_folder_with_other_files_is_refused(sample_copy: Path) -> None:
    done = run("training", "build", "--audience", "pilots", "-o", "law", at=sample_copy)
    assert (done.returncode, done.stdout) == (2, "")
    assert "law holds other files" in done.stderr
    assert (sample_copy / "law").is_dir()
