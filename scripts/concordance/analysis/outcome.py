"""The words for what follows: verdicts on elements and on obligations, and their order."""

from enum import StrEnum

from concordance.model.assessment import Relation, Row


class ElementVerdict(StrEnum):
    """What holds for one element on one day."""

    MET = "met"
    WEAKENED = "weakened"
    PARTLY_MET = "partly-met"
    MISSING = "missing"
    CONFLICT = "conflict"
    NOT_APPLICABLE = "not-applicable"
    NOT_REVIEWED = "not-reviewed"

    @property
    def satisfied(self) -> bool:
        """True where the element is covered, if only by a weaker word than the instrument's."""
        return self in (ElementVerdict.MET, ElementVerdict.WEAKENED)


class Verdict(StrEnum):
    """What holds for one obligation on one day."""

    FULL = "full"
    WEAKENED = "weakened"
    PARTIAL = "partial"
    MISSING = "missing"
    CONFLICT = "conflict"
    NOT_REVIEWED = "not-reviewed"
    NOT_APPLICABLE = "not-applicable"
    NOT_TESTABLE = "not-testable"


# Several rows may speak about one element on one day: the most favourable finding stands, because a rule that
# covers the element is not undone by another that does not. Only an open contradiction outweighs it.
_RANK = {
    ElementVerdict.CONFLICT: 6,
    ElementVerdict.MET: 5,
    ElementVerdict.WEAKENED: 4,
    ElementVerdict.PARTLY_MET: 3,
    ElementVerdict.MISSING: 2,
    ElementVerdict.NOT_APPLICABLE: 1,
    ElementVerdict.NOT_REVIEWED: 0,
}
# The same order, weakest first: the place of an outcome is its strength.
STRENGTHS = tuple(sorted(_RANK, key=_RANK.__getitem__))
_OF_RELATION = {
    Relation.EQUAL: ElementVerdict.MET,
    Relation.EQUIVALENT: ElementVerdict.MET,
    Relation.SUPERSET: ElementVerdict.MET,
    Relation.SUBSET: ElementVerdict.PARTLY_MET,
    Relation.INTERSECTS: ElementVerdict.PARTLY_MET,
    Relation.CONTRARY: ElementVerdict.CONFLICT,
    Relation.NONE: ElementVerdict.MISSING,
    Relation.NOT_APPLICABLE: ElementVerdict.NOT_APPLICABLE,
    Relation.UNDETERMINED: ElementVerdict.NOT_REVIEWED,
}


def outcome_of(row: Row, *, weak: bool) -> ElementVerdict:
    """Return what one row says about its element. `weak`: a firm duty answered only by "may" or "within competence"."""
    relation = row.relation
    outcome = _OF_RELATION[relation]
    if relation is Relation.SUBSET and row.together:
        outcome = ElementVerdict.MET
    return ElementVerdict.WEAKENED if weak and outcome is ElementVerdict.MET else outcome


def strongest(outcomes: "list[ElementVerdict]") -> ElementVerdict:
    """Return the outcome that stands among several; not reviewed when there is none."""
    return max(outcomes, key=_RANK.__getitem__, default=ElementVerdict.NOT_REVIEWED)


def of_elements(outcomes: "list[ElementVerdict]") -> Verdict:
    """Return the verdict on an obligation from those on its elements. Not applicable elements do not count."""
    asked = [outcome for outcome in outcomes if outcome is not ElementVerdict.NOT_APPLICABLE]
    if not asked:
        return Verdict.NOT_APPLICABLE if outcomes else Verdict.NOT_REVIEWED
    if ElementVerdict.CONFLICT in asked:
        return Verdict.CONFLICT
    if all(outcome.satisfied for outcome in asked):
        return Verdict.WEAKENED if ElementVerdict.WEAKENED in asked else Verdict.FULL
    for whole, verdict in ((ElementVerdict.MISSING, Verdict.MISSING),
                           (ElementVerdict.NOT_REVIEWED, Verdict.NOT_REVIEWED)):
        if all(outcome is whole for outcome in asked):
            return verdict
    return Verdict.PARTIAL
