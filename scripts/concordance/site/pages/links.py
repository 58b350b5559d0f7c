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


def _short(context: SiteContext, obligation: Obligation) -> str:
    """Return `3(a) exploitation` of palermo-3-a-exploitation: several obligations may share one citation.

    The main instrument goes without its name; the others carry it.
    """
    instrument = context.corpus.instrument_of[obligation.id]
    head, _, number = obligation.citation.partition(", art. ")
    name = () if instrument == context.main else (head.split(", ")[0],)
    words = [word for word in obligation.id.removeprefix(f"{instrument}-").split("-")
             if len(word) > 2 and not word.isdigit()]
    return " ".join([*name, *([number] if number else []), *words])


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
