"""Tables of provisions: what they are, whom they bind, what they cite, where the authentic texts differ; actors."""

from collections.abc import Iterator

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import Table, basis, flag, key, maybe, number, one_of, text, texts, word
from concordance.exchange.tables.rows import Pair, Part, law_of, pairs, parts
from concordance.model.actor import Actor, ActorKind
from concordance.model.corpus import act_of
from concordance.model.provision import Divergence, Force, Provision, ProvisionKind


def _provisions(source: Source) -> Iterator[Part[tuple[str, Provision]]]:
    for article in source.corpus.articles.values():
        yield from parts(article.id, ((f"{act_of(article.id)}/{item.eid}", item) for item in article.provisions))


def _named(source: Source) -> Iterator[Part[tuple[str, str]]]:
    for identifier, provision in source.corpus.provisions.items():
        for role, actors in (("bearer", provision.bearer), ("towards", provision.towards)):
            yield from parts(identifier, ((role, actor) for actor in dict.fromkeys(actors)))


def _cited(source: Source) -> Iterator[Part[tuple[str, str]]]:
    for identifier, provision in source.corpus.provisions.items():
        cited = dict.fromkeys(provision.cites)
        yield from parts(identifier, ((law_of(source.corpus, other), other) for other in cited))


def _terms(source: Source) -> Iterator[Pair]:
    for identifier, provision in source.corpus.provisions.items():
        yield from pairs(identifier, provision.terms)


def _divergences(source: Source) -> Iterator[Part[Divergence]]:
    for identifier, provision in source.corpus.provisions.items():
        yield from parts(identifier, provision.divergence)


def _broader(source: Source) -> Iterator[Pair]:
    for actor in source.corpus.actors.values():
        yield from pairs(actor.id, actor.broader)


PROVISIONS = Table[Part[tuple[str, Provision]]]("provisions", ("id",), _provisions, (
    key("id", lambda row: row.record[0]),
    key("act", lambda row: act_of(row.owner), "acts"),
    key("article", lambda row: row.owner, "articles"),
    number("position", lambda row: row.place),
    key("eid", lambda row: row.record[1].eid),
    text("num", lambda row: row.record[1].num),
    word("kind", ProvisionKind, lambda row: row.record[1].kind),
    word("force", Force, lambda row: row.record[1].force),
    flag("weak", lambda row: row.record[1].force.weak),
    *texts("title", lambda row: row.record[1].title),
))
PROVISION_ACTORS = Table[Part[tuple[str, str]]]("provision_actors", ("provision", "role", "actor"), _named, (
    key("provision", lambda row: row.owner, "provisions"),
    one_of("role", ("bearer", "towards"), lambda row: row.record[0]),
    key("actor", lambda row: row.record[1], "actors"),
    number("position", lambda row: row.place),
))
PROVISION_CITES = Table[Part[tuple[str, str]]]("provision_cites", ("provision", "cited"), _cited, (
    key("provision", lambda row: row.owner, "provisions"),
    key("cited", lambda row: row.record[1]),
    number("position", lambda row: row.place),
    maybe("cited_act", lambda row: row.record[1] if row.record[0] == "act" else act_of(row.record[1]), "acts"),
    maybe("cited_article", lambda row: row.record[1] if row.record[0] == "article" else None, "articles"),
    maybe("cited_provision", lambda row: row.record[1] if row.record[0] == "provision" else None, "provisions"),
))
PROVISION_TERMS = Table[Pair]("provision_terms", ("provision", "term"), _terms, (
    key("provision", lambda row: row.one, "provisions"),
    key("term", lambda row: row.other, "terms"),
))
DIVERGENCES = Table[Part[Divergence]]("divergences", ("provision", "position"), _divergences, (
    key("provision", lambda row: row.owner, "provisions"),
    number("position", lambda row: row.place),
    *texts("about", lambda row: row.record.about),
    basis("basis", lambda row: row.record.basis),
))
ACTORS = Table[Actor]("actors", ("id",), lambda source: source.corpus.actors.values(), (
    key("id", lambda actor: actor.id),
    word("kind", ActorKind, lambda actor: actor.kind),
    *texts("label", lambda actor: actor.label),
    text("note", lambda actor: actor.note),
))
ACTOR_BROADER = Table[Pair]("actor_broader", ("actor", "broader"), _broader, (
    key("actor", lambda row: row.one, "actors"),
    key("broader", lambda row: row.other, "actors"),
))
TABLES = (PROVISIONS, PROVISION_ACTORS, PROVISION_CITES, PROVISION_TERMS, DIVERGENCES, ACTORS, ACTOR_BROADER)
