"""The gap report as JSON, with all languages and the whole proof."""

import json

from concordance import __version__
from concordance.analysis.gaps import Counts, GapReport
from concordance.analysis.rollup import Dimension, rollup
from concordance.analysis.severity import priority_of
from concordance.analysis.standing import EvidenceOnDay
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, RowOnDay
from concordance.language import table
from concordance.model.corpus import Corpus, act_of
from concordance.model.text import LANGUAGES
from concordance.reports import gap_model as out
from concordance.reports.addresses import cite
from concordance.reports.published import language_map

ROLLUPS = (Dimension.INSTRUMENT, Dimension.FORCE, Dimension.THEME, Dimension.PILLAR, Dimension.PRIORITY,
           Dimension.ACTOR)


def report(corpus: Corpus, gaps: GapReport) -> out.GapReportOut:
    """Return the published form of a gap report."""
    return out.GapReportOut(
        tool=f"concordance {__version__}",
        as_of=gaps.day,
        instrument=gaps.asked_for.instrument,
        modalities=[str(m) for m in gaps.asked_for.modalities],
        verdicts=[str(v) for v in gaps.asked_for.verdicts],
        priorities=[str(p) for p in gaps.asked_for.priorities],
        review_notice=out.LanguageMap(**table()["report"]["proposed"]),
        counts=_counts(gaps.counts),
        counts_by_modality={str(m): _counts(c) for m, c in gaps.by_modality.items()},
        counts_unverified=_counts(gaps.unverified),
        rollups={str(by): {name: _counts(c) for name, c in rollup(corpus, gaps.seen, by).items()}
                 for by in ROLLUPS},
        severity_policy=_policy(corpus),
        obligations=[_obligation(corpus, result) for result in gaps.results],
    )


def render(corpus: Corpus, gaps: GapReport, language: str) -> str:
    """Return the report as JSON text. `language` changes nothing: all languages are in it."""
    data = report(corpus, gaps).model_dump(mode="json", by_alias=True)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _counts(counts: Counts) -> out.CountsOut:
    return out.CountsOut(
        testable_obligations=counts.testable,
        obligations={str(k): v for k, v in counts.obligations.items()},
        elements_asked=counts.asked,
        elements={str(k): v for k, v in counts.elements.items()},
    )


def _policy(corpus: Corpus) -> out.PolicyOut | None:
    policy = corpus.severity
    return out.PolicyOut(version=policy.version, adopted=policy.adopted, review=policy.review) if policy else None


def _obligation(corpus: Corpus, result: ObligationOnDay) -> out.ObligationOut:
    obligation = result.obligation
    return out.ObligationOut(
        id=obligation.id, instrument=result.instrument, citation=obligation.citation,
        title=language_map(obligation.title), modality=obligation.modality, measures=obligation.measures,
        pillar=obligation.pillar, theme=obligation.theme, force=result.force, unverified=result.unverified,
        priority=priority_of(corpus, result),
        not_assessed=language_map(obligation.not_assessed) if obligation.not_assessed else None,
        testable=obligation.testable, verdict=result.verdict, decided_by=list(result.decided_by), stale=result.stale,
        trust_basis=result.trust.basis, reviewed=result.trust.reviewed,
        elements=[_element(corpus, element) for element in result.elements],
    )


def _element(corpus: Corpus, element: ElementOnDay) -> out.ElementOut:
    return out.ElementOut(
        id=element.id, label=language_map(element.element.label), verdict=element.verdict, stale=element.stale,
        answered_by=element.answered_by.element if element.answered_by else None,
        path=[f"{step.relation} {step.to}" for step in element.answered_by.path] if element.answered_by else [],
        rows=[row_out(corpus, row) for row in (*element.used, *element.unverified)],
    )


def row_out(corpus: Corpus, found: RowOnDay) -> out.RowOut:
    """Return the published form of one judgement."""
    row = found.row
    return out.RowOut(
        id=row.id, relation=row.relation, together=row.together, standing=found.standing, outcome=found.outcome,
        reason=language_map(row.reason), evidence=[_evidence(corpus, item) for item in found.evidence],
        examined_acts=list(row.examined.acts) if row.examined else [],
        examined_on=row.examined.on if row.examined else None,
        settle=language_map(row.settle) if row.settle else None,
        assessed_on=row.assessed.on, assessed_by=row.assessed.by, review=row.assessed.review,
    )


def _evidence(corpus: Corpus, item: EvidenceOnDay) -> out.EvidenceOut:
    identifier = item.evidence.provision
    version = item.version
    act = corpus.acts.get(act_of(identifier))
    sources = [act.sources[key] for key in version.sources if key in act.sources] if version and act else []
    return out.EvidenceOut(
        provision=identifier,
        citation=out.LanguageMap(**{language: cite(corpus, identifier, language) for language in LANGUAGES}),
        version_from=version.start if version else None, version_by=version.by if version else None,
        basis=version.basis if version else None, force=item.provision.force if item.provision else None,
        summary=language_map(version.summary) if version else None,
        sources=[out.SourceRef(title=s.title, url=s.url, basis=s.basis, language=s.language, redaction=s.redaction)
                 for s in sources],
    )
