"""Words that mean nothing by themselves: neither indexed nor looked up."""

from functools import lru_cache
from importlib.resources import files

import yaml


@lru_cache(maxsize=1)
def _read() -> dict[str, frozenset[str]]:
    table = yaml.safe_load(files(__package__).joinpath("skipped.yml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}


SKIPPED: dict[str, frozenset[str]] = _read()
EVERY = frozenset().union(*SKIPPED.values())
