"""The page on the API: every example on it works as it is printed, against a server of this machine.

curl is used where the machine has it; elsewhere Python's own urllib asks for the same addresses, so that the test needs
no curl and the addresses on the page are tried in any case.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from selectolax.lexbor import LexborHTMLParser

from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.api.places import FOLDERS
from tests.built import TODAY

NO_PROXY = {"no_proxy": "*", "NO_PROXY": "*"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the output of the tests is for their results."""


@pytest.fixture(scope="module")
def address(sample_site: Path) -> Iterator[str]:
    """The address of the sample's site, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(sample_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def examples(site: Path, language: str, kind: str) -> list[str]:
    """Return the examples of a page as a reader copies them."""
    page = LexborHTMLParser((site / language / "about/api.html").read_text(encoding="utf-8"))
    return [node.text() for node in page.css(f'pre[data-example="{kind}"] code')]


def here(example: str, root: Path, address: str) -> str:
    """Return an example with this machine in the place of the public address."""
    assert base_iri(root) in example
    return example.replace(base_iri(root), address)


def run_python(code: str, folder: Path) -> str:
    found = subprocess.run([sys.executable, "-I", "-X", "utf8", "-c", code], cwd=folder, text=True, encoding="utf-8",
                           env={**os.environ, **NO_PROXY}, capture_output=True, timeout=60, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_python_example_runs_and_says_something(sample_site: Path, root: Path, address: str, language: str,
                                                      tmp_path: Path) -> None:
    open_today, proof, any_day = examples(sample_site, language, "python")
    listed = run_python(here(open_today, root, address), tmp_path).splitlines()
    assert len(listed) >= 2
    assert all(line.split("\t")[0] in ("verdict-missing", "verdict-partial", "verdict-conflict") for line in listed)
    proved = run_python(here(proof, root, address), tmp_path)
    assert proved.startswith(f"{TODAY} verdict-partial ")
    assert "relation-" in proved
    assert "xx/harbour-act/art_" in proved
    bound, unknown = run_python(here(any_day, root, address), tmp_path).splitlines()
    assert bound.startswith("verdict-")
    assert unknown == "no such obligation"


def test_what_the_python_example_lists_is_what_the_engine_finds_open(sample_site: Path, root: Path, address: str,
                                                                     sample: Corpus, tmp_path: Path) -> None:
    from concordance.analysis.verdicts import verdicts

    wanted = [(f"verdict-{r.verdict}", r.obligation.citation) for r in verdicts(sample, TODAY)
              if r.verdict in ("missing", "partial", "conflict") and not r.unverified]
    printed = run_python(here(examples(sample_site, "en", "python")[0], root, address), tmp_path)
    assert [tuple(line.split("\t")[:2]) for line in printed.splitlines()] == wanted


def test_every_curl_example_fetches_a_document(sample_site: Path, root: Path, address: str, tmp_path: Path) -> None:
    [example] = examples(sample_site, "en", "curl")
    commands = [shlex.split(line) for line in here(example, root, address).splitlines() if line]
    assert [command[:2] for command in commands] == [["curl", "-fsSL"]] * 3
    for command in commands:
        assert json.loads(_fetched(command, tmp_path))
    assert json.loads((tmp_path / "verdict.json").read_text(encoding="utf-8"))["verdict"] == "verdict-partial"


def _fetched(command: list[str], folder: Path) -> str:
    """Run a curl command, or ask for the same without curl; return what it fetched."""
    _, _, address, *into = command
    if shutil.which("curl"):
        printed = subprocess.run(command, cwd=folder, env={**os.environ, **NO_PROXY}, capture_output=True, timeout=60,
                                 check=True).stdout.decode()
    else:
        with urlopen(address, timeout=60) as answer:
            printed = answer.read().decode()
        if into:
            (folder / into[1]).write_text(printed, encoding="utf-8")
    return (folder / into[1]).read_text(encoding="utf-8") if into else printed


def test_an_id_that_does_not_exist_is_answered_with_404(address: str) -> None:
    with pytest.raises(HTTPError) as found:
        urlopen(f"{address}api/v1/obligations/no-such-obligation.json", timeout=60)
    assert found.value.code == 404


def test_a_server_says_that_a_document_and_its_context_are_json(address: str) -> None:
    """JSON-LD readers refuse a context that is served as anything else; plain servers know only `.json`."""
    for name in ("context.json", "index.json"):
        with urlopen(f"{address}api/v1/{name}", timeout=60) as answer:
            assert answer.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_counts_what_the_door_counts(sample_site: Path, language: str) -> None:
    door = json.loads((sample_site / "api/v1/index.json").read_text(encoding="utf-8"))
    page = LexborHTMLParser((sample_site / language / "about/api.html").read_text(encoding="utf-8"))
    printed = [int(cell.text()) for cell in page.css(".c-api tbody .c-num")]
    assert printed == [kind["count"] for kind in door["collections"]]
    assert len(printed) == len(FOLDERS)


def test_the_examples_are_the_same_in_every_language_but_for_the_language(sample_site: Path) -> None:
    found = {tuple(text.replace(f'"{language}"', '"en"') for kind in ("curl", "python")
                   for text in examples(sample_site, language, kind)) for language in LANGUAGES}
    assert len(found) == 1
    assert len(next(iter(found))) == 4
