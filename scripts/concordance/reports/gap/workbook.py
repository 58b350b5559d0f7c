"""The gap report as a workbook: the figures, then the lists."""

from concordance.language import Words
from concordance.reports.gap.answer import GapAnswer
from concordance.reports.gap.counts import counts
from concordance.reports.gap.cover import cover, identifier, title
from concordance.reports.gap.lists import lists
from concordance.reports.sheets.parts import Workbook


def workbook(answer: GapAnswer, language: str) -> Workbook:
    """Return the workbook of an answer in a language (kk, ru, en)."""
    words = Words(language)
    facts = tuple((name, "".join(run.text for run in runs)) for name, runs in cover(answer, words).pairs)
    notice = " ".join((words("report", "proposed"), words("report", "not-scored"), words("gap-report", "own-words")))
    return Workbook(language, title(answer, words), identifier(answer, language), answer.edition.day, facts, notice,
                    (*counts(answer, words), *lists(answer, words)))
