"""Everything that was loaded, with the indexes that every question needs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from concordance.model.act import Act
from concordance.model.actor import Actor, ActorRegister
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile, Row
from concordance.model.base import Record
from concordance.model.claim import Claim
from concordance.model.crosswalk import Crosswalk
from concordance.model.delegation import Delegation, DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Element, Instrument, Obligation, ObligationFile
from concordance.model.lending import Lender, find_lenders, hub_is_sound, hub_links
from concordance.model.places import Place, places_of
from concordance.model.policy import SeverityPolicy
from concordance.model.provision import Article, Provision
from concordance.model.question import Question, QuestionFile
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz, QuizQuestion
from concordance.model.requirement import Link, Part, Requirement
from concordance.model.scale import Scale
from concordance.model.term import Term
from concordance.model.training import Audience, AudienceFile, TrainingModule
from concordance.model.verification import Verification, VerificationLog

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class DataFile:
    """One data file and the record read from it. `path` is posix, relative to the project."""

    path: str
    kind: str
    record: Record


@dataclass(frozen=True)
class Corpus:
    """The loaded data. Ids are unique; a second record of the same id is reported by the checks."""

    files: tuple[DataFile, ...] = field(default=())

    def of(self, record: type[R]) -> Iterator[tuple[str, R]]:
        """Yield `(path, record)` of every file that holds a record of this class."""
        for file in self.files:
            if isinstance(file.record, record):
                yield file.path, file.record

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for _, register in self.of(ActorRegister) for actor in register.actors}

    @cached_property
    def acts(self) -> dict[str, Act]:
        """Acts by id, as in `kz/110-viii`."""
        return {act.id: act for _, act in self.of(Act)}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id, as in `kz/110-viii/art_9`, in the order of the files."""
        return {article.id: article for _, article in self.of(Article)}

    @cached_property
    def provisions(self) -> dict[str, Provision]:
        """Provisions by id, as in `kz/110-viii/art_9__point_6`."""
        return {
            f"{article.id.rsplit('/', 1)[0]}/{provision.eid}": provision
            for _, article in self.of(Article)
            for provision in article.provisions
        }

    @cached_property
    def article_of(self) -> dict[str, Article]:
        """The article of each provision id."""
        return {
            f"{article.id.rsplit('/', 1)[0]}/{provision.eid}": article
            for _, article in self.of(Article)
            for provision in article.provisions
        }

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Defined terms by id."""
        return {term.id: term for _, term in self.of(Term)}

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        """Instruments by id, in the order of their places."""
        found = sorted((instrument for _, instrument in self.of(Instrument)), key=lambda i: (i.place, i.id))
        return {instrument.id: instrument for instrument in found}

    @cached_property
    def obligation_files(self) -> tuple[ObligationFile, ...]:
        """Obligation files in the order of instruments and articles."""
        order = {identifier: index for index, identifier in enumerate(self.instruments)}
        files = (record for _, record in self.of(ObligationFile))
        return tuple(sorted(files, key=lambda file: order.get(file.instrument, len(order))))

    @cached_property
    def obligations(self) -> dict[str, Obligation]:
        """Obligations by id, in the order of instruments and articles."""
        return {obligation.id: obligation for file in self.obligation_files for obligation in file.obligations}

    @cached_property
    def instrument_of(self) -> dict[str, str]:
        """The instrument id of each obligation id."""
        return {obligation.id: file.instrument for file in self.obligation_files for obligation in file.obligations}

    @cached_property
    def obligations_in(self) -> dict[str, tuple[Obligation, ...]]:
        """The obligations of each instrument that has some, in their order."""
        found: dict[str, list[Obligation]] = {}
        for identifier, obligation in self.obligations.items():
            found.setdefault(self.instrument_of[identifier], []).append(obligation)
        return {instrument: tuple(obligations) for instrument, obligations in found.items()}

    @cached_property
    def since(self) -> dict[str, date]:
        """The day each obligation begins to speak to the State, by its id."""
        return {obligation.id: self.instruments[file.instrument].speaks_from(file.document)
                for file in self.obligation_files for obligation in file.obligations}

    @cached_property
    def elements(self) -> dict[str, Element]:
        """Elements by full id, as in `palermo-6-3-a/housing`."""
        return {
            f"{obligation.id}/{element.id}": element
            for obligation in self.obligations.values()
            for element in obligation.elements
        }

    @cached_property
    def assessment_files(self) -> tuple[AssessmentFile, ...]:
        """Assessment files in the order of instruments and articles."""
        return tuple(record for _, record in self.of(AssessmentFile))

    @cached_property
    def rows(self) -> dict[str, Row]:
        """Assessment rows by id."""
        return {row.id: row for file in self.assessment_files for row in file.rows}

    @cached_property
    def rows_of(self) -> dict[str, tuple[Row, ...]]:
        """Rows by full element id, sorted by row id so that the order of files never matters."""
        grouped: dict[str, list[Row]] = {}
        for row in self.rows.values():
            grouped.setdefault(row.element, []).append(row)
        return {element: tuple(sorted(rows, key=lambda row: row.id)) for element, rows in grouped.items()}

    @cached_property
    def judged(self) -> frozenset[str]:
        """The elements that have rows of their own, by full id."""
        return frozenset(row.element for row in self.rows.values())

    @cached_property
    def verifications(self) -> dict[str, Verification]:
        """The latest check of each record, by the name the worksheet gives it."""
        return {entry.record: entry for _, log in self.of(VerificationLog) for entry in log.verified}

    @cached_property
    def severity(self) -> SeverityPolicy | None:
        """The policy that makes a gap a priority, where there is one."""
        return next((policy for _, policy in self.of(SeverityPolicy)), None)

    @cached_property
    def scales(self) -> dict[str, Scale]:
        """The scales of the data by id, in the order of their places."""
        found = sorted((scale for _, scale in self.of(Scale)), key=lambda scale: (scale.place, scale.id))
        return {scale.id: scale for scale in found}

    @cached_property
    def requirements(self) -> dict[str, Requirement]:
        """Shared requirements by id."""
        return {requirement.id: requirement for _, requirement in self.of(Requirement)}

    @cached_property
    def parts(self) -> dict[str, Part]:
        """Parts of requirements by full id, as in `non-punishment/status-offences`."""
        return {f"{req.id}/{part.id}": part for req in self.requirements.values() for part in req.parts}

    @cached_property
    def links_of(self) -> dict[str, tuple[Link, ...]]:
        """Links to parts of requirements by full element id; the part is given with its full id."""
        grouped: dict[str, list[Link]] = {}
        for requirement in self.requirements.values():
            for link in requirement.links:
                full = link.model_copy(update={"part": requirement.part_id(link.part)})
                grouped.setdefault(link.element, []).append(full)
        return {element: tuple(sorted(links, key=lambda link: link.part)) for element, links in grouped.items()}

    @cached_property
    def within(self) -> dict[str, tuple[str, ...]]:
        """For each part of a requirement, by full id, the parts it lies within."""
        return {f"{req.id}/{part.id}": tuple(map(req.part_id, part.within))
                for req in self.requirements.values() for part in req.parts if part.within}

    @cached_property
    def hub_is_sound(self) -> bool:
        """False while parts lie within one another in a circle, which is an error (C205)."""
        return hub_is_sound(self.within)

    @cached_property
    def crosswalk(self) -> Crosswalk:
        """The instruments compared element by element, through the parts of the requirements."""
        home = self.instrument_of
        return Crosswalk(hub_links(self.links_of, lambda element: home.get(element.split("/")[0], "")), self.within)

    @cached_property
    def lenders(self) -> dict[str, Lender]:
        """For each element without a judgement of its own, the one that answers it: it asks the same, or more."""
        return find_lenders(self)

    def judging(self, element: str) -> tuple[Row, ...]:
        """Return the rows that judge an element: its own, else those of the element that answers it."""
        lender = self.lenders.get(element)
        return self.rows_of.get(lender.element if lender else element, ())

    @cached_property
    def amendment_files(self) -> tuple[tuple[str, AmendmentFile], ...]:
        """Files of amendment operations with their paths, in the order of the files."""
        return tuple(self.of(AmendmentFile))

    @cached_property
    def delegations(self) -> dict[str, Delegation]:
        """Expected acts by full id, as in `kz/110-viii/referral-rules`."""
        return {f"{file.act}/{entry.id}": entry for _, file in self.of(DelegationFile) for entry in file.delegations}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Public statements by id."""
        return {claim.id: claim for _, claim in self.of(Claim)}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Open questions by id."""
        return {question.id: question for _, file in self.of(QuestionFile) for question in file.questions}

    @cached_property
    def questionnaires(self) -> dict[str, Questionnaire]:
        """Questionnaires by id, in the order of the files."""
        return {questionnaire.id: questionnaire for _, questionnaire in self.of(Questionnaire)}

    @cached_property
    def audiences(self) -> dict[str, Audience]:
        """Groups of learners by id, in the order in which they are shown."""
        return {audience.id: audience for _, file in self.of(AudienceFile) for audience in file.audiences}

    @cached_property
    def modules(self) -> dict[str, TrainingModule]:
        """Modules of the curriculum by id, in their order."""
        found = sorted((module for _, module in self.of(TrainingModule)), key=lambda m: (m.place, m.id))
        return {module.id: module for module in found}

    @cached_property
    def quizzes(self) -> dict[str, Quiz]:
        """The questions of each module, by its id."""
        return {quiz.module: quiz for _, quiz in self.of(Quiz)}

    @cached_property
    def quiz_questions(self) -> dict[str, QuizQuestion]:
        """Questions of the curriculum by full id, as in `children-and-consent/age-unknown`."""
        return {f"{quiz.module}/{question.id}": question for _, quiz in self.of(Quiz) for question in quiz.questions}

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """Case exercises by id."""
        return {exercise.id: exercise for _, exercise in self.of(Exercise)}

    @cached_property
    def obligations_served(self) -> dict[str, tuple[str, ...]]:
        """For each provision id, the obligations some row cites it for, its own or one that answers another element."""
        borrowers: dict[str, set[str]] = {}
        for element, lender in self.lenders.items():
            borrowers.setdefault(lender.element, set()).add(element.split("/")[0])
        served: dict[str, set[str]] = {}
        for row in self.rows.values():
            for evidence in row.evidence:
                served.setdefault(evidence.provision, {row.obligation}).add(row.obligation)
                served[evidence.provision] |= borrowers.get(row.element, set())
        return {provision: tuple(sorted(ids)) for provision, ids in served.items()}

    @cached_property
    def places(self) -> dict[str, Place]:
        """Where each record stands, by its id; used to name file and line of a problem."""
        return places_of(self)


def act_of(provision_id: str) -> str:
    """Return the act id of a provision id: `kz/110-viii` of `kz/110-viii/art_9__point_6`."""
    return provision_id.rsplit("/", 1)[0]
