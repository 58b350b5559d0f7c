"""Tables of concordance as JSON: the whole proof, and the same answer as the document."""

import json
from datetime import date

import pytest

from concordance.analysis.concordance_table import Level, to_instruments, to_law
from concordance.model.corpus import Corpus, act_of
from concordance.model.scale import Marks
from concordance.reports.concordance_table.json import render
from concordance.reports.edition import Edition
from concordance.reports.scales import OWN, scales

DAY = date(2026, 11, 22)
EDITION = Edition(DAY, "sample", "concordance test", "https://example.org/kb/")


@pytest.fixture(scope="module")
def known(real: Corpus) -> dict[str, Marks]:
    return scales(real)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("name", [OWN, "ec", "ministry", "earl", "letters"])
def test_every_line_has_a_mark_of_the_scale_and_the_counts_add_up(sample: Corpus, known: dict[str, Marks], name: str,
                                                                  level: Level) -> None:
    table = to_law(sample, DAY, level=level)
    found = json.loads(render(sample, table, EDITION, known[name]))
    marks = {mark["id"]: mark for mark in found["scale"]["marks"]}
    for line in found["lines"]:
        told = line["told"]
        stands_for = marks[told["mark"]]
        assert told["verdict"] in stands_for["verdicts" if line["owed"] or told["verdict"] in stands_for["verdicts"]
                                             else "not_owed"]
    assert [line["element"] or line["obligation"] for line in found["lines"]] == [line.id for line in table.lines]
    assert sum(found["counts"]["obligations"].values()) == len(table.seen)
    assert found["counts"]["unverified"] + found["counts"]["untestable"] + len(table.seen) == len(table.results)
    assert found["unanswered"] == [line.id for line in table.unanswered]


def test_a_line_carries_its_proof(sample: Corpus) -> None:
    found = json.loads(render(sample, to_law(sample, DAY, ("haven",)), EDITION))
    [line] = [line for line in found["lines"] if line["element"] == "haven-2-1/no-fee"]
    assert line["provisions"] == ["xx/harbour-act/art_2__para_1", "xx/harbour-act/art_5-1__para_1"]
    [row] = line["rows"]
    assert row == {"row": row["row"], "standing": "counts", "outcome": "met", "provisions": line["provisions"]}
    assert found["judgements"][row["row"]]["relation"] == "subset-of"
    assert [found["provisions"][name]["version_from"] for name in row["provisions"]] == ["2025-01-01", "2025-03-01"]
    assert (line["told"], line["obligation_told"]) == ({"verdict": "met", "mark": "full"},
                                                      {"verdict": "partial", "mark": "partial"})
    assert (line["since"], line["owed"], line["force"]) == ("2019-01-01", True, "binding")
    [advice] = [line for line in found["lines"] if line["element"] == "haven-3-2/advice"]
    assert ([row["standing"] for row in advice["rows"]], advice["provisions"]) == (["unverified"], [])


def test_what_is_not_owed_says_so(sample: Corpus, known: dict[str, Marks]) -> None:
    found = json.loads(render(sample, to_law(sample, DAY), EDITION, known["ministry"]))
    told = {line["element"]: (line["owed"], line["told"]["mark"]) for line in found["lines"]}
    assert told["haven-3-3/fund"] == (False, "discretionary")
    assert told["pledge-care/ashore"] == (False, "discretionary")
    assert told["haven-4-1/authorities"] == (True, "not-transposed")


def test_how_a_scale_is_known_is_told(sample: Corpus, known: dict[str, Marks]) -> None:
    def scale(name: str) -> tuple[object, object]:
        found = json.loads(render(sample, to_law(sample, DAY), EDITION, known[name]))["scale"]
        return found["basis"], found["review"]

    assert (scale(OWN), scale("letters"), scale("ec")) == (
        (None, None), ("recalled", "proposed"), ("secondary", "proposed"))


def test_the_other_direction_lists_every_provision_once(sample: Corpus) -> None:
    table = to_instruments(sample, DAY)
    found = json.loads(render(sample, table, EDITION))
    in_force = [item["provision"] for part in ("answering", "silent") for item in found[part]]
    assert sorted([*in_force, *found["not_in_force"]]) == sorted(
        p for p in sample.provisions if act_of(p) in table.acts)
    assert set(found["provisions"]) == set(in_force)
    assert {use["row"] for item in found["answering"] for use in item["answers"]} == set(found["judgements"])
    assert found["acts"] == {"xx/harbour-act": "whole"}
    [advice] = [item for item in found["silent"] if item["named_by"]]
    assert advice["named_by"] == [{"row": "haven-3-2/advice/now", "standing": "unverified"}]


def test_what_lines_name_is_told_once(real: Corpus) -> None:
    found = json.loads(render(real, to_law(real, DAY), EDITION))
    rows = [row for line in found["lines"] for row in line["rows"]]
    assert {row["row"] for row in rows} == set(found["judgements"])
    assert {name for row in rows for name in row["provisions"]} == set(found["provisions"])
    assert len(found["judgements"]) < len(rows)
