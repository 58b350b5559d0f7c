"""A table of concordance in every format."""

from concordance.model.corpus import Corpus
from concordance.model.scale import Marks
from concordance.reports.concordance_table.cover import Table, name
from concordance.reports.concordance_table.document import document
from concordance.reports.concordance_table.json import render
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.concordance_table.workbook import workbook
from concordance.reports.edition import Edition
from concordance.reports.render import Report
from concordance.reports.sheets import csv


def report(corpus: Corpus, table: Table, edition: Edition, layout: Layout = Layout.EC,
           scale: Marks | None = None) -> Report:
    """Return a table (`analysis.concordance_table`) as a report. CSV holds its first sheet: the table itself.

    scale: one of `reports.scales.scales`; None for our own words.
    """
    return Report(
        name=name(corpus, table),
        document=lambda language: document(corpus, table, edition, language, layout, scale),
        workbook=lambda language: workbook(corpus, table, edition, language, layout, scale),
        csv=lambda language: csv.render(workbook(corpus, table, edition, language, layout, scale).sheets[0]),
        json=lambda: render(corpus, table, edition, scale),
    )
