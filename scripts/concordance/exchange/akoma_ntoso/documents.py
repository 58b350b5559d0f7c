"""`akoma-ntoso`: every act as an Akoma Ntoso 3.0 document in Kazakh, Russian and English, as of the day of the edition.

The structure, the numbers, the dates and the references are those of the act. The texts are our summaries, and every
one of them says so: content has the status `editorial`, each summary stands in a `remark`, the expression is not
authoritative, and a notice stands before the title. Kazakh and Russian are the authentic languages of the acts; the
English document is a courtesy.
"""

from collections.abc import Iterator

from concordance.exchange.akoma_ntoso.body import Body
from concordance.exchange.akoma_ntoso.metadata import Metadata
from concordance.exchange.akoma_ntoso.moments import Life
from concordance.exchange.akoma_ntoso.naming import Expression
from concordance.exchange.akoma_ntoso.xml import NAMESPACE, Node, document, node
from concordance.exchange.export import Export, Source
from concordance.language import Words
from concordance.model.act import Act
from concordance.model.text import LANGUAGES
from concordance.reports.edition import Edition


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield a document for each act and language that its title has, named as its IRI is."""
    for act in source.corpus.acts.values():
        life = Life(source.corpus, act, source.edition.day)
        for language in LANGUAGES:
            if act.title.get(language):
                expression = Expression(act, language, life.since)
                yield expression.file.lstrip("/"), document(_document(life, expression, source.edition))


def _document(life: Life, expression: Expression, edition: Edition) -> Node:
    words = Words(expression.language)
    groups = {interval: f"interval_{place}" for place, interval in enumerate(life.intervals(), start=1)}
    body = Body(life, words, groups)
    written = body.element()
    meta = Metadata(life, expression, words, edition, groups).element(body.notes)
    kind = "originalVersion" if life.unchanged else "singleVersion"
    return node("akomaNtoso", node("act", meta, _preface(life.act, words, edition), written, name=life.act.form,
                                   contains=kind), xmlns=NAMESPACE)


def _preface(act: Act, words: Words, edition: Edition) -> Node:
    """Return the notice, where the wording can be read, and the title with number and day."""
    language = words.language
    told = [words("exchange-act", "summary"),
            words("exchange-act", "proposed"),
            words("exchange-act", "as-of").format(edition.day, words("content", act.content)),
            words("exchange-act", "read-up-to").format(act.read_up_to) if act.read_up_to else None,
            words("exchange-act", "courtesy") if language == "en" else None]
    notice = node("container", *(node("p", node("remark", text, status="editorial"), class_="notice")
                                 for text in told if text), name="notice", eId="preface__container_1")
    sources = [source for source in act.sources.values() if source.language in (language, None) or language == "en"]
    read = node("container", *(node("p", node("remark", node("ref", source.title, href=source.url),
                                              status="editorial"), class_="source", xml_lang="en")
                               for source in sources), name="sources", eId="preface__container_2") if sources else None
    return node("preface", notice, read, _title(act, language))


def _title(act: Act, language: str) -> Node:
    number: list[Node | str] = [" ", node("docNumber", act.number)] if act.number else []
    day = act.adopted.isoformat()
    title = node("docTitle", act.title.best(language)[0], status="translated" if language == "en" else None)
    return node("longTitle", node("p", title, *number, " ", node("docDate", day, date=day)),
                eId="preface__longTitle_1")


EXPORT = Export("akoma-ntoso", "Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018), schema 3.0", "application/akn+xml",
                files)
