"""What the data say reaches terminal and log as text: it moves no cursor and gives no command."""

import pytest

from concordance.check.wording import told
from concordance.cli.printing import print_problems
from concordance.model.problem import Problem

EVIL = "a\x1b[2J\r\n::error file=x::y\u202e%0A"


def test_an_annotation_is_one_command_whatever_it_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems((Problem(f"law/{EVIL},line=1:b.yml", 1, 2, "C101", "unknown-key", EVIL),), 1, style="github")
    (line,) = capsys.readouterr().out.splitlines()
    start, properties, message = line.split("::", 2)[0], *line.split("::", 2)[1:]
    assert start == ""
    assert [part.split("=")[0] for part in properties.split(" ", 1)[1].split(",")] == ["file", "line", "col", "title"]
    assert "\x1b" not in message
    assert message.endswith("%250A")


def test_nothing_in_a_problem_moves_the_cursor() -> None:
    shown = told(Problem(f"law/{EVIL}.yml", 1, 2, "C101", "unknown-key", EVIL, hint=EVIL))
    assert shown.count("\n") == 3
    assert all(sign.isprintable() or sign == "\n" for sign in shown)


def test_of_a_line_of_a_megabyte_the_part_that_matters_is_shown() -> None:
    line = "x" * 700_000 + "HERE" + "y" * 700_000
    shown = told(Problem("a.yml", 1, 700_001, "C103", "wrong-value", "m", excerpt=((1, line),), width=4)).split("\n")
    assert max(map(len, shown)) < 500
    assert shown[1].index("HERE") == shown[2].index("^^^^ m")
