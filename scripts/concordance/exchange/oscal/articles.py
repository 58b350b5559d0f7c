"""An article as an OSCAL control: its provisions are the items of the statement, each in the wording of the day."""

from concordance.exchange.oscal.document import Made
from concordance.exchange.oscal.identity import identifier, provision_part, statement
from concordance.exchange.oscal.own import OWN_WORDS, Tree, filled, label, reference, shown, titled
from concordance.exchange.oscal.texts import prose
from concordance.exchange.oscal.wordings import other_wordings, wording_props
from concordance.graph.addresses import Addresses
from concordance.model.act import Act
from concordance.model.provision import Article, Provision
from concordance.reports.addresses import local


def control_of(made: Made, act: Act, article: Article) -> Tree:
    """Return an article with everything encoded of it. Each provision stands below the nearest part that is encoded."""
    own, eid = made.own, article.id.rsplit("/", 1)[1]
    below: dict[str, list[Provision]] = {}
    known = {item.eid for item in article.provisions}
    for item in article.provisions:
        if item.eid != eid:
            below.setdefault(_parent(item.eid, known, eid), []).append(item)
    opening = next((item for item in article.provisions if item.eid == eid), None)
    whole: Tree = {"id": statement(article.id), "name": "statement"}
    return filled({
        "id": identifier(article.id), "class": "article", "title": titled(article.heading),
        "props": [*label(local(eid, "en")), *own.prop("article", article.id),
                  *own.prop("iri", made.names.part(act, eid).value), *own.prop("whole", article.whole),
                  *own.prop("text-kind", OWN_WORDS), *own.titles(article.heading),
                  *own.lines("title-before", article.heading_before)],
        "parts": [_part(made, act, opening, whole, eid, below) if opening else
                  filled({**whole, "parts": _items(made, act, eid, below)})],
    })


def _parent(eid: str, known: set[str], article: str) -> str:
    """Return the eId of the nearest part above that is encoded, at the latest that of the article."""
    while "__" in eid:
        eid = eid.rpartition("__")[0]
        if eid in known:
            return eid
    return article


def _items(made: Made, act: Act, eid: str, below: dict[str, list[Provision]]) -> list[Tree]:
    return [_part(made, act, item, {"id": provision_part(made.corpus, f"{act.id}/{item.eid}"), "name": "item"},
                  item.eid, below) for item in below.get(eid, [])]


def _part(made: Made, act: Act, item: Provision, head: Tree, eid: str, below: dict[str, list[Provision]]) -> Tree:
    own, part = made.own, str(head["id"])
    current = item.version_on(made.edition.day)
    told = {"prose": prose(shown(current.summary))} if current else {}
    sources = current.sources if current else ()
    return filled({
        **head, "class": item.kind, "title": titled(item.title) if item.title else "",
        "props": [
            *label(item.num), *own.prop("provision", f"{act.id}/{item.eid}"),
            *own.prop("iri", made.names.part(act, item.eid).value), *own.prop("force", item.force),
            *own.each("bearer", item.bearer), *own.each("towards", item.towards), *own.each("term", item.terms),
            *(own.titles(item.title) if item.title else ()), *own.prop("in-force", current is not None),
            *((*own.prose_language(current.summary), *wording_props(own, current)) if current else ()),
            *other_wordings(own, item, made.edition.day),
            *(tree for divergence in item.divergence for tree in own.lines("divergence", divergence.about)),
        ],
        **told,
        "parts": [*(own.translations(part, current.summary) if current else ()), *_items(made, act, eid, below)],
        "links": [*(reference(made.source_uuid(act.id, key)) for key in sources if key in act.sources),
                  *_cites(made, item)],
    })


def _cites(made: Made, item: Provision) -> list[Tree]:
    addresses = Addresses(made.corpus, made.names)
    found = (addresses.legal(cited) for cited in item.cites)
    return [{"href": node.value, "rel": "cites"} for node in found if node is not None]
