"""The reference network: circles and loose ends on invented law, the real network whole."""

from datetime import date

import networkx as nx
import pytest

from concordance.analysis.network import (
    Loose,
    act_links,
    circles,
    definition_circles,
    in_force,
    loose_ends,
    reference_graph,
)
from concordance.model.corpus import Corpus, act_of
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
