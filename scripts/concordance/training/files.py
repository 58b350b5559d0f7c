"""The files of a pack: name and what makes the content, which is loaded when it is asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from concordance.reports.document.parts import Document
from concordance.training.pack import Pack

# Parts of a pack by name: a module with `files(pack)`, which yields path and maker. A part that is not there is left out.
PARTS: Final = {"slides": "concordance.training.slides", "quiz": "concordance.training.quiz"}
_DOCUMENTS: Final = ("plan", "handout", "cases")


@dataclass(frozen=True)
class PackFile:
    """A file. path: below the folder of the pack, with slashes."""

    path: str
    make: Callable[[], bytes]


def files(pack: Pack) -> Iterator[PackFile]:
    """Yield every file of a pack but the README and the manifest, which need to know the others."""
    for kind in _DOCUMENTS:
        if kind != "cases" or pack.exercises():
            yield from _document(kind, partial(_written, kind, pack))
    for module in pack.modules:
        yield PackFile(f"card/{module.id}.pdf", partial(_card, pack, module.id))
    for part in PARTS.values():
        if find_spec(part):
            for path, make in import_module(part).files(pack):
                yield PackFile(path, make)


def _document(name: str, made: Callable[[], Document]) -> Iterator[PackFile]:
    yield PackFile(f"{name}.docx", lambda: _word(made()))
    yield PackFile(f"{name}.pdf", lambda: _pdf(made()))


def _written(kind: str, pack: Pack) -> Document:
    document: Document = import_module(f"concordance.training.{kind}").document(pack)
    return document


def _word(document: Document) -> bytes:
    from concordance.reports.document import word

    return word.render(document)


def _pdf(document: Document) -> bytes:
    from concordance.reports.document import pdf

    return pdf.render(document)


def _card(pack: Pack, module: str) -> bytes:
    from concordance.training import card

    return card.render(pack, pack.corpus.modules[module])
