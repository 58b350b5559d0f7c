"""Scalars stay text, and places are those an editor shows."""

from pathlib import Path

import pytest
import yaml

from concordance.load.opening import MAX_BYTES
from concordance.load.reader import _BREAK, _LOADER, _STRANGE, MAX_DEPTH, MAX_FAULTS, USUAL, Tree, read


@pytest.mark.parametrize("scalar", ["NO", "no", "on", "010", "1_000", "0x1F", "1e3", "2024-02-30", "2024-09-05",
                                    "12:30", ".5", "true", "5-1", "=", "<<"])
def test_a_plain_scalar_is_the_text_that_was_written(scalar: str) -> None:
    assert read(f"key: {scalar}".encode()).tree == {"key": scalar}


@pytest.mark.parametrize("quoted", ['""', "''", '"null"', "'~'"])
def test_a_quoted_text_is_never_taken_for_nothing(quoted: str) -> None:
    assert read(f"key: {quoted}".encode()).tree == {"key": quoted[1:-1]}


@pytest.mark.parametrize("nothing", ["", " ~", " null", " NULL"])
def test_a_key_without_a_value_is_a_fault_at_the_place_of_the_value(nothing: str) -> None:
    (fault,) = read(f"a: b\nkey:{nothing}\n".encode()).faults
    assert (fault.code, fault.line) == ("C009", 2)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read(b"\xef\xbb\xbfkey: value").tree == {"key": "value"}


def test_kazakh_letters_are_read_as_they_are() -> None:
    assert read("kk: әғқңөұүһі ӘҒҚҢӨҰҮҺІ".encode()).tree == {"kk": "әғқңөұүһі ӘҒҚҢӨҰҮҺІ"}


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert read(b"a: {<<: {b: c}}").tree == {"a": {"<<": {"b": "c"}}}


def test_the_limit_of_size_is_the_last_that_passes() -> None:
    text = b"key: " + b"x" * (MAX_BYTES - 5)
    assert read(text).faults == []
    assert [fault.code for fault in read(text + b"x").faults] == ["C010"]


def test_the_limit_of_depth_is_the_last_that_passes() -> None:
    # The outermost bracket is the record itself, at depth 0.
    assert read(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1)).faults == []
    assert [fault.code for fault in read(b"[" * (MAX_DEPTH + 2) + b"]" * (MAX_DEPTH + 2)).faults] == ["C010"]
    assert [fault.code for fault in read(b"[" * 50_000).faults] == ["C010"]


def test_marks_name_line_column_and_width_of_values_and_keys() -> None:
    reading = read("а: {б: вг}\nсписок:\n  - один\n".encode(), with_marks=True)
    assert reading.marks["а", "б"] == (1, 8, 2)
    assert reading.key_marks["а", "б"] == (1, 5, 1)
    assert reading.marks["список", 0] == (3, 5, 4)


def test_without_marks_the_same_is_read(root: Path) -> None:
    files = sorted((root / "tests/sample").rglob("*.yml"))
    assert len(files) > 40
    for file in files:
        data = file.read_bytes()
        marked = read(data, with_marks=True)
        assert (read(data).tree, read(data).faults) == (marked.tree, marked.faults) != (None, [])
        assert marked.marks


def test_what_passes_for_usual_holds_no_fault() -> None:
    """A text of such letters is not gone through line by line."""
    every = [chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000]
    usual = [one for one in every if USUAL.fullmatch(one)]
    assert len(usual) > 3000
    assert [hex(ord(one)) for one in usual if one == "\t" or _STRANGE.search(one)] == []
    assert [one for one in usual if _BREAK.fullmatch(one)] == ["\n"]
    assert USUAL.fullmatch("Әғқңөұүһі, №, «», –: құқық")


def test_lines_are_counted_as_yaml_counts_them() -> None:
    # A next-line sign is a line break for YAML, a form feed is not (and is refused as a control character).
    (fault,) = read("a: b\x85c:\n".encode()).faults
    assert (fault.code, fault.line, fault.column) == ("C009", 2, 3)


def test_every_fault_of_a_file_is_told_not_only_the_first() -> None:
    faults = read(b"a: &x 1\nb: *x\na: 2\nc:\n").faults
    assert [(fault.code, fault.line) for fault in faults] == [("C007", 1), ("C007", 2), ("C008", 3), ("C009", 4)]


def test_a_tree_with_a_fault_is_never_handed_on() -> None:
    tree: Tree | None = read(b"a: 1\na: 2\n").tree
    assert tree is None


@pytest.mark.parametrize("deep", ["? " * 10_000 + "a", "x: " + "{? " * 10_000, "- " * 10_000 + "a",
                                  "x: " + "{a: " * 10_000])
def test_keys_within_keys_come_to_an_end_like_values(deep: str) -> None:
    assert read(deep.encode()).faults[-1].code == "C010"


@pytest.mark.parametrize("many", ["k: v\n" * 10_000, "x: [" + "*a," * 10_000 + "]", "\t\n" * 10_000,
                                  "x: {" + "a: ," * 9_000 + "}"])
def test_a_file_of_nothing_but_faults_is_not_read_to_its_end(many: str) -> None:
    faults = read(many.encode()).faults
    assert len(faults) == MAX_FAULTS + 1
    assert faults[-1].code == "C010"


@pytest.mark.parametrize("unseen", ["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad", "\U000e0041"])
def test_a_character_that_nobody_sees_is_a_fault_as_it_is_and_as_an_escape(unseen: str) -> None:
    escape = f"\\U{ord(unseen):08x}"
    for written, column in ((f"key: a{unseen}b", 7), (f'key: "a{escape}b"', 6), (f'"a{escape}": b', 1)):
        (fault,) = read(written.encode()).faults
        assert (fault.code, fault.line, fault.column) == ("C004", 1, column)


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\x07", "\\b", "\\x9b"])
def test_an_escape_puts_no_control_character_into_a_text(escape: str) -> None:
    assert [fault.code for fault in read(f'key: "a{escape}b"'.encode()).faults] == ["C004"]
    assert read(b'key: "a\\nb\\tc"').tree == {"key": "a\nb\tc"}


@pytest.mark.parametrize("loader", [yaml.SafeLoader, _LOADER], ids=["pure", "the one used"])
def test_every_character_that_may_stand_in_a_file_is_one_that_yaml_reads(
        loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    # So that no other fault than one with a place can come from YAML.
    monkeypatch.setattr("concordance.load.reader._LOADER", loader)
    every = [chr(code) for code in range(0x20, 0x30000) if not _STRANGE.match(chr(code))]
    passing = "".join(sign for sign in every if sign not in "'\x85\u2028\u2029")
    assert len(passing) > 190_000
    assert read(f"key: '{passing}'".encode()).tree == {"key": passing}


def test_what_yaml_cannot_print_is_refused_before_it_is_read() -> None:
    every = "".join(map(chr, range(0x110000)))
    refused = set(yaml.reader.Reader.NON_PRINTABLE.findall(every))
    assert refused <= set(_STRANGE.findall(every))
    assert len(refused) > 2_000


@pytest.mark.parametrize("nothing", ["...", "# x\n...\n", "%YAML 1.1\n", "--- # nothing", "\n \n--- \n"])
@pytest.mark.parametrize("loader", [yaml.SafeLoader, _LOADER], ids=["pure", "the one used"])
def test_signs_of_yaml_and_nothing_else_are_a_fault(nothing: str, loader: type,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("concordance.load.reader._LOADER", loader)
    reading = read(nothing.encode())
    assert reading.tree is None
    assert [fault.code in ("C004", "C009") for fault in reading.faults] == [True]


@pytest.mark.parametrize(("text", "line", "column"), [("a: b\n'': c\n", 2, 1), ("a: {'': c}\n", 1, 5)])
def test_a_value_without_a_key_is_told_with_what_to_do(text: str, line: int, column: int) -> None:
    (fault,) = read(text.encode()).faults
    assert (fault.code, fault.line, fault.column) == ("C004", line, column)
    assert (fault.message, fault.hint) == ("a value without a key", "name the key before the colon")
