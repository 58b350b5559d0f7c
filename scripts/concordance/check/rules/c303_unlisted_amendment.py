"""A wording made by another act must be announced in `amended_by` of the act it changed."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C303", "unlisted-amendment", "A version names an amending act that its act does not list.",
    "The list of amending acts is what a drafter reads first.",
    "by: kz/306-viii without it in amended_by", "amended_by: [kz/306-viii]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield versions made by an act that is neither the act itself nor in its `amended_by`."""
    for article in corpus.articles.values():
        act = corpus.acts.get(article.id.rsplit("/", 1)[0])
        if act is None:
            continue
        for index, provision in enumerate(article.provisions):
            for number, version in enumerate(provision.versions):
                if version.by != act.id and version.by not in act.amended_by:
                    yield Finding(corpus.places[article.id].file, ("provisions", index, "versions", number, "by"),
                                  f"{act.id} does not list {version.by} in amended_by")


RULE = Rule(DOC, check)
