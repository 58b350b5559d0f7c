"""The bytes of a deck, which depend on nothing but what is in it."""

import io
import zipfile
from typing import Any, Final

_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_TIME: Final = (1980, 1, 1, 0, 0, 0)


def packed(presentation: Any) -> bytes:
    """Return the bytes of a presentation, its parts in a fixed order and without the time they were made."""
    made, out = io.BytesIO(), io.BytesIO()
    presentation.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in [*(name for name in _FIRST if name in names), *sorted(set(names) - set(_FIRST))]:
            member = zipfile.ZipInfo(name, _TIME)
            member.create_system, member.external_attr, member.compress_type = 0, 0, zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()
