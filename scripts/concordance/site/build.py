"""Build the site of one language: pages into a new folder, mkdocs over it, then one swap into `build/`.

A reader of `build/site` sees the old site or the new one. When anything fails, the old one stays.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from concordance.reports.formats import FORMATS
from concordance.reports.writing import swap_folder
from concordance.site.context import Page, SiteContext
from concordance.site.navigation import navigation
from concordance.site.pages import commitments, data_state, gaps, home, law, terms
from concordance.site.prose import prose_pages

KINDS: tuple[Callable[[SiteContext], Iterator[Page]], ...] = (
    home.pages, law.pages, commitments.pages, gaps.pages, terms.pages, data_state.pages,
)


def all_pages(context: SiteContext) -> list[Page]:
    """Return every generated page, in a fixed order."""
    return [page for kind in KINDS for page in kind(context)]


def build_site(context: SiteContext, root: Path, out: Path, tell: Callable[[str], None] = lambda _: None) -> int:
    """Build the site in the language of `context` into `out/site/<language>`.

    root: project folder with mkdocs.yml and docs/. out: the build folder. tell: called with each step.
    Returns the number of pages. Raises `mkdocs.exceptions.MkDocsException` when a page has a broken link.
    """
    fresh = out / ".new-site"
    shutil.rmtree(fresh, ignore_errors=True)
    pages_folder, site_folder = fresh / "docs" / context.language, fresh / "site" / context.language
    tell("writing pages")
    generated = all_pages(context)
    prose = prose_pages(root / "docs")
    pages = [*generated, *(page for page, _ in prose)]
    for page in pages:
        _write(pages_folder / page.path, page.content)
    for instrument, day in context.reports:
        for style, render in FORMATS.items():
            text = render(context.corpus, context.reports[instrument, day], context.language)
            # Markdown reports are downloads, not pages: mkdocs must not render them.
            _write(fresh / "data" / gaps.download_path(instrument, day, style).removeprefix("data/"), text)
    tell("rendering the site")
    _mkdocs(context, root, pages_folder, site_folder, [(page.path, title) for page, title in prose])
    shutil.copytree(fresh / "data", site_folder / "data", dirs_exist_ok=True)
    swap_folder(pages_folder, out / "docs" / context.language)
    swap_folder(site_folder, out / "site" / context.language)
    shutil.rmtree(fresh, ignore_errors=True)
    return len(pages)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _mkdocs(context: SiteContext, root: Path, pages: Path, site: Path, prose: list[tuple[str, str]]) -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the successor of mkdocs 1 is named in docs/decisions
    # The build date stands in the site map; the day of the site keeps two builds identical.
    os.environ["SOURCE_DATE_EPOCH"] = str((context.day.toordinal() - 719163) * 86400)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), docs_dir=str(pages), site_dir=str(site))
    config.nav = navigation(context, prose)
    config.theme["language"] = context.language
    # The search library knows no Kazakh; its Russian word characters cover the Kazakh letters.
    config.plugins["material/search"].config["lang"] = ["ru" if context.language == "kk" else context.language]
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
