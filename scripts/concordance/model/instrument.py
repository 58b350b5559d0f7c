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


class Force(StrEnum):
    """What an instrument is to the State: law between States, a political promise, or a measure others set."""

    BINDING = "binding"
    POLITICAL = "political"
    BENCHMARK = "benchmark"


class Modality(StrEnum):
    """What an instrument asks: the levels of the UNODC Legislative Guides, OSCE practice, guidance, non-duties."""

    MANDATORY = "mandatory"
    CONSIDER = "mandatory-to-consider"
    OPTIONAL = "optional"
    COMMITMENT = "commitment"
    RECOMMENDED = "recommended-action"
    ENCOURAGED = "encouraged"
    GUIDANCE = "guidance"
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


class Document(Record):
    """The document a part of an instrument stands in, where an instrument is a series of documents."""

    title: Text
    number: str | None = None
    adopted: Day
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1)


class NotDemanded(Record):
    """What people often think an instrument demands, and it does not."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    topic: Text
    explanation: Text
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1)


class Instrument(Record):
    """A treaty or another document of promises (`mappings/instruments/<id>/instrument.yml`)."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    place: int = Field(default=100, ge=1, description="where it stands in lists; the smallest first")
    kind: InstrumentKind
    title: Text
    title_basis: Basis = Field(description="weakest basis among the languages of the title")
    short_title: Text
    adopted: Day
    in_force: Day | None = None
    dates_basis: Basis = Field(description="how adoption and entry into force are known")
    depositary: str | None = None
    reference: str = Field(description="where it is published, as in 'UNTS vol. 2237, p. 319'")
    binding: bool
    binding_from: Day | None = Field(default=None, description="first day on which the State is bound")
    status: tuple[StatusEvent, ...]
    sources: dict[str, Source]
    encoded: bool = Field(default=True, description="false while only the heading of the instrument is encoded")
    not_assessed: Text | None = Field(
        default=None, description="why none of it is judged; without it every testable element needs a row"
    )
    obligations_expected: int = Field(ge=0)
    not_demanded: tuple[NotDemanded, ...] = ()
    notes: tuple[Text, ...] = ()

    @property
    def force(self) -> Force:
        """What the instrument is to the State: what binds nobody and promises nothing is a benchmark."""
        if self.binding:
            return Force.BINDING
        return Force.POLITICAL if self.kind is InstrumentKind.POLITICAL_COMMITMENT else Force.BENCHMARK

    def speaks_from(self, document: Document | None) -> Day:
        """Return the day from which an obligation of this instrument, or of a document in it, speaks to the State.

        That from which the instrument binds; where it is not known, the first known step of the State. What binds
        nobody speaks from the day its document was adopted, or it entered into force.
        """
        steps = [event.day for event in self.status if event.day] if self.binding else []
        fallback = document.adopted if document else self.in_force or self.adopted
        return self.binding_from or min(steps, default=fallback)


class Element(Record):
    """One testable part of an obligation. The id is unique within the obligation."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: Text


class Pillar(StrEnum):
    """The four Ps of anti-trafficking work, and what frames them all."""

    PREVENTION = "prevention"
    PROTECTION = "protection"
    PROSECUTION = "prosecution"
    PARTNERSHIP = "partnership"
    GENERAL = "general"


class Theme(StrEnum):
    """What an obligation is about, in the order in which gaps weigh: the five themes of the severity policy."""

    VICTIMS_RIGHTS = "victims-rights"
    CHILDREN = "children"
    PROSECUTION = "prosecution"
    PREVENTION = "prevention"
    PARTNERSHIP = "partnership"


class Obligation(Record):
    """One duty, definition or clause of an instrument, split into elements."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    citation: str
    title: Text
    summary: Text
    modality: Modality
    operative_verb: str
    qualifiers: tuple[str, ...] = ()
    pillar: Pillar
    theme: Theme
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
    not_assessed: Text | None = Field(default=None, description="why this obligation is not judged, though testable")
    place_seen: bool = Field(default=True, description="false while the number or heading of the place is recalled")
    basis: Basis
    sources: tuple[str, ...] = Field(min_length=1)

    @property
    def unverified(self) -> bool:
        """True while nobody has seen the text: what hangs on it is shown apart and counted apart."""
        return self.basis is Basis.RECALLED

    def element_ids(self) -> tuple[str, ...]:
        """Return the full ids of the elements, as in `palermo-6-3-a/housing`."""
        return tuple(f"{self.id}/{element.id}" for element in self.elements)


class ObligationFile(Record):
    """The obligations of one article (`obligations/art-06.yml`) or of another part (`obligations/2000-vienna.yml`)."""

    instrument: str
    article: str | None = Field(default=None, description="number of the article, where the instrument has articles")
    part: str | None = Field(default=None, description="name of the part, where it has none")
    heading: Text
    document: Document | None = None
    obligations: tuple[Obligation, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """The article number or the name of the part."""
        return self.article or self.part or ""
