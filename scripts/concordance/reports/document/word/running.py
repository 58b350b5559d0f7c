"""Running heads and feet: what stands on every page but the first.

Our template marks with content controls where the head, the edition and the number of the page belong; a ministry may
move them, set them otherwise and put its emblem beside them. A template without such places keeps its head as it is;
the edition and the number of the page are added to its foot, so that no page goes about without them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from concordance.reports.document.word.fields import field, tab, told
from concordance.reports.document.word.markup import Element, group, new, valued, w

HEAD: Final = "report-head"
EDITION: Final = "report-edition"
PAGE: Final = "report-page"
_PLACE = re.compile(r"\{(page|pages)\}")
_PAGE_FIELD = re.compile(r"(?<![A-Za-z])PAGE(?![A-Za-z])", re.IGNORECASE)


@dataclass(frozen=True)
class Running:
    """What heads and feet say. page: words with `{page}` and `{pages}`. pages: how many there are, as far as known."""

    head: str
    edition: str
    page: str
    pages: int

    def runs(self, tag: str, look: Element | None = None) -> list[Element]:
        """Return what belongs to a place."""
        if tag == PAGE:
            return self._numbers(look)
        text = self.head if tag == HEAD else self.edition
        return [told(text, look)] if text else []

    def _numbers(self, look: Element | None) -> list[Element]:
        # Word and LibreOffice work out these two by themselves whenever they lay out the page.
        runs: list[Element] = []
        for place, part in enumerate(_PLACE.split(self.page)):
            if place % 2:
                code, known = ("PAGE", "2") if part == "page" else ("NUMPAGES", str(self.pages))
                runs += field(code, told(known, look), look=look)
            elif part:
                runs.append(told(part, look))
        return runs


def own_head(style: str, placeholder: str) -> Element:
    """Return the head of our template."""
    return new("w:hdr", new("w:p", group("pPr", {"pStyle": {"val": style}}), _control(HEAD, 1, placeholder)))


def own_foot(style: str, edition: str, page: str, width: int) -> Element:
    """Return the foot of our template: the edition at the left, the number of the page at the right."""
    return new("w:ftr", new("w:p", _ends(style, width), _control(EDITION, 2, edition), tab(), _control(PAGE, 3, page)))


def fill(part: Element, running: Running) -> int:
    """Fill the places of a head or foot; return how many there were."""
    places = [(control, tag.get(w("val"))) for control in part.iter(w("sdt"))
              if (tag := control.find(f"{w('sdtPr')}/{w('tag')}")) is not None
              and tag.get(w("val")) in (HEAD, EDITION, PAGE)]
    for control, tag in places:
        content = control.find(w("sdtContent"))
        old = [] if content is None else list(content.iter(w("r")))
        look = next((run.find(w("rPr")) for run in old), None)
        runs = running.runs(tag, look)
        if old:
            for run in runs:
                old[0].addprevious(run)
        elif content is not None:
            holder = next(content.iter(w("p")), content)
            holder.extend(runs)
        for run in old:
            run.getparent().remove(run)
        for child in list(content) if content is not None else []:
            control.addprevious(child)
        control.getparent().remove(control)
    return len(places)


def stretch(part: Element, old: int, new_width: int) -> None:
    """Move the stops that stand at the right edge of a page of the old width to that of the new one."""
    for stop in part.iter(w("tab")):
        if stop.get(w("pos")) == str(old):
            stop.set(w("pos"), str(new_width))


def add_foot(part: Element, running: Running, style: str, stops: Iterable[int], width: int) -> None:
    """Add to a foot without places the edition, and the number of the page if it has none. stops: of the style."""
    codes = [code.text or "" for code in part.iter(w("instrText"))]
    codes += [simple.get(w("instr"), "") for simple in part.iter(w("fldSimple"))]
    numbers = [] if any(_PAGE_FIELD.search(code) for code in codes) else [tab(), *running.runs(PAGE)]
    edition = running.runs(EDITION)
    if edition or numbers:
        part.append(new("w:p", _ends(style, width, stops), *edition, *numbers))


def says_nothing(part: Element) -> bool:
    """Whether a head or foot shows neither text nor picture."""
    shown = (w("drawing"), w("pict"), w("object"), w("fldSimple"), w("instrText"), w("tbl"))
    return not "".join(text.text or "" for text in part.iter(w("t"))).strip() and next(part.iter(*shown), None) is None


def _ends(style: str, width: int, stops: Iterable[int] = ()) -> Element:
    """Return the properties of a paragraph whose only stop is at the right margin. stops: of its style, taken away."""
    made = new("w:tabs", *(valued("tab", {"val": "clear", "pos": stop}) for stop in sorted({*stops} - {width})),
               valued("tab", {"val": "right", "pos": width}))
    return group("pPr", {"pStyle": {"val": style}, "tabs": made})


def _control(tag: str, number: int, text: str) -> Element:
    return new("w:sdt", new("w:sdtPr", valued("alias", {"val": text}), valued("tag", {"val": tag}),
                            valued("id", {"val": number}), valued("text", {})), new("w:sdtContent", told(text)))
