"""`concordance graph`, `concordance query` and the Python API, on a project on disk."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from graph_sample import BASE, sample, write_project

from concordance.analysis.gaps import gap_report
from concordance.cli.main import group
from concordance.graph.api import UnsoundDataError, rdf_dataset, rdf_graph
from concordance.graph.build import build
from concordance.graph.resources import query_names
from concordance.load.project import ProjectError, base_iri
from concordance.load.version import data_version


@pytest.fixture(autouse=True)
def _rules_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """The invented corpus breaks rules on purpose (contradictory rows, say); here only the verbs are looked at."""
    monkeypatch.setattr("concordance.check.runner.run", lambda loaded: loaded.problems)


def run(project: Path, *args: str) -> Result:
    return CliRunner().invoke(group, ["--root", str(project), *args])


def test_graph_writes_and_counts(project: Path, tmp_path: Path) -> None:
    result = run(project, "graph", "--as-of", "2026-07-01", "-o", str(tmp_path))
    assert result.exit_code == 0, result.output
    days = [date(2024, 7, 1), date(2026, 7, 1)]
    total = len(build(sample(), BASE, days, data_version(project)))
    assert f"{total} triples in 3 graphs." in result.output
    assert f"wrote {tmp_path / 'concordance.nq'}  {total} triples" in result.output
    assert (tmp_path / "verdicts-2026-07-01.ttl").is_file()
    assert (tmp_path / "verdicts-2024-07-01.ttl").is_file()


def test_graph_default_folder_and_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("concordance.cli.graph.today", lambda: date(2025, 2, 3))
    project = write_project(sample(), tmp_path)
    assert run(project, "graph").exit_code == 0
    assert {path.name for path in (tmp_path / "build/graph").glob("verdicts-*")} == {
        "verdicts-2024-07-01.ttl", "verdicts-2025-02-03.ttl"}


def test_graph_without_a_base(tmp_path: Path) -> None:
    project = write_project(sample(), tmp_path)
    (project / "mkdocs.yml").write_text("site_name: x\n")
    result = run(project, "graph")
    assert result.exit_code == 1
    assert "mkdocs.yml has no usable site_url" in result.output
    assert not (project / "build/graph").exists()


def test_graph_refuses_unsound_data(tmp_path: Path) -> None:
    project = write_project(sample(), tmp_path)
    (project / "law/kz/actors.yml").write_text("actors: 1\n")
    result = run(project, "graph")
    assert result.exit_code == 1
    assert not (project / "build/graph").exists()
    with pytest.raises(UnsoundDataError, match=r"law/kz/actors\.yml"):
        rdf_graph(project)


def test_query_csv_agrees_with_engine(project: Path) -> None:
    day = date(2026, 7, 1)
    result = run(project, "query", "obligation-verdict-counts", "--as-of", str(day), "--format", "csv")
    assert result.exit_code == 0, result.output
    head, *lines = result.output.splitlines()
    assert head == "verdict,obligations,of,unverified,unverifiedOf"
    cells = [line.split(",") for line in lines]
    found = {verdict.split("#verdict-")[1]: (int(seen), int(unseen)) for verdict, seen, _, unseen, _ in cells}
    report = gap_report(sample(), day)
    assert found == {str(verdict): (number, report.unverified.obligations[verdict])
                     for verdict, number in report.counts.obligations.items()}


def test_query_json_and_table(project: Path) -> None:
    result = run(project, "query", "gaps.rq", "--as-of", "2026-07-01", "--format", "json")
    assert json.loads(result.output)["head"]["vars"][0] == "id"
    shown = run(project, "query", "gaps", "--as-of", "2026-07-01").output
    assert "c:verdict-conflict" in shown
    assert "<id/element/o-conflict/a>" in shown
    assert shown.splitlines()[-1].endswith(" rows")


def test_query_own_file(project: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.rq"
    own.write_text(f"SELECT ?day {{ VALUES ?day {{ 20240701 }} GRAPH ?g {{ ?v <{BASE}vocab#asOfDay> ?day }} }} LIMIT 1")
    assert run(project, "query", str(own), "--format", "csv").output.splitlines() == ["day", "20240701"]
    again = run(project, "query", str(own), "--as-of", "2026-07-01", "--format", "csv")
    assert again.output.splitlines() == ["day", "20260701"]


@pytest.mark.parametrize(("text", "style", "expected"), [
    ("ASK { ?s ?p ?o }", "table", "yes\n"), ("ASK { <x:y> ?p ?o }", "csv", "false\n"),
    ("CONSTRUCT { <x:a> <x:b> <x:c> } WHERE {}", "table", "<x:a> <x:b> <x:c> .\n"),
])
def test_query_other_forms(project: Path, tmp_path: Path, text: str, style: str, expected: str) -> None:
    own = tmp_path / "own.rq"
    own.write_text(text)
    assert run(project, "query", str(own), "--format", style).output == expected


def test_query_mistakes(project: Path, tmp_path: Path) -> None:
    result = run(project, "query", "gapz")
    assert (result.exit_code, result.output) == (1, "no query gapz. Did you mean gaps?\n")
    own = tmp_path / "own.rq"
    own.write_text("SELECT * WHERE { ?s ?p }")
    result = run(project, "query", str(own))
    assert result.exit_code == 1
    assert "own.rq: error at 1:" in result.output
    own.write_text("ASK {}")
    assert run(project, "query", str(own), "--as-of", "2024-07-01").exit_code == 2
    own.write_bytes(b"\xff\xfe")
    assert run(project, "query", str(own)).exit_code == 1
    assert run(project, "query", str(tmp_path)).exit_code == 1


def test_help_names_every_shipped_query(project: Path) -> None:
    shown = run(project, "query", "--help").output
    assert all(name in shown for name in query_names())
    assert "concordance graph --as-of" in run(project, "graph", "--help").output


def test_python_api(project: Path) -> None:
    day = date(2026, 7, 1)
    graph = rdf_graph(project, [day])
    dataset = rdf_dataset(project, [day])
    assert len(graph) == len(build(sample(), BASE, [day], data_version(project)))
    assert {str(g.identifier) for g in dataset.graphs() if len(g)} == {
        "urn:x-rdflib:default", f"{BASE}graph/verdicts/{day}"}
    found = list(graph.query('SELECT ?v { ?a earl:test ?o ; c:verdict ?v . ?o dcterms:identifier "o-conflict" }'))
    assert [str(row[0]) for row in found] == [f"{BASE}vocab#verdict-conflict"]


@pytest.mark.parametrize(("content", "message"), [
    (None, "cannot be read"), ("a: [", "is not YAML"), ("site_name: x", "no usable site_url"), ("- x", "no usable"),
    ("site_url: w3id.org/x", "no usable"),
])
def test_base_mistakes(tmp_path: Path, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / "mkdocs.yml").write_text(content)
    with pytest.raises(ProjectError, match=message):
        base_iri(tmp_path)


def test_base_ends_in_a_slash(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: https://example.org/x\nx: !!python/name:os.system\n")
    assert base_iri(tmp_path) == "https://example.org/x/"
