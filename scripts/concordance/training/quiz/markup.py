"""Questions as the HTML that learning platforms and flash cards show. Every text of the data is escaped here."""

from html import escape

from concordance.training.pack import Shown
from concordance.training.quiz.asked import Asked


def text(plain: str) -> str:
    """Return a text as HTML. A bracket is written as a number: platforms run `[sound:…]` and read `[html]`."""
    return escape(plain, quote=False).replace("[", "&#91;")


def stem(question: Asked) -> str:
    """Return warnings, the question and, for a number, what it counts; a platform says itself how to answer."""
    lines = [f"<p><strong>{text(line)}</strong></p>" for line in question.warnings]
    task = f"<p><em>{text(question.task)}</em></p>" if question.number else ""
    return "".join((*lines, f"<p>{text(question.stem)}</p>", task))


def sources(shown: tuple[Shown, ...]) -> str:
    """Return citations as a list, each with a link where its text can be read."""
    return "<ul>" + "".join(f"<li>{_source(one)}</li>" for one in shown) + "</ul>"


def general(question: Asked, label: str, foot: str) -> str:
    """Return what is shown after the answer: the reason where no answer has one, the citations, and the edition."""
    reason = f"<p>{text(question.why)}</p>" if question.pairs else ""
    return f"{reason}<p>{text(label)}:</p>{sources(question.shown)}<p><small>{text(foot)}</small></p>"


def _source(shown: Shown) -> str:
    if shown.address and shown.address.startswith(("https://", "http://")):
        return f'<a href="{escape(shown.address)}">{text(shown.text)}</a>'
    return text(shown.text)
