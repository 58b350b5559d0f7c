"""The reader takes any bytes: it never raises, and it gives a tree or faults, never both and never neither."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from concordance.load.codes import BY_CODE
from concordance.load.convert import convert
from concordance.load.layout import KINDS, Kind
from concordance.load.locate import Locator
from concordance.load.reader import Reading, Tree, lines_of, read

# Signs that mean something to YAML, so that the text is broken in more ways than random letters are.
SIGNS = "ab1 :-#{}[],&*!|>'\"%@`~?.\n\t\r\x00\x85\u2028\ufeffәһ<=>"
yamlish = st.text(alphabet=SIGNS, max_size=80)
words = st.text(alphabet="abcәғқ 01:-,#'\"{}[]&*!\\", max_size=12)
trees = st.recursive(
    words, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words.filter(bool), inner, max_size=4),
    max_leaves=12,
)


def _sound(reading: Reading) -> None:
    assert (reading.tree is None) == bool(reading.faults)
    assert {fault.code for fault in reading.faults} <= set(BY_CODE)
    assert all(fault.line >= 0 and fault.column >= 0 and fault.message for fault in reading.faults)


def _quoted(tree: Tree) -> str:
    """Write a tree in flow style with every text in double quotes: one of the many ways to write it."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{_quoted(key)}: {_quoted(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(_quoted(item) for item in tree) + "]"
    return '"' + tree.replace("\\", "\\\\").replace('"', '\\"') + '"'


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"...")
@example(b"--- # nothing")
@example(b"%YAML 1.1\n---\n")
def test_any_bytes_give_a_tree_or_faults(data: bytes) -> None:
    _sound(read(data, with_marks=True))


@given(yamlish)
@example("? [a]\n: b")
@example("*a : b")
@example("a: !x\n")
@example('a: "\\ud800"')
@example("[" * 60)
def test_any_text_gives_a_tree_or_faults(text: str) -> None:
    _sound(read(text.encode(), with_marks=True))


@given(yamlish)
def test_every_fault_lies_inside_the_file(text: str) -> None:
    lines = lines_of(text.encode().decode("utf-8-sig"))
    # A parser may notice an unclosed bracket at the end of the last line, so one line more is inside.
    assert all(fault.line <= len(lines) + 1 for fault in read(text.encode()).faults)


@given(trees)
def test_what_is_written_is_what_is_read(tree: Tree) -> None:
    assert read(_quoted({"record": tree}).encode()).tree == {"record": tree}


@given(yamlish)
def test_reading_with_marks_reads_the_same(text: str) -> None:
    assert read(text.encode(), with_marks=True).tree == read(text.encode()).tree


@st.composite
def nearly_right(draw: st.DrawFn) -> tuple[Kind, Tree]:
    """A kind of record, and a tree that has its keys and the wrong things behind them."""
    kind = draw(st.sampled_from(KINDS))
    keys = sorted(info.alias or name for name, info in kind.record.model_fields.items())
    return kind, draw(st.dictionaries(st.sampled_from(keys), trees, max_size=4))


@given(nearly_right())
def test_any_tree_gives_a_record_or_problems(drawn: tuple[Kind, Tree]) -> None:
    kind, tree = drawn
    record, problems = convert(tree, kind.record, "nowhere.yml", Locator(Path("nowhere")))
    assert (record is None) == bool(problems)
