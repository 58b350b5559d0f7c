"""Build the site: pages into a new folder, mkdocs over it, one build per language, then one swap into `build/`.

A reader of `build/site` sees the old site or the new one. When anything fails, the old one stays.
"""

import os
import pickle
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from concordance.files.folder import beside, carry, linked, put
from concordance.files.whole import write_new
from concordance.files.workers import workers
from concordance.load.project import base_iri
from concordance.search.scripts import made_scripts
from concordance.site import amounts
from concordance.site.context import Page, SiteContext
from concordance.site.downloads import downloads
from concordance.site.fonts import font_files
from concordance.site.heads import with_heads
from concordance.site.pages import (
    amendments,
    api,
    changes,
    claims,
    commitments,
    coverage,
    crosswalk,
    data_state,
    dated_gaps,
    delegations,
    duties,
    editions,
    gaps,
    home,
    law,
    matrix,
    network,
    questions,
    reports,
    requirements,
    search,
    severity,
    sparql,
    steps,
    terms,
    training,
    unverified,
)
from concordance.site.prose import Prose, pictures, prose_pages
from concordance.site.root import root_files
from concordance.site.search import search_files
from concordance.site.shared_files import Graph, write_shared
from concordance.site.slim import slim, words_of_pages

KINDS: tuple[Callable[[SiteContext], Iterator[Page]], ...] = (
    home.pages, law.pages, amendments.pages, delegations.pages, network.pages, claims.pages, commitments.pages,
    gaps.pages, dated_gaps.pages, changes.pages, duties.pages, terms.pages, data_state.pages, questions.pages,
    requirements.pages, crosswalk.pages, unverified.pages, severity.pages,
    matrix.pages, coverage.pages, steps.pages, search.pages, sparql.pages, reports.pages,
    training.pages, editions.pages,
)


def all_pages(context: SiteContext) -> list[Page]:
    """Return every generated page, in a fixed order."""
    return [page for kind in KINDS for page in kind(context)]


def build_site(context: SiteContext, root: Path, out: Path, tell: Callable[[str], None] = lambda _: None,
               graph: Callable[[], Graph] | None = None) -> int:
    """Build the site in one language; see `build_sites`."""
    return build_sites((context,), root, out, tell, graph=graph)


def build_sites(contexts: tuple[SiteContext, ...], root: Path, out: Path,
                tell: Callable[[str], None] = lambda _: None, graph: Callable[[], Graph] | None = None,
                downloaded: Mapping[str, Path | None] | None = None) -> int:
    """Build the site in the language of each context into `out/site/<language>`, several at a time.

    Beside the languages stands once what holds all of them: data, API, and what runs queries in the browser.
    root: project folder with mkdocs.yml and docs/. out: the build folder. tell: called with each step. graph: gives the
    published graph, with the verdicts of the days of the site, and does with it what else is wanted; called while the
    languages are rendered. None builds it here. downloaded: folders that stand beside the languages, by their name
    there; None for one that shall not. All else in `out/site` stays: other languages, files of others.
    The whole site is replaced in one step; when anything fails, nothing is replaced. Returns the number of pages of one
    language. Raises `mkdocs.exceptions.MkDocsException` when a page has a broken link.
    """
    languages = tuple(context.language for context in contexts)
    tell(f"rendering {', '.join(languages)}")
    with beside(out / "docs") as docs, beside(out / "site") as site:
        fresh = Fresh(docs, site)
        if len(contexts) == 1:
            write_shared(contexts[0], root, site, graph)
            counts = [_render(contexts[0], root, fresh, languages)]
        else:
            # One process for each language, also on fewer cores: they end together instead of one after the others.
            # mkdocs keeps global state, so each has an interpreter of its own.
            with workers(len(contexts)) as pool:
                # Pickled here and now: the pool would do it in a thread of its own, while the graph and
                # the API fill the caches of the same objects.
                jobs = [pool.submit(_render_pickled, pickle.dumps(context), root, fresh, languages)
                        for context in contexts]
                write_shared(contexts[0], root, site, graph)
                counts = [job.result() for job in jobs]
        for name, text in root_files(languages, base_iri(root)):
            write_new(site / name, text)
        # A server that looks for this page at the root only shows that of the first language.
        shutil.copyfile(site / languages[0] / "404.html", site / "404.html")
        for name, folder in (downloaded or {}).items():
            if folder is not None:
                shutil.copytree(folder, site / name, copy_function=linked)
        carry(out / "docs", docs)
        carry(out / "site", site, lambda name: name not in (downloaded or {}))
        put(docs, out / "docs")
        put(site, out / "site")
    return counts[0]


@dataclass(frozen=True)
class Fresh:
    """Where a build writes before it takes the place of the last one. Each has one folder for each language."""

    docs: Path
    site: Path


def _render_pickled(context: bytes, root: Path, fresh: Fresh, languages: tuple[str, ...]) -> int:
    # These bytes come from the process that started this one, by a pipe; none are ever read from a file.
    return _render(pickle.loads(context), root, fresh, languages)


def _render(context: SiteContext, root: Path, fresh: Fresh, languages: tuple[str, ...]) -> int:
    pages_folder, site_folder = fresh.docs / context.language, fresh.site / context.language
    base, prose = base_iri(root), prose_pages(root / "docs", context.language)
    generated = [*all_pages(context), *api.pages(context, base)]
    pages = [*map(with_heads(context, base), generated), *(written.page for written in prose)]
    for page in pages:
        write_new(pages_folder / page.path, page.content)
    for name, picture in pictures(root / "docs", prose):
        write_new(pages_folder / name, picture)
    _mkdocs(context, root, pages_folder, site_folder, prose, languages, pages)
    # Reports are downloads, not pages: mkdocs must not render the Markdown ones.
    for name, text in downloads(context, base):
        write_new(site_folder / name, text)
    for name, text in made_scripts():
        write_new(site_folder / "assets" / "search" / name, text)
    for name, text in search_files(context, prose):
        write_new(site_folder / name, text)
    # Maps for those who work on the theme; and its scripts, where our frame loads none of them.
    if "assets/javascripts/" not in (site_folder / "index.html").read_text(encoding="utf-8"):
        shutil.rmtree(site_folder / "assets" / "javascripts", ignore_errors=True)
    for file in (site_folder / "assets").rglob("*.map"):
        file.unlink()
    for name, content in font_files(root):
        write_new(site_folder / "assets" / name, content)
    words = words_of_pages(site_folder)
    for sheet in sorted((site_folder / "assets" / "stylesheets").glob("*.css")):
        write_new(sheet, slim(sheet.read_text(encoding="utf-8"), words))
    ours = site_folder / amounts.SHEET
    write_new(ours, ours.read_text(encoding="utf-8") + amounts.rules(words))
    return len(pages)


def _mkdocs(context: SiteContext, root: Path, folder: Path, site: Path, prose: list[Prose],
            languages: tuple[str, ...], pages: list[Page]) -> None:
    # Only here: mkdocs is heavy, and the process that hands the work out renders nothing.
    from mkdocs.commands.build import build as render

    from concordance.site.configuration import configured

    hand_written = {written.page.path for written in prose}
    titles = {page.path: page.title for page in pages if page.path not in hand_written}
    config = configured(context, root, (folder, site), languages, prose, lambda path: titles.get(path, path))
    try:
        with _clock_stopped(context.day):
            render(config)
    finally:
        config.plugins.on_shutdown()


@contextmanager
def _clock_stopped(day: date) -> Iterator[None]:
    """Let mkdocs write the day of the site where it would write that of the build: the same data, the same bytes."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.combine(day, time(), tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
