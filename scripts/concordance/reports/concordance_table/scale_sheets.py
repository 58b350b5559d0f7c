"""Sheets in which tables of both directions say in what they are told and where it was read: marks and sources."""

from collections.abc import Iterable
from typing import Protocol

from concordance.analysis.concordance_table import Level, ToInstruments, ToLaw
from concordance.language import Words
from concordance.model.act import Act
from concordance.model.corpus import Corpus
from concordance.model.instrument import Instrument
from concordance.model.scale import Marks
from concordance.reports.concordance_table import legend, sources
from concordance.reports.concordance_table.entries import Told
from concordance.reports.sheets.parts import Field, Kind, Sheet, Value


class Marked(Protocol):
    """What has a verdict that was told in a scale."""

    @property
    def told(self) -> Told:
        """The verdict as told."""


def tones(found: Iterable[Marked]) -> tuple[tuple[str, str], ...]:
    """Return the tone of every mark that was given, by its word."""
    return tuple({one.told.mark: one.told.tone for one in found if one.told.tone}.items())


def id_of(label: str, words: Words) -> str:
    """Return the head of the column with the identifiers of what `label` names."""
    return words("concordance-table", "id-of").format(label)


def mark_sheet(table: ToLaw | ToInstruments, scale: Marks, words: Words) -> Sheet:
    """Return one row for each mark of the scale, with how often it is given where the table counts obligations."""
    fields = [Field("mark", words("concordance-table", "mark"), Kind.VERDICT),
              Field("mark_id", words("gap-report", "id")),
              Field("meaning", words("concordance-table", "meaning"), Kind.LONG),
              Field("stands_for", words("concordance-table", "stands-for"), Kind.LONG),
              Field("added", words("concordance-table", "added"))]
    numbers = []
    if isinstance(table, ToLaw):
        fields += [Field(level, words("report", level).capitalize(), Kind.NUMBER)
                   for level in ("obligations", "elements")]
        numbers = [legend.counts(table, scale, level) for level in (Level.OBLIGATION, Level.ELEMENT)]
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (words.text(mark.label), mark.id, words.text(mark.meaning), legend.stands_for(mark, words), mark.added,
         *(counted[mark.id] for counted in numbers)) for mark in scale.marks)
    looks = tuple((words.text(mark.label), tone) for mark in scale.marks if (tone := legend.tone(mark)))
    title = f"{words('concordance-table', 'scale')}: {words.text(scale.label)}"
    return Sheet("marks", words("concordance-table", "sheet-marks"), title, tuple(fields), rows, looks)


def source_sheet(corpus: Corpus, table: ToLaw | ToInstruments, words: Words) -> Sheet:
    """Return one row for each source of the instruments and acts of a table."""
    fields = (
        Field("record", words("gap-report", "id")), Field("title", words("gap-report", "title"), Kind.LONG),
        Field("source", words("gap-report", "read-in"), Kind.LONG), Field("language", words("gap-report", "language")),
        Field("redaction", words("gap-report", "redaction"), Kind.DAY), Field("basis", words("gap-report", "basis")),
        Field("url", words("gap-report", "source"), Kind.LINK),
    )
    homes: list[Instrument | Act] = [*sources.instruments(corpus, table), *sources.acts(corpus, table)]
    rows = tuple((home.id, words.text(home.title), source.title, source.language, source.redaction,
                  words("basis", source.basis), source.url) for home in homes for source in home.sources.values())
    return Sheet("sources", words("concordance-table", "sheet-sources"), words("gap-report", "sources"), fields, rows)
