"""The only reader of YAML: bytes in; a tree of dicts, lists and strings out; every fault with its place.

Scalars stay text, so that `NO`, `010` and `2024-02-30` reach the model as they were written. Anchors,
aliases, tags, tabs, nulls and duplicate keys are refused.
"""

from dataclasses import dataclass, field

import yaml

from concordance.model.problem import Path

MAX_BYTES = 1_500_000
MAX_DEPTH = 40
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}
_MARKERS = ("<<<<<<< ", ">>>>>>> ", "||||||| ")

Tree = dict | list | str


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

    tree: Tree | None = None
    faults: list[Fault] = field(default_factory=list)
    marks: dict[Path, tuple[int, int, int]] = field(default_factory=dict)
    key_marks: dict[Path, tuple[int, int, int]] = field(default_factory=dict)


def read(data: bytes, *, with_marks: bool = False) -> Reading:
    """Read one YAML document.

    data: the bytes of the file. with_marks: also note `(line, column, width)` of every value and key by
    its path, which costs time and is needed only to report a problem.
    """
    reading = Reading()
    if len(data) > MAX_BYTES:
        reading.faults.append(Fault("C010", f"the file has {len(data):,} bytes; the limit is {MAX_BYTES:,}",
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
        mark = error.problem_mark or error.context_mark
        what = " ".join(part for part in (error.context, error.problem) if part)
        reading.faults.append(Fault("C004", f"not YAML: {what}", mark.line + 1 if mark else 0,
                                    mark.column + 1 if mark else 0,
                                    hint="look at this line and the one above: a quote, bracket or colon is off"))
    except yaml.YAMLError as error:
        reading.faults.append(Fault("C004", f"not YAML: {str(error).splitlines()[0]}"))
    except _TooDeep as deep:
        reading.faults.append(Fault("C010", f"nested deeper than {MAX_DEPTH} levels", deep.line, 1))
    if reading.faults:
        reading.tree = None
    return reading


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
    empty = True
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_MARKERS) or line == "=======":
            reading.faults.append(Fault("C006", "an unresolved merge conflict", number, 1,
                                        "decide which side is right and remove the markers", len(line)))
        body = line.lstrip(" ")
        if body.startswith("\t"):
            reading.faults.append(Fault("C005", "a tab in the indentation", number, len(line) - len(body) + 1,
                                        "indent with two spaces"))
        if body and not body.startswith("#") and body != "---":
            empty = False
    if empty and not reading.faults:
        reading.faults.append(Fault("C003", "the file holds no record"))


class _TooDeep(Exception):
    def __init__(self, line: int) -> None:
        self.line = line


class _Builder:
    """Builds the tree straight from parser events, so that an alias is refused before it is followed."""

    def __init__(self, reading: Reading, with_marks: bool) -> None:
        self.reading = reading
        self.with_marks = with_marks

    def build(self, text: str) -> None:
        self.events = iter(yaml.parse(text, Loader=_LOADER))
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault("C004", "a second document in the file", event, "one record per file")
                    return
            elif isinstance(event, yaml.NodeEvent):
                self.reading.tree = self._node(event, ())

    def _fault(self, code: str, message: str, event: yaml.Event, hint: str | None = None, width: int = 1) -> None:
        mark = event.start_mark
        self.reading.faults.append(Fault(code, message, mark.line + 1, mark.column + 1, hint, width))

    def _mark(self, marks: dict, path: Path, event: yaml.Event) -> None:
        if self.with_marks:
            start, end = event.start_mark, event.end_mark
            width = end.column - start.column if end.line == start.line else 1
            marks[path] = (start.line + 1, start.column + 1, max(1, width))

    def _node(self, event: yaml.Event, path: Path) -> Tree:
        if len(path) > MAX_DEPTH:
            raise _TooDeep(event.start_mark.line + 1)
        self._mark(self.reading.marks, path, event)
        if isinstance(event, yaml.AliasEvent):
            self._fault("C007", f"an alias (*{event.anchor})", event, "write the value out")
            return ""
        if event.anchor is not None:
            self._fault("C007", f"an anchor (&{event.anchor})", event, "write the value out where it is needed")
        if event.tag is not None:
            self._fault("C007", f"a tag ({event.tag})", event, "leave the tag out; all scalars are text")
        if isinstance(event, yaml.ScalarEvent):
            if event.style is None and event.value in _NULLS:
                self._fault("C009", "a key without a value", event, "leave the key out, or give it a value")
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._mapping(path)

    def _sequence(self, path: Path) -> list:
        items: list = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return items
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict:
        mapping: dict = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return mapping
            if not isinstance(event, yaml.ScalarEvent):
                self._fault("C004", "a key that is not a plain word", event, "put braces or brackets in quotes")
                self._node(event, path)
                self._node(next(self.events), path)
                continue
            key = event.value
            if key in mapping:
                self._fault("C008", f"the key '{key}' stands twice", event, "keep one of the two", len(key))
            self._mark(self.reading.key_marks, (*path, key), event)
            mapping[key] = self._node(next(self.events), (*path, key))
        return mapping
