"""Every id names one record."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.identities import identities
from concordance.model.problem import CodeDoc, Path

DOC = CodeDoc(
    "C211", "duplicate-id", "Two records carry the same id.", "One of them would silently win.",
    "two files with id: kz/110-viii/art_9", "one file per article",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the second and every later record of an id."""
    seen: dict[tuple[str, str], str] = {}
    for file in corpus.files:
        double: Path | None = None
        for space, path, identifier in identities(file):
            if double is not None and path[: len(double)] == double:
                continue  # the parts of a record that stands twice stand twice as well: one cause, one finding
            first = seen.get((space, identifier))
            if first is None:
                seen[space, identifier] = file.path
            else:
                double = path[:-1]
                yield Finding(file.path, path, f"{identifier} is already defined in {first}",
                              "give it another id, or merge the two records")


RULE = Rule(DOC, check)
