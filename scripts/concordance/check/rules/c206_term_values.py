"""What a definition lists is named in the vocabulary of its term, and the measure is one of the definitions."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.term import Term

DOC = CodeDoc(
    "C206", "term-values", "A definition lists a value its term does not know, or is measured by no definition.",
    "Two lists can only be compared when the same thing has the same name in both.",
    "values: [recruiting] with no such value", "values: [recruitment]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield unknown and doubled values, lists without a kind, elements that stand twice, and unknown measures."""
    for path, term in corpus.of(Term):
        known = [value.id for value in term.values]
        for index, identifier in enumerate(known):
            if identifier in known[:index]:
                yield Finding(path, ("values", index, "id"), f"the value {identifier} stands twice")
        if term.compare_with and all(d.where != term.compare_with for d in term.definitions):
            yield Finding(path, ("compare_with",), f"{term.id} has no definition at {term.compare_with}",
                          did_you_mean(term.compare_with, [d.where for d in term.definitions]))
        for number, definition in enumerate(term.definitions):
            ids = [element.id for element in definition.elements]
            for place, element in enumerate(definition.elements):
                here = ("definitions", number, "elements", place)
                if element.id in ids[:place]:
                    yield Finding(path, (*here, "id"), f"the element {element.id} stands twice in one definition")
                for position, value in enumerate(element.values):
                    if value not in known:
                        yield Finding(path, (*here, "values", position), f"{term.id} names no value {value}",
                                      did_you_mean(value, known))
                if element.values and element.list is None:
                    yield Finding(path, (*here, "id"), f"{element.id} lists values but not whether the list is open",
                                  "list: open, or list: closed")


RULE = Rule(DOC, check)
