"""What was published under an id is still there."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.published_ids import PublishedIds, given_ids

DOC = CodeDoc(
    "C214", "vanished-id", "A record that was published is not there any more.",
    "Others cite it by its id. A file cut short or deleted would take its records away without a word.",
    "the last provision of art-017.yml deleted, its id still in published-ids/provision.yml",
    "the provision put back; or its line taken out of published-ids/, if it was withdrawn on purpose",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield every published id that no record gives."""
    published = [*corpus.of(PublishedIds)]
    now = given_ids(corpus) if published else {}
    for path, record in published:
        there = set(now.get(record.kind, ()))
        for index, identifier in enumerate(record.ids):
            if identifier not in there:
                yield Finding(path, ("ids", index), f"the {record.kind} {identifier} is gone",
                              "put it back, or take this line out if it was withdrawn on purpose")


RULE = Rule(DOC, check)
