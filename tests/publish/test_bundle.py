"""What is in the archive of an edition beside what was built."""

from pathlib import Path

from concordance.publish.bundle import _files
from concordance.publish.outputs import EXCHANGE, REPORTS


def test_law_mappings_and_curriculum_are_in_the_archive_and_notes_are_not(sample_copy: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for name in (REPORTS, EXCHANGE):
        (out / "site" / name).mkdir(parents=True)
    (sample_copy / "docs/training/README.md").write_text("# For authors\n", encoding="utf-8")
    found = [name for name, _ in _files(sample_copy, out) if name.startswith("data/")]
    data = {f"data/{file.relative_to(sample_copy).as_posix()}" for top in ("law", "mappings", "docs")
            for file in (sample_copy / top).rglob("*.yml")}
    assert set(found) == data
    assert len(found) == 41
