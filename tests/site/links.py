"""A link checker: every page of a folder, every link in it, every anchor it names."""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

# What a browser loads by itself, as opposed to what a reader may click on.
LOADED = {"script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "source": ("src", "srcset"),
          "video": ("src",), "audio": ("src",), "embed": ("src",), "object": ("data",), "form": ("action",),
          "link": ("href",)}
# These relations of <link> name an address and load nothing.
NAMES_ONLY = {"canonical", "alternate", "next", "prev"}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
_CHOICES = ("verdict=", "act=", "example=")


@dataclass
class Page:
    """What one page holds: anchors, links to click, things loaded, language and title."""

    path: Path
    anchors: set[str] = field(default_factory=set)
    clicked: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    language: str = ""
    title: str = ""

    def __post_init__(self) -> None:
        tree = LexborHTMLParser(self.path.read_text(encoding="utf-8"))
        self.language = (tree.root.attributes.get("lang") or "") if tree.root else ""
        title = tree.css_first("title")
        self.title = title.text() if title else ""
        for node in tree.css("[id], [name], [href], [src], [srcset], [data], [action], [style]"):
            self._take(node.tag or "", {name: value or "" for name, value in node.attributes.items()})

    def _take(self, tag: str, values: dict[str, str]) -> None:
        self.anchors |= {values[key] for key in ("id", "name") if values.get(key)}
        if tag == "a" and "href" in values:
            self.clicked.append(values["href"])
        elif tag == "link" and values.get("rel", "") in NAMES_ONLY:
            self.named.append(values.get("href", ""))
        else:
            self.loaded += [values[key].split(" ")[0] for key in LOADED.get(tag, ()) if values.get(key)]
        self.loaded += [found for pair in CSS_URL.findall(values.get("style", "")) for found in pair if found]


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
    target = _file(found.path.parent, unquote(parts.path)) if parts.path else found.path
    anchor = unquote(parts.fragment)
    # These are no anchors: filters of the gap table and of the matrix, and the form of SPARQL queries, read them.
    if target is None or not anchor or anchor.startswith(_CHOICES) or target.suffix != ".html":
        return target is not None
    return anchor in page(target).anchors


@cache
def _file(folder: Path, name: str) -> Path | None:
    """Return the file that a relative address names from a folder; None where there is none."""
    target = (folder / name).resolve()
    target = target / "index.html" if target.is_dir() else target
    return target if target.is_file() else None
