"""A text is in the language its key says: Cyrillic where it must be, Kazakh letters only in Kazakh."""

import re
from collections.abc import Iterator
from functools import lru_cache

from concordance.check.finding import Finding, Rule
from concordance.check.rules.texts import texts
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C502", "wrong-script", "A text is not in the language of its key.",
    "A Russian sentence under kk would be shown to readers as Kazakh.",
    "kk: Жертва торговли людьми", "kk: Адам саудасының құрбаны",
)
KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
CYRILLIC = re.compile("[А-Яа-яЁё]")
# Where two scripts meet, as they do in every such word: asked first, because a search for whole words takes long.
MEETING = re.compile("[\u0400-\u04ff][A-Za-z]|[A-Za-z][\u0400-\u04ff]")
MIXED = re.compile("[\u0400-\u04ff]+[A-Za-z][^\\W\\d_]*|[A-Za-z]+[\u0400-\u04ff][^\\W\\d_]*")
RUSSIAN_ONLY_WORDS = re.compile(r"\b(и|или|для|при|по|от|на|не|что|как|его)\b")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield texts whose letters contradict their language."""
    for file in corpus.files:
        for path, text in texts(file.record, ()):
            for language, message in _misfits(text.kk, text.ru, text.en):
                yield Finding(file.path, (*path, language), message)


@lru_cache(maxsize=100_000)
def _misfits(kk: str | None, ru: str | None, en: str | None) -> tuple[tuple[str, str], ...]:
    # Who checks again after every change, as the preview does, meets new texts in one file and the old ones elsewhere.
    return tuple(_found_in(kk, ru, en))


def _found_in(kk: str | None, ru: str | None, en: str | None) -> Iterator[tuple[str, str]]:
    if ru and (letter := KAZAKH.search(ru)):
        yield "ru", f"the Kazakh letter '{letter.group()}' in a Russian text"
    if kk and len(kk) > 40 and not KAZAKH.search(kk):
        yield "kk", "no Kazakh letter in a Kazakh text of this length"
    if kk and len(RUSSIAN_ONLY_WORDS.findall(kk.lower())) >= 3:
        yield "kk", "Russian words in a Kazakh text"
    for language, value in (("kk", kk), ("ru", ru)):
        # A Latin i looks like the Kazakh one, and no search for the word will ever find it.
        if value and MEETING.search(value) and (mixed := MIXED.search(value)):
            yield language, f"Latin and Cyrillic letters in one word: '{mixed.group()}'"
        if value and len(value) > 12 and not CYRILLIC.search(value):
            yield language, "no Cyrillic letter in this text"
    if en and len(CYRILLIC.findall(en)) > len(en) / 2:
        yield "en", "a Cyrillic text under en"


RULE = Rule(DOC, check)
