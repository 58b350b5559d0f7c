"""A document written into a template: cover, table of contents, blocks, heads and feet, properties."""

from collections.abc import Iterator, Sequence

from concordance.language import Words
from concordance.reports.document.parts import Document, Heading, Run
from concordance.reports.document.word import fixed_parts
from concordance.reports.document.word.anchors import bookmarks
from concordance.reports.document.word.blocks import Blocks
from concordance.reports.document.word.charts import Charts
from concordance.reports.document.word.contents import contents, number
from concordance.reports.document.word.heads import write_heads
from concordance.reports.document.word.inline import TAGS, Inline
from concordance.reports.document.word.markup import Element, w
from concordance.reports.document.word.measures import Measures
from concordance.reports.document.word.opened import Opened
from concordance.reports.document.word.package import RELATION, TYPE, add, packed
from concordance.reports.document.word.page import Page, room, turned
from concordance.reports.document.word.pagination import pages
from concordance.reports.document.word.properties import properties
from concordance.reports.document.word.running import Running
from concordance.reports.document.word.style_names import Named
from concordance.reports.document.word.tables import Tables


def written(document: Document, template: bytes | None) -> bytes:
    """Return the document as a .docx in the styles of a template, or in our own. Raises TemplateError."""
    found = Opened(template)
    before = room(found.section).width
    page = turned(found.section, document.wide)
    words = Words(document.language)
    blocks = _blocks(document, found, page, words)
    headings = list(document.headings())
    table = None
    body = found.main.element.makeelement(w("body"))
    found.main.element.append(body)
    body.extend(_cover(document, blocks))
    if headings:
        marks = [blocks.marks[heading.anchor] for heading in headings]
        head = blocks.text(Named.CONTENTS, words("printed", "contents"))
        table = contents(head, headings, marks, document.contents, page.width, found.styles)
        body.append(table)
    first = document.blocks[0] if document.blocks else None
    if first and not (isinstance(first, Heading) and first.level == 1):
        body.append(blocks.text(Named.PAGE_START, ""))
    for block in document.blocks:
        body.extend(blocks.of(block))
    numbers, count = pages(body, Measures(found.styles, found.theme_fonts), page.width / 20, page.height / 20)
    if table is not None:
        number(table, numbers)
    tag = TAGS[document.language]
    found.speak(tag)
    write_heads(found, Running(document.head, document.foot, words("word", "page"), count), before, page.width)
    body.append(found.section)
    add(found.package, found.package, "/docProps/core.xml", TYPE.OPC_CORE_PROPERTIES, RELATION.CORE_PROPERTIES,
        properties(document, tag))
    add(found.package, found.package, "/docProps/app.xml", TYPE.OFC_EXTENDED_PROPERTIES, RELATION.EXTENDED_PROPERTIES,
        fixed_parts.program())
    return packed(found.package)


def _blocks(document: Document, found: Opened, page: Page, words: Words) -> Blocks:
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    named = bookmarks(headings)
    # The names that Word gives its own entries, so that it keeps them when the table is updated.
    marks = {heading.anchor: f"_Toc{number:09}" for number, heading in enumerate(document.headings(), 1)}
    inline = Inline(found.styles, document.language, named, found.main)

    def described(kind: str, labels: Sequence[str]) -> str:
        return words("word", kind).format(", ".join(labels)) if labels else ""

    return Blocks(found.styles, inline, Tables(found.styles, inline, page.width, described),
                  Charts(found.package, found.main, found.styles, page, document.day), words, named, marks)


def _cover(document: Document, blocks: Blocks) -> Iterator[Element]:
    yield blocks.text(Named.TITLE, document.title)
    if document.subtitle:
        yield blocks.text(Named.SUBTITLE, document.subtitle)
    yield from blocks.facts(document.cover, document.title)
    yield from blocks.notice(document.notice)
    if document.foot:
        yield blocks.paragraph(Named.EDITION, (Run(document.foot),))
