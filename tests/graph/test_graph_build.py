"""What is said in the graph, where, and in which form."""

from dataclasses import replace
from datetime import date

import pytest
from graph_sample import BASE, DAYS
from graph_sample import sample as invented
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from concordance.analysis.verdicts import verdicts
from concordance.graph.addresses import web_address
from concordance.graph.build import build
from concordance.graph.days import OPEN_END, OPEN_START, day_key, day_of
from concordance.graph.facts import Facts
from concordance.graph.namespaces import Names, slug
from concordance.graph.vocabulary.table import PROPERTIES
from concordance.model.corpus import Corpus
from concordance.model.provision import Article
from concordance.model.text import Text

XSD = "http://www.w3.org/2001/XMLSchema#"
NAMES = Names(BASE)
PARA_2 = f"{BASE}akn/kz/act/2020-01-01/1-vi/~art_1__para_2"


def values(store: Store, subject: str, curie: str) -> set[str]:
    """The values of one property, as text."""
    node = NamedNode(subject if "://" in subject else BASE + subject)
    return {quad.object.value for quad in store.quads_for_pattern(node, NAMES.expand(curie), None)}


def test_addresses_of_things(store: Store) -> None:
    assert values(store, PARA_2, "version") == {f"{PARA_2}/@2020-01-01", f"{PARA_2}/@2024-09-05"}
    assert values(store, PARA_2, "eli:is_part_of") == {f"{BASE}akn/kz/act/2020-01-01/1-vi/~art_1"}
    point = f"{BASE}akn/kz/act/2020-01-01/1-vi/~art_1__para_6__point_1"
    assert values(store, point, "eli:is_part_of") == {point.removesuffix("__point_1")}
    law = "akn/kz/act/2020-01-01/1-vi"
    assert values(store, f"{law}/~art_1", "eli:is_part_of") == {f"{BASE}{law}/~chp_1"}
    assert values(store, "id/row/o-full/a/law", "element") == {f"{BASE}id/element/o-full/a"}
    assert values(store, "id/obligation/o-full", "hasElement") == {f"{BASE}id/element/o-full/{e}" for e in "ab"}


def test_an_article_has_one_number_whatever_its_opening_words_are_numbered(sample: Corpus) -> None:
    """They share one address; a second number would be one too many for the document of the article."""
    path = "law/xx/harbour-act/articles/art-001.yml"
    corpus = Corpus(tuple(
        replace(file, record=file.record.model_copy(update={"provisions": tuple(
            provision.model_copy(update={"num": f"no. {place}"})
            for place, provision in enumerate(file.record.provisions))}))
        if file.path == path and isinstance(file.record, Article) else file for file in sample.files))
    article = corpus.articles["xx/harbour-act/art_1"]
    assert article.provisions[0].eid == "art_1"
    node = NAMES.part(corpus.acts["xx/harbour-act"], "art_1").value
    assert values(build(corpus, BASE, DAYS), node, "eli:number") == {"1"}


def test_evidence_names_the_wording_that_was_judged(store: Store) -> None:
    """Evidence.version_meant: the wording named, else the one in force on the day of assessment."""
    assert values(store, "id/row/o-stale/a/law/evidence/kz/law-a/art_1__para_6", "versionMeant") == {
        f"{BASE}akn/kz/act/2020-01-01/1-vi/~art_1__para_6/@2020-01-01"}
    named = "id/row/o-older/a/law/evidence/kz/law-a/art_1__para_2/@2020-01-01"
    assert values(store, named, "versionMeant") == {f"{PARA_2}/@2020-01-01"}
    assert values(store, named, "versionNamed") == {"true"}
    assert values(store, "id/row/o-older/a/law", "prov:wasDerivedFrom") == {f"{PARA_2}/@2020-01-01"}


def test_days_are_dates_and_keys(store: Store) -> None:
    assert values(store, f"{PARA_2}/@2020-01-01", "fromDay") == {"20200101"}
    assert values(store, f"{PARA_2}/@2020-01-01", "toDay") == {"20240904"}
    assert values(store, f"{PARA_2}/@2024-09-05", "toDay") == {str(OPEN_END)} == {"99991231"}
    assert values(store, f"{PARA_2}/@2020-01-01", "eli:date_no_longer_in_force") == {"2024-09-04"}
    assert values(store, f"{PARA_2}/@2024-09-05", "eli:first_date_entry_in_force") == {"2024-09-05"}
    assert values(store, "id/row/o-na-and-met/a/na", "fromDay") == {str(OPEN_START)}
    assert all(day_of(day_key(day)) == day for day in DAYS)


def test_a_day_that_is_not_established_is_not_stated(store: Store) -> None:
    wording = f"{BASE}akn/kz/act/2020-01-01/1-vi/~art_1__para_6/@2020-01-01"
    assert values(store, wording, "eli:first_date_entry_in_force") == set()
    assert values(store, wording, "inForceNoLaterThan") == {"2020-01-01"}


def test_a_repeal_is_no_wording(store: Store) -> None:
    node = f"{BASE}akn/kz/act/2020-01-01/1-vi/~art_1__para_5"
    assert values(store, node, "version") == {f"{node}/@2020-01-01"}
    assert values(store, node, "repeal") == {f"{node}/@2026-01-01"}
    assert values(store, f"{node}/@2026-01-01", "rdf:type") == {
        NAMES.expand("Repeal").value, NAMES.expand("prov:Entity").value}


def test_amendments_and_revisions(store: Store) -> None:
    changed = values(store, "akn/kz/act/2020-01-01/2-viii", "eli:amends")
    assert PARA_2 in changed
    assert f"{BASE}akn/kz/act/2020-01-01/1-vi" in changed
    assert values(store, f"{PARA_2}/@2024-09-05", "prov:wasRevisionOf") == {f"{PARA_2}/@2020-01-01"}


def test_flags(store: Store) -> None:
    assert values(store, "akn/kz/act/2020-01-01/1-vi/~art_1__para_3", "weak") == {"true"}
    assert values(store, PARA_2, "weak") == {"false"}
    assert values(store, "id/obligation/o-weak-optional", "firm") == {"false"}
    assert values(store, "id/obligation/o-clause", "testable") == {"false"}
    assert values(store, "id/row/o-together/a/law", "together") == {"true"}


def test_every_reference_is_described(store: Store) -> None:
    """No dangling link of ours: whatever a statement points at is itself described."""
    described = {quad.subject.value for quad in store}
    schema = f"{BASE}vocab"
    for quad in store:
        value = quad.object
        if isinstance(value, NamedNode) and value.value.startswith(BASE) and not value.value.startswith(schema):
            assert value.value in described, f"{quad}"


def test_no_blank_nodes_and_one_datatype_per_property(store: Store) -> None:
    kinds: dict[str, set[str]] = {}
    for quad in store:
        assert not isinstance(quad.subject, BlankNode)
        assert not isinstance(quad.object, BlankNode)
        if isinstance(quad.object, Literal):
            kinds.setdefault(quad.predicate.value, set()).add(quad.object.datatype.value)
            if quad.object.language:
                assert quad.object.language in ("kk", "ru", "en")
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


def test_every_property_of_the_table_is_used(store: Store) -> None:
    """A property nobody uses is documentation of something that does not exist."""
    used = {quad.predicate.value for quad in store}
    unused = {prop.key for prop in PROPERTIES if NAMES.expand(prop.curie).value not in used}
    # What the invented corpus leaves out on purpose; the real one has it.
    assert unused <= {"modelLaw2009", "reviewCluster", "qualifier", "testQuestion", "relatedTo", "note", "inForceNote",
                      "headingBefore", "examinedNote", "depositary", "inForceFrom", "structure", "related", "windowTo"}


def test_verdict_graphs_hold_the_verdicts_of_the_engine(corpus: Corpus, store: Store) -> None:
    graphs = {graph.value for graph in store.named_graphs()}
    assert graphs == {f"{BASE}graph/verdicts/{day}" for day in DAYS}
    for day in DAYS:
        found = {}
        for quad in store.quads_for_pattern(None, NAMES.expand("verdict"), None, NAMES.verdict_graph(day)):
            found[quad.subject.value.removeprefix(f"{BASE}id/verdict/{day}/")] = quad.object.value.split("#verdict-")[1]
        expected = {result.obligation.id: str(result.verdict) for result in verdicts(corpus, day)}
        expected |= {e.id: str(e.verdict) for result in verdicts(corpus, day) for e in result.elements}
        assert found == expected


@pytest.mark.parametrize(("identifier", "outcome"), [
    ("o-full", "passed"), ("o-weak", "cantTell"), ("o-partial", "cantTell"), ("o-conflict", "failed"),
    ("o-recalled", "untested"), ("o-na", "inapplicable"), ("o-clause", "inapplicable"),
])
def test_earl_outcomes(store: Store, identifier: str, outcome: str) -> None:
    result = f"id/result/2026-01-01/{identifier}"
    assert values(store, result, "earl:outcome") == {NAMES.expand(f"earl:{outcome}").value}


def test_verdict_explains_itself(store: Store) -> None:
    node = "id/verdict/2026-07-01/o-stale/a"
    assert values(store, node, "decidingRow") == {f"{BASE}id/row/o-stale/a/law"} == values(store, node, "staleRow")
    assert values(store, node, "stale") == {"true"}
    assert values(store, "id/verdict/2026-07-01/o-stale", "prov:wasDerivedFrom") == {BASE + node}
    assert values(store, "id/verdict/2026-07-01/o-stale", "decidedBy") == {f"{BASE}id/element/o-stale/a"}


def test_days_do_not_touch_the_assertions() -> None:
    """Verdicts are only in their graphs: the default graph is the same whatever days are asked for."""
    def default(store: Store) -> set[Quad]:
        return {quad for quad in store if quad.graph_name.__class__.__name__ == "DefaultGraph"}

    assert default(build(invented(), BASE)) == default(build(invented(), BASE, [date(2024, 7, 1)]))


def test_facts_refuse_what_the_table_does_not_know() -> None:
    facts, node = Facts(NAMES), NamedNode(f"{BASE}x")
    with pytest.raises(KeyError):
        facts.describe(node, colour="red")
    with pytest.raises(TypeError):
        facts.describe(node, fromDay="20200101")
    with pytest.raises(TypeError):
        facts.describe(node, position=True)
    with pytest.raises(ValueError, match="not a word of basis"):
        facts.describe(node, basis="hearsay")
    facts.describe(node, note=[None, Text(en="said")], number=None)
    assert len(facts.quads) == 1


def test_web_addresses_become_iris() -> None:
    assert web_address("https://zan.gov.kz/client/#!/doc/1/rus").value == "https://zan.gov.kz/client/#!/doc/1/rus"
    assert web_address("https://x.kz/a|b?q=ә{1}&p=%D0%B0").value == "https://x.kz/a%7Cb?q=%D3%99%7B1%7D&p=%D0%B0"
    assert web_address("https://x.kz/100%#a#b").value == "https://x.kz/100%25#a%23b"


def test_slug() -> None:
    assert slug("Ә. Иванова, LL.M.") == "ә-иванова-ll-m"
