"""The letters that XML 1.0 can hold. Exports that write XML put every text through here."""

import re
from typing import Final

LOST: Final = "\ufffd"
_NEVER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_letters(text: str) -> str:
    """Return a text with U+FFFD for every character XML 1.0 has no place for; other texts come back as they are."""
    return text if text.isprintable() else _NEVER.sub(LOST, text)
