"""The reference network: a picture with a table, loose ends, circles, terms, and what rests on one provision."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.impact import rests_alone
from concordance.analysis.network import act_links, circles, definition_circles, in_force, loose_ends
from concordance.analysis.term_use import TermUse, term_uses
from concordance.model.text import Text
from concordance.site.context import Page, SiteContext, href_file
from concordance.site.pages.links import ObligationLink, Reference, obligation_link, reference
from concordance.site.pages.matrix import SHEET
from concordance.site.pictures import Arc, arcs
from concordance.site.render import page

HERE = "law/network.md"
SHOWN, CHARTED = 25, 15


@dataclass(frozen=True)
class TermLine:
    """One term: where it is defined and used, and how its national definitions differ."""

    use: TermUse
    defined: tuple[Reference, ...]
    used: tuple[tuple[Reference, int], ...]
    borrowed: tuple[Reference, ...]
    differences: tuple[tuple[Reference, tuple[Text, ...]], ...]


@dataclass(frozen=True)
class Load:
    """One provision with the elements that rest on it alone, and the obligations they belong to."""

    where: Reference
    elements: int
    obligations: tuple[ObligationLink, ...]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of the reference network."""
    corpus, day = context.corpus, context.day
    links = act_links(corpus, day)
    names = [act for act in corpus.acts if any(act in (link.source, link.target) for link in links)]
    labels = [corpus.acts[act].short_title.best(context.language)[0] for act in names]
    picture = arcs(labels, [Arc(names.index(link.source), names.index(link.target), link.citations)
                            for link in links], context.words("network", "picture"))
    loads = [_load(context, identifier, elements)
             for identifier, elements in list(rests_alone(corpus, day).items())[:SHOWN]]
    yield page(
        context, "network.md.j2", HERE, picture=picture, heaviest=loads[:CHARTED],
        citations=sum(len(corpus.provisions[identifier].cites) for identifier in in_force(corpus, day)),
        links=[(reference(context, HERE, x.source), reference(context, HERE, x.target), x.citations) for x in links],
        loose=[(reference(context, HERE, end.provision), reference(context, HERE, end.target), end.why)
               for end in loose_ends(corpus, day)],
        circles=[[reference(context, HERE, p) for p in (*circle, circle[0])] for circle in circles(corpus, day)],
        term_circles=[(*circle, circle[0]) for circle in definition_circles(corpus)],
        terms=[_term(context, use) for use in term_uses(corpus, day)], loads=loads,
        sheet=href_file(HERE, SHEET),
    )


def _load(context: SiteContext, identifier: str, elements: tuple[str, ...]) -> Load:
    obligations = dict.fromkeys(element.split("/")[0] for element in elements)
    links = tuple(obligation_link(context, HERE, o) for o in obligations if o in context.results)
    return Load(reference(context, HERE, identifier), len(elements), links)


def _term(context: SiteContext, use: TermUse) -> TermLine:
    elements = {(d.where, e.id): e.text for d in use.national for e in d.elements}
    differences = tuple(
        (reference(context, HERE, where), tuple(elements[where, e] for e in only))
        for one, other, first, second in use.different for where, only in ((one, first), (other, second)) if only
    )
    return TermLine(use, tuple(reference(context, HERE, d.where) for d in use.national),
                    tuple((reference(context, HERE, act), n) for act, n in use.used_in.items()),
                    tuple(reference(context, HERE, act) for act in use.borrowed), differences)
