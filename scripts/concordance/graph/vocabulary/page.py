"""The tables of docs/reference/vocabulary.md. Print them anew with `python -m concordance.graph.vocabulary.page`."""

from collections.abc import Iterator
from typing import Final

from concordance.graph.vocabulary.borrowed import BORROWED_PROPERTIES
from concordance.graph.vocabulary.classes import CLASSES
from concordance.graph.vocabulary.parts import Kind, Property
from concordance.graph.vocabulary.properties import OWN_PROPERTIES
from concordance.graph.vocabulary.table import scheme_of
from concordance.graph.vocabulary.words import SCHEMES

MARK: Final = "<!-- below: printed by python -m concordance.graph.vocabulary.page -->"


def tables() -> str:
    """Return the tables as Markdown, beginning with the mark that divides them from the hand-written part."""
    return "\n".join([MARK, *_lines()]) + "\n"


def _lines() -> Iterator[str]:
    yield from ("", "## Classes", "", "| class | under | meaning |", "|---|---|---|")
    for cls in CLASSES:
        yield f"| `c:{cls.name}` | {', '.join(f'`{_curie(name)}`' for name in cls.above)} | {cls.comment} |"
    yield from ("", "## Properties", "", "| property | on | value | meaning |", "|---|---|---|---|")
    for prop in OWN_PROPERTIES:
        yield f"| `c:{prop.key}` | {f'`c:{prop.on}`' if prop.on else 'several'} | {_value(prop)} | {prop.comment} |"
    yield from ("", "## Words", "", "A word is written `c:<list>-<word>`, as in `c:basis-official-text`.")
    for scheme in SCHEMES:
        yield from ("", f"### {scheme.name}", "", f"{scheme.of}.", "", "| word | meaning |", "|---|---|")
        for word, meaning in scheme.words.items():
            yield f"| `c:{scheme.name}-{word}` | {meaning} |"
    yield from ("", "## Borrowed properties", "", "| property | JSON-LD key | value | what for |", "|---|---|---|---|")
    for prop in BORROWED_PROPERTIES:
        yield f"| `{prop.curie}` | `{prop.key}` | {_value(prop)} | {prop.comment} |"


def _value(prop: Property) -> str:
    if prop.kind is Kind.WORD:
        return f"word of {scheme_of(prop)}"
    return f"`c:{prop.to}`" if prop.kind is Kind.LINK and prop.to else prop.kind.value


def _curie(name: str) -> str:
    return name if ":" in name else f"c:{name}"


if __name__ == "__main__":
    print(tables(), end="")
