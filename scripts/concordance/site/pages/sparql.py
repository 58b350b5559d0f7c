"""SPARQL in the browser: a form over the shipped queries, and how to run them elsewhere."""

import json
from collections.abc import Iterator

from markupsafe import Markup

from concordance.graph.resources import query_names
from concordance.language import table
from concordance.site.context import Page, SiteContext, href_file
from concordance.site.render import page
from concordance.site.sparql import FOLDER

HERE = "about/sparql.md"
# What the form opens with: few rows, quickly, and what most come for.
FIRST = "obligation-verdict-counts"
# Words of the script, all others are of the template.
SCRIPT = "sparql-script"


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of SPARQL queries."""
    words = {key: context.words(SCRIPT, key) for key in table()[SCRIPT]}
    yield page(context, "sparql.md.j2", HERE, queries=query_names(), first=FIRST,
               folder=href_file(HERE, f"../{FOLDER}/"), assets=href_file(HERE, "assets/sparql"),
               script_words=Markup(json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")))
