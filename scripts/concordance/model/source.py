"""Where a statement can be checked."""

from typing import Annotated

from pydantic import Field

from concordance.model.base import Basis, Day, Record

# What no address may hold as it stands (RFC 3986), and nobody's name before the host.
_NOT = r"\s<>\"{}|\\^`"
Address = Annotated[str, Field(pattern=rf"^https?://[^@/?#{_NOT}]+([/?#][^{_NOT}]*)?$")]


class Source(Record):
    """A document, with the address where a reader can open it."""

    title: str = Field(description="what the document is, in a few words of our own")
    url: Address = Field(description="address; the most exact one known")
    basis: Basis = Field(description="official-text when the wording was read there, else secondary or recalled")
    language: str | None = Field(default=None, description="language of the document: kk, ru, en …")
    redaction: Day | None = Field(default=None, description="date of the redaction that was read")
    also: tuple[str, ...] = Field(default=(), description="further addresses of the same document")
    note: str | None = Field(default=None, description="what a reader should know before relying on it")
