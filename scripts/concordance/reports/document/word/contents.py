"""The table of contents: a field of Word whose result is filled in already.

How its page numbers come to be right. Only a program that lays out the pages knows them. There are two ways to make
Word work them out as it opens a file, `w:updateFields` in the settings and `w:dirty` on a field, and both make it ask
the reader first whether to update fields "that may refer to other files", even for a page number; people report that
after a yes the numbers were still wrong, or all 1. A report must not open with such a question, so neither is used.

Each entry is a link to a bookmark of its heading, and its number a PAGEREF field of its own. People report that Word
works out fields that name a bookmark whenever it prints or saves a PDF, without asking and whatever its options; on the
screen F9 does it, or "Update table" above the list. (Reported by others; no Word was at hand to try it.) Until then
there stands the number that `pagination` works out from the widths of letters. LibreOffice (7.4, tried) works out no
number inside a table of contents, dirty or not: it shows the one it finds until the reader updates the index.
"""

from collections.abc import Mapping, Sequence

from concordance.reports.document.parts import Heading
from concordance.reports.document.word.fields import closing, field, opening, tab, told
from concordance.reports.document.word.markup import Element, group, new, valued, w
from concordance.reports.document.word.style_names import CONTENTS
from concordance.reports.document.word.styles_found import Styles


def contents(head: Element, headings: Sequence[Heading], marks: Sequence[str], depth: int, width: int,
             styles: Styles) -> Element:
    """Return the table of contents as one block that Word offers to update; `number` numbers it.

    head: the paragraph of its heading. marks: the bookmark of each heading. depth: how many levels it has. width:
    where the page numbers end, in twips.
    """
    entries = []
    for place, (heading, mark) in enumerate(zip(headings, marks, strict=True)):
        page = field(f"PAGEREF {mark} \\h", told("0"))
        link = new("w:hyperlink", told(heading.text), tab(), *page, w_anchor=mark, w_history=1)
        before = opening(f'TOC \\o "1-{depth}" \\h \\z \\u') if place == 0 else []
        entries.append(new("w:p", _style(styles[CONTENTS[heading.level - 1]], width), *before, link))
    entries.append(new("w:p", closing()))  # as Word does: within the last entry it would be lost with it
    gallery = new("w:docPartObj", valued("docPartGallery", {"val": "Table of Contents"}), valued("docPartUnique", {}))
    return new("w:sdt", new("w:sdtPr", gallery), new("w:sdtContent", head, *entries))


def number(contents: Element, pages: Mapping[str, int]) -> None:
    """Write the numbers of pages into a table of contents. pages: of each bookmark."""
    for link in contents.iter(w("hyperlink")):
        # Of the texts of an entry the last one is the result of its field.
        *_, result = link.iter(w("t"))
        result.text = str(pages[link.get(w("anchor"))])


def _style(style: str, width: int) -> Element:
    # Word itself writes this stop into each entry: how wide the page is, no style can know.
    stop = new("w:tabs", valued("tab", {"val": "right", "leader": "dot", "pos": width}))
    return group("pPr", {"pStyle": {"val": style}, "tabs": stop})
