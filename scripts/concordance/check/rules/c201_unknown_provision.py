"""A reference to a provision must lead to a provision, an article or an act that is encoded."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.check.rules.references import references
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C201", "unknown-provision", "A reference leads to no provision.",
    "Evidence that does not exist cannot carry a verdict.",
    "provision: kz/110-viii/art_9__point_66", "provision: kz/110-viii/art_9__point_6",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield references to provisions that are not encoded. A `cites` may also name an article or an act."""
    for ref in references(corpus, "provision"):
        if ref.target in corpus.provisions:
            continue
        if "cites" in ref.path and (ref.target in corpus.acts or ref.target in corpus.articles):
            continue
        yield Finding(ref.file, ref.path, f"no provision {ref.target}",
                      did_you_mean(ref.target, corpus.provisions, cutoff=0.8))


RULE = Rule(DOC, check)
