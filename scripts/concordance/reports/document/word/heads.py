"""Heads and feet of the section of a report: those of the template filled, and what it lacks added."""

from typing import Any, Final

from concordance.reports.document.word.markup import Element, name, new, serialised, valued, w
from concordance.reports.document.word.opened import Opened
from concordance.reports.document.word.package import RELATION, TYPE, PackURI, XmlPart
from concordance.reports.document.word.running import Running, add_foot, fill, own_foot, own_head, says_nothing, stretch
from concordance.reports.document.word.style_names import Named

_PICTURES: Final = (w("drawing"), w("pict"), w("object"))


def write_heads(found: Opened, running: Running, before: int, width: int) -> None:
    """Write heads and feet. before, width: of the text on a page of the template, and on one of the report."""
    section = found.section
    if section.find(w("titlePg")) is None:
        _without_first(found)
    heads, feet = _parts(found, "headerReference"), _parts(found, "footerReference")
    for part in {id(part): part for part in [*heads.values(), *feet.values()]}.values():
        stretch(part.element, before, width)
    places = {id(part): fill(part.element, running) for part in [*heads.values(), *feet.values()]}
    usual = ["default", *(["even"] if _two_sided(found) else [])]
    for kind in usual:
        if kind not in heads or (not places[id(heads[kind])] and says_nothing(heads[kind].element)):
            own = own_head(found.styles[Named.HEADER], "")
            fill(own, running)
            _put(found, "headerReference", kind, own, RELATION.HEADER, TYPE.WML_HEADER)
        if kind not in feet or (not places[id(feet[kind])] and says_nothing(feet[kind].element)):
            own = own_foot(found.styles[Named.FOOTER], "", "", width)
            fill(own, running)
            _put(found, "footerReference", kind, own, RELATION.FOOTER, TYPE.WML_FOOTER)
        elif not places[id(feet[kind])]:
            places[id(feet[kind])] = 1
            add_foot(feet[kind].element, running, found.styles[Named.FOOTER], _stops(found), width)


def _without_first(found: Opened) -> None:
    """Give the cover a head of its own where the template has none: empty, or with the emblem of every page."""
    for tag in ("headerReference", "footerReference"):
        for child in list(found.section.findall(w(tag))):
            if child.get(w("type")) == "first":
                found.section.remove(child)
        usual = _parts(found, tag).get("default")
        if usual is not None and next(usual.element.iter(*_PICTURES), None) is not None:
            known = next(child for child in found.section.findall(w(tag)) if child.get(w("type")) == "default")
            known.addnext(new(f"w:{tag}", w_type="first", r_id=known.get(name("r:id"))))
    after = found.section.find(w("docGrid"))
    title = valued("titlePg", {})
    if after is None:
        found.section.append(title)
    else:
        after.addprevious(title)


def _parts(found: Opened, tag: str) -> dict[str, Any]:
    """Return heads or feet by the pages they are for."""
    return {child.get(w("type"), "default"): found.main.related_parts[child.get(name("r:id"))]
            for child in found.section.findall(w(tag))}


def _put(found: Opened, tag: str, kind: str, content: Element, relation: str, content_type: str) -> None:
    for child in list(found.section.findall(w(tag))):
        if child.get(w("type")) == kind:
            found.section.remove(child)
    local = "header" if relation == RELATION.HEADER else "footer"
    path = found.package.next_partname(f"/word/{local}%d.xml")
    part = XmlPart.load(PackURI(path), content_type, serialised(content), found.package)
    known = found.main.relate_to(part, relation)
    found.section.insert(0, new(f"w:{tag}", w_type=kind, r_id=known))


def _two_sided(found: Opened) -> bool:
    setting = found.settings.find(w("evenAndOddHeaders"))
    return setting is not None and setting.get(w("val"), "1") not in ("0", "false", "off")


def _stops(found: Opened) -> set[int]:
    """Return the stops of the style of feet, which would catch the number of the page before it reaches the margin."""
    return {round(float(stop.get(w("pos")))) for style in found.styles.chain(found.styles[Named.FOOTER])
            for stop in style.iter(w("tab")) if stop.get(w("pos"))}
