"""Build the site: pages into a new folder, mkdocs over it, one build per language, then one swap into `build/`.

A reader of `build/site` sees the old site or the new one. When anything fails, the old one stays.
"""

import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from concordance.load.project import base_iri
from concordance.reports.writing import swap_folder, write_whole
from concordance.site.context import Page, SiteContext
from concordance.site.downloads import data, downloads
from concordance.site.frame import NAMES, frame
from concordance.site.navigation import navigation
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
from concordance.site.prose import Prose, prose_pages

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
        write_whole(out / "site" / "index.html", _door(languages))
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
    prose = prose_pages(root / "docs", context.language)
    pages = [*all_pages(context), *(written.page for written in prose)]
    for page in pages:
        _write(pages_folder / page.path, page.content)
    _mkdocs(context, root, pages_folder, site_folder, prose, languages, pages)
    # Reports are downloads, not pages: mkdocs must not render the Markdown ones.
    for name, text in downloads(context, base_iri(root)):
        _write(site_folder / name, text)
    return len(pages)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _mkdocs(context: SiteContext, root: Path, folder: Path, site: Path, prose: list[Prose],
            languages: tuple[str, ...], pages: list[Page]) -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the successor of mkdocs 1 is named in docs/decisions
    # The build date stands in the site map; the day of the site keeps two builds identical.
    os.environ["SOURCE_DATE_EPOCH"] = str((context.day.toordinal() - 719163) * 86400)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from concordance.site.menu import Menu
    from concordance.site.ready import Ready

    config = load_config(str(root / "mkdocs.yml"), docs_dir=str(folder), site_dir=str(site))
    # Each language has an address of its own; without it all of them would claim to be the same page.
    around = frame(context, languages, config.site_url or "")
    config.site_url = f"{around.base}{context.language}/"
    config.copyright, config.site_description = around.words["copyright"], around.words["description"]
    config.nav = tree = navigation(context, [(written.page.path, written.title) for written in prose])
    config.theme["language"] = context.language
    # The search library knows no Kazakh; its Russian word characters cover the Kazakh letters.
    config.plugins["material/search"].config["lang"] = ["ru" if context.language == "kk" else context.language]
    hand_written = {written.page.path for written in prose}
    english = {written.page.path for written in prose if written.language != context.language}
    generated = [page for page in pages if page.path not in hand_written]
    config.plugins["concordance"] = Ready((page.path for page in generated),
                                          Menu(tree, {page.path: page.title for page in generated}, english),
                                          context.words("frame", "permalink"), around, english)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _door(languages: tuple[str, ...]) -> str:
    """Return the page at the root: the languages, and a step on to the first of them."""
    links = " · ".join(f'<a href="{name}/index.html" lang="{name}">{NAMES[name]}</a>' for name in languages)
    head = (f'<meta charset="utf-8"><title>Concordance</title>\n<meta name="viewport" content="width=device-width">'
            f'<meta http-equiv="refresh" content="0; url={languages[0]}/index.html">')
    return f'<!doctype html>\n<html lang="{languages[0]}"><head>{head}</head>\n<body><p>{links}</p></body></html>\n'
