"""A report in any format: each asks its writer for the one document or workbook of the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from concordance.reports.document.parts import Document
from concordance.reports.sheets.parts import Workbook

FORMATS: Final = ("md", "html", "pdf", "docx", "xlsx", "csv", "json")
BINARY: Final = ("pdf", "docx", "xlsx")
# These hold every language, so one file of them serves all.
ONE_FOR_ALL: Final = ("json",)


@dataclass(frozen=True)
class Report:
    """An answer that can be published. name: begins the names of its files. Each function takes a language."""

    name: str
    document: Callable[[str], Document]
    json: Callable[[], str]
    workbook: Callable[[str], Workbook] | None = None
    csv: Callable[[str], str] | None = None

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats this report has."""
        absent = {"xlsx": self.workbook is None, "csv": self.csv is None}
        return tuple(style for style in FORMATS if not absent.get(style, False))

    def file_name(self, style: str, language: str) -> str:
        """Return the name of its file in a format and language: `gaps-palermo.ru.pdf`, `gaps-palermo.json`."""
        return f"{self.name}.{style}" if style in ONE_FOR_ALL else f"{self.name}.{language}.{style}"


def render(report: Report, style: str, language: str, template: bytes | None = None) -> bytes:
    """Return a report in a format of `Report.formats` and a language (kk, ru, en).

    template: a Word file whose styles are to be used, for docx. Raises ValueError for a format the report has not.
    """
    if style not in report.formats:
        raise ValueError(f"{report.name} has no format {style}: one of {', '.join(report.formats)}")
    return _WRITERS[style](report, language, template)


def _markdown(report: Report, language: str, _: bytes | None) -> bytes:
    from concordance.reports.document import markdown

    return markdown.render(report.document(language)).encode()


def _html(report: Report, language: str, _: bytes | None) -> bytes:
    from concordance.reports.document import html

    return html.render(report.document(language)).encode()


def _pdf(report: Report, language: str, _: bytes | None) -> bytes:
    from concordance.reports.document import pdf

    return pdf.render(report.document(language))


def _docx(report: Report, language: str, template: bytes | None) -> bytes:
    from concordance.reports.document import word

    return word.render(report.document(language), template)


def _xlsx(report: Report, language: str, _: bytes | None) -> bytes:
    from concordance.reports.sheets import excel

    assert report.workbook is not None
    return excel.render(report.workbook(language))


def _csv(report: Report, language: str, _: bytes | None) -> bytes:
    assert report.csv is not None
    return report.csv(language).encode()


def _json(report: Report, _: str, __: bytes | None) -> bytes:
    return report.json().encode()


_WRITERS: Final[dict[str, Callable[[Report, str, bytes | None], bytes]]] = {
    "md": _markdown, "html": _html, "pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "csv": _csv, "json": _json,
}
