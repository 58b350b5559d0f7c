"""The figures of a gap report, read back from each format by a program that is not ours."""

import csv
import io
import json
import re
from collections import Counter
from xml.etree import ElementTree as Xml

from concordance.language import Words
from concordance.reports.gap.counts import SHOWN

Row = tuple[int, ...]
# Verdicts by modality, verdicts by instrument: name of the row -> counts in the order of SHOWN, then the denominator.
Figures = dict[str, Row]


def from_json(data: bytes, words: Words) -> tuple[Figures, Figures]:
    """Return the figures by modality and by instrument."""
    told = json.loads(data)["report"]

    def row(counts: dict[str, object]) -> Row:
        verdicts = counts["obligations"]
        assert isinstance(verdicts, dict)
        return (*(int(verdicts[str(v)]) for v in SHOWN), int(str(counts["testable_obligations"])))

    modalities = {words("modality", name): row(counts) for name, counts in told["counts_by_modality"].items()
                  if counts["testable_obligations"]}
    modalities[words("gap-report", "all")] = row(told["counts"])
    return modalities, {name: row(counts) for name, counts in told["rollups"]["instrument"].items()}


def from_csv(data: bytes, words: Words) -> tuple[Figures, Figures]:
    """Return the same, counted from the lines of the elements."""
    lines = {line["obligation"]: line for line in csv.DictReader(io.StringIO(data.decode()))}
    seen = [line for line in lines.values() if line["unverified"] == "false"
            and line["obligation_verdict"] != "not-testable"]

    def row(members: list[dict[str, str]]) -> Row:
        found = Counter(line["obligation_verdict"] for line in members)
        return (*(found[str(v)] for v in SHOWN), len(members))

    def by(key: str) -> dict[str, list[dict[str, str]]]:
        groups: dict[str, list[dict[str, str]]] = {}
        for line in seen:
            groups.setdefault(line[key], []).append(line)
        return groups

    modalities = {words("modality", name): row(members) for name, members in by("modality").items()}
    modalities[words("gap-report", "all")] = row(seen)
    return modalities, {name: row(members) for name, members in by("instrument").items()}


def _number(cell: str) -> int:
    """Return the number of a cell; beside it may stand the sign of the verdict that tints the cell."""
    found = re.fullmatch(r"(?:[+±½–!?·]\s?)?(\d+)", cell.strip())
    assert found, cell
    return int(found[1])


def tables_of_html(data: bytes) -> list[list[list[str]]]:
    """Return the bodies of all tables of an HTML file."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(data.decode())
    return [[[cell.text(strip=True) for cell in row.css("td, th")] for row in table.css("tbody tr")]
            for table in tree.css("table")]


def tables_of_markdown(data: bytes) -> list[list[list[str]]]:
    """Return the bodies of all pipe tables of a Markdown file."""
    tables: list[list[list[str]]] = []
    lines = data.decode().splitlines()
    for before, line in zip(["", *lines], lines, strict=False):
        if not line.startswith("|"):
            continue
        if set(line) <= set("|-: "):
            tables.append([])
        elif tables and before.startswith("|"):
            tables[-1].append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
    return tables


def tables_of_docx(data: bytes) -> list[list[list[str]]]:
    """Return all tables of a Word file without their first row."""
    import zipfile

    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    body = Xml.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return [[["".join(text.text or "" for text in cell.iter(f"{w}t")) for cell in row.iter(f"{w}tc")]
             for row in list(table.iter(f"{w}tr"))[1:]] for table in body.iter(f"{w}tbl")]


def figures_of(tables: list[list[list[str]]], names: set[str]) -> Figures:
    """Return the table whose rows have exactly these names. The text of a chart may tell the same figures again."""
    found = [table for table in tables if {row[0] for row in table} == names and len(table[0]) == len(SHOWN) + 2]
    assert found, f"no table with the rows {sorted(names)}"
    first, *others = [{row[0]: tuple(_number(cell) for cell in row[1:]) for row in table} for table in found]
    assert all(other == first for other in others)
    return first


def from_xlsx(data: bytes, sheet: str, names: set[str]) -> Figures:
    """Return the figures of a sheet by the name of its row; a sheet's first columns are an id and the name."""
    from openpyxl import load_workbook

    rows = [list(row) for row in load_workbook(io.BytesIO(data), data_only=True)[sheet].iter_rows(values_only=True)]
    return {str(row[1]): tuple(int(str(cell)) for cell in row[2:2 + len(SHOWN) + 1])
            for row in rows if row[1] in names and isinstance(row[2], int | float)}


def from_pdf(data: bytes, names: set[str]) -> Figures:
    """Return the figures of the rows whose name stands in the text of the PDF, followed by the counts."""
    from pypdf import PdfReader

    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    # Words that are broken at the end of a line are one word.
    flat = re.sub(r"\s+", " ", re.sub(r"[\u00ad\u2010-]\n", "", text)).replace("\u00ad", "")
    # The longest names first: one of them may end with another one.
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    rows = re.findall(rf"(?<!\w)({either}) ((?:\d+ ){{{len(SHOWN)}}}\d+)(?!\d)", flat)
    found: dict[str, set[str]] = {}
    for name, numbers in rows:
        found.setdefault(name, set()).add(numbers)
    assert set(found) == names, f"without figures in the PDF: {sorted(names - set(found))}"
    assert [name for name, told in found.items() if len(told) != 1] == []
    return {name: tuple(int(number) for number in told.pop().split()) for name, told in found.items()}
