"""Pages of the defined terms, each with its definitions side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.model.term import Definition, Term, TermElement
from concordance.model.text import Text
from concordance.site.context import Page, SiteContext, href, obligation_path, term_path
from concordance.site.pages.links import Reference, quoted, reference
from concordance.site.render import page


@dataclass(frozen=True)
class DefinitionShown:
    """One definition with a link to where it stands."""

    label: str
    url: str
    genus: Text | None
    elements: tuple[TermElement, ...]
    structure: Text | None
    note: Text | None


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the list of terms and one page per term."""
    terms = sorted(context.corpus.terms.values(), key=lambda term: term.label.best(context.language)[0].lower())
    yield page(context, "terms.md.j2", "terms/index.md", terms=terms)
    for term in terms:
        yield _term(context, term)


def _term(context: SiteContext, term: Term) -> Page:
    here = term_path(term.id)
    used = [reference(context, here, identifier) for identifier, provision in context.corpus.provisions.items()
            if term.id in provision.terms]
    return page(context, "term.md.j2", here, term=term, used=used,
                definitions=[_definition(context, here, definition) for definition in term.definitions],
                related=[context.corpus.terms[identifier] for identifier in term.related],
                title_yaml=Markup(quoted(term.label.best(context.language)[0])))


def _definition(context: SiteContext, here: str, definition: Definition) -> DefinitionShown:
    where = definition.where
    if where in context.corpus.obligations:
        obligation = context.corpus.obligations[where]
        link = Reference(obligation.citation, href(here, obligation_path(context.corpus.instrument_of[where], where)))
    else:
        link = reference(context, here, where)
    return DefinitionShown(link.label, link.url, definition.genus, definition.elements, definition.structure,
                           definition.note)
