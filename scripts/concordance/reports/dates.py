"""Days as documents write them out. Tables and data keep the form YYYY-MM-DD, which sorts."""

from datetime import date
from typing import Final

_MONTHS: Final = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
           "декабря"),
    "kk": ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
           "желтоқсан"),
}
_FORM: Final = {"en": "{day} {month} {year}", "ru": "{day} {month} {year} года", "kk": "{year} жылғы {day} {month}"}


def long_day(day: date, language: str) -> str:
    """Return a day written out: `22 November 2026`, `22 ноября 2026 года`, `2026 жылғы 22 қараша`."""
    return _FORM[language].format(day=day.day, month=_MONTHS[language][day.month - 1], year=day.year)
