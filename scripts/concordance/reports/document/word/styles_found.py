"""Which styles of the opened template the report is written in: those of a ministry where it has them, else ours."""

from collections.abc import Callable
from typing import Final

from concordance.reports.document.word.markup import Element, valued, w
from concordance.reports.document.word.style_list import PLAIN_TABLE, STYLES
from concordance.reports.document.word.style_names import BULLETS, Named, style_id
from concordance.reports.document.word.style_sheet import plain_table, styled

_DEFINITIONS: Final = {each.name: each for each in STYLES}
# Styles that a template marks as what is taken where nothing is said, whatever their name.
_DEFAULTS: Final = {str(Named.NORMAL): "paragraph", PLAIN_TABLE: "table"}
# What the standard puts after the language among the properties of letters.
_AFTER_LANGUAGE: Final = (w("eastAsianLayout"), w("specVanish"), w("oMath"))


class Styles:
    """The styles of an opened template by our names. A style it has not is added to it when it is first asked for.

    styles: the part of styles, which is changed. numbering: gives the number of our bullets for a style that is added.
    """

    def __init__(self, styles: Element, numbering: Callable[[], int]) -> None:
        self._root = styles
        self._numbering = numbering
        self._ids: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], Element] = {}
        self._by_id: dict[str, Element] = {}
        for style in styles.findall(w("style")):
            kind, found = style.get(w("type"), "paragraph"), style.get(w("styleId"), "")
            self._by_id.setdefault(found, style)
            name = style.find(w("name"))
            self._by_name.setdefault((kind, _plain(name.get(w("val"), "") if name is not None else found)), style)
        for (kind, _), style in list(self._by_name.items()):
            for other in _aliases(style):
                self._by_name.setdefault((kind, other), style)

    def __getitem__(self, name: str) -> str:
        """Return the id of a style by our name for it."""
        found = self._ids.get(name)
        return found if found is not None else self._find(name)

    def chain(self, known: str) -> list[Element]:
        """Return a style by its id, and all it is based on, the nearest first; a circle ends where it closes."""
        found: list[Element] = []
        style = self._by_id.get(known)
        while style is not None and all(style is not seen for seen in found):
            found.append(style)
            based = style.find(w("basedOn"))
            style = None if based is None else self._by_id.get(based.get(w("val")))
        return found

    def says(self, name: str, tag: str) -> bool:
        """Whether a paragraph style, by our name, says anything of a property, be it that it is off."""
        return any(look.find(w(tag)) is not None for look in self.looks(self[name], "pPr"))

    def looks(self, known: str, tag: str) -> list[Element]:
        """Return the properties `tag` (pPr, rPr) of a style by its id, and of all it is based on."""
        return [look for style in self.chain(known) if (look := style.find(w(tag))) is not None]

    def defaults(self, tag: str) -> list[Element]:
        """Return the properties `tag` (pPr, rPr) of every text of the document."""
        found = self._root.find(f"{w('docDefaults')}/{w(f'{tag}Default')}/{w(tag)}")
        return [] if found is None else [found]

    def bullet(self, level: int) -> tuple[str, int | None]:
        """Return the style of an item, and the number of the list where the style itself names none."""
        name = BULLETS[level]
        told = any(style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") is not None for style in self.chain(self[name]))
        return self[name], None if told else self._numbering()

    def speak(self, tag: str) -> None:
        """Make a language (`kk-KZ`) that of every text that names none: styles say how text looks, not what it is."""
        for language in list(self._root.iter(w("lang"))):
            language.getparent().remove(language)
        defaults = self._root.find(w("docDefaults"))
        if defaults is None:
            defaults = valued("docDefaults", {})
            self._root.insert(0, defaults)
        letters = defaults.find(w("rPrDefault"))
        if letters is None:
            letters = valued("rPrDefault", {})
            defaults.insert(0, letters)
        look = letters.find(w("rPr"))
        if look is None:
            look = valued("rPr", {})
            letters.append(look)
        language = valued("lang", {"val": tag, "eastAsia": tag, "bidi": "ar-SA"})
        after = next((child for child in look if child.tag in _AFTER_LANGUAGE), None)
        if after is None:
            look.append(language)
        else:
            after.addprevious(language)

    def _find(self, name: str) -> str:
        kind = _DEFINITIONS[name].kind if name in _DEFINITIONS else "table"
        style = self._by_name.get((kind, _plain(name)))
        if style is None and name in _DEFAULTS:
            style = next((each for each in self._by_id.values() if each.get(w("type")) == kind
                          and each.get(w("default")) in ("1", "true", "on")), None)
        if style is None:
            own = self._by_id.get(style_id(name))
            style = own if own is not None and own.get(w("type")) == kind else None
        if style is None:
            return self._add(name)
        self._ids[name] = str(style.get(w("styleId")))
        return self._ids[name]

    def _add(self, name: str) -> str:
        if name == PLAIN_TABLE:
            style = plain_table()
            self._ids[name] = str(style.get(w("styleId")))
            self._by_id[self._ids[name]] = style
            self._root.append(style)
            return self._ids[name]
        chosen, number = style_id(name), 2
        while chosen in self._by_id:
            chosen, number = f"{style_id(name)}{number}", number + 1
        self._ids[name] = chosen  # first of all: two styles may name each other as the next one
        numbered = "numPr" in _DEFINITIONS[name].paragraph
        style = styled(_DEFINITIONS[name], self.__getitem__, self._numbering() if numbered else 0)
        style.set(w("styleId"), chosen)
        if name == Named.NORMAL and any(each.get(w("default")) == "1" and each.get(w("type")) == "paragraph"
                                        for each in self._by_id.values()):
            del style.attrib[w("default")]
        self._by_id[chosen] = style
        self._root.append(style)
        return chosen


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _aliases(style: Element) -> list[str]:
    found = style.find(w("aliases"))
    return [] if found is None else [_plain(each) for each in found.get(w("val"), "").split(",")]
