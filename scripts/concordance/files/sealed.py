"""What is kept to save time: JSON under a seal, so that a damaged file is no file.

The first line names what it is and the SHA-256 of the rest. Nothing is ever run that was read from a cache: it is JSON,
and JSON can only be data. A file that was cut, changed, left by another version or is no file at all is never trusted.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from concordance.files.whole import write_whole


def read_sealed(file: Path, kind: str) -> Any:
    """Return what `write_sealed` wrote as this kind, or None where that is not what is there."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        return json.loads(body) if head == _head(kind, body) else None
    except (OSError, ValueError, RecursionError, MemoryError):
        return None


def write_sealed(file: Path, kind: str, content: object) -> None:
    """Write content under a seal. What cannot be written costs time in a later run, and nothing else."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    try:
        write_whole(file, _head(kind, body) + b"\n" + body)
    except OSError:
        return


def _head(kind: str, body: bytes) -> bytes:
    return f"concordance {kind} {sha256(body).hexdigest()}".encode()
