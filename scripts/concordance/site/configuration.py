"""The configuration with which mkdocs renders one language, for a build and a preview: derived from `mkdocs.yml`."""

import os
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from concordance.site.context import SiteContext
from concordance.site.frame import frame
from concordance.site.menu import Menu
from concordance.site.navigation import navigation
from concordance.site.prose import Prose
from concordance.site.ready import Ready
from concordance.site.search import BOX


def configured(context: SiteContext, root: Path, folders: tuple[Path, Path], languages: tuple[str, ...],
               prose: list[Prose], title_of: Callable[[str], str]) -> MkDocsConfig:
    """Return the configuration of the site in the language of `context`, ready for the first event of a build.

    root: the project, which holds mkdocs.yml. folders: where the pages are read, and where the site is written.
    languages: those that stand beside each other. prose: the hand-written pages, in order.
    title_of: the title of a generated page, by its path.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the successor of mkdocs 1 is named in docs/decisions
    # The build date stands in the site map; the day of the site keeps two builds identical.
    os.environ["SOURCE_DATE_EPOCH"] = str((context.day.toordinal() - 719163) * 86400)
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), docs_dir=str(folders[0]), site_dir=str(folders[1]))
    # Each language has an address of its own; without it all of them would claim to be the same page.
    around = frame(context, languages, config.site_url or "")
    config.site_url = f"{around.base}{context.language}/"
    config.copyright = f"{around.words['authentic']} {around.words['copyright']}"
    config.site_description = around.words["description"]
    config.nav = tree = navigation(context, [(written.page.path, written.title) for written in prose])
    config.theme["language"] = context.language
    config.extra["search"] = {key: context.words("search", key) for key in BOX}
    english = {written.page.path for written in prose if written.language != context.language}
    hand_written = {written.page.path for written in prose}
    config.plugins["concordance"] = Ready(hand_written, Menu(tree, title_of, english),
                                          context.words("frame", "permalink"), around, english)
    config.plugins.on_startup(command="build", dirty=False)
    return config
