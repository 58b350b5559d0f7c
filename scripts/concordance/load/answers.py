"""Answers given before: the same question to the same data by the same program is not computed twice.

An answer is found again only while every byte of `law/`, `mappings/` and of the whole program is the same, so it can
never be older than what it was made from.
"""

import contextlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from concordance.files.sealed import read_sealed, write_sealed

FOLDER = Path("build/.cache/answers")
KEPT = 40  # a report of 3 MB each at most; the oldest give way


@dataclass(frozen=True)
class Answer:
    """What a verb prints, and the exit code it ends with."""

    text: str
    code: int = 0


def recall(root: Path, mark: str | None, question: tuple[object, ...]) -> Answer | None:
    """Return the answer given before to `question` on data and program of the fingerprint `mark`, or None."""
    if mark is None:
        return None
    file = _file(root, mark, question)
    match read_sealed(file, _kind(file)):
        case {"text": str(text), "code": int(code)}:
            return Answer(text, code)
    return None


def keep(root: Path, mark: str | None, question: tuple[object, ...], answer: Answer) -> None:
    """Keep an answer. One that cannot be written costs time, nothing else."""
    if mark is None:
        return
    target = _file(root, mark, question)
    write_sealed(target, _kind(target), {"text": answer.text, "code": answer.code})
    with contextlib.suppress(OSError):
        for old in sorted(target.parent.glob("*.json"), key=lambda file: file.stat().st_mtime)[:-KEPT]:
            old.unlink()


def _kind(file: Path) -> str:
    # The name says what was asked of which data: a file that was put there under the name of another is none.
    return f"answer-1 {file.stem}"


def _file(root: Path, mark: str, question: tuple[object, ...]) -> Path:
    name = sha256("\0".join((mark, *map(repr, question))).encode("utf-8")).hexdigest()
    return root / FOLDER / f"{name}.json"
