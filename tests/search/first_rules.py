"""The first, simple rules for Kazakh stems: what the stemmer is measured against, never what the site uses."""

VOWELS, BACK, FRONT = "аәеёиоөуұүыіэюя", "аоуұы", "әеіөүэ"
NASAL, VOICELESS, VOICED = "мнң", "пткқсшщчцхһф", "бвгғджзйлр"
AFTER_VOWEL, AFTER_NASAL, AFTER_VOICED, AFTER_VOICELESS = "v", "n", "d", "t"
LAYERS: tuple[dict[str, str], ...] = (
    {
        "ның": "vn", "нің": "vn", "дың": "nd", "дің": "nd", "тың": "t", "тің": "t", "ға": "vnd", "ге": "vnd", "қа": "t",
        "ке": "t", "на": "v", "не": "v", "н": "v", "нда": "v", "нде": "v", "ны": "v", "ні": "v", "ды": "nd", "ді": "nd",
        "ты": "t", "ті": "t", "да": "vnd", "де": "vnd", "та": "t", "те": "t", "дан": "vd", "ден": "vd", "тан": "t",
        "тен": "t", "нан": "vn", "нен": "vn", "мен": "vnd", "бен": "d", "пен": "t",
    },
    {"сы": "v", "сі": "v", "ы": "ndt", "і": "ndt"},
    {"лар": "vd", "лер": "vd", "дар": "nd", "дер": "nd", "тар": "t", "тер": "t"},
)
LEAST = 3


def first_stem(word: str) -> str:
    """Return the stem of a Kazakh word: a case, a possessive, a plural, over again until nothing changes."""
    while True:
        before = word
        for layer in LAYERS:
            word = _strip(word, layer)
        if word == before:
            return word[:-1] + {"б": "п", "г": "к", "ғ": "қ"}.get(word[-1], word[-1])


def _strip(word: str, layer: dict[str, str]) -> str:
    for ending in sorted(layer, key=len, reverse=True):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= LEAST and _class(rest[-1]) in layer[ending] and _harmonious(rest, ending):
            return rest
    return word


def _class(letter: str) -> str:
    if letter in VOWELS:
        return AFTER_VOWEL
    if letter in NASAL:
        return AFTER_NASAL
    return AFTER_VOICELESS if letter in VOICELESS else AFTER_VOICED


def _harmonious(rest: str, ending: str) -> bool:
    of_stem = next((letter for letter in reversed(rest) if letter in BACK + FRONT), "")
    of_ending = next((letter for letter in ending if letter in BACK + FRONT), "")
    if ending in ("мен", "бен", "пен"):
        return True
    return not of_stem or not of_ending or (of_stem in BACK) == (of_ending in BACK)
