"""Build the site: pages into a new folder, mkdocs over it, one build per language, then one swap into `build/`.

A reader of `build/site` sees the old site or the new one. When anything fails, the old one stays.
"""

import pickle
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from concordance.load.project import base_iri
from concordance.reports.writing import swap_folder, write_whole
from concordance.search.scripts import made_scripts
from concordance.site.context import Page, SiteContext
from concordance.site.downloads import data, downloads
from concordance.site.pages import (
    amendments,
    changes,
    claims,
    commitments,
    crosswalk,
    data_state,
    dated_gaps,
    delegations,
    duties,
    gaps,
    home,
    law,
    network,
    questions,
    requirements,
    severity,
    terms,
    unverified,
)
from concordance.site.prose import prose_pages
from concordance.site.root import root_files

KINDS: tuple[Callable[[SiteContext], Iterator[Page]], ...] = (
    home.pages, law.pages, amendments.pages, delegations.pages, network.pages, claims.pages, commitments.pages,
    gaps.pages, dated_gaps.pages, changes.pages, duties.pages, terms.pages, data_state.pages, questions.pages,
    requirements.pages, crosswalk.pages, unverified.pages, severity.pages,
)


def all_pages(context: SiteContext) -> list[Page]:
    """Return every generated page, in a fixed order."""
    return [page for kind in KINDS for page in kind(context)]


def build_site(context: SiteContext, root: Path, out: Path, tell: Callable[[str], None] = lambda _: None) -> int:
    """Build the site in one language; see `build_sites`."""
    return build_sites((context,), root, out, tell)


def build_sites(contexts: tuple[SiteContext, ...], root: Path, out: Path,
                tell: Callable[[str], None] = lambda _: None, meanwhile: Callable[[], None] = lambda: None) -> int:
    """Build the site in the language of each context into `out/site/<language>`, several at a time.

    root: project folder with mkdocs.yml and docs/. out: the build folder. tell: called with each step. meanwhile: other
    work, done while the languages are rendered; when it fails, no language is replaced.
    Returns the number of pages of one language. Raises `mkdocs.exceptions.MkDocsException` when a page has a
    broken link; then no language is replaced.
    """
    fresh = out / ".new-site"
    shutil.rmtree(fresh, ignore_errors=True)
    languages = tuple(context.language for context in contexts)
    tell(f"rendering {', '.join(languages)}")
    try:
        if len(contexts) == 1:
            meanwhile()
            _data(contexts[0], fresh)
            counts = [_render(contexts[0], root, fresh, languages)]
        else:
            # One process for each language, also on fewer cores: they end together instead of one after the others.
            # Fresh interpreters: mkdocs keeps global state, and a fork of a threaded process may hang.
            with ProcessPoolExecutor(len(contexts), mp_context=get_context("spawn")) as pool:
                # Pickled here and now: the pool would do it in a thread of its own, while `meanwhile` fills the caches
                # of the same objects.
                jobs = [pool.submit(_render_pickled, pickle.dumps(context), root, fresh, languages)
                        for context in contexts]
                meanwhile()
                _data(contexts[0], fresh)
                counts = [job.result() for job in jobs]
        for language in languages:
            swap_folder(fresh / "docs" / language, out / "docs" / language)
            swap_folder(fresh / "site" / language, out / "site" / language)
        swap_folder(fresh / "site" / "data", out / "site" / "data")
        for name, text in root_files(languages, base_iri(root)):
            write_whole(out / "site" / name, text)
        # A server that looks for this page at the root only shows that of the first language.
        shutil.copyfile(out / "site" / languages[0] / "404.html", out / "site" / "404.html")
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return counts[0]


def _data(context: SiteContext, fresh: Path) -> None:
    for name, text in data(context):
        _write(fresh / "site" / "data" / name, text)


def _render_pickled(context: bytes, root: Path, fresh: Path, languages: tuple[str, ...]) -> int:
    return _render(pickle.loads(context), root, fresh, languages)


def _render(context: SiteContext, root: Path, fresh: Path, languages: tuple[str, ...]) -> int:
    pages_folder, site_folder = fresh / "docs" / context.language, fresh / "site" / context.language
    prose = prose_pages(root / "docs")
    pages = [*all_pages(context), *(page for page, _ in prose)]
    for page in pages:
        _write(pages_folder / page.path, page.content)
    _mkdocs(context, root, pages_folder, site_folder, [(page.path, title) for page, title in prose], languages, pages)
    # Reports are downloads, not pages: mkdocs must not render the Markdown ones.
    for name, text in downloads(context, base_iri(root)):
        _write(site_folder / name, text)
    for name, text in made_scripts():
        _write(site_folder / "assets" / "search" / name, text)
    return len(pages)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _mkdocs(context: SiteContext, root: Path, folder: Path, site: Path, prose: list[tuple[str, str]],
            languages: tuple[str, ...], pages: list[Page]) -> None:
    # Only here: mkdocs is heavy, and the process that hands the work out renders nothing.
    from mkdocs.commands.build import build

    from concordance.site.configuration import configured

    hand_written = {path for path, _ in prose}
    titles = {page.path: page.title for page in pages if page.path not in hand_written}
    config = configured(context, root, (folder, site), languages, prose, titles)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
