"""What OSCAL has no place for: properties, links and translations, in a namespace of ours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from concordance.exchange.oscal.texts import line, prose, token
from concordance.exchange.plain import plain
from concordance.model.text import LANGUAGES, Text

Tree = dict[str, object]
PRIMARY: Final = "en"
OWN_WORDS: Final = "summary-in-own-words"


def filled(tree: Tree) -> Tree:
    """Return the tree without keys that have nothing to say: OSCAL forbids empty texts and lists."""
    return {key: value for key, value in tree.items() if value is not None and value != "" and value != []}


def shown(text: Text) -> str:
    """Return the text that stands as title or prose: English, or another language where that is missing."""
    return text.best(PRIMARY)[0]


def others(text: Text) -> Iterator[tuple[str, str]]:
    """Yield `(language, text)` of the languages that do not stand as title or prose."""
    primary = text.best(PRIMARY)[1]
    yield from ((language, told) for language in LANGUAGES if language != primary and (told := text.get(language)))


def label(text: str) -> list[Tree]:
    """Return the property of OSCAL's own that readers show in place of an identifier."""
    return [{"name": "label", "value": plain(text)}] if plain(text) else []


def reference(uuid: str) -> Tree:
    """Return the link to a resource of the back matter."""
    return {"href": f"#{uuid}", "rel": "reference"}


@dataclass(frozen=True)
class Own:
    """Makes properties and parts in the namespace `ns`."""

    ns: str

    def prop(self, name: str, value: str | bool | int | date | None, kind: str = "", group: str = "",
             remarks: str = "") -> list[Tree]:
        """Return one property in a list, or an empty list where there is no value. Truth is `yes` or `no`.

        kind: its class. group: what it belongs with. remarks: a plain text.
        """
        if isinstance(value, bool):
            value = "yes" if value else "no"
        told = plain(str(value)) if value is not None else ""
        if not told:
            return []
        return [filled({"name": name, "ns": self.ns, "value": told, "class": token(kind) if kind else "",
                        "group": token(group) if group else "", "remarks": prose(remarks)})]

    def each(self, name: str, values: Iterable[str], group: str = "") -> list[Tree]:
        """Return one property for each value."""
        return [tree for value in values for tree in self.prop(name, value, group=group)]

    def lines(self, name: str, text: Text | None, group: str = "") -> list[Tree]:
        """Return a text as properties, one for each language it has; the language is the class."""
        told = [(language, text.get(language)) for language in LANGUAGES] if text else []
        return [tree for language, words in told for tree in self.prop(name, words, language, group)]

    def beside(self, name: str, text: Text) -> list[Tree]:
        """Return what a text that stands elsewhere says in the other languages, and its own where that is not English.

        name: `title` of a title, `reason` of remarks that give a reason; the language of the text is `<name>-language`.
        """
        language = text.best(PRIMARY)[1]
        return [*(self.prop(f"{name}-language", language) if language != PRIMARY else ()),
                *(tree for other, told in others(text) for tree in self.prop(name, told, other))]

    def titles(self, text: Text) -> list[Tree]:
        """Return what a title says in the languages it is not shown in."""
        return self.beside("title", text)

    def prose_language(self, text: Text) -> list[Tree]:
        """Return the language of the prose, where that is not English; what it says in others are `translations`."""
        language = text.best(PRIMARY)[1]
        return self.prop("prose-language", language) if language != PRIMARY else []

    def translations(self, owner: str, text: Text) -> list[Tree]:
        """Return the prose of the part `owner` in the other languages, as parts of it; the language is the class."""
        return [{"id": f"{owner}_{language}", "name": "translation", "ns": self.ns, "class": language,
                 "prose": prose(told)} for language, told in others(text)]

    def part(self, owner: str, name: str, number: int, text: Text) -> Tree:
        """Return a part of our own kind, the `number`th of its name below `owner`, in all languages."""
        own = f"{owner}_{name}-{number}"
        return filled({"id": own, "name": name, "ns": self.ns, "props": self.prose_language(text),
                       "prose": prose(shown(text)), "parts": self.translations(own, text)})


def titled(text: Text) -> str:
    """Return a text as a title."""
    return line(shown(text))
