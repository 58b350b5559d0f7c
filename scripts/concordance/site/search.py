"""The search of a site in one language: what can be found, and the files of its index."""

from collections.abc import Iterator
from itertools import combinations

from concordance.model.term import Term
from concordance.model.text import LANGUAGES, Text
from concordance.search.document import Document
from concordance.search.index import Reading, entries
from concordance.search.pieces import pieces
from concordance.search.stems import stem
from concordance.search.tokens import tokens
from concordance.search.translations import meanings, one_word
from concordance.search.words import EVERY
from concordance.site.context import SiteContext
from concordance.site.prose import Prose
from concordance.site.search_commitments import commitments
from concordance.site.search_law import law
from concordance.site.search_others import others

FOLDER = "search"
KINDS = ("provision", "article", "act", "instrument", "obligation", "gap", "requirement", "term", "actor", "statement",
         "expected-act", "question", "module", "page")

# The words that the scripts of the search show.
BOX = ("label", "placeholder", "open", "close", "results", "show-all", "found", "none", "none-hint", "some-words",
       "corrected", "failed", *(f"kind-{kind}" for kind in KINDS))


def documents(context: SiteContext, prose: list[Prose]) -> list[Document]:
    """Return everything that can be found, in a fixed order."""
    return [*law(context), *commitments(context), *others(context, prose)]


def search_files(context: SiteContext, prose: list[Prose]) -> Iterator[tuple[str, str]]:
    """Yield `(path below the language folder, content)` of every file of the index."""
    found = documents(context, prose)
    reading = Reading(tokens, stem, EVERY)
    chosen = [_names(term) for term in context.corpus.terms.values()]
    made = entries(found, reading, meanings(_parallel(context), chosen, context.language, reading.words),
                   _synonyms(chosen, context.language, reading))
    for name, content in pieces(found, made, context.language, list(KINDS), EVERY):
        yield f"{FOLDER}/{name}", content


def _names(term: Term) -> dict[str, tuple[str, ...]]:
    """Return every name of a term, and the words it is also found by, in each language."""
    labels = (term.label, *term.other_labels)
    return {language: (*(name for label in labels if (name := label.get(language))),
                       *term.also_found_by.get(language, ())) for language in LANGUAGES}


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
        yield from (term.label, *term.other_labels, *(value.label for value in term.values))
        yield from (element.text for definition in term.definitions for element in definition.elements)


def _synonyms(chosen: list[dict[str, tuple[str, ...]]], language: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield pairs of stems of the language that name the same term, such as `ребенок` and `дети`."""
    for names in chosen:
        yield from combinations(one_word(names[language], language, reading.words), 2)
