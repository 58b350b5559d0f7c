"""Virtuoso 7 (Debian: virtuoso-opensource-7) with a configuration, a database and a password of its own."""

import contextlib
import secrets
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.programs import program
from tests.servers.starting import ServerError, free_port, listening, running

PACKAGE = "virtuoso-opensource-7"
# The graph that takes what N-Quads leave in the default graph, which Virtuoso has not.
GRAPH = "urn:concordance"
LOAD = "log_enable(2,1); DB.DBA.TTLP_MT(file_open('{file}'),'','{graph}',512,2); checkpoint;"
PASSWORD = "user_set_password('dba', '{password}');"
# Without an address before the port Virtuoso listens to the whole network. ResultSetMaxRows would cut answers silently.
INI = """
[Database]
DatabaseFile       = virtuoso.db
ErrorLogFile       = virtuoso.log
LockFile           = virtuoso.lck
TransactionFile    = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile       = virtuoso-temp.db
TransactionFile    = virtuoso-temp.trx
[Parameters]
ServerPort         = 127.0.0.1:{sql}
DisableUnixSocket  = 1
DirsAllowed        = {data}
NumberOfBuffers    = 60000
MaxDirtyBuffers    = 40000
MaxQueryMem        = 1G
ThreadsPerQuery    = 2
CheckpointInterval = 0
[HTTPServer]
ServerPort         = 127.0.0.1:{http}
ServerRoot         = .
ServerThreads      = 4
[SPARQL]
ResultSetMaxRows           = {rows}
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime      = {seconds}
"""


@dataclass(frozen=True)
class Virtuoso:
    """A running Virtuoso. address: its SPARQL endpoint."""

    folder: Path
    sql: int
    http: int
    password: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.http}/sparql"

    def load(self, file: Path, graph: str = GRAPH) -> None:
        """Load N-Quads; statements without a graph go into `graph`. 512 in the flags: graph names are in the file."""
        self.run(LOAD.format(file=file, graph=graph))

    def run(self, statements: str, password: str | None = None) -> str:
        """Run SQL statements, and return what the client printed; raises ServerError for a statement that failed."""
        done = subprocess.run(
            [program("isql-vt", PACKAGE), f"127.0.0.1:{self.sql}", "dba", password or self.password, "VERBOSE=OFF",
             "ERRORS=STDOUT", f"exec={statements}"], capture_output=True, text=True, timeout=600, check=False)
        if done.returncode or "*** Error" in done.stdout:
            raise ServerError(f"{statements}\n{done.stdout[-2000:]}{done.stderr[-500:]}")
        return done.stdout


@contextlib.contextmanager
def virtuoso(folder: Path, data: Path, rows: int = 1_000_000, seconds: int = 300) -> Iterator[Virtuoso]:
    """Run Virtuoso in the empty `folder` until the block is left. data: the folder it may load from.

    rows: how many rows of an answer it gives at most. seconds: how long it works at a query at most.
    """
    found = program("virtuoso-t", PACKAGE)
    server = Virtuoso(folder, free_port(), free_port(), secrets.token_hex(16))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "virtuoso.ini").write_text(
        INI.format(sql=server.sql, http=server.http, data=data.resolve(), rows=rows, seconds=seconds),
        encoding="utf-8")
    words = [found, "+foreground", "+configfile", "virtuoso.ini"]
    with running(words, folder, lambda: listening(server.http) and listening(server.sql)):
        # A new database knows one password that everybody knows; `+pwddba` would start and stop the server once more.
        server.run(PASSWORD.format(password=server.password), "dba")
        yield server
