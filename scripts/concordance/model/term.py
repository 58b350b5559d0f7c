"""Defined terms: SKOS concepts whose definitions are split into elements."""

from datetime import date
from enum import StrEnum

from pydantic import Field, model_validator

from concordance.model.base import Day, Record
from concordance.model.text import LANGUAGES, Line, Text


class Role(StrEnum):
    """What an element does in its definition, and so which way it moves the reach of the term."""

    REQUIRED = "required"
    ALTERNATIVE = "alternative"
    ILLUSTRATIVE = "illustrative"
    EXCLUDED = "excluded"


class Listing(StrEnum):
    """Whether the values of an element are all there are, or examples."""

    OPEN = "open"
    CLOSED = "closed"


class Value(Record):
    """One value that lists of a term may name, as `recruitment` among acts."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text


class TermElement(Record):
    """One element of a definition. The same id in two definitions of a term means the same element.

    role: required = without it the definition does not apply; alternative = one of several ways to meet it;
    illustrative = named as an example; excluded = carved out.
    """

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    text: Text
    role: Role = Role.REQUIRED
    values: tuple[str, ...] = Field(default=(), description="ids of `values` of the term that the element lists")
    list: Listing | None = Field(default=None, description="whether the list is closed or open")


class Definition(Record):
    """What a term means in one place: a provision, or an obligation that defines it."""

    where: str = Field(description="id of the provision or obligation that defines the term")
    start: Day | None = Field(default=None, alias="from", description="first day of these elements, where they changed")
    end: Day | None = Field(default=None, alias="to", description="last day of these elements, where they changed")
    genus: Text | None = Field(default=None, description="the wider class the term belongs to")
    elements: tuple[TermElement, ...] = Field(min_length=1)
    structure: Text | None = Field(default=None, description="how the elements combine: all, any, limbs")
    note: Text | None = None

    def stands_on(self, day: date) -> bool:
        """True when these elements, not older or later ones of the same place, are meant on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Term(Record):
    """A term of the law (`law/terms/<id>.yml`) across acts and treaties, defined or only used."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text
    other_labels: tuple[Text, ...] = ()
    also_found_by: dict[str, tuple[Line, ...]] = Field(
        default={}, description="by language (kk, ru, en): words by which a reader looks for the term, as in "
                                "`children` for `child`; the search knows them, nothing shows them")
    compare_with: str | None = Field(
        default=None, description="the definition the others are measured by; without it the term is not compared"
    )
    values: tuple[Value, ...] = ()
    facets: tuple[Value, ...] = Field(default=(), description="labels of the elements, by their id, for the matrix")
    definitions: tuple[Definition, ...] = Field(
        default=(), description="none for a term that the law uses and, as far as read, nowhere defines"
    )
    related: tuple[str, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _found_in_known_languages(self) -> "Term":
        if unknown := self.also_found_by.keys() - set(LANGUAGES):
            raise ValueError(f"also_found_by: no language {', '.join(sorted(unknown))}: one of {', '.join(LANGUAGES)}")
        return self

    @model_validator(mode="after")
    def _says_where_it_was_looked_for(self) -> "Term":
        if not self.definitions and self.note is None:
            raise ValueError("a term without a definition says in 'note' where a definition was looked for")
        return self
