"""Where each record of the data stands: its file, and the path of keys inside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from concordance.model.act import Act
from concordance.model.actor import ActorRegister
from concordance.model.assessment import AssessmentFile
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.problem import Path
from concordance.model.provision import Article
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.term import Term
from concordance.model.training import AudienceFile, TrainingModule

if TYPE_CHECKING:
    from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class Place:
    """Where a record stands: the file and the path of keys inside it."""

    file: str
    path: Path = ()


def places_of(corpus: "Corpus") -> dict[str, Place]:
    """Return the place of every record by its id.

    Ids of kinds that may share a name carry their kind: `requirement:`, `audience:`, `module:`, `question:` (with the
    module), `exercise:`.
    """
    return dict((*_law(corpus), *_mappings(corpus), *_curriculum(corpus)))


def _law(corpus: "Corpus") -> Iterator[tuple[str, Place]]:
    for path, register in corpus.of(ActorRegister):
        yield from ((a.id, Place(path, ("actors", i))) for i, a in enumerate(register.actors))
    for path, delegated in corpus.of(DelegationFile):
        yield from ((f"{delegated.act}/{d.id}", Place(path, ("delegations", i)))
                    for i, d in enumerate(delegated.delegations))
    yield from ((act.id, Place(path)) for path, act in corpus.of(Act))
    yield from ((term.id, Place(path)) for path, term in corpus.of(Term))
    for path, article in corpus.of(Article):
        home = article.id.rsplit("/", 1)[0]
        yield article.id, Place(path)
        yield from ((f"{home}/{p.eid}", Place(path, ("provisions", i))) for i, p in enumerate(article.provisions))


def _mappings(corpus: "Corpus") -> Iterator[tuple[str, Place]]:
    for path, file in corpus.of(ObligationFile):
        yield from ((o.id, Place(path, ("obligations", i))) for i, o in enumerate(file.obligations))
    for path, judged in corpus.of(AssessmentFile):
        yield from ((r.id, Place(path, ("rows", i))) for i, r in enumerate(judged.rows))
    yield from ((f"requirement:{r.id}", Place(path)) for path, r in corpus.of(Requirement))
    yield from ((instrument.id, Place(path)) for path, instrument in corpus.of(Instrument))


def _curriculum(corpus: "Corpus") -> Iterator[tuple[str, Place]]:
    for path, file in corpus.of(AudienceFile):
        yield from ((f"audience:{a.id}", Place(path, ("audiences", i))) for i, a in enumerate(file.audiences))
    yield from ((f"module:{module.id}", Place(path)) for path, module in corpus.of(TrainingModule))
    for path, quiz in corpus.of(Quiz):
        yield from ((f"question:{quiz.module}/{q.id}", Place(path, ("questions", i)))
                    for i, q in enumerate(quiz.questions))
    yield from ((f"exercise:{exercise.id}", Place(path)) for path, exercise in corpus.of(Exercise))
