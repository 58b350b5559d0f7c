"""Every predicate over the invented corpus: where it is true, where it is false, and where nobody can tell."""

import pytest

from concordance.analysis.training.predicates import _FACTS, holds, truth
from concordance.model.asks import What
from concordance.model.corpus import Corpus
from tests.analysis.training.asking import asks
from tests.invented import day

H = "xx/harbour-act"
# Predicate, day, true (T), false (F) or unknown (-).
TABLE = [
    (f"what: bearer, provision: {H}/art_2__para_1, actor: harbour-master", "2026-03-01", "T"),
    (f"what: bearer, provision: {H}/art_2__para_1, actor: seafarers", "2026-03-01", "F"),
    (f"what: bearer, provision: {H}/art_2__para_1, actor: seafarers, not: true", "2026-03-01", "T"),
    (f"what: bearer, provision: {H}/art_2__para_1, actor: [seafarers, harbour-master]", "2026-03-01", "T"),
    (f"what: bearer, provision: {H}/art_4__para_2, actor: shipowners", "2024-12-31", "T"),
    (f"what: bearer, provision: {H}/art_4__para_2, actor: shipowners", "2025-01-01", "F"),  # repealed
    (f"what: bearer, provision: {H}/art_9, actor: shipowners", "2026-03-01", "F"),
    (f"what: towards, provision: {H}/art_2__para_1, actor: seafarers", "2026-03-01", "T"),
    (f"what: towards, provision: {H}/art_2__para_1, actor: harbour-master", "2026-03-01", "F"),
    (f"what: force, provision: {H}/art_3__para_2, force: competence", "2026-03-01", "T"),
    (f"what: force, provision: {H}/art_3__para_2, force: [must, indicative]", "2026-03-01", "F"),
    (f"what: force, provision: {H}/art_3__para_2, force: competence", "2019-05-31", "F"),  # not yet in force
    (f"what: kind, provision: {H}/art_5__para_1, kind: prohibition", "2026-03-01", "T"),
    (f"what: kind, provision: {H}/art_5__para_1, kind: duty", "2026-03-01", "F"),
    (f"what: time-limit, provision: {H}/art_4__para_1, limit: PT12H", "2026-03-01", "T"),
    (f"what: time-limit, provision: {H}/art_4__para_1, limit: at-most PT12H", "2026-03-01", "T"),
    (f"what: time-limit, provision: {H}/art_4__para_1, limit: at-least PT12H", "2026-03-01", "F"),
    (f"what: time-limit, provision: {H}/art_4__para_1, limit: PT12H, nth: 2", "2026-03-01", "F"),
    (f"what: time-limit, provision: {H}/art_4__para_1, limit: none", "2026-03-01", "F"),
    (f"what: time-limit, provision: {H}/art_4__para_1, limit: none, nth: 2", "2026-03-01", "T"),
    (f"what: time-limit, provision: {H}/art_3__para_1, limit: none", "2026-06-30", "T"),
    (f"what: time-limit, provision: {H}/art_3__para_1, limit: none", "2026-07-01", "F"),
    (f"what: time-limit, provision: {H}/art_3__para_1, limit: none", "2019-05-31", "F"),  # no text, so no silence of it
    (f"what: in-force-on, provision: {H}/art_4__para_2, on: 2024-12-31", "2026-03-01", "T"),
    (f"what: in-force-on, provision: {H}/art_4__para_2, on: 2025-01-01", "2026-03-01", "F"),
    (f"what: in-force-on, provision: {H}/art_4__para_2, on: 2019-05-31", "2026-03-01", "F"),
    (f"what: in-force-on, provision: {H}/art_5-1__para_1, on: 2025-02-28", "2026-03-01", "-"),  # "no later than"
    (f"what: in-force-on, provision: {H}/art_5-1__para_1, on: 2025-02-28, not: true", "2026-03-01", "-"),
    (f"what: in-force-on, provision: {H}/art_5-1__para_1, on: 2019-05-31", "2026-03-01", "F"),  # older than its act
    (f"what: in-force-on, provision: {H}, on: 2019-06-01", "2026-03-01", "T"),
    (f"what: in-force-on, provision: {H}, on: 2019-05-31", "2026-03-01", "F"),
    (f"what: first-day, provision: {H}/art_2__para_1, on: 2025-01-01", "2026-03-01", "T"),
    (f"what: first-day, provision: {H}/art_2__para_1, on: 2019-06-01", "2026-03-01", "F"),  # the older wording
    (f"what: first-day, provision: {H}/art_2__para_1, on: 2019-06-01", "2024-12-31", "T"),
    (f"what: first-day, provision: {H}/art_5-1__para_1, on: 2025-03-01", "2026-03-01", "-"),
    (f"what: first-day, provision: {H}/art_5-1__para_1, on: 2025-02-28", "2026-03-01", "-"),
    (f"what: first-day, provision: {H}/art_5-1__para_1, on: 2019-06-01", "2026-03-01", "-"),
    (f"what: first-day, provision: {H}/art_5-1__para_1, on: 2019-05-31", "2026-03-01", "F"),
    (f"what: in-force-on, provision: {H}/art_5-1__para_1, on: 2019-06-01", "2026-03-01", "-"),  # the day of its act
    (f"what: towards, provision: {H}/art_2__para_1, actor: seafarers, wider: true", "2026-03-01", "T"),
    (f"what: first-day, provision: {H}/art_5-1__para_1, on: 2025-03-02", "2026-03-01", "F"),
    (f"what: first-day, provision: {H}, on: 2019-06-01", "2026-03-01", "T"),
    (f"what: made-by, provision: {H}/art_2__para_1, act: xx/harbour-amendment", "2026-03-01", "T"),
    (f"what: made-by, provision: {H}/art_2__para_1, act: xx/harbour-amendment", "2024-12-31", "F"),
    (f"what: stands-in, provision: {H}/art_2__para_1, place: {H}", "2026-03-01", "T"),
    (f"what: stands-in, provision: {H}/art_2__para_1, place: {H}/art_2", "2026-03-01", "T"),
    (f"what: stands-in, provision: {H}/art_5-1__para_1, place: {H}/art_5", "2026-03-01", "F"),  # 5-1 is not in 5
    (f"what: cites, provision: {H}/art_5__para_2, cited: {H}/art_5__para_1", "2026-03-01", "T"),
    (f"what: cites, provision: {H}/art_5__para_2, cited: {H}/art_5", "2026-03-01", "T"),  # something in it
    (f"what: cites, provision: {H}/art_5__para_2, cited: {H}/art_4__para_1", "2026-03-01", "F"),  # only the whole
    (f"what: uses-term, provision: {H}/art_2__para_1, term: vessel-in-distress", "2026-03-01", "T"),
    (f"what: uses-term, provision: {H}/art_2__para_1, term: seafarer", "2026-03-01", "F"),
    (f"what: diverges, provision: {H}/art_4__para_1", "2026-03-01", "T"),
    (f"what: diverges, provision: {H}/art_2__para_1", "2026-03-01", "F"),
    (f"what: defined-by, term: seafarer, where: {H}/art_1__point_1", "2026-03-01", "T"),
    (f"what: defined-by, term: seafarer, where: {H}/art_1__point_1", "2019-05-31", "F"),
    ("what: defined-by, term: vessel-in-distress, where: haven-1-a", "2026-03-01", "T"),
    ("what: defined-by, term: vessel-in-distress, where: haven-1-a", "2018-12-31", "F"),  # does not bind yet
    (f"what: defined-in, term: seafarer, place: {H}", "2026-03-01", "T"),
    ("what: defined-in, term: seafarer, place: haven", "2026-03-01", "F"),
    ("what: defined-in, term: vessel-in-distress, place: haven", "2026-03-01", "T"),
    ("what: defined-in, term: vessel-in-distress, place: pledge", "2026-03-01", "F"),
    (f"what: defined-by, term: sailor, where: {H}/art_1__point_1", "2026-03-01", "F"),
    (f"what: role, term: vessel-in-distress, where: [{H}/art_1__point_2, haven-1-a], element: danger, role: required",
     "2019-02-01", "T"),  # one of the two is in force, and has it
    (f"what: lists, term: vessel-in-distress, where: {H}/art_1__point_2, item: fire", "2026-03-01", "T"),
    (f"what: lists, term: vessel-in-distress, where: {H}/art_1__point_2, item: flood", "2026-03-01", "F"),
    (f"what: lists, term: vessel-in-distress, where: {H}/art_1__point_2, item: fire, element: flag", "2026-03-01", "F"),
    (f"what: has-element, term: seafarer, where: {H}/art_1__point_1, element: contract", "2026-03-01", "T"),
    (f"what: has-element, term: seafarer, where: {H}/art_1__point_1, element: contract, role: excluded", "2026-03-01",
     "F"),
    ("what: role, term: vessel-in-distress, where: haven-1-a, element: danger, role: required", "2026-03-01", "T"),
    ("what: role, term: vessel-in-distress, where: haven-1-a, element: flag, role: absent", "2026-03-01", "T"),
    ("what: role, term: vessel-in-distress, where: haven-1-a, element: danger, role: absent", "2026-03-01", "F"),
    ("what: role, term: vessel-in-distress, where: haven-1-a, element: flag, role: absent", "2018-12-31", "-"),
    ("what: verdict, of: haven-2-1/no-fee, verdict: met", "2026-03-01", "T"),
    ("what: verdict, of: haven-2-1/no-fee, verdict: met", "2024-12-31", "F"),
    ("what: verdict, of: haven-4-1, verdict: conflict", "2026-03-01", "T"),
    ("what: verdict, of: haven-3-2, verdict: missing", "2026-03-01", "-"),  # nobody reviewed it
    ("what: verdict, of: haven-3-2, verdict: not-reviewed", "2026-03-01", "T"),
    ("what: verdict, of: haven-7, verdict: missing", "2026-03-01", "F"),
    ("what: demanded, instrument: haven, topic: haven-2-1", "2026-03-01", "T"),
    ("what: demanded, instrument: haven, topic: haven-3-2", "2026-03-01", "F"),  # only to consider
    ("what: demanded, instrument: pledge, topic: pledge/ratification", "2026-03-01", "F"),
    ("what: demanded, instrument: haven, topic: pledge/ratification", "2026-03-01", "-"),
    ("what: demanded, instrument: beacon, topic: haven-3-1", "2026-03-01", "-"),  # both speak of crew care
    ("what: demanded, instrument: beacon, topic: haven-4-1", "2026-03-01", "F"),
    ("what: asked-by, part: crew-care/lodging, instrument: pledge", "2026-03-01", "T"),
    ("what: asked-by, part: crew-care/care, instrument: beacon", "2026-03-01", "T"),  # lasting care holds care
    ("what: asked-by, part: crew-care/lasting-care, instrument: haven", "2026-03-01", "F"),
    ("what: asked-by, part: crew-care/lodging, instrument: haven, modality: optional", "2026-03-01", "F"),
    ("what: modality, obligation: haven-3-3, modality: optional", "2026-03-01", "T"),
    ("what: modality, obligation: haven-3-3, modality: mandatory", "2026-03-01", "F"),
    ("what: party-since, instrument: haven, on: 2019-01-01", "2026-03-01", "T"),
    ("what: party-since, instrument: haven, on: 2018-10-01", "2026-03-01", "F"),
    ("what: party-since, instrument: pledge, on: 2021-06-01", "2026-03-01", "F"),  # binds nobody
    ("what: binding, instrument: pledge, binding: political", "2026-03-01", "T"),
    ("what: binding, instrument: beacon, binding: binding", "2026-03-01", "F"),
    ("what: claim, claim: free-care, verdict: nuanced", "2026-03-01", "T"),
    ("what: claim, claim: free-care, verdict: confirmed", "2026-03-01", "F"),
    (f"what: delegation, delegation: {H}/care-list, status: overdue", "2026-03-01", "T"),
    (f"what: delegation, delegation: {H}/care-list, status: found", "2026-03-01", "F"),
    (f"what: delegation, delegation: {H}/papers-register, status: found", "2026-03-01", "-"),  # nobody looked
    (f"what: judged, because: {H}/art_2__para_1", "2026-03-01", "-"),
]


@pytest.mark.parametrize(("flow", "on", "expected"), TABLE)
def test_a_predicate_is_true_false_or_unknown(sample: Corpus, flow: str, on: str, expected: str) -> None:
    found = truth(sample, asks(flow), day(on))
    assert found is {"T": True, "F": False, "-": None}[expected]
    assert holds(sample, asks(flow), day(on)) is (expected == "T")


def test_every_predicate_is_tried_both_ways() -> None:
    tried = {word: {what for flow, _, found in TABLE if found == word for what in [asks(flow).what]} for word in "TF"}
    assert tried["T"] == tried["F"] == set(_FACTS) == set(What) - {What.JUDGED}


def test_a_wider_group_counts_where_it_is_asked_for(sample: Corpus) -> None:
    flow = f"what: bearer, provision: {H}/art_3__para_2, actor: state"
    # The port authority belongs to the State; the State does not belong to the port authority.
    assert [holds(sample, asks(flow + more), day("2026-03-01")) for more in ("", ", wider: true")] == [False, False]
    narrower = sample.actors["seafarers"].model_copy(update={"broader": ("port-authority",)})
    changed = Corpus(sample.files)
    changed.__dict__["actors"] = {**sample.actors, "seafarers": narrower}
    flow = f"what: bearer, provision: {H}/art_3__para_2, actor: seafarers"
    assert [holds(changed, asks(flow + more), day("2026-03-01")) for more in ("", ", wider: true")] == [False, True]


def test_what_is_left_open_has_no_answer(sample: Corpus) -> None:
    with pytest.raises(ValueError, match="'bearer' leaves provision, actor open"):
        truth(sample, asks("what: bearer"), day("2026-03-01"))


@pytest.mark.parametrize(("known", "expected"), [("2019-01-01", False), (None, None)])
def test_a_day_of_binding_that_is_not_recorded_is_unknown(sample: Corpus, known: str | None,
                                                          expected: bool | None) -> None:
    changed = Corpus(sample.files)
    haven = sample.instruments["haven"].model_copy(update={"binding_from": known and day(known)})
    changed.__dict__["instruments"] = {**sample.instruments, "haven": haven}
    assert truth(changed, asks("what: party-since, instrument: haven, on: 2018-10-01"), day("2026-03-01")) is expected


@pytest.mark.parametrize("flow", [
    "what: asked-by, part: crew-care/lasting-care, instrument: beacon",
    "what: defined-in, term: seafarer, place: beacon", "what: demanded, instrument: beacon, topic: haven-4-1"])
def test_of_an_instrument_that_is_not_encoded_nothing_is_denied(sample: Corpus, flow: str) -> None:
    changed = Corpus(sample.files)
    beacon = sample.instruments["beacon"].model_copy(update={"encoded": False})
    changed.__dict__["instruments"] = {**sample.instruments, "beacon": beacon}
    changed.__dict__["links_of"] = {name: links for name, links in sample.links_of.items() if "beacon" not in name}
    assert truth(sample, asks(flow), day("2026-03-01")) is ("asked-by" in flow)
    assert truth(changed, asks(flow), day("2026-03-01")) is None


def test_of_an_act_that_was_not_read_whole_nothing_is_denied(real: Corpus) -> None:
    places = {"kz/110-viii": True, "kz/120-ii": False, "kz/foreigners-law": None}
    found = {place: truth(real, asks(f"what: defined-in, term: potential-victim, place: {place}"), day("2026-11-22"))
             for place in places}
    assert found == places


def test_an_exception_lists_only_where_it_is_named(real: Corpus) -> None:
    flow = "what: lists, term: forced-labour, where: ilo-c29-2-1, item: conviction-work"
    found = [holds(real, asks(flow + more), day("2026-11-22")) for more in ("", ", element: exceptions")]
    assert found == [False, True]
