"""Evidence was in force on the day it was assessed, or names the older version it means."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.provision import Provision

DOC = CodeDoc(
    "C402", "evidence-not-in-force", "The evidence was not in force on the day of assessment.",
    "A repealed or future rule answers nothing today; an older wording must be named as such.",
    "evidence: [{provision: …/art_3__point_1, version: 2023-01-01}] with no such version", "version: 2015-01-01",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield evidence whose version does not exist, or is not in force on the day of assessment."""
    for row in corpus.rows.values():
        place = corpus.places[row.id]
        for index, evidence in enumerate(row.evidence):
            provision = corpus.provisions.get(evidence.provision)
            if provision is None:
                continue
            here = (*place.path, "evidence", index)
            if evidence.version and all(version.start != evidence.version for version in provision.versions):
                yield Finding(place.file, (*here, "version"),
                              f"{evidence.provision} has no version that begins {evidence.version}",
                              f"its versions begin {_starts(provision)}")
            if evidence.version is None and provision.version_on(row.assessed.on) is None:
                yield Finding(place.file, (*here, "provision"),
                              f"{evidence.provision} was not in force on {row.assessed.on}",
                              f"name the version meant: {_starts(provision)}")


def _starts(provision: Provision) -> str:
    return ", ".join(str(version.start) for version in provision.versions)


RULE = Rule(DOC, check)
