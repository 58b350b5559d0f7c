"""Templates as ministries have them, made here: none of them is real."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

import docx
from docx.shared import Cm, Pt, RGBColor

from concordance.reports.document import word


def png(red: int, green: int, blue: int) -> bytes:
    """Return a small picture of one colour."""
    def chunk(tag: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))

    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes((red, green, blue)) * 8) * 8
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def saved(document: object) -> bytes:
    """Return the bytes of a document of python-docx."""
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def restyled() -> bytes:
    """Return our own template as a ministry gave it back: other headings, an emblem in the head, wider margins."""
    document = docx.Document(io.BytesIO(word.template()))
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xA0, 0, 0)
    document.styles["Report Table Text"].font.size = Pt(8)
    document.sections[0].left_margin = Cm(4)
    document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(png(0, 120, 160)), width=Cm(1))
    return saved(document)


def letterhead() -> bytes:
    """Return a template with an emblem, a place in the foot, and a text that must not come along."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(png(0, 60, 60)), width=Cm(3))
    section.header.paragraphs[0].add_run("Министерство (вымышленное)")
    section.footer.paragraphs[0].text = "г. Гавань"
    document.add_heading("СЕКРЕТНЫЙ черновик", 1)
    paragraph = document.add_paragraph("СЕКРЕТНЫЙ текст")
    document.add_comment(paragraph.runs, "СЕКРЕТНОЕ замечание", author="Иванов")
    document.add_picture(io.BytesIO(png(1, 2, 3)))
    document.core_properties.author = "Иванов"
    document.core_properties.comments = "СЕКРЕТНО"
    return saved(document)


def edited(file: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Return a package with one part changed as text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, change(content.decode()).encode() if member == name else content)
    return out.getvalue()


def russian() -> bytes:
    """Return a template as a Russian Word writes it: styles have their names, but ids such as 1 and a3."""
    file = saved(docx.Document())
    ids = {"Heading1": "1", "Heading2": "2", "Title": "a3", "ListBullet": "a", "Normal": "a0"}

    def renamed(text: str) -> str:
        for old, other in ids.items():
            text = re.sub(rf'(w:(?:styleId|val))="{old}"', rf'\1="{other}"', text)
        return text.replace('<w:name w:val="a0"/>', '<w:name w:val="Normal"/>').replace(
            '<w:name w:val="a3"/>', '<w:name w:val="Title"/>')

    return edited(edited(file, "word/styles.xml", renamed), "word/numbering.xml", renamed)


def without_styles() -> bytes:
    """Return a template that has nothing but a page: no styles, no settings, no numbering."""
    out = io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'))
        archive.writestr("_rels/.rels", (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{relation}" Target="word/document.xml"/></Relationships>'))
        section = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
        archive.writestr("word/document.xml", f"<w:document {space}><w:body><w:p/>{section}</w:body></w:document>")
    return out.getvalue()
