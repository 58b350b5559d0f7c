"""Keeping an edition: what is written, that nothing published is rewritten, and the real citation file."""

import json
from pathlib import Path

import pytest
import yaml

from concordance.analysis.editions import keep
from concordance.model.corpus import Corpus
from concordance.publish.editions import EditionError, kept_editions, write_edition
from concordance.reports.edition import Edition
from tests.invented import day

CITATION = "cff-version: 1.2.0\ntitle: Harbour\nversion: x\ndate-released: 2020-01-01\n"
DATA = "0123456789ab"


def edition(when: str, data: str = DATA) -> Edition:
    return Edition(day(when), data, "concordance 0", "https://law.example/")


def write(sample: Corpus, folder: Path, when: str, data: str = DATA) -> None:
    write_edition(folder, keep(sample, day(when), data), edition(when, data))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    return tmp_path


def test_an_edition_is_read_back_as_it_was_kept(sample: Corpus, project: Path) -> None:
    write(sample, project, "2025-06-01")
    write(sample, project, "2026-11-22")
    assert kept_editions(project) == (keep(sample, day("2025-06-01"), DATA), keep(sample, day("2026-11-22"), DATA))


def test_the_citation_names_day_and_data(sample: Corpus, project: Path) -> None:
    write(sample, project, "2026-11-22")
    cited = yaml.safe_load((project / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == f"2026-11-22+{DATA}"
    assert str(cited["date-released"]) == "2026-11-22"
    assert cited["title"] == "Harbour"


def test_the_same_edition_may_be_written_again_and_another_one_may_not(sample: Corpus, project: Path) -> None:
    write(sample, project, "2026-11-22")
    whole = (project / "docs/editions/2026-11-22.json").read_bytes()
    write(sample, project, "2026-11-22")
    with pytest.raises(EditionError, match="an edition is never rewritten"):
        write(sample, project, "2026-11-22", "ba9876543210")
    assert (project / "docs/editions/2026-11-22.json").read_bytes() == whole


def test_a_citation_file_without_the_lines_is_refused_and_nothing_is_written(sample: Corpus, project: Path) -> None:
    (project / "CITATION.cff").write_text("cff-version: 1.2.0\n", encoding="utf-8")
    with pytest.raises(EditionError, match="one line 'version: …' is wanted, 0 were found"):
        write(sample, project, "2026-11-22")
    assert kept_editions(project) == ()


def test_a_broken_edition_is_named(project: Path) -> None:
    (project / "docs/editions").mkdir(parents=True)
    (project / "docs/editions/2026-11-22.json").write_text(json.dumps({"schema": "edition-1"}), encoding="utf-8")
    with pytest.raises(EditionError, match=r"2026-11-22\.json: day: Field required"):
        kept_editions(project)
