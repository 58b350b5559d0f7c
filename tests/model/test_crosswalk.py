"""The crosswalk engine: what follows for two entries, with proof, and nothing but what the slow computation says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Crosswalk, HubLink, Match, Reach, Step
from tests.hubs import generated, slow_matches

EQUAL, BROADER, NARROWER, OVERLAPPING = Reach
FOLLOWS = [
    (EQUAL, EQUAL, EQUAL), (EQUAL, BROADER, NARROWER), (EQUAL, NARROWER, BROADER), (EQUAL, OVERLAPPING, OVERLAPPING),
    (BROADER, EQUAL, BROADER), (BROADER, BROADER, OVERLAPPING), (BROADER, NARROWER, BROADER),
    (BROADER, OVERLAPPING, OVERLAPPING),
    (NARROWER, EQUAL, NARROWER), (NARROWER, BROADER, NARROWER), (NARROWER, NARROWER, None),
    (NARROWER, OVERLAPPING, None),
    (OVERLAPPING, EQUAL, OVERLAPPING), (OVERLAPPING, BROADER, OVERLAPPING), (OVERLAPPING, NARROWER, None),
    (OVERLAPPING, OVERLAPPING, None),
]


def of(*links: tuple[str, Reach, str, float]) -> list[HubLink]:
    """Return links of entries named `catalogue/number`."""
    return [HubLink(entry.split("/")[0], entry, relation, node, weight) for entry, relation, node, weight in links]


@pytest.mark.parametrize(("mine", "theirs", "said"), FOLLOWS)
def test_what_follows_when_two_entries_meet_at_a_node(mine: Reach, theirs: Reach, said: Reach | None) -> None:
    walk = Crosswalk(of(("a/1", mine, "n", 1.0), ("b/1", theirs, "n", 1.0)))
    found = walk.match("a/1", "b/1")
    assert (found.relation if found else None) == said


def test_the_best_path_counts() -> None:
    walk = Crosswalk(of(("a/1", EQUAL, "x", 0.5), ("b/1", EQUAL, "x", 1.0), ("a/1", EQUAL, "y", 0.8),
                        ("b/1", EQUAL, "y", 0.8)))
    assert walk.match("a/1", "b/1") == Match("a/1", "b/1", EQUAL, pytest.approx(0.64))
    assert walk.path("a/1", "b/1") == (Step(EQUAL, "y"), Step(EQUAL, "b/1"))


def test_contained_both_ways_is_equal() -> None:
    walk = Crosswalk(of(("a/1", NARROWER, "x", 1.0), ("b/1", EQUAL, "x", 0.8), ("a/1", BROADER, "y", 1.0),
                        ("b/1", EQUAL, "y", 0.5)))
    assert walk.match("a/1", "b/1") == Match("a/1", "b/1", EQUAL, 0.5)


def test_entries_meet_over_the_order_of_the_nodes_and_the_path_tells_it() -> None:
    links = of(("a/1", EQUAL, "low", 1.0), ("b/1", EQUAL, "high", 0.8))
    walk = Crosswalk(links, {"low": ["middle"], "middle": ["high"]})
    assert walk.match("a/1", "b/1") == Match("a/1", "b/1", NARROWER, 0.8)
    assert walk.path("a/1", "b/1") == (Step(EQUAL, "low"), Step(NARROWER, "middle"), Step(NARROWER, "high"),
                                       Step(EQUAL, "b/1"))
    assert walk.path("b/1", "a/1") == (Step(EQUAL, "high"), Step(BROADER, "middle"), Step(BROADER, "low"),
                                       Step(EQUAL, "a/1"))


def test_two_that_contain_one_node_share_it() -> None:
    walk = Crosswalk(of(("a/1", BROADER, "x", 1.0), ("b/1", EQUAL, "y", 1.0)), {"x": ["y"]})
    assert walk.match("a/1", "b/1") == Match("a/1", "b/1", OVERLAPPING, 1.0)
    assert walk.path("a/1", "b/1")[-1].to == "b/1"


def test_entries_of_one_catalogue_are_not_compared() -> None:
    walk = Crosswalk(of(("a/1", EQUAL, "x", 1.0), ("a/2", EQUAL, "x", 1.0)))
    assert walk.matches() == []
    assert walk.path("a/1", "a/2") == ()


@pytest.mark.parametrize(("links", "within", "told"), [
    (of(("a/1", EQUAL, "x", 1.0)), {"x": ["y"], "y": ["x"]}, "lies within itself"),
    (of(("a/1", EQUAL, "x", 1.5)), {}, "weight 1.5"),
    ([HubLink("a", "1", EQUAL, "x"), HubLink("b", "1", EQUAL, "x")], {}, "two catalogues"),
])
def test_what_cannot_be_a_hub_is_refused(links: list[HubLink], within: dict[str, list[str]], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Crosswalk(links, within)


@given(st.integers(0, 10_000), st.integers(2, 4), st.integers(2, 12), st.integers(1, 8), st.integers(0, 12))
def test_the_engine_says_what_the_slow_computation_says(seed: int, catalogues: int, entries: int, nodes: int,
                                                        edges: int) -> None:
    links, within = generated(seed, catalogues, entries, nodes, min(entries * nodes, 20) // 2 + 1,
                              edges if nodes > 1 else 0)
    walk = Crosswalk(links, within)
    fast = {(m.entry, m.other): (m.relation, pytest.approx(m.weight)) for m in walk.matches()}
    assert fast == slow_matches(links, within)
    for match in walk.matches():
        path = walk.path(match.entry, match.other)
        assert path
        assert path[-1].to == match.other
        assert {step.to for step in path[:-1]} <= {link.node for link in links} | {
            node for above in within.values() for node in above} | set(within)


@given(st.integers(0, 10_000))
def test_the_other_way_round_it_says_the_reverse(seed: int) -> None:
    links, within = generated(seed, 3, 9, 6, 14, 5)
    walk = Crosswalk(links, within)
    turned = {EQUAL: EQUAL, BROADER: NARROWER, NARROWER: BROADER, OVERLAPPING: OVERLAPPING}
    for match in walk.matches():
        back = walk.match(match.other, match.entry)
        assert back is not None
        assert back.relation is turned[match.relation]
        assert back.weight == pytest.approx(match.weight)


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_the_links_does_not_matter(seed: int, dice: "object") -> None:
    links, within = generated(seed, 3, 9, 6, 14, 5)
    shuffled = list(links)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = Crosswalk(links, within), Crosswalk(shuffled, within)
    assert one.matches() == other.matches()
    assert [one.path(m.entry, m.other) for m in one.matches()] == [other.path(m.entry, m.other) for m in one.matches()]


def test_a_generated_hub_of_the_size_promised_is_computed_exactly() -> None:
    links, within = generated(2026, 12, 1053, 427, 3000)
    walk = Crosswalk(links, within)
    slow = slow_matches(links, within)
    fast = {(m.entry, m.other): (m.relation, m.weight) for m in walk.matches()}
    assert fast.keys() == slow.keys()
    assert len(fast) > 10_000
    assert [pair for pair in fast if fast[pair] != (slow[pair][0], pytest.approx(slow[pair][1]))] == []


def test_the_real_instruments_are_computed_exactly(real: Corpus) -> None:
    walk = real.crosswalk
    fast = {(m.entry, m.other): (m.relation, m.weight) for m in walk.matches()}
    slow = slow_matches(walk.links, real.within)
    assert fast.keys() == slow.keys()
    assert len(fast) > 1_000
    assert [pair for pair in fast if fast[pair] != (slow[pair][0], pytest.approx(slow[pair][1]))] == []
