"""Words for a report in Markdown: whatever comes from the data is escaped, whatever is ours is markup."""

from concordance.language import Words
from concordance.reports.document.markdown_text import escaped, leading


class MarkdownWords(Words):
    """`text` and `plain` give one line that Markdown shows as it is; the words of the interface stay as they are."""

    def plain(self, text: str) -> str:
        """Return a text of the data as one line of Markdown that holds no markup and begins no block."""
        return leading(escaped(" ".join(text.split())))
