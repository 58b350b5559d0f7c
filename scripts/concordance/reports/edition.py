"""Which edition of the data a report was made from: what stands on its cover and in its file metadata."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Edition:
    """The edition of a report. day: for which state of the law. data: the data version. program: name and version.

    base: the address everything published begins with. No clock is in it: the same data, program and question give
    the same bytes.
    """

    day: date
    data: str
    program: str
    base: str
