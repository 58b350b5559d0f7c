"""Texts of any length are shared out over slides, and nothing of them is lost."""

import pytest

from concordance.training.slides.fitting import BODY, TABLE, flow, height, line_count, pages, title_size
from concordance.training.slides.parts import Cell, Grid, Level, Line

LONG = " ".join(f"сөйлем{n}" for n in range(900))


def _shares(text: str, blocks: int) -> list[int]:
    made = flow(tuple((Line(text), Line("1-бап", Level.CITATION)) for _ in range(blocks)))
    assert len({filled.size for filled in made}) == 1
    return [len(filled.parts) for filled in made]


def test_three_statements_share_a_slide_or_four_short_ones_and_they_are_shared_evenly() -> None:
    assert _shares("Қысқа сөйлем.", 7) == [4, 3]
    assert _shares("Ұзағырақ сөйлем, төртеуі бір слайдқа ірі әріппен сыймайды, " * 3, 7) == [3, 2, 2]


def test_letters_become_smaller_before_slides_become_more() -> None:
    text = "Мәтін " * 45
    short, long = (flow(tuple((Line(t.strip()),) for _ in range(3))) for t in ("Мәтін", text))
    assert (len(short), short[0].size) == (1, 0)
    assert len(long) == 1
    assert long[0].size > 0


def test_a_text_higher_than_a_slide_is_cut_between_words() -> None:
    made = flow(((Line(LONG), Line("1-бап", Level.CITATION)),))
    pieces = [line for filled in made for _, block in filled.parts for line in block]
    assert len(made) > 2
    assert " ".join(line.text for line in pieces if line.level is Level.STATEMENT) == LONG
    assert pieces[-1].level is Level.CITATION
    assert all(sum(height(line, f.size) for _, b in f.parts for line in b) <= BODY for f in made)


def test_a_long_answer_is_cut_and_its_question_stays_on_top() -> None:
    made = flow(((Line("Кім?", Level.STEP, 1), Line(LONG), Line("1-бап", Level.CITATION)),))
    first, last = made[0].parts[0][1], made[-1].parts[-1][1]
    assert [line.level for line in first] == [Level.STEP, Level.STATEMENT]
    assert [line.level for line in last] == [Level.STATEMENT, Level.CITATION]
    assert " ".join(line.text for filled in made for _, block in filled.parts for line in block
                    if line.level is Level.STATEMENT) == LONG
    assert all(sum(height(line, f.size) for _, b in f.parts for line in b) <= BODY for f in made)


def test_a_table_is_cut_between_rows_and_a_row_that_is_too_high_within() -> None:
    rows = (*((Cell(f"{n}"), Cell("сөз " * 30)) for n in range(12)), (Cell("соңғы"), Cell(LONG, ("1-бап",))))
    made = pages(Grid(("А", "Ә"), rows, (1, 3), "кесте"))
    assert len(made) > 2
    assert all(sum(sheet.heights) <= TABLE for sheet in made)
    told = [row[1] for sheet in made for row in sheet.grid.rows]
    assert " ".join(cell.text for cell in told[12:]) == LONG
    assert [cell.cites for cell in told if cell.cites] == [("1-бап",)]


@pytest.mark.parametrize("word", ["ұ" * 400, "W" * 400])
def test_a_word_wider_than_a_line_takes_several(word: str) -> None:
    assert line_count(word, 20, 400) > 5


def test_a_long_title_is_told_in_smaller_letters() -> None:
    assert title_size("Тақырып") > title_size("Өте ұзын тақырып " * 7)
