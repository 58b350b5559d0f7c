"""What stands on the cover of a table of concordance: title, direction, scale, day, data version, how to cite it."""

from concordance.analysis.concordance_table import Level, ToInstruments, ToLaw
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.scale import Marks
from concordance.reports.concordance_table.layout import Layout
from concordance.reports.dates import long_day
from concordance.reports.document.parts import Facts, Run, Runs, plain
from concordance.reports.edition import Edition

Table = ToLaw | ToInstruments


def about(corpus: Corpus, table: Table, words: Words) -> str:
    """Return what the table is about: the instruments, or the acts where it begins with the law."""
    if isinstance(table, ToInstruments):
        names = [words.text(corpus.acts[act].short_title) for act in table.acts]
        return names[0] if len(names) == 1 else words("concordance-table", "acts-n").format(len(names))
    return instruments(corpus, table, words)


def instruments(corpus: Corpus, table: Table, words: Words) -> str:
    """Return the instruments of a table: by name where there are few."""
    if table.instruments == tuple(corpus.instruments):
        return words("gap-report", "everything")
    return ", ".join(words.text(corpus.instruments[name].short_title) for name in table.instruments)


def kind(table: Table, words: Words) -> str:
    """Return what kind of table it is."""
    return words("concordance-table", "by-provision" if isinstance(table, ToInstruments) else "title")


def title(corpus: Corpus, table: Table, words: Words) -> str:
    """Return the title."""
    return f"{kind(table, words)}: {about(corpus, table, words)}"


def direction(table: Table, words: Words) -> str:
    """Return in which direction the table reads."""
    return words("concordance-table", "to-instruments" if isinstance(table, ToInstruments) else "to-law")


def name(corpus: Corpus, table: Table) -> str:
    """Return what names of files begin with: the same for the same question."""
    named = "all" if table.instruments == tuple(corpus.instruments) else "-".join(table.instruments)
    if isinstance(table, ToLaw):
        return f"concordance-{named}"
    acts = f"law-{table.acts[0].replace('/', '-')}" if len(table.acts) == 1 else "law"
    return f"concordance-{acts}-{named}"


def identifier(corpus: Corpus, table: Table, edition: Edition, language: str, layout: Layout, scale: Marks) -> str:
    """Return a name that is the same for the same question to the same data."""
    level = [table.level] if isinstance(table, ToLaw) else []
    return "-".join([name(corpus, table), *level, layout, scale.id, str(edition.day), language, edition.data])


def cover(corpus: Corpus, table: Table, edition: Edition, layout: Layout, scale: Marks, words: Words) -> Facts:
    """Return the facts of the cover, in the order in which a reader asks for them."""
    back = "-back" if isinstance(table, ToInstruments) else ""
    pairs: list[tuple[str, Runs]] = [
        (words("gap-report", "day"), plain(long_day(edition.day, words.language))),
        (words("concordance-table", "direction"), plain(direction(table, words))),
        (words("gap-report", "scope"), plain(instruments(corpus, table, words))),
        (words("concordance-table", "layout"), plain(words("concordance-table", f"layout-{layout}{back}"))),
        (words("concordance-table", "scale"), plain(words.text(scale.label))),
    ]
    if isinstance(table, ToLaw):
        key = "line-element" if table.level is Level.ELEMENT else "line-obligation"
        pairs.append((words("concordance-table", "line"), plain(words("concordance-table", key))))
    citation = words("gap-report", "citation").format(
        kind(table, words), about(corpus, table, words), edition.day, edition.data)
    return Facts((
        *pairs,
        (words("gap-report", "data"), (Run(edition.data, code=True),)),
        (words("gap-report", "program"), plain(edition.program)),
        (words("gap-report", "address"), (Run(edition.base, href=edition.base),)),
        (words("gap-report", "licence"), plain(words("gap-report", "licence-is"))),
        (words("gap-report", "cite-as"), plain(f"{citation}, {edition.base}")),
    ))
