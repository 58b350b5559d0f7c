"""The ids that were published. One that is gone was either lost or withdrawn, and only an author can say which."""

from pydantic import Field

from concordance.model.base import Record
from concordance.model.corpus import Corpus
from concordance.model.identities import identities


class PublishedIds(Record):
    """One file of `mappings/policy/published-ids/`, written with each edition.

    A line is taken out by hand when its record is withdrawn on purpose.
    """

    kind: str = Field(description="the kind of record these are ids of")
    ids: tuple[str, ...] = Field(min_length=1, description="full ids, as they are cited")


def given_ids(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return every id of the data by kind of record, in order; a kind that has no id is named by its file."""
    found: dict[str, set[str]] = {}
    for file in corpus.files:
        nameless = True
        for space, _, identifier in identities(file):
            found.setdefault(space, set()).add(identifier)
            nameless = False
        if nameless:
            found.setdefault("file", set()).add(file.path)
    return {space: tuple(sorted(ids)) for space, ids in sorted(found.items())}
