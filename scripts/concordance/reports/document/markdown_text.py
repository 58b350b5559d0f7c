"""Runs of text as CommonMark. Every sign that Markdown, its tables or HTML would read is escaped."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from concordance.reports.document.links import inward, outward
from concordance.reports.document.parts import Run, Runs
from concordance.reports.look import SIGN

# Read wherever they stand; `$` and `{` by programs that add formulas and attributes to Markdown.
_SIGNS = re.compile(r"[\\`*_\[\]|~#${}]")
# As an entity, because there are readers of Markdown that know no backslash before these two.
_HTML = re.compile(r"<|&(?=#?\w+;)")
# Read at the beginning of a line only.
_LEADING = re.compile(r"[-+=>:]|\d{1,9}(?=[.)])")
_TICKS = re.compile(r"`+")
_ENTITY = re.compile(r"&(?=#?\w+;)")


@dataclass(frozen=True)
class _Piece:
    """A run on its way: spaces before it, the text between, the stars it asks for, where it leads, spaces after it."""

    start: str
    told: str
    stars: str
    link: str
    end: str

    @property
    def first(self) -> str:
        """The sign it will begin with."""
        return (self.start or ("[" if self.link else "") or self.stars or self.told)[:1]


@dataclass(frozen=True)
class Line:
    """Runs on one line. anchors: those that a link can lead to. table: in a table, where even code may hold no pipe."""

    anchors: frozenset[str]
    table: bool = False

    def write(self, runs: Runs) -> str:
        """Return runs as one line that begins no list, heading or other block."""
        pieces = [self._piece(run) for run in _joined(runs)]
        found = ""
        for place, piece in enumerate(pieces):
            found += piece.start
            if piece.link:
                if found.endswith("!"):  # an exclamation mark before a link makes a picture of it
                    found = found[:-1] + "\\!"
                told = f"[{_marked(piece.told, piece.stars, '', '')}]({piece.link})"
            else:
                after = piece.end or "".join(other.first for other in pieces[place + 1:place + 2])
                told = _marked(piece.told, piece.stars, found[-1:], after[:1])
            found += told + piece.end
        return found.strip() if self.table else leading(found.strip())

    def _piece(self, run: Run) -> _Piece:
        inner = run.text.strip()
        address, anchor = outward(run.href), inward(run.href)
        link = _destination(address) if address else f"#{anchor}" if anchor in self.anchors else ""
        told = self._code(inner, bool(link)) if run.code and inner else escaped(inner)
        if run.tone in SIGN:
            told = f"{escaped(SIGN[run.tone])} {told}"
        start = run.text[:len(run.text) - len(run.text.lstrip())]
        return _Piece(start, told, "*" * (2 * run.strong + run.emphasis) if told else "", link if told else "",
                      run.text[len(run.text.rstrip()):] if told else "")

    def _code(self, text: str, linked: bool) -> str:
        if linked and "]" in text:  # the end of the name of a link, for those who look for names before code
            return f"<code>{escaped(text)}</code>"
        if self.table:
            text = text.replace("|", "\\|")
        fence = "`" * (max((len(ticks) for ticks in _TICKS.findall(text)), default=0) + 1)
        air = " " if "`" in text[:1] + text[-1:] else ""
        return f"{fence}{air}{text}{air}{fence}"


def escaped(text: str) -> str:
    """Return a text so that Markdown shows it as it is, but for what only a line can begin with."""
    return _HTML.sub(lambda found: {"<": "&lt;", "&": "&amp;"}[found[0]], _SIGNS.sub(r"\\\g<0>", text))


def leading(line: str) -> str:
    """Return a line so that it begins no list or quotation and underlines no heading."""
    found = _LEADING.match(line)
    if not found:
        return line
    place = found.end() if found[0].isdigit() else 0
    return f"{line[:place]}\\{line[place:]}"


def _joined(runs: Runs) -> Iterator[Run]:
    """Yield runs, those of one look as one: two stretches of stars side by side would be read as one of four."""
    for look, same in groupby((run for run in runs if run.text), key=lambda run: replace(run, text="", language=None)):
        texts = [run.text for run in same]
        for text in texts if look.tone else ["".join(texts)]:
            yield replace(look, text=text)


def _marked(told: str, stars: str, before: str, after: str) -> str:
    """Return a text between stars; between tags where stars could not be read because of the signs beside them."""
    if not stars:
        return told
    opens = not _is_sign(told[0]) or _parts(before)
    closes = not _is_sign(told[-1]) or _parts(after)
    if opens and closes and "*" not in (before, after):
        return f"{stars}{told}{stars}"
    for name in ("em",) * (len(stars) % 2) + ("strong",) * (len(stars) > 1):
        told = f"<{name}>{told}</{name}>"
    return told


def _is_sign(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _parts(letter: str) -> bool:
    """Return True for what parts words by every edition of the standard: nothing, a space, a punctuation mark."""
    return not letter or letter.isspace() or unicodedata.category(letter)[0] == "P" or letter in "$+<=>^`|~"


def _destination(address: str) -> str:
    told = _ENTITY.sub(r"\\&", address)
    return f"<{told}>" if "(" in told or ")" in told else told
