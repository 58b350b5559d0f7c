"""What things are called in OSCAL: identifiers that read like ours, and UUIDs that never change.

An OSCAL token holds no slash, so ours become dots: `kz/110-viii/art_9__point_6` is `kz.110-viii.art_9__point_6`, and
`palermo-6-3-a/housing` is `palermo-6-3-a.housing`. Our identifiers hold no dots, so that the way back is as plain.
"""

from typing import Final
from uuid import NAMESPACE_URL, uuid5

from concordance.exchange.oscal.texts import token
from concordance.model.corpus import Corpus

LAW: Final = "law"  # the control that stands for all acts together


def identifier(name: str) -> str:
    """Return the OSCAL identifier of an act, article, obligation or element."""
    return token(name.replace("/", "."))


def statement(name: str) -> str:
    """Return the identifier of the statement of a control: of an article or an obligation."""
    return f"{identifier(name)}_smt"


def provision_part(corpus: Corpus, name: str) -> str:
    """Return the identifier of the part that holds a provision; the words before all points are the statement."""
    return statement(name) if name in corpus.articles else identifier(name)


def uuid_of(iri: str, *about: object) -> str:
    """Return the UUID (version 5) of a thing with an IRI, or of what is said `about` it: the same in every run."""
    return str(uuid5(NAMESPACE_URL, " ".join([iri, *map(str, about)])))
