"""Days as integers, for stores that compare dates wrongly (docs/decisions: integer day keys)."""

from datetime import date
from typing import Final


def day_key(day: date) -> int:
    """Return `day` as an integer that sorts like the day: 20240905 for 5 September 2024."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(key: int) -> date:
    """Return the day of a key; raises ValueError where the key is no day of the calendar."""
    return date(key // 10_000, key // 100 % 100, key % 100)


# Open bounds are the first and the last day a `date` can hold, so that every comparison is between integers and no
# query needs an OPTIONAL for "still in force".
OPEN_START: Final = day_key(date.min)
OPEN_END: Final = day_key(date.max)

# The day asked about beside the day of the question: before the reform of 5 September 2024, so that every published
# dataset shows what the reform changed.
BASELINE: Final = date(2024, 7, 1)
