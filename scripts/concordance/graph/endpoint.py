"""A SPARQL 1.1 server as a client meets it: one query by POST, one bounded answer, and every failure told.

The standard library does it. Clients made for SPARQL follow redirects (a POST becomes a GET without its query), read
answers of any size, and wait as long as each packet comes in time; here nothing of that may happen unseen.
"""

import base64
import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage
from ipaddress import ip_address
from typing import IO, Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, unquote, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, parse_query_results

from concordance import __version__

LARGEST: Final = 256 * 2**20
JSON: Final = "application/sparql-results+json"
_PIECE: Final = 2**16
_READ = {JSON, "application/json"}
# Virtuoso names these where an answer is not whole: cut at a number of rows, or at a time limit.
_CUT: Final = ("X-SPARQL-MaxRows", "X-SQL-State")


class AddressError(ValueError):
    """What was given is no address of a server."""


class EndpointError(RuntimeError):
    """The server gave no answer that can be used; the message says why, and never holds credentials."""


@dataclass(frozen=True)
class Endpoint:
    """A server. graph: the IRI of the graph to take for the default graph, None for the server's own default.

    seconds: how long one answer may take, from the first packet to the last. largest: how many bytes it may have.
    """

    url: SplitResult = field(repr=False)
    graph: str | None = None
    seconds: float = 60.0
    largest: int = LARGEST

    @classmethod
    def at(cls, address: str, graph: str | None = None, seconds: float = 60.0, largest: int = LARGEST) -> "Endpoint":
        """Return the server at an `http` or `https` address; raises AddressError for anything else."""
        try:
            url = urlsplit(address)
            good = url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0
        except ValueError:
            good = False
        # A message must not repeat what cannot be taken apart: it may hold a password.
        if not good or re.search(r"[\s\x00-\x1f\x7f]", address):
            raise AddressError("not an address of a server; write http://HOST:PORT/PATH, as in "
                               "http://127.0.0.1:7878/query")
        return cls(url, graph, seconds, largest)

    @property
    def shown(self) -> str:
        """The address as it may be printed: without user, password and query."""
        return urlunsplit((self.url.scheme, self._host, self.url.path, "", ""))

    @property
    def _host(self) -> str:
        return self.url.netloc.rpartition("@")[2]

    def rows(self, query: str) -> list[tuple[str, ...]]:
        """Return the rows of a SELECT as plain values, "" where one is unbound; raises EndpointError."""
        found = self.ask(query)
        if not isinstance(found, QuerySolutions):
            raise EndpointError(f"{self.shown} answered a SELECT with yes or no")
        try:
            return [tuple("" if term is None else getattr(term, "value", "") for term in solution)
                    for solution in found]
        except (SyntaxError, ValueError, OSError) as error:
            raise self._unreadable(error) from error

    def ask(self, query: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Return the answer to a SELECT or ASK, for `graph.answers.Answer`; raises EndpointError."""
        content = self._post(query)
        try:
            # Read through once: a fault at the end of the answer must not come out in the middle of a table.
            found = parse_query_results(content, format=QueryResultsFormat.JSON)
            if isinstance(found, QuerySolutions):
                for _ in found:
                    pass
            return parse_query_results(content, format=QueryResultsFormat.JSON)
        except (SyntaxError, ValueError, OSError) as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> EndpointError:
        return EndpointError(f"{self.shown} answered with something that is not SPARQL 1.1 JSON: {_line(str(error))}")

    def _post(self, query: str) -> bytes:
        fields = {"query": query} | ({"default-graph-uri": self.graph} if self.graph else {})
        headers = {"Accept": JSON, "Accept-Encoding": "identity", "User-Agent": f"concordance/{__version__}",
                   "Content-Type": "application/x-www-form-urlencoded"}
        if self.url.username is not None:
            pair = f"{unquote(self.url.username)}:{unquote(self.url.password or '')}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        address = urlunsplit((self.url.scheme, self._host, self.url.path or "/", self.url.query, ""))
        request = Request(address, urlencode(fields).encode(), headers)
        send, until = _opener(self.url).open, time.monotonic() + self.seconds
        with self._told(), send(request, timeout=self.seconds) as answer:
            self._look(answer.headers)
            return self._read(answer, until)

    def _look(self, headers: HTTPMessage) -> None:
        kind = headers.get_content_type()
        if kind not in _READ:
            raise EndpointError(f"{self.shown} answered with {_line(kind)}, not with {JSON}: is it the address of a "
                                "SPARQL query service?")
        if headers.get("Content-Encoding", "identity") != "identity":
            raise EndpointError(f"{self.shown} packed its answer though it was asked not to")
        for name in _CUT:
            if name in headers:
                raise EndpointError(f"{self.shown} cut its answer short ({name}: {_line(headers[name])}): raise its "
                                    "limit of rows or of time")

    def _read(self, answer: Any, until: float) -> bytes:
        pieces, size = [], 0
        while piece := answer.read1(_PIECE):
            size += len(piece)
            if size > self.largest:
                raise EndpointError(f"the answer of {self.shown} is larger than {self.largest:,} bytes")
            if time.monotonic() > until:
                raise TimeoutError
            pieces.append(piece)
        if (told := answer.headers.get("Content-Length", "")).isdigit() and size < int(told):
            raise EndpointError(f"{self.shown} broke its answer off after {size:,} of {int(told):,} bytes")
        return b"".join(pieces)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what goes wrong on the way into words."""
        try:
            yield
        except HTTPError as error:
            with error:
                raise EndpointError(self._refused(error)) from None
        except TimeoutError:
            raise EndpointError(self._late()) from None
        except URLError as error:
            late = isinstance(error.reason, TimeoutError)
            why = "there is no such host" if isinstance(error.reason, socket.gaierror) else _line(str(error.reason))
            raise EndpointError(self._late() if late else f"{self.shown} cannot be reached: {why}") from None
        except (HTTPException, OSError) as error:
            raise EndpointError(f"{self.shown} does not speak HTTP as a SPARQL server does, or broke off: "
                                f"{_line(str(error) or type(error).__name__)}") from None

    def _late(self) -> str:
        return f"{self.shown} gave no whole answer in {self.seconds:g} seconds; --timeout allows more"

    def _refused(self, error: HTTPError) -> str:
        said = _line(error.read(_PIECE).decode("utf-8", "replace"))
        if 300 <= error.code < 400:
            goal = urlsplit(error.headers.get("Location", ""))
            to = urlunsplit((goal.scheme, goal.netloc.rpartition("@")[2], goal.path, "", ""))
            return f"{self.shown} redirects to {_line(to) or 'nowhere'}; redirects are not followed: ask there yourself"
        hint = {401: "it wants a user and a password: http://USER:PASSWORD@HOST/PATH", 403: "it lets nobody in here",
                404: "is the path right?", 405: "it takes no queries by POST here"}.get(error.code, said)
        return f"{self.shown} answered {error.code}{f': {hint}' if hint else ''}"


class _NoRedirect(HTTPRedirectHandler):
    """Leave a redirect to be told as an error."""

    def redirect_request(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage,
                         newurl: str) -> None:
        return None


def _opener(url: SplitResult) -> OpenerDirector:
    # A proxy knows nothing of this machine's own addresses.
    return build_opener(_NoRedirect, *([ProxyHandler({})] if _here(url.hostname or "") else []))


def _here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _line(text: str) -> str:
    """Return what a stranger said on one line, without control characters and not too long."""
    plain = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", " ", text).split())
    return plain if len(plain) <= 300 else f"{plain[:300]}…"
