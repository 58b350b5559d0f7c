"""`concordance report`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from concordance.cli.files import FORMATS, hand_over, project_of, report_options, style_of
from concordance.cli.gaps import MODALITIES, PRIORITIES, VERDICTS
from concordance.cli.today import LANGUAGES, Day, today

if TYPE_CHECKING:
    from concordance.api import Project
    from concordance.reports.render import Report

_ENDS = """
    \b
    Exit codes
    0  written
    1  the data has errors, or cannot answer (an unknown name, a day nothing is known about); nothing was written
    2  the call was wrong, or a file cannot be written
"""


@click.group(name="report", short_help="Publish a report as a file.")
def command() -> None:
    """Publish a report: PDF, Word, Excel, HTML, Markdown, CSV or JSON, in Kazakh, Russian or English.

    The same question to the same data gives the same bytes.

    \b
    concordance report gaps --instrument palermo --lang kk -o gaps.pdf
    concordance report gaps --compare 2024-07-04 --format json
    concordance report all -o reports/
    """


@command.command(name="gaps", short_help="The gap report.")
@click.option("--instrument", metavar="ID", help="Only this instrument, as in palermo. Default: all.")
@click.option("--compare", "earlier", type=Day(), metavar="DATE", help="Tell what changed since this day.")
@click.option("--modality", "modalities", multiple=True, type=click.Choice(MODALITIES),
              help="Only obligations of this modality; may be repeated.")
@click.option("--verdict", "verdicts", multiple=True, type=click.Choice(VERDICTS),
              help="List only obligations with this verdict; may be repeated. Counts still cover all.")
@click.option("--severity", "priorities", multiple=True, type=click.Choice(PRIORITIES),
              help="List only gaps of this priority under the severity policy; may be repeated.")
@report_options
@click.pass_context
def gaps(context: click.Context, instrument: str | None, earlier: date | None, modalities: tuple[str, ...],
         verdicts: tuple[str, ...], priorities: tuple[str, ...], day: date | None, language: str, style: str | None,
         output: Path | None, template: Path | None, quiet: bool) -> None:
    """Publish the gap report: what is met, weakened, missing or not reviewed on a date, since when, and why.

    \b
    concordance report gaps --instrument palermo --lang ru -o palermo.docx
    concordance report gaps --severity critical --severity high -o urgent.xlsx
    concordance report gaps --as-of 2026-11-22 --compare 2024-07-04 --format json
    """
    wanted = style_of(style, output)
    with project_of(context) as project:
        report = project.gap_report(day or today(), instrument=instrument, modalities=modalities, verdicts=verdicts,
                                    priorities=priorities, compare_with=earlier)
        _deliver(context, project, report, wanted, language, output, template, quiet=quiet)


@command.command(name="concordance", short_help="A table of concordance.")
@click.option("--instrument", metavar="ID", help="Only this instrument, as in palermo. Default: all.")
@click.option("--act", metavar="ID", help="Law first, and only this act, as in kz/110-viii.")
@click.option("--law-first", is_flag=True, help="Law first: every provision with what it answers.")
@click.option("--layout", type=click.Choice(["ec", "ministry"]), default="ec", show_default=True,
              help="Columns of the European Commission, or the nine of a ministry.")
@click.option("--scale", default="own", show_default=True, metavar="ID",
              help="Scale of the marks: own, or a file of mappings/policy/scales/ (ec, ministry, earl, letters).")
@click.option("--whole-obligations", is_flag=True, help="One line for each obligation, not for each element.")
@report_options
@click.pass_context
def concordance(context: click.Context, instrument: str | None, act: str | None, law_first: bool, layout: str,
                scale: str, whole_obligations: bool, day: date | None, language: str, style: str | None,
                output: Path | None, template: Path | None, quiet: bool) -> None:
    """Publish a table of concordance, in the columns and on the scale a ministry or a partner knows.

    Instrument first: each obligation with the provisions that answer it, and what is missing. Law first: each
    provision with the obligations it answers, and those that answer none.

    \b
    concordance report concordance --instrument palermo -o palermo.docx
    concordance report concordance --act kz/110-viii --layout ministry --scale ministry -o law.xlsx
    """
    wanted = style_of(style, output)
    if whole_obligations and (act or law_first):
        raise click.UsageError("--whole-obligations goes with a table that begins with the instrument", context)
    with project_of(context) as project:
        report = project.concordance(day or today(), instrument=instrument, act=act, law_first=law_first,
                                     layout=layout, scale=scale, whole_obligations=whole_obligations)
        _deliver(context, project, report, wanted, language, output, template, quiet=quiet)


@command.command(name="questionnaire", short_help="A questionnaire, answered from the data.")
@click.argument("name", metavar="NAME")
@report_options
@click.pass_context
def questionnaire(context: click.Context, name: str, day: date | None, language: str, style: str | None,
                  output: Path | None, template: Path | None, quiet: bool) -> None:
    """Publish a questionnaire with the answers that provisions and verdicts give; what is unknown stays open.

    NAME is the id of a file in mappings/questionnaires/. What only the State can say is left to it.

    
    concordance report questionnaire untoc-review --lang ru -o answers.docx
    concordance report questionnaire untoc-review --format json
    """
    wanted = style_of(style, output)
    with project_of(context) as project:
        report = project.questionnaire(name, day or today())
        _deliver(context, project, report, wanted, language, output, template, quiet=quiet)


@command.command(name="all", short_help="Every report in every format and language, with a manifest.")
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              required=True, help="A new or empty folder, or one of an earlier run, which is replaced as a whole.")
@click.option("--as-of", "day", type=Day(), metavar="DATE", help="The day asked about. Default: today.")
@click.option("--compare", "earlier", type=Day(), metavar="DATE", help="Tell what changed since this day.")
@click.option("--instrument", metavar="ID", help="Only this instrument. Default: all.")
@click.option("--lang", "languages", multiple=True, type=click.Choice(LANGUAGES), help="Only this language; may be "
              "repeated. Default: all.")
@click.option("--format", "styles", multiple=True, type=click.Choice(FORMATS), help="Only this format; may be "
              "repeated. Default: all.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.pass_context
def everything(context: click.Context, folder: Path, day: date | None, earlier: date | None, instrument: str | None,
               languages: tuple[str, ...], styles: tuple[str, ...], quiet: bool) -> None:
    """Write every report in every format and language, with manifest.json and SHA256SUMS.

    The manifest (schema manifest-1) names each file with size and check sum, the data version and the day. Prints the
    path of the manifest on stdout.

    \b
    concordance report all -o reports/
    concordance report all --instrument palermo --lang ru --format pdf --format xlsx -o palermo/
    """
    with project_of(context) as project:
        from concordance.cli.progress import steps
        from concordance.publish import manifest
        from concordance.publish.run import FolderError, Order, full_run

        order = Order(day or today(), languages or LANGUAGES, styles or FORMATS, instrument, earlier)
        try:
            with steps("Writing reports") as tell:
                found = full_run(project, order, folder, tell=tell)
        except FolderError as error:
            raise click.UsageError(str(error), context) from error
        if not quiet:
            click.echo(f"wrote {len(found.files)} files, {sum(file.bytes for file in found.files):,} bytes, "
                       f"data version {found.data_version}", err=True)
        click.echo(folder / manifest.NAME)


@command.command(name="template", short_help="A Word file with the styles of the reports, to restyle.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.docx", required=True)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def template_file(output: Path, quiet: bool) -> None:
    """Write a Word file with every style the reports use. Restyle it, and give it back with --template.

    \b
    concordance report template -o house-style.docx
    concordance report gaps --template house-style.docx -o gaps.docx
    """
    from concordance.reports.document import word

    try:
        hand_over(word.template(), output, quiet=quiet)
    except OSError as error:
        raise click.UsageError(f"cannot write: {error.strerror or error} ({error.filename})") from error


def _deliver(context: click.Context, project: "Project", report: "Report", style: str, language: str,
             output: Path | None, template: Path | None, *, quiet: bool) -> None:
    if template and style != "docx":
        raise click.UsageError(f"--template goes with docx, not with {style}", context)
    from concordance.api import QuestionError

    try:
        content = project.render(report, style, language, template=template.read_bytes() if template else None)
    except QuestionError as error:
        raise QuestionError(f"{template}: {error}" if template else str(error)) from error
    hand_over(content, output, quiet=quiet)


for _verb in (gaps, concordance, questionnaire, everything):
    _verb.help = (_verb.help or "") + _ENDS
