"""What every file of a trainers' pack is made from: the modules one audience needs, in one language, on one day."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from concordance.analysis.training.cites import CiteKind, resolve
from concordance.analysis.training.review import CurriculumOnDay, ItemOnDay, curriculum_on
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.exercise import Exercise
from concordance.model.quiz import QuizQuestion
from concordance.model.training import Audience, Section, TrainingModule
from concordance.reports.addresses import cite, local, name
from concordance.reports.edition import Edition
from concordance.reports.obligation_citation import cited


@dataclass(frozen=True)
class Shown:
    """A citation as a learner reads it. address: where the cited text can be read, where one is known.

    wording: the end of the text that says since when the wording cited stands, where it has one.
    """

    text: str
    address: str | None
    wording: str = ""


@dataclass(frozen=True)
class Pack:
    """A pack for one audience in one language (kk, ru, en). modules: ids, in the order of the curriculum."""

    corpus: Corpus
    edition: Edition
    audience: Audience
    modules: tuple[TrainingModule, ...]
    language: str

    @cached_property
    def words(self) -> Words:
        """Words of the language of the pack."""
        return Words(self.language)

    def sections(self, module: TrainingModule) -> tuple[Section, ...]:
        """Return the sections of a module that are for this audience."""
        return tuple(s for s in module.sections if not s.audiences or self.audience.id in s.audiences)

    def questions(self, module: TrainingModule) -> tuple[QuizQuestion, ...]:
        """Return the questions of a module that are for this audience."""
        quiz = self.corpus.quizzes.get(module.id)
        return tuple(q for q in (quiz.questions if quiz else ()) if not q.audiences or self.audience.id in q.audiences)

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the exercises of the pack that are for this audience, each once, in the order of the modules."""
        found = {e.id: e for module in self.modules for e in self.corpus.exercises.values()
                 if self.module_of(e) == module and (not e.audiences or self.audience.id in e.audiences)}
        return tuple(found.values())

    def exercises_of(self, module: TrainingModule) -> tuple[Exercise, ...]:
        """Return the exercises that are done with a module: each once in a pack."""
        return tuple(exercise for exercise in self.exercises() if self.module_of(exercise) == module)

    def module_of(self, exercise: Exercise) -> TrainingModule | None:
        """Return the module of the pack with which an exercise is done: the first that it names."""
        here = {module.id: module for module in self.modules}
        return next((here[name] for name in exercise.modules if name in here), None)

    def cites(self, cites: tuple[str, ...]) -> tuple[Shown, ...]:
        """Return citations as a learner reads them, each with the wording's first day where it has one."""
        return tuple(self._shown(text) for text in cites)

    @cached_property
    def review(self) -> CurriculumOnDay:
        """The curriculum on the day of the pack: what is stale, what no longer holds."""
        return curriculum_on(self.corpus, self.edition.day)

    def outdated(self) -> Iterator[ItemOnDay]:
        """Yield the items of the modules of the pack that wait for a review; a pack prints a warning for each."""
        wanted = {module.id for module in self.modules}
        for item in self.review.items:
            if item.item.module in wanted and (item.changes or item.unsupported):
                yield item

    def _shown(self, text: str) -> Shown:
        corpus, found = self.corpus, resolve(self.corpus, text)
        if found is None:
            raise KeyError(text)  # a check holds every citation to the data
        match found.kind:
            case CiteKind.PROVISION:
                version = corpus.provisions[found.id].version_on(self.edition.day)
                since = f" ({self.words('gap-report', 'wording').format(version.start)})" if version else ""
                return Shown(cite(corpus, found.id, self.language) + since, self._source(found.id), since)
            case CiteKind.ARTICLE:
                act, place = found.id.rsplit("/", 1)
                return Shown(f"{name(corpus, act, self.language)}, {local(place, self.language)}", None)
            case CiteKind.ACT:
                return Shown(name(corpus, found.id, self.language), None)
            case CiteKind.OBLIGATION | CiteKind.ELEMENT:
                return Shown(cited(corpus, found.id.split("/")[0], self.language), None)
            case CiteKind.INSTRUMENT | CiteKind.NOT_DEMANDED:
                return Shown(self.words.text(corpus.instruments[found.id.split("/")[0]].short_title), None)
            case CiteKind.TERM:
                return Shown(self.words("pack", "term").format(self.words.text(corpus.terms[found.id].label)), None)
            case CiteKind.CLAIM:
                claim = corpus.claims[found.id]
                said = self.words("pack", "claim").format(self.words.text(claim.claim))
                return Shown(f"{said}: {self.words('claim', claim.verdict)}", None)
            case CiteKind.REQUIREMENT:
                return Shown(self.words.text(corpus.requirements[found.id].label), None)
            case CiteKind.DELEGATION:
                owner = corpus.delegations[found.id]
                told = f"{self.words.text(owner.what)} ({cite(corpus, owner.provision, self.language)})"
                return Shown(self.words("pack", "promised").format(told), self._source(owner.provision))

    def _source(self, provision: str) -> str | None:
        version = self.corpus.provisions[provision].version_on(self.edition.day)
        act = self.corpus.acts[act_of(provision)]
        known = [act.sources[key] for key in version.sources if key in act.sources] if version else []
        own = next((source for source in known if source.language == self.language), known[0] if known else None)
        return own.url if own else None


def pack(corpus: Corpus, edition: Edition, audience: str, language: str, modules: tuple[str, ...] = ()) -> Pack:
    """Return a pack. modules: ids; none means all modules of the audience. Raises KeyError for an unknown name."""
    who = corpus.audiences[audience]
    asked = tuple(corpus.modules[name] for name in modules) or tuple(
        module for module in corpus.modules.values() if who.id in module.audiences)
    return Pack(corpus, edition, who, tuple(sorted(asked, key=lambda m: (m.place, m.id))), language)
