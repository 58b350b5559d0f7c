"""On which page a heading stands, worked out by the widths of letters."""

import pytest

from concordance.reports.document import word
from concordance.reports.document.parts import Column, Heading, Notice, Paragraph, Table, cell, plain
from concordance.reports.document.word.letter_widths import face
from concordance.reports.document.word.pagination import Layout, Piece
from tests.reports.document.word.test_body import of
from tests.reports.document.word.test_contents import entries


def laid(*pieces: Piece, height: float = 100) -> Layout:
    """Return pages of 100 points with some pieces on them."""
    layout = Layout(height)
    layout.fill(pieces)
    return layout


def lines(count: int, *marks: str, **more: object) -> Piece:
    """Return a paragraph of lines of 10 points."""
    return Piece(0, (10.0,) * count, 0, marks=marks, **more)  # type: ignore[arg-type]


def test_widths_are_those_of_the_fonts() -> None:
    serif, sans = face("Times New Roman", False, False), face("Arial", False, False)
    assert [round(each.width("а") * 2048) for each in (serif, sans)] == [909, 1139]
    assert face("Arial", True, False).width("Қазақстан") > sans.width("Қазақстан") > serif.width("Қазақстан")
    assert {round(face("Courier New", bold, False).width("iш") * 2048) for bold in (False, True)} == {2458}
    for family in ("Times New Roman", "Arial"):
        for bold, italic in ((False, False), (True, False), (False, True)):
            assert all(face(family, bold, italic).width(letter) > 0.1 for letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ№«»—½±")


@pytest.mark.parametrize(("before", "count", "page", "used"), [
    (5, 5, 1, 100),   # it just fits
    (5, 6, 2, 20),    # two lines at least on each page: four stay
    (9, 6, 2, 60),    # one line alone stays on no page
    (8, 3, 2, 30),    # three lines can be parted nowhere
    (8, 4, 2, 20),
    (0, 25, 3, 50),
])
def test_a_paragraph_is_parted_so_that_no_line_stands_alone(before: int, count: int, page: int, used: int) -> None:
    layout = laid(*([lines(before)] if before else []), lines(count))
    assert (layout.page, layout.used) == (page, used)


def test_a_heading_goes_along_with_what_it_heads() -> None:
    layout = laid(lines(8), lines(1, "heading", keep_next=True), lines(4, "text"), lines(1, "after"))
    assert layout.pages == {"heading": 2, "text": 2, "after": 2}
    # What is longer than a page cannot be kept together.
    long = [lines(4, str(number), keep_next=True) for number in range(4)]
    assert laid(lines(3), *long, lines(1, "end")).pages == {"0": 1, "1": 1, "2": 2, "3": 2, "end": 3}


def test_a_row_that_moves_takes_the_head_of_its_table_along() -> None:
    row = Piece(0, (30.0,), 0, keep_lines=True, head=10)
    layout = laid(Piece(0, (10.0,), 0, keep_next=True), *[row] * 4)
    assert (layout.page, layout.used) == (2, 40)
    parted = laid(Piece(0, (10.0,), 0, keep_next=True), Piece(0, (10.0,) * 15, 0, head=10))
    assert (parted.page, parted.used) == (2, 70)


def test_between_two_paragraphs_stands_the_larger_of_their_distances() -> None:
    assert laid(Piece(0, (10.0,), 12), Piece(8, (10.0,), 3)).used == 32
    assert laid(Piece(0, (10.0,), 4), Piece(8, (10.0,), 3)).used == 28
    # At the top of a page that begins by itself there is none; where a chapter begins there is.
    assert laid(Piece(0, (95.0,), 0), Piece(8, (10.0,), 0)).used == 10
    assert laid(Piece(0, (95.0,), 0), Piece(8, (10.0,), 0, page_before=True)).used == 18


def test_a_chapter_begins_a_page_but_no_empty_one() -> None:
    assert laid(lines(1, "a", page_before=True), lines(1, "b", page_before=True)).pages == {"a": 1, "b": 2}


def page_after(*blocks: object) -> int:
    """Return the page of a chapter that comes after some blocks; they begin on page 3."""
    file = word.render(of(Heading(1, "a", "a"), *blocks, Heading(2, "b", "b"), contents=2))
    return entries(file)[-1][-1]


def test_long_texts_tables_and_boxes_take_room() -> None:
    # Where LibreOffice, with fonts of these widths, puts them too.
    text = "Судно, терпящее бедствие, входит в гавань, и неделю с него не берут сборов. " * 7
    assert [page_after(*[Paragraph(plain(text))] * count) for count in (1, 6, 8, 20)] == [3, 3, 4, 5]
    row = (cell(text), cell("x"))
    table = [Table((Column("a"), Column("b")), (row,) * count) for count in (2, 6, 20)]
    assert [page_after(each) for each in table] == [3, 4, 7]
    assert [page_after(*[Notice((plain(text), plain(text)))] * count) for count in (1, 3, 6)] == [3, 3, 4]


def test_a_table_of_narrow_columns_is_longer() -> None:
    row = (cell("a long text of many words " * 8), cell("x"))
    assert page_after(Table((Column("a", 5), Column("b", 1)), (row,) * 12)) == 3
    assert page_after(Table((Column("a", 1), Column("b", 5)), (row,) * 12)) == 6
