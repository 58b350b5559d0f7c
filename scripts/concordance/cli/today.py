"""The only place that asks what day it is: every other layer is told."""

from datetime import date

import click


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
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is not a date of the calendar; write YYYY-MM-DD, as in 2024-07-01", param, context)
