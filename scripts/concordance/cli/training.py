"""`concordance training`."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.corpus import answer
from concordance.cli.files import project_of
from concordance.cli.today import LANGUAGES, Day, today

if TYPE_CHECKING:
    from collections.abc import Collection

    from concordance.load.answers import Answer
    from concordance.model.corpus import Corpus


@click.group(name="training", short_help="The curriculum of the trainers.")
def command() -> None:
    """Work with the curriculum in docs/training/: is it still what the law says, and packs for trainers.

    \b
    concordance training check
    concordance training check --as-of 2027-03-01
    concordance training list --lang ru
    concordance training build --audience police --lang kk -o pack/
    """


@command.command(name="check", short_help="List what the law has left behind.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True,
              help="Language of the text; json always carries all languages.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def check(context: click.Context, day: date | None, language: str, style: str, output: Path | None) -> None:
    """List modules, sections, questions and exercises that went stale, with what changed, and answers that fell.

    Stale is what rests on a wording, a verdict or the status of a promised act that is another one on the day asked
    about than on the day of the review.

    \b
    concordance training check
    concordance training check --as-of 2027-03-01 --lang ru
    concordance training check --format json -o training.json

    \b
    Exit codes
    0  nothing is stale, and every answer is what the data says
    1  something is stale or does not hold, or the data has errors
    2  the call was wrong
    """
    asked = day or today()
    answer(context, ("training check", asked, language, style), lambda corpus: _compute(
        context, corpus, asked, language, style), output)


def _compute(context: click.Context, corpus: "Corpus", day: date, language: str, style: str) -> "Answer":
    from concordance.analysis.known_days import known_days
    from concordance.analysis.training.review import curriculum_on
    from concordance.load.answers import Answer
    from concordance.reports.training_check import FORMATS

    known = known_days(corpus)
    if day not in known:
        # Of a day beyond it "nothing changed" would only mean that nobody has read the law since.
        click.echo(f"nothing is known about {day}: ask about a day from {known.first} to {known.last}", err=True)
        context.exit(1)
    found = curriculum_on(corpus, day)
    return Answer(FORMATS[style](corpus, found, language), 1 if found.found else 0)


@command.command(name="list", short_help="List audiences and modules.")
@click.option("--audience", metavar="ID", help="Only the modules of this audience.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to this file instead of the screen.")
@click.pass_context
def listed(context: click.Context, audience: str | None, language: str, output: Path | None) -> None:
    """List the audiences, and the modules with their minutes, questions and exercises.

    \b
    concordance training list
    concordance training list --audience police --lang ru

    \b
    Exit codes
    0  listed
    1  no audience has this id, or the data has errors
    2  the call was wrong
    """
    def compute(corpus: "Corpus") -> "Answer":
        from concordance.load.answers import Answer
        from concordance.training.listing import listing

        return Answer(listing(corpus, audience and _known(context, "audience", audience, corpus.audiences), language))

    answer(context, ("training list", audience, language), compute, output)


@command.command(name="build", short_help="Write a pack for trainers.")
@click.option("--audience", required=True, metavar="ID", help="For whom, as in police; see `training list`.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="kk", show_default=True)
@click.option("--module", "modules", multiple=True, metavar="ID",
              help="Only this module; may be repeated. Default: all modules of the audience.")
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              required=True, help="A new or empty folder, or one of an earlier pack, which is replaced as a whole.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors.")
@click.pass_context
def build(context: click.Context, audience: str, language: str, modules: tuple[str, ...], folder: Path,
          day: date | None, quiet: bool) -> None:
    """Write slides, handout, pocket cards, glossary, quiz, flash cards, exercise sheets and facilitator's plan.

    Prints the path of the manifest on stdout. The README in the folder says what to open first.

    \b
    concordance training build --audience police --lang kk -o pack/
    concordance training build --audience social --lang ru --module minors --module referral -o pack/

    \b
    Exit codes
    0  written
    1  no audience or module has this id, the data has errors or cannot answer; nothing was written
    2  the call was wrong, or a file cannot be written
    """
    with project_of(context) as project:
        from concordance.cli.progress import steps
        from concordance.training import manifest
        from concordance.training.build import README, FolderError, build_pack
        from concordance.training.pack import pack

        corpus = project.corpus
        who = _known(context, "audience", audience, corpus.audiences)
        named = tuple(dict.fromkeys(_known(context, "module", module, corpus.modules) for module in modules))
        wanted = pack(corpus, project.edition(day or today()), who, language, named)
        if not wanted.modules:
            click.echo(f"there is no module for the audience {who}", err=True)
            context.exit(1)
        for module in wanted.modules:
            if who not in module.audiences:
                told = ", ".join(m.id for m in corpus.modules.values() if who in m.audiences)
                click.echo(f"module {module.id} is not for {who}, which has: {told}", err=True)
                context.exit(1)
        try:
            with steps("Writing the pack") as tell:
                found = build_pack(wanted, folder, tell)
        except FolderError as error:
            raise click.UsageError(str(error), context) from error
        if not quiet:
            click.echo(f"wrote {len(found.files)} files, {sum(file.bytes for file in found.files):,} bytes; "
                       f"open {folder / README} first", err=True)
            if found.waiting:
                click.echo(f"{len(found.waiting)} parts wait for a review; the plan lists them", err=True)
        click.echo(folder / manifest.NAME)


def _known(context: click.Context, what: str, name: str, known: "Collection[str]") -> str:
    """Return a name that is known, or end with 1 and the nearest names."""
    if name not in known:
        close = get_close_matches(name, known, n=3)
        click.echo(f"no {what} {name}. " + (f"Did you mean {' or '.join(close)}?" if close else
                                            f"Known: {', '.join(known)}"), err=True)
        context.exit(1)
    return name
