"""The template of a ministry: its look is kept, its text is not, and what cannot be used is refused."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from lxml import etree

from concordance.reports.document import word
from concordance.reports.document.word import TemplateError
from concordance.reports.document.word.style_list import STYLES
from concordance.reports.document.word.style_names import Named
from tests.reports.document import samples
from tests.reports.document.word import ministries
from tests.reports.document.word.reading import (
    R,
    at,
    body,
    led_to,
    misplaced,
    paragraphs,
    part,
    parts,
    relations,
    said,
    style,
    style_of,
    told,
    w,
)

TEMPLATES: dict[str, Callable[[], bytes]] = {
    "restyled": ministries.restyled, "letterhead": ministries.letterhead, "russian": ministries.russian,
    "bare": ministries.without_styles}


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    """The rich document in each template."""
    return {name: word.render(samples.rich("ru"), template()) for name, template in TEMPLATES.items()}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_report_in_any_template_is_a_sound_package(written: dict[str, bytes], name: str) -> None:
    members, led = parts(written[name]), led_to(written[name])
    assert {each for each in members if not each.endswith(".rels") and each not in led} == {"[Content_Types].xml"}
    assert led <= members.keys()
    for each in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        assert misplaced(etree.fromstring(members[each])) == []
    sheet = part(written[name], "word/styles.xml")
    known = {each.get(w("styleId")): each.get(w("type")) for each in sheet.iter(w("style"))}
    for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
        used = {each.get(w("val")) for each in body(written[name]).iter(w(tag))}
        assert len(used) >= 2
        assert {known.get(each) for each in used} == {kind}
    for each in sheet.iter(w("basedOn"), w("next"), w("link")):
        assert each.get(w("val")) in known


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_text_of_the_report_is_the_same_in_any_template(written: dict[str, bytes], name: str) -> None:
    def words(file: bytes) -> list[str]:
        found = body(file)
        block = found.find(w("sdt"))
        return [said(each) for each in found.iter(w("p")) if block not in list(each.iterancestors())]

    assert words(written[name]) == words(word.render(samples.rich("ru")))
    assert word.render(samples.rich("ru"), TEMPLATES[name]()) == written[name]


def test_our_own_template_shows_every_style_in_its_own_look() -> None:
    file = word.template()
    names = {each.find(w("name")).get(w("val")) for each in part(file, "word/styles.xml").iter(w("style"))}
    assert {each.name for each in STYLES} <= names
    read = docx.Document(io.BytesIO(file))
    shown = {each.text for each in read.paragraphs} | {cell.text for table in read.tables for cell in table._cells}
    hidden = {Named.AFTER_TABLE, Named.PAGE_START, Named.HEADER, Named.FOOTER, Named.TABLE, Named.FACTS}
    assert {str(each.name) for each in STYLES if each.name not in hidden} <= shown
    for paragraph in read.paragraphs:
        assert paragraph.text.lower() in ("", (paragraph.style.name or "").lower(),
                                          *((run.style.name or "").lower() for run in paragraph.runs))


def test_what_a_ministry_changed_is_kept(written: dict[str, bytes]) -> None:
    file = written["restyled"]
    assert told(style(file, "heading 1"), "rPr/color") == "A00000"
    assert told(style(file, "Report Table Text"), "rPr/sz") == "16"
    counts = [len(part(each, "word/styles.xml").findall(w("style"))) for each in (file, word.template())]
    assert counts[0] == counts[1] > 50
    assert told(body(file)[-1], "pgMar", "left") == "2268"
    head = part(file, "word/header1.xml")
    assert said(head) == samples.rich("ru").head
    assert next(head.iter("{*}blip"), None) is not None
    assert [name for name in parts(file) if name.startswith("word/media/")] == ["word/media/image1.png"]
    # Tables are as wide as the room that is left.
    assert int(body(file).find(f".//{w('tblW')}").get(w("w"))) == 11906 - 2268 - 1361


def test_styles_are_found_by_their_names_whatever_their_ids(written: dict[str, bytes]) -> None:
    file = written["russian"]
    used = [style_of(each) for each in body(file).iter(w("p"))]
    assert used[0] == "a3"
    assert {"1", "2", "a"} < set(used)
    names = [each.find(w("name")).get(w("val")).lower() for each in part(file, "word/styles.xml").iter(w("style"))]
    assert len(names) == len(set(names))
    assert told(style(file, "Report Table Text"), "basedOn") == "a0"


def test_a_style_that_a_template_has_not_is_added_as_ours(written: dict[str, bytes]) -> None:
    def look(file: bytes) -> list[tuple[str, dict[str, str]]]:
        found = style(file, "Report Notice Trust")
        return [(str(each.tag), dict(each.attrib)) for tag in ("pPr", "rPr") for each in found.find(w(tag)).iter()]

    assert look(written["letterhead"]) == look(written["bare"]) == look(word.template())
    bullets = told(style(written["bare"], "List Bullet"), "pPr/numPr/numId")
    assert bullets in {each.get(w("numId")) for each in part(written["bare"], "word/numbering.xml").iter(w("num"))}


def test_lists_of_a_template_keep_their_own_signs(written: dict[str, bytes]) -> None:
    items = paragraphs(body(written["russian"]), "a")
    assert len(items) == 3
    assert all(at(each, "pPr/numPr") is None for each in items)
    silent = ministries.edited(word.template(), "word/styles.xml", lambda text: text.replace(
        '<w:numPr><w:numId w:val="1"/></w:numPr>', ""))
    items = paragraphs(body(word.render(samples.rich("en"), silent)), "ListBullet")
    assert [told(each, "pPr/numPr/numId") for each in items] == ["1", "1", "1"]


def test_chapters_begin_a_page_where_the_style_of_a_template_is_silent(written: dict[str, bytes]) -> None:
    for name in ("letterhead", "russian"):
        chapters = [each for each in body(written[name]) if each.tag == w("p") and style_of(each) in ("Heading1", "1")]
        assert len(chapters) == 3
        assert all(at(each, "pPr/pageBreakBefore") is not None for each in chapters)
    refused = ministries.edited(word.template(), "word/styles.xml", lambda text: text.replace(
        "<w:pageBreakBefore/>", '<w:pageBreakBefore w:val="0"/>'))
    assert list(body(word.render(samples.rich("en"), refused)).iter(w("pageBreakBefore"))) == []


def test_nothing_of_the_text_and_the_author_of_a_template_comes_along(written: dict[str, bytes]) -> None:
    for name, content in parts(written["letterhead"]).items():
        for secret in ("СЕКРЕТН", "Иванов"):
            assert secret.encode() not in content, name
    kinds = {kind for kind, *_ in relations(written["letterhead"]).values()}
    assert not kinds & {"image", "comments", "attachedTemplate"}


def test_times_and_places_of_the_file_of_a_template_are_taken_out() -> None:
    marked = ministries.edited(word.template(), "word/settings.xml", lambda text: text.replace(
        "<w:defaultTabStop", '<w:documentProtection w:edit="forms" w:enforcement="1"/><w:defaultTabStop').replace(
        "<w:themeFontLang", '<w:rsids><w:rsidRoot w:val="00AA11BB"/></w:rsids><w:themeFontLang'))
    assert b"00AA11BB" in parts(marked)["word/settings.xml"]
    settings = parts(word.render(samples.bare(), marked))["word/settings.xml"]
    assert b"documentProtection" not in settings
    assert b"00AA11BB" not in settings
    section = ministries.edited(word.template(), "word/document.xml", lambda text: text.replace(
        "<w:sectPr>", '<w:sectPr w:rsidR="00AA11BB" w:rsidSect="00AA11BB">'))
    assert b"00AA11BB" not in parts(word.render(samples.bare(), section))["word/document.xml"]


def test_a_head_of_a_ministry_stays_and_its_foot_gains_edition_and_page(written: dict[str, bytes]) -> None:
    file, document = written["letterhead"], samples.rich("ru")
    heads = {kind: target for kind, target, _ in relations(file).values() if kind in ("header", "footer")}
    assert said(part(file, heads["header"])) == "Министерство (вымышленное)"
    assert next(part(file, heads["header"]).iter("{*}blip"), None) is not None
    place, added = part(file, heads["footer"]).findall(w("p"))
    assert said(place) == "г. Гавань"
    assert said(added).startswith(document.foot)
    assert [(code.text or "").strip() for code in added.iter(w("instrText"))] == ["PAGE", "NUMPAGES"]
    # Its emblem is on the cover too, but no number of a page.
    section = body(file)[-1]
    assert [each.get(w("type")) for each in section.findall(w("headerReference"))] == ["default", "first"]
    assert [each.get(w("type")) for each in section.findall(w("footerReference"))] == ["default"]


def test_a_foot_that_counts_pages_is_not_given_a_second_number() -> None:
    counted = ministries.edited(ministries.letterhead(), "word/footer1.xml", lambda text: text.replace(
        "</w:p>", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>', 1))
    foot = part(word.render(samples.rich("ru"), counted), "word/footer1.xml")
    assert said(foot) == "г. Гавань1" + samples.rich("ru").foot


def test_pages_of_a_two_sided_template_have_edition_and_page_on_both_sides() -> None:
    sided = ministries.edited(word.template(), "word/settings.xml", lambda text: text.replace(
        "<w:characterSpacingControl", "<w:evenAndOddHeaders/><w:characterSpacingControl"))
    file = word.render(samples.rich("kk"), sided)
    feet = {each.get(w("type")): relations(file)[each.get(f"{{{R}}}id")][1]
            for each in body(file)[-1].findall(w("footerReference"))}
    assert feet.keys() == {"default", "even"}
    assert said(part(file, feet["even"])) == said(part(file, feet["default"]))
    assert len([kind for kind, *_ in relations(file).values() if kind == "header"]) == 2


def test_a_section_without_a_head_of_its_own_has_that_of_the_one_before() -> None:
    document = docx.Document(io.BytesIO(ministries.letterhead()))
    document.add_section()
    file = word.render(samples.rich("ru"), ministries.saved(document))
    assert "word/header1.xml" in {target for kind, target, _ in relations(file).values() if kind == "header"}


def test_a_template_that_lies_on_its_side_is_turned_as_the_document_wants() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
    template = ministries.saved(document)
    for wide in (False, True):
        size = body(word.render(replace(samples.bare(), wide=wide), template))[-1].find(w("pgSz"))
        assert (int(size.get(w("w"))) > int(size.get(w("h")))) is wide


def test_a_template_of_word_is_taken_as_well_as_a_document() -> None:
    def as_template(text: str) -> str:
        return text.replace("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")

    dotx = ministries.edited(ministries.restyled(), "[Content_Types].xml", as_template)
    assert word.render(samples.bare(), dotx) == word.render(samples.bare(), ministries.restyled())


def archive(*names: str) -> bytes:
    """Return a zip archive of empty members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "")
    return out.getvalue()


def types(old: str, other: str) -> bytes:
    """Return our template with another content type."""
    return ministries.edited(word.template(), "[Content_Types].xml", lambda text: text.replace(old, other))


MAIN = "wordprocessingml.document.main+xml"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "no Word file, or only part of one"),
    "text": (lambda: b"Dear colleagues", "no Word file, or only part of one"),
    "half": (lambda: word.template()[:4000], "no Word file, or only part of one"),
    "doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a .doc of Word 97 to 2003, or locked by a pass"),
    "rtf": (lambda: b"{\\rtf1 x}", "an .rtf"),
    "odt": (lambda: archive("mimetype", "content.xml"), "an OpenDocument file"),
    "zip": (lambda: archive("a.txt"), "a zip archive of something else"),
    "xlsx": (lambda: types(MAIN, "spreadsheetml.sheet.main+xml"), "an Office file, but no Word document"),
    "docm": (lambda: types(f"openxmlformats-officedocument.{MAIN}", "ms-word.document.macroEnabled.main+xml"),
             "holds macros"),
    "broken": (lambda: ministries.edited(word.template(), "word/styles.xml", lambda text: text[:900]), "damaged"),
    "lost": (lambda: ministries.edited(word.template(), "_rels/.rels", lambda text: text.replace("document.xml", "x")),
             "damaged"),
    "strict": (lambda: ministries.edited(word.template(), "word/document.xml", lambda text: text.replace(
        SPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main")), "saved as Strict Open XML"),
    "empty": (lambda: ministries.edited(word.template(), "word/document.xml",
                                        lambda _: f'<w:document xmlns:w="{SPACE}"/>'), "no text"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_is_no_template_is_refused_with_what_to_do(kind: str) -> None:
    made, wanted = REFUSED[kind]
    with pytest.raises(TemplateError, match=wanted) as caught:
        word.render(samples.bare(), made())
    assert str(caught.value).startswith("the template ")
    assert str(caught.value).endswith("then try again")
