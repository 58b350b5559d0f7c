"""Names by the Akoma Ntoso Naming Convention 1.0: of works, expressions and files, and of the parts inside an act."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from concordance.model.act import Act
from concordance.model.corpus import Corpus, act_of

# ISO 639-2 codes of the languages: in the names of expressions.
CODES: Final = {"kk": "kaz", "ru": "rus", "en": "eng"}
# What an eId calls a part, and the element that it is.
_ELEMENTS: Final = {"sec": "section", "chp": "chapter", "art": "article", "para": "paragraph",
                    "subpara": "subparagraph", "point": "point", "indent": "indent"}


@dataclass(frozen=True)
class Expression:
    """An act in one language as of its latest change. since: the first day of the text as it is."""

    act: Act
    language: str
    since: date

    @property
    def work(self) -> str:
        """The IRI of the act, in whatever language and on whatever day."""
        return self.act.akn

    @property
    def uri(self) -> str:
        """The IRI of the expression: `/akn/kz/act/2024-07-05/110-viii/kaz@2026-07-12`."""
        return f"{self.work}/{CODES[self.language]}@{self.since.isoformat()}"

    @property
    def file(self) -> str:
        """The IRI of the file."""
        return f"{self.uri}.xml"

    @staticmethod
    def main(uri: str) -> str:
        """Return the IRI of the main document of a work, an expression or a file."""
        head, dot, tail = uri.partition(".xml")
        return f"{head}/!main{dot}{tail}"


def element_of(eid: str) -> tuple[str, str | None]:
    """Return the element that the last part of an eId is, and its name where Akoma Ntoso has no element for it.

    A note at the end of an article is part of the text; the `note` of Akoma Ntoso is an editor's.
    """
    kind = eid.rsplit("__", 1)[-1].split("_")[0]
    return (_ELEMENTS[kind], None) if kind in _ELEMENTS else ("hcontainer", kind)


def parent_of(eid: str) -> str | None:
    """Return the eId that an eId begins with, or None for an outermost one."""
    return eid.rpartition("__")[0] or None


def portion(corpus: Corpus, identifier: str) -> str | None:
    """Return the IRI of a provision, an article or an act by its id; None where the act is not here."""
    act = corpus.acts.get(identifier)
    if act is not None:
        return act.akn
    act = corpus.acts.get(act_of(identifier)) if "/" in identifier else None
    return f"{act.akn}/~{identifier.rsplit('/', 1)[1]}" if act else None
