"""What the preview shows where there is no page to show: the errors in the data, or that something of ours failed."""

import traceback

from markupsafe import Markup

from concordance.check.wording import told
from concordance.language import Words
from concordance.model.problem import Problem

_PAGE = Markup("""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:1rem/1.5 "Noto Sans","Segoe UI",Roboto,Arial,sans-serif;margin:2rem \
auto;max-width:70rem;padding:0 1.2rem}}pre{{white-space:pre-wrap;overflow-wrap:anywhere;border-top:1px solid;\
padding-top:.8rem}}</style></head>
<body><main><h1>{title}</h1>{said}{blocks}</main></body></html>
""")


def problems_page(language: str, problems: tuple[Problem, ...], files: int) -> bytes:
    """Return the page of errors, each as `concordance check` prints it. files: how many were read."""
    words = Words(language)
    said = (words("preview", "number").format(len(problems), files), words("preview", "mend"))
    return _page(language, words("preview", "errors"), said, [told(problem) for problem in problems])


def failed_page(language: str, error: Exception) -> bytes:
    """Return the page of an error while a page was made."""
    return _page(language, Words(language)("preview", "failed"), (), ["".join(traceback.format_exception(error))])


def _page(language: str, title: str, said: tuple[str, ...], blocks: list[str]) -> bytes:
    paragraphs = Markup("").join(Markup("<p>{}</p>").format(line) for line in said)
    # Keyboard users scroll nothing: the lines break instead. They are in English in every language, as on a terminal.
    listed = Markup("").join(Markup('<pre lang="en">{}</pre>\n').format(block) for block in blocks)
    return str(_PAGE.format(language=language, title=title, said=paragraphs, blocks=listed)).encode()
