"""`concordance crosswalk` and `compare-terms` as a script meets them."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.inside import run

LINKS = "catalogue,entry,relation,node,weight\nA,1,equal,x,\nA,2,narrower,y,0.8\nB,1,broader,x,0.5\nB,2,equal,z,1\n"


def lines(text: str) -> list[dict[str, str]]:
    """Return CSV text as rows."""
    return list(csv.DictReader(io.StringIO(text)))


def test_two_instruments_are_compared_in_every_format(sample_copy: Path) -> None:
    told = run("crosswalk", "beacon", "haven", at=sample_copy)
    assert (told.returncode, told.stderr) == (0, "")
    assert "not asked for there: 1 of 3" in told.stdout
    assert "beacon-4/lasting-care = crew-care/lasting-care ⊃ crew-care/care = haven-3-1/care" in told.stdout
    rows = lines(run("crosswalk", "beacon", "haven", "--format", "csv", at=sample_copy).stdout)
    assert [row["cover"] for row in rows] == ["partly", "covered", "beyond"]
    data = json.loads(run("crosswalk", "beacon", "haven", "--format", "json", at=sample_copy).stdout)
    assert data["counts"] == {"covered": 1, "partly": 1, "beyond": 1}


def test_without_instruments_all_pairs_are_counted(sample_copy: Path) -> None:
    rows = lines(run("crosswalk", "--format", "csv", at=sample_copy).stdout)
    assert [(row["asks"], row["than"]) for row in rows][:2] == [("haven", "pledge"), ("haven", "beacon")]
    assert len(rows) == 6
    assert "| Haven Convention | – |" in run("crosswalk", at=sample_copy).stdout
    assert len(json.loads(run("crosswalk", "--format", "json", at=sample_copy).stdout)) == 6


@pytest.mark.parametrize(("words", "code", "told"), [
    (("crosswalk", "beacon"), 2, "name two instruments"),
    (("crosswalk", "beacon", "heaven"), 1, "Did you mean haven?"),
    (("compare-terms", "vessel-in-distres"), 1, "Did you mean vessel-in-distress?"),
    (("compare-terms", "vessel-in-distress", "--with", "haven-2-1"), 1, "Known: xx/harbour-act/art_1__point_2"),
    (("compare-terms", "--with", "haven-1-a"), 2, "--with goes with one term"),
    (("compare-terms", "--as-of", "2010-01-01"), 1, "no definition to measure by is in force"),
])
def test_a_wrong_call_is_told(sample_copy: Path, words: tuple[str, ...], code: int, told: str) -> None:
    done = run(*words, at=sample_copy)
    assert done.returncode == code
    assert told in done.stderr
    assert done.stdout == ""


def test_catalogues_of_anybody_are_compared(tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text(LINKS, encoding="utf-8")
    (tmp_path / "nodes.csv").write_text("node,within\ny,z\n", encoding="utf-8")
    done = run("crosswalk", "--from", "links.csv", "--from", "nodes.csv", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [(r["entry"], r["other"], r["relation"], r["weight"]) for r in lines(done.stdout)] == [
        ("A/1", "B/1", "narrower", "0.5"), ("A/2", "B/2", "narrower", "0.8"),
        ("B/1", "A/1", "broader", "0.5"), ("B/2", "A/2", "broader", "0.8")]
    assert lines(done.stdout)[1]["path"] == "A/2 ⊂ y ⊂ z = B/2"


def test_the_same_catalogues_may_come_as_yaml(tmp_path: Path) -> None:
    (tmp_path / "hub.yml").write_text(
        "links:\n  - {catalogue: A, entry: '1', relation: equal, node: x}\n"
        "  - {catalogue: B, entry: '1', relation: equal, node: y, weight: '0.5'}\nwithin: {x: [y]}\n", encoding="utf-8")
    rows = lines(run("crosswalk", "--from", "hub.yml", at=tmp_path).stdout)
    assert [(r["entry"], r["relation"]) for r in rows] == [("A/1", "narrower"), ("B/1", "broader")]


@pytest.mark.parametrize(("name", "content", "told"), [
    ("l.csv", "catalogue,entry,relation,node\nA,1,equl,x\n", "did you mean equal?"),
    ("l.csv", "catalogue,entry,relation,node,weight\nA,1,equal,x,2\n", "weight: '2' cannot be used"),
    ("l.csv", "catalogue,entry,relation,node\nA,1,equal\n", "4 cells are expected"),
    ("l.csv", "catalogue,entry,relation,node\nA,,equal,x\n", "entry: 'no value' cannot be used"),
    ("l.csv", "a,b\n1,2\n", "the columns are a, b"),
    ("l.csv", "catalogue,entry,relation,node\nA,1,equal,x\nA,1,equal,x\n", "the same link stands at"),
    ("l.csv", "node,within\nx,y\ny,x\n", "the nodes run in a circle"),
    ("l.yml", "links:\n  - {catalogue: A, entry: '1', relation: same, node: x}\n", "l.yml:2"),
])
def test_a_fault_in_a_file_of_links_is_told_with_its_place(tmp_path: Path, name: str, content: str, told: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    done = run("crosswalk", "--from", name, at=tmp_path)
    assert done.returncode == 1
    assert told in done.stderr
    assert done.stdout == ""


def test_bytes_that_are_not_utf_8_are_told(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_bytes("catalogue,entry,relation,node\nA,ә,equal,x\n".encode("utf-16"))
    assert "not UTF-8" in run("crosswalk", "--from", "l.csv", at=tmp_path).stderr


def test_definitions_are_compared_in_every_format_and_language(sample_copy: Path) -> None:
    told = run("compare-terms", "vessel-in-distress", "--as-of", "2026-10-02", at=sample_copy)
    assert "→ narrower; does not name: flooding" in told.stdout
    assert "не называет: затопление" in run("compare-terms", "--lang", "ru", at=sample_copy).stdout
    rows = lines(run("compare-terms", "--format", "csv", at=sample_copy).stdout)
    assert [(r["element"], r["reading"]) for r in rows] == [
        ("danger", ""), ("danger", "narrower"), ("flag", ""), ("flag", "narrower")]
    data = json.loads(run("compare-terms", "--format", "json", at=sample_copy).stdout)
    assert data["terms"][0]["definitions"][1]["counts"]["narrower"] == 2
