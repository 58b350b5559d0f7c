"""The shape of an answered questionnaire as published. Its JSON Schema is generated from here."""

from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance.reports.gap_model import LanguageMap, SourceRef
from concordance.reports.published_edition import EditionOut

SCHEMA_ID: Final = "questionnaire-answer-1"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class NotFoundOut(_Part):
    """A part of the questionnaire that was looked for in vain."""

    what: LanguageMap
    tried: LanguageMap
    searched_on: date
    settle_at: list[str]


class CoveredOut(_Part):
    """The articles of one instrument that a group asks about."""

    instrument: str
    articles: list[str]


class TallyOut(_Part):
    """Counts of questions. Those not asked after the replies proposed are in no other count."""

    questions: int
    not_asked: int
    asked: int = Field(description="the denominator of replies and completeness")
    replies: dict[str, int]
    completeness: dict[str, int]
    bases: dict[str, int] = Field(description="how the questions are known; of all questions")


class GroupOut(_Part):
    """A group of questions."""

    id: str
    number: str | None
    title: LanguageMap
    covers: list[CoveredOut]
    basis: str
    note: LanguageMap | None
    not_found: NotFoundOut | None
    counts: TallyOut


class ConditionOut(_Part):
    """After which answers to which question this one is asked."""

    question: str
    answers: list[str]


class PointOut(_Part):
    """One element asked about."""

    element: str
    obligation: str
    citation: LanguageMap
    label: LanguageMap
    verdict: str
    unknown: str | None = Field(description="why nothing is known of it; null where there is a verdict")
    stale: bool = Field(description="the verdict is older than the wording in force")
    answered_by: str | None = Field(description="the element whose judgement answers this one, which has none")
    rows: list[str] = Field(description="ids of the judgements, as in a gap report")
    reasons: list[LanguageMap]
    settle: list[LanguageMap] = Field(description="what would have to be read to settle it")


class CitedOut(_Part):
    """A provision in force that answers."""

    provision: str
    citation: LanguageMap
    act: str
    act_adopted: date
    version_from: date
    version_from_is: str = Field(description="exact, or no-later-than where the first day is not known")
    version_by: str = Field(description="act that made this wording")
    basis: str
    force: str
    summary: LanguageMap
    sources: list[SourceRef]
    elements: list[str] = Field(description="the elements it answers; none where the question names it itself")
    terms: list[str]


class AuthorityOut(_Part):
    """A body that answers, with the provisions cited that name it."""

    actor: str
    label: LanguageMap
    provisions: list[str]


class AnswerOut(_Part):
    """One question with the answer proposed."""

    id: str
    number: str
    group: str
    text: LanguageMap
    kind: str
    condition: ConditionOut | None
    question_basis: str = Field(description="how the question is known; derived: its text was not seen")
    note: LanguageMap | None
    obligations: list[str]
    asking: str = Field(description="asked, perhaps (an earlier answer is open) or not-asked")
    reply: str
    completeness: str
    fits_form: bool = Field(description="false where the form does not offer the reply and the State has to choose")
    points: list[PointOut]
    cited: list[CitedOut]
    authorities: list[AuthorityOut]
    absent: list[str] = Field(description="what the question names and what does not stand on the day")
    for_state: LanguageMap | None = Field(description="what only the State can add")
    trust_basis: str | None = Field(description="the weakest basis in the chain; null where nothing was judged")
    reviewed: bool = Field(description="a lawyer has signed every judgement behind the reply")


class QuestionnaireOut(_Part):
    """A questionnaire answered as of one day. Texts are in all languages they exist in."""

    schema_: Literal["questionnaire-answer-1"] = Field(default=SCHEMA_ID, alias="schema")
    edition: EditionOut
    id: str
    title: LanguageMap
    asked_by: LanguageMap
    reference: LanguageMap | None
    adopted: date | None
    instruments: list[str]
    caution: LanguageMap = Field(description="what a reader must know of the text of the questions")
    review: str
    review_notice: LanguageMap
    counts: TallyOut
    groups: list[GroupOut]
    questions: list[AnswerOut]
    not_found: list[NotFoundOut]
    sources: dict[str, SourceRef]
