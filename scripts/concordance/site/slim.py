"""Style sheets without the rules for what no page has.

The theme carries rules for every feature it could show; most of them are for none of our pages.
"""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_CLASSES = re.compile(rb'class="([^"]*)"')
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_SCHEME = re.compile(r"\[data-md-color-\w+=[\"']?([\w-]+)")
_PICTURE = re.compile(r"""(--[\w-]+):url\((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"')]*)\);?""")
_WORD = re.compile(r"[\w-]+")
# Inside these stand rules; the inside of all others stays as it is.
_GROUPS = ("media", "supports", "layer", "container")


def words_of_pages(folder: Path) -> set[str]:
    """Return every class of the pages in a folder, and every word of their scripts, which may set classes later."""
    classes: set[bytes] = set()
    for file in folder.rglob("*.html"):
        classes.update(_CLASSES.findall(file.read_bytes()))
    words = {word for found in classes for word in found.decode().split()}
    for file in (folder / "assets").rglob("*.js"):
        words.update(_WORD.findall(file.read_text(encoding="utf-8")))
    # The schemes of colours stand in an attribute of the body, and in our scripts.
    return words | {"default", "slate", "custom", "js"}


def slim(css: str, words: Collection[str]) -> str:
    """Return the style sheet without rules whose selectors all name a class, or a scheme of colours, not in `words`.

    Custom properties that nothing refers to go too, since icons hide in them. Rules without classes stay.
    """
    rules = "".join(_kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words))
    # Our own sheets may refer to any of the theme's colours and fonts; pictures are the theme's alone.
    used = set(re.findall(r"var\(\s*(--[\w-]+)", rules))
    return _PICTURE.sub(lambda found: found[0] if found[1] in used else "", rules)


def _kept(rules: Iterable[Node], words: Collection[str]) -> Iterable[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [part for part in _parts(tinycss2.serialize(rule.prelude)) if _alive(part, words)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content).strip()}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            nested = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            inner = "".join(_kept(nested, words))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _parts(selectors: str) -> list[str]:
    """Return the selectors of a list; a comma inside brackets divides nothing."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(selectors):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            parts.append(selectors[start:place].strip())
            start = place + 1
    return [*parts, selectors[start:].strip()]


def _alive(selector: str, words: Collection[str]) -> bool:
    # What stands in :not() or :is() may be absent, and the selector still matches.
    outside = re.sub(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)", "", selector)
    named = (*_CLASS.findall(outside), *_SCHEME.findall(outside))
    return all(name.replace("\\", "") in words for name in named)
