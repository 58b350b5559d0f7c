"""`concordance gaps`."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer, load_sound
from concordance.cli.endpoint import agree, asking, server_of
from concordance.cli.printing import deliver
from concordance.cli.today import LANGUAGES, Day, today

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus

GATE = 3
# Named here so that neither help nor an answer given before has to load the model; a test holds them together.
MODALITIES = ("mandatory", "mandatory-to-consider", "optional", "commitment", "recommended-action", "encouraged",
              "guidance", "definition", "scope", "final-clause")
PRIORITIES = ("critical", "high", "medium", "low", "none", "open")
CHANGES = ("opened", "worsened")
VERDICTS = ("full", "weakened", "partial", "missing", "conflict", "not-reviewed", "not-applicable", "not-testable")


@click.command(name="gaps", short_help="Report gaps as of a date.")
@click.option("--instrument", metavar="ID", help="Only this instrument, as in palermo. Default: all.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--compare", "days", type=Day(), nargs=2, metavar="DATE DATE",
              help="Compare two days instead: what closed, opened, improved or worsened, and which act did it.")
@click.option("--modality", "modalities", multiple=True, type=click.Choice(MODALITIES),
              help="Only obligations of this modality; may be repeated.")
@click.option("--verdict", "verdicts", multiple=True, type=click.Choice(VERDICTS),
              help="List only obligations with this verdict; may be repeated. Counts still cover all.")
@click.option("--severity", "priorities", multiple=True, type=click.Choice(PRIORITIES),
              help="List only gaps of this priority under the severity policy; may be repeated.")
@click.option("--sort", "order", type=click.Choice(["instrument", "severity"]), default="instrument", show_default=True,
              help="Order of the obligations listed.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True,
              help="Language of md and csv; json always carries all languages.")
@click.option("--format", "style", type=click.Choice(["md", "json", "csv"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.option("--fail-on", "fail_on", multiple=True, type=click.Choice([*VERDICTS, "stale", *CHANGES]),
              help=f"Exit {GATE} when a listed obligation has this verdict or, with --compare, an element this "
                   "change; may be repeated. What nobody has seen in its text closes no gate.")
@asking
@click.pass_context
def command(context: click.Context, instrument: str | None, day: date | None, days: tuple[date, date] | None,
            modalities: tuple[str, ...], verdicts: tuple[str, ...], priorities: tuple[str, ...], order: str,
            language: str, style: str, output: Path | None, fail_on: tuple[str, ...], address: str | None,
            graph: str | None, seconds: float | None) -> None:
    """Report what is met, weakened, partly met, missing, in conflict or not reviewed on a date, and why.

    \b
    concordance gaps --instrument palermo
    concordance gaps --instrument palermo --as-of 2024-07-01 --verdict missing
    concordance gaps --instrument palermo --compare 2024-07-04 2026-11-22
    concordance gaps --severity critical --severity high --sort severity
    concordance gaps --modality mandatory --format json -o gaps.json
    concordance gaps --modality mandatory --fail-on conflict --fail-on missing
    concordance gaps --endpoint http://127.0.0.1:7878/query

    With --endpoint the server computes every verdict of the day by the shipped queries. The report is given if it holds
    the same data version as the files here and each of its verdicts is the engine's; else what differs is said.

    \b
    Exit codes
    0  the report was written, and nothing matched --fail-on
    1  the data has errors, the instrument is unknown, or the server could not be asked, holds other data or answers
       otherwise; nothing was written
    2  the call was wrong
    3  the report was written, and an obligation or a change in it matched --fail-on
    """
    wrong = set(fail_on) & set(CHANGES) if days is None else set(fail_on) - set(CHANGES)
    if wrong:
        raise click.UsageError(f"--fail-on {', '.join(sorted(wrong))} goes {'with' if days is None else 'without'} "
                               "--compare", context)
    if days and (day or verdicts or priorities or order != "instrument"):
        raise click.UsageError("--compare takes none of --as-of, --verdict, --severity and --sort", context)

    server = server_of(context, address, graph, seconds)
    if days is None:
        day = day or today()
    if server:
        loaded = load_sound(context)
        _known(context, loaded.corpus, instrument)
        agree(context, server, loaded, days or [day or today()])
        found = _compute(context, loaded.corpus, instrument, day, days, modalities, verdicts, priorities, order,
                         language, style, fail_on)
        deliver(found.text, output)
        context.exit(found.code)
    question = ("gaps", instrument, day, days, modalities, verdicts, priorities, order, language, style, fail_on)
    answer(context, question, lambda corpus: _compute(
        context, corpus, instrument, day, days, modalities, verdicts, priorities, order, language, style, fail_on),
        output)


def _known(context: click.Context, corpus: "Corpus", instrument: str | None) -> None:
    if instrument is not None and instrument not in corpus.instruments:
        close = get_close_matches(instrument, corpus.instruments, n=1)
        hint = f"Did you mean {close[0]}?" if close else f"Known: {', '.join(corpus.instruments)}"
        click.echo(f"no instrument {instrument}. {hint}", err=True)
        context.exit(1)


def _compute(context: click.Context, corpus: "Corpus", instrument: str | None, day: date | None,
             days: tuple[date, date] | None, modalities: tuple[str, ...], verdicts: tuple[str, ...],
             priorities: tuple[str, ...], order: str, language: str, style: str,
             fail_on: tuple[str, ...]) -> "Answer":
    from concordance.analysis.comparison import compare
    from concordance.analysis.gaps import Filter, gap_report
    from concordance.analysis.outcome import Verdict
    from concordance.load.answers import Answer
    from concordance.model.instrument import Modality
    from concordance.model.policy import Priority
    from concordance.reports import comparison
    from concordance.reports.formats import FORMATS

    _known(context, corpus, instrument)
    wanted = tuple(Modality(m) for m in modalities)
    if days:
        found = compare(corpus, *days, instrument, wanted)
        text = comparison.FORMATS[style](corpus, found, language)
        matched = any(change.kind in fail_on for change in found.changes)
    else:
        assert day is not None
        gaps = gap_report(corpus, day, Filter(
            instrument, wanted, tuple(Verdict(v) for v in verdicts), tuple(Priority(p) for p in priorities),
            order == "severity"))
        text = FORMATS[style](corpus, gaps, language)
        matched = any(r.verdict in fail_on or ("stale" in fail_on and r.stale) for r in gaps.results
                      if not r.unverified)
    return Answer(text, GATE if matched else 0)
