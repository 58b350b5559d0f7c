"""Every word of the real corpus, by language."""

from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES, Text
from concordance.search.tokens import tokens


def corpus_words(corpus: Corpus) -> dict[str, Counter[str]]:
    """Return how often each word stands in the texts of each language."""
    words: dict[str, Counter[str]] = {language: Counter() for language in LANGUAGES}
    for text in _texts(corpus):
        for language in LANGUAGES:
            words[language].update(tokens(text.get(language) or ""))
    return words


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _texts(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))
