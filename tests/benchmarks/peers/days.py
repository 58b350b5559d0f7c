"""The days that everything here is measured on, so that two runs do the same work."""

from datetime import date

DAY = date(2026, 11, 22)
OTHER_DAY = date(2025, 6, 1)
