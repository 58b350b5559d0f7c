"""Where the texts behind a table can be read: the instruments it speaks of, and the acts it rests on."""

from concordance.analysis.concordance_table import ToInstruments, ToLaw
from concordance.model.act import Act
from concordance.model.corpus import Corpus, act_of
from concordance.model.instrument import Instrument
from concordance.reports.gap.proof import shown_rows


def instruments(corpus: Corpus, table: ToLaw | ToInstruments) -> list[Instrument]:
    """Return the instruments of a table in their order."""
    return [corpus.instruments[name] for name in table.instruments]


def acts(corpus: Corpus, table: ToLaw | ToInstruments) -> list[Act]:
    """Return the acts that a table tells of, rests on, or whose text was looked through, by id."""
    found = set(table.acts) if isinstance(table, ToInstruments) else {
        act_of(answer.provision) for line in table.lines for answer in line.answers}
    if isinstance(table, ToLaw):
        rows = [row.row for line in table.lines for element in line.elements for row in shown_rows(element)]
        found |= {act for row in rows if row.examined for act in row.examined.acts}
    return [corpus.acts[name] for name in sorted(found & corpus.acts.keys())]
