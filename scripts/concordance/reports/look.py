"""How a verdict looks wherever it is shown: a sign and a colour, so that nothing is told by colour alone."""

from typing import Final

SIGN: Final = {
    "full": "+", "met": "+", "weakened": "±", "partial": "½", "partly-met": "½", "missing": "–", "conflict": "!",
    "not-reviewed": "?", "not-applicable": "·",
}
# The ink of a verdict on white, as on the pages of the site; each has a contrast of at least 4.5 : 1 on its tint.
INK: Final = {
    "full": "#1b6e3c", "met": "#1b6e3c", "weakened": "#5d6b12", "partial": "#8a5a00", "partly-met": "#8a5a00",
    "missing": "#a3232f", "conflict": "#6f1d8a", "not-reviewed": "#4d5661", "not-applicable": "#4d5661",
}
TINT: Final = {
    "full": "#e3f1e8", "met": "#e3f1e8", "weakened": "#eef1dc", "partial": "#fbf0dc", "partly-met": "#fbf0dc",
    "missing": "#f9e4e6", "conflict": "#f2e4f7", "not-reviewed": "#eceef0", "not-applicable": "#f6f7f8",
}
# Boxes that no reader should miss: what nobody has signed, a warning, and any other.
NOTICE_INK: Final = {"trust": "#123a5a", "warning": "#8a5a00", "": "#4d5661"}
NOTICE_TINT: Final = {"trust": "#e8eff5", "warning": "#fbf0dc", "": "#f3f5f7"}
