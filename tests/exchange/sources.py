"""What exports are made from in tests: a corpus and an invented edition of it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from concordance.exchange.export import Export, Source
from concordance.model.corpus import Corpus
from concordance.reports.edition import Edition

DAY = date(2026, 11, 22)
BASE = "https://example.org/sample/"


def source_of(corpus: Corpus, day: date = DAY, base: str = BASE) -> Source:
    """Return the source of exports of a corpus as of a day, in an invented edition."""
    return Source(corpus, Edition(day, "2026.11", "concordance 0.1.0", base))


def written(export: Export, source: Source, folder: Path) -> Mapping[str, Path]:
    """Write the files of an export into a folder and return them by their path in it."""
    found = {}
    for path, content in export.files(source):
        assert isinstance(content, bytes)
        assert path not in found, f"{path} twice"
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        found[path] = file
    return found
