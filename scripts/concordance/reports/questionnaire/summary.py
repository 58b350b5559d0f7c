"""The figures of an answered questionnaire, each with its denominator."""

from collections.abc import Iterator

from concordance.analysis.questionnaire import Tally, tally
from concordance.analysis.replies import Completeness, Reply
from concordance.model.base import Basis
from concordance.reports.document.parts import (
    Align,
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Paragraph,
    Style,
    Table,
    cell,
    plain,
)
from concordance.reports.questionnaire.telling import TONE, Telling


def summary(telling: Telling) -> Iterator[Block]:
    """Yield the summary: how far the questions are answered, and how, by group and in all."""
    words, counts = telling.words, telling.answer.tally
    yield Heading(1, words("questionnaire", "summary"), "summary")
    yield Paragraph(plain(words("questionnaire", "summary-lead").format(
        counts.asked, *(counts.completeness[state] for state in Completeness),
        counts.replies[Reply.FOR_THE_STATE])), Style.LEAD)
    if counts.not_asked:
        yield Paragraph(plain(words("questionnaire", "summary-not-asked").format(counts.not_asked)))
    groups = [(telling.group_name(group), tally(telling.answer.of_group(group.id)))
              for group in telling.answer.questionnaire.groups]
    filled = [(name, found) for name, found in groups if found.questions]
    rows = [*filled, (words("questionnaire", "all"), counts)] if len(filled) > 1 else filled
    yield _answers(telling, rows)
    yield Paragraph(plain(words("questionnaire", "answers-words")), Style.NOTE)
    yield _how_far(telling, rows)
    yield _chart(telling, filled)
    yield _bases(telling, counts)


def _answers(telling: Telling, rows: list[tuple[str, Tally]]) -> Table:
    """Return the replies by group; a reply that nobody got anywhere has no column."""
    words = telling.words
    shown = [reply for reply in Reply if any(found.replies[reply] for _, found in rows)]
    columns = (Column(words("questionnaire", "group"), 5), Column(words("questionnaire", "asked"), 2, Align.END),
               *(Column(words("reply", reply).capitalize(), 2, Align.END) for reply in shown))
    return Table(columns, tuple(
        (cell(name), cell(str(found.asked)),
         *(Cell((plain(str(found.replies[r])),), TONE[r] if found.replies[r] else None) for r in shown))
        for name, found in rows), words("questionnaire", "answers"))


def _how_far(telling: Telling, rows: list[tuple[str, Tally]]) -> Table:
    words = telling.words
    columns = (Column(words("questionnaire", "group"), 3),
               *(Column(words("completeness", state).capitalize(), 1, Align.END) for state in Completeness))
    return Table(columns, tuple(
        (cell(name), *(cell(f"{found.completeness[state]} {words('report', 'of')} {found.asked}")
                       for state in Completeness))
        for name, found in rows), words("questionnaire", "how-far"))


def _chart(telling: Telling, rows: list[tuple[str, Tally]]) -> Chart:
    words = telling.words
    legend = (("met", words("completeness", "full")), ("partly-met", words("completeness", "in-part")),
              ("not-reviewed", words("reply", "not-known")), ("not-applicable", words("reply", "for-the-state")))
    bars = tuple(Bar(name, (
        ("met", found.completeness[Completeness.FULL]), ("partly-met", found.completeness[Completeness.IN_PART]),
        ("not-reviewed", found.replies[Reply.NOT_KNOWN]), ("not-applicable", found.replies[Reply.FOR_THE_STATE]),
    )) for name, found in rows)
    return Chart(words("questionnaire", "how-far"), words("questionnaire", "how-far-text"), legend, bars)


def _bases(telling: Telling, counts: Tally) -> Table:
    words = telling.words
    columns = (Column(words("questionnaire", "known-how"), 4),
               Column(words("questionnaire", "number-of"), 1, Align.END),
               Column(words("questionnaire", "of"), 1, Align.END))
    return Table(columns, tuple((cell(words("question-basis", basis)), cell(str(counts.bases[basis])),
                                 cell(str(counts.questions))) for basis in Basis if counts.bases[basis]))
