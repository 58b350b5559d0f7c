"""The days a question may be asked about: from the first wording to a year after the last reading."""

from datetime import date, timedelta

import pytest

from concordance.analysis.known_days import known_days
from concordance.model.act import Act
from concordance.model.corpus import Corpus, DataFile
from concordance.model.source import Source
from tests import invented
from tests.invented import day, evidence, obligation, provision, row, version

HEARD = [obligation("left", "a")]


def law(*, read: str | None = None, on: str = "2026-01-10") -> Corpus:
    """Return a law of 2020 with a wording of 2021, judged on a day; its act read in a redaction, where one is named."""
    told = provision(1, version("2020-01-01", "2020-12-31"), version("2021-01-01"))
    corpus = invented.corpus([told], HEARD, [row("left/a/now", "equal-to", evidence(1), on=on)])
    source = Source.model_validate({**invented.SOURCE, "redaction": read})
    return Corpus(tuple(
        DataFile(f.path, f.kind, f.record.model_copy(update={"sources": {"s": source}}))
        if isinstance(f.record, Act) else f for f in corpus.files))


@pytest.mark.parametrize(("read", "on", "last"), [
    (None, "2026-01-10", "2026-01-10"),  # the judgement is the last that was read
    ("2026-03-01", "2026-01-10", "2026-03-01"),  # the act was read again since
    ("2025-03-01", "2026-01-10", "2026-01-10"),
    (None, "2020-06-01", "2021-01-01"),  # a wording that was still to come on the day of the judgement
])
def test_what_was_read_last_begins_the_year_that_may_be_asked_about(read: str | None, on: str, last: str) -> None:
    found = known_days(law(read=read, on=on))
    assert (found.first, found.read) == (day("2020-01-01"), day(last))
    assert found.last == day(last) + timedelta(days=366)


def test_both_ends_are_known_and_the_days_beyond_them_are_not() -> None:
    found = known_days(law())
    inside = [day("2020-01-01"), day("2026-01-10"), day("2027-01-11")]
    outside = [day("2019-12-31"), day("2027-01-12"), date.min, date.max]
    assert [d in found for d in inside + outside] == [True] * 3 + [False] * 4
    assert "2026-01-10" not in found


def test_without_any_wording_no_day_is_known() -> None:
    with pytest.raises(ValueError, match="empty"):
        known_days(invented.corpus([], HEARD, []))
