"""`concordance edition`."""

from datetime import date

import click

from concordance.cli.files import project_of
from concordance.cli.today import LANGUAGES, Day, today


@click.command(name="edition", short_help="Keep an edition that can be cited, or show what changed since.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day of the edition. Default: today.")
@click.option("--write", is_flag=True, help="Keep it: docs/editions/DATE.json and CITATION.cff.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "style", type=click.Choice(["md", "json"]), default="md", show_default=True)
@click.pass_context
def command(context: click.Context, day: date | None, write: bool, language: str, style: str) -> None:
    """Show which verdicts changed since the last edition: by law, or because they were judged anew.

    An edition keeps the verdicts of its day under a date and a data version (made from the content of law/ and
    mappings/), so that a report can be cited and found again.

    \b
    concordance edition
    concordance edition --as-of 2026-11-22 --write

    \b
    Exit codes
    0  shown or written
    1  the data has errors, or an edition of that day is kept already with other data; nothing was written
    2  the call was wrong, or a file cannot be written
    """
    with project_of(context) as project:
        from concordance.analysis.editions import changelog, keep
        from concordance.publish.editions import EditionError, kept_editions, write_edition
        from concordance.publish.published_ids import write_ids
        from concordance.reports import editions

        try:
            edition = project.edition(day or today())
            kept = kept_editions(project.root)
            earlier = [old for old in kept if old.day < edition.day]
            found = changelog(project.corpus, earlier[-1], edition.day, edition.data) if earlier else None
            now = keep(project.corpus, edition.day, edition.data)
            click.echo(editions.FORMATS[style](project.corpus, now, found, language), nl=False)
            if write:
                for path in (*write_edition(project.root, now, edition), *write_ids(project.root, project.corpus)):
                    click.echo(f"wrote {path.relative_to(project.root)}", err=True)
        except EditionError as error:
            click.echo(str(error), err=True)
            context.exit(1)
