"""The formats of the gap report: a name and a function `render(corpus, gaps, language) -> str` each."""

from collections.abc import Callable

from concordance.analysis.gaps import GapReport
from concordance.model.corpus import Corpus
from concordance.reports import gap_csv, gap_json, gap_markdown

Render = Callable[[Corpus, GapReport, str], str]

FORMATS: dict[str, Render] = {"md": gap_markdown.render, "json": gap_json.render, "csv": gap_csv.render}
