"""A filled worksheet: what it may say, line by line, and what is written when it is sound."""

from datetime import date
from pathlib import Path

import pytest

from concordance.load.worksheet import LOG, Given, edits, read_answers

TODAY = date(2026, 11, 22)
HEAD = "record,answer,found_basis,found_address,checked_by,checked_on,note"
KNOWN = {"a.yml#basis": ("a.yml", ("basis",)), "a.yml#b.basis": ("a.yml", ("inner", "basis"))}
SEEN = "confirmed,official-text,https://example.org/a,A. Reader,2026-03-04,"


def read(folder: Path, *lines: str, head: str = HEAD) -> tuple[list[str], list[tuple[str, Given, str]], list[str]]:
    """Return the records confirmed, the other answers, and line, message and hint of each problem."""
    file = folder / "sheet.csv"
    file.write_text("\n".join((head, *lines, "")), encoding="utf-8")
    found = read_answers(file, KNOWN, TODAY)
    assert {problem.code for problem in found.problems} <= {"C014"}
    return ([check.record for check in found.confirmed], list(found.others),
            [f"{p.line} {p.message} | {p.hint}" for p in found.problems])


def test_lines_are_confirmed_answered_otherwise_or_left_for_later(tmp_path: Path) -> None:
    assert read(tmp_path, f"a.yml#basis,{SEEN}", "a.yml#b.basis,different,,,,,page 2", "c.yml#basis,,,,,,") == (
        ["a.yml#basis"], [("a.yml#b.basis", Given.DIFFERENT, "page 2")], [])


@pytest.mark.parametrize(("lines", "told"), [
    ((f"a.yml#basis,{SEEN}", f"a.yml#basis,{SEEN}"), "3 a.yml#basis is answered twice | keep one line"),
    ((f"a.yml#basis,{SEEN},page 2",), "2 7 cells are expected, and there are more | "
                                      "quote a cell that holds a separator"),
    ((f"z.yml#basis,{SEEN}",), "2 nothing unverified is called 'z.yml#basis' | "
                               "it was checked already, or the name was changed"),
    (("a.yml#basis,Confirmd,,,,,",), "2 the answer 'Confirmd' is none of confirmed, different, not-found | "
                                 "did you mean confirmed?"),
    (("a.yml#basis,yes,,,,,",), "2 the answer 'yes' is none of confirmed, different, not-found | "
                            "leave it empty to skip the line"),
    (("a.yml#basis,confirmed,,,A. Reader,2026-03-04,",), "2 confirmed needs found_basis, found_address | "
                                                     "who checked it, where and when"),
    ((f"a.yml#basis,{SEEN.replace('2026-03-04', '2026-11-23')}",), "2 checked_on: 2026-11-23 lies ahead | "
                                                               "the day of the check"),
    ((f"a.yml#basis,{SEEN.replace('official-text', 'recalled')}",), "2 found_basis: recalled raises nothing | "
                                                                "what was seen, and where?"),
    ((f"a.yml#basis,{SEEN.replace('2026-03-04', '4.3.2026')}",), "2 checked_on: '4.3.2026' cannot be used | "
     "basis: official-text, derived or secondary; day: YYYY-MM-DD; address: https://…"),
])
def test_a_line_with_a_fault_is_told_with_what_to_do(tmp_path: Path, lines: tuple[str, ...], told: str) -> None:
    confirmed, others, problems = read(tmp_path, *lines)
    assert problems == [told]
    assert (confirmed, others) == (["a.yml#basis"] if len(lines) == 2 else [], [])


def test_a_check_of_today_lies_not_ahead(tmp_path: Path) -> None:
    assert read(tmp_path, f"a.yml#basis,{SEEN.replace('2026-03-04', '2026-11-22')}")[0] == ["a.yml#basis"]


def test_empty_cells_beyond_the_last_column_lose_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, f"a.yml#basis,{SEEN},,") == (["a.yml#basis"], [], [])


@pytest.mark.parametrize(("head", "lines", "told"), [
    (HEAD.replace("answer,", ""), (), "1 the columns answer are missing | start from: concordance verify --worksheet"),
    (f"{HEAD},answer", (), "1 the columns answer stand twice | one of the two would be lost: remove it"),
    (HEAD, ("a.yml#basis," + "x" * 140_000,), "2 the table breaks off: field larger than field limit (131072) | "
                                          "close the quotes, and save the worksheet as CSV again"),
])
def test_a_table_that_is_no_worksheet_is_refused_whole(tmp_path: Path, head: str, lines: tuple[str, ...],
                                                       told: str) -> None:
    assert read(tmp_path, *lines, head=head) == ([], [], [told])


def test_a_worksheet_of_another_encoding_is_refused_whole(tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_bytes(f"{HEAD}\nа#basis".encode("windows-1251"))
    found = read_answers(tmp_path / "sheet.csv", KNOWN, TODAY)
    assert [(p.line, p.message) for p in found.problems] == [(1, "the bytes are not UTF-8")]
    assert (found.confirmed, found.others) == ((), ())


def test_what_is_confirmed_changes_its_own_word_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("basis: recalled # so\ninner: {basis: 'recalled', x: recalled}\n", encoding="utf-8")
    (tmp_path / "sheet.csv").write_text(f"{HEAD}\na.yml#basis,{SEEN}\na.yml#b.basis,{SEEN}page 2\n", encoding="utf-8")
    found = read_answers(tmp_path / "sheet.csv", KNOWN, TODAY).confirmed
    changed = edits(tmp_path, found, KNOWN)
    assert changed["a.yml"] == "basis: official-text # so\ninner: {basis: official-text, x: recalled}\n"
    assert set(changed) == {"a.yml", LOG}
    assert changed[LOG].count("record: ") == changed[LOG].count("url: https://example.org/a") == 2
    assert changed[LOG].count("note: page 2") == 1
    assert edits(tmp_path, (), KNOWN) == {}
