"""Acts in OSCAL: a catalog of each act that has articles, and a register in which every act is a control."""

from collections.abc import Iterator
from typing import Final

from concordance.exchange.oscal.articles import control_of
from concordance.exchange.oscal.document import Made, notices
from concordance.exchange.oscal.identity import LAW, identifier
from concordance.exchange.oscal.own import OWN_WORDS, Tree, filled, label, titled
from concordance.model.act import Act
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Article
from concordance.model.text import Text

REGISTER: Final = "law.json"
PROFILE: Final = "law.profile.json"
# As Akoma Ntoso names a work, and as the official portal numbers it (the property of ELI for local numbers).
_SCHEMES: Final = ("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "http://data.europa.eu/eli/ontology#id_local")
_NOTICE: Final = ("ui", "summary-note")
_LAW: Final = Text(
    en="The law encoded here, all acts together", ru="Закодированное здесь законодательство, все акты вместе",
    kk="Осында кодталған заңнама, барлық актілер бірге",
)


def path_of(act: str) -> str:
    """Return where the catalog of an act stands below the folder of the export."""
    return f"law/{identifier(act)}.json"


def catalogs(made: Made) -> Iterator[tuple[str, Tree]]:
    """Yield `(path, catalog)` of every act that has articles."""
    for act, articles in _with_articles(made.corpus):
        yield path_of(act.id), _catalog(made, act, articles)


def register(made: Made) -> Tree:
    """Return the catalog in which every act, read or not, is a control below the control `law`.

    A judgement that found nothing in an act, or speaks about no act, has there what it can point to.
    """
    acts = [_whole_act(made, act) for act in made.corpus.acts.values()]
    iri = made.names.state_of_law(made.edition.day).value
    law = filled({"id": LAW, "class": "state-of-law", "title": titled(_LAW),
                  "props": [*made.own.prop("iri", iri), *made.own.titles(_LAW)], "controls": acts})
    return {"uuid": made.document_uuid(iri, "catalog"), "metadata": made.metadata(iri, _LAW, (), notices(_NOTICE)),
            "controls": [law]}


def profile(made: Made) -> Tree:
    """Return the profile that puts the register and the catalogs of all acts together: the source of the mappings."""
    iri = made.names.state_of_law(made.edition.day).value
    imports = [REGISTER, *(path_of(act.id) for act, _ in _with_articles(made.corpus))]
    return {"uuid": made.document_uuid(iri, "profile"), "metadata": made.metadata(iri, _LAW, (), notices(_NOTICE)),
            "imports": [{"href": href, "include-all": {}} for href in imports], "merge": {"as-is": True}}


def _with_articles(corpus: Corpus) -> list[tuple[Act, list[Article]]]:
    found: dict[str, list[Article]] = {}
    for article in corpus.articles.values():
        found.setdefault(act_of(article.id), []).append(article)
    return [(act, found[act.id]) for act in corpus.acts.values() if act.id in found]


def _catalog(made: Made, act: Act, articles: list[Article]) -> Tree:
    chapters = {chapter.id for chapter in act.chapters}
    iri = made.names.act(act).value
    ids = [(scheme, known) for scheme, known in zip(_SCHEMES, (act.akn, act.portal_id), strict=True) if known]
    groups = [filled({
        "id": identifier(f"{act.id}/{chapter.id}"), "class": "chapter", "title": titled(chapter.title),
        "props": [*label(chapter.num), *made.own.prop("iri", made.names.part(act, chapter.id).value),
                  *made.own.titles(chapter.title)],
        "controls": [control_of(made, act, article) for article in articles if article.chapter == chapter.id],
    }) for chapter in act.chapters]
    return filled({
        "uuid": made.document_uuid(iri, "catalog"),
        "metadata": made.metadata(iri, act.title, [*_facts(made, act), *made.own.prop("text-kind", OWN_WORDS)],
                                  notices(_NOTICE), ids),
        "controls": [control_of(made, act, article) for article in articles if article.chapter not in chapters],
        "groups": groups, "back-matter": made.back_matter(act.id, act.sources),
    })


def _whole_act(made: Made, act: Act) -> Tree:
    iri, own = made.names.act(act).value, made.own
    control = identifier(act.id)
    return filled({
        "id": control, "class": act.form, "title": titled(act.title),
        "props": [*label(act.number or ""), *own.prop("iri", iri), *_facts(made, act), *own.titles(act.title)],
        "links": [{"href": iri, "rel": "describes"}],
        "parts": [own.part(control, "note", number, note) for number, note in enumerate(act.notes, start=1)],
    })


def _facts(made: Made, act: Act) -> list[Tree]:
    own = made.own
    return [
        *own.prop("act", act.id), *own.prop("form", act.form), *own.prop("number", act.number),
        *own.prop("adopted", act.adopted), *own.prop("in-force-from", act.in_force.start, remarks=_note(act)),
        *own.prop("in-force-basis", act.in_force.basis), *own.prop("content", act.content),
        *own.prop("articles-expected", act.articles_expected), *own.prop("read-up-to", act.read_up_to),
        *own.prop("basis", act.basis), *own.prop("title-basis", act.title_basis),
        *own.lines("short-title", act.short_title), *own.each("amended-by", act.amended_by),
    ]


def _note(act: Act) -> str:
    return act.in_force.note.best("en")[0] if act.in_force.note else ""
