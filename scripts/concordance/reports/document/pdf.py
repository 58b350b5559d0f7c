"""A document as a PDF, typeset by Typst: tagged, by the rules of PDF/UA-1, with fonts that come along.

The template is static and reads the document as JSON, so that no text can be read as markup.
"""

import json
import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from concordance.reports.document.parts import Document
from concordance.reports.document.pdf_data import data

if TYPE_CHECKING:
    from typst import Fonts

# Libertinus Serif and DejaVu Sans Mono come with Typst itself.
FAMILIES: Final = ("Libertinus Serif", "Roboto", "DejaVu Sans Mono")
_ROBOTO: Final = "font_roboto"
# Typst remembers what it laid out for as many further documents as this, a gigabyte for 500 pages.
_REMEMBERED: Final = 11
_before = count()
_UNKNOWN_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class FontMissing(RuntimeError):
    """A font that the PDF is set in is not installed. Nothing is written in another one."""


class LetterMissing(ValueError):
    """The document holds a letter that no font of the PDF has."""


def render(document: Document) -> bytes:
    """Return the document as a PDF/UA-1; the same document gives the same bytes.

    Raises FontMissing without the fonts of the PDF, LetterMissing for a letter that none of them has.
    """
    import typst

    if next(_before):
        _forget()
    told = json.dumps(data(document), ensure_ascii=False, separators=(",", ":"))
    with as_file(files(__package__) / "theme") as theme:
        try:
            made = typst.compile(
                theme / "report.typ", root=theme, font_paths=fonts(), ignore_system_fonts=True,
                sys_inputs={"document": told}, pdf_standards=["ua-1"])
        except typst.TypstError as error:
            if letters := _UNKNOWN_LETTER.findall(error.diagnostic or error.message):
                raise LetterMissing(_missing(letters)) from error
            raise
    return made


@cache
def fonts() -> "Fonts":
    """Return the fonts of the PDF and no other."""
    from typst import Fonts

    found = find_spec(_ROBOTO)
    folder = Path(found.origin).parent / "files" if found and found.origin else None
    known = Fonts(include_system_fonts=False, include_embedded_fonts=True,
                  font_paths=[folder] if folder and folder.is_dir() else [])
    if missing := [family for family in FAMILIES if family not in known.families()]:
        raise FontMissing(f"no font {', '.join(missing)}: Roboto comes with the package font-roboto, the others with "
                          "typst; install the dependencies of this project again, for example by `make`")
    return known


def _forget() -> None:
    """Let go of what was laid out before: many reports in one run need no more memory than the longest."""
    import typst

    for _ in range(_REMEMBERED):
        typst.compile(b"", font_paths=fonts(), ignore_system_fonts=True)


def _missing(texts: list[str]) -> str:
    letters = sorted({letter for text in texts
                      for letter in _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)})
    named = "; ".join(f"U+{ord(letter):04X} {unicodedata.name(letter, 'without a name')}" for letter in letters)
    return (f"no letter for {named}: none of {', '.join(FAMILIES)} has it. Write it in other letters, or ask for "
            "another format")
