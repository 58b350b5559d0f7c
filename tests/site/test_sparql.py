"""What the page of SPARQL queries loads: the published graph, the engine as set-up fetched it, every shipped query."""

import base64
import gzip
import json
import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from concordance.graph.build import build
from concordance.graph.resources import query_names, query_text
from concordance.language import Words, table
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.sparql import write_sparql
from tests.built import SAMPLE_BEFORE, TODAY
from tests.site.links import page

HANDED_OVER = re.compile(r"^Concordance\.sparql\.(?:offer|take)\((?:\"\w+\", )?(.*)\);\n$", re.DOTALL)


def handed(file: Path) -> dict[str, object] | str:
    """Return what a script hands over to the page."""
    found = HANDED_OVER.match(file.read_text(encoding="utf-8"))
    assert found is not None
    return json.loads(found[1])


def unpacked(text: object) -> bytes:
    assert isinstance(text, str)
    return gzip.decompress(base64.b64decode(text))


def test_the_graph_is_the_published_one(sample: Corpus, sample_site: Path, sample_project: Path, root: Path) -> None:
    said = set(parse(unpacked(handed(sample_site / "sparql/graph.js")), format=RdfFormat.TRIG))
    published = set(build(sample, base_iri(root), {SAMPLE_BEFORE, TODAY}, data_version(sample_project)))
    assert said == published
    assert len({quad.graph_name for quad in said}) == 3


def test_the_engine_is_that_of_the_package(sample_site: Path, root: Path) -> None:
    """Fails where set-up could not fetch it: then the site is built, but nothing can be asked in it."""
    engine = handed(sample_site / "sparql/oxigraph.js")
    assert isinstance(engine, dict)
    package = root / "node_modules/oxigraph"
    assert unpacked(engine["wasm"]) == (package / "web_bg.wasm").read_bytes()
    assert engine["glue"] == (package / "web.js").read_text(encoding="utf-8")


def test_the_size_named_on_the_button_is_that_of_the_files(sample_site: Path) -> None:
    offered = handed(sample_site / "sparql/queries.js")
    assert isinstance(offered, dict)
    sizes = [(sample_site / "sparql" / name).stat().st_size for name in ("oxigraph.js", "graph.js")]
    assert offered["bytes"] == sum(sizes) > 1_000_000


def test_every_shipped_query_is_offered_as_it_is(sample_site: Path, root: Path) -> None:
    base, offered = base_iri(root), handed(sample_site / "sparql/queries.js")
    assert isinstance(offered, dict)
    assert offered["queries"] == {name: query_text(name, base) for name in query_names()}
    files = sorted((sample_site / "sparql/queries").iterdir())
    assert [file.name for file in files] == [f"{name}.rq" for name in query_names()]
    assert [file.read_text(encoding="utf-8") for file in files] == [query_text(name, base) for name in query_names()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_query_is_listed_with_what_it_tells(sample_site: Path, language: str) -> None:
    text = (sample_site / language / "about/sparql.html").read_text(encoding="utf-8")
    words = Words(language)
    listed = re.findall(r'<a href="#example=([\w-]+)">\1</a></td><td>([^<]+)</td>', text)
    assert listed == [(name, words("query", name)) for name in query_names()]
    assert len(listed) >= 15


def test_every_shipped_query_has_its_words() -> None:
    assert set(table()["query"]) == set(query_names())


def test_the_page_loads_neither_engine_nor_graph_by_itself(sample_site: Path) -> None:
    loaded = [Path(address).name for address in page(sample_site / "en/about/sparql.html").loaded]
    assert "queries.js" in loaded
    assert {"oxigraph.js", "graph.js"} & set(loaded) == set()
    others = [found for found in (sample_site / "en").rglob("*.html") if found.name != "sparql.html"]
    assert [found for found in others if "queries.js" in found.read_text(encoding="utf-8")] == []
    assert len(others) > 50


def test_without_the_package_the_queries_are_there_and_nothing_is_said_to_run_them(tmp_path: Path) -> None:
    write_sparql(tmp_path, tmp_path, "https://example.org/kb/", b"")
    offered = handed(tmp_path / "sparql/queries.js")
    assert isinstance(offered, dict)
    assert offered["bytes"] == 0
    assert sorted(file.name for file in (tmp_path / "sparql").iterdir()) == ["queries", "queries.js"]
