"""What the verbs ask of a caller: days and languages. The only place that asks what day it is."""

import re
from datetime import date

import click

# As in model.text, which would load the whole model; a test holds the two together.
LANGUAGES = ("kk", "ru", "en")


def today() -> date:
    """Return the current day of this computer."""
    return date.today()


class Day(click.ParamType[date]):
    """A day written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, context: click.Context | None) -> date:
        """Return the day, or fail with the form expected."""
        if isinstance(value, date):
            return value
        try:
            # Python also reads 20240701 and 2024-W27-1; one way to write a day is enough, and they are mistyped easily.
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)):
                raise ValueError
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is not a date of the calendar; write YYYY-MM-DD, as in 2024-07-01", param, context)
