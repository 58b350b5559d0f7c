"""How the verbs that publish hand over a finished file, and end when the question cannot be answered."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from concordance.cli.corpus import load_sound
from concordance.cli.today import LANGUAGES, Day

if TYPE_CHECKING:
    from concordance.api import Project

# As in reports.render, which would load the model; a test holds the two together.
FORMATS = ("md", "html", "pdf", "docx", "xlsx", "csv", "json")
BINARY = ("pdf", "docx", "xlsx")
STDOUT = Path("-")


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every kind of report takes: day, language, format, output, template, quiet."""
    for option in (
        click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors."),
        click.option("--template", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.docx",
                     help="For docx: a Word file whose styles, margins and heads are used."),
        click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
                     help="Write to this file; - is stdout. Without it text goes to stdout."),
        click.option("--format", "style", type=click.Choice(FORMATS),
                     help="Default: the ending of the output file, else md."),
        click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True,
                     help="Language of the report; json always carries all languages."),
        click.option("--as-of", "day", type=Day(), metavar="DATE",
                     help="The day asked about, YYYY-MM-DD. Default: today."),
    ):
        command = option(command)
    return command


def style_of(style: str | None, output: Path | None) -> str:
    """Return the format asked for: by name, else by the ending of the file, else Markdown.

    Raises click.UsageError for an unknown ending, and for a binary format on a terminal.
    """
    ending = output.suffix.lstrip(".").lower() if output and output != STDOUT else ""
    if style is None and ending:
        if ending not in FORMATS:
            raise click.UsageError(f"no format has the ending .{ending}: one of {', '.join(FORMATS)}, or use --format")
        style = ending
    style = style or "md"
    if style in BINARY and output is None:
        raise click.UsageError(f"{style} is no text: name a file with -o report.{style}, or -o - for a pipe")
    return style


@contextmanager
def project_of(context: click.Context) -> "Iterator[Project]":
    """Give the sound project; a question it cannot answer ends the command with 1, a file that fails with 2."""
    loaded = load_sound(context)

    from concordance.api import Project, QuestionError
    from concordance.load.project import ProjectError
    from concordance.reports.document.pdf import FontMissing

    try:
        yield Project(loaded)
    except (QuestionError, ProjectError) as error:
        click.echo(str(error), err=True)
        context.exit(1)
    except FontMissing as error:
        raise click.UsageError(str(error), context) from error
    except OSError as error:
        from concordance.cli.printing import cannot_write

        raise cannot_write(error) from error


def wait_told() -> None:
    """Say that another run is at work where this one wants to write."""
    click.echo("another run is at work in build/; waiting until it has ended", err=True)


def hand_over(content: bytes, output: Path | None, *, quiet: bool) -> None:
    """Write a finished file whole, or to stdout; say so on stderr unless quiet."""
    if output is None or output == STDOUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from concordance.files.whole import write_whole

    write_whole(output, content)
    if not quiet:
        click.echo(f"wrote {output} ({len(content):,} bytes)", err=True)
