"""Fixtures shared by all tests: the invented sample, the real corpus, and golden files."""

import shutil
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

from concordance.load.corpus import load
from concordance.model.corpus import Corpus
from tests.built import real_site, sample_project, sample_site  # noqa: F401  # fixtures of two folders of tests
from tests.chromium import browser  # noqa: F401  # and of three

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SAMPLE = TESTS / "sample"
# A golden file is there to be read by a reviewer; nobody reads more than this.
GOLDEN_LINES = 200
# Where the tests stand that take long. They begin the run: workers that share it end together only if what is left for
# the end is small. `make test` hands files out in this order (`--no-loadscope-reorder`).
LONG = ("browser", "site", "graph", "docs", "servers", "exchange", "reports", "publish", "hostile", "files", "training",
        "cli")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, the only way a golden file is ever written."""
    parser.addoption("--update-golden", action="store_true", help="write golden files instead of comparing them")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that take long first; else the order stays."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.relative_to(TESTS).parts[0], len(LONG)))


def _corpus(root: Path) -> Corpus:
    # No cache: the tests must meet the reader itself, and leave nothing behind in the folder.
    loaded = load(root, cache=None)
    assert not loaded.problems, f"{root.name}: {[f'{p.file}:{p.line} {p.code} {p.message}' for p in loaded.problems]}"
    return loaded.corpus


@pytest.fixture(scope="session")
def root() -> Path:
    """The project folder."""
    return ROOT


@pytest.fixture(scope="session")
def sample_root() -> Path:
    """The folder of the invented corpus; read only. Use `sample_copy` for anything that writes."""
    return SAMPLE


@pytest.fixture
def sample_copy(tmp_path: Path) -> Path:
    """A fresh copy of the invented corpus that a test may change, and run commands on."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample", ignore=shutil.ignore_patterns("build")))


@pytest.fixture(scope="session")
def sample() -> Corpus:
    """The invented corpus, loaded."""
    return _corpus(SAMPLE)


@pytest.fixture(scope="session")
def real() -> Corpus:
    """The real corpus, loaded once a session."""
    return _corpus(ROOT)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden("gaps.md", text)` compares with tests/golden/gaps.md; `--update-golden` writes it instead."""

    def compare(name: str, text: str) -> None:
        file = TESTS / "golden" / name
        assert text.count("\n") <= GOLDEN_LINES, f"{name} has over {GOLDEN_LINES} lines; choose a smaller piece"
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.is_file(), f"no golden file {name}: run pytest --update-golden and read what it wrote"
        expected = file.read_text(encoding="utf-8")
        difference = "\n".join(unified_diff(expected.splitlines(), text.splitlines(), "golden", "now", lineterm=""))
        assert text == expected, f"{name} changed:\n{difference}"

    return compare
