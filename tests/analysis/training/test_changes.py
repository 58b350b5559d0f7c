"""What became of something cited between the review and the day asked about."""

from datetime import timedelta

import pytest

from concordance.analysis.training.changes import _OF, Change, What, changes
from concordance.analysis.training.cites import CiteKind
from concordance.model.corpus import Corpus
from tests.invented import corpus, day, obligation, paragraph, provision, version

H = "xx/harbour-act"
NEW = ("2026-07-01", "xx/harbour-amendment")
# Citation, day of the review, day asked about: what changed, of which record, since, by.
TABLE = [
    (f"{H}/art_3__para_1", "2026-03-01", "2026-06-30", []),
    (f"{H}/art_3__para_1", "2026-03-01", "2026-07-01", [("other-wording", f"{H}/art_3__para_1", *NEW)]),
    (f"{H}/art_3__para_1", "2026-07-01", "2026-06-30", [("other-wording", f"{H}/art_3__para_1", "2019-06-01", H)]),
    (f"{H}/art_3", "2026-03-01", "2026-07-01", [("other-wording", f"{H}/art_3__para_1", *NEW)]),
    (f"{H}/art_4__para_2", "2024-03-01", "2026-07-01",
     [("not-in-force", f"{H}/art_4__para_2", "2025-01-01", "xx/harbour-amendment")]),
    (f"{H}/art_4__para_2", "2025-03-01", "2026-07-01", []),  # repealed on both days
    (f"{H}/art_4__para_2", "2025-03-01", "2024-07-01", [("began", f"{H}/art_4__para_2", "2019-06-01", H)]),
    (f"{H}/art_4__para_2", "2024-03-01", "2019-01-01", [("not-in-force", f"{H}/art_4__para_2", None, None)]),
    (f"{H}/art_1", "2019-01-01", "2020-01-01", [
        ("began", f"{H}/{eid}", "2019-06-01", H) for eid in ("art_1", "art_1__point_1", "art_1__point_2")]),
    (f"{H}/art_5-1", "2025-02-01", "2026-01-01",
     [("began", f"{H}/art_5-1__para_1", "2025-03-01", "xx/harbour-amendment")]),
    (f"{H}/art_5", "2025-02-01", "2026-01-01", []),  # article 5-1 is no part of article 5
    (H, "2026-03-01", "2026-07-01", [("other-wording", f"{H}/art_3__para_1", *NEW)]),
    ("haven-2-1/no-fee", "2024-12-31", "2025-01-01", [("verdict", "haven-2-1/no-fee", None, None)]),
    ("haven-2-1", "2026-03-01", "2026-06-30", []),
    ("haven-3-1/care", "2026-03-01", "2026-07-01", [("outdated-verdict", "haven-3-1/care", None, None)]),
    ("haven", "2018-12-31", "2019-01-01", [("began", "haven", "2019-01-01", None)]),
    ("haven-9-1", "2019-01-01", "2018-12-31", [("not-in-force", "haven", "2019-01-01", None)]),
    ("haven", "2019-01-01", "2026-01-01", []),
    ("pledge", "2019-01-01", "2026-01-01", [("began", "pledge", "2021-06-01", None)]),
    ("pledge", "2021-06-01", "2026-01-01", []),
    ("pledge/ratification", "2019-01-01", "2026-01-01", []),
    ("requirement:crew-care", "2019-01-01", "2026-07-01", []),
    ("term:seafarer", "2019-01-01", "2020-01-01", [("began", f"{H}/art_1__point_1", "2019-06-01", H)]),
    ("term:vessel-in-distress", "2018-12-31", "2019-01-01", [("began", "haven", "2019-01-01", None)]),
    ("term:seafarer", "2020-01-01", "2026-07-01", []),
    ("claim:free-care", "2026-03-01", "2026-07-01", [("other-wording", f"{H}/art_3__para_1", *NEW)]),
    (f"{H}/care-list", "2019-11-30", "2019-12-01", [("status", f"{H}/care-list", None, None)]),
    (f"{H}/care-list", "2026-03-01", "2026-07-01", [("other-wording", f"{H}/art_3__para_1", *NEW)]),
    (f"{H}/nothing", "2019-01-01", "2026-07-01", []),
]


@pytest.mark.parametrize(("cite", "reviewed", "asked", "expected"), TABLE)
def test_what_changed_between_two_days(sample: Corpus, cite: str, reviewed: str, asked: str,
                                       expected: list[tuple[str, str, str | None, str | None]]) -> None:
    found = changes(sample, cite, day(reviewed), day(asked))
    assert [(str(c.what), c.record, str(c.since) if c.since else None, c.by) for c in found] == expected
    assert {c.cite for c in found} <= {cite}


def test_every_kind_of_change_occurs_and_every_kind_of_citation_is_followed() -> None:
    assert {what for _, _, _, found in TABLE for what, *_ in found} == set(What) - {What.DEFINITION}
    assert set(_OF) == set(CiteKind)


def test_a_verdict_is_told_before_and_after(sample: Corpus) -> None:
    found = changes(sample, "haven-2-1/no-fee", day("2024-12-31"), day("2026-03-01"))
    assert found == (Change("haven-2-1/no-fee", "haven-2-1/no-fee", What.VERDICT, before="missing", after="met"),)


def test_an_act_that_began_is_told_with_its_parts(sample: Corpus) -> None:
    found = changes(sample, H, day("2019-05-31"), day("2019-06-01"))
    assert found[0] == Change(H, H, What.BEGAN, day("2019-06-01"), H)
    assert {c.what for c in found} == {What.BEGAN}
    assert len(found) == 1 + sum(p.version_on(day("2019-06-01")) is not None for p in sample.provisions.values()) - sum(
        not name.startswith(H) for name, p in sample.provisions.items() if p.version_on(day("2019-06-01")))


def test_a_definition_can_change_under_the_same_words(real: Corpus) -> None:
    # Article 128 points to the exploitation that article 3 defines, and only the latter got other words.
    where = "kz/criminal-code/art_128__para_1"
    assert len(real.provisions[where].versions) == 1
    for cite in (where, "term:human-trafficking"):
        found = changes(real, cite, day("2024-09-04"), day("2024-09-05"))
        assert (What.DEFINITION, where) in [(c.what, c.record) for c in found]


@pytest.mark.parametrize(("cite", "reviewed", "asked", "what", "before", "after"), [
    ("haven-3-1/care", "2026-03-01", "2026-07-01", What.OUTDATED_VERDICT, "met", "met"),
    (f"{H}/care-list", "2019-11-30", "2019-12-01", What.STATUS, "not-found", "overdue"),
])
def test_verdict_and_status_are_told_on_both_days(
        sample: Corpus, cite: str, reviewed: str, asked: str, what: What, before: str, after: str) -> None:
    assert Change(cite, cite, what, before=before, after=after) in changes(sample, cite, day(reviewed), day(asked))


def test_a_definition_that_changed_is_one_of_this_provision_and_of_what_is_cited(real: Corpus) -> None:
    where = "kz/criminal-code/art_128__para_1"
    days = day("2024-09-04"), day("2024-09-05")
    [found] = changes(real, where, *days)
    assert found == Change(where, where, What.DEFINITION)
    others = [p for a in real.articles.values() if a.id == "kz/criminal-code/art_134" for p in a.provisions]
    for other in others:
        assert What.DEFINITION not in {c.what for c in changes(real, f"kz/criminal-code/{other.eid}", *days)}


def test_an_act_reaches_no_further_than_its_own_articles(sample: Corpus) -> None:
    found = changes(sample, H, day("2019-05-31"), day("2026-07-01"))
    assert {c.record.rsplit("/art_", 1)[0] for c in found} == {H}


def test_an_act_is_in_force_from_its_first_day_on_and_read_backwards_it_is_not(sample: Corpus) -> None:
    first, before = sample.acts[H].in_force.start, sample.acts[H].in_force.start - timedelta(days=1)
    assert not [c for c in changes(sample, H, first, day("2026-11-22")) if c.record == H]
    assert changes(sample, H, before, first)[0] == Change(H, H, What.BEGAN, first, H)
    assert changes(sample, H, first, before)[0] == Change(H, H, What.NOT_IN_FORCE, first, H)


def test_a_wording_that_ends_on_the_day_asked_about_is_still_in_force_on_it() -> None:
    law = corpus([provision(1, version("2020-01-01", "2020-12-31"))], [obligation("left", "a")], [])
    assert changes(law, paragraph(1), day("2020-06-01"), day("2020-12-31")) == ()
    [ended] = changes(law, paragraph(1), day("2020-06-01"), day("2021-01-01"))
    assert ended == Change(paragraph(1), paragraph(1), What.NOT_IN_FORCE, day("2021-01-01"))
