"""Read catalogues of anybody's making, joined by a hub, from CSV or YAML: the input of the general crosswalk.

CSV with the columns catalogue, entry, relation, node and, if wanted, weight holds links; CSV with the columns node,
within holds the order of the nodes. YAML holds the same under `links` and `within`.
"""

import csv
import io
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from pydantic import Field, ValidationError

from concordance.load.codes import BY_CODE
from concordance.load.convert import convert
from concordance.load.locate import Locator
from concordance.load.reader import read
from concordance.model.base import Record
from concordance.model.crosswalk import HubLink, Reach
from concordance.model.problem import Problem

LINK_COLUMNS = ("catalogue", "entry", "relation", "node")
NODE_COLUMNS = ("node", "within")


class LinkRow(Record):
    """One link of an entry to a node."""

    catalogue: str = Field(min_length=1)
    entry: str = Field(min_length=1)
    relation: Reach
    node: str = Field(min_length=1)
    weight: float = Field(default=1.0, gt=0, le=1)


class HubFile(Record):
    """A YAML file of links and of the order of the nodes."""

    links: tuple[LinkRow, ...] = ()
    within: dict[str, tuple[str, ...]] = Field(default_factory=dict)


def load_hub(files: Iterable[Path]) -> tuple[tuple[HubLink, ...], dict[str, tuple[str, ...]], tuple[Problem, ...]]:
    """Return links, the nodes each node lies within, and all problems of all files.

    Entries are named `catalogue/entry`, so that two catalogues may use the same numbers. A link that stands twice is a
    problem: the second would change nothing, and is most often a slip.
    """
    links: list[HubLink] = []
    within: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    seen: dict[tuple[str, str, str, str], str] = {}
    for file in files:
        rows, above, found = _csv(file) if file.suffix.lower() == ".csv" else _yaml(file)
        problems += found
        for line, row in rows:
            place = f"{file}:{line}"
            key = (row.catalogue, row.entry, row.relation, row.node)
            if key in seen:
                problems.append(_problem(file, line, f"the same link stands at {seen[key]}", "remove one of the two"))
                continue
            seen[key] = place
            links.append(HubLink(row.catalogue, f"{row.catalogue}/{row.entry}", row.relation, row.node, row.weight))
        for node, higher in above.items():
            within[node] = (*within.get(node, ()), *higher)
    return tuple(links), within, tuple(problems)


_Read = tuple[list[tuple[int, LinkRow]], dict[str, tuple[str, ...]], list[Problem]]


def _yaml(file: Path) -> _Read:
    locator = Locator(file.parent)
    reading = read(file.read_bytes())
    problems = [locator.at(BY_CODE[f.code], file.name, f.line, f.column, f.message, width=f.width, hint=f.hint)
                for f in reading.faults]
    if reading.tree is None or problems:
        return [], {}, problems
    record, problems = convert(reading.tree, HubFile, file.name, locator)
    if not isinstance(record, HubFile):
        return [], {}, problems
    return [(index + 1, row) for index, row in enumerate(record.links)], record.within, []


def _csv(file: Path) -> _Read:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], {}, [_problem(file, 1, "the bytes are not UTF-8", "save the file as UTF-8")]
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        header = tuple(reader.fieldnames or ())
    except csv.Error as error:
        return [], {}, [_problem(file, 1, str(error), "close the quotes; end each line in one way")]
    rows: list[tuple[int, LinkRow]] = []
    within: dict[str, tuple[str, ...]] = {}
    problems = _header(file, header)
    if problems:
        return rows, within, problems
    try:
        for cells in reader:
            line = reader.line_num
            if None in cells or None in cells.values():
                problems.append(_problem(file, line, f"{len(header)} cells are expected", "quote a cell with a comma"))
            elif "within" in cells:
                within[cells["node"]] = (*within.get(cells["node"], ()), cells["within"])
            else:
                rows += _row(file, line, {key: value for key, value in cells.items() if value}, problems)
    except csv.Error as error:
        # The line counted last is the one before: what breaks off begins on the next.
        problems.append(_problem(file, reader.line_num + 1, str(error), "close the quotes"))
    return rows, within, problems


def _header(file: Path, header: tuple[str, ...]) -> list[Problem]:
    # A column that stands twice would lose one of its values.
    once = len(set(header)) == len(header)
    if once and (set(NODE_COLUMNS) == set(header) or set(LINK_COLUMNS) <= set(header) <= {*LINK_COLUMNS, "weight"}):
        return []
    return [_problem(file, 1, f"the columns are {', '.join(header) or 'missing'}",
                     f"write {','.join(LINK_COLUMNS)}[,weight] or {','.join(NODE_COLUMNS)}")]


def _row(file: Path, line: int, cells: dict[str, str], problems: list[Problem]) -> list[tuple[int, LinkRow]]:
    try:
        return [(line, LinkRow.model_validate(cells))]
    except ValidationError as error:
        for item in error.errors(include_url=False):
            name = str(item["loc"][-1])
            close = get_close_matches(cells.get(name, ""), list(Reach), n=1) if name == "relation" else []
            hint = f"did you mean {close[0]}?" if close else f"relation: {', '.join(Reach)}; weight: above 0, at most 1"
            problems.append(_problem(file, line, f"{name}: {cells.get(name, 'no value')!r} cannot be used", hint))
        return []


def _problem(file: Path, line: int, message: str, hint: str) -> Problem:
    doc = BY_CODE["C013"]
    return Problem(str(file), line, 1, doc.code, doc.name, message, hint=hint)
