"""What changed between two wordings is visible, and nothing else."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from concordance.site.differences import difference

WORDS = st.lists(st.sampled_from(["a", "b", "<i>", "&", "көмек", "помощь", ",", "12"]), max_size=12).map(" ".join)


def without(html: Markup, tag: str) -> str:
    return Markup(re.sub(rf"<{tag}>.*?</{tag}>", "", str(html))).striptags()


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_changed_word_is_shown_as_gone_and_come() -> None:
    assert difference("Within ten days, free.", "Within five days, free.") == \
        "Within <del>ten</del><ins>five</ins> days, free."


def test_a_wording_with_nothing_in_common_is_shown_whole() -> None:
    assert difference("One two three.", "Quite another") == "<del>One two three.</del> <ins>Quite another</ins>"


def test_nothing_in_a_wording_becomes_markup() -> None:
    assert difference("<b>a</b> is here", "<b>b</b> is here").count("<b>") == 0


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_from_the_difference(before: str, after: str) -> None:
    found = difference(before, after)
    assert squeezed(without(found, "del")) == squeezed(after)
    assert squeezed(without(found, "ins")) == squeezed(before)
