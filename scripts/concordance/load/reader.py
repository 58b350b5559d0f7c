"""The only reader of YAML: bytes in; a tree of dicts, lists and strings out; every fault with its place.

Scalars stay text, so that `NO`, `010` and `2024-02-30` reach the model as they were written. Anchors,
aliases, tags, tabs, nulls and duplicate keys are refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import yaml

from concordance.load.opening import MAX_BYTES
from concordance.model.problem import Path

if TYPE_CHECKING:
    from yaml._yaml import Mark as CMark
    from yaml.error import Mark

MAX_DEPTH = 40
MAX_FAULTS = 50
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}
_MARKERS = ("<<<<<<< ", ">>>>>>> ", "||||||| ")
_RULER = "======="
# What YAML 1.1 counts as a line break; str.splitlines() breaks at more characters, and its line numbers would drift.
_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
# What no one sees: marks that turn the order of the letters, joiners and spaces without width, tags. A text with one of
# them reads otherwise than it is compared, searched and cited.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRANGE = re.compile(f"{_CONTROL.pattern}|[{_UNSEEN}]")
# Letters and signs of nearly every file, none of them strange, no tab among them: told in a fraction of the time.
USUAL = re.compile("[\n\x20-\x7e\xa0-\xac\xae-\u05ff\u2010-\u2027\u2030-\u205f\u2070-\u2bff]*")
_RECORD = re.compile(r"^[A-Za-z]", re.MULTILINE)

# What a file holds: mappings, lists and text, nothing else.
Tree: TypeAlias = dict[str, "Tree"] | list["Tree"] | str
Marks: TypeAlias = dict[Path, tuple[int, int, int]]


@dataclass(frozen=True)
class Fault:
    """A fault of the file itself; line and column count from 1."""

    code: str
    message: str
    line: int = 0
    column: int = 0
    hint: str | None = None
    width: int = 1


@dataclass
class Reading:
    """What reading gave: a tree, or none, and all faults. `marks` is filled only when asked for."""

    tree: "Tree | None" = None
    faults: list[Fault] = field(default_factory=list)
    marks: Marks = field(default_factory=dict)
    key_marks: Marks = field(default_factory=dict)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, broken where YAML breaks them."""
    return _BREAK.split(text)


def printable(text: str) -> str:
    """Return the text without characters that could ring the bell of a terminal or turn its letters round."""
    return _STRANGE.sub("\ufffd", text)


def read(data: bytes, *, with_marks: bool = False) -> Reading:
    """Read one YAML document.

    data: the bytes of the file. with_marks: also note `(line, column, width)` of every value and key by
    its path, which costs time and is needed only to report a problem.
    """
    reading = Reading()
    if len(data) > MAX_BYTES:
        reading.faults.append(Fault("C010", f"the file is larger than the limit of {MAX_BYTES:,} bytes",
                                    hint="split the record by article"))
        return reading
    text = _decode(data, reading)
    if text is None:
        return reading
    _scan_lines(text, reading)
    if reading.faults:
        return reading
    try:
        _Builder(reading, with_marks).build(text)
    except yaml.MarkedYAMLError as error:
        line, column = _position(error.problem_mark or error.context_mark)
        what = " ".join(part for part in (error.context, error.problem) if part)
        reading.faults.append(Fault("C004", f"not YAML: {what}", line, column,
                                    hint="look at this line and the one above: a quote, bracket or colon is off"))
    except _Enough:
        reading.faults.append(_enough(reading.faults[-1].line))
    except _TooDeep as deep:
        reading.faults.append(Fault("C010", f"nested deeper than {MAX_DEPTH} levels", deep.line, 1))
    if reading.faults:
        reading.tree = None
    # A file of comments was told above; any other line makes a document, or is no YAML.
    assert reading.faults or reading.tree is not None, "neither a record nor a fault"
    return reading


def _position(mark: "Mark | CMark | None") -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _decode(data: bytes, reading: Reading) -> str | None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        reading.faults.append(Fault("C002", "the file is UTF-16, not UTF-8", 1, 1, "save it as UTF-8"))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        reading.faults.append(Fault("C002", f"byte 0x{data[error.start]:02x} is not UTF-8", line, column,
                                    "save the file as UTF-8 (was it Windows-1251?)"))
        return None


def _scan_lines(text: str, reading: Reading) -> None:
    if USUAL.fullmatch(text) and _RECORD.search(text) and not any(sign in text for sign in (_RULER, *_MARKERS)):
        return
    empty = True
    for number, line in enumerate(lines_of(text), start=1):
        strange = _STRANGE.search(line)
        if strange:
            reading.faults.append(Fault("C004", _strange(strange.group()), number, strange.start() + 1,
                                        "delete it; it was most often pasted in unseen"))
        if line.startswith(_MARKERS) or line == _RULER:
            reading.faults.append(Fault("C006", "an unresolved merge conflict", number, 1,
                                        "decide which side is right and remove the markers", len(line)))
        if len(reading.faults) >= MAX_FAULTS:
            reading.faults.append(_enough(number))
            return
        body = line.lstrip(" ")
        if body.startswith("\t"):
            reading.faults.append(Fault("C005", "a tab in the indentation", number, len(line) - len(body) + 1,
                                        "indent with two spaces"))
        if body and not body.startswith("#") and body != "---":
            empty = False
    if empty and not reading.faults:
        reading.faults.append(Fault("C003", "the file holds no record"))


def _strange(character: str) -> str:
    what = "a control character" if _CONTROL.match(character) else "a character that nobody sees"
    return f"{what} (U+{ord(character):04X})"


def _enough(line: int) -> Fault:
    return Fault("C010", f"more than {MAX_FAULTS} faults; the rest of the file was not read", line, 1,
                 "mend these first, or put the last sound copy back")


class _Enough(Exception):
    """So many faults that one more would tell nothing."""


class _TooDeep(Exception):
    def __init__(self, line: int) -> None:
        self.line = line


class _Builder:
    """Builds the tree straight from parser events, so that an alias is refused before it is followed."""

    def __init__(self, reading: Reading, with_marks: bool) -> None:
        self.reading = reading
        self.with_marks = with_marks
        self.events: Iterator[yaml.Event] = iter(())
        self.escapes = False

    def build(self, text: str) -> None:
        self.events = iter(yaml.parse(text, Loader=_LOADER))
        self.escapes = "\\" in text
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault("C004", "a second document in the file", event, "one record per file")
                    return
            elif isinstance(event, yaml.NodeEvent):
                self.reading.tree = self._node(event, (), 0)

    def _fault(self, code: str, message: str, event: yaml.Event, hint: str | None = None, width: int = 1) -> None:
        self.reading.faults.append(Fault(code, message, *_position(event.start_mark), hint, width))
        if len(self.reading.faults) >= MAX_FAULTS:
            raise _Enough

    def _mark(self, marks: Marks, path: Path, event: yaml.Event) -> None:
        line, column = _position(event.start_mark)
        last_line, last_column = _position(event.end_mark)
        marks[path] = (line, column, max(1, last_column - column) if last_line == line else 1)

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._fault("C007", f"an anchor (&{event.anchor})", event, "write the value out where it is needed")
        if event.tag is not None:
            self._fault("C007", f"a tag ({event.tag})", event, "leave the tag out; all scalars are text")

    def _refuse_strange(self, event: yaml.ScalarEvent) -> None:
        """What an escape such as `"\\x07"` puts into a text; what stands in the file as it is was found before."""
        strange = _STRANGE.search(event.value) if self.escapes else None
        if strange:
            self._fault("C004", _strange(strange.group()), event, "take the escape out")

    # Most of the time of a first load goes by here, so a path is made only where marks are asked for.
    def _node(self, event: yaml.Event, path: Path, depth: int) -> Tree:
        if depth > MAX_DEPTH:
            raise _TooDeep(_position(event.start_mark)[0])
        if self.with_marks:
            self._mark(self.reading.marks, path, event)
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            # The first of `implicit` is true for plain scalars only: a quoted "" or "null" is a text like any other.
            if event.implicit[0] and event.value in _NULLS:
                self._fault("C009", "a key without a value", event,
                            "leave the key out, or give it a value; inside {…} a text with a comma needs quotes")
            self._refuse_strange(event)
            return event.value
        if isinstance(event, yaml.AliasEvent):
            self._fault("C007", f"an alias (*{event.anchor})", event, "write the value out")
            return ""
        assert isinstance(event, yaml.CollectionStartEvent), "no other event stands where a value does"
        self._refuse_extras(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth + 1)
        return self._mapping(path, depth + 1)

    def _sequence(self, path: Path, depth: int) -> list[Tree]:
        items: list[Tree] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items)) if self.with_marks else path, depth))
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Tree]:
        mapping: dict[str, Tree] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fault("C004", "a key that is not a plain word", event, "put braces or brackets in quotes")
                # One step deeper each, so that keys within keys come to an end as well.
                self._node(event, (*path, "?"), depth)
                self._node(next(self.events), (*path, "?"), depth)
                continue
            self._refuse_extras(event)
            self._refuse_strange(event)
            key = event.value
            if not key:
                self._fault("C004", "a value without a key", event, "name the key before the colon")
            elif key in mapping:
                self._fault("C008", f"the key '{key}' stands twice", event, "keep one of the two", len(key))
            inner = path
            if self.with_marks:
                inner = (*path, key)
                self._mark(self.reading.key_marks, inner, event)
            mapping[key] = self._node(next(self.events), inner, depth)
        return mapping
