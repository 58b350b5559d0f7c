"""What the searches run on: the real site, the same pages under the theme's own search, and an index of Pagefind.

Everything lies under one folder, so that one server can show it: `ours/site/<language>/`, `stock/site/<language>/`,
`pagefind/<language>/`.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

from concordance.graph.build import build
from concordance.load.project import base_iri
from concordance.site.build import build_site, build_sites
from concordance.site.context import SiteContext
from concordance.site.shared_files import Graph

THEME = Path("scripts/concordance/site/theme")
# The languages of the theme's search; Kazakh is unknown to it, and the Russian one takes its letters for letters.
STOCK_LANGUAGE = {"kk": "ru", "ru": "ru", "en": "en"}
STOCK_FEATURES = ("search.highlight", "search.suggest")


def build_all(contexts: tuple[SiteContext, ...], root: Path, out: Path, tell: Callable[[str], None]) -> None:
    """Build everything anew below `out`.

    root: the project folder. tell: called with each step.
    """
    shutil.rmtree(out, ignore_errors=True)
    # Built once and not packed: no search looks at it.
    first = contexts[0]
    graph = Graph(build(first.corpus, base_iri(root), (first.day,)), b"")
    tell("the site")
    build_sites(contexts, root, out / "ours", graph=lambda: graph)
    for context in contexts:
        tell(f"the same pages with the search of the theme, {context.language}")
        build_site(context, stock_project(root, out / "stock-project" / context.language, context.language),
                   out / "stock", graph=lambda: graph)
    for context in contexts:
        tell(f"the index of Pagefind, {context.language}")
        _pagefind(out / "ours" / "site" / context.language, out / "pagefind" / context.language, context.language)


def stock_project(root: Path, folder: Path, language: str) -> Path:
    """Make a project folder of the same pages, whose site has the search the theme brings, and return it."""
    folder.mkdir(parents=True)
    (folder / "docs").symlink_to(root / "docs", target_is_directory=True)
    # Our frame takes the place of the theme's, box and scripts included; here the theme stands as it comes.
    shutil.copytree(root / THEME, folder / "theme", ignore=shutil.ignore_patterns(
        "main.html", "search*.html", "palette.html", "toc.html", "javascripts"))
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["plugins"] = [{"search": {"lang": [STOCK_LANGUAGE[language]]}}, *_without_search(settings["plugins"])]
    theme = settings["theme"]
    theme["custom_dir"] = str(folder / "theme")
    theme["features"] = [*theme["features"], *(name for name in STOCK_FEATURES if name not in theme["features"])]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return folder


def _without_search(plugins: Iterable[object] | None) -> list[object]:
    names = ((plugin, next(iter(plugin)) if isinstance(plugin, dict) else plugin) for plugin in plugins or ())
    return [plugin for plugin, name in names if name not in ("search", "material/search")]


def _pagefind(site: Path, out: Path, language: str) -> None:
    """Index a built site, as somebody would who puts Pagefind on it: only the article, not the navigation around it."""
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(out), "--keep-index-url",
         "--root-selector", ".md-content__inner", "--exclude-selectors", ".headerlink",
         "--exclude-selectors", "[data-search-exclude]", "--quiet"], check=True, stdout=sys.stderr)
    # The page from which the index is asked; Pagefind chooses its index by the language of the page.
    (out / "index.html").write_text(f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>-</title>\n',
                                    encoding="utf-8")
