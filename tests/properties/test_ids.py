"""Ids are built from parts and taken apart again without loss."""

import re

from hypothesis import given
from hypothesis import strategies as st

from concordance.load.layout import KINDS, head_of, kind_of
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import EID
from concordance.reports.addresses import local

slugs = st.from_regex(r"\A[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}\Z")
numbers = st.from_regex(r"\A[1-9][0-9]{0,2}(-[1-9][0-9]?)?\Z")
parts = st.lists(st.tuples(st.sampled_from(["para", "subpara", "point", "indent", "note"]), numbers), max_size=3)


def eid_of(article: str, below: list[tuple[str, str]]) -> str:
    """Write an eId from its parts."""
    return f"art_{article}" + "".join(f"__{kind}_{number}" for kind, number in below)


@given(numbers, parts)
def test_every_eid_built_from_parts_is_an_eid(article: str, below: list[tuple[str, str]]) -> None:
    assert EID.match(eid_of(article, below))


@given(numbers, parts)
def test_an_eid_is_taken_apart_into_what_it_was_built_from(article: str, below: list[tuple[str, str]]) -> None:
    head, *rest = eid_of(article, below).split("__")
    assert (head.removeprefix("art_"), [tuple(part.split("_")) for part in rest]) == (article, below)


@given(numbers, parts)
def test_a_citation_names_every_number_of_the_address(article: str, below: list[tuple[str, str]]) -> None:
    shown = re.findall(r"[0-9]+(?:-[0-9]+)*", local(eid_of(article, below), "en"))
    assert shown == [article, *(number for kind, number in below if kind != "note" or number != "1")]


@given(slugs, numbers, parts)
def test_the_act_of_a_provision_is_what_stands_before_its_eid(act: str, article: str,
                                                              below: list[tuple[str, str]]) -> None:
    assert act_of(f"xx/{act}/{eid_of(article, below)}") == f"xx/{act}"


@given(slugs, st.integers(1, 999))
def test_an_article_belongs_to_the_act_in_whose_folder_it_lies(act: str, number: int) -> None:
    path = f"law/xx/{act}/articles/art-{number:03}.yml"
    kind = kind_of(path)
    assert kind is not None
    assert kind.name == "article"
    assert head_of(path) == f"law/xx/{act}/act.yml"


@given(st.text(max_size=40))
def test_a_path_is_the_place_of_at_most_one_kind_of_record(path: str) -> None:
    assert sum(bool(kind.pattern.match(path)) for kind in KINDS) <= 1


def test_the_example_of_every_kind_is_a_path_of_that_kind() -> None:
    assert [kind_of(kind.example) for kind in KINDS] == list(KINDS)
    assert len(KINDS) == 22


def test_every_row_id_names_its_obligation_and_its_element(sample: Corpus) -> None:
    assert [row.id for row in sample.rows.values()
            if row.obligation not in sample.obligations or row.element not in sample.elements] == []
    assert len(sample.rows) == 14 + 1 + 2
