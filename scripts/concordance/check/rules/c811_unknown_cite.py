"""What a statement, question or answer of the curriculum cites must be there."""

from collections.abc import Iterator

from concordance.analysis.training.cites import citable, resolve
from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.check.rules.references import references
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C811", "unknown-cite", "A citation of the curriculum leads nowhere.",
    "A trainer who cannot open the source teaches by hearsay.",
    "cites: [kz/110-viii/art_17__para_22]", "cites: [kz/110-viii/art_17__para_2]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield citations that lead to no record."""
    for ref in references(corpus, "cite"):
        if resolve(corpus, ref.target) is None:
            yield Finding(ref.file, ref.path, f"nothing to cite has the id {ref.target}", _hint(corpus, ref.target))


def _hint(corpus: Corpus, cite: str) -> str | None:
    # A term is most often cited without its prefix, and no other word is near to it.
    prefixed = next((f"{kind}:{cite}" for kind in ("term", "claim", "requirement")
                     if resolve(corpus, f"{kind}:{cite}")), None)
    return f"did you mean {prefixed}?" if prefixed else did_you_mean(cite, citable(corpus), cutoff=0.75)


RULE = Rule(DOC, check)
