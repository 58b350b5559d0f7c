"""A file of obligations is called by its article, or by its part where the instrument has no articles."""

import pytest

from concordance.model.instrument import ObligationFile
from tests.invented import obligation, text


@pytest.mark.parametrize(("article", "part", "name"), [
    ("6", None, "6"), (None, "2021-summit", "2021-summit"), ("6", "annex", "6"), (None, None, "")])
def test_a_file_of_obligations_has_a_name(article: str | None, part: str | None, name: str) -> None:
    file = ObligationFile(instrument="charter", article=article, part=part, heading=text("h"),
                          obligations=(obligation("left", "a"),))
    assert file.name == name
