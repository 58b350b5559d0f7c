"""The shapes of the index files, and of what a document says beside its statements. Schemas are generated from here."""

from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.reports.gap_model import LanguageMap

VERSION: Final = "v1"
_RELATIVE = "relative to the file it stands in"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class PagesOut(_Part):
    """The page of a record in each language."""

    kk: str = Field(description=_RELATIVE)
    ru: str = Field(description=_RELATIVE)
    en: str = Field(description=_RELATIVE)


class ApiOut(_Part):
    """What a document says of itself; no statement of the graph."""

    schema_: str = Field(alias="schema", description="name of the schema the document follows")
    id: str = Field(description="our id, and the address of the document below its folder")
    cited_as: LanguageMap = Field(alias="citedAs", description="how a reader is told of the record")
    pages: PagesOut
    documents: dict[str, list[str]] = Field(
        description=f"documents that belong to this one, by kind, {_RELATIVE}: the verdict of an obligation, say")


class PeriodOut(_Part):
    """The days on which the verdicts on all elements of an obligation are the same."""

    start: date = Field(alias="from")
    end: date | None = Field(alias="to", description="last day, included; null where the period still runs")
    verdict: str
    elements: dict[str, str] = Field(description="verdict by the id of the element within the obligation")
    acts: list[str] = Field(description="acts whose wordings, cited as evidence, begin on the first day")
    known_by: bool = Field(alias="knownBy", description="true where the change may be older than the first day")


class EntryOut(_Part):
    """One record in a list."""

    id: str
    iri: str = Field(description="what the record is called in the graph and in other documents")
    label: LanguageMap
    document: str = Field(description=_RELATIVE)
    pages: PagesOut


class ActOut(EntryOut):
    """An act with its articles and provisions, in the order of the text."""

    provisions: list[EntryOut]


class ObligationOut(EntryOut):
    """An obligation, and where its verdict is."""

    citation: str
    verdict: str = Field(description=f"document of the verdict, {_RELATIVE}")


class InstrumentOut(EntryOut):
    """An instrument with its obligations, in its order."""

    obligations: list[ObligationOut]


class VerdictOut(EntryOut):
    """The verdicts on one obligation on every day of the list."""

    instrument: str
    citation: str
    unverified: bool = Field(description="nobody has seen the text of the obligation: to be counted apart")
    verdicts: dict[date, str] = Field(description="a day before the obligation spoke to the State is left out")


class ProvisionsOut(_Part):
    """All articles and provisions, by act."""

    schema_: Literal["provisions-1"] = Field(default="provisions-1", alias="schema")
    acts: list[ActOut]


class ObligationsOut(_Part):
    """All obligations, by instrument."""

    schema_: Literal["obligations-1"] = Field(default="obligations-1", alias="schema")
    instruments: list[InstrumentOut]


class TermsOut(_Part):
    """All terms."""

    schema_: Literal["terms-1"] = Field(default="terms-1", alias="schema")
    terms: list[EntryOut]


class RequirementsOut(_Part):
    """All shared requirements."""

    schema_: Literal["requirements-1"] = Field(default="requirements-1", alias="schema")
    requirements: list[EntryOut]


class VerdictsOut(_Part):
    """All verdicts on the days that matter."""

    schema_: Literal["verdicts-1"] = Field(default="verdicts-1", alias="schema")
    as_of: date = Field(alias="asOf", description="the day the documents of the verdicts answer for")
    days: list[date] = Field(description="days on which the law or a verdict changed, the first and the last day asked")
    review_notice: LanguageMap = Field(alias="reviewNotice")
    obligations: list[VerdictOut]


class CollectionOut(_Part):
    """One kind of document."""

    kind: str
    count: int
    index: str = Field(description=f"file that lists them, {_RELATIVE}")
    document: str = Field(description=f"address of one, {_RELATIVE}; put the id in the place of {{id}}")
    schema_: str = Field(alias="schema", description=_RELATIVE)


class IndexOut(_Part):
    """Where everything is."""

    schema_: Literal["index-1"] = Field(default="index-1", alias="schema")
    version: str
    tool: str
    base: str = Field(description="what `kb:` stands for in the documents")
    as_of: date = Field(alias="asOf")
    licence: str
    review_notice: LanguageMap = Field(alias="reviewNotice")
    context: str = Field(description=_RELATIVE)
    pages: PagesOut
    collections: list[CollectionOut]


INDEXES: Final[dict[str, type[BaseModel]]] = {
    "index-1": IndexOut, "provisions-1": ProvisionsOut, "obligations-1": ObligationsOut, "terms-1": TermsOut,
    "requirements-1": RequirementsOut, "verdicts-1": VerdictsOut,
}
