"""On no day may "nothing" or "not applicable" stand beside a positive finding for the same element."""

from collections.abc import Iterator
from datetime import date

from concordance.check.finding import Finding, Rule
from concordance.model.assessment import Relation, Row
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C404", "contradictory-rows", "On one day one row says that there is nothing, and another that there is something.",
    "One of the two is wrong, and the better one would silently win.",
    "no-relationship from 2020 without an end, and subset-of from 2024-09-05",
    "window: {from: 2020-01-10, to: 2024-09-04}",
)
EMPTY = (Relation.NONE, Relation.NOT_APPLICABLE)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield pairs of rows that contradict one another on some day on which both speak."""
    for rows in corpus.rows_of.values():
        for empty in (row for row in rows if row.relation in EMPTY):
            for other in rows:
                if other is empty or other.relation is Relation.UNDETERMINED:
                    continue
                if other.relation in EMPTY and other.id < empty.id:
                    continue
                day = next((day for day in sorted(_days(corpus, empty) | _days(corpus, other))
                            if _speaks(corpus, empty, day) and _speaks(corpus, other, day)), None)
                if day:
                    place = corpus.places[empty.id]
                    yield Finding(place.file, (*place.path, "id"),
                                  f"says {empty.relation} while {other.id} says {other.relation} on {day}",
                                  "end the window before the other row begins")


def _days(corpus: Corpus, row: Row) -> set[date]:
    days = {row.assessed.on}
    if row.window:
        days |= {day for day in (row.window.start, row.window.end) if day}
    for evidence in row.evidence:
        provision = corpus.provisions.get(evidence.provision)
        if provision:
            days |= {version.start for version in provision.versions}
    return days


def _speaks(corpus: Corpus, row: Row, day: date) -> bool:
    if not row.relation.needs_evidence:
        return row.window is None or row.window.open_on(day)
    for evidence in row.evidence:
        provision = corpus.provisions.get(evidence.provision)
        version = provision.version_on(day) if provision else None
        if provision is None or version is None or version != evidence.version_meant(provision, row.assessed.on):
            return False
    return True


RULE = Rule(DOC, check)
