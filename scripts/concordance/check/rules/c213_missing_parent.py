"""In an article that is encoded whole, every part has the part above it."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C213", "missing-parent", "A point stands without the paragraph above it.",
    "The opening words of the paragraph say whom the point binds.",
    "art_7__para_1__point_2 without art_7__para_1", "both parts",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield parts of whole articles whose parent is not encoded."""
    for article in corpus.articles.values():
        if not article.whole:
            continue
        known = {provision.eid for provision in article.provisions}
        for index, provision in enumerate(article.provisions):
            parent = provision.eid.rpartition("__")[0]
            if "__" in parent and parent not in known:
                yield Finding(corpus.places[article.id].file, ("provisions", index, "eid"), f"{parent} is not encoded")


RULE = Rule(DOC, check)
