"""The lists of the gap report as sheets: obligations, elements, evidence, changes, what is open, what was read."""

from collections.abc import Iterator

from concordance.analysis.comparison import ChangeKind
from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay
from concordance.language import Words
from concordance.reports.addresses import cite
from concordance.reports.comparison import causes
from concordance.reports.gap.answer import GapAnswer
from concordance.reports.gap.proof import evidence, examined, shown_rows, source_of, why_open
from concordance.reports.obligation_citation import cited
from concordance.reports.sheets.parts import Field, Kind, Sheet, Value


def lists(answer: GapAnswer, words: Words) -> Iterator[Sheet]:
    """Yield the lists, those asked for only."""
    yield obligations(answer, answer.listed, "obligations", words)
    yield elements(answer, words)
    yield provisions(answer, words)
    if answer.changes:
        yield changes(answer, words)
    yield open_elements(answer, words)
    yield obligations(answer, answer.unverified, "unverified", words)
    yield sources(answer, words)


def obligations(answer: GapAnswer, results: tuple[ObligationOnDay, ...], key: str, words: Words) -> Sheet:
    """Return one row for each obligation."""
    corpus = answer.corpus
    fields = (
        Field("instrument", words("gap-report", "instrument")), Field("obligation", words("gap-report", "id")),
        Field("citation", words("report", "citation")), Field("title", words("gap-report", "title"), Kind.LONG),
        Field("obligation_verdict", words("report", "verdict"), Kind.VERDICT),
        Field("verdict_id", f"{words('report', 'verdict')}, {words('gap-report', 'id')}"),
        Field("priority", words("priority", "title").capitalize()), Field("modality", words("report", "modality")),
        Field("theme", words("theme", "title").capitalize()), Field("pillar", words("sheet", "pillar")),
        Field("met_elements", words("element", "met").capitalize(), Kind.NUMBER),
        Field("elements", words("report", "elements").capitalize(), Kind.NUMBER),
        Field("stale", words("report", "stale").capitalize()),
        Field("trust_basis", words("report", "trust").capitalize()),
        Field("reviewed", words("gap-report", "review")),
    )
    rows = tuple((
        words.text(corpus.instruments[r.instrument].short_title), r.obligation.id,
        cited(corpus, r.obligation.id, words.language), words.text(r.obligation.title), words(r.wording, r.verdict),
        str(r.verdict), words("priority", priority_of(corpus, r)), words("modality", r.obligation.modality),
        words("theme", r.obligation.theme), words("pillar", r.obligation.pillar),
        sum(e.verdict is ElementVerdict.MET for e in r.elements), len(r.elements),
        words("report", "stale") if r.stale else "", words("basis", r.trust.basis),
        words("review", "reviewed" if r.trust.reviewed else "proposed"),
    ) for r in results)
    tones = {words(r.wording, r.verdict): str(r.verdict) for r in results}
    return Sheet(key, words("sheet", key), words("gap-report" if key == "unverified" else "sheet", key), fields, rows,
                 tuple(tones.items()))


def elements(answer: GapAnswer, words: Words) -> Sheet:
    """Return one row for each element of the obligations listed."""
    corpus, language = answer.corpus, words.language
    fields = (
        Field("obligation", words("gap-report", "id")), Field("citation", words("report", "citation")),
        Field("element", words("report", "element")), Field("element_label", words("gap-report", "title"), Kind.LONG),
        Field("element_verdict", words("report", "verdict"), Kind.VERDICT),
        Field("verdict_id", f"{words('report', 'verdict')}, {words('gap-report', 'id')}"),
        Field("reason", words("report", "reason"), Kind.LONG),
        Field("evidence", words("report", "evidence"), Kind.LONG),
        Field("examined", words("report", "examined"), Kind.LONG),
        Field("settle", words("report", "settle"), Kind.LONG),
        Field("answered_by", words("gap-report", "answered-by")), Field("rows", words("gap-report", "row")),
    )

    def row(result: ObligationOnDay, element: ElementOnDay) -> tuple[Value, ...]:
        used = shown_rows(element)
        return (
            result.obligation.id, cited(corpus, result.obligation.id, language), element.id,
            words.text(element.element.label), words("element", element.verdict), str(element.verdict),
            "\n".join(words.text(found.row.reason) for found in used),
            "\n".join(dict.fromkeys(c.text for found in used for c in evidence(corpus, found, language))),
            "\n".join(told for found in used if (told := examined(corpus, found, words))),
            "\n".join(words.text(found.row.settle) for found in used if found.row.settle),
            element.answered_by.element if element.answered_by else "", " ".join(found.row.id for found in used),
        )

    return Sheet("elements", words("sheet", "elements"), words("sheet", "elements"), fields,
                 tuple(row(r, e) for r in answer.listed for e in r.elements),
                 tuple((words("element", v), str(v)) for v in ElementVerdict))


def provisions(answer: GapAnswer, words: Words) -> Sheet:
    """Return one row for each provision that a judgement of a listed element names."""
    corpus, language = answer.corpus, words.language
    fields = (
        Field("element", words("report", "element")), Field("row", words("gap-report", "row")),
        Field("relation", words("gap-report", "relation")), Field("provision", words("gap-report", "id")),
        Field("citation", words("gap-report", "provision")), Field("from", words("gap-report", "from"), Kind.DAY),
        Field("by", words("gap-report", "made-by")), Field("basis", words("gap-report", "basis")),
        Field("summary", words("gap-report", "summary-of"), Kind.LONG),
        Field("source", words("gap-report", "source"), Kind.LINK),
        Field("assessed_on", words("gap-report", "assessed-on"), Kind.DAY),
        Field("review", words("gap-report", "review")),
    )
    rows: list[tuple[Value, ...]] = []
    for result in answer.listed:
        for element in result.elements:
            for found in shown_rows(element):
                for item in found.evidence:
                    version, source = item.version, source_of(corpus, item, language)
                    maker = corpus.acts.get(version.by) if version else None
                    rows.append((
                        element.id, found.row.id, words("relation", found.row.relation), item.evidence.provision,
                        cite(corpus, item.evidence.provision, language), version.start if version else None,
                        words.text(maker.short_title) if maker else None,
                        words("basis", version.basis) if version else None,
                        words.text(version.summary) if version else None, source.url if source else None,
                        found.row.assessed.on, words("review", found.row.assessed.review)))
    return Sheet("evidence", words("sheet", "evidence"), words("sheet", "evidence"), fields, tuple(rows))


def changes(answer: GapAnswer, words: Words) -> Sheet:
    """Return one row for each element that changed since the day compared with."""
    assert answer.changes is not None
    fields = (
        Field("obligation", words("gap-report", "id")), Field("citation", words("report", "citation")),
        Field("element", words("report", "element")), Field("element_label", words("gap-report", "title"), Kind.LONG),
        Field("change", words("gap-report", "kind")),
        Field("verdict_before", words("gap-report", "before"), Kind.VERDICT),
        Field("verdict_after", words("gap-report", "after"), Kind.VERDICT),
        Field("causes", words("gap-report", "cause"), Kind.LONG),
    )
    rows = tuple((
        c.obligation.obligation.id, cited(answer.corpus, c.obligation.obligation.id, words.language), c.after.id,
        words.text(c.after.element.label), words("change", c.kind), words("element", c.before.verdict),
        words("element", c.after.verdict), "\n".join(causes(answer.corpus, c, words)),
    ) for c in answer.changes.changes if c.kind is not ChangeKind.UNCHANGED)
    title = words("gap-report", "changes").format(answer.changes.before)
    return Sheet("changes", words("sheet", "changes"), title, fields, rows,
                 tuple((words("element", v), str(v)) for v in ElementVerdict))


def open_elements(answer: GapAnswer, words: Words) -> Sheet:
    """Return one row for each element without a verdict."""
    corpus = answer.corpus
    fields = (
        Field("obligation", words("gap-report", "id")), Field("citation", words("report", "citation")),
        Field("element", words("report", "element")), Field("element_label", words("gap-report", "title"), Kind.LONG),
        Field("why", words("gap-report", "why-open"), Kind.LONG), Field("settle", words("report", "settle"), Kind.LONG),
    )
    rows = tuple((
        r.obligation.id, cited(corpus, r.obligation.id, words.language), e.id, words.text(e.element.label),
        "\n".join(why_open(corpus, words.text(r.obligation.not_assessed) if r.obligation.not_assessed else None, e,
                           words)),
        "\n".join(words.text(found.row.settle) for found in shown_rows(e) if found.row.settle),
    ) for r, e in answer.open_elements)
    return Sheet("open", words("sheet", "open"), words("gap-report", "open"), fields, rows)


def sources(answer: GapAnswer, words: Words) -> Sheet:
    """Return one row for each source of the acts that verdicts rest on or that were examined."""
    fields = (
        Field("act", words("gap-report", "id")), Field("title", words("gap-report", "act"), Kind.LONG),
        Field("source", words("gap-report", "read-in"), Kind.LONG), Field("language", words("gap-report", "language")),
        Field("redaction", words("gap-report", "redaction"), Kind.DAY), Field("basis", words("gap-report", "basis")),
        Field("url", words("gap-report", "source"), Kind.LINK),
    )
    acts = [answer.corpus.acts[name] for name in answer.acts()]
    rows = tuple((act.id, words.text(act.title), source.title, source.language, source.redaction,
                  words("basis", source.basis), source.url) for act in acts for source in act.sources.values())
    return Sheet("sources", words("sheet", "sources"), words("gap-report", "sources"), fields, rows)
