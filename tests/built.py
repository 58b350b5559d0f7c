"""The built site as fixtures: of the invented sample in three languages, and of the real corpus."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from concordance.graph.build import build
from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.build import build_sites
from concordance.site.context import SiteContext
from concordance.site.shared_files import Graph
from tests.invented import day

TODAY = day("2026-11-22")
# The sample law was reformed on 1 January 2025, as the real one was on 5 September 2024.
SAMPLE_BEFORE = day("2024-12-31")
REAL_BEFORE = day("2024-07-01")
PROSE = {
    "method.md": "# How a verdict is made\n\nSee [the guide](guide/partner.md).\n",
    "guide/partner.md": "# For partners\n\n## Steps & gates\n\nSee [the method](../method.md).\n",
    "guide/reports.md": "# Reports\n",
    "ru/method.md": "# Как получается вывод { #how-a-verdict-is-made }\n\nСм. [руководство](guide/partner.md).\n",
    "reference/vocabulary.md": "# Vocabulary of the graph\n",
}


def make_project(folder: Path, root: Path) -> Path:
    """Make a project of three hand-written pages, with the configuration and the theme of the real one."""
    for name, words in PROSE.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(words, encoding="utf-8")
    shutil.copy(root / "mkdocs.yml", folder / "mkdocs.yml")
    for name in ("scripts", "node_modules"):
        (folder / name).symlink_to(root / name)
    return folder


def make_whole_project(folder: Path, root: Path) -> Path:
    """Make the same project with the data of the sample in it, for a test that changes files."""
    for name in ("law", "mappings", "docs/training"):
        shutil.copytree(root / "tests/sample" / name, folder / name)
    return make_project(folder, root)


def contexts(corpus: Corpus, before: str) -> tuple[SiteContext, ...]:
    """Return what to build: every language, English first as `concordance site` does."""
    languages = sorted(LANGUAGES, key=lambda language: language != "en")
    return tuple(SiteContext(corpus, TODAY, day(before), language) for language in languages)


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A project folder around the sample."""
    return make_whole_project(tmp_path_factory.mktemp("project"), root)


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """Build into a folder that all workers of this test run share, and return it; the others wait for the first."""
    workers = "PYTEST_XDIST_WORKER" in os.environ
    folder = (factory.getbasetemp().parent if workers else factory.getbasetemp()) / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            build(folder)
            (folder / "built").touch()
    return folder / "site"


@pytest.fixture(scope="session")
def sample_site(sample: Corpus, sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the site of the sample: one folder per language. Read only."""
    states = contexts(sample, str(SAMPLE_BEFORE))
    return once(tmp_path_factory, "sample-site", lambda out: build_sites(states, sample_project, out))


@pytest.fixture(scope="session")
def real_site(real: Corpus, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the site of the real corpus. Read only."""
    states = contexts(real, str(REAL_BEFORE))
    # What the browser runs on the graph is tested on that of the sample: to pack the real one would take too long.
    return once(tmp_path_factory, "real-site", lambda out: build_sites(
        states, root, out, graph=lambda: Graph(build(real, base_iri(root), (TODAY,)), b"")))
