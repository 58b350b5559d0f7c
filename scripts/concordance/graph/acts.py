"""Acts, chapters and articles, in ELI."""

from pyoxigraph import NamedNode

from concordance.graph.addresses import Addresses
from concordance.graph.days import day_key
from concordance.graph.facts import Facts
from concordance.graph.namespaces import LANGUAGE_AUTHORITY, LANGUAGE_PARTS
from concordance.graph.provisions import add_provision
from concordance.graph.sources import add_sources
from concordance.model.act import Act
from concordance.model.corpus import act_of
from concordance.model.provision import Article
from concordance.model.text import Text

SUBDIVISION = "eli:LegalResourceSubdivision"


def add_acts(facts: Facts, addresses: Addresses) -> None:
    """Describe every act with its chapters, articles, provisions and wordings."""
    for act in addresses.corpus.acts.values():
        _add_act(facts, addresses, act)
    for article in addresses.corpus.articles.values():
        owner = addresses.corpus.acts.get(act_of(article.id))
        if owner is not None:
            _add_article(facts, addresses, owner, article)


def _add_act(facts: Facts, addresses: Addresses, act: Act) -> None:
    node = facts.names.act(act)
    facts.describe(
        node, "Act", "eli:LegalResource",
        identifier=act.id, label=act.short_title, title=act.title, titleBasis=act.title_basis, form=act.form,
        jurisdiction=act.id.split("/", 1)[0], number=act.number, dateDocument=act.adopted, idLocal=act.portal_id,
        portalIdBasis=act.portal_id_basis if act.portal_id else None, firstDateEntryInForce=act.in_force.start,
        fromDay=day_key(act.in_force.start), inForceBasis=act.in_force.basis, inForceNote=act.in_force.note,
        content=act.content, articlesExpected=act.articles_expected, basis=act.basis, note=act.notes,
        source=add_sources(facts, act.id, act.sources),
    )
    for amending in act.amended_by:
        _link_amendment(facts, addresses.act(amending), node)
    for position, chapter in enumerate(act.chapters, start=1):
        part = facts.names.part(act, chapter.id)
        facts.describe(part, "Chapter", SUBDIVISION,
                       number=chapter.num, label=chapter.title, position=position, isPartOf=node)
        facts.describe(node, hasPart=part)
    _add_languages(facts, act, node)


def _add_languages(facts: Facts, act: Act, node: NamedNode) -> None:
    """State the two authentic languages as ELI expressions: in ELI a title belongs to the expression."""
    for language, part in LANGUAGE_PARTS.items():
        if act.title.get(language):
            expression = facts.names.below(node, part)
            short = act.short_title.get(language)
            facts.describe(
                expression, "eli:LegalExpression", realizes=node,
                language=NamedNode(LANGUAGE_AUTHORITY + part.upper()),
                expressionTitle=Text.model_validate({language: act.title.get(language)}),
                expressionShortTitle=Text.model_validate({language: short}) if short else None,
            )
            facts.describe(node, isRealizedBy=expression)


def _add_article(facts: Facts, addresses: Addresses, act: Act, article: Article) -> None:
    node = facts.names.part(act, article.id.rsplit("/", 1)[1])
    chapters = {chapter.id for chapter in act.chapters}
    parent = facts.names.part(act, article.chapter) if article.chapter in chapters else facts.names.act(act)
    facts.describe(
        node, "Article", SUBDIVISION,
        identifier=article.id, number=article.num, label=article.heading, headingBefore=article.heading_before,
        whole=article.whole, isPartOf=parent,
    )
    facts.describe(parent, hasPart=node)
    for provision in article.provisions:
        add_provision(facts, addresses, act, article, provision)
        for version in provision.versions:
            if version.by != act.id:
                _link_amendment(facts, addresses.act(version.by), facts.names.part(act, provision.eid))


def _link_amendment(facts: Facts, amending: NamedNode | None, amended: NamedNode) -> None:
    """State that an act changed an act or a provision, in both directions as ELI readers expect."""
    if amending is not None:
        facts.describe(amending, amends=amended)
        facts.describe(amended, amendedBy=amending)
