"""Defined terms: SKOS concepts whose definitions are split into elements."""

from pydantic import Field

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
    """A defined term (`law/terms/<id>.yml`) across acts and treaties."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text
    other_labels: tuple[Text, ...] = ()
    definitions: tuple[Definition, ...] = Field(min_length=1)
    related: tuple[str, ...] = ()
    note: Text | None = None
