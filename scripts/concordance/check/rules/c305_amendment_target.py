"""An operation names a provision that is encoded, or says that it is not."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.amendment import Amendment
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C305", "amendment-target", "An operation and the encoded provisions disagree about what is here.",
    "An operation that misses its provision would silently change nothing.",
    "target: kz/criminal-code/art_1288", "target: kz/criminal-code/art_128__note_1",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield targets that are not here though said to be, and those that are here though said not to be."""
    for path, file in corpus.amendment_files:
        for index, operation in enumerate(file.operations):
            if operation.act not in corpus.acts:
                continue  # told as an unknown act
            here = _is_here(corpus, operation)
            place = ("operations", index, "target")
            if operation.encoded and not here:
                yield Finding(path, place, f"no provision {operation.target} is encoded",
                              did_you_mean(operation.target, corpus.provisions, cutoff=0.8)
                              or "write encoded: false if it is not to be encoded")
            elif not operation.encoded and here:
                yield Finding(path, place, f"{operation.target} is encoded", "leave out encoded: false")


def _is_here(corpus: Corpus, operation: Amendment) -> bool:
    if operation.parts:
        return any(operation.reaches(f"{operation.act}/{provision.eid}")
                   for article in corpus.articles.values()
                   if operation.target.startswith(article.id) for provision in article.provisions)
    return operation.target in corpus.provisions


RULE = Rule(DOC, check)
