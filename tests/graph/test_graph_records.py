"""Operations, expected acts, public statements and open questions: what is said, and the two queries on them."""

from datetime import date

import pytest
from graph_promises import obligation
from graph_records import expected, expected_acts
from graph_sample import BASE, DAYS, REAL_DAYS, corpus_of, provision, version
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Store
from test_graph_build import NAMES, values
from test_graph_queries import ask

from concordance.analysis.delegations import delegations
from concordance.graph.build import build
from concordance.graph.days import day_key
from concordance.model.corpus import Corpus
from concordance.model.delegation import DelegationStatus

LAW_A, LAW_B, ORDER_C = (f"{BASE}akn/kz/act/2020-01-01/{number}" for number in ("1-vi", "2-viii", "3"))
EXPECTED = "id/expected-act/kz/law-a"
SAMPLE_DAYS = tuple(date.fromisoformat(day) for day in (
    "2019-05-31", "2019-06-01", "2019-12-01", "2024-12-31", "2025-01-01", "2026-02-28", "2026-07-01", "2026-11-22"))


def assert_agrees(corpus: Corpus, store: Store, day: date) -> None:
    """The query tells of every expected act what the engine tells."""
    assert {(i, s, kind, p, due, since) for i, s, kind, p, due, since in ask(store, "expected-acts", day)} == {
        (item.id, str(item.status), str(item.delegation.expected), item.delegation.provision,
         str(day_key(item.delegation.due.on)) if item.delegation.due else "",
         str(day_key(item.found_from)) if item.found_from else "")
        for item in delegations(corpus, day)}
    assert len(ask(store, "expected-acts", day)) == len(corpus.delegations)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_expected_acts_agree_with_engine(corpus: Corpus, store: Store, day: date) -> None:
    assert_agrees(corpus, store, day)


@pytest.mark.parametrize("day", SAMPLE_DAYS, ids=str)
def test_expected_acts_agree_with_engine_on_the_sample_project(sample: Corpus, sample_store: Store, day: date) -> None:
    assert_agrees(sample, sample_store, day)


@pytest.mark.parametrize("day", REAL_DAYS, ids=str)
def test_expected_acts_agree_with_engine_on_real_data(real: Corpus, real_store: Store, day: date) -> None:
    assert_agrees(real, real_store, day)


def test_sample_uses_every_status(corpus: Corpus) -> None:
    """The comparison is worth something only if every rule is met in it."""
    met = {(item.delegation.id, item.status) for day in DAYS for item in delegations(corpus, day)}
    assert {status for _, status in met} == set(DelegationStatus)
    assert {status for name, status in met if name == "found-by-act"} == {"not-yet", "not-found", "found"}
    assert {status for name, status in met if name == "found-by-two"} == {"not-yet", "overdue", "found"}
    assert {status for name, status in met if name == "repealed"} == {"not-yet", "found"}


DAY_LIST = ("2020-01-01", "2022-05-05", "2024-09-05", "2026-07-01")


@st.composite
def promises(draw: st.DrawFn) -> Corpus:
    """Small corpora of expected acts around a few provisions, some of them closed or repealed."""
    provisions = []
    for number in range(1, 4):
        first, second = sorted(draw(st.lists(st.sampled_from(DAY_LIST), min_size=2, max_size=2, unique=True)))
        before = date.fromordinal(date.fromisoformat(second).toordinal() - 1).isoformat()
        provisions.append(provision(f"art_1__para_{number}", *draw(st.sampled_from([
            (version(first),), (version(first, before),), (version(first, before), version(second)),
            (version(first, before), version(second, repealed=True)), (version(first, repealed=True),)]))))
    names = [f"kz/law-a/{item.eid}" for item in provisions]
    found = st.lists(st.sampled_from([*names, "kz/law-b", "kz/order-c"]), max_size=3)
    acts = [expected(f"e-{number}", draw(st.sampled_from(provisions)).eid, *draw(found),
                     due=draw(st.sampled_from([None, *DAY_LIST])), searched=draw(st.booleans()))
            for number in range(draw(st.integers(1, 4)))]
    return corpus_of(provisions, (obligation("o", "a"),), (), [expected_acts(*acts)])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(promises(), st.sampled_from([*map(date.fromisoformat, (
    *DAY_LIST, "2019-12-31", "2024-09-04", "2026-06-30", "2026-11-22"))]))
def test_expected_acts_agree_with_engine_on_random_data(corpus: Corpus, day: date) -> None:
    assert_agrees(corpus, build(corpus, BASE), day)


def amendments(corpus: Corpus, day: date) -> list[tuple[str, ...]]:
    """What the query on operations must answer."""
    rows = [(day_key(op.start), file.act, number, op) for _, file in corpus.amendment_files
            for number, op in enumerate(file.operations, start=1)]
    rows.sort(key=lambda row: row[:3])
    return [(str(since), str(op.start_is), act, str(op.op), op.target, str(op.editorial).lower(),
             str(op.start <= day).lower(), f"{act}/{op.name}") for since, act, _, op in rows]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_amendments_query(corpus: Corpus, store: Store, day: date) -> None:
    found = ask(store, "amendments", day)
    assert found == amendments(corpus, day)
    assert len(found) == 7


@pytest.mark.parametrize("day", REAL_DAYS, ids=str)
def test_amendments_query_on_real_data(real: Corpus, real_store: Store, day: date) -> None:
    assert ask(real_store, "amendments", day) == amendments(real, day)


def test_every_record_is_published(real: Corpus, real_store: Store) -> None:
    def subjects(name: str) -> set[str]:
        found = real_store.quads_for_pattern(None, NAMES.expand("rdf:type"), NAMES.expand(name))
        return {quad.subject.value.removeprefix(f"{BASE}id/") for quad in found}

    assert subjects("Amendment") == {f"amendment/{file.act}/{operation.name}" for _, file in real.amendment_files
                                     for operation in file.operations}
    assert subjects("ExpectedAct") == {f"expected-act/{name}" for name in real.delegations}
    assert subjects("Claim") == {f"claim/{name}" for name in real.claims}
    assert subjects("OpenQuestion") == {f"question/{name}" for name in real.questions}
    parts = [item for entry in real.delegations.values() for item in entry.found]
    assert len(subjects("Fulfilment")) == len(parts)
    assert len(subjects("Appearance")) == sum(len(claim.made) for claim in real.claims.values())


def test_operation(store: Store) -> None:
    node = "id/amendment/kz/law-b/substitute/kz/law-a/art_1__para_2/2024-09-05"
    assert values(store, node, "dcterms:identifier") == {"kz/law-b/substitute/kz/law-a/art_1__para_2/2024-09-05"}
    assert values(store, node, "target") == {f"{LAW_A}/~art_1__para_2"}
    assert values(store, node, "amendingAct") == {LAW_B}
    assert values(store, node, "amendedAct") == {LAW_A}
    assert values(store, node, "effectiveFrom") == {"2024-09-05"}
    assert values(store, node, "fromDay") == {"20240905"}
    assert values(store, node, "dcterms:source") == {f"{BASE}id/source/kz/law-b/s1"}
    assert values(store, "id/amendment/kz/law-b/substitute/kz/law-a/art_1__para_1/2024-09-05", "editorial") == {"true"}


def test_an_operation_with_a_day_that_is_not_established(store: Store) -> None:
    node = "id/amendment/kz/law-b/substitute/kz/law-a/art_1__para_6/2026-07-01"
    assert values(store, node, "effectiveFrom") == set()
    assert values(store, node, "inForceNoLaterThan") == {"2026-07-01"}
    assert values(store, node, "fromDay") == {"20260701"}


def test_an_operation_links_to_an_article_and_only_names_what_is_not_encoded(store: Store) -> None:
    assert values(store, "id/amendment/kz/law-b/insert/kz/law-a/art_1/2020-05-05", "target") == {f"{LAW_A}/~art_1"}
    assert values(store, "id/amendment/kz/law-b/insert/kz/law-a/art_1/2020-05-05", "withParts") == {"true"}
    assert values(store, "id/amendment/kz/law-b/insert/kz/law-a/art_9/2024-09-05", "target") == set()
    assert values(store, "id/amendment/kz/law-b/insert/kz/law-a/art_9/2024-09-05", "targetId") == {"kz/law-a/art_9"}


def test_the_list_of_an_act_says_how_far_it_goes(store: Store) -> None:
    assert values(store, LAW_B, "changesListedFor") == {LAW_A}
    assert "from footnotes in English" in values(store, LAW_B, "changesNote")


def test_expected_act(store: Store) -> None:
    node = f"{EXPECTED}/found-by-act"
    assert values(store, node, "alsoIn") == {f"{LAW_A}/~art_1__para_3", f"{LAW_A}/~art_1"}
    assert values(store, node, "toBeAdoptedBy") == {f"{BASE}id/actor/police"}
    assert values(store, node, "dueOn") == {"2024-09-05"}
    assert values(store, node, "dueDay") == {"20240905"}
    assert values(store, node, "found") == {f"{BASE}{node}/found/1"}
    assert values(store, f"{node}/found/1", "carriedOutBy") == {ORDER_C}
    assert values(store, node, "placeSearched") == {f"{BASE}{node}/searched/{place}" for place in "12"}
    assert values(store, node, "lookAgainAt") == {"https://example.org/a%7Cb"}
    assert values(store, f"{EXPECTED}/not-examined", "searchedOn") == set()


def test_the_status_of_an_expected_act_is_not_stated(store: Store) -> None:
    words = f"{BASE}vocab#expected-status-"
    assert not [quad for quad in store if isinstance(quad.object, NamedNode) and quad.object.value.startswith(words)]


def test_statement_and_question(store: Store) -> None:
    node = "id/claim/always-free"
    assert values(store, node, "claimVerdict") == {NAMES.word("claim-verdict", "nuanced").value}
    assert values(store, node, "ground") == {f"{LAW_A}/~art_1__para_1", LAW_B}
    assert values(store, node, "review") == {NAMES.word("review", "disputed").value}
    assert values(store, f"{node}/made/1", "on") == {"2026-01-15"}
    assert values(store, f"{node}/made/2", "on") == set()
    assert values(store, "id/claim/lighthouse", "ground") == set()
    question = "id/question/which-article"
    assert values(store, question, "about") == {LAW_A, f"{LAW_A}/~art_1"}
    assert values(store, question, "settleAt") == {"https://example.org/z%7C1"}
    assert values(store, question, "forLawyer") == {"true"}
