"""What claims to be read in the official text names a source in which it was read."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C601", "basis-without-source", "A version claims official-text, but none of its sources is the official text.",
    "The basis is the reader's measure of trust; it may not be better than the source.",
    "basis: official-text, sources: [news]", "basis: secondary",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield versions whose basis is better than every source they name."""
    for article in corpus.articles.values():
        act = corpus.acts.get(article.id.rsplit("/", 1)[0])
        if act is None:
            continue
        for index, provision in enumerate(article.provisions):
            for number, version in enumerate(provision.versions):
                bases = [act.sources[key].basis for key in version.sources if key in act.sources]
                if version.basis is Basis.OFFICIAL_TEXT and bases and Basis.OFFICIAL_TEXT not in bases:
                    yield Finding(corpus.places[article.id].file, ("provisions", index, "versions", number, "basis"),
                                  "official-text, but no source of that basis is named")


RULE = Rule(DOC, check)
