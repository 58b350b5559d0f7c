"""The examples that Python and the browser share."""

import csv
import json
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent


class Form(NamedTuple):
    """A form of a Kazakh word, its lemma, and whether the rules were made with a look at it."""

    form: str
    lemma: str
    split: str
    kind: str


def kazakh_forms() -> tuple[Form, ...]:
    """Return all Kazakh forms. Those of split `held-out` were written before the rules; no rule is made for them."""
    with (FOLDER / "kazakh_vectors.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(Form(**row) for row in csv.DictReader(file, delimiter="\t"))


def token_examples() -> tuple[tuple[str, list[str]], ...]:
    """Return texts with the words they fall into."""
    return tuple((text, words) for text, words in json.loads((FOLDER / "tokens.json").read_text(encoding="utf-8")))
