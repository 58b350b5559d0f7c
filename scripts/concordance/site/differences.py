"""What changed between two wordings, word by word."""

import re
from difflib import SequenceMatcher

from markupsafe import Markup

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")


def difference(before: str, after: str) -> Markup:
    """Return the later text as HTML in which `<del>` is what went and `<ins>` what came.

    Where hardly anything stayed, the whole of the one and of the other, since a mosaic of single words tells nobody
    anything.
    """
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < 0.4:
        return Markup("<del>{}</del> <ins>{}</ins>").format(before, after)
    out = Markup("")
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            out += "".join(new[c:d])
            continue
        if b > a:
            out += Markup("<del>{}</del>").format("".join(old[a:b]))
        if d > c:
            out += Markup("<ins>{}</ins>").format("".join(new[c:d]))
    return out
