"""Which ids a data file gives: what is published under a name of its own, and has to keep it."""

from collections.abc import Iterator

from concordance.model.act import Act
from concordance.model.actor import ActorRegister
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile
from concordance.model.claim import Claim
from concordance.model.corpus import DataFile, act_of
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.problem import Path
from concordance.model.provision import Article
from concordance.model.question import QuestionFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.scale import Scale
from concordance.model.term import Term
from concordance.model.training import AudienceFile, TrainingModule


def identities(file: DataFile) -> Iterator[tuple[str, Path, str]]:
    """Yield kind, path of keys and full id of every record of a file that has an id of its own."""
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
