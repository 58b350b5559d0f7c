"""A picture of a module is taken from records that can give it."""

from collections.abc import Collection, Iterator

from concordance.check.finding import Finding, Rule, did_you_mean
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.training import PictureKind, TrainingModule

DOC = CodeDoc(
    "C819", "picture", "A picture is to be taken from something that cannot give it.",
    "Its place on the slide would stay empty.",
    "kind: three-elements, of: [kz/110-viii/art_9__point_6]", "of: [kz/110-viii/art_1__point_1]",
)
# The picture of act, means and purpose is one of this term.
DRAWN = "human-trafficking"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield sources of pictures that are unknown or of the wrong kind."""
    defining = [d.where for d in corpus.terms[DRAWN].definitions] if DRAWN in corpus.terms else []
    takes: dict[PictureKind, tuple[str, Collection[str]]] = {
        PictureKind.THREE_ELEMENTS: (f"no definition of {DRAWN} stands at", defining),
        PictureKind.TIMELINE: ("no provision or act", (*corpus.provisions, *corpus.acts)),
        PictureKind.WHO_DOES_WHAT: ("no provision", corpus.provisions),
    }
    for file, module in corpus.of(TrainingModule):
        for index, section in enumerate(module.sections):
            for place, name in enumerate(section.picture.of if section.picture else ()):
                assert section.picture is not None
                message, known = takes[section.picture.kind]
                if name not in known:
                    yield Finding(file, ("sections", index, "picture", "of", place), f"{message} {name}",
                                  did_you_mean(name, known, cutoff=0.75))


RULE = Rule(DOC, check)
