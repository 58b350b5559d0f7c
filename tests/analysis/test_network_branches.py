"""Citations that cannot be followed because nobody read the act."""

from dataclasses import replace

import pytest

from concordance.analysis.network import Loose, LooseEnd, loose_ends
from concordance.model.act import Act, Content
from concordance.model.corpus import Corpus
from tests.invented import ACT, corpus, day, obligation, paragraph, provision

DAY = day("2026-11-22")


def law(content: Content) -> Corpus:
    """Return an act whose paragraph 1 cites the act itself, read as far as `content` says."""
    found = corpus([provision(1).model_copy(update={"cites": (ACT,)})], [obligation("left", "a")], [])
    return Corpus(tuple(replace(f, record=f.record.model_copy(update={"content": content}))
                        if isinstance(f.record, Act) else f for f in found.files))


@pytest.mark.parametrize("content", [Content.HEADING_ONLY, Content.NOT_READ])
def test_a_citation_of_an_act_that_was_not_read_is_a_loose_end(content: Content) -> None:
    assert loose_ends(law(content), DAY) == (LooseEnd(paragraph(1), ACT, Loose.ACT_NOT_READ),)


@pytest.mark.parametrize("content", [Content.WHOLE, Content.SELECTED])
def test_a_citation_of_an_act_that_was_read_can_be_followed(content: Content) -> None:
    assert loose_ends(law(content), DAY) == ()
