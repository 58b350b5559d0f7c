"""The signs of lists: one definition of three levels, which the styles List Bullet, 2 and 3 name."""

from typing import Final

from concordance.reports.document.word.markup import Element, group, new, valued, w
from concordance.reports.document.word.style_list import SERIF, font

_SIGNS: Final = ("•", "–", "·")
_NAME: Final = "Report bullets"


def own_numbering(styles: tuple[str, ...]) -> Element:
    """Return the part of numberings of our own template. styles: the ids of the styles of the three levels."""
    return new("w:numbering", _abstract(0, styles), _instance(1, 0))


def numbered(numbering: Element) -> int:
    """Return the number of our bullets in a part of numberings; they are added where it has none."""
    abstracts, instances = numbering.findall(w("abstractNum")), numbering.findall(w("num"))
    for abstract in abstracts:
        named = abstract.find(w("name"))
        if named is not None and named.get(w("val")) == _NAME:
            own = abstract.get(w("abstractNumId"))
            for instance in instances:
                if instance.find(w("abstractNumId")).get(w("val")) == own:
                    return int(instance.get(w("numId")))
    abstract_id = 1 + max((int(each.get(w("abstractNumId"))) for each in abstracts), default=-1)
    number = 1 + max((int(each.get(w("numId"))) for each in instances), default=0)
    # The standard wants all abstract definitions before the first instance, and pictures before both.
    place = len(numbering.findall(w("numPicBullet"))) + len(abstracts)
    numbering.insert(place, _abstract(abstract_id, ("",) * len(_SIGNS)))
    numbering.insert(place + 1 + len(instances), _instance(number, abstract_id))
    return number


def _abstract(number: int, styles: tuple[str, ...]) -> Element:
    levels = []
    for place, (sign, style) in enumerate(zip(_SIGNS, styles, strict=True)):
        named = [valued("pStyle", {"val": style})] if style else []
        levels.append(new(
            "w:lvl", valued("start", {"val": 1}), valued("numFmt", {"val": "bullet"}), *named,
            valued("lvlText", {"val": sign}), valued("lvlJc", {"val": "left"}),
            group("pPr", {"ind": {"left": 340 * (place + 1), "hanging": 340}}), group("rPr", {"rFonts": font(SERIF)}),
            w_ilvl=place))
    return new("w:abstractNum", valued("multiLevelType", {"val": "multilevel"}), valued("name", {"val": _NAME}),
               *levels, w_abstractNumId=number)


def _instance(number: int, abstract: int) -> Element:
    return new("w:num", valued("abstractNumId", {"val": abstract}), w_numId=number)
