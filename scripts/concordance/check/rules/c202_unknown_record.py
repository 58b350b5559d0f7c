"""A reference to an act, actor, term or instrument must lead to one."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.check.rules.references import references
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C202", "unknown-record", "A reference leads to no act, actor, term or instrument.",
    "A name that leads nowhere is a typing slip or a record somebody forgot to write.",
    "bearer: [interior-bodies]", "bearer: [internal-affairs-bodies]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield references to acts, actors, terms and instruments that are not there."""
    for kind, known in (("act", corpus.acts), ("actor", corpus.actors), ("term", corpus.terms),
                        ("instrument", corpus.instruments)):
        for ref in references(corpus, kind):
            if ref.target not in known:
                yield Finding(ref.file, ref.path, f"no {kind} {ref.target}", did_you_mean(ref.target, known))


RULE = Rule(DOC, check)
