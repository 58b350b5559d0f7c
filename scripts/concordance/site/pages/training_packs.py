"""Finished packs of the trainers beside the languages of the site, as they are offered for download."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from concordance.model.text import LANGUAGES
from concordance.site.context import SiteContext, href_file
from concordance.site.offered import Offered

FOLDER = "training/"
_SIGNS = re.compile(r"[/.]")


@dataclass(frozen=True)
class PackFile:
    """A file: its name, its format, its address and its size as a reader is told."""

    name: str
    style: str
    url: str
    size: str


@dataclass(frozen=True)
class PackShelf:
    """The files for one audience, or for all of them, in the language of the page."""

    label: str
    files: tuple[PackFile, ...]


def shelves(context: SiteContext, page: str) -> list[PackShelf]:
    """Return what is offered below `training/` in the language of the site, audience after audience.

    An audience is named by a part of the path, as in `training/police/slides.kk.pptx` or `training/kk/police.zip`. A
    file that names no language is for every one, and one that names no audience is for all.
    """
    found: dict[str, list[Offered]] = {}
    for file in context.offered:
        if not file.path.startswith(FOLDER):
            continue
        parts = _SIGNS.split(file.path.removeprefix(FOLDER))
        languages = [part for part in parts if part in LANGUAGES]
        if not languages or context.language in languages:
            found.setdefault(_audience(context, parts), []).append(file)
    order = [*context.corpus.audiences, ""]
    return [PackShelf(context.words.text(context.corpus.audiences[name].label) if name else
                      context.words("trainers", "everyone"),
                      tuple(_file(page, file) for file in found[name]))
            for name in order if name in found]


def _audience(context: SiteContext, parts: Iterable[str]) -> str:
    """Return the audience that the path names; of two that fit, such as `health` and `health-education`, the longer."""
    fitting = [name for name in context.corpus.audiences for part in parts
               if part == name or part.startswith(f"{name}-") or part.endswith(f"-{name}")]
    return max(fitting, key=len, default="")


def _file(page: str, file: Offered) -> PackFile:
    name, _, style = file.path.rsplit("/", 1)[1].rpartition(".")
    name = ".".join(part for part in name.split(".") if part not in LANGUAGES)
    size = f"{file.size / 1e6:.1f} MB" if file.size >= 1e6 else f"{max(1, round(file.size / 1000))} kB"
    return PackFile(name or style, style, href_file(page, f"../{file.path}"), size)
