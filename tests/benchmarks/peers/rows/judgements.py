"""Ten thousand invented judgements read and validated, beside the same judgements as SSSOM in sssom-py."""

from collections.abc import Callable, Iterator
from pathlib import Path

from concordance.exchange.export import Source
from concordance.exchange.formats import export_named
from concordance.load.corpus import load
from concordance.reports.edition import Edition
from tests.benchmarks.growth.jurisdictions import Size, write
from tests.benchmarks.growth.stages import BASE
from tests.benchmarks.peers.days import DAY
from tests.benchmarks.peers.figures import PROCESSOR, Comparison, of_programs
from tests.benchmarks.peers.measure import OURS, THEIRS, Program, Run, RunError, in_turns

TITLE = "Ten thousand judgements"
ABOUT = ("Invented judgements (`tests/benchmarks/growth/jurisdictions.py`). Ours reads them from YAML, with the "
         "provisions, obligations and instruments they are about, and refuses a wrong value; sssom-py reads our SSSOM "
         "export of them, one record for each provision a judgement names, makes an object of the schema of each, and "
         "of these a table again. It gets no provisions to read, and follows no reference; ours does both.")
ROWS = 10_000


def compared(rounds: int, folder: Path, tell: Callable[[str], None], rows: int = ROWS) -> Iterator[Comparison]:
    """Yield the reading of the judgements. rows: how many."""
    project = folder / "project"
    write(Size(rows), project)
    corpus = load(project, cache=None).corpus
    source = Source(corpus, Edition(DAY, "invented", "concordance 0", BASE))
    [(name, content)] = export_named("sssom").files(source)
    file = folder / name
    file.write_bytes(content)
    records = sum(not line.startswith(b"#") for line in content.splitlines()) - 1
    wanted = len(corpus.rows)
    if wanted != rows:
        raise RunError(f"{wanted} judgements were made instead of {rows}")
    tell(f"{wanted:,} judgements in {len(corpus.files):,} files, {records:,} records")

    def as_many(run: Run) -> None:
        if run.answer["rows"] != wanted or run.answer["problems"]:
            raise RunError(f"{run.answer} instead of {wanted} judgements without a problem")

    work = (OURS / "python", "-m", "tests.benchmarks.peers.work.judgements", project)
    reader = Path(__file__).parents[1] / "work" / "sssom_table.py"
    programs = (
        Program("load, from YAML", (*work, "cold"), inner=True, check=as_many),
        Program("sssom-py: parse_sssom_table", (THEIRS / "python", "-I", reader, file), inner=True, check=as_many),
        Program("load, from remembered trees", (*work, "warm"), inner=True, check=as_many),
        Program("load and all rules, from YAML", (*work, "rules"), inner=True, check=as_many),
    )
    cold, peer, warm, rules = of_programs(programs, in_turns(programs, rounds, tell))
    yield Comparison(
        "judgements", f"the work alone, modules loaded: {wanted:,} judgements; {len(corpus.files):,} files of ours "
        f"with {len(corpus.provisions):,} provisions and {len(corpus.obligations):,} obligations; {records:,} records "
        f"of SSSOM, {len(content) / 1e6:.1f} MB", (cold, warm, rules), (peer,), (PROCESSOR,),
        f"each read {wanted:,} judgements, told apart by their names, and found nothing wrong")
