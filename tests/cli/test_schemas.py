"""`concordance schemas`: editors see what the model says, and the data files say which schema they follow."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from concordance.load.layout import kind_of
from concordance.load.schemas import schemas
from tests.cli.inside import run


def test_the_schemas_in_the_repository_are_those_of_the_model(root: Path) -> None:
    folder = root / "scripts/concordance/schemas"
    written = {name: (folder / name).read_text(encoding="utf-8") for name in schemas()}
    assert written == schemas()
    assert len(written) == 22


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_a_schema_of_the_draft_that_editors_read(name: str) -> None:
    schema = json.loads(schemas()[name])
    Draft7Validator.check_schema(schema)
    assert "prefixItems" not in schemas()[name]
    assert "unevaluatedProperties" not in schemas()[name]


def test_an_editor_finds_no_fault_in_the_sample(sample_root: Path) -> None:
    faults, checked = [], 0
    for file in sorted(sample_root.glob("*/**/*.yml")):
        kind = kind_of(file.relative_to(sample_root).as_posix())
        assert kind is not None
        # An editor reads YAML with its own types: numbers and booleans are themselves, dates are text.
        tree = yaml.load(file.read_text(encoding="utf-8"), Loader=_EditorLoader)
        validator = Draft7Validator(json.loads(schemas()[f"{kind.name}.schema.json"]))
        faults += [f"{file.name}: {error.json_path} {error.message}" for error in validator.iter_errors(tree)]
        checked += 1
    assert faults == []
    assert checked == 41


def test_writing_twice_changes_nothing_the_second_time(sample_copy: Path) -> None:
    assert run("schemas", "--check", at=sample_copy).returncode == 1
    assert run("schemas", at=sample_copy).returncode == 0
    assert run("schemas", "--check", at=sample_copy).returncode == 0
    assert run("schemas", at=sample_copy).stdout == "all schemas and modelines are up to date\n"


def test_checking_writes_nothing(sample_copy: Path) -> None:
    before = {path: path.read_bytes() for path in sample_copy.rglob("*") if path.is_file()}
    run("schemas", "--check", at=sample_copy)
    assert {path: path.read_bytes() for path in sample_copy.rglob("*") if path.is_file()} == before


def test_the_modeline_leads_from_the_data_file_to_its_schema(sample_copy: Path) -> None:
    run("schemas", at=sample_copy)
    file = sample_copy / "law/xx/harbour-act/articles/art-002.yml"
    modeline = file.read_text(encoding="utf-8").splitlines()[0]
    assert (file.parent / modeline.partition("$schema=")[2]).resolve().is_file()


class _EditorLoader(yaml.CSafeLoader):
    """The core schema of YAML 1.2, as editors use it: dates and `on` are text."""


_NOT_CORE = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
_EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if tag not in _NOT_CORE]
    for sign, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])
