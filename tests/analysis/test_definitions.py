"""Definitions side by side: what each pair of elements says about the reach of a term."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from concordance.analysis.definitions import Cell, Column, Matrix, Reading, matrix, read
from concordance.model.corpus import Corpus
from concordance.model.instrument import Instrument
from concordance.model.term import Listing, Role, TermElement
from concordance.model.text import Text

SAME, BROADER, NARROWER, OVERLAPPING, ABSENT = Reading
REQUIRED, ALTERNATIVE, ILLUSTRATIVE, EXCLUDED = Role
OPEN, CLOSED = Listing
DAY = date(2026, 10, 2)


def element(role: Role = REQUIRED, values: str = "", kind: Listing | None = None) -> TermElement:
    """Return an element that lists the letters of `values`."""
    return TermElement(id="act", text=Text(en="act"), role=role, values=tuple(values), list=kind)


@pytest.mark.parametrize(("here", "there", "said"), [
    (element(), element(), SAME),
    # a list of ways to meet a condition
    (element(values="ab", kind=CLOSED), element(values="ab", kind=CLOSED), SAME),
    (element(values="abc", kind=CLOSED), element(values="ab", kind=CLOSED), BROADER),
    (element(values="a", kind=CLOSED), element(values="ab", kind=CLOSED), NARROWER),
    (element(values="ac", kind=CLOSED), element(values="ab", kind=CLOSED), OVERLAPPING),
    (element(values="ab", kind=OPEN), element(values="ab", kind=CLOSED), BROADER),
    (element(values="ab", kind=CLOSED), element(values="ab", kind=OPEN), NARROWER),
    (element(values="abc", kind=OPEN), element(values="ab", kind=OPEN), BROADER),
    # what one list names the other may hold without naming it: neither is known to reach further
    (element(values="a", kind=OPEN), element(values="ab", kind=CLOSED), OVERLAPPING),
    (element(values="abc", kind=CLOSED), element(values="ab", kind=OPEN), OVERLAPPING),
    # conditions, ways in, examples, and what is carved out
    (element(), None, NARROWER), (None, element(), BROADER),
    (element(ALTERNATIVE), None, BROADER), (None, element(ALTERNATIVE), NARROWER),
    (element(EXCLUDED), None, NARROWER), (None, element(EXCLUDED), BROADER),
    (element(ILLUSTRATIVE), None, SAME), (None, element(ILLUSTRATIVE), ABSENT), (None, None, None),
    (element(ILLUSTRATIVE), element(), BROADER), (element(), element(ILLUSTRATIVE), NARROWER),
    (element(ALTERNATIVE), element(), BROADER), (element(), element(ALTERNATIVE), NARROWER),
    (element(EXCLUDED, "ab", CLOSED), element(EXCLUDED, "a", CLOSED), NARROWER),
    (element(EXCLUDED, "a", CLOSED), element(EXCLUDED, "ab", CLOSED), BROADER),
    # a looser part that names as much or more reaches further; one that names less does so in one way only
    (element(ALTERNATIVE, "ab", CLOSED), element(REQUIRED, "a", CLOSED), BROADER),
    (element(ALTERNATIVE, "ab", CLOSED), element(REQUIRED, "ab", CLOSED), BROADER),
    (element(ALTERNATIVE, "a", CLOSED), element(REQUIRED, "ab", CLOSED), OVERLAPPING),
    (element(REQUIRED, "a", CLOSED), element(ALTERNATIVE), NARROWER),
    (element(ALTERNATIVE), element(REQUIRED, "a", CLOSED), BROADER),
])
def test_what_an_element_says_beside_its_counterpart(here: TermElement | None, there: TermElement | None,
                                                     said: Reading | None) -> None:
    assert read(here, there) is said


@pytest.mark.parametrize("here", [element(role, values, kind) for role in Role
                                  for values, kind in (("", None), ("a", CLOSED), ("ab", OPEN), ("bc", CLOSED))])
@pytest.mark.parametrize("there", [element(role, values, kind) for role in Role
                                   for values, kind in (("", None), ("a", CLOSED), ("ab", OPEN), ("bc", CLOSED))])
def test_the_other_way_round_it_says_the_reverse(here: TermElement, there: TermElement) -> None:
    turned = {SAME: SAME, BROADER: NARROWER, NARROWER: BROADER, OVERLAPPING: OVERLAPPING}
    assert read(there, here) is turned[read(here, there)]


def test_the_measure_stands_first_and_others_are_read_against_it(sample: Corpus) -> None:
    found = matrix(sample, sample.terms["vessel-in-distress"], DAY)
    assert found is not None
    assert [column.definition.where for column in found.columns] == ["haven-1-a", "xx/harbour-act/art_1__point_2"]
    assert [[cell.reading for cell in cells] for cells in found.rows.values()] == [[None, NARROWER], [None, NARROWER]]
    assert found.rows["danger"][1].less == ("flood",)
    assert found.counts(1)[NARROWER] == 2


def test_any_definition_can_be_the_measure(sample: Corpus) -> None:
    found = matrix(sample, sample.terms["vessel-in-distress"], DAY, "xx/harbour-act/art_1__point_2")
    assert found is not None
    assert [cells[1].reading for cells in found.rows.values()] == [BROADER, BROADER]
    with pytest.raises(KeyError, match="haven-2-1"):
        matrix(sample, sample.terms["vessel-in-distress"], DAY, "haven-2-1")


def test_what_is_not_in_force_is_not_compared(sample: Corpus) -> None:
    before = matrix(sample, sample.terms["vessel-in-distress"], date(2019, 2, 1))
    assert before is not None
    assert [column.definition.where for column in before.columns] == ["haven-1-a"]
    assert matrix(sample, sample.terms["vessel-in-distress"], date(2018, 1, 1)) is None


def test_a_term_without_a_measure_is_not_compared(sample: Corpus) -> None:
    assert matrix(sample, sample.terms["seafarer"], DAY) is None


HARBOUR, HAVEN = "xx/harbour-act/art_1__point_2", "haven-1-a"


def test_a_matrix_holds_the_term_the_day_and_every_cell(sample: Corpus) -> None:
    term = sample.terms["vessel-in-distress"]
    ours, theirs = term.definitions
    [danger, flag], [peril] = ours.elements, theirs.elements
    since = sample.provisions[HARBOUR].versions[0].start
    columns = (Column(theirs, sample.instruments["haven"].binding_from, national=False, binding=True),
               Column(ours, since, national=True, binding=True))
    assert matrix(sample, term, DAY) == Matrix(term, DAY, columns, {
        "danger": (Cell(peril, None), Cell(danger, NARROWER, less=("flood",))),
        "flag": (Cell(None, None), Cell(flag, NARROWER))})
    assert matrix(sample, term, DAY, HARBOUR) == Matrix(term, DAY, columns[::-1], {
        "danger": (Cell(danger, None), Cell(peril, BROADER, more=("flood",))),
        "flag": (Cell(flag, None), Cell(None, BROADER))})
    assert matrix(sample, term, since) is not None


def test_what_one_side_does_not_name_at_all_is_not_listed_value_by_value(sample: Corpus) -> None:
    term = sample.terms["vessel-in-distress"]
    ours, theirs = term.definitions
    for left_out, measure in ((ours, HAVEN), (theirs, HAVEN)):
        kept = left_out.model_copy(update={"elements": (element(values="ab", kind=CLOSED),)})
        changed = term.model_copy(update={"definitions": tuple(kept if d is left_out else d for d in (ours, theirs))})
        found = matrix(sample, changed, DAY, measure)
        assert found is not None
        assert {(cell.more, cell.less) for cells in found.rows.values() for cell in cells} == {((), ())}


@pytest.mark.parametrize(("where", "in_force", "first"), [
    ("haven-1-a", None, "2019-01-01"), ("pledge-care", None, "2021-06-01"),
    ("pledge-care", "2022-03-04", "2022-03-04")])
def test_a_definition_stands_from_the_day_its_instrument_speaks(
        sample: Corpus, where: str, in_force: str | None, first: str) -> None:
    # The pledge binds nobody: it speaks from the day it is in force, else from the one it was adopted on.
    speaks = {"in_force": in_force and date.fromisoformat(in_force)}
    files = [replace(file, record=file.record.model_copy(update=speaks))
             if isinstance(file.record, Instrument) and file.record.id == "pledge" else file for file in sample.files]
    corpus, begins = Corpus(tuple(files)), date.fromisoformat(first)
    term = sample.terms["vessel-in-distress"]
    definition = term.definitions[1].model_copy(update={"where": where})
    only = term.model_copy(update={"definitions": (definition,)})
    found = matrix(corpus, only, begins, where)
    assert found is not None
    assert found.columns == (Column(definition, begins, national=False, binding=where == "haven-1-a"),)
    assert matrix(corpus, only, begins - timedelta(days=1), where) is None
