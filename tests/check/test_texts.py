"""Every text of a record is found, however deep, and nothing that is none."""

from pydantic import Field

from concordance.check.rules.texts import texts
from concordance.model.base import Record
from concordance.model.text import Text


class Inner(Record):
    label: Text | None = None
    number: int = 0


class Mixed(Record):
    """A record whose fields hold a text in some files and something else in others."""

    either: Text | str
    several: tuple[Text | int, ...] = ()
    named: dict[str, Inner] = Field(default_factory=dict)
    plain: str = "words"


def test_texts_are_found_in_lists_mappings_and_records_and_words_are_passed_over() -> None:
    one, two = Text(en="one"), Text(ru="два")
    record = Mixed(either="words", several=(1, one), named={"x": Inner(label=two), "y": Inner(number=3)})
    assert list(texts(record, ())) == [(("several", 1), one), (("named", "x", "label"), two)]
    assert list(texts(Mixed(either=two), ("rows", 0))) == [(("rows", 0, "either"), two)]
