"""Our own template: every style of the reports, once in its own look, so that a ministry can make them its own."""

from functools import cache

from concordance.reports.document.word import fixed_parts, running
from concordance.reports.document.word.markup import Element, group, new, valued
from concordance.reports.document.word.numbering import own_numbering
from concordance.reports.document.word.package import RELATION, TYPE, Package, add, packed, rewrite
from concordance.reports.document.word.page import own_section, turned
from concordance.reports.document.word.style_list import STYLES, Definition
from concordance.reports.document.word.style_names import BULLETS, Named, style_id
from concordance.reports.document.word.style_sheet import own_styles


@cache
def made() -> bytes:
    """Return the template as a .docx."""
    package = Package()
    section = own_section()
    width = turned(section, wide=False).width
    main, _ = add(package, package, "/word/document.xml", TYPE.WML_DOCUMENT_MAIN, RELATION.OFFICE_DOCUMENT, b"")
    bullets = tuple(style_id(name) for name in BULLETS)
    for path, kind, relation, content in (
            ("styles", TYPE.WML_STYLES, RELATION.STYLES, own_styles()),
            ("numbering", TYPE.WML_NUMBERING, RELATION.NUMBERING, own_numbering(bullets)),
            ("settings", TYPE.WML_SETTINGS, RELATION.SETTINGS, fixed_parts.settings()),
            ("fontTable", TYPE.WML_FONT_TABLE, RELATION.FONT_TABLE, fixed_parts.fonts()),
            ("theme/theme1", TYPE.OFC_THEME, RELATION.THEME, fixed_parts.theme())):
        add(package, main, f"/word/{path}.xml", kind, relation, content)
    head = running.own_head(style_id(Named.HEADER), "Running head")
    foot = running.own_foot(style_id(Named.FOOTER), "Edition", "Page", width)
    for path, kind, relation, content, tag in (
            ("header1", TYPE.WML_HEADER, RELATION.HEADER, head, "headerReference"),
            ("footer1", TYPE.WML_FOOTER, RELATION.FOOTER, foot, "footerReference")):
        _, known = add(package, main, f"/word/{path}.xml", kind, relation, content)
        section.insert(0 if path == "header1" else 1, new(f"w:{tag}", w_type="default", r_id=known))
    rewrite(main, fixed_parts.document(*_samples(), section))
    add(package, package, "/docProps/app.xml", TYPE.OFC_EXTENDED_PROPERTIES, RELATION.EXTENDED_PROPERTIES,
        fixed_parts.program())
    return packed(package)


def _samples() -> list[Element]:
    """Return a line or table in each style that says the name of the style."""
    found: list[Element] = []
    for style in STYLES:
        if style.kind == "table":
            found += [_table(style), new("w:p", _styled(Named.AFTER_TABLE))]
        elif style.kind == "character":
            letters = group("rPr", {"rStyle": {"val": style_id(style.name)}})
            found.append(new("w:p", _styled(Named.BODY), new("w:r", letters, new("w:t", text=style.name))))
        elif style.name not in (Named.AFTER_TABLE, Named.PAGE_START, Named.HEADER, Named.FOOTER):
            found.append(new("w:p", _styled(style.name), new("w:r", new("w:t", text=style.name))))
    return found


def _styled(name: str) -> Element:
    return group("pPr", {"pStyle": {"val": style_id(name)}})


def _table(style: Definition) -> Element:
    names = ((Named.TABLE_HEAD, Named.TABLE_HEAD_NUMBER), *[(Named.TABLE_TEXT, Named.TABLE_NUMBER)] * 3)
    if style.name == Named.FACTS:
        names = ((Named.FACT_NAME, Named.FACT_VALUE),) * 3
    headed = style.name == Named.TABLE
    rows = [new("w:tr", *([new("w:trPr", valued("tblHeader", {}))] if headed and not place else []), *(new(
        "w:tc", group("tcPr", {"tcW": {"w": 3000, "type": "dxa"}}),
        new("w:p", _styled(name), new("w:r", new("w:t", text=name)))) for name in row))
            for place, row in enumerate(names)]
    return new("w:tbl", group("tblPr", {"tblStyle": {"val": style_id(style.name)}, "tblW": {"w": 6000, "type": "dxa"},
                                        "tblLook": {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0,
                                                    "noHBand": 0, "noVBand": 1, "val": "04A0"}}),
               new("w:tblGrid", *(valued("gridCol", {"w": 3000}) for _ in range(2))), *rows)
