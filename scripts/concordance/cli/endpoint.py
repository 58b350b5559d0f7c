"""Options of the verbs that can ask a SPARQL server, and the agreement that must hold before its answer is given."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from concordance.graph.endpoint import Endpoint
    from concordance.load.corpus import Loaded

SECONDS = 60.0
SHOWN = 5


def asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --endpoint, --graph and --timeout."""
    for option in (
        click.option("--timeout", "seconds", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS",
                     help=f"How long each answer of the server may take. Default: {SECONDS:g}."),
        click.option("--graph", "graph", metavar="IRI",
                     help="The graph of the server to ask. Default: the server's default graph."),
        click.option("--endpoint", "address", metavar="URL", help="Ask this SPARQL 1.1 server."),
    ):
        command = option(command)
    return command


def server_of(context: click.Context, address: str | None, graph: str | None,
              seconds: float | None) -> "Endpoint | None":
    """Return the server asked for, None where none is; ends with a wrong call for options that say nothing."""
    if address is None:
        if graph is not None or seconds is not None:
            raise click.UsageError("--graph and --timeout go with --endpoint", context)
        return None
    from concordance.graph.endpoint import AddressError, Endpoint

    try:
        return Endpoint.at(address, graph, seconds or SECONDS)
    except AddressError as error:
        raise click.UsageError(f"--endpoint: {error}", context) from error


def agree(context: click.Context, server: "Endpoint", loaded: "Loaded", days: Iterable[date]) -> None:
    """Ask a server for every verdict as of each day, say on stderr what it holds, and end with 1 unless all agree."""
    from concordance.graph.agreement import differences, of_engine, of_server, version_of
    from concordance.graph.endpoint import EndpointError
    from concordance.load.project import ProjectError, base_iri
    from concordance.load.version import data_version

    try:
        base, here = base_iri(loaded.root), data_version(loaded.root)
        there = version_of(server, base)
        if there != here:
            _stop(context, f"{server.shown} holds data version {there}, and the files here are {here}: load "
                           "build/graph/concordance.nq of these files (concordance graph), or ask beside those of the "
                           "server. What it holds can be asked with concordance query.")
        click.echo(f"{server.shown} holds data version {there}, the same as here", err=True)
        for day in days:
            ours, theirs = of_engine(loaded.corpus, day), of_server(server, base, day)
            found = differences(ours, theirs)
            if found:
                told = [f"  {one.id}: {one.there or 'nothing'} there, {one.here or 'nothing'} here"
                        for one in found[:SHOWN]]
                more = [f"  and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
                all_of = len(ours.obligations) + len(ours.elements)
                _stop(context, "\n".join([f"{server.shown} answers otherwise than the engine does from the same data, "
                                          f"as of {day}: {len(found)} of {all_of} verdicts", *told, *more]))
            click.echo(f"as of {day} it gives the verdicts of the engine: {len(ours.obligations)} obligations, "
                       f"{len(ours.elements)} elements", err=True)
    except (EndpointError, ProjectError) as error:
        _stop(context, str(error))


def _stop(context: click.Context, message: str) -> None:
    click.echo(message, err=True)
    context.exit(1)
