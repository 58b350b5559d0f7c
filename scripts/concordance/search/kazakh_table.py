"""The table of Kazakh endings as the rules need it: by ending, with letters instead of names of classes."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Ending:
    """One ending and where it may stand; the table itself says what each field means."""

    kind: str
    vocalic: bool
    after: str
    least: int
    most: int
    narrow: str
    only: frozenset[str]
    gives: str
    third: bool
    possessed: bool
    needs_voice: bool


@dataclass(frozen=True)
class Table:
    """All rules. The groups of endings are by the letters of the ending."""

    nouns: dict[str, tuple[Ending, ...]]
    verbs: dict[str, tuple[Ending, ...]]
    negations: dict[str, tuple[Ending, ...]]
    voices: dict[str, tuple[Ending, ...]]
    longest: int
    least: int
    vowels: frozenset[str]
    participles: tuple[str, ...]
    back: str
    front: str
    narrow: str
    open: str
    floating: str
    doubled: str
    mark: str
    signs: str
    voicing: dict[str, str]
    kept: frozenset[str]
    short_nouns: frozenset[str]
    short_verbs: frozenset[str]
    lost: dict[str, str]
    irregular: dict[str, str]


def table_text() -> str:
    """Return the table as it is shipped, in JSON; the browser reads the same text."""
    return files(__package__).joinpath("kazakh_suffixes.json").read_text(encoding="utf-8")


@cache
def table() -> Table:
    """Return the table of endings."""
    raw = json.loads(table_text())
    groups = {name: _by_ending(raw[name], raw, raw["least"] if name == "nouns" else 1)
              for name in ("nouns", "verbs", "negations", "voices")}
    return Table(
        **groups,
        longest=max(len(ending) for group in groups.values() for ending in group),
        least=raw["least"],
        vowels=frozenset(raw["harmony"]["vowels"]),
        participles=tuple(raw["participles"]),
        back=raw["harmony"]["back"],
        front=raw["harmony"]["front"],
        narrow=raw["harmony"]["narrow"],
        floating=raw["floating"],
        doubled=raw["doubled"],
        mark=raw["mark"],
        open=raw["harmony"]["open"],
        signs=raw["signs"],
        voicing=raw["voicing"],
        kept=frozenset(raw["kept"]) | frozenset(raw["lost"].values()),
        short_nouns=frozenset(raw["short_nouns"]),
        short_verbs=frozenset(raw["short_verbs"]),
        lost=raw["lost"],
        irregular=raw["irregular"],
    )


def _by_ending(rows: list[dict[str, Any]], raw: dict[str, Any], least: int) -> dict[str, tuple[Ending, ...]]:
    found: dict[str, tuple[Ending, ...]] = {}
    for row in rows:
        for letters in row["endings"]:
            found[letters] = (*found.get(letters, ()), _ending(letters, row, raw, least))
    return found


def _ending(letters: str, row: dict[str, Any], raw: dict[str, Any], least: int) -> Ending:
    kinds = [kind for letter in letters for kind in ("back", "front") if letter in raw["harmony"][kind]]
    return Ending(
        kind=next(iter(kinds), "") if row.get("harmony", True) else "",
        vocalic=letters[0] in raw["harmony"]["narrow"],
        after="".join(raw["letters"][name] for name in row.get("after", ())),
        least=row.get("least", least),
        most=row.get("most", 99),
        narrow=row.get("narrow", ""),
        only=frozenset(row.get("only", ())),
        gives=row.get("gives", ""),
        third=row.get("third", False),
        possessed=row.get("possessed", False),
        needs_voice=row.get("needs_voice", False),
    )
