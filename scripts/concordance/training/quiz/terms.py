"""The terms that the modules of a pack teach, with what each definition holds on the day of the pack."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.training.of_terms import definitions_on
from concordance.language.alphabet import place_in_list
from concordance.model.term import Definition, Term, TermElement
from concordance.reports.document.letters import clean
from concordance.training.pack import Pack, Shown


@dataclass(frozen=True)
class Meaning:
    """One definition. lines: its wider class, its elements with their role, how they combine, a note."""

    where: Shown
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One term. label: in the language of the pack. meanings: none where no definition stands on the day."""

    term: Term
    label: str
    meanings: tuple[Meaning, ...]
    note: str
    cited: Shown


def entries(pack: Pack) -> tuple[Entry, ...]:
    """Return the terms of the modules of a pack, each once, in the order of the alphabet of its language."""
    ids = dict.fromkeys(name for module in pack.modules for name in module.teaches.terms)
    found = (_entry(pack, pack.corpus.terms[name]) for name in ids)
    return tuple(sorted(found, key=lambda entry: (place_in_list(entry.label), entry.term.id)))


def _entry(pack: Pack, term: Term) -> Entry:
    words = pack.words
    meanings = tuple(Meaning(pack.cites((definition.where,))[0], tuple(_lines(pack, term, definition)))
                     for definition in definitions_on(pack.corpus, term.id, pack.edition.day))
    return Entry(term, clean(words.text(term.label)), meanings, clean(words.text(term.note)) if term.note else "",
                 pack.cites((f"term:{term.id}",))[0])


def _lines(pack: Pack, term: Term, definition: Definition) -> Iterator[str]:
    words = pack.words
    if definition.genus:
        yield clean(words("glossary", "genus").format(words.text(definition.genus)))
    for element in definition.elements:
        yield clean(_element(pack, term, element))
    if definition.structure:
        yield clean(words.text(definition.structure))


def _element(pack: Pack, term: Term, element: TermElement) -> str:
    words = pack.words
    labels = {value.id: words.text(value.label) for value in term.values}
    marks = [words("role", element.role), *([words("listing", element.list)] if element.list else [])]
    listed = "; ".join(labels.get(value, value) for value in element.values)
    tail = f" {words('glossary', 'values').format(listed)}." if listed else ""
    return f"{words.text(element.text).rstrip('.')} ({', '.join(marks)}).{tail}"
