"""The glossary of a pack: its terms in three languages side by side, and what their definitions hold."""

from collections.abc import Iterator

from concordance.analysis.training.cites import CiteKind
from concordance.analysis.training.items import ItemKind
from concordance.model.term import Term
from concordance.model.text import LANGUAGES
from concordance.reports.document.parts import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Notice,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
    plain,
)
from concordance.training.pack import Pack
from concordance.training.quiz.asked import warnings
from concordance.training.quiz.frame import document
from concordance.training.quiz.terms import Entry, entries


def glossary(pack: Pack) -> Document:
    """Return the terms of the modules of a pack: side by side first, then each definition with where it stands."""
    found = entries(pack)
    return document(pack, "glossary", len(found), (*_side_by_side(pack, found), *_definitions(pack, found)))


def _side_by_side(pack: Pack, found: tuple[Entry, ...]) -> Iterator[Block]:
    words = pack.words
    yield Heading(1, words("glossary", "side-by-side"), "terms")
    yield Paragraph(plain(words("glossary", "side-note")), Style.NOTE)
    yield from _outdated(pack)
    if not found:
        yield Paragraph(plain(words("glossary", "none")))
        return
    order = (pack.language, *(language for language in LANGUAGES if language != pack.language))
    yield Table(tuple(Column(words("glossary", language)) for language in order),
                tuple(tuple(_in(pack, entry.term, language) for language in order) for entry in found))


def _in(pack: Pack, term: Term, language: str) -> Cell:
    """Return a term in one language, with its other names there; a dash where it is not translated yet."""
    other = [text for label in term.other_labels if (text := label.get(language))]
    lines: list[Runs] = [_run(pack, term.label.get(language) or "–", language, strong=language == pack.language)]
    if other:
        lines.append((*plain(pack.words("glossary", "also").format("")),
                      *_run(pack, "; ".join(other), language, strong=False)))
    return Cell(tuple(lines))


def _run(pack: Pack, text: str, language: str, strong: bool) -> Runs:
    return (Run(text, strong=strong, language=language if language != pack.language else None),)


def _outdated(pack: Pack) -> Iterator[Block]:
    for item in pack.outdated():
        if item.item.kind is ItemKind.MODULE and any(c.cite.startswith(f"{CiteKind.TERM}:") for c in item.changes):
            title = pack.words.text(pack.corpus.modules[item.item.module].title)
            yield Notice((plain(title, strong=True), *(plain(line) for line in warnings(pack, item))), "warning")


def _definitions(pack: Pack, found: tuple[Entry, ...]) -> Iterator[Block]:
    words = pack.words
    if not found:
        return
    yield Heading(1, words("glossary", "definitions"), "definitions")
    yield Paragraph(plain(words("glossary", "definitions-note")), Style.NOTE)
    for entry in found:
        yield Heading(2, entry.label[0].upper() + entry.label[1:], f"term-{entry.term.id}")
        for meaning in entry.meanings:
            yield Paragraph((Run(f"{words('glossary', 'where')}: "),
                             Run(meaning.where.text, strong=True, href=meaning.where.address)))
            yield Bullets(tuple(Item(plain(line)) for line in meaning.lines))
        if not entry.meanings:
            yield Paragraph(plain(words("glossary", "undefined")))
        if entry.note:
            yield Paragraph(plain(entry.note), Style.NOTE)
