"""A Word file is a sound package, and depends on nothing but the document."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from lxml import etree

from concordance.reports.document import word
from tests.reports.document import samples
from tests.reports.document.word.reading import TYPES, R, led_to, misplaced, part, parts, relations

KINDS = ("en", "ru", "kk", "hostile", "bare", "template")
XML = (".xml", ".rels")


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_is_well_formed_and_has_a_content_type(every: dict[str, bytes], kind: str) -> None:
    members = parts(every[kind])
    types = etree.fromstring(members["[Content_Types].xml"])
    endings = {each.get("Extension") for each in types.iter(f"{{{TYPES}}}Default")}
    named = {each.get("PartName").lstrip("/") for each in types.iter(f"{{{TYPES}}}Override")}
    assert named <= members.keys()
    for name, content in members.items():
        if name.endswith(XML):
            etree.fromstring(content)
        assert name in named or name.rsplit(".", 1)[1] in endings or name == "[Content_Types].xml", name
    assert len(members) >= 12


@pytest.mark.parametrize("kind", KINDS)
def test_every_relation_leads_to_a_part_and_every_part_is_led_to(every: dict[str, bytes], kind: str) -> None:
    members = parts(every[kind])
    sources = [name for name in members if not name.endswith(".rels")]
    led = led_to(every[kind])
    assert led <= members.keys()
    assert {name for name in sources if name not in led} == {"[Content_Types].xml"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_relation_that_is_named_exists_and_is_named(every: dict[str, bytes], kind: str) -> None:
    found = relations(every[kind])
    named = {value for element in part(every[kind]).iter(etree.Element) for key, value in element.attrib.items()
             if key.startswith(f"{{{R}}}")}
    assert named <= found.keys()
    implicit = {"styles", "numbering", "settings", "fontTable", "theme"}
    assert {kind for known, (kind, *_) in found.items() if known not in named} == implicit


@pytest.mark.parametrize("kind", KINDS)
def test_children_stand_in_the_order_of_the_standard(every: dict[str, bytes], kind: str) -> None:
    members = parts(every[kind])
    checked = [name for name in members if name.endswith(".xml") and name.startswith("word/")]
    assert [f"{name}: {wrong}" for name in checked for wrong in misplaced(etree.fromstring(members[name]))] == []
    assert len(checked) >= 8


def test_the_check_of_the_order_sees_a_wrong_one() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    assert misplaced(etree.fromstring(f"<w:pPr {space}><w:pStyle/><w:jc/><w:outlineLvl/></w:pPr>")) == []
    assert misplaced(etree.fromstring(f"<w:p {space}><w:pPr><w:jc/><w:pStyle/></w:pPr></w:p>")) == ["pPr: jc pStyle"]
    assert misplaced(etree.fromstring(f"<w:rPr {space}><w:unheard/></w:rPr>")) == ["rPr: unheard"]


def test_ids_that_have_to_differ_do(rich: dict[str, bytes], hostile: bytes) -> None:
    for file in (rich["en"], hostile):
        root = part(file)
        for tag, key in (("bookmarkStart", "id"), ("bookmarkStart", "name")):
            found = [each.get(f"{{{root.nsmap['w']}}}{key}") for each in root.iter(f"{{{root.nsmap['w']}}}{tag}")]
            assert len(found) == len(set(found)) > 5
        drawn = [each.get("id") for each in root.iter(f"{{{root.nsmap['wp']}}}docPr")]
        assert len(drawn) == len(set(drawn)) >= 1


def test_the_same_document_gives_the_same_bytes(rich: dict[str, bytes]) -> None:
    assert word.render(samples.rich("kk")) == rich["kk"]
    assert word.render(samples.rich("kk"), word.template()) == rich["kk"]
    assert word.template() == word.template()


def test_no_time_of_the_clock_is_in_the_file(rich: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(rich["en"])) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
        book = archive.read("word/embeddings/Microsoft_Excel_Worksheet1.xlsx")
    assert names == ["[Content_Types].xml", "_rels/.rels", *sorted(names[2:])]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-22T00:00:00Z" in archive.read("docProps/core.xml")


def test_another_day_is_all_that_another_day_changes() -> None:
    document = replace(samples.rich("en"), day="2025-01-31")
    ours, theirs = parts(word.render(document)), parts(word.render(samples.rich("en")))
    assert {name for name in ours if ours[name] != theirs[name]} == {
        "docProps/core.xml", "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"}


@pytest.mark.parametrize(("language", "tag"), [("kk", "kk-KZ"), ("ru", "ru-RU"), ("en", "en-GB")])
def test_the_file_says_what_it_is(rich: dict[str, bytes], language: str, tag: str) -> None:
    document, read = samples.rich(language), docx.Document(io.BytesIO(rich[language])).core_properties
    assert (read.title, read.subject, read.language) == (document.title, document.subtitle, tag)
    assert (read.keywords, read.identifier) == ("haven, пана, убежище", document.identifier)
    assert f"{read.created:%Y-%m-%d %H:%M}" == f"{read.modified:%Y-%m-%d %H:%M}" == "2026-11-22 00:00"
