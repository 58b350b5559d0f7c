"""The vocabulary: one table, and everything made from it agrees with it."""

import re
from enum import StrEnum
from pathlib import Path

import pytest
from graph_sample import BASE
from pyoxigraph import Literal, Store

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.graph.namespaces import Names, vocab
from concordance.graph.resources import query_names, query_text, shapes_text
from concordance.graph.vocabulary.classes import CLASSES
from concordance.graph.vocabulary.ontology import ontology
from concordance.graph.vocabulary.page import MARK, tables
from concordance.graph.vocabulary.parts import Kind
from concordance.graph.vocabulary.table import BY_KEY, PROPERTIES, WORDS
from concordance.load.project import base_iri
from concordance.model.act import ActForm, Content
from concordance.model.actor import ActorKind
from concordance.model.amendment import Operation
from concordance.model.assessment import Relation
from concordance.model.base import Basis, Review
from concordance.model.claim import ClaimVerdict
from concordance.model.crosswalk import Reach
from concordance.model.delegation import DelegationStatus, Expected
from concordance.model.instrument import Force as InstrumentForce
from concordance.model.instrument import InstrumentKind, Measures, Modality, Theme
from concordance.model.policy import Priority
from concordance.model.provision import Bound, Force, ProvisionKind, StartIs
from concordance.model.requirement import Confidence
from concordance.model.term import Listing, Role

PROJECT = Path(__file__).resolve().parents[2]
ENUMERATIONS: dict[str, tuple[type[StrEnum], ...]] = {
    "relation": (Relation,), "verdict": (Verdict, ElementVerdict), "basis": (Basis,), "review": (Review,),
    "modality": (Modality,), "force": (Force,), "kind": (ProvisionKind,), "measures": (Measures,),
    "instrument-kind": (InstrumentKind,), "form": (ActForm,), "content": (Content,), "actor-kind": (ActorKind,),
    "start": (StartIs,), "bound": (Bound,), "operation": (Operation,), "expected-kind": (Expected,),
    "expected-status": (DelegationStatus,), "claim-verdict": (ClaimVerdict,),
    "instrument-force": (InstrumentForce,), "theme": (Theme,), "reach": (Reach,), "confidence": (Confidence,),
    "priority": (Priority,), "role": (Role,), "listing": (Listing,),
}


def test_words_are_those_of_the_model() -> None:
    assert set(WORDS) == set(ENUMERATIONS)
    for scheme, enumerations in ENUMERATIONS.items():
        assert WORDS[scheme] == {str(word) for enumeration in enumerations for word in enumeration}, scheme


def test_table_is_sound() -> None:
    assert len(BY_KEY) == len(PROPERTIES)
    assert len({prop.curie for prop in PROPERTIES}) == len(PROPERTIES)
    classes = {cls.name for cls in CLASSES}
    for prop in PROPERTIES:
        assert prop.on in {"", *classes}, prop.key
        if prop.own and prop.to:
            assert prop.to in (WORDS if prop.kind is Kind.WORD else classes), prop.key
        assert prop.comment.endswith("."), prop.key


def test_ontology_labels_and_comments_everything() -> None:
    store = Store()
    store.bulk_extend(ontology(BASE))
    names = Names(BASE)
    for subject in {quad.subject for quad in store}:
        for curie in ("rdfs:label", "rdfs:comment"):
            found = [q.object for q in store.quads_for_pattern(subject, names.expand(curie), None)]
            if subject.value != f"{BASE}vocab" or curie == "rdfs:label":
                assert [isinstance(o, Literal) and o.language for o in found] == ["en"], f"{subject} {curie}"
    declared = {quad.subject.value for quad in store}
    words = {names.word(scheme, word).value for scheme, words in WORDS.items() for word in words}
    own = {names.expand(prop.curie).value for prop in PROPERTIES if prop.own}
    assert words | own | {names.expand(cls.name).value for cls in CLASSES} <= declared


def test_shapes_and_queries_use_only_declared_names() -> None:
    declared = {quad.subject.value.removeprefix(vocab(BASE)) for quad in ontology(BASE)}
    texts = {name: query_text(name, BASE) for name in query_names()} | {"shapes": shapes_text(BASE)}
    for name, text in texts.items():
        code = re.sub(r'"[^"\n]*"|(?m:^\s*#.*$)', "", text)
        used = set(re.findall(r"(?<![\w:])c:([A-Za-z][\w-]*)", code))
        assert used
        assert used <= declared, f"{name}: {used - declared}"
        borrowed = set(re.findall(r"\b((?:dcterms|eli|prov|foaf):[a-z]\w*)", code))
        assert borrowed <= {prop.curie for prop in PROPERTIES}, name


def test_page_shows_the_table() -> None:
    """docs/reference/vocabulary.md; to mend it: python -m concordance.graph.vocabulary.page."""
    page = (PROJECT / "docs/reference/vocabulary.md").read_text(encoding="utf-8")
    assert page[page.index(MARK):] == tables()


def test_shipped_files_carry_the_base_of_this_project() -> None:
    """The queries in the package run as they are only while their base is the site_url."""
    base = base_iri(PROJECT)
    folder = PROJECT / "scripts/concordance/graph"
    files = [*sorted(folder.glob("queries/*.rq")), folder / "shapes.ttl"]
    assert len(files) == len(query_names()) + 1
    for file in files:
        assert f"<{base}vocab#>" in file.read_text(encoding="utf-8"), file.name


def test_unknown_query() -> None:
    with pytest.raises(KeyError):
        query_text("../shapes", BASE)
