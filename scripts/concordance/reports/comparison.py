"""Two days compared, as Markdown, JSON or CSV."""

from collections.abc import Callable

from concordance import __version__
from concordance.analysis.comparison import ChangeKind, Comparison, ElementChange
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.obligation_citation import cited
from concordance.reports.published import CauseOut, ComparisonOut, ElementChangeOut, json_text, language_map
from concordance.reports.tables import csv_text

COLUMNS = ("before", "after", "obligation", "citation", "title", "modality", "element", "element_label", "change",
           "verdict_before", "verdict_after", "causes")
ORDER = (ChangeKind.OPENED, ChangeKind.WORSENED, ChangeKind.CLOSED, ChangeKind.IMPROVED, ChangeKind.NOW_REVIEWED,
         ChangeKind.NO_LONGER_REVIEWED)


def markdown(corpus: Corpus, found: Comparison, language: str) -> str:
    """Return the comparison as Markdown in `language`; unchanged elements are counted, not listed."""
    words = MarkdownWords(language)
    total = len(found.changes)
    lines = [f"# {words('changes', 'compared').format(found.before, found.after)}", "",
             f"> {words('report', 'proposed')}", "",
             f"| {words('report', 'change')} | {words('report', 'elements')} |", "|---|---:|"]
    lines += [f"| {words('change', kind)} | {n} {words('report', 'of')} {total} |" for kind, n in found.counts.items()]
    for kind in ORDER:
        changes = [change for change in found.changes if change.kind is kind]
        if changes:
            lines += ["", f"## {words('change', kind).capitalize()}: {len(changes)}", ""]
            lines += [line for change in changes for line in _markdown(corpus, change, words)]
    return "\n".join(lines) + "\n"


def _markdown(corpus: Corpus, change: ElementChange, words: Words) -> list[str]:
    obligation = change.obligation.obligation
    head = (f"- {words.plain(cited(corpus, obligation.id, words.language))}, "
            f"**{words.text(change.after.element.label)}** ({words.text(obligation.title)}): "
            f"{words('element', change.before.verdict)} → {words('element', change.after.verdict)}")
    return [head, *(f"    - {line}" for line in causes(corpus, change, words))]


def causes(corpus: Corpus, change: ElementChange, words: Words) -> list[str]:
    """Return which wordings began or ended between the two days, and which act did it."""
    return [
        f"{words('changes', 'began' if cause.began else 'ended').format(cause.day)}: "
        f"{words.plain(cite(corpus, cause.provision, words.language))} "
        f"({words.text(corpus.acts[cause.act].short_title)})"
        for cause in change.causes
    ]


def as_csv(corpus: Corpus, found: Comparison, language: str) -> str:
    """Return the comparison as CSV, one line per element, unchanged ones included."""
    words = Words(language)
    return csv_text(COLUMNS, (
        [found.before, found.after, change.obligation.obligation.id,
         cited(corpus, change.obligation.obligation.id, language),
         words.text(change.obligation.obligation.title), change.obligation.obligation.modality, change.after.id,
         words.text(change.after.element.label), change.kind, change.before.verdict, change.after.verdict,
         "; ".join(causes(corpus, change, words))]
        for change in found.changes
    ))


def as_json(corpus: Corpus, found: Comparison, language: str) -> str:
    """Return the comparison as JSON (schema gap-comparison-1) with all languages; `language` changes nothing."""
    return json_text(as_out(found))


def as_out(found: Comparison) -> ComparisonOut:
    """Return the published form of a comparison."""
    return ComparisonOut(
        tool=f"concordance {__version__}", before=found.before, after=found.after, instrument=found.instrument,
        elements=len(found.changes), counts={str(kind): n for kind, n in found.counts.items()},
        changes=[
            ElementChangeOut(
                obligation=change.obligation.obligation.id, citation=change.obligation.obligation.citation,
                element=change.after.id, label=language_map(change.after.element.label), change=change.kind,
                verdict_before=change.before.verdict, verdict_after=change.after.verdict,
                causes=[CauseOut(provision=cause.provision, act=cause.act, day=cause.day,
                                 wording="began" if cause.began else "ended") for cause in change.causes],
            )
            for change in found.changes
        ],
    )


FORMATS: dict[str, Callable[[Corpus, Comparison, str], str]] = {"md": markdown, "csv": as_csv, "json": as_json}
