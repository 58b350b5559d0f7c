"""Public statements about the law, and what the provisions say to them."""

from collections.abc import Iterator

from concordance.analysis.statistics import count_by_verdict
from concordance.model.claim import ClaimVerdict
from concordance.reports.claims import FORMATS
from concordance.site.context import Page, SiteContext, href_file, shared
from concordance.site.pages.links import reference
from concordance.site.render import page

HERE = "law/claims.md"


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of public statements."""
    claims = context.corpus.claims.values()
    groups = [(verdict, [(claim, tuple(reference(context, HERE, identifier) for identifier in claim.provisions))
                         for claim in claims if claim.verdict is verdict]) for verdict in ClaimVerdict]
    yield page(context, "claims.md.j2", HERE, groups=[(v, lines) for v, lines in groups if lines],
               counts=count_by_verdict(context.corpus), total=len(context.corpus.claims),
               files=[(style, href_file(HERE, download_path(style))) for style in FORMATS])


def download_path(style: str) -> str:
    """Return where the statements stand in the site as a file."""
    return shared("claims", style)
