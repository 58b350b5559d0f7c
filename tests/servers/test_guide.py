"""The commands of docs/guide/servers.md do what the page says: with real servers, on the sample."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Store

from concordance.graph.build import build
from concordance.graph.write import write
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.model.corpus import Corpus
from tests.cli.inside import run
from tests.conftest import ROOT
from tests.programs import program
from tests.servers.oxigraph import binary
from tests.servers.scripted import answering, scripted
from tests.servers.starting import free_port, listening, running
from tests.servers.virtuoso import GRAPH, INI, LOAD, PASSWORD

PAGE = (ROOT / "docs/guide/servers.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
LINES = [line for block in BLOCKS for line in block.splitlines()]
DAY = "2024-07-01"
HERE = "127.0.0.1:7878"


def words(program: str, *named: str) -> list[list[str]]:
    """Return the commands of the page that begin with a program and hold what is named."""
    found = [shlex.split(line) for line in LINES if line.startswith(f"{program} ")]
    return [command for command in found if all(name in command for name in named)]


@pytest.fixture
def published(sample: Corpus, sample_copy: Path) -> Store:
    """The sample with its graph in build/graph, as `concordance graph` leaves it."""
    base = base_iri(sample_copy)
    store = build(sample, base, [date.fromisoformat(DAY)], data_version(sample_copy))
    write(store, base, sample_copy / "build" / "graph")
    return store


@pytest.fixture
def address(published: Store) -> Iterator[str]:
    with scripted(answering(published)) as base:
        yield base


def asked(command: list[str], address: str, project: Path, *changed: str) -> str:
    """Run a `concordance` command of the page on the sample, at another address, and return what it printed."""
    moved = [word.replace(f"http://{HERE}", address).replace("palermo", "haven") for word in command[1:]]
    done = run("--root", str(project), *moved, *changed, at=project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    return done.stdout


def test_the_page_holds_the_commands_tried_here() -> None:
    assert len(words("concordance", "--endpoint")) == 3
    assert len(words("oxigraph")) == len(words("isql-vt")) == len(words("curl")) == 2
    assert len([line for line in LINES if line.startswith("concordance ")]) == 4


def test_a_server_is_asked(sample_copy: Path, address: str) -> None:
    gaps, query = (command for command in words("concordance", "--endpoint") if "--graph" not in command)
    assert asked(gaps, address, sample_copy).startswith("# Gap report: ")
    assert asked(query, address, sample_copy).startswith("id,verdict,obligation,unverified\n")


def test_oxigraph_is_loaded_and_only_read(sample_copy: Path, published: Store, tmp_path: Path) -> None:
    load, serve = words("oxigraph")
    subprocess.run([binary(), *load[1:]], cwd=sample_copy, check=True, capture_output=True)
    port = free_port()
    moved = [word.replace(HERE, f"127.0.0.1:{port}") for word in serve[1:]]
    gaps, _ = (command for command in words("concordance", "--endpoint") if "--graph" not in command)
    with running([binary(), *moved], sample_copy, lambda: listening(port)):
        assert asked(gaps, f"http://127.0.0.1:{port}", sample_copy).startswith("# Gap report: ")
        refused = subprocess.run(
            [program("curl", "curl"), "-fsS", "-X", "DELETE", f"http://127.0.0.1:{port}/store?default"],
            capture_output=True, text=True, check=False)
        assert refused.returncode != 0
        assert asked(gaps, f"http://127.0.0.1:{port}", sample_copy).startswith("# Gap report: ")


def test_a_new_version_comes_beside_the_old_one(sample_copy: Path, published: Store, tmp_path: Path) -> None:
    put, delete = words("curl")
    gaps, = words("concordance", "--graph")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with running([binary(), "serve", "--bind", f"127.0.0.1:{port}"], tmp_path, lambda: listening(port)):
        def call(command: list[str]) -> None:
            subprocess.run([program("curl", "curl"), *(word.replace(f"http://{HERE}", address)
                                                       for word in command[1:])], cwd=sample_copy, check=True)

        call([word.replace(":new", ":old") for word in put])
        call(put)
        assert asked(gaps, address, sample_copy, "--as-of", DAY).startswith("# Gap report: ")
        call(delete)
        assert asked(gaps, address, sample_copy, "--as-of", DAY).startswith("# Gap report: ")
        gone = run("--root", str(sample_copy), "gaps", "--endpoint", f"{address}/query", "--graph",
                   "urn:concordance:old", at=sample_copy)
        assert gone.returncode == 1
        assert "holds no graph of" in gone.stderr


def test_virtuoso_is_set_up_as_the_tests_set_it_up() -> None:
    """The statements of the page are those that load the real data in test_agreement."""
    first, second = (command[-1].removeprefix("exec=") for command in words("isql-vt"))
    assert first == PASSWORD.format(password="NEW-PASSWORD")
    assert second == LOAD.format(file="/srv/concordance/concordance.nq", graph=GRAPH)
    ours = {line.split("=")[0].strip() for line in INI.splitlines()}
    block, = (block for block in BLOCKS if "[SPARQL]" in block)
    settings = {line.split("=")[0].strip() for line in block.splitlines()}
    assert len(settings) == 7
    assert settings <= ours
