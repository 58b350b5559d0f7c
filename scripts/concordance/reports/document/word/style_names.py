"""The styles a report is written in, by the names that Word shows in its list of styles.

Names that Word has itself are written as it keeps them in files ("heading 1"), so that the styles of a ministry are
found whatever language its Word speaks. Own ones begin with "Report" or "Verdict" and so stand together in the list.
"""

from enum import StrEnum
from typing import Final

from concordance.reports.look import INK


class Named(StrEnum):
    """A style by its name."""

    NORMAL = "Normal"
    BODY = "Body Text"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    BULLET_1 = "List Bullet"
    BULLET_2 = "List Bullet 2"
    BULLET_3 = "List Bullet 3"
    CAPTION = "caption"
    CONTENTS = "TOC Heading"
    CONTENTS_1 = "toc 1"
    CONTENTS_2 = "toc 2"
    CONTENTS_3 = "toc 3"
    CONTENTS_4 = "toc 4"
    HEADER = "header"
    FOOTER = "footer"
    LEAD = "Report Lead"
    NOTE = "Report Note"
    LABEL = "Report Label"
    NOTICE = "Report Notice"
    NOTICE_TRUST = "Report Notice Trust"
    NOTICE_WARNING = "Report Notice Warning"
    NOTICE_TRUST_NAME = "Report Notice Trust Name"
    NOTICE_WARNING_NAME = "Report Notice Warning Name"
    EDITION = "Report Edition"
    CHART = "Report Chart"
    TABLE_TEXT = "Report Table Text"
    TABLE_NUMBER = "Report Table Number"
    TABLE_HEAD = "Report Table Head"
    TABLE_HEAD_NUMBER = "Report Table Head Number"
    FACT_NAME = "Report Fact Name"
    FACT_VALUE = "Report Fact Value"
    AFTER_TABLE = "Report After Table"
    PAGE_START = "Report Page Start"
    LINK = "Hyperlink"
    STRONG = "Strong"
    EMPHASIS = "Emphasis"
    CODE = "Report Code"
    TABLE = "Report Table"
    FACTS = "Report Facts"


HEADINGS: Final = (Named.HEADING_1, Named.HEADING_2, Named.HEADING_3, Named.HEADING_4)
BULLETS: Final = (Named.BULLET_1, Named.BULLET_2, Named.BULLET_3)
CONTENTS: Final = (Named.CONTENTS_1, Named.CONTENTS_2, Named.CONTENTS_3, Named.CONTENTS_4)
NOTICES: Final = {"": Named.NOTICE, "trust": Named.NOTICE_TRUST, "warning": Named.NOTICE_WARNING}
NOTICE_NAMES: Final = {"trust": Named.NOTICE_TRUST_NAME, "warning": Named.NOTICE_WARNING_NAME}
# The style of runs that tell a verdict.
VERDICTS: Final = {verdict: f"Verdict {verdict.replace('-', ' ').title()}" for verdict in INK}


def style_id(style: str) -> str:
    """Return the id that Word gives a style: `heading 1` is Heading1, `toc 1` is TOC1."""
    return "".join(word[:1].upper() + word[1:] for word in style.split()).replace("Toc", "TOC")
