"""A table of concordance as JSON, with all languages and the whole proof."""

from concordance.analysis.concordance_table import Level, Line, ProvisionLine, Silent, ToInstruments, ToLaw
from concordance.analysis.verdicts import ObligationOnDay, RowOnDay
from concordance.language import table as words_table
from concordance.model.assessment import Row
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Provision, Version
from concordance.model.scale import Marks, Scale
from concordance.model.text import LANGUAGES
from concordance.reports.addresses import cite
from concordance.reports.concordance_table import legend
from concordance.reports.concordance_table import model as out
from concordance.reports.concordance_table.uses import verdict_on
from concordance.reports.edition import Edition
from concordance.reports.gap_model import LanguageMap, SourceRef
from concordance.reports.obligation_citation import cited
from concordance.reports.published import json_text, language_map
from concordance.reports.published_edition import edition_out
from concordance.reports.scales import is_owed, mark_of, own_scale


def render(corpus: Corpus, table: ToLaw | ToInstruments, edition: Edition, scale: Marks | None = None) -> str:
    """Return a table as JSON text: schema concordance-table-1, or concordance-by-provision-1 where it begins with the
    law. scale: one of `reports.scales.scales`; None for our own words."""
    scale = scale or own_scale()
    if isinstance(table, ToInstruments):
        return json_text(by_provision(corpus, table, edition, scale))
    return json_text(by_obligation(corpus, table, edition, scale))


def by_obligation(corpus: Corpus, table: ToLaw, edition: Edition, scale: Marks) -> out.ConcordanceTableOut:
    """Return the published form of a table towards the law."""
    counted = {level: legend.counts(table, scale, level) for level in Level}
    return out.ConcordanceTableOut(
        edition=edition_out(edition), instruments=list(table.instruments), level=table.level.value, scale=_scale(scale),
        review_notice=LanguageMap(**words_table()["report"]["proposed"]),
        counts=out.TableCountsOut(
            obligations={mark.id: counted[Level.OBLIGATION][mark.id] for mark in scale.marks},
            elements={mark.id: counted[Level.ELEMENT][mark.id] for mark in scale.marks},
            unverified=sum(r.obligation.testable and r.unverified for r in table.results),
            untestable=sum(not r.obligation.testable for r in table.results)),
        unanswered=[line.id for line in table.unanswered], lines=[_line(corpus, line, scale) for line in table.lines],
        judgements={row.row.id: _judgement(row.row) for line in table.lines for row in _shown(line)},
        provisions={item.evidence.provision: _provision(corpus, item.evidence.provision, item.provision, item.version)
                    for line in table.lines for row in _shown(line) for item in row.evidence
                    if item.provision and item.version})


def by_provision(corpus: Corpus, table: ToInstruments, edition: Edition, scale: Marks) -> out.ByProvisionOut:
    """Return the published form of a table towards the instruments."""
    in_force: list[ProvisionLine | Silent] = [*table.lines, *table.silent]
    return out.ByProvisionOut(
        edition=edition_out(edition), acts={act: str(corpus.acts[act].content) for act in table.acts},
        instruments=list(table.instruments), scale=_scale(scale),
        review_notice=LanguageMap(**words_table()["report"]["proposed"]),
        answering=[out.AnsweringOut(provision=line.id, answers=_uses(corpus, line, scale)) for line in table.lines],
        silent=[out.SilentOut(provision=one.id,
                              named_by=[out.NamedOut(row=r.row.id, standing=r.standing) for r in one.named_by])
                for one in table.silent],
        not_in_force=list(table.not_in_force),
        judgements={answer.row.row.id: _judgement(answer.row.row) for line in table.lines for _, answer in line.uses},
        provisions={one.id: _provision(corpus, one.id, one.provision, one.version)
                    for one in in_force})


def _scale(scale: Marks) -> out.ScaleOut:
    known = scale if isinstance(scale, Scale) else None
    return out.ScaleOut(
        id=scale.id, label=language_map(scale.label), summary=language_map(scale.summary),
        basis=known.basis if known else None, review=known.review if known else None,
        marks=[out.MarkOut(id=m.id, label=language_map(m.label), meaning=language_map(m.meaning),
                           verdicts=list(m.verdicts), not_owed=list(m.not_owed), added=m.added) for m in scale.marks])


def _told(scale: Marks, verdict: str, result: ObligationOnDay) -> out.ToldOut:
    return out.ToldOut(verdict=verdict, mark=mark_of(scale, verdict, result.wording).id)


def _line(corpus: Corpus, line: Line, scale: Marks) -> out.LineOut:
    result, obligation = line.result, line.result.obligation
    return out.LineOut(
        obligation=obligation.id, element=line.element.id if line.element else None, instrument=result.instrument,
        citation=_cited(corpus, obligation.id), title=language_map(obligation.title),
        summary=language_map(obligation.summary),
        element_label=language_map(line.element.element.label) if line.element else None,
        modality=obligation.modality, force=result.force, owed=is_owed(result.wording),
        since=corpus.since[obligation.id], testable=obligation.testable, unverified=result.unverified,
        told=_told(scale, str(line.verdict), result), obligation_told=_told(scale, str(result.verdict), result),
        provisions=[answer.provision for answer in line.provisions], rows=[_row(row) for row in _shown(line)],
        answered_by=[e.answered_by.element for e in line.elements if e.answered_by],
        not_assessed=language_map(obligation.not_assessed) if obligation.not_assessed else None,
        expected=[out.ExpectedOut(id=item.id, what=language_map(item.delegation.what), status=item.status,
                                  due=item.delegation.due.on if item.delegation.due else None)
                  for item in line.expected])


def _uses(corpus: Corpus, line: ProvisionLine, scale: Marks) -> list[out.UseOut]:
    return [out.UseOut(
        obligation=result.obligation.id, element=answer.element.id, instrument=result.instrument,
        citation=_cited(corpus, result.obligation.id), title=language_map(result.obligation.title),
        element_label=language_map(answer.element.element.label), row=answer.row.row.id,
        told=_told(scale, verdict_on(result, answer), result)) for result, answer in line.uses]


def _shown(line: Line) -> list[RowOnDay]:
    return [row for element in line.elements for row in (*element.used, *element.unverified)]


def _row(found: RowOnDay) -> out.RowUseOut:
    return out.RowUseOut(row=found.row.id, standing=found.standing, outcome=found.outcome,
                         provisions=[item.evidence.provision for item in found.evidence])


def _judgement(row: Row) -> out.JudgementOut:
    looked = row.examined
    return out.JudgementOut(
        relation=row.relation, together=row.together, reason=language_map(row.reason),
        examined_acts=list(looked.acts) if looked else [], examined_on=looked.on if looked else None,
        settle=language_map(row.settle) if row.settle else None, assessed_on=row.assessed.on,
        assessed_by=row.assessed.by, review=row.assessed.review)


def _provision(corpus: Corpus, identifier: str, provision: Provision, version: Version) -> out.ProvisionOut:
    act = corpus.acts[act_of(identifier)]
    known = [act.sources[key] for key in version.sources if key in act.sources]
    return out.ProvisionOut(
        act=act.id, citation=LanguageMap(**{language: cite(corpus, identifier, language) for language in LANGUAGES}),
        kind=provision.kind, force=provision.force, bearers=list(provision.bearer), version_from=version.start,
        version_by=version.by, basis=version.basis, summary=language_map(version.summary),
        sources=[SourceRef(title=s.title, url=s.url, basis=s.basis, language=s.language, redaction=s.redaction)
                 for s in known])


def _cited(corpus: Corpus, identifier: str) -> LanguageMap:
    return LanguageMap(**{language: cited(corpus, identifier, language) for language in LANGUAGES})
