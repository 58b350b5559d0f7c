"""An answered questionnaire as JSON, with all languages and the whole proof."""

from concordance.analysis.questionnaire import (
    Authority,
    CitedProvision,
    Point,
    QuestionAnswer,
    QuestionnaireAnswer,
    Tally,
    tally,
)
from concordance.language import table
from concordance.model.corpus import Corpus, act_of
from concordance.model.questionnaire import Group, NotFound
from concordance.model.source import Source
from concordance.model.text import LANGUAGES, Text
from concordance.reports.addresses import cite
from concordance.reports.edition import Edition
from concordance.reports.gap.proof import shown_rows
from concordance.reports.gap_model import LanguageMap, SourceRef
from concordance.reports.obligation_citation import cited
from concordance.reports.published import json_text, language_map
from concordance.reports.published_edition import edition_out
from concordance.reports.questionnaire import model as out


def render(corpus: Corpus, answer: QuestionnaireAnswer, edition: Edition) -> str:
    """Return an answered questionnaire as JSON text (schema questionnaire-answer-1)."""
    return json_text(published(corpus, answer, edition))


def published(corpus: Corpus, answer: QuestionnaireAnswer, edition: Edition) -> out.QuestionnaireOut:
    """Return the published form of an answered questionnaire."""
    asked = answer.questionnaire
    return out.QuestionnaireOut(
        edition=edition_out(edition), id=asked.id, title=language_map(asked.title), asked_by=language_map(asked.by),
        reference=_maybe(asked.reference), adopted=asked.adopted, instruments=list(asked.instruments),
        caution=language_map(asked.caution), review=asked.review,
        review_notice=LanguageMap(**table()["questionnaire"]["proposed"]), counts=_tally(answer.tally),
        groups=[_group(answer, group) for group in asked.groups],
        questions=[_answer(corpus, one) for one in answer.answers],
        not_found=[_not_found(found) for found in asked.not_found],
        sources={key: _source(source) for key, source in asked.sources.items()},
    )


def _maybe(text: Text | None) -> LanguageMap | None:
    return language_map(text) if text else None


def _tally(counts: Tally) -> out.TallyOut:
    return out.TallyOut(
        questions=counts.questions, not_asked=counts.not_asked, asked=counts.asked,
        replies={str(reply): n for reply, n in counts.replies.items()},
        completeness={str(state): n for state, n in counts.completeness.items()},
        bases={str(basis): n for basis, n in counts.bases.items()},
    )


def _group(answer: QuestionnaireAnswer, group: Group) -> out.GroupOut:
    return out.GroupOut(
        id=group.id, number=group.number, title=language_map(group.title),
        covers=[out.CoveredOut(instrument=c.instrument, articles=list(c.articles)) for c in group.covers],
        basis=group.basis, note=_maybe(group.note),
        not_found=_not_found(group.not_found) if group.not_found else None,
        counts=_tally(tally(answer.of_group(group.id))),
    )


def _not_found(found: NotFound) -> out.NotFoundOut:
    return out.NotFoundOut(what=language_map(found.what), tried=language_map(found.tried), searched_on=found.on,
                           settle_at=list(found.settle_at))


def _source(source: Source) -> SourceRef:
    return SourceRef(title=source.title, url=source.url, basis=source.basis, language=source.language,
                     redaction=source.redaction)


def _answer(corpus: Corpus, answer: QuestionAnswer) -> out.AnswerOut:
    asked = answer.question
    when = asked.when
    return out.AnswerOut(
        id=asked.id, number=asked.number, group=asked.group, text=language_map(asked.text), kind=asked.kind,
        condition=out.ConditionOut(question=when.question, answers=[str(a) for a in when.answers]) if when else None,
        question_basis=asked.basis, note=_maybe(asked.note), obligations=list(asked.obligations),
        asking=answer.asking, reply=answer.reply, completeness=answer.completeness, fits_form=answer.fits,
        points=[_point(corpus, point) for point in answer.points],
        cited=[_cited(corpus, item) for item in answer.cited],
        authorities=[_authority(corpus, body) for body in answer.actors], absent=list(answer.absent),
        for_state=_maybe(asked.for_state), trust_basis=answer.trust.basis if answer.trust else None,
        reviewed=answer.trust is not None and answer.trust.reviewed,
    )


def _point(corpus: Corpus, point: Point) -> out.PointOut:
    result, rows = point.result, shown_rows(point.result)
    return out.PointOut(
        element=result.id, obligation=point.obligation.id,
        citation=LanguageMap(**{language: cited(corpus, point.obligation.id, language) for language in LANGUAGES}),
        label=language_map(result.element.label), verdict=point.outcome, unknown=point.unknown, stale=result.stale,
        answered_by=result.answered_by.element if result.answered_by else None, rows=[row.row.id for row in rows],
        reasons=[language_map(row.row.reason) for row in rows],
        settle=[language_map(row.row.settle) for row in rows if row.row.settle],
    )


def _cited(corpus: Corpus, item: CitedProvision) -> out.CitedOut:
    act, version = corpus.acts[act_of(item.id)], item.version
    return out.CitedOut(
        provision=item.id,
        citation=LanguageMap(**{language: cite(corpus, item.id, language) for language in LANGUAGES}),
        act=act.id, act_adopted=act.adopted, version_from=version.start, version_from_is=version.start_is,
        version_by=version.by, basis=version.basis, force=item.provision.force, summary=language_map(version.summary),
        sources=[_source(act.sources[key]) for key in version.sources if key in act.sources],
        elements=list(item.elements), terms=list(item.terms),
    )


def _authority(corpus: Corpus, body: Authority) -> out.AuthorityOut:
    return out.AuthorityOut(actor=body.actor, label=language_map(corpus.actors[body.actor].label),
                            provisions=list(body.provisions))
