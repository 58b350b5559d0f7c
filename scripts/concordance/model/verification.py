"""The log of checks: who compared an unverified record with the text, where and when (`concordance verify --apply`)."""

from pydantic import Field

from concordance.model.base import Basis, Day, Record
from concordance.model.source import Address


class Verification(Record):
    """One check. `record` names the value as the worksheet does: `<file>#<id>.<key>`."""

    record: str = Field(pattern=r"^[^#]+\.yml#.+$")
    basis: Basis
    by: str = Field(min_length=2)
    on: Day
    url: Address
    note: str | None = None


class VerificationLog(Record):
    """`mappings/verifications.yml`, written by the tool and never by hand."""

    verified: tuple[Verification, ...] = Field(min_length=1)
