"""Reports and exchange formats to take away: the finished files beside the languages, and how to make others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from concordance.site.context import Page, SiteContext, href_file
from concordance.site.offered import Offered
from concordance.site.render import page

HERE = "gaps/reports.md"
REPORTS = "reports/"
EXCHANGE = "exchange/"
_FILE = re.compile(r"^(?P<report>.+?)\.(?:(?P<language>kk|ru|en)\.)?(?P<style>[a-z]+)$")
# A reader opens the first ones; the last are for programs.
_ORDER = ("pdf", "docx", "xlsx", "html", "md", "csv", "json")
_FEW = 6
_TELLING = ("datapackage.json",)
# Names of standards are the same in every language; what is ours has words.
_KINDS = ("concordance-law", "concordance", "questionnaire", "gaps")


@dataclass(frozen=True)
class Download:
    """A file: its format or name, its address, and its size as a reader is told."""

    style: str
    url: str
    size: str


@dataclass(frozen=True)
class Offer:
    """One report in the language of the page: what it is, what it is about, and its files."""

    kind: str
    about: str
    files: list[Download]


@dataclass(frozen=True)
class Format:
    """One exchange format: its name, how many files it has, the first one or the one that describes the others."""

    name: str
    count: int
    files: list[Download]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page. Without finished files it tells the commands alone."""
    yield page(context, "reports.md.j2", HERE, reports=list(_reports(context)), formats=list(_formats(context)),
               manifest=href_file(HERE, f"../{REPORTS}manifest.json"))


def _reports(context: SiteContext) -> Iterator[Offer]:
    found: dict[str, list[Download]] = {}
    for file in context.offered:
        match = _FILE.match(file.path.removeprefix(REPORTS)) if file.path.startswith(REPORTS) else None
        if match and match["language"] in (None, context.language):
            found.setdefault(match["report"], []).append(_download(file, match["style"]))
    for name, files in found.items():
        kind = next((kind for kind in _KINDS if name == kind or name.startswith(f"{kind}-")), None)
        if kind:
            files.sort(key=lambda file: _ORDER.index(file.style) if file.style in _ORDER else len(_ORDER))
            yield Offer(kind, _about(context, kind, name.removeprefix(kind).removeprefix("-")), files)


def _about(context: SiteContext, kind: str, name: str) -> str:
    if kind == "questionnaire":
        asked = context.corpus.questionnaires.get(name)
        return context.words.text(asked.title) if asked else name
    name = name.removesuffix("-all")
    instrument = context.corpus.instruments.get(name)
    if instrument:
        return context.words.text(instrument.short_title)
    act = next((act for act in context.corpus.acts.values() if act.id.replace("/", "-") == name), None)
    return context.words.text(act.short_title) if act else context.words("offered", "all")


def _formats(context: SiteContext) -> Iterator[Format]:
    found: dict[str, list[Offered]] = {}
    for file in context.offered:
        if file.path.startswith(EXCHANGE):
            found.setdefault(file.path.removeprefix(EXCHANGE).split("/")[0], []).append(file)
    for name, files in found.items():
        yield Format(name, len(files), [_download(file, file.path.split("/", 2)[2]) for file in _shown(context, files)])


def _shown(context: SiteContext, files: list[Offered]) -> list[Offered]:
    """Return what is shown of a format: a few files, or of many those that describe the rest or the main act."""
    if len(files) <= _FEW:
        return files
    first = context.defining_act
    telling = [f for f in files if f.path.rsplit("/", 1)[1] in _TELLING or first in f.path
               or first.replace("/", "-") in f.path]
    return (telling or files)[:_FEW]


def _download(file: Offered, style: str) -> Download:
    size = f"{file.size / 1e6:.1f} MB" if file.size >= 1e6 else f"{max(1, round(file.size / 1000))} kB"
    return Download(style, href_file(HERE, f"../{file.path}"), size)
