"""A scale tells every verdict by one mark, and never hides what nobody reviewed."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.model.corpus import Corpus, DataFile
from concordance.model.scale import OPEN, VERDICTS, Scale
from tests.cli.inside import run

SOURCE = {"s": {"title": "a form", "url": "https://form.example/", "basis": "secondary"}}


def mark(name: str, *verdicts: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "label": {"en": name}, "meaning": {"en": name}, "verdicts": verdicts, **more}


RIGHT = (mark("good", "full", "met"), mark("half", "weakened", "partial", "partly-met"),
         mark("bad", "missing", "conflict"), mark("none", "not-applicable", "not-testable"),
         mark("open", "not-reviewed"), {**mark("free"), "not_owed": ("missing", "conflict")})


def scale(*marks: dict[str, Any]) -> Scale:
    return Scale.model_validate({
        "id": "form", "label": {"en": "Form"}, "summary": {"en": "A form."}, "version": "1", "adopted": "2026-11-22",
        "by": "tests", "basis": "secondary", "sources": SOURCE, "marks": marks})


def without(name: str) -> list[dict[str, Any]]:
    return [one for one in RIGHT if one["id"] != name]


def test_the_verdicts_of_a_scale_are_those_of_the_analysis() -> None:
    assert set(VERDICTS) == {str(verdict) for verdict in (*Verdict, *ElementVerdict)}
    assert str(Verdict.NOT_REVIEWED) == str(ElementVerdict.NOT_REVIEWED) == OPEN


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_one_mark(verdict: str) -> None:
    found = scale(*RIGHT).mark(verdict)
    assert [one["id"] for one in RIGHT if verdict in one["verdicts"]] == [found.id]


@pytest.mark.parametrize(("verdict", "owed", "name"), [
    ("missing", True, "bad"), ("missing", False, "free"), ("conflict", False, "free"), ("partial", False, "half"),
    ("not-reviewed", False, "open"),
])
def test_what_is_not_owed_may_have_a_mark_of_its_own(verdict: str, owed: bool, name: str) -> None:
    assert scale(*RIGHT).mark(verdict, owed=owed).id == name


def test_a_mark_has_the_tone_of_the_first_verdict_it_stands_for_and_what_is_not_owed_is_no_breach() -> None:
    assert {one.id: one.tone for one in scale(*RIGHT).marks} == {
        "good": "full", "half": "weakened", "bad": "missing", "none": "not-applicable", "open": "not-reviewed",
        "free": "not-applicable"}


def test_no_verdict_has_no_mark() -> None:
    with pytest.raises(KeyError, match="splendid"):
        scale(*RIGHT).mark("splendid")


@pytest.mark.parametrize(("marks", "told"), [
    ([*without("bad"), mark("bad", "missing")], "no mark stands for conflict"),
    ([*without("bad"), mark("bad", "missing", "conflict", "weakened")], "two marks stand for weakened"),
    ([*without("bad"), mark("bad", "missing", "conflict", "awful")], "there is no verdict awful"),
    ([*without("free"), mark("free")], "the mark free stands for no verdict"),
    ([*RIGHT, {**mark("half"), "label": {"en": "x"}, "not_owed": ("full",)}], "two marks are called half"),
    ([*RIGHT, {**mark("other"), "label": {"en": "half"}, "not_owed": ("full",)}], "two marks are called 'half' in en"),
    ([*RIGHT, {**mark("also-free"), "not_owed": ("missing",)}], "two marks stand for missing"),
])
def test_a_scale_with_a_hole_or_a_double_is_refused(marks: list[dict[str, Any]], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        scale(*marks)


@given(st.sampled_from([v for v in VERDICTS if v != OPEN]), st.sampled_from(["verdicts", "not_owed"]))
def test_what_nobody_reviewed_is_never_told_with_something_else(verdict: str, key: str) -> None:
    others = [{**one, key: tuple(v for v in one.get(key, ()) if v != verdict)} for one in without("open")]
    hiding = {**mark("open", OPEN), key: ((OPEN, verdict) if key == "verdicts" else (verdict,))}
    kept = [one for one in others if one["verdicts"] or one.get("not_owed")]
    with pytest.raises(ValidationError, match="the mark of not-reviewed stands for nothing else"):
        scale(*kept, hiding)


def test_what_nobody_reviewed_cannot_become_free_where_nothing_is_owed() -> None:
    with pytest.raises(ValidationError, match="the mark of not-reviewed stands for nothing else"):
        scale(*without("free"), {**mark("free"), "not_owed": (OPEN,)})


def test_an_author_is_told_the_file_and_what_is_wrong(sample_copy: Path, root: Path) -> None:
    folder = sample_copy / "mappings/policy/scales"
    folder.mkdir()
    text = (root / "mappings/policy/scales/ec.yml").read_text(encoding="utf-8")
    (folder / "ec.yml").write_text(text.replace("verdicts: [missing]", "verdicts: [missing, not-reviewed]")
                                       .replace("verdicts: [not-reviewed]", "not_owed: [missing]"), encoding="utf-8")
    done = run("check", at=sample_copy)
    assert done.returncode == 1
    assert "mappings/policy/scales/ec.yml:2:1  error  C103 wrong-value" in done.stdout
    assert "the mark of not-reviewed stands for nothing else" in done.stdout


@pytest.mark.parametrize(("old", "new", "code"), [
    ("id: ec\n", "id: eu\n", "C210"), ("  kk: Еуропалық комиссия, сәйкестік кестесі\n", "", "C501"),
    ("basis: secondary\nsources:", "basis: official-text\nsources:", "C601"),
])
def test_the_rules_look_at_scales_too(sample_copy: Path, root: Path, old: str, new: str, code: str) -> None:
    folder = sample_copy / "mappings/policy/scales"
    folder.mkdir()
    text = (root / "mappings/policy/scales/ec.yml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / "ec.yml").write_text(text.replace(old, new), encoding="utf-8")
    done = run("check", at=sample_copy)
    assert (done.returncode, code in done.stdout) == (1, True)


def test_scales_come_in_the_order_of_their_places_and_then_of_their_ids(real: Corpus) -> None:
    [first, *_] = real.scales.values()
    files = [DataFile(f"mappings/policy/scales/{name}.yml", "scale",
                      first.model_copy(update={"id": name, "place": place}))
             for name, place in (("late", 9), ("b", 2), ("a", 2), ("first", 1))]
    assert list(Corpus(tuple(files)).scales) == ["first", "a", "b", "late"]
