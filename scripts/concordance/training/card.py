"""The pocket card of a module: exactly one page, of the size A6, with the lines that fit and their citations."""

import json
from importlib.resources import as_file, files
from typing import Final

from concordance.analysis.training.items import ItemKind
from concordance.model.training import TrainingModule
from concordance.reports.document.breaks import pieces
from concordance.reports.document.letters import clean
from concordance.reports.document.parts import AUTHOR
from concordance.reports.document.pdf import fonts
from concordance.training.frame import foot, shown, waiting
from concordance.training.pack import Pack

_ROOM: Final = {"title": 24, "text": 38, "small": 44}


def render(pack: Pack, module: TrainingModule) -> bytes:
    """Return the card of a module as a PDF/UA-1 of one page; the same pack gives the same bytes.

    Lines are set smaller until all fit; at the smallest size the last ones are left out, and the card says how many.
    Raises FontMissing without the fonts of the PDF.
    """
    import typst

    told = json.dumps(data(pack, module), ensure_ascii=False, separators=(",", ":"))
    with as_file(files("concordance")) as root:
        return typst.compile(
            root / "training/theme/card.typ", root=root, font_paths=fonts(), ignore_system_fonts=True,
            sys_inputs={"card": told}, pdf_standards=["ua-1"])


def data(pack: Pack, module: TrainingModule) -> dict[str, object]:
    """Return what the template of the card reads."""
    words = pack.words

    def text(said: str, room: str) -> list[str]:
        return pieces(clean(said), _ROOM[room], pack.language)

    title = words.text(module.title)
    stale = {item.item.id for item in waiting(pack) if item.item.kind is ItemKind.CARD}
    return {
        "language": pack.language, "author": AUTHOR, "plain-title": clean(f"{words('pack-file', 'card')}: {title}"),
        "day": [pack.edition.day.year, pack.edition.day.month, pack.edition.day.day],
        "title": text(title, "title"), "audience": text(words.text(pack.audience.label), "small"),
        "lines": [{
            "text": text(words.text(line.text), "text"),
            "cites": [{"t": text(found.text, "small"), "u": found.address} for found in shown(pack, line.cites)],
            "stale": f"{module.id}/{number}" in stale,
        } for number, line in enumerate(module.card, 1)],
        "words": {"left-out": words("pack-card", "left-out"), "stale": words("pack-card", "stale")},
        "foot": text(f"{words('gap-report', 'day')} {pack.edition.day} · {pack.edition.data}. "
                     f"{words('pack-card', 'proposed')}", "small"),
        "description": foot(pack),
    }
