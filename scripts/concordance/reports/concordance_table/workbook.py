"""A table of concordance as a workbook: the table, then counts, lists, marks and sources."""

from concordance.analysis.concordance_table import ToInstruments
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.scale import Marks
from concordance.reports.concordance_table import law_sheets, provision_sheets
from concordance.reports.concordance_table.cover import Table, cover, identifier, title
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.edition import Edition
from concordance.reports.scales import own_scale
from concordance.reports.sheets.parts import Workbook


def workbook(corpus: Corpus, table: Table, edition: Edition, language: str, layout: Layout = Layout.EC,
             scale: Marks | None = None) -> Workbook:
    """Return the workbook of a table (`analysis.concordance_table`) in a language (kk, ru, en).

    The first sheet is the table in the columns of the layout. scale: one of `reports.scales.scales`; None for our own
    words.
    """
    words = Words(language)
    scale = scale or own_scale()
    back = isinstance(table, ToInstruments)
    facts = tuple((name, "".join(run.text for run in runs))
                  for name, runs in cover(corpus, table, edition, layout, scale, words).pairs)
    notice = "\n".join((words("report", "proposed"), words("report", "not-scored"),
                        words("concordance-table", "own-words"),
                        words("concordance-table", "read-open-back" if back else "read-open")))
    sheets = (provision_sheets.sheets(corpus, table, scale, words) if isinstance(table, ToInstruments)
              else law_sheets.sheets(corpus, table, layout, scale, words))
    return Workbook(language, title(corpus, table, words), identifier(corpus, table, edition, language, layout, scale),
                    edition.day, facts, notice, tuple(sheets))
