"""The sixty questions that measure a search: what is asked, and which places answer."""

from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("questions.yml")
KINDS = ("word-form", "citation", "phrase", "test-question", "typo", "other-language", "gap")


@dataclass(frozen=True)
class Question:
    """One question. `expected`: one to three addresses below the language folder, any of which answers it."""

    language: str
    query: str
    kind: str
    expected: tuple[str, ...]
    why: str


def questions(file: Path = FILE) -> tuple[Question, ...]:
    """Return all questions, in the order of the file."""
    read = yaml.safe_load(file.read_text(encoding="utf-8"))
    return tuple(Question(entry["language"], str(entry["query"]), entry["kind"], tuple(entry["expected"]),
                          entry["why"]) for entry in read)
