"""`concordance explain`."""

from difflib import get_close_matches

import click


@click.command(name="explain", short_help="Explain a problem code.")
@click.argument("code", required=False)
@click.pass_context
def command(context: click.Context, code: str | None) -> None:
    """Explain a problem code: what it means, why it is a problem, a wrong and a right example. No code: list all.

    \b
    concordance explain
    concordance explain C302
    concordance explain unknown-provision
    """
    from concordance.check.codes import all_codes

    docs = {doc.code: doc for doc in all_codes()}
    if code is None:
        click.echo("\n".join(f"{doc.code}  {doc.name:<22}  {doc.what}" for doc in docs.values()))
        return
    by_name = {doc.name: doc for doc in docs.values()}
    doc = docs.get(code.upper()) or by_name.get(code)
    if doc is None:
        close = get_close_matches(code, [*docs, *by_name], n=1, cutoff=0.5)
        advice = f"Did you mean {close[0]}?" if close else f"Known: {', '.join(docs)}"
        click.echo(f"no code {code}. {advice}", err=True)
        context.exit(1)
    click.echo(f"{doc.code} {doc.name}\n\n{doc.what}\nWhy: {doc.why}\n\n"
               f"wrong:\n{_indent(doc.wrong)}\nright:\n{_indent(doc.right)}")


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
