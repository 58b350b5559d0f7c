"""The hand-written pages of `docs/`, taken into the site under `about/`."""

import re
from pathlib import Path

from concordance.site.context import Page

ORDER = ("method.md", "guide/drafter.md", "guide/trainer.md", "guide/partner.md", "guide/authoring.md",
         "reference/vocabulary.md", "changelog.md")


def prose_pages(docs: Path) -> list[tuple[Page, str]]:
    """Return every page of `docs/` with its title: the ordered ones first, then the decisions."""
    files = sorted(docs.rglob("*.md"), key=lambda file: _key(file.relative_to(docs).as_posix()))
    return [(Page(f"about/{file.relative_to(docs).as_posix()}", text), _title(text, file.stem))
            for file in files for text in [file.read_text(encoding="utf-8")]]


def _key(name: str) -> tuple[int, str]:
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)


def _title(text: str, fallback: str) -> str:
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return found.group(1).strip() if found else fallback
