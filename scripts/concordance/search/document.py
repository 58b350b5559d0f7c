"""What can be found: a document says what it is, where it is, and which words lead to it."""

from dataclasses import dataclass

# How much a word weighs by where it stands, and how far a long field dilutes it (`b` of BM25).
FIELDS: dict[str, tuple[float, float]] = {
    "label": (6.0, 0.5),  # the name of the thing itself
    "name": (3.0, 0.2),  # other names: of other languages, numbers, ids
    "body": (1.5, 0.5),
    "question": (1.2, 0.5),
    "around": (0.5, 0.2),  # what it belongs to: the act, the heading above it
    "far": (0.35, 0.6),  # what is said in its parts, each of which is found by itself
}


@dataclass(frozen=True)
class Field:
    """A text of a document. role: a key of FIELDS. language: kk, ru or en, by which its words are stemmed."""

    role: str
    text: str
    language: str


@dataclass(frozen=True)
class Document:
    """One thing that can be found.

    kind: what it is, as in `provision`. title and text: what a reader sees of it. url: page and anchor below the
    folder of the language. prior: from 0 to 1, how welcome it is among equals. citations: the paths it is cited by, as
    in `17.2.12`. verdict: the class and the word of a verdict, where it has one.
    """

    kind: str
    title: str
    url: str
    text: str
    fields: tuple[Field, ...]
    prior: float = 0.8
    citations: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    verdict: tuple[str, str] | None = None
    language: str = ""
