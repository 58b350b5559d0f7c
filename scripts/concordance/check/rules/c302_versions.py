"""The versions of a provision follow one another without overlap and without a hole."""

from collections.abc import Iterator
from datetime import timedelta

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C302", "versions", "Versions overlap or leave a hole.",
    "On every day there must be exactly one wording, or openly none.",
    "to: 2024-09-03, then from: 2024-09-05", "to: 2024-09-04, then from: 2024-09-05",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield neighbouring versions that do not meet."""
    for article in corpus.articles.values():
        file = corpus.places[article.id].file
        for index, provision in enumerate(article.provisions):
            for number, (old, new) in enumerate(zip(provision.versions, provision.versions[1:], strict=False), start=1):
                here = ("provisions", index, "versions", number - 1, "to")
                day_before = new.start - timedelta(days=1)
                if old.end is None:
                    yield Finding(file, here, f"no last day, but a later version begins {new.start}",
                                  f"write to: {day_before}")
                elif old.end != day_before:
                    what = "overlaps" if old.end >= new.start else "leaves a hole before"
                    yield Finding(file, here, f"ends {old.end} and {what} the next version, which begins {new.start}",
                                  f"write to: {day_before}")


RULE = Rule(DOC, check)
