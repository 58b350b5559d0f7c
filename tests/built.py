"""The built site as fixtures: of the invented sample in three languages, and of the real corpus."""

import shutil
from pathlib import Path

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.build import build_sites
from concordance.site.context import SiteContext
from tests.invented import day

TODAY = day("2026-11-22")
# The sample law was reformed on 1 January 2025, as the real one was on 5 September 2024.
SAMPLE_BEFORE = day("2024-12-31")
REAL_BEFORE = day("2024-07-01")
PROSE = {
    "method.md": "# How a verdict is made\n\nSee [the guide](guide/partner.md).\n",
    "guide/partner.md": "# For partners\n\nSee [the method](../method.md).\n",
}


def make_project(folder: Path, root: Path) -> Path:
    """Make a project of two hand-written pages, with the configuration and the theme of the real one."""
    for name, words in PROSE.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(words, encoding="utf-8")
    shutil.copy(root / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "scripts").symlink_to(root / "scripts")
    return folder


def contexts(corpus: Corpus, before: str) -> tuple[SiteContext, ...]:
    """Return what to build: every language, English first as `concordance site` does."""
    languages = sorted(LANGUAGES, key=lambda language: language != "en")
    return tuple(SiteContext(corpus, TODAY, day(before), language) for language in languages)


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A project folder around the sample."""
    return make_project(tmp_path_factory.mktemp("project"), root)


@pytest.fixture(scope="session")
def sample_site(sample: Corpus, sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the site of the sample: one folder per language. Read only."""
    out = tmp_path_factory.mktemp("sample-site")
    build_sites(contexts(sample, str(SAMPLE_BEFORE)), sample_project, out)
    return out / "site"


@pytest.fixture(scope="session")
def real_site(real: Corpus, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the site of the real corpus. Read only."""
    out = tmp_path_factory.mktemp("real-site")
    build_sites(contexts(real, str(REAL_BEFORE)), root, out)
    return out / "site"
