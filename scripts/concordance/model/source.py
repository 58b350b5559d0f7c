"""Where a statement can be checked."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from concordance.model.base import Basis, Day, Record

# No sign that ends an address where it is printed, none that a browser reads as another one, nobody's name before the
# host. What else RFC 3986 wants encoded is encoded where the address is published.
_NOT = r"\s<>\"\\"
_PATTERN = rf"^https?://[^@/?#{_NOT}]+([/?#][^{_NOT}]*)?$"


def _is_address(value: str) -> str:
    if not re.fullmatch(_PATTERN, value):
        raise ValueError("write http:// or https://, a host, a path; a space and < > \" \\ as %20 …")
    return value


Address = Annotated[str, AfterValidator(_is_address), Field(json_schema_extra={"pattern": _PATTERN})]


class Source(Record):
    """A document, with the address where a reader can open it."""

    title: str = Field(description="what the document is, in a few words of our own")
    url: Address = Field(description="address; the most exact one known")
    basis: Basis = Field(description="official-text when the wording was read there, else secondary or recalled")
    language: str | None = Field(default=None, description="language of the document: kk, ru, en …")
    redaction: Day | None = Field(default=None, description="date of the redaction that was read")
    also: tuple[str, ...] = Field(default=(), description="further addresses of the same document")
    note: str | None = Field(default=None, description="what a reader should know before relying on it")
