"""One record as plain text, with its verdict and proof: what `concordance show` prints."""

from collections.abc import Callable, Collection
from datetime import date

from concordance.analysis.verdicts import ElementOnDay, RowOnDay, element_on, obligation_on
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Version
from concordance.model.text import Text
from concordance.reports.addresses import cite
from concordance.reports.obligation_citation import cited

Show = Callable[[Corpus, str, date, Words], list[str]]


def known_ids(corpus: Corpus) -> list[str]:
    """Return every id that can be shown, each once."""
    return list(dict.fromkeys(identifier for records, _ in _kinds(corpus) for identifier in records))


def describe(corpus: Corpus, identifier: str, day: date, language: str) -> list[str] | None:
    """Return the lines that describe a record on `day` in `language`, or None for an unknown id.

    One id may name two records, such as an article and its opening words, or a term and an actor: both are described.
    """
    words = Words(language)
    found = [show(corpus, identifier, day, words) for records, show in _kinds(corpus) if identifier in records]
    return [line for lines in found for line in ("", *lines)][1:] if found else None


def _kinds(corpus: Corpus) -> tuple[tuple[Collection[str], Show], ...]:
    return (
        (corpus.obligations, _obligation), (corpus.elements, _element), (corpus.articles, _article),
        (corpus.provisions, _provision), (corpus.acts, _act), (corpus.terms, _term), (corpus.actors, _actor),
        (corpus.rows, _row_alone), (corpus.instruments, _instrument),
    )


def _obligation(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    result = obligation_on(corpus, corpus.obligations[identifier], day)
    obligation = result.obligation
    verdict = words("verdict", result.verdict).upper()
    review = words("review", "reviewed" if result.trust.reviewed else "proposed")
    lines = [f"{identifier}  {cited(corpus, obligation.id, words.language)}", words.text(obligation.title),
             words.text(obligation.summary), "",
             f"{words('report', 'verdict')} {words('report', 'as-of').format(day)}: {verdict}"
             + (f" ({words('report', 'stale')})" if result.stale else ""),
             f"{words('report', 'modality')}: {words('modality', obligation.modality)}, "
             f"{words('measures', obligation.measures)}; {words('report', 'trust')}: "
             f"{words('basis', result.trust.basis)}; {review}"]
    if result.decided_by and len(result.decided_by) < len(result.elements):
        lines.append(f"{words('report', 'decided-by')}: {', '.join(i.split('/')[1] for i in result.decided_by)}")
    for element in result.elements:
        lines += ["", *_element_lines(corpus, element, words)]
    return lines


def _element(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    owner = corpus.obligations[identifier.split("/")[0]]
    element = element_on(corpus, owner, corpus.elements[identifier], day)
    return [f"{identifier}  {cited(corpus, owner.id, words.language)}", *_element_lines(corpus, element, words)]


def _element_lines(corpus: Corpus, element: ElementOnDay, words: Words) -> list[str]:
    lines = [f"[{words('element', element.verdict)}] {words.text(element.element.label)}"]
    for row in element.rows:
        lines += [f"  {line}" for line in _row(corpus, row, words)]
    return lines


def _row(corpus: Corpus, found: RowOnDay, words: Words) -> list[str]:
    row = found.row
    lines = [f"{row.id.rsplit('/', 1)[1]}: {words('relation', row.relation)} ({row.relation}); "
             f"{words('standing', found.standing)}; {row.assessed.on}, {words('review', row.assessed.review)}"]
    if not found.standing.used:
        return lines
    lines.append(f"  {words.text(row.reason)}")
    for item in found.evidence:
        lines.append(f"  - {cite(corpus, item.evidence.provision, words.language)}")
        if item.version:
            lines[-1] += f" ({item.version.start} …, {item.version.by}, {words('basis', item.version.basis)})"
            lines.append(f"      {words.text(item.version.summary)}")
            lines += [f"      {source}" for source in _addresses(corpus, item.evidence.provision, item.version)]
    if row.examined:
        lines.append(f"  {words('report', 'examined')}: {', '.join(row.examined.acts)} ({row.examined.on})")
    if row.settle:
        lines.append(f"  {words('report', 'settle')}: {words.text(row.settle)}")
    return lines


def _addresses(corpus: Corpus, provision_id: str, version: Version) -> list[str]:
    act = corpus.acts[act_of(provision_id)]
    return [act.sources[key].url for key in version.sources if key in act.sources]


def _provision(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    provision = corpus.provisions[identifier]
    lines = [f"{identifier}  {cite(corpus, identifier, words.language)}",
             f"{words('kind', provision.kind)}, {words('force', provision.force)}"]
    for name, actors in (("bearer", provision.bearer), ("towards", provision.towards)):
        if actors:
            known = [words.text(corpus.actors[actor].label) for actor in actors if actor in corpus.actors]
            lines.append(f"{words('ui', name)}: {', '.join(known)}")
    for version in provision.versions:
        mark = "*" if version.in_force(day) else " "
        until = version.end or "…"
        lines += ["", f"{mark} {version.start} – {until}  {version.by}  ({words('basis', version.basis)})",
                  f"  {words.text(version.summary)}"]
        for limit in version.time_limits:
            period = f" {limit.duration}" if limit.duration else ""
            lines.append(f"  {words('bound', limit.bound)}{period} {words.text(limit.what)}")
        lines += [f"  {address}" for address in _addresses(corpus, identifier, version)]
    lines += [f"! ru ≠ kk: {words.text(d.about)}" for d in provision.divergence]
    served = corpus.obligations_served.get(identifier, ())
    if served:
        lines += ["", f"{words('report', 'obligations')}: {', '.join(served)}"]
    return lines


def _article(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    article = corpus.articles[identifier]
    act = act_of(identifier)
    lines = [f"{identifier}  {cite(corpus, identifier, words.language)}. {words.text(article.heading)}", ""]
    for provision in article.provisions:
        version = provision.version_on(day)
        said = words.text(version.summary) if version else "–"
        lines.append(f"{act}/{provision.eid}\n    {said}")
    return lines


def _act(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    act = corpus.acts[identifier]
    number = words("report", "numbered").format(act.number or "–")
    lines = [f"{identifier}  {number}, {act.adopted}", words.text(act.title),
             f"{act.in_force.start} …  ({words('basis', act.in_force.basis)}); {words('content', act.content)}"]
    lines += [f"{key}: {source.title}\n    {source.url}" for key, source in act.sources.items()]
    lines += [f"  {a.id}  {words.text(a.heading)}" for a in corpus.articles.values() if act_of(a.id) == identifier]
    return lines


def _term(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    term = corpus.terms[identifier]
    label: Text = term.label
    lines = [f"{identifier}  {label.kk or '–'} | {label.ru or '–'} | {label.en or '–'}"]
    for definition in term.definitions:
        lines += ["", definition.where]
        if definition.genus:
            lines.append(f"  {words.text(definition.genus)}")
        lines += [f"  - {words.text(element.text)}" for element in definition.elements]
        if definition.structure:
            lines.append(f"  {words.text(definition.structure)}")
    return lines


def _actor(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    actor = corpus.actors[identifier]
    lines = [f"{identifier}  {words.text(actor.label)}", ""]
    for key, provision in corpus.provisions.items():
        version = provision.version_on(day)
        if identifier in provision.bearer and version:
            lines.append(f"{cite(corpus, key, words.language)}  [{words('force', provision.force)}]\n"
                         f"    {words.text(version.summary)}")
    return lines


def _row_alone(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    row = corpus.rows[identifier]
    owner = corpus.obligations[row.obligation]
    element = element_on(corpus, owner, corpus.elements[row.element], day)
    found = next(item for item in element.rows if item.row.id == identifier)
    return [identifier, *_row(corpus, found, words)]


def _instrument(corpus: Corpus, identifier: str, day: date, words: Words) -> list[str]:
    instrument = corpus.instruments[identifier]
    lines = [f"{identifier}  {words.text(instrument.title)}", words.phrase("reference", instrument.reference)[0], ""]
    return lines + [f"{event.day or '–'}  {words.phrase('status-event', event.what)[0]}  "
                    f"({words('basis', event.basis)})" for event in instrument.status]
