"""The site, the graph, exchange formats and a pack of a project of injections: none of them is alive.

`make hostile` builds all reports, three languages and all packs, and opens every page.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from concordance.api import open_project
from concordance.publish.exports import write_exports
from concordance.publish.outputs import build_outputs
from concordance.reports.formats import FORMATS
from concordance.training.build import build_pack
from concordance.training.pack import pack
from tests.built import make_whole_project
from tests.hostile.alive import alive
from tests.hostile.hostile_project import spoil
from tests.hostile.injections import DAY, in_browser, unseen
from tests.hostile.of_trees import INJECTIONS

PAGES = ("index.html", "law/index.html", "law/xx/harbour-act/art-2.html", "commitments/pledge/pledge-care.html",
         "commitments/haven/haven-2-1.html", "terms/index.html", "duties/port-authority.html", "search.html",
         "training/quiz/vessels-in-distress.html", "gaps/matrix.html")


@dataclass(frozen=True)
class Made:
    """What was built, and how many texts carry an injection."""

    build: Path
    spoilt: int
    refused: int


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Made:
    folder = make_whole_project(tmp_path_factory.mktemp("injected"), root)
    spoilt, refused = spoil(folder)
    project = open_project(folder, check=False)
    build_outputs(project, DAY, ("en",), with_reports=False)
    write_exports(project, project.exports, DAY, folder / "build/exchange", lambda _: None)
    build_pack(pack(project.corpus, project.edition(DAY), "crews", "ru", ()), folder / "build/pack")
    return Made(folder / "build", spoilt, len(refused))


def test_nearly_every_text_carries_an_injection(made: Made) -> None:
    assert made.spoilt > 800
    assert made.refused < 100
    assert len(INJECTIONS) == 24


@pytest.mark.parametrize(("top", "least"), [("site", 190), ("exchange", 60), ("graph", 9), ("pack", 12)])
def test_nothing_in_any_file_is_alive(made: Made, top: str, least: int) -> None:
    counts, found = alive(made.build / top)
    assert found == []
    assert sum(counts.values()) >= least


def test_every_injection_is_shown_as_the_text_it_is(made: Made) -> None:
    assert unseen(made.build / "site/en") == []


@pytest.mark.browser
def test_a_browser_runs_and_asks_for_nothing_of_the_data(made: Made, browser: Browser) -> None:
    pages = [page for page in PAGES if (made.build / "site/en" / page).is_file()]
    assert len(pages) >= 8
    assert in_browser(browser, made.build / "site", [f"en/{page}" for page in pages]) == (len(pages), [])


def test_reports_in_markdown_and_csv_hold_the_texts_and_no_markup(made: Made) -> None:
    project = open_project(made.build.parent, check=False)
    from tests.hostile.alive import csv_text, markdown

    gaps = project.gaps(DAY)
    for language in ("kk", "ru", "en"):
        assert list(markdown(FORMATS["md"](project.corpus, gaps, language).encode())) == []
        assert list(csv_text(FORMATS["csv"](project.corpus, gaps, language).encode())) == []
