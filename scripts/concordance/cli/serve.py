"""`concordance serve`."""

from datetime import date, datetime
from threading import Thread

import click

from concordance.cli.corpus import root_of
from concordance.cli.today import Day, today


@click.command(name="serve", short_help="Show the site while you write.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
              help="Where to listen; 0 takes any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The default is seen by this machine alone.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day the site answers for. Default: today.")
@click.pass_context
def command(context: click.Context, port: int, host: str, day: date | None) -> None:
    """Show the site in a browser, every page as the files are now.

    A page shows what was saved a moment ago, and loads itself again. Data with errors shows the errors, until they
    are mended. Search and downloads are those of the last `concordance site`, which is run first where there is none.

    \b
    concordance serve
    concordance serve --port 8001 --as-of 2024-07-01

    Ctrl+C ends. Exit 1: nothing is built and the data has errors. 2: the call was wrong, or the port is taken.
    """
    from concordance.site.context import BEFORE_PACKAGE
    from concordance.site.frame import NAMES
    from concordance.site.preview import Preview
    from concordance.site.preview_server import PreviewServer

    root = root_of(context)
    site = root / "build/site"
    preview = Preview(root, day or today(), BEFORE_PACKAGE, tuple(NAMES))
    try:
        server = PreviewServer((host, port), preview, site)
    except OSError as error:
        raise click.UsageError(f"cannot listen on {host}:{port}: {error.strerror or error}; "
                               f"choose another port: concordance serve --port {port + 1 if port < 65535 else 0}"
                               ) from error
    with server:
        if not (site / "index.html").is_file():
            from concordance.cli.site import command as build

            click.echo("nothing is built yet: concordance site", err=True)
            context.invoke(build, day=day, languages=())
        built = datetime.fromtimestamp((site / "index.html").stat().st_mtime)
        click.echo(f"http://{host}:{server.server_port}/\n"
                   f"pages: as the files are now; search and downloads: of {built:%Y-%m-%d %H:%M}, renewed by "
                   "concordance site\nCtrl+C ends")
        # The first page takes longest: it is made while the reader opens the browser.
        Thread(target=preview.page, args=(preview.languages[0], "index.md"), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()
