"""`concordance verify`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer, load_sound, root_of
from concordance.cli.today import LANGUAGES, today

if TYPE_CHECKING:
    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus


@click.command(name="verify", short_help="List what nobody has checked, and take in who did.")
@click.option("--worksheet", is_flag=True, help="Write the worksheet: one line per record, with room for answers.")
@click.option("--apply", "filled", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="Raise the basis of what a filled worksheet confirms.")
@click.option("--instrument", metavar="ID", help="Only this instrument or act.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the worksheet to this file instead of the screen.")
@click.pass_context
def command(context: click.Context, worksheet: bool, filled: Path | None, instrument: str | None, language: str,
            output: Path | None) -> None:
    """List every record that rests on memory, write a worksheet for checking them, take in a filled one.

    \b
    concordance verify
    concordance verify --worksheet --instrument osce-action-plan -o check-me.csv
    concordance verify --apply check-me.csv

    A line of the worksheet names the record, the address where it can be checked and the question to settle. Fill in
    answer (confirmed, different, not-found), found_basis, found_address, checked_by, checked_on and, if wanted, note.
    `confirmed` raises the basis and is logged with name, day and address; the other answers change nothing and are
    listed for the authors. Exit 1 when a line is faulty or the data would no longer be sound; nothing is written then.
    """
    if filled and (worksheet or output or instrument):
        raise click.UsageError("--apply stands alone", context)
    if filled:
        _apply(context, filled)
        return
    answer(context, ("verify", worksheet, instrument, language),
           lambda corpus: _compute(corpus, worksheet, instrument, language), output)


def _compute(corpus: "Corpus", as_worksheet: bool, instrument: str | None, language: str) -> "Answer":
    from concordance.analysis.unverified import unverified
    from concordance.load.answers import Answer
    from concordance.reports.worksheet import summary, worksheet

    found = tuple(item for item in unverified(corpus) if instrument in (None, item.home))
    return Answer(worksheet(corpus, found, language) if as_worksheet else summary(corpus, found, language))


def _apply(context: click.Context, filled: Path) -> None:
    from concordance.analysis.unverified import unverified
    from concordance.check.runner import run
    from concordance.cli.printing import print_problems
    from concordance.files.whole import write_whole
    from concordance.load.corpus import load
    from concordance.load.worksheet import edits, read_answers

    root = root_of(context)
    known = {item.name: (item.file, item.path) for item in unverified(load_sound(context).corpus)}
    answers = read_answers(filled, known, today())
    if answers.problems:
        print_problems(answers.problems, 1, err=True)
        context.exit(1)
    changed = edits(root, answers.confirmed, known)
    before = {name: (root / name).read_bytes() if (root / name).exists() else None for name in changed}
    try:
        for name, text in changed.items():
            write_whole(root / name, text, durable=True)
        loaded = load(root)
        problems = tuple(problem for problem in run(loaded) if problem.level == "error")
    except BaseException:
        _restore(root, before)
        raise
    if problems:
        _restore(root, before)
        print_problems(problems, loaded.files_read, err=True)
        click.echo("with these answers the data would not be sound; everything is as it was", err=True)
        context.exit(1)
    click.echo(f"raised {len(answers.confirmed)} record(s) in {max(len(changed) - 1, 0)} file(s)")
    for name, given, note in answers.others:
        click.echo(f"{given}: {name}" + (f" ({note})" if note else ""))


def _restore(root: Path, before: "dict[str, bytes | None]") -> None:
    from concordance.files.whole import write_whole

    for name, old in before.items():
        if old is not None:
            write_whole(root / name, old, durable=True)
        else:
            (root / name).unlink(missing_ok=True)
