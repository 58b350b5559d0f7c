"""`concordance report`, `export`, `edition`: files, exit codes, and that a bad request writes nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from concordance.cli import files
from concordance.reports import render
from tests.cli.inside import run
from tests.cli.runs import break_data, files_in
from tests.cli.runs import run as run_outside

DAY = ("--as-of", "2026-11-22")


def test_the_formats_named_on_the_command_line_are_those_of_the_writers() -> None:
    assert (files.FORMATS, files.BINARY) == (render.FORMATS, render.BINARY)


@pytest.mark.parametrize(("name", "begins"), [
    ("gaps.pdf", b"%PDF-"), ("gaps.docx", b"PK"), ("gaps.xlsx", b"PK"), ("gaps.html", b"<!doctype html>"),
    ("gaps.md", b"# "), ("gaps.json", b"{"), ("gaps.csv", b"as_of,"),
])
def test_the_ending_of_the_file_decides_the_format(name: str, begins: bytes, sample_copy: Path) -> None:
    done = run("report", "gaps", *DAY, "--instrument", "haven", "-o", name, at=sample_copy)
    assert (done.returncode, done.stdout) == (0, "")
    assert (sample_copy / name).read_bytes()[:20].lower().startswith(begins.lower())
    assert f"wrote {name}" in done.stderr


def test_quiet_says_nothing(sample_copy: Path) -> None:
    done = run("report", "gaps", *DAY, "-q", "-o", "gaps.md", at=sample_copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_text_goes_to_stdout_and_json_alone_is_there(sample_copy: Path) -> None:
    done = run("report", "gaps", *DAY, "--compare", "2024-12-31", "--format", "json", at=sample_copy)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["schema"], told["edition"]["as_of"]) == ("published-gaps-1", "2026-11-22")
    assert told["changes"]["before"] == "2024-12-31"


def test_a_pipe_takes_a_binary_format() -> None:
    program = "from concordance.cli.main import main; main()"
    root = Path(__file__).parents[1] / "sample"
    words = ("--root", str(root), "report", "gaps", *DAY, "--format", "pdf", "-o", "-")
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, check=False, cwd=root.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-")


@pytest.mark.parametrize(("words", "code", "told"), [
    (("--instrument", "havn"), 1, "no instrument havn. Did you mean haven?"),
    (("--as-of", "1890-01-01"), 1, "nothing is known about 1890-01-01"),
    (("--compare", "1890-01-01"), 1, "nothing is known about 1890-01-01"),
    (("--as-of", "2026-02-30"), 2, "is not a date of the calendar"),
    (("--format", "odt"), 2, "'odt' is not one of"),
    (("--lang", "de"), 2, "'de' is not one of"),
    (("-o", "gaps.odt"), 2, "no format has the ending .odt: one of md, html"),
    (("--format", "pdf"), 2, "pdf is no text: name a file with -o report.pdf, or -o - for a pipe"),
    (("--template", "absent.docx", "-o", "gaps.docx"), 2, "'absent.docx' does not exist"),
    (("--template", "mkdocs.yml", "-o", "gaps.docx"), 1, "mkdocs.yml"),
    (("--template", "mkdocs.yml", "-o", "gaps.pdf"), 2, "--template goes with docx, not with pdf"),
    (("-o", "mkdocs.yml/gaps.md"), 2, "cannot write"),
])
def test_a_bad_request_is_explained_and_writes_nothing(words: tuple[str, ...], code: int, told: str,
                                                       sample_copy: Path) -> None:
    before = files_in(sample_copy)
    day = () if "--as-of" in words else DAY
    done = run("report", "gaps", *day, *words, at=sample_copy)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in " ".join(done.stderr.split())
    assert files_in(sample_copy) == before


def test_a_missing_font_is_told_and_nothing_is_written(sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from concordance.reports.document import pdf

    def no_fonts() -> None:
        raise pdf.FontMissing("the fonts of the PDF are not installed: font-roboto")

    monkeypatch.setattr(pdf, "fonts", no_fonts)
    done = run("report", "gaps", *DAY, "-o", "gaps.pdf", at=sample_copy)
    assert done.returncode == 2
    assert "the fonts of the PDF are not installed: font-roboto" in done.stderr
    assert not (sample_copy / "gaps.pdf").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(sample_copy: Path) -> None:
    (sample_copy / "shut").mkdir(mode=0o500)
    done = run("report", "gaps", *DAY, "-o", "shut/gaps.md", at=sample_copy)
    assert done.returncode == 2
    assert "cannot write: Permission denied" in done.stderr


def test_broken_data_gives_no_report(sample_copy: Path) -> None:
    break_data(sample_copy)
    done = run("report", "gaps", *DAY, "-o", "gaps.md", at=sample_copy)
    assert done.returncode == 1
    assert "C201" in done.stderr
    assert not (sample_copy / "gaps.md").exists()


def test_the_full_run_is_quiet_in_a_pipe_and_prints_its_manifest(sample_copy: Path) -> None:
    done = run_outside("report", "all", *DAY, "--lang", "kk", "--format", "md", "--format", "json", "-q", "-o", "out",
                       at=sample_copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "out/manifest.json\n", "")
    told = json.loads((sample_copy / "out/manifest.json").read_text(encoding="utf-8"))
    assert {file["path"].rsplit(".", 1)[1] for file in told["files"]} == {"md", "json"}


def test_the_full_run_leaves_a_folder_of_others_alone(sample_copy: Path) -> None:
    done = run("report", "all", *DAY, "--format", "md", "-o", "law", at=sample_copy)
    assert done.returncode == 2
    assert "law holds other files; name an empty or new folder" in done.stderr


def test_exchange_formats_are_listed_and_written_each_in_its_folder(sample_copy: Path) -> None:
    listed = [line.split()[0] for line in run("export", "--list", at=sample_copy).stdout.splitlines()]
    assert len(listed) >= 8
    done = run("export", *listed[:2], *DAY, "-o", "exchange", at=sample_copy)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (sample_copy / "exchange").iterdir()} == set(listed[:2])
    wrong = run("export", "sssm", *DAY, "-o", "other", at=sample_copy)
    assert (wrong.returncode, (sample_copy / "other").exists()) == (1, False)
    assert "no exchange format sssm. Did you mean sssom?" in wrong.stderr


def test_an_edition_is_kept_and_the_next_one_tells_what_changed(sample_copy: Path) -> None:
    (sample_copy / "CITATION.cff").write_text("version: x\ndate-released: 2020-01-01\n", encoding="utf-8")
    first = run("edition", "--as-of", "2024-12-31", "--write", at=sample_copy)
    assert first.returncode == 0
    wrote = first.stderr.splitlines()
    assert wrote[:2] == ["wrote docs/editions/2024-12-31.json", "wrote CITATION.cff"]
    assert len(wrote) == len([*sample_copy.glob("mappings/policy/published-ids/*.yml")]) + 2 > 15
    second = run("edition", *DAY, "--format", "json", at=sample_copy)
    told = json.loads(second.stdout)
    assert told["since"]["day"] == "2024-12-31"
    assert told["since"]["law"]
    assert told["since"]["judged"] == []
    assert "## Изменил закон: " in run("edition", *DAY, "--lang", "ru", at=sample_copy).stdout
