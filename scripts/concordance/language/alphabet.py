"""The order of words in a list. Unicode puts ә, ғ, қ and ё behind я; a reader looks for them elsewhere."""

# The Kazakh alphabet holds the Russian one in its own order, so that one row serves both.
LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACE = {letter: (1, place) for place, letter in enumerate(LETTERS)}


def place_in_list(text: str) -> tuple[tuple[int, int], ...]:
    """Return the key that sorts `text` among others: digits and Latin letters, then the Kazakh and Russian alphabet.

    Capitals sort as small letters; quotation marks and other signs count for nothing; a space comes before any letter.
    """
    kept = (sign for sign in text.casefold() if sign.isalnum() or sign.isspace())
    return tuple(_PLACE.get(sign, (0, ord(sign))) for sign in kept)
