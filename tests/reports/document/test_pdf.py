"""The PDF: read back by programs that are not ours."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from concordance.language import table
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.document import pdf
from concordance.reports.document.parts import Column, Document, Heading, Paragraph, Run, Table, cell
from concordance.reports.document.pdf import FAMILIES, FontMissing, LetterMissing, render
from tests.programs import program
from tests.reports.document.samples import HOSTILE, KAZAKH, LONG_WORD, SIGNS, bare, hostile, rich, said, thick

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The rich document in each language, and the hostile one."""
    return {**{language: render(rich(language)) for language in LANGUAGES}, "hostile": render(hostile())}


def opened(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    """Return the text with lines joined: one space for any stretch of them."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in opened(content).pages))


def bookmarks(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Return level, title and page of each bookmark."""

    def walk(entries: list[object], level: int) -> Iterator[tuple[int, str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                yield level, entry.title, reader.get_destination_page_number(entry) + 1  # type: ignore[attr-defined]

    return list(walk(reader.outline, 1))


def links(reader: PdfReader) -> tuple[list[str], list[str]]:
    """Return the addresses and the anchors that links lead to."""
    found = [annotation.get_object() for page in reader.pages for annotation in page.get("/Annots", [])]
    return ([str(link["/A"]["/URI"]) for link in found if "/A" in link and "/URI" in link["/A"]],
            [str(link["/Dest"]) for link in found if "/Dest" in link])


def tags(reader: PdfReader) -> list[tuple[str, DictionaryObject]]:
    """Return the elements of the structure with their names, in order of reading."""

    def walk(node: object) -> Iterator[tuple[str, DictionaryObject]]:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, ArrayObject):
            for part in node:
                yield from walk(part)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                yield str(node["/S"]), node
            yield from walk(node.get("/K"))

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_what_it_is(made: dict[str, bytes], language: str) -> None:
    reader = opened(made[language])
    root, info = reader.trailer["/Root"], reader.metadata
    assert root["/Lang"] == language
    assert bool(root["/MarkInfo"]["/Marked"])
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert info is not None
    assert (info.title, info.author) == (said("title", language), "Concordance")
    assert info.subject == f"{said('subtitle', language)} · haven.{language}"
    assert info["/Keywords"] == "haven, пана, убежище"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20261122000000Z"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_a_bookmark_and_those_of_the_first_level_begin_a_page(
        made: dict[str, bytes], language: str) -> None:
    reader = opened(made[language])
    headings = [block for block in rich(language).blocks if isinstance(block, Heading)]
    found = bookmarks(reader)
    assert [(level, title) for level, title, _ in found] == [(h.level, h.text) for h in headings]
    first = {title: page for level, title, page in found if level == 1}
    assert len(first) == 3
    assert {title: reader.pages[page - 1].extract_text().split("\n")[1] for title, page in first.items()} == {
        title: title for title in first}


def test_pages_are_numbered_and_carry_head_and_edition_but_for_the_cover(made: dict[str, bytes]) -> None:
    reader, document = opened(made["kk"]), rich("kk")
    count = len(reader.pages)
    assert reader.page_labels == [str(number) for number in range(1, count + 1)]
    texts = [page.extract_text() for page in reader.pages]
    assert f"/ {count}" not in texts[0]
    for number, text in enumerate(texts[1:], 2):
        assert text.startswith(document.head)
        assert f"{document.foot}" in text
        assert f"{number} / {count}" in text


def test_the_table_of_contents_leads_to_its_headings_and_names_their_pages(made: dict[str, bytes]) -> None:
    reader = opened(made["ru"])
    page = reader.pages[1]
    text = page.extract_text()
    assert "Содержание" in text
    named = [h for h in rich("ru").blocks if isinstance(h, Heading) and h.level <= 2]
    leads = [str(annotation.get_object()["/Dest"]) for annotation in page["/Annots"]]
    assert leads == [h.anchor for h in named]
    for _, title, number in [mark for mark in bookmarks(reader) if mark[0] <= 2]:
        assert re.search(rf"{re.escape(title)}[ .]*{number}\b", text), title


def test_links_lead_to_the_web_and_to_headings_and_nowhere_else(made: dict[str, bytes]) -> None:
    addresses, anchors = links(opened(made["en"]))
    assert set(addresses) == {"https://example.org/haven/", "https://example.org/?a=1&b=2",
                              "https://example.org/act#art-2", "mailto:nobody@example.org"}
    assert anchors[-2:] == ["summary", "small"]
    refused, _ = links(opened(made["hostile"]))
    assert {address.split(":")[0] for address in refused} == {"https"}
    assert "https://example.org/a%20b%22%3C%3E'%D3%99" in refused


def test_the_structure_is_that_of_the_document(made: dict[str, bytes]) -> None:
    found = tags(opened(made["kk"]))
    names = [name for name, _ in found]
    headings = [block for block in rich("kk").blocks if isinstance(block, Heading)]
    # The table of contents has a heading of its own.
    assert [name for name in names if re.fullmatch(r"/H\d", name)] == ["/H1", *(f"/H{h.level}" for h in headings)]
    assert names.count("/Table") == names.count("/THead") == 2
    assert names.count("/TH") == 6
    heads = [element["/A"] for name, element in found if name == "/TH"]
    assert all("/Column" in str(attributes) for attributes in heads)
    figures = [element for name, element in found if name == "/Figure"]
    assert [element["/Alt"] for element in figures] == [said("shown", "kk")]
    assert names.count("/TOC") >= 1
    assert names.count("/LI") == 6


def test_text_in_another_language_says_so(made: dict[str, bytes]) -> None:
    reader = opened(made["kk"])
    content = b"".join(page.get_contents().get_data() for page in reader.pages)
    assert content.count(b"/Lang(ru)") >= 8
    assert b"/Lang(en)" not in content


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letters_of_all_three_languages_come_back(made: dict[str, bytes], language: str) -> None:
    text = text_of(made[language])
    assert text.count(KAZAKH) == 4  # running text, strong, emphasis, code
    assert text.count(SIGNS.replace("\u00a0", " ")) == 2
    for key in ("lead", "warning", "note"):
        assert said(key, language) in text


def test_verdicts_carry_their_sign_and_charts_their_counts(made: dict[str, bytes]) -> None:
    text = text_of(made["en"]).replace("\u00a0", " ")
    for badge in ("+ met", "± met, but weakened", "½ partly met", "– missing", "! in conflict", "? not reviewed",
                  "· not applicable", "+ 240"):
        assert badge in text, badge


def test_a_table_over_several_pages_repeats_its_head() -> None:
    rows = tuple((cell(str(number)), cell("word " * 40)) for number in range(200))
    whole = Table((Column("Number"), Column("What is said", 4)), rows)
    reader = opened(render(replace(bare(), blocks=(whole,))))
    heads = [page.extract_text().count("What is said") for page in reader.pages]
    assert len(heads) > 4
    assert heads == [0, *[1] * (len(heads) - 1)]


def test_a_row_longer_than_a_page_is_parted_and_nothing_of_it_is_lost() -> None:
    words = [f"word{number}" for number in range(3000)]
    whole = Table((Column("a"), Column("b", 3)), ((cell("x"), cell(" ".join(words))),))
    content = render(replace(bare(), blocks=(whole,)))
    assert len(opened(content).pages) > 3
    assert [word for word in text_of(content).split() if word.startswith("word")] == words


def test_hostile_texts_come_out_as_they_went_in(made: dict[str, bytes]) -> None:
    text = re.sub(r"\s", "", text_of(made["hostile"]))
    for hostile_text in HOSTILE:
        # In the cover twice, in its notice, and in the blocks that hold nothing else.
        assert text.count(re.sub(r"\s", "", hostile_text)) >= 10, hostile_text
    assert "no\ufffdend" not in text
    assert "bell\ufffdend" in text


def test_a_document_of_nothing_but_a_title_is_one_page() -> None:
    assert len(opened(render(bare())).pages) == 1


def test_wide_pages_lie_on_their_side() -> None:
    box = opened(render(replace(bare(), wide=True))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


def test_the_same_document_gives_the_same_bytes_anywhere(made: dict[str, bytes], tmp_path: Path) -> None:
    program = ("import sys; from tests.reports.document.samples import rich; "
               "from concordance.reports.document.pdf import render; sys.stdout.buffer.write(render(rich('kk')))")
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True,
        env=os.environ | {"TZ": "Asia/Almaty", "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "LC_ALL": "C",
                          "SOURCE_DATE_EPOCH": "1"})
    assert done.stdout == made["kk"] == render(rich("kk"))


def _memory() -> int:
    """Return the memory of this process in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024  # type: ignore[index]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read as Linux tells it")
def test_many_reports_need_no_more_memory_than_one() -> None:
    document = thick(12)
    render(document)
    before = _memory()
    for number in range(6):
        render(replace(document, title=f"title {number}"))
    # Kept, each of them would take some twenty megabytes.
    assert _memory() - before < 60


def test_a_letter_no_font_has_is_named() -> None:
    strange = replace(bare(), blocks=(Paragraph((Run("中 and \u0378"),)),))
    with pytest.raises(LetterMissing, match=r"U\+0378 without a name; U\+4E2D CJK UNIFIED IDEOGRAPH-4E2D: none of"):
        render(strange)


def test_nothing_heavy_is_loaded_before_a_pdf_is_asked_for() -> None:
    program = "import sys, concordance.reports.document.pdf; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"typst", "docx", "lxml", "font_roboto"} & set(done.stdout.split()) == set()


def test_a_missing_font_is_an_error_and_nothing_is_set_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_ROBOTO", "no_such_package")
    pdf.fonts.cache_clear()
    with pytest.raises(FontMissing, match=r"no font Roboto: .*font-roboto"):
        render(bare())
    pdf.fonts.cache_clear()


def test_only_the_fonts_named_are_in_the_file(made: dict[str, bytes]) -> None:
    found = set()
    for page in opened(made["hostile"]).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            found.add(str(font.get_object()["/BaseFont"]).split("+")[1].split("-")[0])
    assert found == {family.replace(" ", "") for family in FAMILIES}


def test_every_letter_of_the_data_and_of_the_words_has_its_picture(real: Corpus) -> None:
    texts = [*(text for group in table().values() for word in group.values() for text in word.values()),
             *(value for item in (*real.instruments.values(), *real.obligations.values(), *real.rows.values(),
                                  *real.acts.values(), *real.provisions.values()) for value in item.model_dump_json())]
    letters = "".join(sorted(set("".join(texts))))
    assert len(letters) > 150
    looks = tuple(Run(letters, strong=strong, emphasis=emphasis, code=code, tone=tone) for strong in (False, True)
                  for emphasis in (False, True) for code in (False, True) for tone in (None, "full"))
    blocks = (Heading(1, letters, "a"), Paragraph(looks), Table((Column(letters),), ((cell(letters),),), letters))
    assert render(replace(bare(), blocks=blocks))


def test_another_reader_finds_nothing_to_repair(made: dict[str, bytes], tmp_path: Path) -> None:
    mutool = program("mutool", "mupdf-tools")
    for name, content in made.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
        done = subprocess.run([mutool, "draw", "-F", "txt", f"{name}.pdf"], cwd=tmp_path, capture_output=True,
                              text=True, check=True)
        assert not re.search("error|repair", done.stderr), done.stderr
        assert KAZAKH in done.stdout


def overflowing(content: bytes, tmp_path: Path, side: float) -> list[str]:
    """Return the words that stand nearer than `side` points to the right edge of their page."""
    (tmp_path / "x.pdf").write_bytes(content)
    pdftotext = program("pdftotext", "poppler-utils")
    done = subprocess.run([pdftotext, "-bbox", "x.pdf", "-"], cwd=tmp_path, capture_output=True, text=True,
                          check=True)
    width, found, words = 0.0, [], 0
    for line in done.stdout.splitlines():
        if page := re.search(r'<page width="([\d.]+)"', line):
            width = float(page[1])
        elif word := re.search(r'xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>', line):
            words += 1
            if float(word[1]) > width - side + 1:
                found.append(word[2])
    assert words > 10
    return found


@pytest.mark.parametrize("wide", [False, True])
def test_no_long_word_runs_out_of_the_last_cell_or_off_the_page(
        made: dict[str, bytes], tmp_path: Path, wide: bool) -> None:
    words = (LONG_WORD, "жауапкершіліктеріміздегілердің", "противодействовавшими", "W" * 60, "ЩЖЫЮ" * 9)
    runs = tuple(Run(f"{word} ", strong=True) for word in words)
    narrow = Table((Column("a", 7), Column("жауапкершіліктеріміздегілердің", 1)), (
        (cell("x"), replace(cell("x"), paragraphs=(runs, (Run(LONG_WORD, code=True), Run("W" * 60, code=True))))),))
    document = replace(rich("kk"), blocks=(narrow, Paragraph(runs), *rich("kk").blocks), wide=wide)
    assert overflowing(render(document), tmp_path, 62) == []
    assert overflowing(made["hostile"], tmp_path, 62) == []


def test_a_long_report_keeps_all_its_parts() -> None:
    document: Document = thick(60, elements=3)
    reader = opened(render(document))
    assert len(bookmarks(reader)) == sum(isinstance(block, Heading) for block in document.blocks)
    assert [name for name, _ in tags(reader)].count("/Table") == 60
