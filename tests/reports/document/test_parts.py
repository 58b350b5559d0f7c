"""What a document may be made of: a part that no writer could show is refused when it is made."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from concordance.reports.document.nesting import branches
from concordance.reports.document.parts import (
    Bar,
    Block,
    Chart,
    Column,
    Document,
    Heading,
    Item,
    Notice,
    Run,
    Table,
    cell,
)
from tests.reports.document.samples import bare


def holding(*blocks: Block) -> Document:
    return replace(bare(), blocks=blocks)


@pytest.mark.parametrize(("make", "said"), [
    (lambda: holding(Heading(1, "a", "x"), Heading(2, "b", "x")), "two headings have the anchor 'x'"),
    (lambda: holding(Heading(2, "a", "x")), "of level 2 stands below one of level 0"),
    (lambda: holding(Heading(1, "a", "x"), Heading(3, "b", "y")), "of level 3 stands below one of level 1"),
    (lambda: Heading(5, "a", "x"), "a heading of level 5"),
    (lambda: Heading(1, " ", "x"), "says nothing"),
    (lambda: Heading(1, "a", "1x"), "the anchor '1x' is no XML name"),
    (lambda: Heading(1, "a", "a b"), "no XML name"),
    (lambda: Heading(1, "a", 'a"b'), "no XML name"),
    (lambda: Heading(1, "a", "doc:x"), "no XML name"),
    (lambda: Run("a", language="de"), "a run in 'de'"),
    (lambda: Item((), 3), "an item of level 3"),
    (lambda: Column("a", 0), "a share of 0"),
    (lambda: Table((), ()), "a table without columns"),
    (lambda: Table((Column("a"),), ((cell("a"), cell("b")),)), "a row of 2 cells in a table of 1 columns"),
    (lambda: Bar("a", (("full", -1),)), "less than nothing"),
    (lambda: Chart("a", "b", (("full", "met"),), (Bar("c", (("missing", 1),)),)), "does not name: missing"),
    (lambda: Notice((), "loud"), "a notice of tone 'loud'"),
    (lambda: replace(bare(), language="de"), "a document in 'de'"),
    (lambda: replace(bare(), title=" "), "has no title"),
    (lambda: replace(bare(), day="22.11.2026"), "Invalid isoformat"),
])
def test_a_part_that_cannot_be_shown_is_refused_and_says_why(make: Callable[[], object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()


def test_headings_may_go_up_by_more_than_one() -> None:
    kept = [Heading(level, "a", f"x{place}") for place, level in enumerate((1, 2, 3, 4, 1, 2, 1))]
    assert list(replace(holding(*kept), contents=2).headings()) == [kept[place] for place in (0, 1, 4, 5, 6)]


def test_anchors_may_be_of_any_letters() -> None:
    assert Heading(1, "a", "ст-1.2_ә").anchor == "ст-1.2_ә"


def test_what_is_deeper_stands_below_what_was_before_even_where_a_level_is_left_out() -> None:
    tree = branches([(1, "a"), (0, "b"), (2, "c"), (1, "d"), (2, "e"), (0, "f")])
    assert [(b.thing, [(c.thing, [d.thing for d in c.below]) for c in b.below]) for b in tree] == [
        ("a", []), ("b", [("c", []), ("d", ["e"])]), ("f", [])]
    assert branches([]) == ()
