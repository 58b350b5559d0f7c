"""Start a server as a child process on a free port of the loopback address, wait until it answers, always stop it."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PATIENCE = 60.0


class ServerError(RuntimeError):
    """A server did not start, or did not take the data; the message holds the end of what it wrote."""


def free_port() -> int:
    """Return a port of the loopback address that nobody listened on a moment ago."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextlib.contextmanager
def running(words: list[str], folder: Path, ready: Callable[[], bool]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in `folder` until the block is left, its whole process group with it.

    ready: asked until it says yes. Raises ServerError when the server ends by itself or is not ready in a minute.
    """
    log = folder / "server.log"
    with log.open("wb") as out:
        server = subprocess.Popen(words, cwd=folder, stdout=out, stderr=out, stdin=subprocess.DEVNULL,
                                  start_new_session=True)
    try:
        until = time.monotonic() + PATIENCE
        while not ready():
            if server.poll() is not None or time.monotonic() > until:
                raise ServerError(f"{Path(words[0]).name} is not ready:\n{log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.05)
        yield server
    finally:
        stop(server)


def stop(server: "subprocess.Popen[bytes]") -> None:
    """End a server: asked first, made to after ten seconds."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if server.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(10)


def listening(port: int) -> bool:
    """Return whether somebody takes connections on a port of the loopback address."""
    with socket.socket() as knock:
        knock.settimeout(1)
        return knock.connect_ex(("127.0.0.1", port)) == 0
