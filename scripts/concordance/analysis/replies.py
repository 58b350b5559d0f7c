"""The rules by which verdicts become the answer to a question of a form. Pure: verdicts in, a reply out.

One rule governs all: a reply is proposed only if nothing that is still unknown could change it. "Not reviewed" is
unknown, so it is never read as yes, nor as no.
"""

from collections.abc import Sequence
from enum import StrEnum

from concordance.analysis.outcome import ElementVerdict
from concordance.model.questionnaire import Choice, Condition, QuestionKind


class Reply(StrEnum):
    """The answer proposed to a question."""

    YES = "yes"
    IN_PART = "in-part"
    NO = "no"
    GIVEN = "given"
    NOTHING_FOUND = "nothing-found"
    NOT_APPLICABLE = "not-applicable"
    NOT_KNOWN = "not-known"
    FOR_THE_STATE = "for-the-state"

    @property
    def open(self) -> bool:
        """True where nothing is proposed and a person has to answer."""
        return self in (Reply.NOT_KNOWN, Reply.FOR_THE_STATE)


class Completeness(StrEnum):
    """How far a question is answered."""

    FULL = "full"
    IN_PART = "in-part"
    OPEN = "open"


class Asking(StrEnum):
    """Whether a question is asked at all, as its condition and the earlier replies have it."""

    ASKED = "asked"
    PERHAPS = "perhaps"
    NOT_ASKED = "not-asked"


_ABSENT = (ElementVerdict.MISSING, ElementVerdict.CONFLICT)
# Every verdict an unknown element may turn out to have matters to the reply as one of these, or by not applying.
_MAY_BECOME = (ElementVerdict.MET, ElementVerdict.PARTLY_MET, ElementVerdict.MISSING)
_CHOICE = {Reply.YES: Choice.YES, Reply.IN_PART: Choice.IN_PART, Reply.NO: Choice.NO}


def choose(outcomes: Sequence[ElementVerdict]) -> Reply:
    """Return the reply to a question of yes or no from the verdicts on the elements it asks about.

    Yes where all are met; no where all are missing or contradicted; otherwise in part, for what is weakened too. An
    element that was not reviewed makes it "not known", unless the reply is the same whatever that element turns out
    to be.
    """
    known = [o for o in outcomes if o not in (ElementVerdict.NOT_REVIEWED, ElementVerdict.NOT_APPLICABLE)]
    unknown = sum(o is ElementVerdict.NOT_REVIEWED for o in outcomes)
    if not unknown:
        return _settled(known) if outcomes else Reply.NOT_KNOWN
    possible = {_settled(known), *(_settled([*known, *[end] * unknown]) for end in _MAY_BECOME)}
    return possible.pop() if len(possible) == 1 else Reply.NOT_KNOWN


def _settled(known: Sequence[ElementVerdict]) -> Reply:
    if not known:
        return Reply.NOT_APPLICABLE
    if all(outcome is ElementVerdict.MET for outcome in known):
        return Reply.YES
    return Reply.NO if all(outcome in _ABSENT for outcome in known) else Reply.IN_PART


def tell(outcomes: Sequence[ElementVerdict], *, something: bool) -> Reply:
    """Return the reply to a question that asks for words. something: there is a provision, term or body to name.

    "Nothing found" needs acts that were looked through in vain for every element; silence alone is "not known".
    """
    if something:
        return Reply.GIVEN
    settled = choose(outcomes)
    return {Reply.NO: Reply.NOTHING_FOUND, Reply.NOT_APPLICABLE: Reply.NOT_APPLICABLE}.get(settled, Reply.NOT_KNOWN)


def fits(reply: Reply, kind: QuestionKind) -> bool:
    """Return False where the form does not offer the reply: "in part" where only yes and no can be ticked."""
    return not kind.choices or reply not in _CHOICE or _CHOICE[reply] in kind.choices


def completeness(reply: Reply, kind: QuestionKind, *, unsettled: bool) -> Completeness:
    """Return how far a question is answered.

    unsettled: something it asks about is unknown, rests on an older wording, or only the State can add it.
    """
    if reply.open:
        return Completeness.OPEN
    return Completeness.FULL if fits(reply, kind) and not unsettled else Completeness.IN_PART


def asking(when: Condition | None, before: tuple[Reply, QuestionKind, Asking] | None) -> Asking:
    """Return whether a question is asked. before: reply, kind and asking of the question its condition names.

    While the earlier reply is open, or the form does not offer it, the question is perhaps asked, and stays shown.
    """
    if when is None or before is None:
        return Asking.ASKED
    reply, kind, earlier = before
    if earlier is Asking.NOT_ASKED:
        return Asking.NOT_ASKED
    choice = _CHOICE.get(reply)
    if choice is None or choice not in kind.choices:
        return Asking.PERHAPS
    return earlier if choice in when.answers else Asking.NOT_ASKED
