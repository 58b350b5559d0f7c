"""Editions of the data that can be cited: kept verdicts in `docs/editions/`, and the citation file."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from concordance.analysis.editions import Kept
from concordance.files.whole import write_whole
from concordance.reports.edition import Edition

FOLDER: Final = Path("docs/editions")
CITATION: Final = Path("CITATION.cff")
_NAME: Final = re.compile(r"^\d{4}-\d{2}-\d{2}\.json$")


class EditionError(ValueError):
    """An edition cannot be read or made; the message says which file and why."""


class KeptOut(BaseModel):
    """An edition as it is kept: `docs/editions/<day>.json`, schema edition-1."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["edition-1"] = Field(default="edition-1", alias="schema")
    day: date
    data_version: str = Field(pattern=r"^[0-9a-f]{12}$")
    program: str
    review: Literal["proposed"] = "proposed"
    obligations: dict[str, str] = Field(description="verdict by obligation, testable ones only")
    elements: dict[str, str] = Field(description="verdict by element")


def kept_editions(root: Path) -> tuple[Kept, ...]:
    """Return the editions of a project, the oldest first. Raises EditionError for a file that is none."""
    folder = root / FOLDER
    files = sorted(path for path in folder.iterdir() if _NAME.match(path.name)) if folder.is_dir() else []
    return tuple(_read(path) for path in files)


def _read(path: Path) -> Kept:
    try:
        found = KeptOut.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise EditionError(f"{path}: {where}: {first['msg']}. Editions are written by: concordance edition") from error
    return Kept(found.day, found.data_version, found.obligations, found.elements)


def write_edition(root: Path, kept: Kept, edition: Edition) -> tuple[Path, Path]:
    """Keep an edition and name it in the citation file; return both files.

    Raises EditionError where an edition of that day with other data is there already: what was published under a date
    stays what it was.
    """
    target = root / FOLDER / f"{kept.day}.json"
    if target.exists() and _read(target).data != kept.data:
        raise EditionError(f"{target.relative_to(root)} is there already, of data version {_read(target).data}; an "
                           f"edition is never rewritten. Choose a later day")
    out = KeptOut(day=kept.day, data_version=kept.data, program=edition.program, obligations=kept.obligations,
                  elements=kept.elements)
    cited = cited_in(root, kept)
    text = json.dumps(out.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=0)
    write_whole(target, text + "\n", durable=True)
    write_whole(root / CITATION, cited, durable=True)
    return target, root / CITATION


def cited_in(root: Path, kept: Kept) -> str:
    """Return the citation file with day and data version of an edition.

    Only the three lines that name them are changed. Raises EditionError where one of them is not there.
    """
    text = (root / CITATION).read_text(encoding="utf-8")
    for key, value in (("version", f'"{kept.day}+{kept.data}"'), ("date-released", str(kept.day))):
        text, found = re.subn(rf"(?m)^{key}: .*$", f"{key}: {value}", text)
        if found != 1:
            raise EditionError(f"{CITATION}: one line '{key}: …' is wanted, {found} were found")
    return text
