"""The hand-written pages of `docs/`, taken into the site under `about/`. The curriculum in `docs/training/` is data.

`docs/ru/method.md` is `docs/method.md` in Russian and takes its place on the Russian site, under the same address.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from concordance.model.text import LANGUAGES
from concordance.site.context import Page

ORDER = ("method.md", "guide/drafter.md", "guide/trainer.md", "guide/partner.md", "guide/reports.md",
         "guide/servers.md", "guide/authoring.md", "reference/vocabulary.md", "reference/oscal.md",
         "reference/site-figures.md", "reference/report-figures.md", "reference/training-figures.md",
         "reference/agreement.md", "reference/growth.md", "reference/hostile-data.md", "reference/coverage.md",
         "reference/hosting.md", "changelog.md")
_NO_PAGES = (*LANGUAGES, "training")
_PICTURES = "images"
_TITLE = re.compile(r"^# (.+?)(?: +\{[^{}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Prose:
    """One hand-written page, its title, and the language it is written in."""

    page: Page
    title: str
    language: str


def prose_pages(docs: Path, language: str) -> list[Prose]:
    """Return every page of `docs/` in `language`, in English where there is no translation.

    The ordered ones come first, then the decisions.
    """
    names = [file.relative_to(docs).as_posix() for file in docs.rglob("*.md")]
    return [_prose(docs, name, language) for name in sorted(names, key=_key) if name.split("/")[0] not in _NO_PAGES]


def prose_pictures(docs: Path, prose: list[Prose]) -> Iterator[tuple[str, bytes]]:
    """Give the path in the site and the content of every picture of `docs/images/` that one of the pages shows."""
    folder = docs / _PICTURES
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if any(f"{_PICTURES}/{file.name})" in written.page.content for written in prose):
            yield f"about/{_PICTURES}/{file.name}", file.read_bytes()


def _prose(docs: Path, name: str, language: str) -> Prose:
    translated = docs / language / name
    found = translated.is_file()
    file = translated if found else docs / name
    text = file.read_text(encoding="utf-8")
    return Prose(Page(f"about/{name}", text), _title(text, file.stem), language if found else "en")


def _key(name: str) -> tuple[int, str]:
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)


def _title(text: str, fallback: str) -> str:
    found = _TITLE.search(text)
    return found[1].strip() if found else fallback
