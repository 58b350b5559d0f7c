"""The files: the same bytes twice, read back by two libraries, written whole."""

import json
from datetime import date
from pathlib import Path

import pytest
import rdflib
from graph_sample import BASE, sample
from pyoxigraph import Quad, RdfFormat, Store, parse

from concordance.graph.build import build
from concordance.graph.jsonld import context
from concordance.graph.resources import query_names
from concordance.graph.vocabulary.table import PROPERTIES
from concordance.graph.write import trig, write
from concordance.model.corpus import Corpus

JULY = date(2024, 7, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("graph")
    write(build(sample(), BASE, [JULY]), BASE, target)
    return target


@pytest.fixture(scope="module")
def quads() -> set[Quad]:
    return set(build(sample(), BASE, [JULY]))


def all_files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_and_counts(tmp_path: Path, quads: set[Quad]) -> None:
    seen: list[str] = []
    written = write(build(sample(), BASE, [JULY]), BASE, tmp_path, seen.append)
    names = {"concordance.ttl", "verdicts-2024-07-01.ttl", "concordance.trig", "concordance.nq",
             "concordance.jsonld", "context.jsonld", "vocab.ttl", "shapes.ttl",
             *(f"queries/{name}.rq" for name in query_names())}
    assert set(all_files(tmp_path)) == names == set(seen)
    counted = {item.path.name: item.statements for item in written}
    assert counted["concordance.nq"] == counted["concordance.jsonld"] == counted["concordance.trig"] == len(quads)
    assert counted["concordance.ttl"] + counted["verdicts-2024-07-01.ttl"] == len(quads)


def test_same_input_same_bytes(folder: Path, tmp_path: Path, corpus: Corpus) -> None:
    """Also when the files of the corpus come in another order."""
    write(build(Corpus(tuple(reversed(corpus.files))), BASE, [JULY]), BASE, tmp_path)
    assert all_files(tmp_path) == all_files(folder)


def test_verdicts_of_other_days_do_not_stay_behind(tmp_path: Path) -> None:
    (tmp_path / "verdicts-2001-01-01.ttl").write_text("old")
    (tmp_path / "notes.ttl").write_text("mine")
    write(build(sample(), BASE, [JULY]), BASE, tmp_path)
    assert not (tmp_path / "verdicts-2001-01-01.ttl").exists()
    assert (tmp_path / "notes.ttl").read_text() == "mine"


def test_a_failure_leaves_the_old_file(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "concordance.ttl").write_text("old")
    monkeypatch.setattr("concordance.graph.write.put_among", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        write(build(sample(), BASE), BASE, tmp_path)
    assert all_files(tmp_path) == {"concordance.ttl": b"old"}


def test_nquads_hold_everything(folder: Path, quads: set[Quad]) -> None:
    text = (folder / "concordance.nq").read_bytes()
    assert set(parse(text, format=RdfFormat.N_QUADS)) == quads
    lines = text.decode().splitlines()
    assert len(lines) == len(set(lines)) == len(quads)


def test_trig_holds_everything_in_less(folder: Path, quads: set[Quad]) -> None:
    text = (folder / "concordance.trig").read_bytes()
    assert set(parse(text, format=RdfFormat.TRIG)) == quads
    assert text == trig(build(sample(), BASE, [JULY]), BASE)
    assert len(text) * 2 < len((folder / "concordance.nq").read_bytes())


def test_turtle_holds_the_default_graph(folder: Path, quads: set[Quad]) -> None:
    said = {quad.triple for quad in parse((folder / "concordance.ttl").read_bytes(), format=RdfFormat.TURTLE)}
    judged = {quad.triple for quad in parse((folder / "verdicts-2024-07-01.ttl").read_bytes(), format=RdfFormat.TURTLE)}
    assert said == {quad.triple for quad in quads if "DefaultGraph" in type(quad.graph_name).__name__}
    assert said | judged == {quad.triple for quad in quads}
    assert said.isdisjoint(judged)


def test_turtle_is_read_by_rdflib(folder: Path) -> None:
    graph = rdflib.Graph().parse(folder / "concordance.ttl", format="turtle")
    store = Store()
    store.load(path=str(folder / "concordance.ttl"))
    assert len(graph) == len(store)


def test_jsonld_is_read_by_oxigraph(folder: Path, quads: set[Quad]) -> None:
    found = set(parse((folder / "concordance.jsonld").read_bytes(), format=RdfFormat.JSON_LD))
    assert found == quads


def test_jsonld_is_read_by_rdflib(folder: Path) -> None:
    """The second opinion: rdflib's own JSON-LD parser gives what it reads from the N-Quads."""
    def read(name: str, style: str) -> set[tuple[str, ...]]:
        dataset = rdflib.Dataset()
        dataset.parse(folder / name, format=style)
        return {(s.n3(), p.n3(), o.n3(), str(g or "")) for s, p, o, g in dataset.quads()}

    assert read("concordance.jsonld", "json-ld") == read("concordance.nq", "nquads")


def test_jsonld_is_compact(folder: Path) -> None:
    document = json.loads((folder / "concordance.jsonld").read_bytes())
    assert set(document) == {"@context", "@graph"}
    nodes = {node["id"]: node for node in document["@graph"]}
    wording = nodes["kb:akn/kz/act/2020-01-01/1-vi/~art_1__para_2/@2020-01-01"]
    assert wording["type"] == ["eli:LegalExpression", "prov:Entity", "Version"]
    assert wording["basis"] == "basis-official-text"
    assert wording["fromDay"] == 20200101
    assert wording["dateNoLongerInForce"] == "2024-09-04"
    assert set(wording["summary"]) == {"kk", "ru", "en"}
    assert "@graph" in nodes["kb:graph/verdicts/2024-07-01"]


def test_context_is_shipped_beside_and_covers_the_table(folder: Path) -> None:
    alone = json.loads((folder / "context.jsonld").read_bytes())
    assert alone["@context"] == json.loads((folder / "concordance.jsonld").read_bytes())["@context"] == context(BASE)
    assert {prop.key for prop in PROPERTIES} <= set(alone["@context"])


def test_written_queries_and_shapes_carry_the_base_of_the_project(folder: Path) -> None:
    for name in [*(f"queries/{name}.rq" for name in query_names()), "shapes.ttl"]:
        text = (folder / name).read_text(encoding="utf-8")
        assert f"<{BASE}vocab#>" in text, name
        assert "w3id.org/concordance" not in text, name
