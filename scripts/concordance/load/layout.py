"""Which record is expected at which path of `law/`, `mappings/` and `docs/training/`."""

import re
from dataclasses import dataclass

from concordance.model.accepted import AcceptedProblems
from concordance.model.act import Act
from concordance.model.actor import ActorRegister
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile
from concordance.model.base import Record
from concordance.model.claim import Claim
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.policy import SeverityPolicy
from concordance.model.provision import Article
from concordance.model.published_ids import PublishedIds
from concordance.model.question import QuestionFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.scale import Scale
from concordance.model.term import Term
from concordance.model.training import AudienceFile, TrainingModule
from concordance.model.verification import VerificationLog

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ART = r"art-[0-9]{2,3}(?:-[0-9]+)*"


@dataclass(frozen=True)
class Kind:
    """A kind of data file: the name of its JSON Schema, the paths it lives at, and its record class."""

    name: str
    pattern: re.Pattern[str]
    record: type[Record]
    example: str


KINDS = (
    Kind("actors", re.compile(r"^law/[a-z]{2}/actors\.yml$"), ActorRegister, "law/kz/actors.yml"),
    Kind("act", re.compile(rf"^law/[a-z]{{2}}/{_SLUG}/act\.yml$"), Act, "law/kz/110-viii/act.yml"),
    Kind("article", re.compile(rf"^law/[a-z]{{2}}/{_SLUG}/articles/{_ART}\.yml$"), Article,
         "law/kz/110-viii/articles/art-009.yml"),
    Kind("amendments", re.compile(rf"^law/[a-z]{{2}}/{_SLUG}/amendments\.yml$"), AmendmentFile,
         "law/kz/111-viii/amendments.yml"),
    Kind("delegations", re.compile(rf"^law/[a-z]{{2}}/{_SLUG}/delegations\.yml$"), DelegationFile,
         "law/kz/110-viii/delegations.yml"),
    Kind("open-questions", re.compile(r"^law/[a-z]{2}/open-questions\.yml$"), QuestionFile,
         "law/kz/open-questions.yml"),
    Kind("term", re.compile(rf"^law/terms/{_SLUG}\.yml$"), Term, "law/terms/victim.yml"),
    Kind("instrument", re.compile(rf"^mappings/instruments/{_SLUG}/instrument\.yml$"), Instrument,
         "mappings/instruments/palermo/instrument.yml"),
    Kind("obligations", re.compile(rf"^mappings/instruments/{_SLUG}/obligations/{_SLUG}\.yml$"), ObligationFile,
         "mappings/instruments/palermo/obligations/art-06.yml"),
    Kind("assessments", re.compile(rf"^mappings/assessments/{_SLUG}/{_SLUG}\.yml$"), AssessmentFile,
         "mappings/assessments/palermo/art-06.yml"),
    Kind("requirement", re.compile(rf"^mappings/requirements/{_SLUG}\.yml$"), Requirement,
         "mappings/requirements/non-punishment.yml"),
    Kind("claim", re.compile(rf"^mappings/claims/{_SLUG}\.yml$"), Claim,
         "mappings/claims/thirty-day-period.yml"),
    Kind("questionnaire", re.compile(rf"^mappings/questionnaires/{_SLUG}\.yml$"), Questionnaire,
         "mappings/questionnaires/untoc-review.yml"),
    Kind("verifications", re.compile(r"^mappings/verifications\.yml$"), VerificationLog,
         "mappings/verifications.yml"),
    Kind("severity-policy", re.compile(r"^mappings/policy/severity\.yml$"), SeverityPolicy,
         "mappings/policy/severity.yml"),
    Kind("scale", re.compile(rf"^mappings/policy/scales/{_SLUG}\.yml$"), Scale, "mappings/policy/scales/ec.yml"),
    Kind("accepted-problems", re.compile(r"^mappings/policy/accepted-problems\.yml$"), AcceptedProblems,
         "mappings/policy/accepted-problems.yml"),
    Kind("published-ids", re.compile(rf"^mappings/policy/published-ids/{_SLUG}\.yml$"), PublishedIds,
         "mappings/policy/published-ids/provision.yml"),
    Kind("audiences", re.compile(r"^docs/training/audiences\.yml$"), AudienceFile, "docs/training/audiences.yml"),
    Kind("training-module", re.compile(rf"^docs/training/modules/{_SLUG}\.yml$"), TrainingModule,
         "docs/training/modules/children-and-consent.yml"),
    Kind("training-questions", re.compile(rf"^docs/training/questions/{_SLUG}\.yml$"), Quiz,
         "docs/training/questions/children-and-consent.yml"),
    Kind("training-exercise", re.compile(rf"^docs/training/exercises/{_SLUG}\.yml$"), Exercise,
         "docs/training/exercises/night-shift.yml"),
)

# Every project that keeps editions keeps the ids it published, too; this list names the others.
EDITIONS = "docs/editions"
LIST_OF_FILES = "mappings/policy/published-ids/file.yml"

_PARTS = re.compile(
    rf"^(?P<act>law/[a-z]{{2}}/{_SLUG})/(?:articles/|amendments|delegations)|^(?P<instrument>mappings/instruments/{_SLUG})/obligations/"
)


def head_of(path: str) -> str | None:
    """Return the file without which the one at `path` means nothing: the `act.yml` of an article, and the like."""
    found = _PARTS.match(path)
    return f"{found[found.lastgroup]}/{found.lastgroup}.yml" if found and found.lastgroup else None


def kind_of(path: str) -> Kind | None:
    """Return the kind of record expected at `path` (posix, relative to the project), or None."""
    return next((kind for kind in KINDS if kind.pattern.fullmatch(path)), None)
