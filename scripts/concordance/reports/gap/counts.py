"""The figures of the gap report as sheets: read by the workbook, and by the document for its tables and charts."""

from collections.abc import Iterator

from concordance.analysis.gaps import Counts
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.rollup import NOBODY, Dimension
from concordance.language import Words
from concordance.reports.gap.answer import DIMENSIONS, GapAnswer
from concordance.reports.sheets.parts import Field, Kind, Sheet, Value

# What a bar and a row of counts show, in this order; what cannot be tested is no verdict.
SHOWN = tuple(verdict for verdict in Verdict if verdict is not Verdict.NOT_TESTABLE)
ALL = "all"


def counts(answer: GapAnswer, words: Words) -> Iterator[Sheet]:
    """Yield the verdicts by modality, the elements by verdict, and one sheet for each dimension."""
    yield by_modality(answer, words)
    yield of_elements(answer, words)
    for by in DIMENSIONS:
        yield by_dimension(answer, by, words)


def by_modality(answer: GapAnswer, words: Words) -> Sheet:
    """Return verdicts on obligations: a row for each modality of which something can be tested, and one for all."""
    groups = [(str(m), words("modality", m), found) for m, found in answer.gaps.by_modality.items() if found.testable]
    return _sheet("summary", words("gap-report", "verdicts"), "modality", words("report", "modality"),
                  [*groups, (ALL, words("gap-report", "all"), answer.gaps.counts)], words)


def by_dimension(answer: GapAnswer, by: Dimension, words: Words) -> Sheet:
    """Return verdicts on obligations: a row for each group of the dimension."""
    groups = [(name, _group(answer, by, name, words), found) for name, found in answer.rollups[by].items()]
    return _sheet(str(by), words("rollup", by), str(by), words("gap-report", "group"), groups, words)


def of_elements(answer: GapAnswer, words: Words) -> Sheet:
    """Return how many elements of testable obligations have which verdict, out of how many."""
    found = answer.gaps.counts
    fields = (Field("element_verdict", words("report", "verdict"), Kind.VERDICT),
              Field("elements", words("report", "elements").capitalize(), Kind.NUMBER),
              Field("of", words("gap-report", "all"), Kind.NUMBER), Field("share", "%", Kind.SHARE))
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (words("element", v), found.elements[v], found.asked, found.elements[v] / found.asked if found.asked else 0.0)
        for v in ElementVerdict)
    return Sheet("elements-count", words("sheet", "elements-count"), words("gap-report", "element-verdicts"), fields,
                 rows, tones=tuple((words("element", v), str(v)) for v in ElementVerdict))


def _sheet(key: str, title: str, group: str, label: str, groups: list[tuple[str, str, Counts]], words: Words) -> Sheet:
    fields = (Field(f"{group}_id", words("gap-report", "id")), Field(group, label),
              *(Field(str(v), words("verdict", v), Kind.NUMBER) for v in SHOWN),
              Field("testable", words("report", "testable"), Kind.NUMBER))
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (name, told, *(found.obligations[v] for v in SHOWN), found.testable) for name, told, found in groups)
    return Sheet(key, words("sheet", key), title, fields, rows, chart=(group, *map(str, SHOWN)))


def _group(answer: GapAnswer, by: Dimension, name: str, words: Words) -> str:
    corpus = answer.corpus
    match by:
        case Dimension.INSTRUMENT:
            return words.text(corpus.instruments[name].short_title)
        case Dimension.FORCE:
            return words("instrument-force", name)
        case Dimension.ACTOR:
            if name == NOBODY:
                return words("rollup", NOBODY)
            return words.text(corpus.actors[name].label) if name in corpus.actors else name
        case _:
            return words(str(by), name)
