"""Defined terms: SKOS concepts whose definitions are split into elements."""

from pydantic import Field, model_validator

from concordance.model.base import Record
from concordance.model.text import Text


class TermElement(Record):
    """One element of a definition."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    text: Text


class Definition(Record):
    """What a term means in one place: a provision, or an obligation that defines it."""

    where: str = Field(description="id of the provision or obligation that defines the term")
    genus: Text | None = Field(default=None, description="the wider class the term belongs to")
    elements: tuple[TermElement, ...] = Field(min_length=1)
    structure: Text | None = Field(default=None, description="how the elements combine: all, any, limbs")
    note: Text | None = None


class Term(Record):
    """A term of the law (`law/terms/<id>.yml`) across acts and treaties, defined or only used."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text
    other_labels: tuple[Text, ...] = ()
    definitions: tuple[Definition, ...] = Field(
        default=(), description="none for a term that the law uses and, as far as read, nowhere defines"
    )
    related: tuple[str, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _says_where_it_was_looked_for(self) -> "Term":
        if not self.definitions and self.note is None:
            raise ValueError("a term without a definition says in 'note' where a definition was looked for")
        return self
