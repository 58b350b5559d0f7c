"""In whose columns a table of concordance is told."""

from enum import StrEnum


class Layout(StrEnum):
    """EC: the table in the European Commission's guide. MINISTRY: the nine columns that ministries fill in."""

    EC = "ec"
    MINISTRY = "ministry"
