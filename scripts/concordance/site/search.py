"""The search of a site in one language: what can be found, and the files of its index."""

from collections.abc import Iterator

from concordance.model.text import Text
from concordance.search.document import Document
from concordance.search.index import Reading, entries
from concordance.search.pieces import pieces
from concordance.search.stems import stem
from concordance.search.tokens import tokens
from concordance.search.translations import meanings
from concordance.search.words import EVERY
from concordance.site.context import Page, SiteContext
from concordance.site.search_commitments import commitments
from concordance.site.search_law import law
from concordance.site.search_others import others

FOLDER = "search"
KINDS = ("provision", "article", "act", "instrument", "obligation", "gap", "requirement", "term", "actor", "statement",
         "expected-act", "question", "page")


def documents(context: SiteContext, prose: list[tuple[Page, str]]) -> list[Document]:
    """Return everything that can be found, in a fixed order."""
    return [*law(context), *commitments(context), *others(context, prose)]


def search_files(context: SiteContext, prose: list[tuple[Page, str]]) -> Iterator[tuple[str, str]]:
    """Yield `(path below the language folder, content)` of every file of the index."""
    found = documents(context, prose)
    reading = Reading(tokens, stem, EVERY)
    chosen = list(_labels(context))
    made = entries(found, reading, meanings(_parallel(context), chosen, context.language, reading.words),
                   _synonyms(context, reading))
    for name, content in pieces(found, made, context.language, list(KINDS), EVERY):
        yield f"{FOLDER}/{name}", content


def _labels(context: SiteContext) -> Iterator[Text]:
    for term in context.corpus.terms.values():
        yield term.label
        yield from term.other_labels
        yield from (value.label for value in term.values)


def _parallel(context: SiteContext) -> Iterator[Text]:
    """Yield short texts that stand in several languages."""
    corpus = context.corpus
    for article in corpus.articles.values():
        yield article.heading
    for act in corpus.acts.values():
        yield from (act.title, act.short_title)
    for obligation in corpus.obligations.values():
        yield obligation.title
        yield from (element.label for element in obligation.elements)
    for requirement in corpus.requirements.values():
        yield requirement.label
        yield from (part.label for part in requirement.parts)
    for actor in corpus.actors.values():
        yield actor.label
    for term in corpus.terms.values():
        yield from (element.text for definition in term.definitions for element in definition.elements)


def _synonyms(context: SiteContext, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield pairs of stems of the language: labels of one word of a term, and the forms that share no stem with it."""
    for term in context.corpus.terms.values():
        said = [text for label in (term.label, *term.other_labels) if (text := label.get(context.language))]
        said += term.other_forms.get(context.language, ())
        stems = [words[0] for text in said if len(words := reading.words(text, context.language)) == 1]
        yield from ((one, other) for place, one in enumerate(stems) for other in stems[place + 1:])
