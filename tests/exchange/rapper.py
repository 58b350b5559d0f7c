"""Raptor, a reader of RDF in C that shares no code with anything here."""

import re
import subprocess
from pathlib import Path

from tests.programs import program

_COUNT = re.compile(r"Parsing returned (\d+) triples?")


def triples_by_rapper(file: Path, style: str) -> int:
    """Return how many triples raptor reads in a file; style: turtle, rdfxml or nquads.

    Errors and warnings fail the test. Where raptor is not installed the test is skipped; on the machine of the
    project's own checks it fails.
    """
    rapper = program("rapper", "raptor2-utils")
    done = subprocess.run([rapper, "-c", "-i", style, str(file)], capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    found = _COUNT.search(said)
    assert done.returncode == 0, said
    assert found, said
    assert not re.search(r"rapper: (Error|Warning)", said), said
    return int(found[1])
