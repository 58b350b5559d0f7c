"""Where the texts can be read that a pack rests on."""

from collections.abc import Iterable, Iterator

from concordance.analysis.training.cites import resolve
from concordance.model.corpus import Corpus, act_of
from concordance.model.source import Source
from concordance.reports.addresses import name
from concordance.reports.document.parts import Block, Cell, Column, Paragraph, Run, Style, Table, cell, plain
from concordance.training.pack import Pack


def sources(pack: Pack, cites: Iterable[str]) -> Iterator[Block]:
    """Yield a table of the acts and instruments behind citations, with the addresses of their texts."""
    words, corpus = pack.words, pack.corpus
    rows = []
    for owner in dict.fromkeys(found for text in cites for found in _owners(corpus, text)):
        act = corpus.acts.get(owner)
        named = name(corpus, owner, pack.language) if act else words.text(corpus.instruments[owner].short_title)
        known = act.sources if act else corpus.instruments[owner].sources
        addresses = _best(pack.language, known.values())
        rows.append((cell(named), Cell(tuple((Run(url, href=url),) for url in addresses))))
    if rows:
        yield Paragraph(plain(words("pack-handout", "sources-lead")), Style.NOTE)
        yield Table((Column(words("pack-handout", "source"), 3), Column(words("pack-handout", "address"), 7)),
                    tuple(sorted(rows, key=lambda row: row[0].paragraphs[0][0].text)))


def _best(language: str, known: Iterable[Source]) -> tuple[str, ...]:
    """Return the addresses in the language of the reader; without one, in the languages there are."""
    every = list(known)
    own = [source.url for source in every if source.language == language]
    return tuple(dict.fromkeys(own or [source.url for source in every]))


def _owners(corpus: Corpus, text: str) -> Iterator[str]:
    """Yield the act or instrument that a citation leads to; what stands in neither yields nothing."""
    found = resolve(corpus, text)
    if found is None or ":" in text:
        return
    head = found.id.split("/")[0]
    if found.id in corpus.acts or act_of(found.id) in corpus.acts:
        yield found.id if found.id in corpus.acts else act_of(found.id)
    elif head in corpus.instruments:
        yield head
    elif head in corpus.instrument_of:
        yield corpus.instrument_of[head]
