"""`concordance gaps --endpoint` and `query --endpoint` on the sample, against a server inside the test process."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from concordance.analysis.verdicts import verdicts
from concordance.graph.build import build
from concordance.graph.namespaces import Names
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.model.corpus import Corpus
from tests.cli.inside import Done, run
from tests.servers.scripted import answering, scripted
from tests.servers.starting import free_port

DAY = "2025-06-01"
NAMED = NamedNode("urn:concordance")


@pytest.fixture
def store(sample: Corpus, sample_copy: Path) -> Store:
    """The graph as `concordance graph` writes it, from files that are the same as those asked beside it."""
    return build(sample, base_iri(sample_copy), [date.fromisoformat(DAY)], data_version(sample_copy))


@pytest.fixture
def address(store: Store) -> Iterator[str]:
    with scripted(answering(store)) as base:
        yield f"{base}/query"


def gaps(project: Path, *words: str) -> Done:
    days = () if "--compare" in words else ("--as-of", DAY)
    return run("--root", str(project), "gaps", *days, *words, at=project)


@pytest.mark.parametrize("words", [
    ("--format", "json"), ("--format", "csv", "--lang", "ru"), (), ("--instrument", "haven"),
    ("--verdict", "missing", "--format", "json"), ("--fail-on", "partial", "--format", "json"),
    ("--sort", "severity", "--modality", "mandatory"), ("--compare", "2024-06-01", DAY, "--format", "json"),
    ("--compare", "2024-06-01", DAY, "--fail-on", "opened"),
])
def test_the_report_and_the_exit_code_are_those_of_the_engine(sample_copy: Path, address: str,
                                                              words: tuple[str, ...]) -> None:
    ours, asked = gaps(sample_copy, *words), gaps(sample_copy, *words, "--endpoint", address, "--timeout", "30")
    assert asked.stdout == ours.stdout != ""
    assert asked.returncode == ours.returncode
    days = [f"as of {day} it gives the verdicts of the engine: " for day in
            (("2024-06-01", DAY) if "--compare" in words else (DAY,))]
    first, *told = asked.stderr.splitlines()
    assert first == f"{address} holds data version {data_version(sample_copy)}, the same as here"
    assert [line[:len(day)] for line, day in zip(told, days, strict=True)] == days


def test_a_gate_closes_as_it_does_without_a_server(sample_copy: Path, address: str) -> None:
    verdicts = {found["verdict"] for found in json.loads(gaps(sample_copy, "--format", "json").stdout)["obligations"]}
    assert "partial" in verdicts
    assert gaps(sample_copy, "--fail-on", "partial", "--endpoint", address).returncode == 3


def test_it_writes_to_a_file(sample_copy: Path, address: str, tmp_path: Path) -> None:
    done = gaps(sample_copy, "--format", "json", "--endpoint", address, "-o", str(tmp_path / "gaps.json"))
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((tmp_path / "gaps.json").read_text(encoding="utf-8"))["schema"] == "gap-report-2"


def refused(done: Done) -> str:
    """What is said where no report is given."""
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_server_that_answers_otherwise_is_caught(sample_copy: Path, store: Store, address: str) -> None:
    """Every row in use taken away: what was judged is not reviewed there."""
    names = Names(base_iri(sample_copy))
    for quad in list(store.quads_for_pattern(None, names.expand("relation"), None, None)):
        store.remove(quad)
    told = refused(gaps(sample_copy, "--endpoint", address))
    assert f"{address} answers otherwise than the engine does from the same data, as of {DAY}: " in told
    assert "not-reviewed there, " in told
    assert 5 < len(told.splitlines()) <= 8


def test_one_changed_verdict_is_caught_and_named(sample: Corpus, sample_copy: Path, store: Store,
                                                 address: str) -> None:
    names = Names(base_iri(sample_copy))
    element = next(element for result in verdicts(sample, date.fromisoformat(DAY)) for element in result.elements
                   if element.verdict == "met" and not element.lender)
    quad, = store.quads_for_pattern(names.thing("row", element.deciding[0].row.id), names.expand("relation"), None)
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, names.word("relation", "contrary-to"), DefaultGraph()))
    assert f"  {element.id}: conflict there, met here" in refused(gaps(sample_copy, "--endpoint", address))


def test_half_a_load_is_caught(sample_copy: Path, store: Store, address: str) -> None:
    names = Names(base_iri(sample_copy))
    some = [quad.subject for quad in store.quads_for_pattern(None, names.expand("rdf:type"), names.expand("Element"))]
    for subject in some[::2]:
        for quad in list(store.quads_for_pattern(subject, None, None, None)):
            store.remove(quad)
    assert "nothing there, " in refused(gaps(sample_copy, "--endpoint", address))


def test_the_same_thing_twice_is_caught(sample_copy: Path, store: Store, address: str) -> None:
    names = Names(base_iri(sample_copy))
    first = min(store.quads_for_pattern(None, names.expand("rdf:type"), names.expand("Obligation")), key=str).subject
    other = min(store.quads_for_pattern(None, names.expand("rdf:type"), names.expand("Obligation")),
                key=lambda quad: str(quad.subject == first) + str(quad)).subject
    taken, = store.quads_for_pattern(other, names.expand("dcterms:identifier"), None)
    store.add(Quad(first, names.expand("dcterms:identifier"), taken.object, DefaultGraph()))
    assert " and " in refused(gaps(sample_copy, "--endpoint", address))


def test_another_data_version_is_told(sample_copy: Path, address: str) -> None:
    there = data_version(sample_copy)
    file = min((sample_copy / "law").rglob("act.yml"))
    file.write_text(file.read_text(encoding="utf-8") + "# read again\n", encoding="utf-8")
    told = refused(gaps(sample_copy, "--endpoint", address))
    assert f"{address} holds data version {there}, and the files here are {data_version(sample_copy)}: load " in told


def test_two_data_versions_at_once_are_told(sample_copy: Path, store: Store, address: str) -> None:
    names = Names(base_iri(sample_copy))
    dataset = names.thing("dataset", "concordance")
    store.add(Quad(dataset, names.expand("dcat:version"), Literal("0123456789ab"), DefaultGraph()))
    told = refused(gaps(sample_copy, "--endpoint", address))
    assert "holds 2 data versions at once (" in told
    assert "--graph" in told


def test_a_graph_without_a_version_is_told(sample_copy: Path, store: Store, address: str) -> None:
    names = Names(base_iri(sample_copy))
    for quad in list(store.quads_for_pattern(None, names.expand("dcat:version"), None, None)):
        store.remove(quad)
    assert "does not say which data version it is" in refused(gaps(sample_copy, "--endpoint", address))


def test_an_empty_server_is_told(sample_copy: Path) -> None:
    with scripted(answering(Store())) as base:
        told = refused(gaps(sample_copy, "--endpoint", f"{base}/query"))
    assert f"{base}/query holds no graph of https://example.org/sample/: load build/graph/concordance.nq" in told


def test_what_lies_in_a_named_graph_is_asked_there(sample_copy: Path, store: Store) -> None:
    inside = Store()
    inside.bulk_extend(Quad(*quad.triple, NAMED) for quad in store if quad.graph_name == DefaultGraph())
    with scripted(answering(inside)) as base:
        assert "holds no graph of" in refused(gaps(sample_copy, "--endpoint", base))
        done = gaps(sample_copy, "--endpoint", base, "--graph", NAMED.value, "--format", "json")
    assert done.stdout == gaps(sample_copy, "--format", "json").stdout != ""


def test_nobody_there_is_told_and_no_password_shown(sample_copy: Path) -> None:
    port = free_port()
    told = refused(gaps(sample_copy, "--endpoint", f"http://anna:secret@127.0.0.1:{port}/query"))
    assert told.startswith(f"http://127.0.0.1:{port}/query cannot be reached: ")
    assert "secret" not in told
    assert "anna" not in told


def test_an_unknown_instrument_is_told_before_anybody_is_asked(sample_copy: Path) -> None:
    told = refused(gaps(sample_copy, "--endpoint", f"http://127.0.0.1:{free_port()}/", "--instrument", "nothing"))
    assert told.startswith("no instrument nothing. ")


@pytest.mark.parametrize(("words", "said"), [
    (("--endpoint", "anna:secret@host"), "not an address of a server"),
    (("--graph", "urn:x"), "--graph and --timeout go with --endpoint"),
    (("--timeout", "5"), "--graph and --timeout go with --endpoint"),
    (("--endpoint", "http://h/", "--timeout", "0"), "--timeout"),
])
@pytest.mark.parametrize("verb", [("gaps",), ("query", "gaps")])
def test_a_wrong_call(sample_copy: Path, verb: tuple[str, ...], words: tuple[str, ...], said: str) -> None:
    done = run("--root", str(sample_copy), *verb, *words, at=sample_copy)
    assert done.returncode == 2
    assert said in done.stderr
    assert "secret" not in done.stderr


@pytest.mark.parametrize("style", ["table", "csv", "json"])
def test_query_asks_the_server_as_it_asks_the_graph(sample_copy: Path, address: str, style: str) -> None:
    words = ("--root", str(sample_copy), "query", "obligation-verdicts", "--as-of", DAY, "--format", style)
    ours, asked = run(*words, at=sample_copy), run(*words, "--endpoint", address, at=sample_copy)
    assert asked.returncode == 0
    assert asked.stderr == ""
    if style == "json":
        assert json.loads(asked.stdout) == json.loads(ours.stdout)
    else:
        assert asked.stdout == ours.stdout
    assert asked.stdout.count("verdict-") > 5


def test_query_asks_a_server_that_holds_other_data(sample_copy: Path, store: Store, address: str) -> None:
    file = sample_copy / "own.rq"
    file.write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    assert run("--root", str(sample_copy), "query", str(file), "--endpoint", address, at=sample_copy).stdout == "yes\n"
    store.clear()
    assert run("--root", str(sample_copy), "query", str(file), "--endpoint", address, at=sample_copy).stdout == "no\n"
    done = run("--root", str(sample_copy), "query", str(file), "--endpoint", f"{address}?x={'y' * 70_000}",
               at=sample_copy)
    assert refused(done) != ""
