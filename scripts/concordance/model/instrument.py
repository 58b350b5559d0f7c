"""What the State promised: instruments, obligations, and their testable elements."""

from enum import StrEnum

from pydantic import Field

from concordance.model.base import Basis, Day, Record
from concordance.model.source import Source
from concordance.model.text import Text


class InstrumentKind(StrEnum):
    """What an instrument is, and so how hard it binds."""

    TREATY = "treaty"
    POLITICAL_COMMITMENT = "political-commitment"
    GUIDANCE = "guidance"
    MODEL_LAW = "model-law"


class Modality(StrEnum):
    """What an instrument asks: the three levels of the UNODC Legislative Guides, OSCE practice, and non-duties."""

    MANDATORY = "mandatory"
    CONSIDER = "mandatory-to-consider"
    OPTIONAL = "optional"
    COMMITMENT = "commitment"
    RECOMMENDED = "recommended-action"
    ENCOURAGED = "encouraged"
    DEFINITION = "definition"
    SCOPE = "scope"
    FINAL_CLAUSE = "final-clause"

    @property
    def firm(self) -> bool:
        """True where the instrument says "shall": a national "may" answers it only weakly."""
        return self in (Modality.MANDATORY, Modality.COMMITMENT)


class Measures(StrEnum):
    """By what kind of measure an obligation is met."""

    LEGISLATIVE = "legislative"
    ADMINISTRATIVE = "administrative"
    EITHER = "either"
    NONE = "none"


class StatusEvent(Record):
    """One step of a State towards an instrument: signature, ratification law, deposit, entry into force."""

    what: str
    day: Day | None = Field(default=None, alias="on")
    act: str | None = Field(default=None, description="id of the national act, where there is one")
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1)
    note: Text | None = None


class Instrument(Record):
    """A treaty or another document of promises (`mappings/instruments/<id>/instrument.yml`)."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    kind: InstrumentKind
    title: Text
    title_basis: Basis = Field(description="weakest basis among the languages of the title")
    short_title: Text
    adopted: Day
    in_force: Day | None = None
    depositary: str | None = None
    reference: str = Field(description="where it is published, as in 'UNTS vol. 2237, p. 319'")
    binding: bool
    binding_from: Day | None = Field(default=None, description="first day on which the State is bound")
    status: tuple[StatusEvent, ...]
    sources: dict[str, Source]
    encoded: bool = Field(default=True, description="false while only the heading of the instrument is encoded")
    obligations_expected: int = Field(ge=0)
    notes: tuple[Text, ...] = ()


class Element(Record):
    """One testable part of an obligation. The id is unique within the obligation."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text


class Obligation(Record):
    """One duty, definition or clause of an instrument, split into elements."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    citation: str
    title: Text
    summary: Text
    modality: Modality
    operative_verb: str
    qualifiers: tuple[str, ...] = ()
    pillar: str
    addressee: str
    beneficiary: str
    measures: Measures
    testable: bool
    elements: tuple[Element, ...] = ()
    test_questions: tuple[Text, ...] = ()
    related: tuple[str, ...] = ()
    model_law_2009: tuple[str, ...] = ()
    review_cluster: str | None = None
    notes: tuple[Text, ...] = ()
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1)

    def element_ids(self) -> tuple[str, ...]:
        """Return the full ids of the elements, as in `palermo-6-3-a/housing`."""
        return tuple(f"{self.id}/{element.id}" for element in self.elements)


class ObligationFile(Record):
    """The obligations of one article (`obligations/art-06.yml`)."""

    instrument: str
    article: str
    heading: Text
    obligations: tuple[Obligation, ...] = Field(min_length=1)
