"""A link checker of the standard library: every page of a folder, every link in it, every anchor it names."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What a browser loads by itself, as opposed to what a reader may click on.
LOADED = {"script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "source": ("src", "srcset"),
          "video": ("src",), "audio": ("src",), "embed": ("src",), "object": ("data",), "form": ("action",),
          "link": ("href",)}
# These relations of <link> name an address and load nothing.
NAMES_ONLY = {"canonical", "alternate", "next", "prev"}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@dataclass
class Page(HTMLParser):
    """What one page holds: anchors, links to click, things loaded, language and title."""

    path: Path
    anchors: set[str] = field(default_factory=set)
    clicked: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    language: str = ""
    title: str = ""
    _in_title: bool = False

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of anchors and addresses."""
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[key] for key in ("id", "name") if values.get(key)}
        self.language = values.get("lang", "") if tag == "html" else self.language
        self._in_title = tag == "title" and not self.title
        if tag == "a" and "href" in values:
            self.clicked.append(values["href"])
        elif tag == "link" and values.get("rel", "") in NAMES_ONLY:
            self.named.append(values.get("href", ""))
        else:
            self.loaded += [values[key].split(" ")[0] for key in LOADED.get(tag, ()) if values.get(key)]
        self.loaded += [found for pair in CSS_URL.findall(values.get("style", "")) for found in pair if found]

    def handle_endtag(self, tag: str) -> None:
        """Close the title."""
        self._in_title = False

    def handle_data(self, data: str) -> None:
        """Take the words of the title."""
        self.title += data if self._in_title else ""


@cache
def page(path: Path) -> Page:
    """Return a page, read once."""
    return Page(path)


def pages(folder: Path) -> list[Page]:
    """Return every page of a folder. 404.html is left out: its addresses depend on where the site is served."""
    return [page(path) for path in sorted(folder.rglob("*.html")) if path.name != "404.html"]


def external(address: str) -> bool:
    """True for an address of another origin (or of no origin at all, such as mailto)."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in ("", "data")


@dataclass(frozen=True)
class Checked:
    """How many internal links were followed, and those that lead nowhere."""

    number: int
    broken: tuple[str, ...]


def check(folder: Path) -> Checked:
    """Follow every internal link of every page below `folder`."""
    number, broken = 0, []
    for found in pages(folder):
        for address in (*found.clicked, *found.loaded):
            if external(address) or address.startswith("data:"):
                continue
            number += 1
            if not _resolves(found, address):
                broken.append(f"{found.path.relative_to(folder)} -> {address}")
    return Checked(number, tuple(sorted(set(broken))))


def _resolves(found: Page, address: str) -> bool:
    parts = urlsplit(address)
    target = (found.path.parent / unquote(parts.path)).resolve() if parts.path else found.path
    if target.is_dir():
        target = target / "index.html"
    if not target.is_file():
        return False
    anchor = unquote(parts.fragment)
    # "#verdict=…" is no anchor: the filter of the gap table reads it.
    if not anchor or anchor.startswith("verdict=") or target.suffix != ".html":
        return True
    return anchor in page(target).anchors
