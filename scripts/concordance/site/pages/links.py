"""Small things that several pages show: a linked obligation, a linked provision, verdict counts as a bar."""

import re
from dataclasses import dataclass

from concordance.analysis.gaps import Counts
from concordance.analysis.outcome import Verdict
from concordance.model.instrument import Obligation
from concordance.site.context import SiteContext, act_path, article_path, href, obligation_path, provision_address

BAR = (Verdict.FULL, Verdict.WEAKENED, Verdict.PARTIAL, Verdict.MISSING, Verdict.CONFLICT, Verdict.NOT_REVIEWED,
       Verdict.NOT_APPLICABLE)


_NUMBER = re.compile(r"\d+(?:\(\w+\)|[-.]\d+)*")


@dataclass(frozen=True)
class ObligationLink:
    """An obligation as shown beside a provision."""

    id: str
    citation: str
    title: str
    verdict: str
    url: str
    wording: str
    instrument: str  # empty for the main instrument, whose links go without its name


@dataclass(frozen=True)
class Reference:
    """A link to a provision, an article or an act."""

    label: str
    url: str


def obligation_link(context: SiteContext, page: str, obligation_id: str) -> ObligationLink:
    """Return an obligation as a link from `page`, with its verdict on the day of the site."""
    result = context.results[obligation_id]
    obligation = result.obligation
    return ObligationLink(obligation_id, _short(context, obligation), obligation.title.best(context.language)[0],
                          str(result.verdict), href(page, obligation_path(result.instrument, obligation_id)),
                          result.wording, "" if result.instrument == context.main else
                          context.corpus.instruments[result.instrument].short_title.best(context.language)[0])


_LABEL = 26


def _short(context: SiteContext, obligation: Obligation) -> str:
    """Return `6(3)(a)`, with the beginning of its title where several obligations share one place.

    The main instrument goes without its name; the others carry it.
    """
    instrument = context.corpus.instrument_of[obligation.id]
    place = context.place(obligation.id)
    number = _NUMBER.search(place)
    words = [number[0] if number else shortened(place)]
    if context.sharing_place[instrument, obligation.citation] > 1:
        words.append(shortened(obligation.title.best(context.language)[0]))
    if instrument != context.main:
        words.insert(0, context.corpus.instruments[instrument].short_title.best(context.language)[0])
    return " ".join(words)


def shortened(text: str) -> str:
    """Return the first words of a text, with a sign where some are left out."""
    if len(text) <= _LABEL:
        return text
    return f"{text[:_LABEL].rsplit(' ', 1)[0].rstrip(',;:')}…"


def reference(context: SiteContext, page: str, identifier: str) -> Reference:
    """Return a link from `page` to a provision, an article or an act."""
    corpus = context.corpus
    if identifier in corpus.provisions:
        return Reference(context.cite(identifier), href(page, *provision_address(identifier)))
    if identifier in corpus.articles:
        return Reference(context.cite(identifier), href(page, article_path(identifier)))
    return Reference(corpus.acts[identifier].short_title.best(context.language)[0], href(page, act_path(identifier)))


def bar(counts: Counts) -> list[tuple[str, int]]:
    """Return verdict counts in the order of a bar, testable obligations only."""
    return [(str(verdict), counts.obligations[verdict]) for verdict in BAR]


def quoted(text: str) -> str:
    """Return text as a YAML scalar for a page's front matter."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
