"""Patterns of NIST's schemas mean in our tests what they mean in ECMAScript."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange import nist
from tests.exchange.ecma import translated

TOKEN = r"^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$"
STRING = r"^\S(.*\S)?$"
LINE = "^[^\n]+$"
CASES = [
    (TOKEN, "kz.110-viii.art_9__point_6", True), (TOKEN, "заң_1", True), (TOKEN, "_9", True), (TOKEN, "ә", True),
    (TOKEN, "9a", False), (TOKEN, "a b", False), (TOKEN, "a/b", False), (TOKEN, "", False), (TOKEN, "a\n", False),
    (TOKEN, "a²", True), (TOKEN, "²", False), (TOKEN, "a‿", False), (TOKEN, "aⅣ", True),
    (STRING, "a b", True), (STRING, "a", True), (STRING, " a", False), (STRING, "a ", False), (STRING, "a\nb", False),
    (STRING, "a\n", False), (STRING, "\ufeffa", False), (STRING, "a\u2028b", False), (STRING, "a\u00a0", False),
    (STRING, "a\x1c", True), (STRING, "a\x85", True), (STRING, "", False),
    (LINE, "a", True), (LINE, "a\n", False), (LINE, "a\nb", False), (LINE, "", False), (LINE, "a\rb", True),
    (r"^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$", "https://example.org", True), (r"^\d{2}[\s\d]$", "12\ufeff", True),
    (r"^\d{2}[\s\d]$", "123", True), (r"^\d+$", "१", False), (r"^[\p{L}\[\]]+$", "[ә]", True), (r"^\D\.$", "a.", True),
]


@pytest.mark.parametrize(("pattern", "text", "fits"), CASES)
def test_a_translated_pattern_takes_what_the_original_takes(pattern: str, text: str, fits: bool) -> None:
    assert bool(re.search(translated(pattern), text)) is fits


def test_these_are_the_answers_of_an_engine_of_ecmascript() -> None:
    # Node comes with the environment; its answers are those the table above must hold.
    node = Path(sys.executable).with_name("node")
    engine = str(node) if node.is_file() else shutil.which("node")
    assert engine, "no node: make .venv/.ready"
    program = "".join(f"out.push(new RegExp({_js(pattern)},'u').test({_js(text)}));" for pattern, text, _ in CASES)
    done = subprocess.run([engine, "-e", f"const out=[];{program}console.log(out.join())"], capture_output=True,
                          text=True, check=True)
    assert done.stdout.strip().split(",") == [str(fits).lower() for _, _, fits in CASES]


def _js(text: str) -> str:
    return '"' + "".join(f"\\u{unit:04x}" for unit in _units(text)) + '"'


def _units(text: str) -> list[int]:
    data = text.encode("utf-16-be")
    return [int.from_bytes(data[place:place + 2]) for place in range(0, len(data), 2)]


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\\w"):
        translated(r"^\w+$")
    with pytest.raises(ValueError, match="Latin"):
        translated(r"^\p{Latin}$")


def patterns(node: object) -> Iterator[str]:
    """Yield every pattern of a schema."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for value in node.values():
            yield from patterns(value)
    elif isinstance(node, list):
        for value in node:
            yield from patterns(value)


def test_every_pattern_of_the_schemas_can_be_translated() -> None:
    seen = {pattern for model in nist.FILES for pattern in patterns(nist.schema(model))}
    assert {TOKEN, STRING, LINE} <= seen
    assert len(seen) == 9
    for pattern in seen:
        re.compile(translated(pattern))
