"""Where the documents stand, and where they lead to."""

import posixpath
from typing import Final

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.api.model import VERSION, PagesOut
from concordance.site.context import (
    act_path,
    article_path,
    href,
    obligation_path,
    provision_address,
    requirement_path,
    term_path,
)

ROOT: Final = f"api/{VERSION}"
CONTEXT: Final = f"{ROOT}/context.json"
INDEX: Final = f"{ROOT}/index.json"
# The folder of each kind of document. An article and its provisions share one: some articles are both.
FOLDERS: Final = {
    "act": "acts", "article": "provisions", "provision": "provisions", "term": "terms", "instrument": "instruments",
    "obligation": "obligations", "requirement": "requirements", "verdict": "verdicts",
}
# The file that lists each kind.
LISTS: Final = {"act": "provisions", "instrument": "obligations"}


def document_path(kind: str, identifier: str) -> str:
    """Return the place of a document below the root of the site: our id is its address within the folder."""
    return f"{ROOT}/{FOLDERS[kind]}/{identifier}.json"


def list_path(kind: str) -> str:
    """Return the place of the file that lists a kind of document."""
    return f"{ROOT}/{LISTS.get(kind, FOLDERS[kind])}.json"


def schema_path(name: str) -> str:
    """Return the place of a schema, as in `gap-report-2`."""
    return f"{ROOT}/schemas/{name}.schema.json"


def relative(here: str, target: str) -> str:
    """Return the address of one file as seen from another, both below the root of the site."""
    return posixpath.relpath(f"/{target}", f"/{posixpath.dirname(here)}")


def pages_of(here: str, page: tuple[str, str]) -> PagesOut:
    """Return the addresses of a page in every language, as seen from the file `here`.

    All languages, whichever were built this time: the API is the same bytes in any case.
    """
    path, anchor = page
    return PagesOut(**{language: href(here, f"{language}/{path}", anchor) for language in LANGUAGES})


def page_of(corpus: Corpus, kind: str, identifier: str) -> tuple[str, str]:
    """Return page and anchor of a record; a verdict is told on the page of its obligation."""
    match kind:
        case "act":
            return act_path(identifier), ""
        case "article":
            return article_path(identifier), ""
        case "provision":
            return provision_address(identifier)
        case "term":
            return term_path(identifier), ""
        case "instrument":
            return f"commitments/{identifier}/index.md", ""
        case "requirement":
            return requirement_path(identifier), ""
        case _:
            return obligation_path(corpus.instrument_of[identifier], identifier), ""
