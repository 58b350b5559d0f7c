"""The history of one record as plain text: what `concordance timeline` prints."""

from concordance.analysis.timeline import timeline
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.replay import operations_on
from concordance.reports.addresses import cite
from concordance.reports.obligation_citation import cited


def as_text(corpus: Corpus, identifier: str, language: str) -> list[str] | None:
    """Return the lines for an obligation, a provision or a term, or None for an unknown id."""
    words = Words(language)
    if identifier in corpus.obligations:
        return _obligation(corpus, identifier, words)
    if identifier in corpus.provisions:
        return _provision(corpus, identifier, words)
    if identifier in corpus.terms:
        return _term(corpus, identifier, words)
    return None


def _obligation(corpus: Corpus, identifier: str, words: Words) -> list[str]:
    obligation = corpus.obligations[identifier]
    lines = [f"{identifier}  {cited(corpus, obligation.id, words.language)}: {words.text(obligation.title)}", ""]
    for period in timeline(corpus, obligation):
        acts = ", ".join(words.text(corpus.acts[act].short_title) for act in period.acts if act in corpus.acts)
        mark = "≤" if period.known_by else " "
        verdict = words(period.result.wording, period.verdict)
        lines.append(f"{mark}{period.start} – {period.end or '…'!s:<10}  {verdict:<20} "
                     f"{period.satisfied} {words('report', 'of')} {period.asked}  {acts}".rstrip())
    if any(period.known_by for period in timeline(corpus, obligation)):
        lines += ["", f"≤ {words('changes', 'known-by')}"]
    return lines


def _provision(corpus: Corpus, identifier: str, words: Words) -> list[str]:
    lines = [f"{identifier}  {cite(corpus, identifier, words.language)}"]
    done = operations_on(corpus).get(identifier, ())
    for version in corpus.provisions[identifier].versions:
        start = words("ui", "at-the-latest" if version.start_is == "no-later-than" else "from").format(version.start)
        until = f" {words('ui', 'until').format(version.end)}" if version.end else ""
        maker = words.text(corpus.acts[version.by].short_title) if version.by in corpus.acts else version.by
        lines += ["", f"{start}{until}  {maker}  ({words('basis', version.basis)})", f"  {words.text(version.summary)}"]
        lines += [f"  [{words('operation', step.operation.op)}: {words.text(step.operation.what)}]"
                  for step in done if step.operation.start == version.start and step.act == version.by]
    return lines


def _term(corpus: Corpus, identifier: str, words: Words) -> list[str]:
    term = corpus.terms[identifier]
    lines = [f"{identifier}  {words.text(term.label)}"]
    for definition in term.definitions:
        if definition.where in corpus.provisions:
            lines += ["", *_provision(corpus, definition.where, words)]
        else:
            lines += ["", f"{definition.where}  {cited(corpus, definition.where, words.language)}"]
    return lines
