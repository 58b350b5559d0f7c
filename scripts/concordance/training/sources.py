"""Where the texts can be read that a pack rests on."""

from collections.abc import Iterable, Iterator

from concordance.analysis.training.cites import resolve
from concordance.model.corpus import Corpus, act_of
from concordance.model.source import Source
from concordance.reports.addresses import name
from concordance.reports.document.parts import Block, Cell, Column, Paragraph, Run, Style, Table, cell, plain
from concordance.training.pack import Pack


def sources(pack: Pack, cites: Iterable[str]) -> Iterator[Block]:
    """Yield a table of the acts and instruments behind citations, with the addresses where they were read."""
    words, corpus = pack.words, pack.corpus
    addresses: dict[str, dict[str, None]] = {}
    for text in dict.fromkeys(cites):
        owner = _owner(corpus, text)
        if owner is None:
            continue
        here = addresses.setdefault(owner, {})
        if owner in corpus.acts:
            here |= {one.address: None for one in pack.cites((text,)) if one.address}
        else:
            here[_best(pack.language, corpus.instruments[owner].sources.values())] = None
    rows = [(cell(_named(pack, owner)), Cell(tuple((Run(url, href=url),) for url in found)))
            for owner, found in addresses.items() if found]
    if rows:
        yield Paragraph(plain(words("pack-handout", "sources-lead")), Style.NOTE)
        yield Table((Column(words("pack-handout", "source"), 3), Column(words("pack-handout", "address"), 7)),
                    tuple(rows))


def _named(pack: Pack, owner: str) -> str:
    instrument = pack.corpus.instruments.get(owner)
    return pack.words.text(instrument.short_title) if instrument else name(pack.corpus, owner, pack.language)


def _best(language: str, known: Iterable[Source]) -> str:
    """Return an address in the language of the reader, else in English, else the first."""
    every = list(known)
    return next((source.url for wanted in (language, "en") for source in every if source.language == wanted),
                every[0].url)


def _owner(corpus: Corpus, text: str) -> str | None:
    """Return the act or instrument that a citation leads to; None for what stands in neither."""
    found = resolve(corpus, text)
    if found is None or ":" in text:
        return None
    head = found.id.split("/")[0]
    act = found.id if found.id in corpus.acts else act_of(found.id)
    if act in corpus.acts:
        return act
    return head if head in corpus.instruments else corpus.instrument_of.get(head)
