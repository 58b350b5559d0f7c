"""The reference network: circles and loose ends on invented law, the real network whole."""

from datetime import date

import networkx as nx
import pytest

from concordance.analysis.network import (
    Link,
    Loose,
    act_links,
    circles,
    definition_circles,
    in_force,
    loose_ends,
    reference_graph,
)
from concordance.model.corpus import Corpus, DataFile, act_of
from concordance.model.provision import Provision
from tests.invented import ACT, corpus, obligation, paragraph, provision, version

DAY = date(2026, 11, 22)
PROMISED = [obligation("left", "a")]


def citing(number: int, *targets: str, **more: object) -> Provision:
    return provision(number, *more.pop("versions", ())).model_copy(update={"cites": targets})  # type: ignore[misc]


def test_a_circle_is_found_once_and_begins_at_its_first_member() -> None:
    law = corpus([citing(1, paragraph(2)), citing(2, paragraph(3)), citing(3, paragraph(1))], PROMISED, [])
    assert circles(law, DAY) == ((paragraph(1), paragraph(2), paragraph(3)),)


def test_the_shortest_circle_of_a_group_is_told() -> None:
    parts = [citing(1, paragraph(2)), citing(2, paragraph(3), paragraph(1)), citing(3, paragraph(1))]
    law = corpus(parts, PROMISED, [])
    assert circles(law, DAY) == ((paragraph(1), paragraph(2)),)


@pytest.mark.parametrize("targets", [(f"{ACT}/art_1",), (ACT,), (paragraph(1),)])
def test_citing_oneself_the_own_article_or_the_act_is_no_circle(targets: tuple[str, ...]) -> None:
    assert circles(corpus([citing(1, *targets), citing(2)], PROMISED, []), DAY) == ()


def test_a_repealed_target_is_a_loose_end_and_breaks_the_circle() -> None:
    gone = (version("2020-01-01", "2020-12-31"), version("2021-01-01", repealed=True))
    law = corpus([citing(1, paragraph(2)), citing(2, paragraph(1), versions=gone)], PROMISED, [])
    assert circles(law, date(2020, 6, 1)) == ((paragraph(1), paragraph(2)),)
    assert circles(law, DAY) == ()
    [end] = loose_ends(law, DAY)
    assert (end.provision, end.target, end.why) == (paragraph(1), paragraph(2), Loose.NOT_IN_FORCE)
    assert loose_ends(law, date(2020, 6, 1)) == ()


def test_every_circle_of_the_real_data_really_is_one(real: Corpus) -> None:
    found = circles(real, DAY)
    assert found
    for circle in found:
        for here, there in zip(circle, (*circle[1:], circle[0]), strict=True):
            cites = real.provisions[here].cites
            assert there in cites or real.article_of[there].id in cites


def test_definitions_in_a_circle_use_one_another(real: Corpus) -> None:
    for circle in definition_circles(real):
        for here, there in zip(circle, (*circle[1:], circle[0]), strict=True):
            used = {t for d in real.terms[here].definitions if d.where in real.provisions
                    for t in real.provisions[d.where].terms}
            assert there in used


def test_links_between_acts_count_every_citation_across_acts(real: Corpus) -> None:
    found = act_links(real, DAY)
    expected = sum(target != act_of(name) and act_of(target) != act_of(name) if target not in real.acts
                   else target != act_of(name)
                   for name in in_force(real, DAY) for target in real.provisions[name].cites)
    assert sum(link.citations for link in found) == expected
    assert [link.citations for link in found] == sorted((link.citations for link in found), reverse=True)


def test_the_graph_holds_what_the_data_holds(real: Corpus) -> None:
    graph = reference_graph(real, DAY)
    assert isinstance(graph, nx.DiGraph)
    kinds = nx.get_node_attributes(graph, "kind")
    assert {name for name, kind in kinds.items() if kind == "provision"} >= set(in_force(real, DAY))
    assert set(kinds.values()) == {"provision", "article", "act", "obligation", "term"}
    assert graph.edges["kz/criminal-code/art_128__note_1", "palermo-3-b"]["kind"] == "serves"


def test_the_graph_holds_every_edge_of_the_data_and_no_other(real: Corpus) -> None:
    wanted: dict[tuple[str, str], str] = {}
    alive = [name for name, p in real.provisions.items() if p.version_on(DAY)]
    for name in alive:
        provision = real.provisions[name]
        wanted |= {(real.article_of[name].id, name): "part"}
        wanted |= {(name, target): "cites" for target in provision.cites}
        wanted |= {(name, term): "uses" for term in provision.terms}
        wanted |= {(name, promise): "serves" for promise in real.obligations_served.get(name, ())}
    nodes = {node for edge in wanted for node in edge}
    wanted |= {(d.where, t.id): "defines" for t in real.terms.values() for d in t.definitions if d.where in nodes}
    wanted |= {(o.id, other): "relates" for o in real.obligations.values() for other in o.related}
    assert set(wanted.values()) == {"part", "cites", "uses", "serves", "defines", "relates"}
    graph = reference_graph(real, DAY)
    assert {(here, there): kind for here, there, kind in graph.edges(data="kind")} == wanted


def test_an_obligation_that_is_not_there_is_related_to_nothing() -> None:
    # The checks refuse it (C202); the network passes over it.
    law = corpus([provision(1)], [obligation("left", "a").model_copy(update={"related": ("nowhere", "left")})], [])
    assert [edge for edge in reference_graph(law, DAY).edges if edge[0] == "left"] == [("left", "left")]


def test_what_a_repealed_provision_cites_is_no_loose_end() -> None:
    gone = (version("2020-01-01", "2020-12-31"), version("2021-01-01", repealed=True))
    law = corpus([citing(1, paragraph(9), versions=gone), citing(2, paragraph(9))], PROMISED, [])
    assert [end.provision for end in loose_ends(law, DAY)] == [paragraph(2)]


def circle(*numbers: int) -> tuple[str, ...]:
    return tuple(paragraph(number) for number in numbers)


def law_of(cites: dict[int, tuple[int, ...]]) -> Corpus:
    """Return paragraphs, in the order of their numbers, that cite paragraphs."""
    return corpus([citing(number, *circle(*cites[number])) for number in sorted(cites)], PROMISED, [])


def test_circles_come_in_the_order_of_the_law_and_not_of_the_alphabet() -> None:
    found = circles(law_of({1: (20,), 20: (1,), 2: (3,), 3: (2,), 10: (11,), 11: (10,)}), DAY)
    assert found == (circle(1, 20), circle(2, 3), circle(10, 11))


@pytest.mark.parametrize(("cites", "told"), [
    ({2: (10,), 10: (2,)}, (2, 10)),
    ({2: (10, 9), 9: (2,), 10: (2,)}, (2, 9)),
    ({9: (10, 11), 10: (12,), 11: (9,), 12: (10, 9)}, (9, 11)),
    ({1: (1, 2), 2: (1,)}, (1, 2)),
])
def test_of_equally_short_circles_the_first_is_told_from_its_first_member(
        cites: dict[int, tuple[int, ...]], told: tuple[int, ...]) -> None:
    assert circles(law_of(cites), DAY) == (circle(*told),)


def with_second(first: list[Provision], *targets: str) -> Corpus:
    """Return a law with a second article, of one paragraph that cites the targets."""
    law = corpus(first, PROMISED, [])
    [article] = law.articles.values()
    other = article.model_copy(update={"id": f"{ACT}/art_2", "num": "2", "provisions": (
        provision(1).model_copy(update={"eid": "art_2__para_1", "cites": targets}),)})
    return Corpus((*law.files, DataFile("law/xx/harbour-act/articles/art-002.yml", "article", other)))


@pytest.mark.parametrize(("first", "second"), [
    ([(1, f"{ACT}/art_2"), (2,)], paragraph(1)), ([(1, f"{ACT}/art_2__para_1"), (2,)], f"{ACT}/art_1"),
    ([(1,), (2, f"{ACT}/art_2")], f"{ACT}/art_1")])
def test_to_cite_an_article_is_to_cite_each_of_its_parts(first: list[tuple[object, ...]], second: str) -> None:
    parts = [citing(int(str(number)), *map(str, targets)) for number, *targets in first]
    [found] = circles(with_second(parts, second), DAY)
    assert found in [(paragraph(1), f"{ACT}/art_2__para_1"), (paragraph(2), f"{ACT}/art_2__para_1")]


def test_to_cite_the_own_article_or_what_is_unknown_closes_no_circle() -> None:
    law = with_second([citing(1, paragraph(2)), citing(2, f"{ACT}/art_1", paragraph(9))], f"{ACT}/art_7", paragraph(9))
    assert circles(law, DAY) == ()


def defining(*uses: tuple[str, int, tuple[str, ...]], terms: Corpus) -> Corpus:
    """Return terms, each defined in a paragraph that uses other terms."""
    pattern, definition = terms.terms["vessel-in-distress"], terms.terms["vessel-in-distress"].definitions[0]
    law = corpus([provision(number).model_copy(update={"terms": used}) for _, number, used in uses if number < 99],
                 PROMISED, [])
    return Corpus((*law.files, *(DataFile(f"law/terms/{name}.yml", "term", pattern.model_copy(update={
        "id": name, "definitions": (definition.model_copy(update={"where": paragraph(number)}),)}))
        for name, number, _ in uses)))


def test_definitions_that_use_one_another_are_a_circle_and_one_that_uses_itself_is_none(sample: Corpus) -> None:
    law = defining(("zeal", 1, ("boat", "zeal")), ("ship", 2, ("mast", "ship")), ("mast", 3, ("ship", "boat")),
                   ("boat", 4, ("zeal",)), ("sail", 5, ("sail", "mast")), ("hull", 99, ()), terms=sample)
    order = list(law.terms)
    found = definition_circles(law)
    assert {frozenset(terms) for terms in found} == {frozenset({"zeal", "boat"}), frozenset({"ship", "mast"})}
    assert all(terms[0] == min(terms, key=order.index) for terms in found)
    assert [terms[0] for terms in found] == sorted((terms[0] for terms in found), key=order.index)


def test_links_between_acts_name_both_and_equal_ones_stand_by_name() -> None:
    targets = ("xx/b-act/art_1", "xx/a-act", "xx/c-act/art_1", "xx/c-act/art_2", paragraph(2))
    law = corpus([citing(1, *targets), citing(2)], PROMISED, [])
    other = DataFile("law/xx/a-act/act.yml", "act", law.acts[ACT].model_copy(update={"id": "xx/a-act"}))
    assert act_links(Corpus((*law.files, other)), DAY) == (
        Link(ACT, "xx/c-act", 2), Link(ACT, "xx/a-act", 1), Link(ACT, "xx/b-act", 1))
