"""A text of the data in a Markdown report: shown as it is, one line, no markup."""

import pytest
from markdown_it import MarkdownIt

from concordance.model.text import Text
from concordance.reports.markdown_words import MarkdownWords
from tests.hostile.alive import markdown
from tests.hostile.of_trees import INJECTIONS


@pytest.mark.parametrize("text", [*INJECTIONS, "# a", "- a", "1. a", "> a", "a\n# b", "```\na", "    a", "===", "a|b"])
def test_a_text_of_the_data_is_no_markup(text: str) -> None:
    told = MarkdownWords("en").text(Text(en=text))
    assert "\n" not in told
    assert list(markdown(f"- **{told}**\n".encode())) == []
    assert list(markdown(f"| a |\n|---|\n| {told} |\n".encode())) == []
    shown = [token.content for block in MarkdownIt("commonmark").parse(told) for token in block.children or ()]
    assert "".join(shown) == " ".join(text.split())


def test_our_own_marks_stay_markup() -> None:
    assert MarkdownWords("kk").text(Text(en="a [b]")) == r"a \[b\] [әлі аударылмаған: en]"
