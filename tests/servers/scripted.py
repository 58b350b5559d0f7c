"""Small HTTP servers inside the test process: one that answers from a graph, one that misbehaves as it is told."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from pyoxigraph import NamedNode, QueryResultsFormat, Store

Answer = Callable[[BaseHTTPRequestHandler, dict[str, list[str]]], None]
RESULTS = "application/sparql-results+json"
NO_ROWS = b'{"head":{"vars":["version"]},"results":{"bindings":[]}}'


@contextlib.contextmanager
def scripted(answer: Answer) -> Iterator[str]:
    """Serve on a free port of the loopback address until the block is left; yields `http://127.0.0.1:PORT`."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                answer(self, parse_qs(sent))

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def send(handler: BaseHTTPRequestHandler, body: bytes, kind: str = RESULTS, code: int = 200, **headers: str) -> None:
    """Send one whole answer. headers: with `_` for `-`."""
    handler.send_response(code)
    own = {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **own}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def answering(store: Store) -> Answer:
    """Return what answers queries from a store as a SPARQL server does."""

    def answer(handler: BaseHTTPRequestHandler, sent: dict[str, list[str]]) -> None:
        graphs = [NamedNode(graph) for graph in sent.get("default-graph-uri", [])]
        found = store.query(sent["query"][0], **({"default_graph": graphs} if graphs else {}))
        send(handler, found.serialize(format=QueryResultsFormat.JSON) or b"")

    return answer
