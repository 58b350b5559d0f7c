"""Runs: stretches of text of one look, and links. There are tens of thousands, so each is a copy of one made before."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from concordance.reports.document.links import inward, outward
from concordance.reports.document.parts import Run
from concordance.reports.document.word.fitting import fitted
from concordance.reports.document.word.letter_widths import face
from concordance.reports.document.word.markup import XML_SPACE, Element, group, name, new, w
from concordance.reports.document.word.package import RELATION
from concordance.reports.document.word.style_list import MONO, SANS, font
from concordance.reports.document.word.style_names import VERDICTS, Named
from concordance.reports.document.word.styles_found import Styles
from concordance.reports.look import SIGN

TAGS: Final = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
# Longer addresses are not opened by Word; the text of such a link says where it leads, or the data does.
_LONGEST_ADDRESS: Final = 2000
_HYPHEN: Final = "\u00ad"
# The letters of tables, where alone a word may be too wide.
_PLAIN: Final = face(SANS, False, False)
_BOLD: Final = face(SANS, True, False)
_SIZE: Final = 9.0
_HEAD_SIZE: Final = 8.0
_SIGN_WIDTH: Final = 8.0
_T, _HYPERLINK, _SOFT = w("t"), w("hyperlink"), w("softHyphen")
_ID, _ANCHOR, _HISTORY = name("r:id"), w("anchor"), w("history")


class Inline:
    """Writes runs into paragraphs. main: the part whose relations hold the addresses of links."""

    def __init__(self, styles: Styles, language: str, bookmarks: Mapping[str, str], main: Any) -> None:
        self._styles = styles
        self._language = language
        self._bookmarks = bookmarks
        self._main = main
        self._looks: dict[tuple[object, ...], Element] = {}
        self._addresses: dict[str, str] = {}

    def write(self, paragraph: Element, runs: Iterable[Run], room: float = 0) -> None:
        """Add runs to the end of a paragraph. room: of its lines in points, where they may be too short for a word."""
        for run in runs:
            if run.text:
                link = self._link(run.href) if run.href else None
                holder = paragraph if link is None else etree.SubElement(paragraph, _HYPERLINK, link)
                tone = run.tone if run.tone in SIGN else None
                text = run.text if not room or run.code else fitted(
                    run.text, room - (_SIGN_WIDTH if tone else 0), _BOLD if run.strong or tone else _PLAIN, _SIZE)
                text = f"{SIGN[tone]}\u00a0{text}" if tone else text
                language = run.language if run.language != self._language else None
                self._add(holder, text, (run.strong, run.emphasis, run.code, link is not None, tone, language))

    def text(self, paragraph: Element, text: str, room: float = 0) -> None:
        """Add a text of no look of its own to the end of a paragraph. room: as above, for a head of a column."""
        if text:
            shown = fitted(text, room, _BOLD, _HEAD_SIZE) if room else text
            self._add(paragraph, shown, (False, False, False, False, None, None))

    def _add(self, holder: Element, text: str, look: tuple[bool, bool, bool, bool, str | None, str | None]) -> None:
        made = self._looks.get(look)
        if made is None:
            made = self._looks[look] = self._prototype(*look)
        run = deepcopy(made)
        letters = run[-1]
        if _HYPHEN in text:
            run.remove(letters)
            for place, part in enumerate(text.split(_HYPHEN)):
                if place:
                    etree.SubElement(run, _SOFT)
                if part:
                    letters = etree.SubElement(run, _T)
                    letters.text = part
                    letters.set(XML_SPACE, "preserve")
        else:
            letters.text = text
            if text[0] == " " or text[-1] == " " or "  " in text:
                letters.set(XML_SPACE, "preserve")
        holder.append(run)

    def _prototype(self, strong: bool, emphasis: bool, code: bool, link: bool, tone: str | None,
                   language: str | None) -> Element:
        """Return a run without text. It has one style; what else it is has to be said beside it."""
        style = (VERDICTS[tone] if tone else Named.LINK if link else Named.CODE if code else Named.STRONG if strong
                 else Named.EMPHASIS if emphasis else None)
        look: dict[str, Any] = {"rStyle": {"val": self._styles[style]}} if style else {}
        if link and style != Named.LINK:
            look["u"] = {"val": "single"}
        if code and style != Named.CODE:
            look |= {"rFonts": font(MONO), "noProof": {}}
        if strong and style != Named.STRONG:
            look |= {"b": {}, "bCs": {}}
        if emphasis and style != Named.EMPHASIS:
            look |= {"i": {}, "iCs": {}}
        if language:
            look["lang"] = {"val": TAGS[language]}
        properties = group("rPr", look)
        return new("w:r", *([] if properties is None else [properties]), new("w:t"))

    def _link(self, href: str) -> dict[str, str] | None:
        """Return the attributes of a link; None where it may not lead, or leads to no heading."""
        anchor = inward(href)
        if anchor is not None:
            bookmark = self._bookmarks.get(anchor)
            return {_ANCHOR: bookmark, _HISTORY: "1"} if bookmark else None
        address = outward(href)
        if address is None or len(address) > _LONGEST_ADDRESS:
            return None
        known = self._addresses.get(address)
        if known is None:
            known = self._addresses[address] = f"rIdLink{len(self._addresses) + 1}"
            self._main.rels.add_relationship(RELATION.HYPERLINK, address, known, is_external=True)
        return {_ID: known, _HISTORY: "1"}
