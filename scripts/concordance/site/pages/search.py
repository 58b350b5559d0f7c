"""The page of the search: all results of a query, and without JavaScript the lists through which all can be reached."""

from collections.abc import Iterator

from concordance.site.context import Page, SiteContext, href
from concordance.site.render import page

HERE = "search.md"
# What a reader may narrow the results to. A gap is a commitment, too.
GROUPS = (
    ("law", ("provision", "article", "act")),
    ("commitments", ("instrument", "obligation", "gap")),
    ("gaps", ("gap",)),
    ("terms", ("term", "requirement")),
    ("others", ("actor", "statement", "expected-act", "question", "module", "page")),
)
_SCRIPTS = ("tokens.js", "stems.js", "lookup.js", "citations.js", "engine.js", "results.js", "page.js")


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the one page."""
    w = context.words
    lists = [(w("ui", "law"), "law/index.md"), (w("ui", "commitments"), "commitments/index.md"),
             (w("requirements", "title"), "requirements/index.md"), (w("duties", "title"), "duties/index.md"),
             (w("ui", "terms"), "terms/index.md")]
    yield page(context, "search.md.j2", HERE, groups=GROUPS,
               lists=[(label, href(HERE, path)) for label, path in lists],
               scripts=[f"assets/search/{file}" for file in _SCRIPTS])
