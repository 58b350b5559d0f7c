"""Where a link of a document may lead: to the web, to a mailbox, to a heading of the document, and nowhere else."""

import re
from typing import Final
from urllib.parse import quote

_WEB = re.compile(r"(?:https?://|mailto:)[^/?#]", re.IGNORECASE)
# What RFC 3986 lets stand in an address, and the sign of what is encoded already.
_SAFE: Final = ";/?:@&=+$,#-_.!~*'()%[]"


def outward(href: str | None) -> str | None:
    """Return an address as a URI in ASCII if it is one of http, https or mailto, else None: `javascript:` is text."""
    found = (href or "").strip()
    return quote(found, safe=_SAFE) if _WEB.match(found) else None


def inward(href: str | None) -> str | None:
    """Return the anchor that `#anchor` names, else None. Whether a heading has it is for the writer to see."""
    return href[1:] if href and href.startswith("#") and len(href) > 1 else None
