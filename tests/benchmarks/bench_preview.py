"""How long a writer waits for a saved article. Run by `make bench-own`; `make test` does not collect this file."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from concordance.site.preview import Preview
from concordance.site.preview_server import PreviewServer
from tests.built import REAL_BEFORE, TODAY

ARTICLE = Path("law/kz/110-viii/articles/art-017.yml")
PAGE = "law/kz/110-viii/art-17.html"
LANGUAGES = ("en", "ru", "kk")
SENTENCES = ("An identified victim holds the rights listed below.",
             "Идентифицированной жертве принадлежат права, перечисленные ниже.",
             "Құрбан ретінде сәйкестендірілген адамға төмендегі құқықтар беріледі.")


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real project that may be changed."""
    folder = tmp_path_factory.mktemp("written")
    for name in ("law", "mappings", "docs"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "mkdocs.yml", folder)
    (folder / "scripts").symlink_to(root / "scripts")
    return folder


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """The address of the preview of the copy, ending in a slash; every language was looked at once."""
    preview = Preview(project, TODAY, REAL_BEFORE, LANGUAGES)
    server = PreviewServer(("127.0.0.1", 0), preview, project / "build/site")
    Thread(target=server.serve_forever, daemon=True).start()
    found = f"http://127.0.0.1:{server.server_port}/"
    for language in LANGUAGES:
        _ask(f"{found}{language}/{PAGE}")
    yield found
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def writer(project: Path) -> "Writer":
    """Who changes the article."""
    return Writer(project)


def _ask(address: str) -> str:
    with urlopen(address) as page:
        return str(page.read().decode())


class Writer:
    """Saves the article again and again, each time with another first summary in every language."""

    def __init__(self, project: Path) -> None:
        self._file = project / ARTICLE
        self._text = self._file.read_text(encoding="utf-8")
        self._times = 0

    def save(self) -> str:
        """Save once, and return the words that are new."""
        self._times += 1
        words = f"({self._times}.)"
        text = self._text
        for sentence in SENTENCES:
            assert sentence in text, sentence
            text = text.replace(sentence, f"{sentence} {words}", 1)
        self._file.write_text(text, encoding="utf-8")
        return words


def _shows(address: str, words: str) -> None:
    assert words in _ask(address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_saved_article_in_the_preview(benchmark: BenchmarkFixture, address: str, writer: Writer,
                                        language: str) -> None:
    target = f"{address}{language}/{PAGE}"
    benchmark.pedantic(_shows, setup=lambda: ((target, writer.save()), {}), rounds=5)


def test_a_saved_article_in_the_preview_in_three_languages(benchmark: BenchmarkFixture, address: str,
                                                           writer: Writer) -> None:
    def all_three(words: str) -> None:
        for language in LANGUAGES:
            _shows(f"{address}{language}/{PAGE}", words)

    benchmark.pedantic(all_three, setup=lambda: ((writer.save(),), {}), rounds=5)
