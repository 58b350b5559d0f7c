"""Audiences and modules that the curriculum names must be there, and a part is for an audience of its module."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.check.rules.references import references
from concordance.model.corpus import Corpus
from concordance.model.exercise import Exercise
from concordance.model.problem import CodeDoc, Path
from concordance.model.quiz import Quiz
from concordance.model.training import TrainingModule

DOC = CodeDoc(
    "C812", "unknown-audience", "A part of the curriculum names no known audience or module, or one it is not in.",
    "A pack is made for one audience: what is for nobody is in no pack, and nobody would miss it.",
    "audiences: [polise]", "audiences: [police]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield unknown audiences and modules, and audiences that the module does not teach."""
    for kind, known in (("audience", corpus.audiences), ("module", corpus.modules)):
        for ref in references(corpus, kind):
            if ref.target not in known:
                yield Finding(ref.file, ref.path, f"no {kind} {ref.target}", did_you_mean(ref.target, known))
    for file, path, audience, modules in _narrowed(corpus):
        taught = {name for module in modules if module in corpus.modules for name in corpus.modules[module].audiences}
        if audience in corpus.audiences and taught and audience not in taught:
            yield Finding(file, path, f"{' and '.join(modules)} is not for {audience}",
                          f"add {audience} to the audiences of the module, or leave it out here")


def _narrowed(corpus: Corpus) -> Iterator[tuple[str, Path, str, tuple[str, ...]]]:
    """Yield file, path, audience and modules wherever a part of a module is for some of its audiences only."""
    for file, module in corpus.of(TrainingModule):
        for index, section in enumerate(module.sections):
            for place, audience in enumerate(section.audiences):
                yield file, ("sections", index, "audiences", place), audience, (module.id,)
    for file, quiz in corpus.of(Quiz):
        for index, question in enumerate(quiz.questions):
            for place, audience in enumerate(question.audiences):
                yield file, ("questions", index, "audiences", place), audience, (quiz.module,)
    for file, exercise in corpus.of(Exercise):
        for place, audience in enumerate(exercise.audiences):
            yield file, ("audiences", place), audience, exercise.modules


RULE = Rule(DOC, check)
