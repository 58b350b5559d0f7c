"""What a page says of its record in the words of schema.org, for search engines and catalogues.

Legislation is the act, in its authentic languages; this page is one encoding of it, an unofficial one
(`legislationLegalValue` belongs to LegislationObject). Nothing is said that the data does not say.
"""

from typing import Final

from concordance.graph.build import LICENCE, TITLE
from concordance.graph.jsonld import Json
from concordance.graph.namespaces import LANGUAGE_PARTS, Names
from concordance.model.act import Act
from concordance.model.corpus import act_of
from concordance.model.provision import Article
from concordance.model.replay import operations_on
from concordance.model.term import Term
from concordance.model.text import LANGUAGES
from concordance.site.api.places import INDEX
from concordance.site.context import SiteContext, act_path, article_path, href, term_path

HOME: Final = "https://schema.org"
Node = dict[str, Json]


class SchemaOrg:
    """The nodes of one site in one language. base: the address the site stands at."""

    def __init__(self, context: SiteContext, base: str) -> None:
        self._context = context
        self._names = Names(base)
        self._changed: dict[str, set[str]] = {}
        for act in context.corpus.acts.values():
            for amending in act.amended_by:
                self._changed.setdefault(amending, set()).add(act.id)
        for target, done in operations_on(context.corpus).items():
            for one in done:
                self._changed.setdefault(one.act, set()).add(act_of(target))

    def act(self, act: Act) -> Node:
        """Return an act."""
        changed = [self._context.corpus.acts[identifier] for identifier in sorted(self._changed.get(act.id, ()))
                   if identifier in self._context.corpus.acts]
        force = "InForce" if act.in_force.start <= self._context.day else "NotInForce"
        node = self._legislation(act, self._names.act(act).value, act.akn, force, act_path(act.id))
        node["name"] = act.title.best(self._context.language)[0]
        if changed:
            node["legislationChanges"] = [{"@id": self._names.act(other).value} for other in changed]
        return node

    def article(self, article: Article) -> Node:
        """Return an article, as a part of its act."""
        act = self._context.corpus.acts[act_of(article.id)]
        eid = article.id.rsplit("/", 1)[1]
        node = self._legislation(act, self._names.part(act, eid).value, f"{act.akn}/~{eid}", self._force(article),
                                 article_path(article.id))
        node["name"] = f"{self._context.local(eid)}. {article.heading.best(self._context.language)[0]}"
        node["isPartOf"] = {"@type": "Legislation", "@id": self._names.act(act).value,
                            "legislationIdentifier": act.akn}
        return node

    def _force(self, article: Article) -> str:
        """Return how much of an article is in force on the day of the site."""
        found = [provision.version_on(self._context.day) for provision in article.provisions]
        stands = [version is not None and not version.repealed for version in found]
        return "InForce" if all(stands) else "PartiallyInForce" if any(stands) else "NotInForce"

    def _legislation(self, act: Act, iri: str, identifier: str, force: str, page: str) -> Node:
        authentic: list[Json] = [language for language in LANGUAGE_PARTS if act.title.get(language)]
        return {
            "@context": HOME, "@type": "Legislation", "@id": iri, "legislationIdentifier": identifier,
            "legislationType": self._context.words("act-form", act.form), "legislationDate": act.adopted.isoformat(),
            "legislationJurisdiction": act.id.split("/", 1)[0].upper(), "legislationLegalForce": f"{HOME}/{force}",
            "legislationDateVersion": self._context.day.isoformat(), "inLanguage": authentic,
            "encoding": {"@type": "LegislationObject", "legislationLegalValue": f"{HOME}/UnofficialLegalValue",
                         "inLanguage": self._context.language, "encodingFormat": "text/html",
                         "contentUrl": self._page(page)},
        }

    def term(self, term: Term) -> Node:
        """Return a term, as one of the list of terms."""
        name = term.label.best(self._context.language)[0]
        others = [text.get(language) for text in (term.label, *term.other_labels) for language in LANGUAGES]
        alternate: list[Json] = [text for text in dict.fromkeys(others) if text and text != name]
        node: Node = {
            "@context": HOME, "@type": "DefinedTerm", "@id": self._names.thing("term", term.id).value, "name": name,
            "termCode": term.id, "url": self._page(term_path(term.id)),
            "inDefinedTermSet": {"@type": "DefinedTermSet", "@id": self._names.thing("list", "terms").value,
                                 "name": self._context.words("ui", "terms"), "url": self._page("terms/index.md")},
        }
        return {**node, "alternateName": alternate} if alternate else node

    def dataset(self, page: str) -> Node:
        """Return the dataset as a whole, told of on `page`."""
        return {
            "@context": HOME, "@type": "Dataset", "@id": self._names.thing("dataset", "concordance").value,
            "name": TITLE.best(self._context.language)[0], "description": self._context.words("data", "lead"),
            "url": self._page(page), "license": LICENCE, "isAccessibleForFree": True, "inLanguage": list(LANGUAGES),
            "distribution": {"@type": "DataDownload", "encodingFormat": "application/json",
                             "contentUrl": f"{self._names.base}{INDEX}"},
        }

    def _page(self, path: str) -> str:
        return f"{self._names.base}{self._context.language}/{href('index.md', path)}"
