"""The matrix as the script of its page reads it: the published matrix, in one language, with the addresses of pages.

It is a script that calls one function with JSON, because a page opened as a file may load scripts, but not data.
"""

import json
from collections.abc import Iterator

from concordance.analysis.matrix import STRONGEST_FIRST
from concordance.model.corpus import act_of
from concordance.model.provision import Article
from concordance.reports.look import SIGN
from concordance.reports.matrix import MatrixActOut, MatrixCellOut, MatrixOut
from concordance.site.context import SiteContext, act_path, article_path, href, obligation_path
from concordance.site.matrix_view import acts_of, heads_of, label_of, o_title

_NUMBER = {str(outcome): str(number) for number, outcome in enumerate(STRONGEST_FIRST)}
_UNUSED = "-"
_ROOT = "index.md"
Json = dict[str, object]


def script(context: SiteContext, found: MatrixOut) -> str:
    """Return the text of the script. Addresses in it are relative to the folder of the language.

    `cells` of a provision are [number of the obligation, element, one letter for each day]: the letter is a place in
    `outcomes`, or "-" where the provision is not used.
    """
    text = json.dumps(_data(context, found), ensure_ascii=False, separators=(",", ":"))
    # Two separators that older browsers read as the end of a line inside a script.
    for sign in ("\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"concordanceMatrix({text});\n"


def _data(context: SiteContext, found: MatrixOut) -> Json:
    heads = heads_of(context, found)
    place = {name: number for number, (name, _) in enumerate(heads)}
    obligations = [
        {"id": o.id, "label": label_of(context, o.id), "title": o_title(context, o.id), "group": place[o.article],
         "pillar": o.pillar, "wording": context.results[o.id].wording, "unverified": o.unverified,
         "url": href(_ROOT, obligation_path(found.instrument, o.id)), "verdicts": o.verdicts}
        for o in found.obligations
    ]
    wordings = dict.fromkeys(context.results[o.id].wording for o in found.obligations)
    verdicts = dict.fromkeys(verdict for o in found.obligations for verdict in o.verdicts)
    return {
        "instrument": found.instrument, "days": [str(day) for day in found.days],
        "outcomes": [str(outcome) for outcome in STRONGEST_FIRST], "signs": SIGN,
        "words": {"element": {str(e): context.words("element", e) for e in STRONGEST_FIRST},
                  **{group: {v: context.words(group, v) for v in verdicts} for group in wordings}},
        "pillars": {p: context.words("pillar", p) for p in dict.fromkeys(o.pillar for o in found.obligations)},
        "groups": [{"short": head.short, "long": head.long} for _, head in heads],
        "obligations": obligations,
        "acts": list(_acts(context, found)),
    }


def _acts(context: SiteContext, found: MatrixOut) -> Iterator[Json]:
    number = {o.id: place for place, o in enumerate(found.obligations)}
    cells: dict[str, list[list[object]]] = {}
    for cell in found.cells:
        cells.setdefault(cell.provision, []).append([number[cell.obligation], _element(cell), _letters(cell)])
    for act in acts_of(found):
        if any(act.in_force):
            yield {"id": act.act, "name": context.words.text(context.corpus.acts[act.act].short_title),
                   "url": href(_ROOT, act_path(act.act)), "force": act.in_force,
                   "articles": list(_articles(context, found, act, cells))}


def _articles(context: SiteContext, found: MatrixOut, act: MatrixActOut,
              cells: dict[str, list[list[object]]]) -> Iterator[Json]:
    if not any(act.used):
        return  # an act that serves nothing need not be opened
    for article in context.corpus.articles.values():
        if act_of(article.id) != act.act:
            continue
        force = [sum(p.version_on(day) is not None for p in article.provisions) for day in found.days]
        if any(force):
            eid = article.id.rsplit("/", 1)[1]
            yield {"id": article.id, "label": context.local(eid), "heading": context.words.text(article.heading),
                   "url": href(_ROOT, article_path(article.id)), "force": force,
                   "provisions": list(_provisions(context, act.act, article, cells))}


def _provisions(context: SiteContext, act: str, article: Article,
                cells: dict[str, list[list[object]]]) -> Iterator[Json]:
    for provision in article.provisions:
        if filled := cells.get(f"{act}/{provision.eid}"):
            yield {"id": provision.eid, "label": context.local(provision.eid), "cells": filled}


def _letters(cell: MatrixCellOut) -> str:
    return "".join(_NUMBER[outcome] if outcome else _UNUSED for outcome in cell.outcomes)


def _element(cell: MatrixCellOut) -> str:
    """Return the element that proves the cell on the last day on which it is filled."""
    return next(elements[0] for elements in reversed(cell.elements) if elements)
