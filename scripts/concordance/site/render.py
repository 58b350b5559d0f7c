"""Templates: they loop and print. Everything they call is here."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import ParamSpec

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from concordance.site.context import (
    Page,
    SiteContext,
    act_path,
    article_path,
    href,
    href_file,
    obligation_path,
    provision_address,
    term_path,
)

P = ParamSpec("P")


def later(path: str, make: Callable[P, Page], *args: P.args, **values: P.kwargs) -> Page:
    """Return the page at `path`, which `make(*args)` will make when somebody reads it.

    So a kind of pages can be gone through for one of them without the price of the others.
    """
    return Page(path, partial(make, *args, **values))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(loader=PackageLoader("concordance.site", "templates"), autoescape=True, trim_blocks=True,
                       lstrip_blocks=True, undefined=StrictUndefined, keep_trailing_newline=True)


def page(context: SiteContext, template: str, path: str, **values: object) -> Page:
    """Render one page. Every template sees `c` (the context), `w` (words) and the link functions."""
    def to(target: str, anchor: str = "") -> str:
        return href(path, target, anchor)

    def to_provision(identifier: str) -> str:
        return to(*provision_address(identifier))

    def to_obligation(identifier: str) -> str:
        return to(obligation_path(context.corpus.instrument_of[identifier], identifier))

    content = _environment().get_template(template).render(
        c=context, w=context.words, t=context.text, to=to, to_provision=to_provision, to_obligation=to_obligation,
        to_article=lambda identifier: to(article_path(identifier)), to_act=lambda identifier: to(act_path(identifier)),
        to_file=lambda target: href_file(path, target),
        to_term=lambda identifier: to(term_path(identifier)), heading=_heading, **values,
    )
    return Page(path, _tidy(content))


def _heading(text: object) -> Markup:
    """Return text safe inside a Markdown heading: one line, without Markdown's own signs."""
    plain = " ".join(str(text).split())
    for sign in ("\\", "`", "*", "_", "[", "]", "{", "}", "<", ">"):
        plain = plain.replace(sign, f"\\{sign}" if sign not in "<>" else {"<": "&lt;", ">": "&gt;"}[sign])
    return Markup(plain)


def _tidy(content: str) -> str:
    """Join the lines of each HTML block, so that Markdown never takes an indented line for code."""
    out: list[str] = []
    for line in content.split("\n"):
        stripped = line.strip()
        if stripped or (out and out[-1]):
            out.append(stripped)
    return "\n".join(out).rstrip() + "\n"
