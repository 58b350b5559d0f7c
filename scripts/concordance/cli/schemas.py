"""`concordance schemas`."""

from pathlib import Path

import click

from concordance.cli.corpus import root_of


@click.command(name="schemas", short_help="Write or check the JSON Schemas.")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 when a schema or a modeline is stale.")
@click.pass_context
def command(context: click.Context, only_check: bool) -> None:
    """Write the JSON Schemas that editors use, and the modeline of every data file.

    \b
    concordance schemas
    concordance schemas --check
    """
    root = root_of(context)
    stale = [(path, text) for path, text in _wanted(root).items()
             if not path.is_file() or path.read_text(encoding="utf-8") != text]
    if only_check:
        for path, _ in stale:
            click.echo(f"stale: {path.relative_to(root)}", err=True)
        if stale:
            click.echo("run: concordance schemas", err=True)
        context.exit(1 if stale else 0)
    from concordance.files.whole import write_whole

    for path, text in stale:
        write_whole(path, text)
        click.echo(f"wrote {path.relative_to(root)}")
    if not stale:
        click.echo("all schemas and modelines are up to date")


def _wanted(root: Path) -> dict[Path, str]:
    from pydantic import BaseModel

    from concordance.load.corpus import CURRICULUM, ROOTS
    from concordance.load.layout import kind_of
    from concordance.load.schemas import FOLDER, as_json, modeline, schemas
    from concordance.publish.editions import KeptOut
    from concordance.publish.manifest import ManifestOut
    from concordance.reports.published import PUBLISHED
    from concordance.site.api import schemas as api
    from concordance.training.manifest import PackOut

    wanted = {root / FOLDER / name: text for name, text in schemas().items()}
    published: dict[str, type[BaseModel]] = {
        **PUBLISHED, "manifest-1": ManifestOut, "edition-1": KeptOut, "training-pack-1": PackOut}
    for name, model in published.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        wanted[root / FOLDER / f"{name}.schema.json"] = as_json(schema)
    wanted |= {root / FOLDER / api.FOLDER / f"{name}.schema.json": text for name, text in api.schemas().items()}
    for top in (*ROOTS, CURRICULUM):
        for path in sorted((root / top).rglob("*.yml")):
            name = path.relative_to(root).as_posix()
            kind = kind_of(name)
            if kind is not None:
                first, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True) or [""]
                body = "".join(rest) if first.startswith("# yaml-language-server:") else first + "".join(rest)
                wanted[path] = f"{modeline(name, kind)}\n{body}"
    return wanted
