"""JSON Schemas for editors: what a file says once is not asked for in each entry."""

import json

import pytest

from concordance.load.layout import KINDS
from concordance.load.schemas import modeline, schemas


@pytest.fixture(scope="module")
def written() -> dict[str, dict[str, object]]:
    """The schemas of all kinds, by the name of the kind."""
    return {name.removesuffix(".schema.json"): json.loads(text) for name, text in schemas().items()}


def test_every_kind_has_a_schema_of_its_name(written: dict[str, dict[str, object]]) -> None:
    assert {name: schema["title"] for name, schema in written.items()} == {k.name: k.record.__name__ for k in KINDS}


@pytest.mark.parametrize(("kind", "entry", "left_out", "asked"), [
    ("article", "Version", {"from", "by", "basis", "sources"}, {"summary"}),
    ("assessments", "Row", {"assessed"}, {"id", "relation", "reason"}),
    ("amendments", "Amendment", {"from", "basis", "sources"}, {"op", "target", "what"}),
])
def test_what_a_file_says_once_is_not_asked_for_in_its_entries(written: dict, kind: str, entry: str,
                                                               left_out: set[str], asked: set[str]) -> None:
    part = written[kind]["$defs"][entry]
    assert left_out <= set(part["properties"])
    assert set(part["required"]) == asked


def test_a_file_names_its_schema_from_where_it_lies() -> None:
    [kind] = [kind for kind in KINDS if kind.name == "article"]
    assert modeline("law/kz/110-viii/articles/art-009.yml", kind) == (
        "# yaml-language-server: $schema=../../../../scripts/concordance/schemas/article.schema.json")
