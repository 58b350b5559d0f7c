"""A document as one HTML file: it needs no script, asks nothing of any other address, and prints as a report."""

import base64
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Final

from concordance.language import Words
from concordance.reports.document.html_chart import chart, patterns
from concordance.reports.document.html_table import table, widths
from concordance.reports.document.html_text import Inline
from concordance.reports.document.nesting import Branch, branches
from concordance.reports.document.parts import (
    AUTHOR,
    Block,
    Bullets,
    Chart,
    Document,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Runs,
    Table,
)
from concordance.reports.look import INK, NOTICE_INK, NOTICE_TINT, TINT

# Nothing may be asked of anywhere, and no script may run, whatever a text of the document might say.
_POLICY: Final = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
_NOT_PLAIN = re.compile(r"[^\w .,:;()–—·-]")


def render(document: Document) -> str:
    """Return the document as a whole HTML page; the same document gives the same page."""
    words = Words(document.language)
    inline = Inline(document.language, frozenset(
        block.anchor for block in document.blocks if isinstance(block, Heading)))
    writer = _Writer(inline, words)
    contents = writer.contents(document)
    body = [writer.block(block, place) for place, block in enumerate(document.blocks)]
    return "\n".join([
        "<!DOCTYPE html>", f'<html lang="{document.language}">', *_head(document, widths("".join(body))),
        f'<body class="{"wide" if document.wide else "tall"}">',
        f'<a class="skip" href="#doc:text">{escape(words("printed", "skip"))}</a>',
        *(patterns() if any(isinstance(block, Chart) for block in document.blocks) else ()),
        *writer.cover(document), *contents,
        f'<main id="doc:text"{"" if contents else " class=alone"}>', *body, "</main>",
        f"<footer><p>{escape(document.head)}</p><p>{escape(document.foot)}</p></footer>", "</body>", "</html>", ""])


def _head(document: Document, more: str) -> list[str]:
    style = f"\n{_style()}{_paper(document)}{more}"
    known = base64.b64encode(sha256(style.encode()).digest()).decode()
    told = {"author": AUTHOR, "description": document.subtitle, "keywords": ", ".join(document.keywords),
            "dcterms.identifier": document.identifier, "dcterms.date": document.day, "color-scheme": "light dark"}
    return ["<head>", '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(known)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            *(f'<meta name="{name}" content="{escape(text)}">' for name, text in told.items() if text),
            f"<title>{escape(document.title)}</title>", f"<style>{style}</style>", "</head>"]


@cache
def _style() -> str:
    """Return the style sheet and the colours of verdicts and boxes."""
    sheet = (files(__package__) / "theme" / "report.css").read_text(encoding="utf-8")
    looks = [(f".t-{tone}", INK[tone], TINT[tone]) for tone in INK]
    looks += [(f".n-{tone or 'plain'}", NOTICE_INK[tone], NOTICE_TINT[tone]) for tone in NOTICE_INK]
    return sheet + "".join(f"{name}{{--ink:{ink};--tint:{tint}}}\n" for name, ink, tint in looks)


def _paper(document: Document) -> str:
    """Return the running head, the foot and the size of printed pages."""
    return (f"@page{{size:A4 {'landscape' if document.wide else 'portrait'};"
            f"@top-left{{content:{_css_text(document.head)}}}@bottom-left{{content:{_css_text(document.foot)}}}"
            '@bottom-right{content:counter(page) " / " counter(pages)}}\n')


def _css_text(text: str) -> str:
    """Return a text for a style sheet; every sign that could end it or the sheet becomes its number."""
    return '"' + _NOT_PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'


@dataclass(frozen=True)
class _Writer:
    inline: Inline
    words: Words

    def cover(self, document: Document) -> list[str]:
        subtitle = f'<p class="subtitle">{escape(document.subtitle)}</p>' if document.subtitle else ""
        return ["<header>", f"<h1>{escape(document.title)}</h1>", subtitle, self.facts(document.cover),
                self.notice(document.notice), "</header>"]

    def contents(self, document: Document) -> list[str]:
        tree = branches([(heading.level, heading) for heading in document.headings()])
        if not tree:
            return []
        name = escape(self.words("printed", "contents"))
        return ['<nav aria-labelledby="doc:contents">', f'<h2 id="doc:contents">{name}</h2>', self._entries(tree),
                "</nav>"]

    def _entries(self, tree: tuple[Branch[Heading], ...]) -> str:
        if not tree:
            return ""
        entries = "".join(f'<li><a href="#{escape(branch.thing.anchor)}">{escape(branch.thing.text)}</a>'
                          f"{self._entries(branch.below)}</li>" for branch in tree)
        return f"<ol>{entries}</ol>"

    def block(self, block: Block, place: int) -> str:
        match block:
            case Heading():
                name = f"h{block.level + 1}"  # the title of the document is h1
                return f'<{name} id="{escape(block.anchor)}">{escape(block.text)}</{name}>'
            case Paragraph():
                said = self.inline.runs(block.runs)
                return f'<p class="{block.style}{" keep" if block.keep else ""}">{said}</p>' if said else ""
            case Bullets():
                return self._bullets(branches([(item.level, item.runs) for item in block.items]))
            case Table():
                return table(block, self.inline, f"doc:table-{place}")
            case Facts():
                return self.facts(block)
            case Chart():
                return chart(block, f"doc:chart-{place}")
            case Notice():
                return self.notice(block)

    def _bullets(self, tree: tuple[Branch[Runs], ...]) -> str:
        if not tree:
            return ""
        items = "".join(f"<li>{self.inline.runs(branch.thing)}{self._bullets(branch.below)}</li>" for branch in tree)
        return f"<ul>{items}</ul>"

    def facts(self, facts: Facts) -> str:
        pairs = "".join(f"<div><dt>{escape(name)}</dt><dd>{self.inline.runs(value)}</dd></div>"
                        for name, value in facts.pairs)
        return f'<dl class="facts">{pairs}</dl>' if pairs else ""

    def notice(self, notice: Notice) -> str:
        said = "".join(f"<p>{text}</p>" for runs in notice.paragraphs if (text := self.inline.runs(runs)))
        if not said:
            return ""
        name = f'<p class="name">{escape(self.words("printed", notice.tone))}</p>' if notice.tone else ""
        return f'<div class="notice n-{notice.tone or "plain"}" role="note">{name}{said}</div>'
