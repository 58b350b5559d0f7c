"""Whether a question of a form is asked, after the reply to an earlier one."""

import pytest

from concordance.analysis.replies import Asking, Reply, asking
from concordance.model.questionnaire import Choice, Condition, QuestionKind

AFTER_YES = Condition(question="care", answers=(Choice.YES,))


@pytest.mark.parametrize(("reply", "earlier", "expected"), [
    (Reply.YES, Asking.ASKED, Asking.ASKED),
    (Reply.NO, Asking.ASKED, Asking.NOT_ASKED),
    (Reply.NOT_KNOWN, Asking.ASKED, Asking.PERHAPS),
    (Reply.IN_PART, Asking.ASKED, Asking.PERHAPS),  # the form offers only yes and no
    (Reply.YES, Asking.PERHAPS, Asking.PERHAPS),
    (Reply.YES, Asking.NOT_ASKED, Asking.NOT_ASKED),  # what was left out carries all that waits for it along
    (Reply.NOT_KNOWN, Asking.NOT_ASKED, Asking.NOT_ASKED),
])
def test_a_question_waits_for_the_reply_to_the_earlier_one(reply: Reply, earlier: Asking, expected: Asking) -> None:
    assert asking(AFTER_YES, (reply, QuestionKind.YES_NO, earlier)) is expected
    assert asking(None, (reply, QuestionKind.YES_NO, earlier)) is Asking.ASKED
