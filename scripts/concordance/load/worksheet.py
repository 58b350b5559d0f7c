"""Read a filled worksheet and turn its answers into edits of the data files, all of them or none."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

from pydantic import ValidationError

from concordance.load.codes import BY_CODE
from concordance.load.csv_cells import unguarded
from concordance.load.layout import KINDS
from concordance.load.reader import read
from concordance.load.schemas import modeline
from concordance.model.base import Basis
from concordance.model.problem import Path as Keys
from concordance.model.problem import Problem
from concordance.model.verification import Verification

LOG = "mappings/verifications.yml"
REQUIRED = ("record", "answer", "found_basis", "found_address", "checked_by", "checked_on")


class Given(StrEnum):
    """What a reader may answer. Only `confirmed` raises a basis; `different` is work for the authors."""

    CONFIRMED = "confirmed"
    DIFFERENT = "different"
    NOT_FOUND = "not-found"


@dataclass(frozen=True)
class Answers:
    """A filled worksheet: checks that raise a basis, and answers that do not, as (record, answer, note)."""

    confirmed: tuple[Verification, ...]
    others: tuple[tuple[str, Given, str], ...]
    problems: tuple[Problem, ...]


def read_answers(file: Path, known: Mapping[str, tuple[str, Keys]], today: date) -> Answers:
    """Read a worksheet. known: file and path of keys of every unverified record, by name.

    Lines without an answer are skipped. Every line with a fault is reported; see `REQUIRED` for what `confirmed` needs.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return Answers((), (), (_problem(file, 1, "the bytes are not UTF-8", "save the worksheet as CSV in UTF-8"),))
    # A spreadsheet in Russian or Kazakh separates cells with a semicolon.
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""),
                            delimiter=";" if first.count(";") > first.count(",") else ",")
    try:
        lines = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        # The line counted last is the one before: what breaks off begins on the next.
        return Answers((), (), (_problem(file, reader.line_num + 1, f"the table breaks off: {error}",
                                         "close the quotes, and save the worksheet as CSV again"),))
    names = tuple(reader.fieldnames or ())
    absent = [name for name in REQUIRED if name not in names]
    if absent:
        return Answers((), (), (_problem(file, 1, f"the columns {', '.join(absent)} are missing",
                                         "start from: concordance verify --worksheet"),))
    if twice := sorted(name for name in set(names) if name in REQUIRED and names.count(name) > 1):
        return Answers((), (), (_problem(file, 1, f"the columns {', '.join(twice)} stand twice",
                                         "one of the two would be lost: remove it"),))
    confirmed: list[Verification] = []
    others: list[tuple[str, Given, str]] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for line, cells in lines:
        row = {key: unguarded(value or "").strip() for key, value in cells.items() if isinstance(key, str)}
        answer, name = row.get("answer", ""), row.get("record", "")
        if not answer:
            continue
        beyond: object = cells.get(None)
        if isinstance(beyond, list) and any(beyond):
            problems.append(_problem(file, line, f"{len(names)} cells are expected, and there are more",
                                     "quote a cell that holds a separator"))
            continue
        if answer not in list(Given):
            close = get_close_matches(answer.lower(), list(Given), n=1)
            problems.append(_problem(file, line, f"the answer {answer!r} is none of {', '.join(Given)}",
                                     f"did you mean {close[0]}?" if close else "leave it empty to skip the line"))
            continue
        if name not in known:
            problems.append(_problem(file, line, f"nothing unverified is called {name!r}",
                                     "it was checked already, or the name was changed"))
            continue
        if name in seen:
            problems.append(_problem(file, line, f"{name} is answered twice", "keep one line"))
            continue
        seen.add(name)
        if answer == Given.CONFIRMED:
            _confirm(file, line, row, today, confirmed, problems)
        else:
            others.append((name, Given(answer), row.get("note", "")))
    return Answers(tuple(confirmed), tuple(others), tuple(problems))


def _confirm(file: Path, line: int, row: Mapping[str, str], today: date, confirmed: list[Verification],
             problems: list[Problem]) -> None:
    empty = [name for name in REQUIRED if not row.get(name)]
    if empty:
        problems.append(_problem(file, line, f"confirmed needs {', '.join(empty)}", "who checked it, where and when"))
        return
    try:
        found = Verification.model_validate({
            "record": row["record"], "basis": row["found_basis"], "by": row["checked_by"], "on": row["checked_on"],
            "url": row["found_address"], **({"note": row["note"]} if row.get("note") else {}),
        })
    except ValidationError as error:
        names = {"basis": "found_basis", "by": "checked_by", "on": "checked_on", "url": "found_address"}
        for item in error.errors(include_url=False):
            name = names.get(str(item["loc"][0]), str(item["loc"][0]))
            problems.append(_problem(file, line, f"{name}: {row.get(name, '')!r} cannot be used",
                                     "basis: official-text, derived or secondary; day: YYYY-MM-DD; address: https://…"))
        return
    if found.basis is Basis.RECALLED:
        problems.append(_problem(file, line, "found_basis: recalled raises nothing", "what was seen, and where?"))
    elif found.on > today:
        problems.append(_problem(file, line, f"checked_on: {found.on} lies ahead", "the day of the check"))
    else:
        confirmed.append(found)


def edits(root: Path, confirmed: tuple[Verification, ...], known: Mapping[str, tuple[str, Keys]]) -> dict[str, str]:
    """Return the new text of every file that changes, by its path below `root`: the raised bases, and the log."""
    by_file: dict[str, list[tuple[Keys, Verification]]] = {}
    for check in confirmed:
        file, path = known[check.record]
        by_file.setdefault(file, []).append((path, check))
    changed: dict[str, str] = {}
    for file, checks in by_file.items():
        data = (root / file).read_bytes()
        marks = read(data, with_marks=True).marks
        lines = data.decode("utf-8").split("\n")
        for path, check in checks:
            row, column, width = marks[path]
            line = lines[row - 1]
            lines[row - 1] = f"{line[: column - 1]}{check.basis}{line[column - 1 + width:]}"
        changed[file] = "\n".join(lines)
    if confirmed:
        changed[LOG] = _log(root, confirmed)
    return changed


def _log(root: Path, confirmed: tuple[Verification, ...]) -> str:
    """Return the log with the new checks at its end."""
    import yaml

    file = root / LOG
    kind = next(kind for kind in KINDS if kind.name == "verifications")
    old = file.read_text(encoding="utf-8") if file.exists() else f"{modeline(LOG, kind)}\nverified:\n"
    entries = [
        {"record": check.record, "basis": str(check.basis), "by": check.by, "on": check.on, "url": check.url,
         **({"note": check.note} if check.note else {})}
        for check in confirmed
    ]
    text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=110)
    return old.rstrip("\n") + "\n" + "".join(f"  {line}\n" for line in text.splitlines())


def _problem(file: Path, line: int, message: str, hint: str) -> Problem:
    doc = BY_CODE["C014"]
    return Problem(str(file), line, 1, doc.code, doc.name, message, hint=hint)
