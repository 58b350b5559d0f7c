"""What `make check` says of known vulnerabilities: found, none, and nobody to ask are three different things."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.publish.test_materials import piece
from tests.watch import vulnerabilities
from tests.watch.vulnerabilities import AUDIT, NPM, Answer, ask, main, of_npm, of_pip_audit

SOUND = {"dependencies": [{"name": "click", "version": "8.5", "vulns": []}]}
BAD = {"dependencies": [{"name": "click", "version": "8.5", "vulns": [
    {"id": "PYSEC-1", "fix_versions": ["8.6"], "aliases": ["CVE-1"], "description": ""}]}]}
UNKNOWN = {"dependencies": [{"name": "click", "skip_reason": "not found"}, *SOUND["dependencies"]]}
NOBODY = {"dependencies": [{"name": "click", "skip_reason": "not found"}]}
NPM_SOUND = {"vulnerabilities": {}, "metadata": {"dependencies": {"total": 2}}}
NPM_BAD = {"vulnerabilities": {"oxigraph": {"range": "<1", "severity": "high"}},
           "metadata": {"dependencies": {"total": 2}}}
NPM_NOBODY = {"message": "405 Method Not Allowed"}


@pytest.fixture
def told(tmp_path: Path) -> Callable[[object, object], Path]:
    """Make a project whose two programs give recorded answers."""

    def make(python: object, npm: object) -> Path:
        for command, said in ((AUDIT, python), (NPM, npm)):
            program = tmp_path / command[0]
            program.parent.mkdir(parents=True, exist_ok=True)
            program.write_text(f"#!/bin/sh\ncat <<'END'\n{said if isinstance(said, str) else json.dumps(said)}\nEND\n"
                               f"exit 1\n", encoding="utf-8")
            program.chmod(0o755)
        return tmp_path

    return make


@pytest.mark.parametrize(("python", "npm", "code", "said"), [
    (SOUND, NPM_SOUND, 0, ["Python packages: 0 known in 1 packages\n", "npm packages: 0 known in 2 packages\n"]),
    (BAD, NPM_SOUND, 1, ["1 known in 1", "  click 8.5: PYSEC-1, CVE-1; mended in 8.6\n"]),
    (SOUND, NPM_BAD, 1, ["1 known in 2", "  oxigraph <1: high\n"]),
    (UNKNOWN, NPM_SOUND, 0, ["0 known in 1 packages; 1 of 2 NOT CHECKED\n"]),
    (NOBODY, NPM_NOBODY, 0, ["Python packages: NOT CHECKED, the service does not know the packages\n",
                             "npm packages: NOT CHECKED, no service answered\n"]),
    ("Traceback", "", 0, ["Python packages: NOT CHECKED, no service", "npm packages: NOT CHECKED, no service"]),
])
def test_found_none_and_nobody_to_ask(told: Callable[[object, object], Path], capsys: pytest.CaptureFixture[str],
                                      python: object, npm: object, code: int, said: list[str]) -> None:
    assert main(told(python, npm)) == code
    out = capsys.readouterr().err
    assert all(line in out for line in said)
    assert out.count("\n") == 2 + code


def test_a_program_that_is_not_there_or_never_ends_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = ask(("nowhere/pip-audit",), of_pip_audit, tmp_path)
    assert nobody == Answer((), 0, 0, "pip-audit could not be run to its end")
    monkeypatch.setattr(vulnerabilities, "PATIENCE", 0.05)
    assert ask(("sleep", "5"), of_npm, tmp_path).why == "sleep could not be run to its end"


@pytest.fixture
def service() -> Iterator[str]:
    """A service that knows one vulnerability of one package, in the form of OSV."""

    class Known(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            known = [{"id": "OSV-7", "aliases": ["CVE-7"], "summary": "x", "details": "x", "affected": [
                {"package": {"name": "typst", "ecosystem": "PyPI"}, "ranges": [
                    {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}]}]}]
            body = json.dumps({"vulns": known} if asked["package"]["name"] == "typst" else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Known)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/query"
    server.shutdown()


def test_the_real_program_asks_about_every_locked_package(service: str, root: Path, tmp_path: Path) -> None:
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    (tmp_path / "requirements.lock").write_text(piece(text, "annotated-types", "click", "typst"), encoding="utf-8")
    program = str(root / AUDIT[0])
    answer = ask((program, *AUDIT[1:], "--vulnerability-service", "osv", "--osv-url", service, "--cache-dir",
                  str(tmp_path / "cache")), of_pip_audit, tmp_path)
    assert answer.checked == answer.asked == 3
    [found] = answer.found
    assert found.startswith("typst ")
    assert "CVE-7" in found
    assert found.endswith("mended in 99.1")
