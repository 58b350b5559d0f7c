"""`concordance crosswalk`."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer
from concordance.cli.today import LANGUAGES

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus


@click.command(name="crosswalk", short_help="Show what one instrument asks beyond another.")
@click.argument("asks", required=False)
@click.argument("than", required=False)
@click.option("--from", "files", multiple=True, metavar="FILE",
              type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Compare other catalogues: links and order of nodes from CSV or YAML; may be repeated.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["md", "csv", "json"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, asks: str | None, than: str | None, files: tuple[Path, ...], language: str,
            style: str, output: Path | None) -> None:
    """Show what instrument ASKS asks beyond instrument THAN, with the path that proves each line; or all pairs.

    \b
    concordance crosswalk cets-197 palermo
    concordance crosswalk osce-action-plan palermo --format csv -o beyond.csv
    concordance crosswalk
    concordance crosswalk --from links.csv --from nodes.csv

    Without instruments: all ordered pairs, how many elements the other does not ask for in full. With --from: any
    catalogues joined by a hub, as CSV, one line per pair of entries that meet there.

    Exit 1 when an instrument is unknown or a file of links has errors; nothing is written then.
    """
    if files:
        if asks:
            raise click.UsageError("--from takes no instruments", context)
        _foreign(context, files, output)
        return
    if asks and not than:
        raise click.UsageError(f"name two instruments: concordance crosswalk {asks} palermo", context)
    answer(context, ("crosswalk", asks, than, language, style),
           lambda corpus: _compute(context, corpus, asks, than, language, style), output)


def _compute(context: click.Context, corpus: "Corpus", asks: str | None, than: str | None, language: str,
             style: str) -> "Answer":
    from concordance.analysis.beyond import all_pairs, beyond
    from concordance.load.answers import Answer
    from concordance.reports.crosswalk import FORMATS, PAIRS

    if asks is None or than is None:
        return Answer(PAIRS[style](corpus, all_pairs(corpus), language))
    for name in (asks, than):
        if name not in corpus.instruments:
            close = get_close_matches(name, corpus.instruments, n=1)
            hint = f"Did you mean {close[0]}?" if close else f"Known: {', '.join(corpus.instruments)}"
            click.echo(f"no instrument {name}. {hint}", err=True)
            context.exit(1)
    return Answer(FORMATS[style](corpus, beyond(corpus, asks, than), language))


def _foreign(context: click.Context, files: tuple[Path, ...], output: Path | None) -> None:
    from concordance.cli.printing import deliver, print_problems
    from concordance.load.hub_files import load_hub
    from concordance.model.crosswalk import Crosswalk
    from concordance.reports.crosswalk import matches_csv

    links, within, problems = load_hub(files)
    if problems:
        print_problems(problems, len(files), err=True)
        context.exit(1)
    try:
        walk = Crosswalk(links, within)
    except ValueError as error:
        click.echo(f"the nodes run in a circle: {error}", err=True)
        context.exit(1)
    deliver(matches_csv(walk), output)
