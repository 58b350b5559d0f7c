"""What a mutation run found in records and rules, each small."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from concordance.check.runner import CRASHED, run
from concordance.load.convert import MAX_MISFITS
from concordance.load.corpus import load
from concordance.load.locate import MAX_TOLD
from concordance.model.base import Day
from concordance.model.provision import DURATION, EID
from concordance.model.source import Address

ACT = "law/xx/harbour-act/act.yml"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "0999-12-31", "3000-01-01", "٢٠٢٤-٠٩-٠٥", "2024-09-05\n"])
def test_a_day_at_the_end_of_the_calendar_is_none(day: str) -> None:
    with pytest.raises(ValidationError, match=r"YYYY-MM-DD|1000 to 2999|date"):
        TypeAdapter(Day).validate_python(day)


def test_the_days_of_our_times_are_days() -> None:
    for day in ("1000-01-01", "1926-09-25", "2024-02-29", "2999-12-31"):
        assert str(TypeAdapter(Day).validate_python(day)) == day


def test_digits_of_other_scripts_make_no_address_and_no_period() -> None:
    assert EID.match("art_17__para_2")
    assert DURATION.match("P30D")
    assert not EID.match("art_١٧")
    assert not DURATION.match("P٣٠D")


@pytest.mark.parametrize("address", [
    "javascript:alert(1)", "https://", "https:///x", "https://a@evil.example/", "https://a.example/<b>",
    "https://a.example/\"x", "https://a.example/x y", "https://a.example/x\ny", "ftp://a.example/", "//a.example/"])
def test_an_address_is_of_the_web_and_holds_no_sign_that_ends_one(address: str) -> None:
    with pytest.raises(ValidationError, match="write http"):
        TypeAdapter(Address).validate_python(address)


@pytest.mark.parametrize("address", [
    "https://a.example", "http://a.example:80/b?c=d&e#f", "https://ru.example/%D0%B0/б(в);г", "https://a.example?x=@y"])
def test_an_address_as_the_web_has_them_passes(address: str) -> None:
    assert TypeAdapter(Address).validate_python(address) == address


def test_of_very_many_values_that_do_not_fit_the_first_are_told(sample_copy: Path) -> None:
    file = sample_copy / ACT
    file.write_text(file.read_text(encoding="utf-8") + "".join(f"k{n}: v\n" for n in range(5_000)), encoding="utf-8")
    found = load(sample_copy, cache=None).problems
    assert len(found) == MAX_MISFITS + 1
    (last,) = [problem for problem in found if problem.code == "C010"]
    assert last.message == "5,000 values do not fit; told are the first 50"


def test_a_value_of_a_megabyte_is_named_by_its_ends(sample_copy: Path) -> None:
    file = sample_copy / ACT
    file.write_text(file.read_text(encoding="utf-8").replace("content: whole", f"content: {'x' * 1_000_000}"),
                    encoding="utf-8")
    (problem,) = load(sample_copy, cache=None).problems
    assert len(problem.message) < MAX_TOLD + 60
    assert problem.message.endswith("is not allowed here")


def test_an_obligation_that_is_gone_crashes_no_rule(sample_copy: Path) -> None:
    (sample_copy / "mappings/instruments/beacon/obligations/art-04.yml").unlink()
    codes = {problem.code for problem in run(load(sample_copy, cache=None))}
    assert CRASHED.code not in codes
    assert "C204" in codes
