"""Instruments, what they share, whose rows judge an element, terms, the policy and the checks: what is said of them."""

from datetime import date

from graph_sample import BASE
from pyoxigraph import NamedNode, Store
from test_graph_build import NAMES, values

from concordance.graph.build import build
from concordance.graph.days import OPEN_END, OPEN_START
from concordance.model.corpus import Corpus

GUIDE = "id/instrument/guide"
VICTIM = f"{BASE}id/definition/victim/kz/law-a"


def word(scheme: str, value: str) -> set[str]:
    return {NAMES.word(scheme, value).value}


def test_instrument_says_what_it_is_to_the_state(store: Store) -> None:
    assert values(store, "id/instrument/treaty", "instrumentForce") == word("instrument-force", "binding")
    assert values(store, GUIDE, "instrumentForce") == word("instrument-force", "benchmark")
    assert values(store, GUIDE, "place") == {"20"}
    assert values(store, GUIDE, "datesBasis") == word("basis", "recalled")
    assert "a measure, not a promise in English" in values(store, GUIDE, "notAssessed")
    assert values(store, GUIDE, "notDemanded") == {f"{BASE}id/not-demanded/guide/period"}
    assert "none is named in English" in values(store, "id/not-demanded/guide/period", "explanation")


def test_obligation_stands_in_an_article_or_in_a_part_of_a_document(store: Store) -> None:
    assert values(store, "id/obligation/o-full", "article") == {"1"}
    assert values(store, "id/obligation/o-full", "inPart") == values(store, "id/obligation/o-full", "document") == set()
    assert values(store, "id/obligation/g-same", "article") == set()
    assert values(store, "id/obligation/g-same", "inPart") == {"part-1"}
    assert values(store, "id/obligation/g-same", "document") == {f"{BASE}id/document/guide/part-1"}
    assert values(store, "id/document/guide/part-1", "eli:number") == {"7"}
    assert values(store, "id/document/guide/part-1", "adopted") == {"2002-05-20"}


def test_obligation_that_nobody_has_seen(store: Store) -> None:
    assert values(store, "id/obligation/g-recalled", "unverified") == {"true"}
    assert values(store, "id/obligation/g-recalled", "placeSeen") == {"false"}
    assert values(store, "id/obligation/g-same", "unverified") == {"false"}
    assert "not yet in English" in values(store, "id/obligation/g-own", "notAssessed")
    assert values(store, "id/obligation/g-own", "theme") == word("theme", "victims-rights")


def test_requirement(store: Store) -> None:
    assert values(store, "id/requirement/shelter", "skos:inScheme") == {f"{BASE}id/list/requirements"}
    narrowest = "id/part/shelter/narrowest"
    assert values(store, narrowest, "requirement") == {f"{BASE}id/requirement/shelter"}
    assert values(store, narrowest, "within") == {f"{BASE}id/part/shelter/narrow", f"{BASE}id/part/rest/part"}
    link = "id/link/g-same/a/shelter/full"
    assert values(store, link, "element") == {f"{BASE}id/element/g-same/a"}
    assert values(store, link, "part") == {f"{BASE}id/part/shelter/full"}
    assert values(store, link, "reach") == word("reach", "equal")
    assert values(store, link, "confidence") == word("confidence", "medium")
    assert values(store, link, "weight") == {"0.8"}
    assert "a little in English" in values(store, "id/link/g-alone/a/shelter/full", "differs")


def test_an_element_is_judged_by_its_own_rows_first(store: Store) -> None:
    for element in ("o-full/a", "g-own/a"):
        assert values(store, f"id/element/{element}", "judgedBy") == {f"{BASE}id/element/{element}"}
        assert values(store, f"id/element/{element}", "judgedAs") == word("reach", "equal")
        assert values(store, f"id/element/{element}", "path") == set()
    for element in ("g-alone/a", "g-alone/b", "g-alone/c", "g-seen/a", "o-missing/c"):
        assert values(store, f"id/element/{element}", "judgedBy") == set()


def test_a_borrowed_judgement_says_from_whom_and_why(store: Store) -> None:
    node = "id/element/g-within/a"
    assert values(store, node, "judgedBy") == {f"{BASE}id/element/o-middle/a"}
    assert values(store, node, "judgedAs") == word("reach", "narrower")
    assert values(store, node, "judgedWeight") == {"1"}
    steps = [("equal", "id/part/shelter/narrow"), ("narrower", "id/part/shelter/wide"),
             ("equal", "id/element/o-middle/a")]
    assert values(store, node, "path") == {f"{BASE}{node}/step/{position}" for position in (1, 2, 3)}
    for position, (reach, to) in enumerate(steps, start=1):
        assert values(store, f"{node}/step/{position}", "reach") == word("reach", reach)
        assert values(store, f"{node}/step/{position}", "leadsTo") == {BASE + to}


def test_judges_are_those_of_the_corpus(corpus: Corpus, store: Store) -> None:
    found = {quad.subject.value: quad.object.value
             for quad in store.quads_for_pattern(None, NAMES.expand("judgedBy"), None)}
    expected = {element: lender.element for element, lender in corpus.lenders.items()}
    expected |= {element: element for element in corpus.rows_of if element in corpus.elements}
    prefix = f"{BASE}id/element/"
    assert found == {prefix + element: prefix + judge for element, judge in expected.items()}


def test_verdicts_say_priority_and_who_answers(store: Store) -> None:
    day = "id/verdict/2024-07-01"
    assert values(store, f"{day}/o-conflict", "priority") == word("priority", "critical")
    assert values(store, f"{day}/g-missing", "priority") == word("priority", "low")
    assert values(store, f"{day}/g-recalled", "priority") == word("priority", "open")
    assert values(store, f"{day}/g-recalled", "unverified") == {"true"}
    assert values(store, f"{day}/g-missing/a", "answeredBy") == {f"{BASE}id/element/o-missing/a"}
    assert values(store, f"{day}/g-missing/a", "path") == {f"{BASE}id/element/g-missing/a/step/{n}" for n in (1, 2)}
    assert values(store, f"{day}/g-missing/a", "decidingRow") == {f"{BASE}id/row/o-missing/a/before"}
    assert values(store, f"{day}/g-own/a", "answeredBy") == set()


def test_definitions_of_a_term(store: Store) -> None:
    assert values(store, "id/term/victim", "measuredBy") == {f"{VICTIM}/art_1__para_1"}
    assert values(store, "id/term/victim", "facet") == {f"{BASE}id/term/victim/facet/identified"}
    before, later = f"{VICTIM}/art_1__para_2", f"{VICTIM}/art_1__para_2/@2024-09-05"
    assert values(store, "id/term/victim", "skos:definition") == {f"{VICTIM}/art_1__para_1", before, later}
    assert values(store, before, "fromDay") == {str(OPEN_START)}
    assert values(store, before, "toDay") == {"20240904"}
    assert values(store, later, "windowFrom") == {"2024-09-05"}
    assert values(store, later, "toDay") == {str(OPEN_END)}
    assert values(store, f"{before}/identified", "lists") == {f"{BASE}id/term/victim/value/by-ngo"}
    assert values(store, f"{later}/identified", "lists") == {f"{BASE}id/term/victim/value/by-police"}
    assert values(store, f"{later}/identified", "listing") == word("listing", "open")
    assert values(store, f"{VICTIM}/art_1__para_1/children", "role") == word("role", "excluded")


def test_policy(store: Store) -> None:
    assert values(store, "id/policy/severity", "policyVersion") == {"2"}
    share = "id/policy/severity/share/instrumentForce/benchmark"
    assert values(store, share, "instrumentForce") == word("instrument-force", "benchmark")
    assert values(store, share, "share") == {"0.3"}
    assert values(store, "id/policy/severity/threshold/low", "atLeast") == {"0.21"}
    assert len(values(store, "id/policy/severity", "policyShare")) == 3 + 10 + 5 + 5


def test_checks(store: Store) -> None:
    folder = "id/verification/mappings/instruments"
    assert values(store, f"{folder}/guide/obligations/part-1.yml/g-same.basis", "about") == {
        f"{BASE}id/obligation/g-same"}
    assert values(store, f"{folder}/guide/instrument.yml/title_basis", "about") == {f"{BASE}{GUIDE}"}
    status = f"{folder}/treaty/instrument.yml/status%5B1%5D.basis"
    assert values(store, status, "about") == {f"{BASE}id/instrument/treaty"}
    assert values(store, status, "checkedValue") == {"mappings/instruments/treaty/instrument.yml#status[1].basis"}
    assert values(store, status, "prov:wasAttributedTo") == {f"{BASE}id/agent/ә-иванова"}
    assert values(store, status, "address") == {"https://example.org/a%7Cb"}


def test_what_is_shared_is_published_whole(real: Corpus) -> None:
    store = build(real, BASE)

    def count(name: str) -> int:
        return len(list(store.quads_for_pattern(None, NAMES.expand("rdf:type"), NAMES.expand(name))))

    assert count("Requirement") == len(real.requirements)
    assert count("RequirementPart") == len(real.parts)
    assert count("RequirementLink") == sum(map(len, real.links_of.values()))
    assert count("Definition") == sum(len(term.definitions) for term in real.terms.values())
    assert count("Document") == sum(1 for file in real.obligation_files if file.document)
    assert count("NotDemanded") == sum(len(instrument.not_demanded) for instrument in real.instruments.values())
    assert count("PathStep") == sum(len(lender.path) for lender in real.lenders.values())
    assert count("PolicyShare") == 23


def test_judges_do_not_depend_on_the_day(corpus: Corpus) -> None:
    """Whose rows are asked is said once, of the element; only what they say on a day is in the graphs of days."""
    store = build(corpus, BASE, [date(2024, 7, 1)])
    graphs = {quad.graph_name for quad in store.quads_for_pattern(None, NAMES.expand("judgedBy"), None)}
    assert not any(isinstance(graph, NamedNode) for graph in graphs)
