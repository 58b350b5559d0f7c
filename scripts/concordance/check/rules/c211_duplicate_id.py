"""Every id names one record."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.act import Act
from concordance.model.actor import ActorRegister
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile
from concordance.model.claim import Claim
from concordance.model.corpus import Corpus, DataFile, act_of
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.problem import CodeDoc, Path
from concordance.model.provision import Article
from concordance.model.question import QuestionFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.scale import Scale
from concordance.model.term import Term
from concordance.model.training import AudienceFile, TrainingModule

DOC = CodeDoc(
    "C211", "duplicate-id", "Two records carry the same id.", "One of them would silently win.",
    "two files with id: kz/110-viii/art_9", "one file per article",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the second and every later record of an id."""
    seen: dict[tuple[str, str], str] = {}
    for file in corpus.files:
        double: Path | None = None
        for space, path, identifier in _ids(file):
            if double is not None and path[: len(double)] == double:
                continue  # the parts of a record that stands twice stand twice as well: one cause, one finding
            first = seen.get((space, identifier))
            if first is None:
                seen[space, identifier] = file.path
            else:
                double = path[:-1]
                yield Finding(file.path, path, f"{identifier} is already defined in {first}",
                              "give it another id, or merge the two records")


def _ids(file: DataFile) -> Iterator[tuple[str, Path, str]]:
    record = file.record
    if isinstance(record, ActorRegister):
        for index, actor in enumerate(record.actors):
            yield "actor", ("actors", index, "id"), actor.id
    elif isinstance(record, Article):
        yield "article", ("id",), record.id
        for index, provision in enumerate(record.provisions):
            yield "provision", ("provisions", index, "eid"), f"{act_of(record.id)}/{provision.eid}"
    elif isinstance(record, ObligationFile):
        for index, obligation in enumerate(record.obligations):
            yield "obligation", ("obligations", index, "id"), obligation.id
            for number, element in enumerate(obligation.elements):
                yield "element", ("obligations", index, "elements", number, "id"), f"{obligation.id}/{element.id}"
    elif isinstance(record, AssessmentFile):
        for index, row in enumerate(record.rows):
            yield "row", ("rows", index, "id"), row.id
    elif isinstance(record, AmendmentFile):
        for index, operation in enumerate(record.operations):
            yield "operation", ("operations", index, "target"), f"{record.act}: {operation.name}"
    elif isinstance(record, DelegationFile):
        for index, delegation in enumerate(record.delegations):
            yield "delegation", ("delegations", index, "id"), f"{record.act}/{delegation.id}"
    elif isinstance(record, QuestionFile):
        for index, question in enumerate(record.questions):
            yield "question", ("questions", index, "id"), question.id
    elif isinstance(record, AudienceFile):
        for index, audience in enumerate(record.audiences):
            yield "audience", ("audiences", index, "id"), audience.id
    elif isinstance(record, TrainingModule):
        yield file.kind, ("id",), record.id
        for index, section in enumerate(record.sections):
            yield "section", ("sections", index, "id"), f"{record.id}/{section.id}"
    elif isinstance(record, Quiz):
        for index, asked in enumerate(record.questions):
            yield "quiz-question", ("questions", index, "id"), f"{record.module}/{asked.id}"
    elif isinstance(record, Exercise):
        yield file.kind, ("id",), record.id
        for index, task in enumerate(record.tasks):
            yield "task", ("tasks", index, "id"), f"{record.id}/{task.id}"
    elif isinstance(record, Act | Term | Instrument | Claim | Requirement | Scale | Questionnaire):
        yield file.kind, ("id",), record.id


RULE = Rule(DOC, check)
