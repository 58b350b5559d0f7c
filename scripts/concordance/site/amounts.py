"""How wide a part of a bar is, as a class: the policy of the pages lets no style stand in an attribute.

A page names `c-n12` for a part of twelve and `c-w375` for 37.5 % of the width; the build writes the rules for those
that its pages name.
"""

import re
from collections.abc import Iterable
from typing import Final

SHEET: Final = "assets/concordance.css"
_CLASS: Final = re.compile(r"c-([nw])(\d+)")


def rules(words: Iterable[str]) -> str:
    """Return the rules for the classes of amounts among the words, in a fixed order."""
    found = sorted({(match[1], int(match[2])) for word in words if (match := _CLASS.fullmatch(word))})
    return "".join(f".c-n{amount}{{flex-grow:{amount}}}\n" if kind == "n" else
                   f".c-w{amount}{{width:{amount / 10:g}%}}\n" for kind, amount in found)


def every_rule() -> str:
    """Return the rules for all amounts a page under work may come to: for a preview, where no build has counted."""
    return rules((*(f"c-n{days}" for days in range(1, 4000)), *(f"c-w{parts}" for parts in range(1001))))
