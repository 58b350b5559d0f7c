"""The body of an act: chapters, articles and their parts, each with our summary where the wording would be."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from concordance.exchange.akoma_ntoso.moments import Interval, Life, Shown, State
from concordance.exchange.akoma_ntoso.naming import element_of, parent_of, portion
from concordance.exchange.akoma_ntoso.xml import Node, node
from concordance.language import Words
from concordance.model.act import Chapter
from concordance.model.base import Basis
from concordance.model.corpus import act_of
from concordance.model.provision import Article
from concordance.model.text import Text
from concordance.reports.addresses import cite, local
from concordance.reports.addresses import name as named

Below = dict[str | None, list[str]]  # the parts below a part, by eId


@dataclass
class Body:
    """Writes the body of one expression. notes: what editors say of provisions, in the order in which it is met."""

    life: Life
    words: Words
    groups: dict[Interval, str]
    notes: list[Node] = field(default_factory=list)

    def element(self) -> Node:
        """Return the body; that of an act of which no article is encoded says so."""
        parts = list(self._chapters()) if self.life.articles else []
        if not parts:
            told = node("p", self._remark(self.words("exchange-act", "not-encoded")), class_="notice")
            parts = [node("hcontainer", node("content", told, status="editorial"), name="notEncoded",
                          eId="hcontainer_1", status="ignored")]
        return node("body", *parts)

    def _chapters(self) -> Iterator[Node]:
        """Yield chapters where their first article stands, and between them the articles that are in none."""
        open_, held = None, {chapter.id: chapter for chapter in self.life.act.chapters}
        for article in self.life.articles:
            if article.chapter not in held:
                yield from self._article(article)
            elif article.chapter != open_:
                open_ = article.chapter
                yield self._chapter(held[open_], [item for item in self.life.articles if item.chapter == open_])

    def _chapter(self, chapter: Chapter, articles: list[Article]) -> Node:
        return node("chapter", node("num", chapter.num), self._heading(chapter.title),
                    *(part for article in articles for part in self._article(article)), eId=chapter.id)

    def _article(self, article: Article) -> Iterator[Node]:
        """Yield the article, unless no part of it belongs to the expression."""
        shown = {eid: item for item in article.provisions if (eid := item.eid) in self.life.shown}
        if not shown:
            return
        eid = article.id.rsplit("/", 1)[1]
        below: Below = {}
        for part in _with_parents(list(shown), eid):
            below.setdefault(parent_of(part), []).append(part)
        yield self._part(eid, below, node("num", article.num), self._heading(article.heading),
                         status=None if article.whole else "incomplete")

    def _part(self, eid: str, below: Below, *head: Node | None, status: str | None = None) -> Node:
        item = self.life.shown.get(eid)
        name, called = element_of(eid)
        parts = [self._below(part, below) for part in below.get(eid, [])]
        told = self._told(item, "intro" if parts else "content") if item else None
        if item is not None and item.state is State.GONE:
            status = "removed"
        terms = [f"#term_{term}" for term in item.provision.terms if term in self.life.corpus.terms] if item else []
        return node(name, *head, told, *parts, name=called, eId=eid, status=status, refersTo=" ".join(terms) or None,
                    period=f"#{self.groups[item.interval]}" if item else None)

    def _below(self, eid: str, below: Below) -> Node:
        item = self.life.shown.get(eid)
        provision = item.provision if item else None
        return self._part(eid, below, node("num", provision.num) if provision and provision.num else None,
                          self._heading(provision.title) if provision and provision.title else None)

    def _told(self, item: Shown, place: str) -> Node:
        text, language = item.version.summary.best(self.words.language)
        said = [node("p", self._remark(text), *self._marks(item), class_="summary",
                     xml_lang=None if language == self.words.language else language)]
        if item.state is not State.IN_FORCE:
            word = "not-yet" if item.state is State.TO_COME else "no-longer"
            said.insert(0, node("p", self._remark(self.words("exchange-act", word).format(self.life.day)),
                                class_="notice"))
        if item.version.basis is not Basis.OFFICIAL_TEXT:
            said.append(node("p", self._remark(f"{self.words('exchange-act', 'basis')} "
                                               f"{self.words('basis', item.version.basis)}."), class_="basis"))
        if item.provision.cites:
            said.append(self._references(item))
        return node(place, *said, status="editorial")

    def _remark(self, text: str) -> Node:
        return node("remark", text, status="editorial")

    def _heading(self, text: Text) -> Node:
        said, language = text.best(self.words.language)
        other = None if language == self.words.language else language
        # Kazakh and Russian headings are those of the act; English ones are ours.
        return node("heading", said, status="translated" if language == "en" else None, xml_lang=other)

    def _marks(self, item: Shown) -> list[Node]:
        """Return marks of the notes on a provision: what editors say of it, and where the authentic texts differ."""
        told = [("note", item.version.note)] if item.version.note else []
        told += [("divergence", divergence.about) for divergence in item.provision.divergence]
        marks = []
        for kind, text in told:
            said, language = text.best(self.words.language)
            number = str(len(self.notes) + 1)
            self.notes.append(node("note", node("p", said, xml_lang=language), eId=f"note_{number}", class_=kind))
            marks.append(node("noteRef", href=f"#note_{number}", marker=number))
        return marks

    def _references(self, item: Shown) -> Node:
        said: list[Node | str] = [self.words("exchange-act", "refers-to"), " "]
        for place, other in enumerate(item.provision.cites):
            said += [", "] if place else []
            label = self._label(other)
            href = self._href(other)
            said.append(node("ref", label, href=href) if href else label)
        return node("p", node("remark", *said, status="editorial"), class_="references")

    def _label(self, other: str) -> str:
        corpus, language = self.life.corpus, self.words.language
        if other in corpus.acts:
            return named(corpus, other, language)
        inside = act_of(other) == self.life.act.id
        return local(other.rsplit("/", 1)[1], language) if inside else cite(corpus, other, language)

    def _href(self, other: str) -> str | None:
        eid = other.rsplit("/", 1)[1]
        inside = act_of(other) == self.life.act.id
        return f"#{eid}" if inside and self.life.holds(eid) else portion(self.life.corpus, other)


def _with_parents(eids: list[str], article: str) -> list[str]:
    """Return eIds in their order, with every one that they stand below and that is not among them, before them."""
    found: dict[str, None] = {}
    for eid in eids:
        chain = []
        here: str | None = eid
        while here is not None and here != article and here not in found:
            chain.append(here)
            here = parent_of(here)
        found.update(dict.fromkeys(reversed(chain)))
    return list(found)
