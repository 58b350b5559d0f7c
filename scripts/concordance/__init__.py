"""Concordance: what the law says, what the State promised, and how the two meet on any date."""

__version__ = "0.1.0"
