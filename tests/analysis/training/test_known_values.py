"""Which values the data knows for a key of `asks`."""

import pytest

from concordance.analysis.training.known_values import _CANDIDATES, candidates, unknown
from concordance.model.asks import SHAPES, Asks
from concordance.model.corpus import Corpus
from tests.analysis.training.asking import asks

H = "xx/harbour-act"
KNOWN = [
    f"what: bearer, provision: {H}/art_2__para_1, actor: seafarers, wider: true", "what: force, force: must",
    "what: kind, kind: duty", "what: time-limit, limit: [P30D, none], nth: 1", "what: in-force-on, on: 2024-02-29",
    f"what: first-day, provision: {H}", f"what: made-by, act: {H}", f"what: stands-in, place: {H}/art_2",
    f"what: cites, cited: [{H}, {H}/art_2, {H}/art_2__para_1]", "what: uses-term, term: seafarer",
    f"what: defined-by, term: seafarer, where: {H}/art_2__para_1", "what: defined-in, place: haven",
    "what: lists, term: vessel-in-distress, where: haven-1-a, item: flood, element: danger",
    "what: role, term: vessel-in-distress, where: haven-1-a, element: flag, role: absent",
    "what: verdict, of: haven-2-1, verdict: full", "what: verdict, of: haven-2-1/notice, verdict: met",
    "what: verdict, verdict: [met, full]", "what: demanded, topic: [pledge/ratification, haven-2-1]",
    "what: asked-by, part: crew-care/care, modality: mandatory", "what: modality, obligation: haven-2-1",
    "what: binding, binding: benchmark", "what: claim, claim: free-care, verdict: nuanced",
    f"what: delegation, delegation: {H}/care-list, status: not-yet",
    "what: force, force: [may, must]", "what: time-limit, limit: [P45D, at-least PT6H]",
    "what: verdict, of: [haven-2-1, haven-2-1/notice], verdict: [full, met]",
    f'what: judged, because: ["term:seafarer", {H}, haven-2-1/notice]',
]
UNKNOWN = [
    ("what: bearer, actor: [seafarers, sailors]", [("actor", "sailors")]),
    ("what: force, force: shall", [("force", "shall")]),
    ("what: kind, kind: must", [("kind", "must")]),
    ("what: time-limit, limit: 30 days", [("limit", "30 days")]),
    ("what: in-force-on, on: 2023-02-29", [("on", "2023-02-29")]),
    ("what: in-force-on, on: '20240229'", [("on", "20240229")]),
    (f"what: bearer, provision: {H}", [("provision", H)]),
    (f"what: bearer, provision: {H}/art_2", [("provision", f"{H}/art_2")]),
    ("what: stands-in, place: haven", [("place", "haven")]),
    (f"what: defined-in, place: {H}/art_2", [("place", f"{H}/art_2")]),
    (f"what: lists, term: seafarer, where: {H}/art_2__para_1", [("where", f"{H}/art_2__para_1")]),
    ("what: lists, term: vessel-in-distress, item: storm", [("item", "storm")]),
    ("what: lists, term: sailor, where: haven-1-a, item: fire",
     [("term", "sailor"), ("where", "haven-1-a"), ("item", "fire")]),
    ("what: has-element, term: sailor, element: danger", [("term", "sailor"), ("element", "danger")]),
    ("what: lists, term: sailor, item: fire", [("term", "sailor"), ("item", "fire")]),
    ("what: has-element, term: seafarer, element: danger, role: absent", [("element", "danger"), ("role", "absent")]),
    ("what: verdict, of: haven-2-1/notice, verdict: full", [("verdict", "full")]),
    ("what: verdict, of: haven-2-1, verdict: met", [("verdict", "met")]),
    ("what: claim, claim: 'claim:free-care', verdict: met", [("claim", "claim:free-care"), ("verdict", "met")]),
    ("what: judged, because: seafarer", [("because", "seafarer")]),
]


@pytest.mark.parametrize("flow", KNOWN)
def test_what_the_data_knows_is_known(sample: Corpus, flow: str) -> None:
    assert unknown(sample, asks(flow)) == ()


@pytest.mark.parametrize(("flow", "expected"), UNKNOWN)
def test_what_it_does_not_know_is_named(sample: Corpus, flow: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(unknown(sample, asks(flow))) == sorted(expected)


def test_every_key_has_values_to_suggest(sample: Corpus) -> None:
    keys = {key for shape in SHAPES.values() for key in (*shape.slots, *shape.needs, *shape.may)} - {"wider", "nth"}
    assert keys == set(_CANDIDATES)
    terms = asks("what: lists, term: vessel-in-distress")
    # A question may be about anything; only a definition has values and elements.
    assert [key for key in sorted(keys) if not list(candidates(sample, terms, key))] == []


def test_what_is_suggested_is_known(sample: Corpus) -> None:
    for what, shape in SHAPES.items():
        for key in shape.slots:
            given: dict[str, object] = {"what": what}
            for need in shape.needs:
                given[need] = {"term": "vessel-in-distress", "where": "haven-1-a", "because": "haven"}[need]
            open_one = Asks.model_validate(given)
            for value in candidates(sample, open_one, key):
                assert unknown(sample, Asks.model_validate({**given, key: value})) == ()
