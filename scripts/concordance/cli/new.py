"""`concordance new`."""

import re
from pathlib import Path

import click

from concordance.cli.corpus import root_of

KINDS = ("article", "term", "assessments")


@click.command(name="new", short_help="Start a new data file.")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("owner")
@click.argument("number", required=False)
@click.pass_context
def command(context: click.Context, kind: str, owner: str, number: str | None) -> None:
    """Start a data file in the right place, with its modeline and its keys in order. Never overwrites.

    \b
    concordance new article kz/110-viii 27
    concordance new term exploitation
    concordance new assessments palermo 6
    """
    from concordance.files.whole import write_whole
    from concordance.load.layout import kind_of
    from concordance.load.schemas import modeline

    if kind != "term" and not number:
        raise click.UsageError(f"name the article: concordance new {kind} {owner} 7", context)
    name, body = _draft(kind, owner, number or "")
    expected = kind_of(name)
    if expected is None:
        raise click.UsageError(f"'{owner}' and '{number}' give no valid path ({name})", context)
    path = root_of(context) / name
    if path.exists():
        click.echo(f"{name} exists already; nothing was written", err=True)
        context.exit(1)
    write_whole(path, f"{modeline(name, expected)}\n{body}")
    click.echo(f"wrote {name}\nfill it in, then run: concordance check {Path(name).parent.as_posix()}")


def _padded(number: str, width: int) -> str:
    return re.sub(r"^\d+", lambda found: found.group().zfill(width), number)


def _draft(kind: str, owner: str, number: str) -> tuple[str, str]:
    if kind == "article":
        return f"law/{owner}/articles/art-{_padded(number, 3)}.yml", _ARTICLE.format(owner=owner, number=number)
    if kind == "term":
        return f"law/terms/{owner}.yml", _TERM.format(owner=owner)
    return (f"mappings/assessments/{owner}/art-{_padded(number, 2)}.yml",
            _ASSESSMENTS.format(owner=owner, number=number))


_ARTICLE = """\
id: {owner}/art_{number}
num: "{number}"
heading:
  kk: …
  ru: …
  en: …
wording:
  from: 2024-09-05
  from_basis: derived
  by: {owner}
  basis: official-text
  sources: [s1-ru, s2-kk]
provisions:
  - eid: art_{number}__para_1
    num: "1"
    kind: duty
    force: indicative
    bearer: [state-bodies]
    versions:
      - summary:
          kk: …
          ru: …
          en: …
"""
_TERM = """\
id: {owner}
label:
  kk: …
  ru: …
  en: …
definitions:
  - where: kz/110-viii/art_1__point_1
    elements:
      - id: first
        text:
          kk: …
          ru: …
          en: …
"""
_ASSESSMENTS = """\
instrument: {owner}
article: "{number}"
assessed:
  on: 2026-11-22
  by: concordance editors
  review: proposed
rows:
  - id: {owner}-{number}/clause/now
    relation: undetermined
    reason:
      en: …
      ru: …
    settle:
      en: …
"""
