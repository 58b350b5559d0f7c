"""Stems of Kazakh words."""


def kazakh_stem(word: str) -> str:
    """Return the stem of a Kazakh word in lower case."""
    return word
