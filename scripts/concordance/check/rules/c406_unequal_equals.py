"""What two provisions equal must be one thing: both cannot be "the same duty" when one is firm and the other is not."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.assessment import Relation, Row
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C406", "unequal-equals", "An element is equal to two provisions that are not equal to one another.",
    "Of 'shall provide' and 'may provide' at most one is the duty the instrument asks for.",
    "equal-to a provision with force must, and equal-to another with force may",
    "equal-to the one, subset-of the other",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield rows that claim equality with a provision whose force differs from that of another such row."""
    for rows in corpus.rows_of.values():
        same = [(row, weak) for row in rows if row.relation is Relation.EQUAL
                for weak in [_weak(corpus, row)] if weak is not None]
        for row, weak in same:
            other = next((o for o, theirs in same if theirs is not weak and o.id < row.id and _meet(corpus, row, o)),
                         None)
            if other:
                place = corpus.places[row.id]
                yield Finding(place.file, (*place.path, "relation"),
                              f"equal-to a {'weak' if weak else 'firm'} provision, while {other.id} is equal-to a "
                              f"{'firm' if weak else 'weak'} one", "of the two, one is a subset of what is asked")


def _weak(corpus: Corpus, row: Row) -> bool | None:
    """Whether all provisions of a row are weak, or none; None when they are mixed or unknown."""
    found = {provision.force.weak if (provision := corpus.provisions.get(e.provision)) else None for e in row.evidence}
    return found.pop() if len(found) == 1 else None


def _meet(corpus: Corpus, one: Row, other: Row) -> bool:
    """True when on the later day of assessment both rows rest on wordings in force."""
    day = max(one.assessed.on, other.assessed.on)
    for row in (one, other):
        for evidence in row.evidence:
            provision = corpus.provisions[evidence.provision]
            if provision.version_on(day) != evidence.version_meant(provision, row.assessed.on):
                return False
    return True


RULE = Rule(DOC, check)
