"""What stands on the cover of the gap report: title, scope, day, data version, how to cite it."""

from concordance.language import Words
from concordance.reports.dates import long_day
from concordance.reports.document.parts import Facts, Run, Runs, plain
from concordance.reports.gap.answer import GapAnswer


def title(answer: GapAnswer, words: Words) -> str:
    """Return the title: the kind of report and, where one was asked for, the instrument."""
    return f"{words('report', 'title')}: {instruments(answer, words)}" if answer.gaps.asked_for.instrument \
        else words("report", "title")


def instruments(answer: GapAnswer, words: Words) -> str:
    """Return the instrument asked for by its short title, or the word for all of them."""
    asked = answer.corpus.instruments.get(answer.gaps.asked_for.instrument or "")
    return words.text(asked.short_title) if asked else words("gap-report", "everything")


def subtitle(answer: GapAnswer, words: Words) -> str:
    """Return what is held against what."""
    asked = answer.gaps.asked_for.instrument
    against = instruments(answer, words) if asked else words("gap-report", "all-instruments")
    return words("gap-report", "subtitle").format(against)


def identifier(answer: GapAnswer, language: str) -> str:
    """Return a name that is the same for the same question to the same data."""
    asked = answer.gaps.asked_for
    pieces = ["gaps", asked.instrument or "all", answer.edition.day.isoformat(), language, answer.edition.data]
    return "-".join(pieces)


def cover(answer: GapAnswer, words: Words) -> Facts:
    """Return the facts of the cover, in the order in which a reader asks for them."""
    edition, asked = answer.edition, answer.gaps.asked_for
    scope = words("gap-report", "scope-of").format(
        len({r.instrument for r in answer.gaps.everything}), answer.gaps.counts.testable)
    filters = [words("verdict", v) for v in asked.verdicts] + [words("priority", p) for p in asked.priorities]
    pairs: list[tuple[str, Runs]] = [
        (words("gap-report", "day"), plain(long_day(edition.day, words.language))),
        (words("gap-report", "scope"), plain(f"{instruments(answer, words)}; {scope}")),
    ]
    if asked.modalities:
        told = ", ".join(words("modality", m) for m in asked.modalities)
        pairs.append((words("gap-report", "modalities"), plain(told)))
    if filters:
        pairs.append((words("gap-report", "filter"), plain(", ".join(filters))))
    if answer.changes:
        pairs.append((words("gap-report", "compared-with"), plain(long_day(answer.changes.before, words.language))))
    citation = words("gap-report", "citation").format(
        words("report", "title"), instruments(answer, words), edition.day, edition.data)
    return Facts((
        *pairs,
        (words("gap-report", "data"), (Run(edition.data, code=True),)),
        (words("gap-report", "program"), plain(edition.program)),
        (words("gap-report", "address"), (Run(edition.base, href=edition.base),)),
        (words("gap-report", "licence"), plain(words("gap-report", "licence-is"))),
        (words("gap-report", "cite-as"), plain(f"{citation}, {edition.base}")),
    ))
