"""The client: what it sends, and what it says of servers that refuse, dawdle, babble or are not there."""

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler

import pytest

from concordance.graph.endpoint import AddressError, Endpoint, EndpointError
from tests.servers.scripted import NO_ROWS, RESULTS, Answer, scripted, send
from tests.servers.starting import free_port

QUERY = "SELECT ?version WHERE { ?s ?p ?version }"
ROW = b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":"literal","value":"x"}}]}}'


def failure(answer: Answer, at: str = "/sparql", seconds: float = 20, largest: int = 10_000) -> str:
    """What is said of a server that answers so; the address stands in for its port."""
    with scripted(answer) as base:
        with pytest.raises(EndpointError) as caught:
            Endpoint.at(f"{base}{at}", seconds=seconds, largest=largest).rows(QUERY)
        return str(caught.value).replace(base, "SERVER")


def says(body: bytes, kind: str = RESULTS, code: int = 200, **headers: str) -> Answer:
    return lambda handler, _: send(handler, body, kind, code, **headers)


def test_it_sends_one_query_by_post_and_reads_plain_rows() -> None:
    seen: list[tuple[str, str | None, str | None, dict[str, list[str]]]] = []

    def answer(handler: BaseHTTPRequestHandler, sent: dict[str, list[str]]) -> None:
        seen.append((handler.path, handler.headers["Accept"], handler.headers["Authorization"], sent))
        send(handler, ROW)

    with scripted(answer) as base:
        assert Endpoint.at(f"{base}/sparql?named=1", "urn:g").rows(QUERY) == [("x", "")]
        assert Endpoint.at(base).rows(QUERY) == [("x", "")]
    assert seen == [("/sparql?named=1", RESULTS, None, {"query": [QUERY], "default-graph-uri": ["urn:g"]}),
                    ("/", RESULTS, None, {"query": [QUERY]})]


def test_credentials_are_sent_and_never_shown() -> None:
    seen: list[str | None] = []

    def answer(handler: BaseHTTPRequestHandler, _: dict[str, list[str]]) -> None:
        seen.append(handler.headers["Authorization"])
        send(handler, b"", "text/plain", 401)

    with scripted(answer) as base:
        server = Endpoint.at(base.replace("//", "//anna:p%40ss@") + "/sparql?apikey=hidden")
        assert server.shown == f"{base}/sparql"
        with pytest.raises(EndpointError) as caught:
            server.rows(QUERY)
    assert seen == ["Basic YW5uYTpwQHNz"]
    told = f"{caught.value!r} {server!r} {caught.value.__cause__!r}"
    assert "wants a user and a password" in told
    assert all(secret not in told for secret in ("anna", "p%40ss", "p@ss", "hidden", "YW5u"))


@pytest.mark.parametrize("address", [
    "", "x", "127.0.0.1:7878/query", "ftp://h/x", "file:///etc/passwd", "http://", "http:///sparql", "http://h:port/",
    "http://h:99999/", "http://[::1/", "http://h/a b", "http://h/\nX-Header: 1", "http://u:secret@/x"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(AddressError, match=r"http://HOST:PORT/PATH") as caught:
        Endpoint.at(address)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(("answer", "said"), [
    (says(b"<html>", "text/html"), "SERVER/sparql answered with text/html, not with application/sparql-results+json: "
                                   "is it the address of a SPARQL query service?"),
    (says(b'{"head":', ), "SERVER/sparql answered with something that is not SPARQL 1.1 JSON: "),
    (says(ROW[:-3]), "SERVER/sparql answered with something that is not SPARQL 1.1 JSON: "),
    (says(b"[1]"), "SERVER/sparql answered with something that is not SPARQL 1.1 JSON: "),
    (says(b""), "SERVER/sparql answered with something that is not SPARQL 1.1 JSON: "),
    (says(b"\xff\xfe"), "SERVER/sparql answered with something that is not SPARQL 1.1 JSON: "),
    (says(b"[" * 9000), "SERVER/sparql answered with something that is not SPARQL 1.1 JSON: "),
    (says(b'{"head":{},"boolean":true}'), "SERVER/sparql answered a SELECT with yes or no"),
    (says(NO_ROWS, X_SPARQL_MaxRows="100"), "SERVER/sparql cut its answer short (X-SPARQL-MaxRows: 100): "),
    (says(NO_ROWS, X_SQL_State="S1TAT"), "SERVER/sparql cut its answer short (X-SQL-State: S1TAT): "),
    (says(NO_ROWS, Content_Encoding="gzip"), "SERVER/sparql packed its answer though it was asked not to"),
    (says(NO_ROWS, Content_Length="500"), "SERVER/sparql broke its answer off after 55 of 500 bytes"),
    (says(b" " * 20_000), "the answer of SERVER/sparql is larger than 10,000 bytes"),
    (says(b"syntax \x1b[31merror\nat line 3" + b"!" * 999, "text/plain", 400), "SERVER/sparql answered 400: syntax "
                                                                              "[31merror at line 3!!!"),
    (says(b"", "text/plain", 500), "SERVER/sparql answered 500"),
    (says(b"no", "text/plain", 403), "SERVER/sparql answered 403: it lets nobody in here"),
    (says(b"no", "text/plain", 404), "SERVER/sparql answered 404: is the path right?"),
    (says(b"", "text/plain", 302, Location="http://u:secret@other.example/query?token=secret"),
     "SERVER/sparql redirects to http://other.example/query; redirects are not followed"),
    (says(b"", "text/plain", 307), "SERVER/sparql redirects to nowhere"),
])
def test_what_is_said_of_a_server_that_gives_no_answer(answer: Answer, said: str) -> None:
    told = failure(answer)
    assert told.startswith(said)
    assert "secret" not in told
    assert told.isprintable()
    assert len(told) < 500


def test_a_redirect_is_not_followed() -> None:
    asked: list[str] = []

    def answer(handler: BaseHTTPRequestHandler, _: dict[str, list[str]]) -> None:
        asked.append(handler.path)
        send(handler, b"", "text/plain", 301, Location="/elsewhere")

    assert "redirects to /elsewhere" in failure(answer)
    assert asked == ["/sparql"]


def test_an_answer_that_never_ends_is_given_up_in_time() -> None:
    def drip(handler: BaseHTTPRequestHandler, _: dict[str, list[str]]) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", RESULTS)
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)

    started = time.monotonic()
    assert "gave no whole answer in 0.3 seconds; --timeout allows more" in failure(drip, seconds=0.3)
    assert time.monotonic() - started < 2


def test_a_server_that_says_nothing_is_given_up_in_time() -> None:
    assert "gave no whole answer in 0.2 seconds" in failure(lambda *_: time.sleep(0.6), seconds=0.2)


def test_nobody_there() -> None:
    port = free_port()
    with pytest.raises(EndpointError, match=rf"http://127\.0\.0\.1:{port}/query cannot be reached: .*refused"):
        Endpoint.at(f"http://127.0.0.1:{port}/query").rows(QUERY)


def test_no_such_host() -> None:
    with pytest.raises(EndpointError, match=r"http://no-such-host\.invalid/ cannot be reached"):
        Endpoint.at("http://no-such-host.invalid/", seconds=5).rows(QUERY)


def test_what_does_not_speak_http() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        def greet() -> None:
            caller, _ = other.accept()
            with caller:
                caller.recv(1000)
                caller.sendall(b"220 mail ready\r\n")

        thread = threading.Thread(target=greet)
        thread.start()
        with pytest.raises(EndpointError, match="does not speak HTTP as a SPARQL server does"):
            Endpoint.at(f"http://127.0.0.1:{other.getsockname()[1]}/", seconds=10).rows(QUERY)
        thread.join()
