"""What claims to be read in the official text names a source in which it was read."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.instrument import ObligationFile
from concordance.model.problem import CodeDoc
from concordance.model.questionnaire import FormQuestion, Group, Questionnaire
from concordance.model.scale import Scale

DOC = CodeDoc(
    "C601", "basis-without-source",
    "A version, operation, obligation, question or scale claims official-text, but none of its sources is that.",
    "The basis is the reader's measure of trust; it may not be better than the source.",
    "basis: official-text, sources: [news]", "basis: secondary",
)
_MESSAGE = "official-text, but no source of that basis is named"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield versions, operations, obligations, questions and scales whose basis is better than every source named."""
    for path, file in corpus.amendment_files:
        known = corpus.acts[file.act].sources if file.act in corpus.acts else {}
        for index, operation in enumerate(file.operations):
            if _too_good(operation.basis, [known[key].basis for key in operation.sources if key in known]):
                yield Finding(path, ("operations", index, "basis"), _MESSAGE)
    for path, scale in corpus.of(Scale):
        if _too_good(scale.basis, [source.basis for source in scale.sources.values()]):
            yield Finding(path, ("basis",), _MESSAGE)
    for path, promised in corpus.of(ObligationFile):
        home = corpus.instruments.get(promised.instrument)
        for index, obligation in enumerate(promised.obligations):
            bases = [home.sources[key].basis for key in obligation.sources if home and key in home.sources]
            if _too_good(obligation.basis, bases) and not _checked(corpus, path, obligation.id):
                yield Finding(path, ("obligations", index, "basis"), _MESSAGE)
    for path, asked in corpus.of(Questionnaire):
        parts: list[tuple[str, int, Group | FormQuestion]] = [
            *(("groups", index, group) for index, group in enumerate(asked.groups)),
            *(("questions", index, question) for index, question in enumerate(asked.questions))]
        for key, index, part in parts:
            bases = [asked.sources[name].basis for name in part.sources if name in asked.sources]
            if _too_good(part.basis, bases) and not _checked(corpus, path, part.id):
                yield Finding(path, (key, index, "basis"), _MESSAGE)
    for article in corpus.articles.values():
        act = corpus.acts.get(article.id.rsplit("/", 1)[0])
        if act is None:
            continue
        for index, provision in enumerate(article.provisions):
            for number, version in enumerate(provision.versions):
                bases = [act.sources[key].basis for key in version.sources if key in act.sources]
                if _too_good(version.basis, bases):
                    yield Finding(corpus.places[article.id].file, ("provisions", index, "versions", number, "basis"),
                                  _MESSAGE)


def _checked(corpus: Corpus, file: str, identifier: str) -> bool:
    return f"{file}#{identifier}.basis" in corpus.verifications


def _too_good(basis: Basis, bases: list[Basis]) -> bool:
    return basis is Basis.OFFICIAL_TEXT and bool(bases) and Basis.OFFICIAL_TEXT not in bases


RULE = Rule(DOC, check)
