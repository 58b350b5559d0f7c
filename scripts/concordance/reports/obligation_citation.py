"""Citations of obligations in the language of the reader. The data holds them once, as English writes them."""

import re
from functools import cache

from concordance.language import Words, table
from concordance.model.corpus import Corpus

# What stands before the place, in documents that are cited without a comma: `E/2002/68/Add.1 guideline 3`.
_HEAD = re.compile(r"^(.+?)(?:, | (?=guideline |principle |paras? |recommendations\b))(.+)$")
_NUMBERED = (
    ("articles", re.compile(r"arts (.+)$")), ("article", re.compile(r"art\. (.+)$")),
    ("operative", re.compile(r"operative para\. (\d.*)$")), ("paras", re.compile(r"paras (.+)$")),
    ("para", re.compile(r"para\. (.+)$")), ("chapter", re.compile(r"Chapter ([IVX]+)$")),
    ("part", re.compile(r"Part ([IVX]+)$")), ("section", re.compile(r"section ([A-Z]|\d+)$")),
    ("provision", re.compile(r"provision ([\d.]+)$")), ("target", re.compile(r"target ([\d.]+)$")),
    ("guideline", re.compile(r"guideline (\d+)$")), ("principle", re.compile(r"principle (\d+)$")),
)
_AND = {"en": "and", "ru": "и", "kk": "және"}


def cited(corpus: Corpus, identifier: str, language: str) -> str:
    """Return where an obligation stands: `Палермский протокол, ст. 6(3)(a)` of palermo-6-3-a in Russian.

    What has no word in the language stays as the data has it. Raises KeyError for an unknown obligation.
    """
    name = corpus.instruments[corpus.instrument_of[identifier]].short_title
    return _cited(corpus.obligations[identifier].citation, name.en or "", name.best(language)[0], language)


def place_of_obligation(corpus: Corpus, identifier: str, language: str) -> str:
    """Return the place alone, `ст. 6(3)(a)`; the whole citation where the document has no parts."""
    return cited(corpus, identifier, language).split(", ", 1)[-1]


def document_cited(number: str, language: str) -> str:
    """Return the number of a document in an instrument: `Мәскеу құжаты, 40.7-тармақ` of `Moscow Document, para. 40.7`.

    A symbol such as `MC.DEC/16/05` stays as it is.
    """
    if found := table()["document"].get(number):
        return found[language]
    return _cited(number, "", "", language)


def model_law_cited(article: str, language: str) -> str:
    """Return an article of the model law as the language cites it: `8-бап` of `art. 8` in Kazakh."""
    return _place(article, Words(language))


@cache
def _cited(citation: str, english: str, name: str, language: str) -> str:
    found = _HEAD.match(citation)
    if not found or language == "en":
        return citation
    # Another document than the instrument itself has a name here, or a symbol that stays as it is.
    own = english and english.endswith(found[1])
    head = name if own else table()["document"].get(found[1], {}).get(language, found[1])
    return ", ".join([head, *(_place(piece, Words(language)) for piece in found[2].split(", "))])


def _place(piece: str, words: Words) -> str:
    for key, pattern in _NUMBERED:
        if found := pattern.match(piece):
            return words("citation", key).format(found[1].replace(" and ", f" {_AND[words.language]} "))
    return table()["place"].get(piece, {}).get(words.language, piece)
