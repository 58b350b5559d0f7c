"""The sample as it stands after an edition: with the lists of published ids."""

import shutil
from pathlib import Path

import pytest

from concordance.load.corpus import load
from concordance.publish.published_ids import write_ids


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, sample_root: Path) -> Path:
    """A copy of the sample whose ids are published. Read only."""
    root = Path(shutil.copytree(sample_root, tmp_path_factory.mktemp("published") / "sample",
                                ignore=shutil.ignore_patterns("build")))
    assert write_ids(root, load(root, cache=None).corpus)
    (root / "docs/editions").mkdir()
    (root / "docs/editions/2026-01-01.json").write_text("{}\n", encoding="utf-8")
    return root
