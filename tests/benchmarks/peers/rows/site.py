"""The site in three languages, beside plain mkdocs-material over the same pages."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from concordance.model.text import LANGUAGES
from tests.benchmarks.peers.days import DAY
from tests.benchmarks.peers.figures import CLOCK, PAGES, PROCESSOR, TOGETHER, Comparison, Series, of_programs
from tests.benchmarks.peers.measure import OURS, ROOT, Program, Run, RunError, in_turns
from tests.benchmarks.peers.rows.provisions import project
from tests.search.builds import STOCK_LANGUAGE

TITLE = "The site"
ABOUT = ("Ours starts from the YAML, with nothing remembered: it reads and checks the data, computes the verdicts, "
         "writes the pages as Markdown, renders them, and makes the index of the search, the graph and the API. "
         "mkdocs-material gets the pages that ours wrote, with the same Markdown extensions and features, its own "
         "search, and `navigation.prune`, which its manual advises for so many pages; it renders them, all languages "
         "at once, as ours does. So ours does more work for the same pages, and mkdocs-material a more general one.")
LEFT_OUT = ("custom_dir", "icon", "palette")  # of the theme: what is ours


def plain(folder: Path, pages: Path, language: str, site: Path) -> Path:
    """Write the configuration of a site of these pages as somebody without our program would, and return it."""
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = {key: value for key, value in ours["theme"].items() if key not in LEFT_OUT}
    # The theme knows no Kazakh; without a file of ours it says what it says in Russian.
    theme |= {"language": STOCK_LANGUAGE[language], "features": [*theme["features"], "navigation.prune"]}
    settings = {"site_name": ours["site_name"], "site_url": ours["site_url"], "docs_dir": str(pages),
                "site_dir": str(site), "use_directory_urls": ours["use_directory_urls"], "theme": theme,
                "plugins": [{"search": {"lang": [STOCK_LANGUAGE[language]]}}],
                "markdown_extensions": ours["markdown_extensions"]}
    file = folder / f"{language}.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return file


def all_there(pages: Path, site: Path, languages: tuple[str, ...]) -> Callable[[Run], None]:
    """Return a check that every page of every language was rendered."""
    def check(run: Run) -> None:
        for language in languages:
            wanted = {file.relative_to(pages / language).with_suffix(".html")
                      for file in (pages / language).rglob("*.md")}
            missing = [page for page in wanted if not (site / language / page).is_file()]
            if missing or not wanted:
                raise RunError(f"{site.name}/{language}: {len(missing)} of {len(wanted)} pages are missing, "
                               f"{sorted(missing)[:3]}: {run.said[-400:]}")
    return check


def compared(rounds: int, folder: Path, tell: Callable[[str], None],
             languages: tuple[str, ...] = LANGUAGES) -> Iterator[Comparison]:
    """Yield the build of the whole site. languages: which of them."""
    own = project(folder / "ours")
    shutil.copytree(ROOT / "docs", own / "docs", dirs_exist_ok=True)
    for name in ("scripts", "node_modules"):
        (own / name).symlink_to(ROOT / name)
    words = ("site", "--as-of", DAY.isoformat(), "--without-reports",
             *(word for language in languages for word in ("--lang", language)))
    pages, other = folder / "pages", folder / "plain"
    other.mkdir()
    ours = Program("concordance site", (OURS / "concordance", *words), own, check=all_there(
        own / "build/docs", own / "build/site", languages), before=lambda: shutil.rmtree(own / "build",
                                                                                        ignore_errors=True))
    # A first build, which does not count: its pages are what the other one gets.
    in_turns([ours], 0, tell)
    shutil.copytree(own / "build/docs", pages)
    files = [plain(other, pages / language, language, other / "site" / language) for language in languages]
    script = ('for file in "$@"; do mkdocs build -q -f "$file" & all="$all $!"; done; '
              "for one in $all; do wait $one || exit 1; done")
    peer = Program("mkdocs-material", ("bash", "-c", script, "mkdocs", *files), other,
                   env={"PATH": f"{OURS}:/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1"},
                   check=all_there(pages, other / "site", languages),
                   before=lambda: shutil.rmtree(other / "site", ignore_errors=True))
    number = sum(1 for _ in pages.rglob("*.md"))
    tell(f"{number:,} pages")
    entries = of_programs((ours, peer), in_turns((ours, peer), rounds, tell, warm=False), together=True)
    first, second = (replace(entry, figures={**entry.figures, PAGES: Series(tuple(
        number / seconds for seconds in entry.figures[CLOCK].values))}) for entry in entries)
    yield Comparison("site", f"{number:,} pages in {', '.join(languages)}", (first,), (second,),
                     (PROCESSOR, PAGES, TOGETHER), "every page was rendered by both")
