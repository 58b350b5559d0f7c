"""Counts of the corpus: what there is, by basis, by review, by language."""

from collections import Counter
from dataclasses import dataclass

from concordance.model.amendment import Operation
from concordance.model.assessment import Relation, Row
from concordance.model.base import Basis
from concordance.model.claim import ClaimVerdict
from concordance.model.corpus import Corpus
from concordance.model.instrument import Modality
from concordance.model.replay import differences, operations_on
from concordance.model.text import LANGUAGES


@dataclass(frozen=True)
class Statistics:
    """Plain counts. Every share that is shown is computed from two of them."""

    records: dict[str, int]
    versions_by_basis: dict[str, int]
    days_by_basis: dict[str, int]
    rows_by_relation: dict[str, int]
    rows_by_review: dict[str, int]
    provisions_by_act: dict[str, int]
    provisions_by_kind: dict[str, int]
    translated: dict[str, dict[str, tuple[int, int]]]
    amendments: dict[str, int]
    shared: dict[str, tuple[int, int]]
    by_instrument: dict[str, dict[str, dict[str, int]]]
    claims_by_verdict: dict[str, int]
    questions: dict[str, int]
    versions_with_source: int
    rows_with_ground: int


def statistics(corpus: Corpus) -> Statistics:
    """Count the corpus. `translated` gives, per kind of text and language, (present, total)."""
    provisions = corpus.provisions
    versions = [version for provision in provisions.values() for version in provision.versions]
    rows = list(corpus.rows.values())
    records = {
        "acts": len(corpus.acts),
        "articles": len(corpus.articles),
        "provisions": len(provisions),
        "versions": len(versions),
        "terms": len(corpus.terms),
        "actors": len(corpus.actors),
        "instruments": len(corpus.instruments),
        "obligations": len(corpus.obligations),
        "testable obligations": sum(obligation.testable for obligation in corpus.obligations.values()),
        "elements": len(corpus.elements),
        "requirements": len(corpus.requirements),
        "parts of requirements": len(corpus.parts),
        "links to requirements": sum(len(requirement.links) for requirement in corpus.requirements.values()),
        "assessment rows": len(rows),
    }
    return Statistics(
        records=records,
        versions_by_basis=_ordered(Counter(str(v.basis) for v in versions), [str(b) for b in Basis]),
        days_by_basis=_ordered(Counter(str(v.start_basis) for v in versions), [str(b) for b in Basis]),
        rows_by_relation=dict(sorted(Counter(str(row.relation) for row in rows).items())),
        rows_by_review=dict(sorted(Counter(str(row.assessed.review) for row in rows).items())),
        provisions_by_act=dict(sorted(Counter(key.rsplit("/", 1)[0] for key in provisions).items())),
        provisions_by_kind=dict(sorted(Counter(str(p.kind) for p in provisions.values()).items())),
        translated=_translated(corpus),
        amendments=_amendments(corpus),
        shared=_shared(corpus),
        by_instrument=_by_instrument(corpus),
        claims_by_verdict={str(v): n for v, n in count_by_verdict(corpus).items()},
        questions={"of fact": sum(not q.for_lawyer for q in corpus.questions.values()),
                   "for a lawyer": sum(q.for_lawyer for q in corpus.questions.values())},
        versions_with_source=sum(bool(v.sources) for v in versions),
        rows_with_ground=sum(_grounded(row) for row in rows),
    )


def _grounded(row: Row) -> bool:
    """True where a row names what was read, or would have to be. That nothing applies needs its reason only."""
    return bool(row.evidence or row.examined or row.settle) or row.relation is Relation.NOT_APPLICABLE


def _shared(corpus: Corpus) -> dict[str, tuple[int, int]]:
    """Count what shared requirements answer, each out of all testable elements or obligations."""
    testable = [obligation for obligation in corpus.obligations.values() if obligation.testable]
    elements = [element for obligation in testable for element in obligation.element_ids()]
    borrowed = corpus.lenders
    return {
        "elements linked to a requirement": (sum(e in corpus.links_of for e in elements), len(elements)),
        "elements answered by another one": (sum(e in borrowed for e in elements), len(elements)),
        "obligations answered in part or whole by another one": (
            sum(any(e in borrowed for e in o.element_ids()) for o in testable), len(testable)),
        "obligations answered in whole by others": (
            sum(all(e in borrowed for e in o.element_ids()) for o in testable), len(testable)),
    }


def _by_instrument(corpus: Corpus) -> dict[str, dict[str, dict[str, int]]]:
    """Count, for each instrument, obligations by basis and modality, and rows by relation and basis."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    for instrument in corpus.instruments:
        obligations = [o for o in corpus.obligations.values() if corpus.instrument_of[o.id] == instrument]
        own = {o.id for o in obligations}
        rows = [row for row in corpus.rows.values() if row.obligation in own]
        found[instrument] = {
            "obligations by basis": _present(Counter(str(o.basis) for o in obligations), [str(b) for b in Basis]),
            "obligations by modality": _present(Counter(str(o.modality) for o in obligations),
                                                [str(m) for m in Modality]),
            "elements": {"all": sum(len(o.elements) for o in obligations),
                         "answered by another one": sum(e in corpus.lenders for o in obligations
                                                        for e in o.element_ids())},
            "rows by relation": dict(sorted(Counter(str(row.relation) for row in rows).items())),
        }
    return found


def _present(counter: Counter[str], order: list[str]) -> dict[str, int]:
    return {key: counter[key] for key in order if counter[key]}


def _amendments(corpus: Corpus) -> dict[str, int]:
    """Count operations, what they made, and what the replay does not explain."""
    operations = [operation for _, file in corpus.amendment_files for operation in file.operations]
    return {
        "amending acts with a list": len(corpus.amendment_files),
        "operations": len(operations),
        **{str(kind): sum(op.op is kind for op in operations) for kind in Operation},
        "on places encoded here": sum(op.encoded for op in operations),
        "provisions with two or more versions": sum(len(p.versions) > 1 for p in corpus.provisions.values()),
        "provisions made or changed by an operation": len(operations_on(corpus)),
        "replay differences": len(list(differences(corpus))),
    }


def count_by_verdict(corpus: Corpus) -> dict[ClaimVerdict, int]:
    """Count public statements; every verdict is present, and the counts add up to all of them."""
    counted = Counter(claim.verdict for claim in corpus.claims.values())
    return {verdict: counted[verdict] for verdict in ClaimVerdict}


def _translated(corpus: Corpus) -> dict[str, dict[str, tuple[int, int]]]:
    groups = {
        "provision summaries": [v.summary for p in corpus.provisions.values() for v in p.versions],
        "article headings": [article.heading for article in corpus.articles.values()],
        "terms": [term.label for term in corpus.terms.values()],
        "obligation titles": [obligation.title for obligation in corpus.obligations.values()],
        "obligation summaries": [obligation.summary for obligation in corpus.obligations.values()],
        "element labels": [element.label for element in corpus.elements.values()],
        "test questions": [q for obligation in corpus.obligations.values() for q in obligation.test_questions],
        "reasons": [row.reason for row in corpus.rows.values()],
        "parts of requirements": [part.label for part in corpus.parts.values()],
        "differences": [link.differs for links in corpus.links_of.values() for link in links if link.differs],
    }
    return {
        name: {language: (sum(bool(text.get(language)) for text in texts), len(texts)) for language in LANGUAGES}
        for name, texts in groups.items()
    }


def _ordered(counter: Counter[str], order: list[str]) -> dict[str, int]:
    return {key: counter[key] for key in order}
