"""Dates follow one another: adoption, commencement, first and last day of a version."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C301", "date-order", "A date stands before one it must follow.",
    "A wording cannot be in force before the act that made it was adopted.",
    "from: 2024-09-05, to: 2024-09-04", "to: 2026-07-11",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield acts and versions whose dates are out of order."""
    for act in corpus.acts.values():
        if act.in_force.start < act.adopted:
            yield Finding(corpus.places[act.id].file, ("in_force", "from"),
                          f"in force from {act.in_force.start}, but adopted on {act.adopted}")
    for article in corpus.articles.values():
        file = corpus.places[article.id].file
        for index, provision in enumerate(article.provisions):
            for number, version in enumerate(provision.versions):
                here = ("provisions", index, "versions", number)
                if version.end and version.end < version.start:
                    yield Finding(file, (*here, "to"), f"ends {version.end}, before it begins {version.start}")
                maker = corpus.acts.get(version.by)
                if maker and version.start < maker.adopted:
                    yield Finding(file, (*here, "from"),
                                  f"in force from {version.start}, but {maker.id} was adopted on {maker.adopted}")


RULE = Rule(DOC, check)
