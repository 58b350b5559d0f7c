"""Small things that several pages show: a linked obligation, a linked provision, verdict counts as a bar."""

from dataclasses import dataclass

from concordance.analysis.gaps import Counts
from concordance.analysis.outcome import Verdict
from concordance.model.instrument import Obligation
from concordance.site.context import SiteContext, act_path, article_path, href, obligation_path, provision_address

BAR = (Verdict.FULL, Verdict.WEAKENED, Verdict.PARTIAL, Verdict.MISSING, Verdict.CONFLICT, Verdict.NOT_REVIEWED,
       Verdict.NOT_APPLICABLE)


@dataclass(frozen=True)
class ObligationLink:
    """An obligation as shown beside a provision."""

    id: str
    citation: str
    title: str
    verdict: str
    url: str


@dataclass(frozen=True)
class Reference:
    """A link to a provision, an article or an act."""

    label: str
    url: str


def obligation_link(context: SiteContext, page: str, obligation_id: str) -> ObligationLink:
    """Return an obligation as a link from `page`, with its verdict on the day of the site."""
    result = context.results[obligation_id]
    obligation = result.obligation
    return ObligationLink(obligation_id, _short(obligation), obligation.title.best(context.language)[0],
                          str(result.verdict), href(page, obligation_path(result.instrument, obligation_id)))


def _short(obligation: Obligation) -> str:
    """Return `3(a) exploitation` of palermo-3-a-exploitation: several obligations may share one citation."""
    number = obligation.citation.rsplit("art. ", 1)[-1]
    words = [word for word in obligation.id.split("-")[1:] if len(word) > 2 and not word.isdigit()]
    return " ".join([number, *words])


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
