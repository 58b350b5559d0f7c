"""Pages of the defined terms, each with its definitions side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from concordance.analysis.definitions import matrix
from concordance.language.alphabet import place_in_list
from concordance.model.term import Definition, Term, TermElement
from concordance.model.text import LANGUAGES, Text
from concordance.site.context import Page, SiteContext, href, obligation_path, term_path
from concordance.site.frame import NAMES
from concordance.site.pages.links import Reference, quoted, reference
from concordance.site.render import later, page


@dataclass(frozen=True)
class DefinitionShown:
    """One definition with a link to where it stands."""

    label: str
    url: str
    genus: Text | None
    elements: tuple[TermElement, ...]
    structure: Text | None
    note: Text | None
    start: date | None
    end: date | None


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the list of terms and one page per term."""
    terms = in_order(context)
    yield page(context, "terms.md.j2", "terms/index.md", terms=terms, names=NAMES,
               languages=sorted(LANGUAGES, key=lambda language: language != context.language))
    for term in terms:
        yield later(term_path(term.id), _term, context, term)


def in_order(context: SiteContext) -> list[Term]:
    """Return the terms in the order of the alphabet of the language."""
    return sorted(context.corpus.terms.values(), key=lambda term: place_in_list(term.label.best(context.language)[0]))


def _term(context: SiteContext, term: Term) -> Page:
    here = term_path(term.id)
    used = [reference(context, here, identifier) for identifier, provision in context.corpus.provisions.items()
            if term.id in provision.terms]
    return page(context, "term.md.j2", here, term=term, used=used,
                definitions=[_definition(context, here, definition) for definition in
                             sorted(term.definitions, key=lambda d: not d.stands_on(context.day))],
                related=[context.corpus.terms[identifier] for identifier in term.related],
                matrix=_matrix(context, here, term), title_yaml=Markup(quoted(term.label.best(context.language)[0])))


@dataclass(frozen=True)
class CellShown:
    """One element of one definition as shown."""

    element: TermElement | None
    reading: str
    more: list[Text]
    less: list[Text]


@dataclass(frozen=True)
class MatrixShown:
    """The definitions of a term on a day: heads as (label, address, since), rows as (element, cells)."""

    heads: list[tuple[str, str, date | None, dict[str, int]]]
    rows: list[tuple[str, list[CellShown]]]


def _matrix(context: SiteContext, here: str, term: Term) -> MatrixShown | None:
    found = matrix(context.corpus, term, context.day)
    if found is None:
        return None
    heads = []
    for index, column in enumerate(found.columns):
        shown = _definition(context, here, column.definition)
        heads.append((shown.label, shown.url, column.since, {str(k): n for k, n in found.counts(index).items() if n}))
    labels = {value.id: value.label for value in term.values}
    facets = {facet.id: context.text(facet.label) for facet in term.facets}
    rows = []
    for identifier, cells in found.rows.items():
        rows.append((facets.get(identifier, identifier), [
            CellShown(cell.element, str(cell.reading or ""), [labels[v] for v in cell.more],
                      [labels[v] for v in cell.less]) for cell in cells]))
    return MatrixShown(heads, rows)


def _definition(context: SiteContext, here: str, definition: Definition) -> DefinitionShown:
    where = definition.where
    if where in context.corpus.obligations:
        link = Reference(context.cited(where), href(here, obligation_path(context.corpus.instrument_of[where], where)))
    else:
        link = reference(context, here, where)
    return DefinitionShown(link.label, link.url, definition.genus, definition.elements, definition.structure,
                           definition.note, definition.start, definition.end)
