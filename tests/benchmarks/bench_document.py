"""How long a report of 500 pages takes to write. Run by `make bench-own`; `make test` does not collect this file."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from concordance.reports.document import html, markdown, pdf
from concordance.reports.document.parts import Document
from tests.reports.document.samples import thick

# An obligation is a heading, a line of facts and a table of seven rows; together some 34,000 runs of text.
OBLIGATIONS, ELEMENTS = 600, 7


@pytest.fixture(scope="module")
def document() -> Document:
    """A document as long as the longest report, with charts, links, verdicts and two languages."""
    return thick(OBLIGATIONS, ELEMENTS)


def test_pdf(benchmark: BenchmarkFixture, document: Document) -> None:
    """A tagged PDF of 494 pages."""
    assert benchmark.pedantic(pdf.render, (document,), rounds=2).startswith(b"%PDF-1.7")


def test_html(benchmark: BenchmarkFixture, document: Document) -> None:
    """The same as one HTML page."""
    assert benchmark.pedantic(html.render, (document,), rounds=3).startswith("<!DOCTYPE html>")


def test_markdown(benchmark: BenchmarkFixture, document: Document) -> None:
    """The same as Markdown."""
    assert benchmark.pedantic(markdown.render, (document,), rounds=3).startswith("# ")
