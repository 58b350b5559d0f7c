"""Is anything of the data alive in a file? One reader for each format; what it returns are complaints, best none.

Alive is what a program would obey: a tag, a handler, a formula, an address that a page asks for, an instruction.
"""

import csv
import io
import json
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

MARKS = ("__pwned", "evil.example", "alert(1)", "etc/passwd")
_URLS = ("href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href", "style", "background", "ping")
_SCHEME = re.compile(r"^[\s\x00-\x20]*(javascript|vbscript|data):", re.IGNORECASE)
_ASKED = re.compile(r"(?:url\(|@import|expression\()[^;}]*")
_FORMULA = re.compile(r"^[=+\-@\t\r]")
_NUMBER = re.compile(r"^[+-]?\d+([.,]\d+)?$")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = re.compile(rb'Target="([^"]*)"[^>]*TargetMode="External"|TargetMode="External"[^>]*Target="([^"]*)"')

Complaints = Iterator[str]


def html(data: bytes) -> Complaints:
    """Elements and attributes that only the data can have put there."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(data.decode("utf-8"))
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            said = value or ""
            if name.startswith("on") and any(mark in said for mark in MARKS):
                yield f"<{node.tag} {name}={said[:60]!r}>"
            if name in _URLS and (any(mark in said for mark in MARKS) or said == "x" or
                                  (_SCHEME.match(said) and not said.startswith(("data:image/", "data:font/")))):
                yield f"<{node.tag} {name}={said[:60]!r}>"
            if name == "srcdoc":
                yield f"<{node.tag} srcdoc>"
        if node.tag == "script":
            text = node.text() or ""
            if "json" in (node.attributes.get("type") or ""):
                yield from (f"in a script: {found}" for found in json_text(text.encode()))
            elif any(mark in text for mark in MARKS):
                yield f"a script with {text[:80]!r}"
    for node in tree.css("style"):
        # Texts stand in styles as strings with every sign escaped, where browsers take no address from.
        if any(mark in asked for asked in _ASKED.findall(node.text() or "") for mark in MARKS):
            yield "a style that asks for something of the data"


def html_text(data: bytes) -> str:
    """Return what a reader of the page sees, in one line."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(data.decode("utf-8"))
    tree.strip_tags(["script", "style"])
    return " ".join((tree.body.text(separator="") if tree.body else "").split())


def markdown(data: bytes) -> Complaints:
    """Read by an independent reader of Markdown, with its HTML passed through: what is alive there?"""
    from markdown import markdown as read

    text = re.sub(r"\A---\n.*?\n---\n", "", data.decode("utf-8"), flags=re.DOTALL)
    yield from html(read(text, extensions=["tables", "attr_list", "fenced_code"]).encode())


def csv_text(data: bytes) -> Complaints:
    """Cells that a spreadsheet would run."""
    text = data.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";" if text.split("\n")[0].count(";") else ","):
        yield from (f"the cell {cell[:40]!r}" for cell in row if _FORMULA.match(cell) and not _NUMBER.match(cell))


def tsv_text(data: bytes) -> Complaints:
    """Rows of SSSOM: each has the columns of the head, so that no text has broken out of its cell."""
    lines = [line for line in data.decode("utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.reader(lines, delimiter="\t"))
    yield from (f"row {place} has {len(row)} cells" for place, row in enumerate(rows) if len(row) != len(rows[0]))


def json_text(data: bytes) -> Complaints:
    """JSON that does not parse, or JSON-LD that asks another host for its meaning."""
    try:
        tree = json.loads(data)
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    yield from _contexts(tree)


def _contexts(tree: Any) -> Complaints:
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        if key in ("@context", "@id", "@type", "@vocab", "@base", "$ref") and any(mark in str(value) for mark in MARKS):
            yield f"{key}: {str(value)[:60]}"
        yield from _contexts(value)


def xml(data: bytes) -> Complaints:
    """XML that is not well formed, declares entities, calls for a style sheet, or has elements from the data."""
    from lxml import etree

    try:
        tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as error:
        yield f"no XML: {error}"
        return
    if tree.getroottree().docinfo.internalDTD is not None:
        yield "a DTD"
    for node in tree.iter():
        if isinstance(node, etree._ProcessingInstruction | etree._Entity):
            yield f"an instruction: {etree.tostring(node)[:60]!r}"
        elif isinstance(node.tag, str):
            if etree.QName(node).localname == "script":
                yield "a script"
            for name, value in node.attrib.items():
                if etree.QName(name).localname.lower() in ("href", "src", "uri", "about", "resource") and any(
                        mark in value for mark in MARKS):
                    yield f"{name}={value[:60]!r}"


def workbook(data: bytes) -> Complaints:
    """Cells with formulas, and links, of an Excel workbook as openpyxl reads it."""
    from openpyxl import load_workbook

    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield f"{sheet.title}!{cell.coordinate}: the formula {str(cell.value)[:40]!r}"
                if cell.hyperlink and any(mark in (cell.hyperlink.target or "") for mark in MARKS):
                    yield f"{sheet.title}!{cell.coordinate}: a link to {cell.hyperlink.target}"
    yield from package(data)


def package(data: bytes) -> Complaints:
    """Parts of a Word, Excel or PowerPoint file: well formed, without fields, macros and addresses from the data."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith(("/", "..")) or "vba" in name.lower() or ("embeddings" in name and "oleObject" in name):
                yield f"a part {name}"
            content = archive.read(name)
            if name.endswith(".rels"):
                for found in _RELATION.findall(content):
                    target = (found[0] or found[1]).decode()
                    if any(mark in target for mark in MARKS) or _SCHEME.match(target):
                        yield f"{name}: leads to {target[:60]}"
            elif name.endswith(".xml"):
                yield from (f"{name}: {complaint}" for complaint in xml(content))
                if name.startswith("word/"):
                    fields = [node.text or "" for node in etree.fromstring(content).iter(f"{_W}instrText")]
                    yield from (f"{name}: the field {text[:40]!r}" for text in fields if any(m in text for m in MARKS))


def pdf(data: bytes) -> Complaints:
    """Actions and addresses of a PDF."""
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

    reader = PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    yield from (f"the document has {key}" for key in ("/OpenAction", "/AA") if key in root and "/JS" in str(root[key]))
    if "/JavaScript" in str(root.get("/Names", "")):
        yield "the document has scripts"
    for number, page in enumerate(reader.pages, 1):
        for reference in page.get("/Annots", ()):
            action = reference.get_object().get("/A")
            if isinstance(action, DictionaryObject):
                if action.get("/S") not in ("/URI", "/GoTo"):
                    yield f"page {number}: an action {action.get('/S')}"
                if any(mark in str(action.get("/URI", "")) for mark in MARKS):
                    yield f"page {number}: a link to {action['/URI']}"


def rdf(style: str) -> Callable[[bytes], Complaints]:
    """Return a reader of RDF: it parses, and no IRI is one of those in the data's texts."""

    def read(data: bytes) -> Complaints:
        from pyoxigraph import NamedNode, RdfFormat, parse

        form = RdfFormat.from_extension(style)
        assert form is not None
        try:
            for quad in parse(data, form, base_iri="https://example.org/"):
                for node in (quad.subject, quad.predicate, quad.object):
                    if isinstance(node, NamedNode) and any(mark in node.value for mark in MARKS):
                        yield f"the IRI {node.value[:60]}"
        except SyntaxError as error:
            yield f"no {style}: {error}"

    return read


def anki(data: bytes) -> Complaints:
    """Fields of a deck, which Anki shows as HTML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extract("collection.anki2", folder)
        base = sqlite3.connect(Path(folder) / "collection.anki2")
        for (fields,) in base.execute("select flds from notes"):
            yield from html(fields.encode())
            if "[sound:" in fields or "[latex]" in fields:
                yield f"a sound or a formula: {fields[:80]!r}"
        if any(kind["type"] for (kinds,
                                 ) in base.execute("select models from col") for kind in json.loads(kinds).values()):
            yield "cards with gaps, in which {{c1::…}} would be one"
        base.close()


def gift(data: bytes) -> Complaints:
    """Questions as Moodle's own rules read them: as many right answers as there are, and text that is no markup."""
    from tests.training.quiz.moodle_gift import questions

    for question in questions(data.decode("utf-8")):
        yield from html(f"{question.text} {question.general}".encode())
        for _, text, why in question.answers:  # what a left side is matched with is plain text to Moodle, not HTML
            yield from html(f"{text} {'' if question.kind == 'matching' else why}".encode())


READERS: dict[str, Callable[[bytes], Complaints]] = {
    ".html": html, ".md": markdown, ".csv": csv_text, ".tsv": tsv_text, ".json": json_text, ".jsonld": json_text,
    ".xml": xml, ".atom": xml, ".svg": xml, ".rdf": xml, ".xlsx": workbook, ".docx": package, ".pptx": package,
    ".pdf": pdf, ".nq": rdf("nq"), ".ttl": rdf("ttl"), ".trig": rdf("trig"), ".apkg": anki, ".gift": gift,
}


def alive(folder: Path) -> tuple[dict[str, int], list[str]]:
    """Read every file below a folder. Returns how many of each format were read, and what is alive in which."""
    counts: dict[str, int] = {}
    found: list[str] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in READERS):
        counts[path.suffix] = counts.get(path.suffix, 0) + 1
        found += [f"{path.relative_to(folder)}: {complaint}" for complaint in READERS[path.suffix](path.read_bytes())]
    return counts, found
