"""Text in the three languages of the project. Kazakh and Russian are authentic, English is a courtesy."""

from typing import Annotated

from pydantic import Field, model_validator

from concordance.model.base import Record

LANGUAGES = ("kk", "ru", "en")

Line = Annotated[str, Field(min_length=1)]


class Text(Record):
    """One statement in Kazakh, Russian and English; a language that is absent is not translated yet."""

    kk: Line | None = Field(default=None, description="Kazakh, Cyrillic script")
    ru: Line | None = Field(default=None, description="Russian")
    en: Line | None = Field(default=None, description="English")

    @model_validator(mode="after")
    def _says_something(self) -> "Text":
        if not (self.kk or self.ru or self.en):
            raise ValueError("give the text in at least one of kk, ru, en")
        if any(line and not line.strip(". …") for line in (self.kk, self.ru, self.en)):
            raise ValueError("the text is still to be written")
        return self

    def get(self, language: str) -> str | None:
        """Return the text in `language` (kk, ru or en), or None where it is not translated yet."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[language]

    def best(self, language: str) -> tuple[str, str]:
        """Return `(text, language it is in)`: the language asked for, else English, Russian, Kazakh."""
        # A text without any of the three is refused when it is made.
        return next((text, candidate) for candidate in (language, "en", "ru", "kk") if (text := self.get(candidate)))

    def missing(self) -> tuple[str, ...]:
        """Return the languages this text does not have yet."""
        return tuple(language for language in LANGUAGES if not self.get(language))
