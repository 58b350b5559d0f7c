"""The hand-written pages of `docs/`, taken into the site under `about/`. The curriculum in `docs/training/` is data.

`docs/ru/method.md` is `docs/method.md` in Russian and takes its place on the Russian site, under the same address.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os.path import normpath
from pathlib import Path

from concordance.model.text import LANGUAGES
from concordance.site.context import Page

ORDER = ("method.md", "guide/drafter.md", "guide/trainer.md", "guide/partner.md", "guide/reports.md",
         "guide/servers.md", "guide/authoring.md", "reference/vocabulary.md", "reference/oscal.md",
         "reference/site-figures.md", "reference/report-figures.md", "reference/training-figures.md",
         "benchmarks.md", "reference/agreement.md", "reference/growth.md", "reference/hostile-data.md",
         "reference/coverage.md", "reference/mutation-testing.md", "reference/hosting.md", "changelog.md")
_NO_PAGES = (*LANGUAGES, "training")
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s:]+)\)")
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


def pictures(docs: Path, prose: Iterable[Prose]) -> Iterator[tuple[str, bytes]]:
    """Yield the path in the site and the content of every picture in `docs/` that the pages show.

    One that is not there is left out: mkdocs then refuses the page.
    """
    inside = docs.resolve()
    named = {normpath(Path(written.page.path).parent / link) for written in prose
             for link in _PICTURE.findall(written.page.content)}
    for name in sorted(named):
        file = (docs / Path(name).relative_to("about")).resolve() if name.startswith("about/") else docs
        if file.is_file() and file.is_relative_to(inside):
            yield name, file.read_bytes()


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
