"""The verb `serve`: it says where the site is, ends quietly, and tells when it cannot listen."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from tests.built import make_whole_project
from tests.cli.inside import run


def test_a_port_in_use_is_told_with_another_to_take(sample_copy: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port), at=sample_copy)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"cannot listen on 127.0.0.1:{port}: Address already in use" in done.stderr
    assert "concordance serve --port" in done.stderr


def test_without_a_site_and_with_errors_nothing_is_served(sample_copy: Path) -> None:
    file = sample_copy / "law/xx/harbour-act/articles/art-002.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("kind: duty", "kind: dutty"), encoding="utf-8")
    done = run("serve", "--port", "0", at=sample_copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert "art-002.yml:14:11  error  C103" in done.stderr


def test_it_says_where_shows_a_page_and_ends_quietly(tmp_path: Path, root: Path) -> None:
    project = make_whole_project(tmp_path, root)
    (project / "build/site").mkdir(parents=True)
    (project / "build/site/index.html").write_text("door", encoding="utf-8")
    # A shell that starts the tests in the background has their programs ignore Ctrl+C.
    program = ("import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
               "from concordance.cli.main import main; main()")
    with subprocess.Popen([sys.executable, "-c", program, "serve", "--port", "0", "--as-of", "2026-11-22"],
                          cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "PYTHONUTF8": "1"}) as serving:
        try:
            assert serving.stdout is not None
            address, state, last = (serving.stdout.readline().strip() for _ in range(3))
            assert address.startswith("http://127.0.0.1:")
            with urlopen(f"{address}ru/law/xx/harbour-act/art-2.html", timeout=60) as page:
                assert "не требуя сбора вперёд" in page.read().decode()
            serving.send_signal(signal.SIGINT)
            said, complained = serving.communicate(timeout=60)
        finally:
            serving.kill()
    assert (serving.returncode, said.strip(), complained) == (0, "", "")
    assert "search and downloads: of " in state
    assert last == "Ctrl+C ends"
