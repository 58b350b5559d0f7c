"""Another program opens the file: LibreOffice makes a PDF of it, which is read back."""

import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from concordance.reports.document import word
from concordance.reports.document.parts import Heading, Paragraph, plain
from tests.programs import program
from tests.reports.document import samples
from tests.reports.document.word import ministries
from tests.reports.document.word.test_body import of
from tests.reports.document.word.test_contents import entries

# Chapters so short that they fill no page in any font, so that another program must come to the same pages.
SHORT = [block for n in range(6) for block in (
    Heading(1, f"Chapter {n}", f"c{n}"), Paragraph(plain("One line.")), Heading(2, f"Part {n}", f"p{n}"),
    *[Paragraph(plain("Some more lines of text. " * 20))] * (n % 3))]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, rich: dict[str, bytes]) -> dict[str, PdfReader]:
    """The PDF files that LibreOffice makes, by name; it starts once for all of them."""
    soffice = program("soffice", "libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("libreoffice")
    files = {"kk": rich["kk"], "short": word.render(of(*SHORT, contents=2)),
             "letterhead": word.render(samples.rich("ru"), ministries.letterhead())}
    paths = [folder / f"{name}.docx" for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True, timeout=180)
    return {name: PdfReader(Path(folder / f"{name}.pdf")) for name in files}


def text(reader: PdfReader) -> str:
    """Return the words of a PDF, parted by single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def outline(reader: PdfReader) -> list[tuple[str, int]]:
    """Return the headings of a PDF and their pages."""
    def flat(entries: list[object]) -> list[object]:
        return [each for entry in entries for each in (flat(entry) if isinstance(entry, list) else [entry])]

    return [(str(each.title).strip(), (reader.get_destination_page_number(each) or 0) + 1)  # type: ignore[attr-defined]
            for each in flat(reader.outline)]


def test_it_shows_the_document_with_all_letters(opened: dict[str, PdfReader]) -> None:
    reader = opened["kk"]
    assert reader.metadata is not None
    assert reader.metadata.title == samples.rich("kk").title
    shown = text(reader)
    for letter in samples.KAZAKH.replace(" ", ""):
        assert letter in shown
    for said in ("Мазмұны", "Осы құжаттың мәртебесі", samples.said("warning", "kk"), "haven-2-1"):
        assert said in shown
    headings = [block.text for block in samples.rich("kk").blocks if isinstance(block, Heading)]
    assert [title for title, _ in outline(reader)] == headings


def test_it_draws_the_chart_as_lines_and_letters(opened: dict[str, PdfReader]) -> None:
    shown = text(opened["kk"])
    chart = samples.chart("kk")
    for bar in chart.bars:
        assert f"{bar.label} ({bar.whole})" in shown
    assert f"+ {chart.bars[0].whole}" in shown.replace("\u00a0", " ")


def test_it_has_the_pages_that_the_table_of_contents_says(opened: dict[str, PdfReader]) -> None:
    told = [(title, page) for _, title, _, page in entries(word.render(of(*SHORT, contents=2)))]
    assert outline(opened["short"]) == told
    assert [page for _, page in told] == [page for n in range(6) for page in (3 + n, 3 + n)]
    listed = re.sub(r"[.\s]+", " ", opened["short"].pages[1].extract_text())
    assert all(f"{title} {page} " in listed for title, page in told), listed
    assert "page 2 of 8" in listed


def test_it_shows_a_letterhead_on_every_page(opened: dict[str, PdfReader]) -> None:
    pages = [page.extract_text() for page in opened["letterhead"].pages]
    assert len(pages) > 4
    assert all("Министерство (вымышленное)" in page for page in pages)
    assert all("г. Гавань" in page for page in pages[1:])
    assert f"из {len(pages)}" in pages[2]
