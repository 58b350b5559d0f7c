"""Tables of acts, their chapters and articles, and the sources that acts and instruments keep."""

from collections.abc import Iterator

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import (
    Kind,
    Table,
    basis,
    day,
    flag,
    key,
    listed,
    maybe,
    number,
    of_kind,
    text,
    texts,
    word,
)
from concordance.exchange.tables.rows import Part, known, parts, source_id
from concordance.model.act import Act, ActForm, Chapter, Content
from concordance.model.corpus import act_of
from concordance.model.instrument import Instrument
from concordance.model.provision import Article
from concordance.model.source import Source as Document


def _chapters(source: Source) -> Iterator[Part[Chapter]]:
    for act in source.corpus.acts.values():
        yield from parts(act.id, act.chapters)


def _chapter(article: Article) -> str | None:
    return f"{act_of(article.id)}/{article.chapter}" if article.chapter else None


def _sources(source: Source) -> Iterator[Part[tuple[Source, str, Document]]]:
    owners: list[Act | Instrument] = [*source.corpus.acts.values(), *source.corpus.instruments.values()]
    for owner in owners:
        yield from parts(owner.id, ((source, name, document) for name, document in owner.sources.items()))


ACTS = Table[Act]("acts", ("id",), lambda source: source.corpus.acts.values(), (
    key("id", lambda act: act.id),
    word("form", ActForm, lambda act: act.form),
    text("number", lambda act: act.number),
    day("adopted", lambda act: act.adopted, required=True),
    text("akn", lambda act: act.akn, required=True),
    text("portal_id", lambda act: act.portal_id),
    basis("portal_id_basis", lambda act: act.portal_id_basis if act.portal_id else None, required=False),
    *texts("title", lambda act: act.title),
    basis("title_basis", lambda act: act.title_basis),
    *texts("short_title", lambda act: act.short_title),
    day("in_force_from", lambda act: act.in_force.start, required=True),
    basis("in_force_basis", lambda act: act.in_force.basis),
    *texts("in_force_note", lambda act: act.in_force.note),
    word("content", Content, lambda act: act.content),
    number("articles_expected", lambda act: act.articles_expected),
    day("read_up_to", lambda act: act.read_up_to),
    basis("basis", lambda act: act.basis),
    *texts("notes", lambda act: act.notes),
))
CHAPTERS = Table[Part[Chapter]]("chapters", ("id",), _chapters, (
    key("id", lambda row: row.id),
    key("act", lambda row: row.owner, "acts"),
    key("eid", lambda row: row.record.id),
    number("position", lambda row: row.place),
    text("num", lambda row: row.record.num, required=True),
    *texts("title", lambda row: row.record.title),
))
ARTICLES = Table[Article]("articles", ("id",), lambda source: source.corpus.articles.values(), (
    key("id", lambda article: article.id),
    key("act", lambda article: act_of(article.id), "acts"),
    maybe("chapter", _chapter, "chapters"),
    text("num", lambda article: article.num, required=True),
    *texts("heading", lambda article: article.heading),
    *texts("heading_before", lambda article: article.heading_before),
    flag("whole", lambda article: article.whole),
))
SOURCES = Table[Part[tuple[Source, str, Document]]]("sources", ("id",), _sources, (
    key("id", lambda row: source_id(row.owner, row.record[1])),
    maybe("act", lambda row: known(row.owner, row.record[0].corpus.acts), "acts"),
    maybe("instrument", lambda row: known(row.owner, row.record[0].corpus.instruments), "instruments"),
    text("title", lambda row: row.record[2].title, required=True),
    of_kind(Kind.ADDRESS, "url", lambda row: row.record[2].url, required=True),
    text("also", lambda row: listed(row.record[2].also)),
    basis("basis", lambda row: row.record[2].basis),
    text("language", lambda row: row.record[2].language),
    day("redaction", lambda row: row.record[2].redaction),
    text("note", lambda row: row.record[2].note),
))
TABLES = (ACTS, CHAPTERS, ARTICLES, SOURCES)
