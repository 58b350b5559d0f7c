"""What the log says was checked stands in the data as it was checked."""

from collections.abc import Iterator

from concordance.analysis.unverified import known
from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.verification import VerificationLog

DOC = CodeDoc(
    "C602", "verification", "The log of checks names a record that is not there, or is known in another way by now.",
    "A check of a record that was renamed or changed vouches for nothing.",
    "record: mappings/…/chapter-3.yml#osce-action-plan-iii-x.basis, renamed since", "rename it in the log as well",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield entries of the log whose record does not exist, or no longer has the basis it was given."""
    if not corpus.verifications:
        return
    bases = {item.name: item.basis for item in known(corpus)}
    for path, log in corpus.of(VerificationLog):
        for index, entry in enumerate(log.verified):
            here = ("verified", index, "record")
            if entry.record not in bases:
                yield Finding(path, here, f"no record {entry.record}", did_you_mean(entry.record, bases, cutoff=0.9))
            elif corpus.verifications[entry.record] is entry and bases[entry.record] is not entry.basis:
                yield Finding(path, here, f"checked as {entry.basis}, but the data says {bases[entry.record]}",
                              "check it again, or restore the basis")


RULE = Rule(DOC, check)
