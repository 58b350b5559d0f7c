"""How problems look on a terminal, in a log, and to a program."""

import json
from pathlib import Path

import click

from concordance.check.wording import named, on_one_line, told
from concordance.model.problem import Problem


def deliver(text: str, output: Path | None) -> None:
    """Print a report, or write it whole to a file and say so on stderr."""
    if output is None:
        click.echo(text, nl=False)
        return
    from concordance.files.whole import write_whole

    try:
        write_whole(output, text)
    except OSError as error:
        raise cannot_write(error) from error
    click.echo(f"wrote {output}", err=True)


def cannot_write(error: OSError) -> click.UsageError:
    """Return what ends a command that may not or cannot write: exit 2, and why."""
    where = f" ({error.filename})" if error.filename else ""
    return click.UsageError(f"cannot write: {error.strerror or error}{where}", click.get_current_context(silent=True))


def print_problems(problems: tuple[Problem, ...], files: int, *, style: str = "text", err: bool = False) -> None:
    """Print problems. style: `text` with excerpts, `github` annotations, or `json` (one array)."""
    if style == "json":
        click.echo(json.dumps([_as_dict(problem) for problem in problems], ensure_ascii=False, indent=2))
        return
    if style == "github":
        for p in problems:
            click.echo(f"::{p.level} file={_property(p.file)},line={p.line or 1},col={p.column or 1},title={p.code}"
                       f"::{_escaped(on_one_line(p.message))}")
        return
    for problem in problems:
        click.echo(_text(problem), err=err)
    click.echo(summary(problems, files), err=err)


def _escaped(words: str) -> str:
    """Return a text as GitHub wants it in a command, so that none in the data can end it and begin another."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _escaped(named(words)).replace(":", "%3A").replace(",", "%2C")


def summary(problems: tuple[Problem, ...], files: int) -> str:
    """Return the closing line, with its denominator."""
    errors = sum(problem.level == "error" for problem in problems)
    warnings = len(problems) - errors
    def counted(number: int, word: str) -> str:
        return f"{number} {word}" + ("" if number == 1 else "s")
    return f"{counted(errors, 'error')}, {counted(warnings, 'warning')} in {counted(files, 'file')}."


def _text(problem: Problem) -> str:
    colour = "red" if problem.level == "error" else "yellow"
    return told(problem, lambda place: click.style(place, bold=True), lambda level: click.style(level, fg=colour))


def _as_dict(problem: Problem) -> dict[str, str | int | None]:
    return {"file": named(problem.file), "line": problem.line, "column": problem.column, "code": problem.code,
            "name": problem.name, "level": str(problem.level), "message": problem.message, "hint": problem.hint}
