"""What a page of the site may load and run: a content security policy that also holds on `file://`.

Scripts, styles, fonts and pictures come from the site itself. The three short scripts that must run before anything is
drawn stand in the page, and are named by their SHA-256: any other inline script, as one that slipped in with the data,
is not run. Policies in a page cannot say who may frame it; servers can, see docs/reference/hosting.md.
"""

import base64
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

_THEME: Final = Path(__file__).parent / "theme"
_ALL_PAGES: Final = ("partials/javascripts/base.html", "partials/javascripts/palette.html")
_INLINE: Final = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)
_REST: Final = "object-src 'none'; base-uri 'none'; form-action 'self'"
# The page of queries makes its worker, and the engine in it, from text: from file:// nothing else can be a worker.
SPARQL_PAGE: Final = "about/sparql.html"
_ENGINE: Final = " blob: 'wasm-unsafe-eval'"
# The door at the root of the site runs nothing and shows nothing but links.
DOOR: Final = "default-src 'none'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True)
class Policies:
    """The policies of the pages: of most, of that with queries, of the one for addresses that lead nowhere."""

    page: str
    sparql: str
    lost: str


@cache
def policies() -> Policies:
    """Return the policies, made from the inline scripts and styles of the theme as they are."""
    scripts = "".join(f" {one}" for part in _ALL_PAGES for one in _hashes(part, "script"))
    lost = "".join(f" {one}" for one in _hashes("404.html", "script"))
    style = "".join(f" {one}" for one in _hashes("404.html", "style"))
    return Policies(
        f"default-src 'self'; script-src 'self'{scripts}; img-src 'self' data:; {_REST}",
        f"default-src 'self'; script-src 'self'{scripts}{_ENGINE}; worker-src blob:; img-src 'self' data:; {_REST}",
        f"default-src 'self'; script-src 'self'{lost}; style-src{style}; {_REST}")


def hashed(text: str) -> str:
    """Return a text of a page as a policy names it."""
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _hashes(part: str, tag: str) -> list[str]:
    text = (_THEME / part).read_text(encoding="utf-8")
    found = [match[2] for match in _INLINE.finditer(text) if match[1] == tag]
    for inline in found:
        # What a template fills in differs from page to page, and so would its sum.
        if "{{" in inline or "{%" in inline:
            raise ValueError(f"{part}: an inline {tag} holds a placeholder; give it by a data attribute")
    return [hashed(inline) for inline in found]
