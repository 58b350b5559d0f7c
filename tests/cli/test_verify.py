"""`concordance verify`: what nobody has checked, the worksheet, and a filled one taken in whole or not at all."""

import csv
from pathlib import Path

import pytest
import yaml

from tests.cli.inside import run
from tests.cli.runs import files_in

NIGHT = "mappings/instruments/pledge/obligations/2021-summit.yml#pledge-night.basis"
DOCUMENT = "mappings/instruments/pledge/obligations/2021-summit.yml#document.basis"
CHECKED = {"answer": "confirmed", "found_basis": "official-text", "found_address": "https://example.org/p9",
           "checked_by": "А. Әділ", "checked_on": "2026-03-04"}


def filled(folder: Path, answers: dict[str, dict[str, str]], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Write the worksheet of the corpus in `folder` with answers by record, and return the file."""
    file = folder / "sheet.csv"
    assert run("verify", "--worksheet", "-o", "sheet.csv", at=folder).returncode == 0
    with file.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    for row in rows:
        row.update(answers.get(row["record"], {}))
    with file.open("w", encoding=encoding, newline="") as handle:
        writer = csv.DictWriter(handle, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return file


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of the corpus with its bytes."""
    return {name: (folder / name).read_bytes() for name in files_in(folder) if name != "sheet.csv"}


def test_the_list_counts_what_rests_on_memory(sample_copy: Path) -> None:
    done = run("verify", at=sample_copy)
    assert done.returncode == 0
    assert done.stdout.startswith("5 records rest on memory")
    assert run("verify", "--instrument", "pledge", at=sample_copy).stdout.startswith("2 records")


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_worksheet_gives_address_question_and_room_for_the_answer(sample_copy: Path, language: str) -> None:
    done = run("verify", "--worksheet", "--lang", language, at=sample_copy)
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert len(rows) == 5
    assert all(row["question"].strip() and row["address"].startswith("https://") for row in rows)
    assert {row["answer"] + row["checked_by"] for row in rows} == {""}


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig")])
def test_a_confirmed_record_is_raised_and_logged(sample_copy: Path, delimiter: str, encoding: str) -> None:
    before = contents(sample_copy)
    filled(sample_copy, {NIGHT: {**CHECKED, "note": "para. 9, page 2"},
                         DOCUMENT: {"answer": "different", "note": "PS/1/Rev.1"}}, delimiter, encoding)
    done = run("verify", "--apply", "sheet.csv", at=sample_copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert "raised 1 record(s) in 1 file(s)" in done.stdout
    assert f"different: {DOCUMENT} (PS/1/Rev.1)" in done.stdout
    after = contents(sample_copy)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"mappings/verifications.yml", NIGHT.split("#")[0]}
    old, new = (data[NIGHT.split("#")[0]].decode().splitlines() for data in (before, after))
    assert [(a, b) for a, b in zip(old, new, strict=True) if a != b] == [
        ("    basis: recalled", "    basis: official-text")]
    log = yaml.safe_load(after["mappings/verifications.yml"])
    assert [(e["record"], e["by"], str(e["on"]), e["url"]) for e in log["verified"]] == [
        (NIGHT, "А. Әділ", "2026-03-04", "https://example.org/p9")]
    assert run("check", at=sample_copy).returncode == 0
    assert run("verify", at=sample_copy).stdout.startswith("4 records")


def test_a_second_round_is_added_to_the_log(sample_copy: Path) -> None:
    filled(sample_copy, {NIGHT: CHECKED})
    assert run("verify", "--apply", "sheet.csv", at=sample_copy).returncode == 0
    filled(sample_copy, {DOCUMENT: {**CHECKED, "found_basis": "secondary"}})
    assert run("verify", "--apply", "sheet.csv", at=sample_copy).returncode == 0
    log = yaml.safe_load((sample_copy / "mappings/verifications.yml").read_text(encoding="utf-8"))
    assert [entry["record"] for entry in log["verified"]] == [NIGHT, DOCUMENT]


@pytest.mark.parametrize(("answer", "told"), [
    ({"answer": "yes"}, "none of confirmed, different, not-found"),
    ({"answer": "Confirmed"}, "did you mean confirmed?"),
    ({"answer": "confirmed"}, "confirmed needs found_basis, found_address, checked_by, checked_on"),
    ({**CHECKED, "found_basis": "recalled"}, "recalled raises nothing"),
    ({**CHECKED, "found_basis": "seen"}, "found_basis: 'seen' cannot be used"),
    ({**CHECKED, "checked_on": "2999-01-01"}, "lies ahead"),
    ({**CHECKED, "checked_on": "4.3.2026"}, "checked_on: '4.3.2026' cannot be used"),
    ({**CHECKED, "found_address": "osce.org"}, "found_address: 'osce.org' cannot be used"),
])
def test_a_faulty_answer_stops_everything(sample_copy: Path, answer: dict[str, str], told: str) -> None:
    filled(sample_copy, {NIGHT: answer, DOCUMENT: CHECKED})
    before = contents(sample_copy)
    done = run("verify", "--apply", "sheet.csv", at=sample_copy)
    assert done.returncode == 1
    assert told in done.stderr
    assert "C014" in done.stderr
    assert contents(sample_copy) == before


def test_a_record_that_is_not_there_is_told(sample_copy: Path) -> None:
    file = filled(sample_copy, {NIGHT: CHECKED})
    file.write_text(file.read_text(encoding="utf-8").replace("pledge-night.basis", "pledge-nite.basis"),
                    encoding="utf-8")
    assert "nothing unverified is called" in run("verify", "--apply", "sheet.csv", at=sample_copy).stderr


def test_a_file_that_is_no_worksheet_is_told(sample_copy: Path) -> None:
    (sample_copy / "sheet.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    done = run("verify", "--apply", "sheet.csv", at=sample_copy)
    assert done.returncode == 1
    assert "the columns record, answer" in done.stderr


def test_apply_stands_alone(sample_copy: Path) -> None:
    filled(sample_copy, {})
    assert run("verify", "--apply", "sheet.csv", "--worksheet", at=sample_copy).returncode == 2
    assert run("verify", "--apply", "sheet.csv", at=sample_copy).stdout.startswith("raised 0 record(s)")


def test_no_cell_of_the_worksheet_is_run_by_a_spreadsheet(sample_copy: Path) -> None:
    place = sample_copy / NIGHT.split("#")[0]
    text = place.read_text(encoding="utf-8")
    assert text.count("en: Admission by night}") == 1
    place.write_text(text.replace("en: Admission by night}", 'en: "=HYPERLINK(1)"}'), encoding="utf-8")
    done = run("verify", "--worksheet", at=sample_copy)
    assert (done.returncode, done.stderr) == (0, "")
    cells = [cell for row in csv.reader(done.stdout.splitlines()) for cell in row]
    assert [cell for cell in cells if "HYPERLINK" in cell] == ["'=HYPERLINK(1). Ports are open by night."]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@")]


@pytest.mark.parametrize(("typed", "kept"), [("'=see page 2", "=see page 2"), ("- page 2", "- page 2"),
                                             ("'quoted'", "'quoted'")])
def test_an_apostrophe_that_guards_a_cell_is_no_part_of_the_answer(sample_copy: Path, typed: str, kept: str) -> None:
    filled(sample_copy, {NIGHT: {**CHECKED, "note": typed}})
    assert run("verify", "--apply", "sheet.csv", at=sample_copy).returncode == 0
    log = yaml.safe_load((sample_copy / "mappings/verifications.yml").read_text(encoding="utf-8"))
    assert log["verified"][0]["note"] == kept
