"""The invented documents as Word files, made once for all tests of the writer."""

import pytest

from concordance.model.text import LANGUAGES
from concordance.reports.document import word
from tests.reports.document import samples


@pytest.fixture(scope="session")
def rich() -> dict[str, bytes]:
    """The document with every block and look, by language."""
    return {language: word.render(samples.rich(language)) for language in LANGUAGES}


@pytest.fixture(scope="session")
def hostile() -> bytes:
    """The document of hostile texts."""
    return word.render(samples.hostile())


@pytest.fixture(scope="session")
def every(rich: dict[str, bytes], hostile: bytes) -> dict[str, bytes]:
    """All kinds of files that the writer makes."""
    return {**rich, "hostile": hostile, "bare": word.render(samples.bare()), "template": word.template()}
