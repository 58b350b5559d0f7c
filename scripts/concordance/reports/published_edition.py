"""The edition of a published answer, as scripts read it."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from concordance.reports.edition import Edition


class EditionOut(BaseModel):
    """Which day, data and program a published report is of."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    as_of: date
    data_version: str
    program: str
    published_at: str


def edition_out(edition: Edition) -> EditionOut:
    """Return an edition as published."""
    return EditionOut(as_of=edition.day, data_version=edition.data, program=edition.program,
                      published_at=edition.base)
