"""The state of the data: how much there is, how it is known, who has signed, what is translated."""

from collections.abc import Iterator

from concordance.analysis.statistics import statistics
from concordance.model.corpus import act_of
from concordance.site.context import Page, SiteContext, href
from concordance.site.pages.questions import HERE, open_elements
from concordance.site.render import page


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page on the state of the data."""
    corpus = context.corpus
    differences = [(f"{article.id.rsplit('/', 1)[0]}/{provision.eid}", divergence)
                   for article in corpus.articles.values() for provision in article.provisions
                   for divergence in provision.divergence]
    weak = [(identifier, version) for identifier, provision in corpus.provisions.items()
            for version in provision.versions if version.basis != "official-text"]
    encoded = {act_of(identifier) for identifier in corpus.provisions}
    currency = sorted((act for act in corpus.acts.values() if act.id in encoded and act.read_up_to),
                      key=lambda act: (act.read_up_to, act.id))
    yield page(context, "data_state.md.j2", "about/data.md", stats=statistics(corpus),
               open_questions=open_elements(context), questions_url=href("about/data.md", HERE),
               divergences=differences, weak=weak,
               currency=currency)
