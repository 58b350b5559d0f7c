"""The files of a pack: name and what makes the content, which is loaded when it is asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Final

from concordance.model.training import TrainingModule
from concordance.reports.document.parts import Document
from concordance.training.pack import Pack

# The documents of a pack: module and function that make them. Nothing is loaded before it is asked for.
_DOCUMENTS: Final = {
    "plan": ("plan", "document"), "handout": ("handout", "document"), "cases": ("cases", "document"),
    "glossary": ("quiz", "glossary"), "quiz/quiz": ("quiz", "sheet"), "quiz/key": ("quiz", "key"),
}
_QUIZ: Final = {"quiz/quiz.gift": "gift", "quiz/quiz.moodle.xml": "moodle_xml", "anki.apkg": "anki"}


@dataclass(frozen=True)
class PackFile:
    """A file. path: below the folder of the pack, with slashes."""

    path: str
    make: Callable[[], bytes]


def files(pack: Pack) -> Iterator[PackFile]:
    """Yield every file of a pack but the README and the manifest, which need to know the others."""
    for path, (writer, function) in _DOCUMENTS.items():
        if path != "cases" or pack.exercises():
            yield from _document(path, partial(_call, writer, function, pack))
    for path, function in _QUIZ.items():
        yield PackFile(path, partial(_quiz, function, pack))
    for module in pack.modules:
        yield PackFile(f"card/{module.id}.pdf", partial(_card, pack, module))
        yield PackFile(f"slides/{module.id}.pptx", partial(_slides, pack, module))


def _document(name: str, made: Callable[[], Document]) -> Iterator[PackFile]:
    yield PackFile(f"{name}.docx", lambda: _word(made()))
    yield PackFile(f"{name}.pdf", lambda: _pdf(made()))


def _call(module: str, function: str, pack: Pack) -> Any:
    return getattr(import_module(f"concordance.training.{module}"), function)(pack)


def _quiz(function: str, pack: Pack) -> bytes:
    made: str | bytes = _call("quiz", function, pack)
    return made.encode() if isinstance(made, str) else made


def _slides(pack: Pack, module: TrainingModule) -> bytes:
    from concordance.training import slides

    return slides.deck(pack, module)


def _word(document: Document) -> bytes:
    from concordance.reports.document import word

    return word.render(document)


def _pdf(document: Document) -> bytes:
    from concordance.reports.document import pdf

    return pdf.render(document)


def _card(pack: Pack, module: TrainingModule) -> bytes:
    from concordance.training import card

    return card.render(pack, module)
