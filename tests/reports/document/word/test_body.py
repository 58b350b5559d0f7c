"""What a document says stands in the Word file, in styles, and as text."""

import io

import docx
import pytest

from concordance.model.text import LANGUAGES
from concordance.reports.document import word
from concordance.reports.document.parts import Document, Heading, Paragraph, Run, plain
from concordance.reports.look import SIGN
from tests.reports.document import samples
from tests.reports.document.word.reading import (
    at,
    body,
    paragraphs,
    part,
    relations,
    said,
    style,
    style_of,
    told,
    w,
)


def of(*blocks: object, **more: object) -> Document:
    """Return a document of some blocks in English, without a table of contents."""
    frame = samples.bare("en")
    return Document(**{**vars(frame), "blocks": blocks, "contents": 0, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_make_the_outline_of_the_document(rich: dict[str, bytes], language: str) -> None:
    read = docx.Document(io.BytesIO(rich[language]))
    found = [(int(each.style.name[-1]), each.text) for each in read.paragraphs if each.style.name.startswith("Heading")]
    assert found == [(each.level, each.text) for each in samples.rich(language).blocks if isinstance(each, Heading)]
    levels = [told(style(rich[language], f"heading {level}"), "pPr/outlineLvl") for level in (1, 2, 3, 4)]
    assert levels == ["0", "1", "2", "3"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_letters_of_kazakh_come_back(rich: dict[str, bytes], language: str) -> None:
    read = docx.Document(io.BytesIO(rich[language]))
    assert sum(samples.KAZAKH in each.text for each in read.paragraphs) == 1
    assert samples.SIGNS in "\n".join(each.text for each in read.paragraphs)


def test_the_cover_stands_before_everything(rich: dict[str, bytes]) -> None:
    found = list(body(rich["ru"]))
    document = samples.rich("ru")
    assert [style_of(each) for each in found[:2]] == ["Title", "Subtitle"]
    assert [said(each) for each in found[:2]] == [document.title, document.subtitle]
    assert [said(cell) for cell in found[2].iter(w("tc"))][:2] == ["Состояние закона на", "2026-11-22"]
    assert [said(each) for each in found[4:7]] == [
        "Статус этого документа", *(runs[0].text for runs in document.notice.paragraphs)]
    assert [style_of(each) for each in found[4:7]] == ["ReportNoticeTrustName", *["ReportNoticeTrust"] * 2]
    assert (style_of(found[8]), said(found[8])) == ("ReportEdition", document.foot)


def test_a_chapter_begins_a_page_by_its_style(rich: dict[str, bytes]) -> None:
    assert at(style(rich["en"], "heading 1"), "pPr/pageBreakBefore") is not None
    assert list(body(rich["en"]).iter(w("pageBreakBefore"))) == []
    for level in (1, 2, 3, 4):
        assert at(style(rich["en"], f"heading {level}"), "pPr/keepNext") is not None


def test_a_text_that_comes_before_the_first_chapter_stands_not_on_the_cover() -> None:
    found = body(word.render(of(Paragraph(plain("first")), Heading(1, "one", "one"))))
    assert [style_of(each) for each in found if each.tag == w("p")] == [
        "Title", "ReportPageStart", "BodyText", "Heading1"]
    assert "ReportPageStart" not in {style_of(each) for each in body(word.render(of(Heading(1, "one", "one"))))}
    assert "ReportPageStart" not in {style_of(each) for each in body(word.render(of()))}


def test_a_run_has_one_style_and_says_the_rest_itself() -> None:
    looks = {
        (): {}, ("strong",): {"rStyle": "Strong"}, ("emphasis",): {"rStyle": "Emphasis"},
        ("code",): {"rStyle": "ReportCode"},
        ("strong", "emphasis"): {"rStyle": "Strong", "i": None, "iCs": None},
        ("code", "strong"): {"rStyle": "ReportCode", "b": None, "bCs": None},
    }
    runs = tuple(Run("x", **dict.fromkeys(look, True)) for look in looks)
    file = word.render(of(Paragraph((*runs, Run("y", tone="partly-met"), Run("z", href="https://example.org"),
                                     Run("k", language="kk"), Run("t", tone="met", href="https://example.org")))))
    line = paragraphs(body(file), "BodyText")[0]
    found = [{child.tag.split("}")[1]: child.get(w("val")) for child in run.iterfind(f"{w('rPr')}/*")}
             for run in line.iter(w("r"))]
    assert found == [*looks.values(), {"rStyle": "VerdictPartlyMet"}, {"rStyle": "Hyperlink"}, {"lang": "kk-KZ"},
                     {"rStyle": "VerdictMet", "u": "single"}]


@pytest.mark.parametrize("verdict", SIGN)
def test_a_verdict_is_told_by_a_sign_and_not_by_its_colour_alone(verdict: str) -> None:
    file = word.render(of(Paragraph(plain("word", tone=verdict))))
    assert said(paragraphs(body(file), "BodyText")[0]) == f"{SIGN[verdict]}\u00a0word"


def test_the_language_is_that_of_the_document_unless_a_run_says_another(rich: dict[str, bytes]) -> None:
    for language, tag in (("kk", "kk-KZ"), ("ru", "ru-RU"), ("en", "en-GB")):
        named = [each.get(w("val")) for each in part(rich[language], "word/styles.xml").iter(w("lang"))]
        assert named == [tag]
        others = {each.get(w("val")) for each in body(rich[language]).iter(w("lang"))}
        assert others == {"ru-RU" if language == "kk" else "kk-KZ"}


def test_links_lead_to_the_web_and_to_headings_and_nowhere_else(rich: dict[str, bytes], hostile: bytes) -> None:
    root, led = part(rich["en"]), relations(rich["en"])
    marks = {each.get(w("name")) for each in root.iter(w("bookmarkStart"))}
    inside = [link.get(w("anchor")) for link in root.iter(w("hyperlink")) if link.get(w("anchor"))]
    assert [anchor for anchor in inside if not anchor.startswith("_Toc")] == ["summary", "small"]
    assert set(inside) <= marks
    assert "no such place" not in {said(link) for link in root.iter(w("hyperlink"))}
    outside = sorted(target for kind, target, _ in led.values() if kind == "hyperlink")
    assert outside == ["https://example.org/?a=1&b=2", "https://example.org/act#art-2", "https://example.org/haven/",
                       "mailto:nobody@example.org"]
    refused = [target for kind, target, away in relations(hostile).values() if away]
    assert sorted(refused) == sorted(["https://example.org/a%20b%22%3C%3E'%D3%99", samples.LONG_ADDRESS])


def test_hostile_texts_are_texts(hostile: bytes) -> None:
    lines = [said(each) for each in paragraphs(body(hostile), "ReportTableText")]
    for text in samples.HOSTILE:
        assert text in lines
    for _, shown in samples.UNPRINTABLE:
        assert shown in lines
    assert samples.LONG_WORD in lines
    assert {each.tag.split("}")[1] for each in body(hostile).iter(w("instrText"))} == {"instrText"}
    codes = {(each.text or "").split()[0] for each in body(hostile).iter(w("instrText"))}
    assert codes == {"TOC", "PAGEREF"}


def test_a_soft_hyphen_is_one_of_word() -> None:
    line = paragraphs(body(word.render(of(Paragraph(plain("сая\u00adсат"))))), "BodyText")[0]
    assert [child.tag.split("}")[1] for child in line.find(w("r"))] == ["t", "softHyphen", "t"]
    assert said(line) == "саясат"


def test_items_name_the_level_of_the_list_by_their_style(rich: dict[str, bytes]) -> None:
    items = [found for each in body(rich["en"]) if (found := style_of(each) or "").startswith("ListBullet")]
    assert items == ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet2", "ListBullet", "ListBullet"]
    numbering = part(rich["en"], "word/numbering.xml")
    levels = {told(level, "pStyle"): told(level, "lvlText") for level in numbering.iter(w("lvl"))}
    assert levels == {"ListBullet": "•", "ListBullet2": "–", "ListBullet3": "·"}
    for place, name in enumerate(("List Bullet", "List Bullet 2", "List Bullet 3")):
        found = style(rich["en"], name)
        assert told(found, "pPr/numPr/numId") == told(numbering, "num", "numId")
        assert told(found, "pPr/numPr/ilvl") == (str(place) if place else None)


def test_bookmarks_hold_what_word_allows_and_each_is_another() -> None:
    anchors = ("a.b-c", "a-b.c", "A_b_c", "x" * 60, "x" * 59 + "y", "тармақ-1")
    root = body(word.render(of(*(Heading(1, anchor, anchor) for anchor in anchors))))
    found = [each.get(w("name")) for each in root.iter(w("bookmarkStart"))]
    assert found == ["a_b_c", "a_b_c_2", "A_b_c_3", "x" * 40, "x" * 38 + "_2", "тармақ_1"]


def test_a_box_is_a_frame_of_paragraphs_not_a_text_box(rich: dict[str, bytes]) -> None:
    assert not any(str(each.tag).endswith(("}txbxContent", "}pict", "}anchor")) for each in part(rich["en"]).iter())
    for name in ("Report Notice", "Report Notice Trust", "Report Notice Warning"):
        assert len(at(style(rich["en"], name), "pPr/pBdr")) == 4
    box = paragraphs(body(rich["en"]), "ReportNoticeWarning")
    assert [said(each) for each in box] == ["Two rows are stale: the law has changed since they were read."]
    assert said(box[0].getprevious()) == "Attention"


def test_every_font_is_named_for_every_kind_of_letter(rich: dict[str, bytes]) -> None:
    fonts = list(part(rich["kk"], "word/styles.xml").iter(w("rFonts")))
    assert len(fonts) > 20
    for each in fonts:
        assert len({each.get(w(key)) for key in ("ascii", "hAnsi", "cs", "eastAsia")}) == 1
        assert each.get(w("ascii")) in ("Arial", "Times New Roman", "Courier New")
    theme = part(rich["kk"], "word/theme/theme1.xml")
    assert [each.get("typeface") for each in theme.iter("{*}latin")] == ["Arial", "Times New Roman"]
