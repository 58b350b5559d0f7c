"""Stems of Kazakh words, by the table `kazakh_suffixes.json`.

Endings are taken off from the right for as long as one fits: a case, a possessive, a plural; where a form of a verb is
met, its ending, the negation and the passive. The same steps in JavaScript: `site/theme/assets/search/kazakh.js`.
"""

from collections.abc import Iterator

from concordance.search.kazakh_table import Ending, Table, table


def kazakh_stem(word: str) -> str:
    """Return the stem of a Kazakh word in lower case; of a word with hyphens, with its last part stemmed."""
    rules = table()
    head, hyphen, last = word.rpartition("-")
    if hyphen and head and last in rules.nouns:
        return head  # an abbreviation with its case: БҰҰ-ның
    return head + hyphen + _stem(last, rules)


def _stem(word: str, rules: Table) -> str:
    while True:
        if word in rules.irregular:
            return rules.irregular[word]
        if word in rules.kept:
            return word
        rests = list(_rests(word, rules))
        known = next((rest for rest in rests if rest in rules.kept), None)
        if known is None:
            root = _verb(word, rules)
            if root is not None:
                return root
        if not rests:
            return _bare(word, rules)
        word = known or next((rest for rest in rests[:2] if _participle(rest, rules)), rests[0])


def _rests(word: str, rules: Table) -> Iterator[str]:
    """Yield what is left of a noun when one ending is taken off, the longest ending first."""
    for length in range(min(rules.longest, len(word) - 1), 0, -1):
        for ending in rules.nouns.get(word[-length:], ()):
            rest = word[:-length]
            if ending.possessed:
                rest = _possessed(rest, rules)
            elif _fits(rest, ending, rules):
                rest = _whole(rest, ending, rules)
            else:
                continue
            if rest and _long_enough(rest, ending, rules.short_nouns, rules):
                yield rest


def _possessed(word: str, rules: Table) -> str:
    """Return a noun without its possessive of the third person, or nothing where it has none."""
    for length in (2, 1):
        for ending in rules.nouns.get(word[-length:], ()):
            if ending.third and _fits(word[:-length], ending, rules):
                rest = _whole(word[:-length], ending, rules)
                if _long_enough(rest, ending, rules.short_nouns, rules):
                    return rest
    return ""


def _verb(word: str, rules: Table) -> str | None:
    """Return the root of a verb whose form `word` is, or None where it is none."""
    for length in range(min(rules.longest, len(word) - 1), 0, -1):
        for ending in rules.verbs.get(word[-length:], ()):
            rest = word[:-length]
            if _fits(rest, ending, rules) and ending.least <= len(rest) <= ending.most:
                root = _root(rest + ending.gives, ending, rules)
                if root is not None:
                    return root
    return None


def _root(rest: str, ending: Ending, rules: Table) -> str | None:
    rest = _without(rest, rules.negations, rules) or rest
    active = _without(rest, rules.voices, rules)
    if ending.needs_voice and active is None:
        return None
    # An impersonal form has two: жаса-л-ын.
    rest = _without(active, rules.voices, rules) or active if active else rest
    if rest[-1] in rules.narrow and _is_root(rest[:-1], rules):
        rest = rest[:-1]
    if len(rest) > rules.least and rest[-1] in rules.open:
        if len(rest) == rules.least + 1 and rest[-3] in rules.vowels:
            return rest + rules.mark  # қалау and қалаған, but not қала
        rest = rest[:-1]  # тыңдады may be тыңда+ды or тыңд+ады, so that the vowel goes in all forms
    return _hard(rest, rules) if _is_root(rest, rules) else None


def _without(word: str, endings: dict[str, tuple[Ending, ...]], rules: Table) -> str | None:
    """Return a root without its negation, or without its passive; None where it has none."""
    if word in rules.kept:
        return None
    for length in range(min(rules.longest, len(word) - 1), 0, -1):
        for ending in endings.get(word[-length:], ()):
            rest = word[:-length]
            if _fits(rest, ending, rules):
                rest += ending.gives
                if rest in rules.short_verbs or len(rest) >= max(ending.least, rules.least):
                    return rest
    return None


def _is_root(word: str, rules: Table) -> bool:
    return len(word) >= rules.least or word in rules.short_verbs


def _participle(word: str, rules: Table) -> bool:
    # Берілгені is берілген+і, not берілге+ні.
    return word.endswith(rules.participles) and _verb(word, rules) is not None


def _fits(rest: str, ending: Ending, rules: Table) -> bool:
    """True where an ending may stand after `rest`: the letter before it, and the harmony of vowels."""
    if not rest or (ending.only and rest not in ending.only):
        return False
    spoken = rest.rstrip(rules.signs)
    if not spoken or (ending.after and spoken[-1] not in ending.after):
        return False
    if spoken != rest or rest in rules.kept or rest in rules.lost:
        return True
    if ending.narrow and rest[-1] in rules.narrow and not (len(rest) > 1 and rest[-2] in ending.narrow):
        return False
    return {ending.kind, _kind(rest, rules)} != {"back", "front"}


def _kind(word: str, rules: Table) -> str:
    """Return the kind of the last vowel, back or front; nothing where it goes with both."""
    for letter in reversed(word):
        if letter in rules.vowels:
            return "back" if letter in rules.back else "front" if letter in rules.front else ""
    return ""


def _whole(rest: str, ending: Ending, rules: Table) -> str:
    """Return a stem with what an ending that begins with a vowel changed in it."""
    if not ending.vocalic or rest in rules.kept:
        return rest
    return _hard(rules.lost.get(rest, rest), rules)


def _long_enough(rest: str, ending: Ending, short: frozenset[str], rules: Table) -> bool:
    return len(rest) >= ending.least or rest in short or rest in rules.kept


def _bare(word: str, rules: Table) -> str:
    """Return a stem as all forms leave it: құрбаны may be құрбан+ы or құрба+ны, so that the н goes in both."""
    word = word.rstrip(rules.signs)
    if len(word) > rules.least and word[-1] == rules.floating and word[-2] in rules.open:
        return word[:-1]
    if word[-1:] in rules.doubled and word[-2:-1] == word[-1:]:
        return word[:-1]
    return _hard(word, rules)


def _hard(word: str, rules: Table) -> str:
    """Return a stem with its last letter as it stands at the end of a word: кітаб as кітап, but not қорғ as қорқ."""
    if len(word) > 1 and word[-1] in rules.voicing and word[-2] in rules.vowels:
        return word[:-1] + rules.voicing[word[-1]]
    return word
