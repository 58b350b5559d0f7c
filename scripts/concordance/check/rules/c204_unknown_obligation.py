"""A reference to an obligation or element must lead to one, unless its instrument is not encoded yet."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.check.rules.references import references
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C204", "unknown-obligation", "A reference leads to no obligation or element.",
    "A judgement about an element that does not exist is lost.",
    "id: palermo-6-3-a/house/now", "id: palermo-6-3-a/housing/now",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield references to obligations and elements that are not there."""
    ahead = tuple(f"{i.id}-" for i in corpus.instruments.values() if not i.encoded)
    for ref in references(corpus, "obligation"):
        if ref.target not in corpus.obligations and not ref.target.startswith(ahead):
            yield Finding(ref.file, ref.path, f"no obligation {ref.target}",
                          did_you_mean(ref.target, corpus.obligations))
    for ref in references(corpus, "element"):
        if ref.target not in corpus.elements:
            yield Finding(ref.file, ref.path, f"no element {ref.target}",
                          did_you_mean(ref.target, corpus.elements, cutoff=0.75))


RULE = Rule(DOC, check)
