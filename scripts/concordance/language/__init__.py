"""Words of the interface and the reports in Kazakh, Russian and English."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from concordance.model.text import LANGUAGES, Text


@lru_cache(maxsize=1)
def table() -> dict[str, dict[str, dict[str, str]]]:
    """Return all words: group, key, language. Each file of `words/` holds groups of its own; no group is in two."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    words: dict[str, dict[str, dict[str, str]]] = {}
    for file in sorted(files(__package__).joinpath("words").iterdir(), key=lambda file: file.name):
        groups = yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
        if twice := words.keys() & groups.keys():
            raise ValueError(f"{file.name}: already in another file: {', '.join(sorted(twice))}")
        words |= groups
    return words


@dataclass(frozen=True)
class Words:
    """Words in one language. `words("verdict", "full")`; a missing key is a bug and raises KeyError."""

    language: str

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ValueError(f"no language {self.language}: one of {', '.join(LANGUAGES)}")

    def __call__(self, group: str, key: str) -> str:
        """Return the word of a group and key in this language."""
        return table()[group][str(key)][self.language]

    def text(self, text: Text) -> str:
        """Return a text in this language; where it is not translated yet, another one with a visible mark."""
        found, language = text.best(self.language)
        mark = "" if language == self.language else f" [{self('report', 'untranslated')}: {language}]"
        return self.plain(found) + mark

    def plain(self, text: str) -> str:
        """Return a text of the data as this kind of words shows it: here as it is. A format escapes it."""
        return text

    def phrase(self, kind: str, english: str) -> tuple[str, str]:
        """Return a phrase that the data holds once, in English, and the language it is told in.

        kind: the group of words/phrases.yml, as in `words.phrase("addressee", "each State Party")`. A phrase that is
        not there comes back as it is, as English.
        """
        told = table()[kind].get(english)
        return (told[self.language], self.language) if told else (english, "en")
