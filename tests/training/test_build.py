"""A pack in a folder: whole or not at all, with sums that hold, the same bytes again, cards of one page."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from concordance.model.corpus import Corpus
from concordance.reports.edition import Edition
from concordance.training import card
from concordance.training.build import FolderError, build_pack
from concordance.training.files import files
from concordance.training.frame import waiting
from concordance.training.pack import Pack, pack
from concordance.training.readme import kind_of, readme

EDITION = Edition(date(2026, 6, 30), "0123456789ab", "concordance 0.1.0", "https://example.org/")
KINDS = {"plan", "handout", "cases", "glossary", "quiz", "anki", "card", "slides"}


@pytest.fixture(scope="module")
def made(sample: Corpus) -> Pack:
    return pack(sample, EDITION, "pilots", "en")


@pytest.fixture(scope="module")
def folder(made: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("packs") / "pilots"
    build_pack(made, found)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_pack_names_each_file_with_its_sum(folder: Path) -> None:
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert (told["schema"], told["audience"], told["as_of"]) == ("training-pack-1", "pilots", "2026-06-30")
    assert (told["review"], told["waiting"]) == ("proposed", [])
    assert {file["path"] for file in told["files"]} == contents(folder).keys() - {"manifest.json", "SHA256SUMS"}
    assert {kind_of(file["path"]) for file in told["files"]} >= KINDS
    checked = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=False)
    assert checked.returncode == 0


def test_the_same_pack_gives_the_same_bytes_in_the_place_of_the_old(made: Pack, folder: Path) -> None:
    before = contents(folder)
    (folder / "left-behind.txt").write_text("x", encoding="utf-8")
    seen: list[str] = []
    build_pack(made, folder, seen.append)
    assert contents(folder) == before
    assert seen == [file.path for file in files(made)]
    assert [path.name for path in folder.parent.iterdir()] == ["pilots"]


def test_a_folder_of_somebody_else_is_left_alone(made: Pack, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderError, match="holds other files"):
        build_pack(made, tmp_path)
    assert contents(tmp_path) == {"thesis.txt": b"mine"}


def test_nothing_is_left_when_a_file_cannot_be_made(made: Pack, tmp_path: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bytes:
        raise OSError("no room")

    monkeypatch.setattr(card, "render", broken)
    with pytest.raises(OSError, match="no room"):
        build_pack(made, tmp_path / "pack")
    assert list(tmp_path.iterdir()) == []


def test_the_readme_says_what_to_open_first_and_names_only_what_is_there(made: Pack) -> None:
    text = readme(made, ["handout.pdf", "plan.docx", "plan.pdf", "card/vessels-in-distress.pdf"])
    assert "Open first:\nplan.docx, plan.pdf — Facilitator's plan" in text
    assert "card/ — Pocket card" in text
    assert "Quiz" not in text
    assert "no lawyer has signed" in text


def lines_of(made: Pack, change: Callable[[int], str], count: int) -> tuple[Pack, str]:
    module = made.modules[0]
    line = module.card[0]
    lines = tuple(line.model_copy(update={"text": line.text.model_copy(update={"en": change(n)})})
                  for n in range(count))
    found = replace(made, modules=(module.model_copy(update={"card": lines}),))
    reader = PdfReader(BytesIO(card.render(found, found.modules[0])))
    assert len(reader.pages) == 1
    return found, reader.pages[0].extract_text()


def test_a_card_is_one_page_and_says_how_many_lines_did_not_fit(made: Pack) -> None:
    _, few = lines_of(made, lambda n: f"Line number {n}.", 6)
    assert [n for n in range(6) if f"Line number {n}." in few] == list(range(6))
    assert few.count("Harbour Act, art. 2") == 6
    assert "0123456789ab. Proposed: no lawyer has signed it." in few
    _, many = lines_of(made, lambda n: f"Line number {n}.", 40)
    shown = [n for n in range(40) if f"Line number {n}." in many]
    assert shown == list(range(len(shown)))
    assert 8 <= len(shown) < 40
    assert f"Further lines in the handout: {40 - len(shown)}" in many


@pytest.mark.parametrize("hostile", ["word " * 900, "w" * 400, "#eval(1) $x$ <b>*_`@#[]"],
                         ids=["long", "wide", "markup"])
def test_no_line_makes_a_second_page_or_is_read_as_markup(made: Pack, hostile: str) -> None:
    _, text = lines_of(made, lambda _: hostile, 1)
    if "eval" in hostile:
        assert "#eval(1) $x$" in text


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_real_curriculum_fills_every_card_whole(real: Corpus, language: str) -> None:
    edition = replace(EDITION, day=date(2026, 11, 22))
    found = pack(real, edition, "drafters", language)
    assert len(found.modules) == 13
    assert waiting(found) == ()
    module = max(found.modules, key=lambda m: sum(len(line.text.best(language)[0]) for line in m.card))
    reader = PdfReader(BytesIO(card.render(found, module)))
    assert len(reader.pages) == 1
    text = "".join(reader.pages[0].extract_text().split())
    assert [line.text.best(language)[0] for line in module.card
            if "".join(line.text.best(language)[0].split()) not in text] == []
