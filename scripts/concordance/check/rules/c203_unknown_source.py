"""A source key must be declared in the act or instrument the record belongs to; a chapter in its act."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.check.rules.references import Reference, references
from concordance.model.act import Act
from concordance.model.corpus import Corpus
from concordance.model.instrument import Instrument
from concordance.model.problem import CodeDoc
from concordance.model.questionnaire import Questionnaire

DOC = CodeDoc(
    "C203", "unknown-source", "A source or chapter key is not declared in the act, instrument or questionnaire.",
    "A statement whose source cannot be opened has no source.",
    "sources: [s9] with no s9 in act.yml", "sources: [s1-ru]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield source and chapter keys that their act or instrument does not declare."""
    for ref in references(corpus, "source"):
        home = _home(corpus, ref)
        if home is not None and ref.target not in home.sources:
            yield Finding(ref.file, ref.path, f"{home.id} declares no source '{ref.target}'",
                          did_you_mean(ref.target, home.sources))
    for ref in references(corpus, "chapter"):
        act = corpus.acts.get(ref.home)
        known = [chapter.id for chapter in act.chapters] if act else []
        if act is not None and ref.target not in known:
            yield Finding(ref.file, ref.path, f"{ref.home} has no chapter '{ref.target}'",
                          did_you_mean(ref.target, known))


def _home(corpus: Corpus, ref: Reference) -> Act | Instrument | Questionnaire | None:
    kind, _, name = ref.home.rpartition(":")
    if kind:
        return corpus.questionnaires.get(name)
    return corpus.acts.get(name) or corpus.instruments.get(name)


RULE = Rule(DOC, check)
