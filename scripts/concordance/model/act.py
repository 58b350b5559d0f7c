"""An act: a law, a code, an order, with what is known about it and how much of it was read."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from concordance.model.base import Basis, Day, Record
from concordance.model.source import Source
from concordance.model.text import Text


class ActForm(StrEnum):
    """The legal form of an act."""

    CONSTITUTION = "constitution"
    CODE = "code"
    LAW = "law"
    ORDER = "order"
    RESOLUTION = "resolution"


class Content(StrEnum):
    """How much of the act is encoded here. Only `whole` lets silence mean absence."""

    WHOLE = "whole"
    SELECTED = "selected"
    HEADING_ONLY = "heading-only"
    NOT_READ = "not-read"


class Chapter(Record):
    """A chapter of an act."""

    id: str = Field(pattern=r"^chp_[0-9][0-9a-z-]*$", description="Akoma Ntoso eId, as in chp_2")
    num: str = Field(pattern=r"^[0-9A-Za-zА-Яа-яЁё]+([.-][0-9A-Za-zА-Яа-яЁё]+)*$", description="as in 2 or 2-1")
    title: Text


class Commencement(Record):
    """From which day an act is in force, and how that day is known."""

    start: Day = Field(alias="from")
    basis: Basis
    note: Text | None = Field(default=None, description="how the day was found")


class Act(Record):
    """An act as a whole (`law/<jurisdiction>/<act>/act.yml`). The folder name is the last part of the id."""

    id: str = Field(pattern=r"^[a-z]{2}/[a-z0-9]+(-[a-z0-9]+)*$")
    form: ActForm
    number: str | None = None
    adopted: Day
    akn: str = Field(pattern=r"^/akn/[a-z]{2}/act/[0-9]{4}-[0-9]{2}-[0-9]{2}/[^/\s<>\"{}|\\^`]+$",
                     description="Akoma Ntoso work IRI: country, day of adoption, one number with no slash in it")
    portal_id: str | None = Field(default=None, description="id on the official portal adilet.zan.kz")
    portal_id_basis: Basis = Basis.OFFICIAL_TEXT
    title: Text
    title_basis: Basis = Field(
        default=Basis.OFFICIAL_TEXT, description="weakest basis among the languages of the title"
    )
    short_title: Text
    in_force: Commencement
    content: Content
    articles_expected: int = Field(ge=0, description="how many article files this folder must hold")
    chapters: tuple[Chapter, ...] = ()
    basis: Basis
    sources: dict[str, Source] = Field(description="sources that provisions of this act cite by key")
    amended_by: tuple[str, ...] = Field(default=(), description="amending acts known to have changed this one")
    notes: tuple[Text, ...] = ()

    @property
    def read_up_to(self) -> date | None:
        """The day of the latest redaction that was read; later changes of the act may be unknown here."""
        return max((s.redaction for s in self.sources.values() if s.redaction is not None), default=None)
