"""The Oxigraph server (PyPI: oxigraph), from the environment of foreign readers."""

import contextlib
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.programs import program
from tests.servers.starting import ServerError, free_port, listening, running

ROOT = Path(__file__).resolve().parents[2]
READERS = ROOT / ".venv" / "readers" / "bin" / "oxigraph"


def binary() -> str:
    """Return where the server is: in the environment of the readers, else on the path."""
    return str(READERS) if READERS.is_file() else program("oxigraph", "none; PyPI: oxigraph, make .venv/readers/.ready")


@dataclass(frozen=True)
class Oxigraph:
    """A running Oxigraph server. address: its SPARQL endpoint."""

    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/query"


@contextlib.contextmanager
def oxigraph(folder: Path, *files: Path) -> Iterator[Oxigraph]:
    """Load N-Quads into a new store in `folder`, and serve it, read only, until the block is left."""
    folder.mkdir(parents=True, exist_ok=True)
    store = str(folder / "store")
    loaded = subprocess.run([binary(), "load", "--location", store, "--file", *map(str, files)],
                            capture_output=True, text=True, timeout=600, check=False)
    if loaded.returncode:
        raise ServerError(loaded.stderr[-2000:])
    server = Oxigraph(free_port())
    words = [binary(), "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{server.port}"]
    with running(words, folder, lambda: listening(server.port)):
        yield server
