"""Build everything from a project of injections; nothing of them may be alive: `python -m tests.hostile.injections`.

The project is the sample with an injection in every text that the checks let through, so it is valid data. Built are
site, graph, reports, exchange formats and the trainers' packs in three languages; every file is read again with a
reader of its own format (alive.py), and every page of the site is opened in Chromium.
"""

import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser

from concordance.api import Project, open_project
from concordance.model.text import LANGUAGES
from concordance.publish.outputs import build_outputs
from concordance.training.build import build_pack
from concordance.training.pack import pack
from tests.built import make_whole_project
from tests.chromium import chromium, serving
from tests.hostile.alive import alive, html_text
from tests.hostile.hostile_project import spoil
from tests.hostile.of_trees import INJECTIONS

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
SENTINEL = "__pwned"


def packs(project: Project, out: Path, languages: Iterable[str] = LANGUAGES) -> None:
    """Write the packs of every audience."""
    for audience in project.corpus.audiences:
        for language in languages:
            wanted = pack(project.corpus, project.edition(DAY), audience, language, ())
            if wanted.modules:
                build_pack(wanted, out / f"{audience}-{language}")


def unseen(site: Path) -> list[str]:
    """Return the injections that no page of a site shows letter by letter: swallowed, so perhaps obeyed."""
    said = " ".join(html_text(path.read_bytes()) for path in sorted(site.rglob("*.html")))
    return [each for each in INJECTIONS if " ".join(each.split()) not in said]


def in_browser(browser: Browser, site: Path, pages: Iterable[str]) -> tuple[int, list[str]]:
    """Open pages in a browser. Returns how many, and what happened that only the data can have caused."""
    found: list[str] = []
    count = 0
    with serving(site) as address, browser.new_context() as profile:
        page = profile.new_page()
        page.on("dialog", lambda dialog: (found.append(f"{page.url}: a dialog {dialog.message!r}"), dialog.dismiss()))
        page.on("request", lambda request: None if request.url.startswith((address, "data:", "blob:"))
                else found.append(f"{page.url}: asks {request.url}"))
        page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
        for name in pages:
            page.goto(address + name)
            if "/" not in name:  # the first page of all leads on to that of a language
                page.wait_for_load_state("networkidle")
            if page.evaluate(f"typeof window.{SENTINEL}") != "undefined":
                found.append(f"{name}: a script of the data ran")
            count += 1
    return count, found


def main() -> int:
    """Run the command; 0 where nothing is alive."""
    with tempfile.TemporaryDirectory(prefix="injected-") as folder:
        root = make_whole_project(Path(folder), ROOT)
        spoilt, refused = spoil(root)
        print(f"{spoilt} texts carry one of {len(INJECTIONS)} injections; {len(refused)} places refused theirs")
        project = open_project(root)
        build_outputs(project, DAY, ("en", "ru", "kk"))
        packs(project, root / "build/packs")
        complaints: list[str] = []
        for top in ("site", "reports", "exchange", "graph", "packs"):
            counts, found = alive(root / "build" / top)
            kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
            print(f"{top}: {sum(counts.values())} files ({kinds}), {len(found)} alive")
            complaints += [f"{top}/{each}" for each in found]
        for language in LANGUAGES:
            complaints += [f"{language}: shown nowhere: {each}" for each in unseen(root / "build/site" / language)]
        pages = sorted(path.relative_to(root / "build/site").as_posix()
                       for path in (root / "build/site").rglob("*.html"))
        with chromium() as browser:
            opened, found = in_browser(browser, root / "build/site", pages)
        print(f"browser: {opened} pages opened, {len(found)} complaints")
        complaints += found
        print("\n".join(complaints[:40]))
        return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
