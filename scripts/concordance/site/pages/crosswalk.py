"""What one instrument asks beyond another: the table of all pairs, and a page for the pairs most asked about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.analysis.beyond import Beyond, Cover, ElementBeyond, beyond
from concordance.model.instrument import Obligation
from concordance.model.text import Text
from concordance.reports.crosswalk import differences, path_text
from concordance.site.context import Page, SiteContext, href, href_file, obligation_path
from concordance.site.pages.links import quoted
from concordance.site.render import later, page

HERE = "crosswalk/index.md"
CSV = "data/crosswalk-pairs.csv"
LARGEST = 6


@dataclass(frozen=True)
class PairLine:
    """One instrument beside another, both ways round, as `open of all` elements; an address where there is a page."""

    other: Text
    there: str
    there_url: str
    back: str
    back_url: str


@dataclass(frozen=True)
class ElementLine:
    """One element that the other instrument does not ask for in full."""

    element: ElementBeyond
    closest: str
    url: str
    path: str
    differs: list[str]


@dataclass(frozen=True)
class ObligationLines:
    """One obligation with the elements that are not covered."""

    obligation: Obligation
    elements: list[ElementLine]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the table of all pairs, and the page of each pair shown."""
    names = [name for name in context.instruments if context.reports[name, context.day].everything]
    rows = [(name, [(other, *_cell(context, HERE, name, other)) for other in names]) for name in names]
    yield page(context, "crosswalk.md.j2", HERE, names=names, rows=rows, csv=href_file(HERE, CSV))
    for asks, than in shown(context):
        yield later(pair_path(asks, than), _pair, context, asks, than)


def shown(context: SiteContext) -> tuple[tuple[str, str], ...]:
    """Return the ordered pairs with a page: those with the main instrument, and those among the most linked ones."""
    linked = Counter(context.corpus.instrument_of.get(element.split("/")[0], "") for element in context.corpus.links_of)
    largest = {name for name, _ in sorted(linked.items(), key=lambda item: (-item[1], item[0]))[:LARGEST]}
    return tuple(
        (asks, than) for asks in context.instruments for than in context.instruments
        if asks != than and linked[asks] and linked[than]
        and (context.main in (asks, than) or {asks, than} <= largest)
    )


def pair_path(asks: str, than: str) -> str:
    """Return the page of what one instrument asks beyond another."""
    return f"crosswalk/{asks}-beyond-{than}.md"


def pairs_of(context: SiteContext, instrument: str) -> list[PairLine]:
    """Return the instrument beside every other one that meets it at the hub."""
    here = f"commitments/{instrument}/index.md"
    lines = []
    for other in context.instruments:
        if other == instrument or not _meet(context, instrument, other):
            continue
        there, there_url = _cell(context, here, instrument, other)
        back, back_url = _cell(context, here, other, instrument)
        lines.append(PairLine(context.corpus.instruments[other].short_title, there, there_url, back, back_url))
    return lines


def _meet(context: SiteContext, one: str, other: str) -> bool:
    counts = _counts(context, one, other)
    return bool(counts[Cover.COVERED] or counts[Cover.PARTLY])


def _counts(context: SiteContext, asks: str, than: str) -> dict[Cover, int]:
    return context.pairs[asks, than]


def _cell(context: SiteContext, here: str, asks: str, than: str) -> tuple[str, str]:
    if asks == than:
        return "", ""
    counts = _counts(context, asks, than)
    total = sum(counts.values())
    url = href(here, pair_path(asks, than)) if (asks, than) in shown(context) else ""
    return f"{total - counts[Cover.COVERED]} {context.words('report', 'of')} {total}", url


def _pair(context: SiteContext, asks: str, than: str) -> Page:
    here = pair_path(asks, than)
    found = beyond(context.corpus, asks, than)
    names = [context.corpus.instruments[i].short_title.best(context.language)[0] for i in (asks, than)]
    title = context.words("crosswalk", "title").format(*names)
    return page(context, "pair.md.j2", here, title=title, title_yaml=Markup(quoted(title)), found=found,
                total=sum(found.counts.values()), counts=list(found.counts.items()),
                obligations=_lines(context, here, found), back=href(here, pair_path(than, asks)), here_index=HERE)


def _lines(context: SiteContext, here: str, found: Beyond) -> list[ObligationLines]:
    lines = []
    for obligation in found.obligations:
        elements = [_element(context, here, e) for e in obligation.elements if e.cover is not Cover.COVERED]
        if elements:
            lines.append(ObligationLines(obligation.obligation, elements))
    return lines


def _element(context: SiteContext, here: str, element: ElementBeyond) -> ElementLine:
    if not element.matches:
        return ElementLine(element, "", "", "", [])
    owner, _, name = element.matches[0].other.partition("/")
    corpus = context.corpus
    label = corpus.elements[element.matches[0].other].label.best(context.language)[0]
    return ElementLine(
        element, f"{context.cited(owner)}: {label}",
        href(here, obligation_path(corpus.instrument_of[owner], owner), name),
        path_text(element.id, element.path), differences(corpus, element, context.words),
    )
