"""Our real corpus loaded and checked, beside a catalogue of as many controls imported and validated by trestle."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from concordance.exchange.export import Source
from concordance.exchange.formats import export_named
from concordance.load.clean import MARK
from concordance.load.corpus import CACHE, load
from concordance.load.project import base_iri
from concordance.load.version import data_version
from concordance.model.corpus import Corpus
from concordance.reports.edition import Edition
from tests.benchmarks.peers.days import DAY
from tests.benchmarks.peers.figures import PROCESSOR, Comparison, of_programs
from tests.benchmarks.peers.measure import OURS, ROOT, THEIRS, Program, Run, RunError, in_turns
from tests.exchange.oscal_tree import controls, parts, prop

TITLE = "Load and check"
ABOUT = ("Ours reads every YAML file of the real corpus and runs all rules over it; trestle reads one JSON file, a "
         "catalogue made from our OSCAL export with one control for each of our provisions, and runs its validators. "
         "The formats and the rules differ: equal is only how many provisions there are. Ours reads more besides "
         "(obligations, judgements, terms), trestle's parser of JSON has less to do for a byte than one of YAML.")
Tree = dict[str, Any]


def project(folder: Path) -> Path:
    """Make a copy of the data, so that nothing depends on what lies in build/, and return it."""
    for name in ("law", "mappings", "docs/training"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def catalogue(corpus: Corpus) -> tuple[Tree, int]:
    """Return an OSCAL catalogue with a control for every provision of the corpus, and how many there are."""
    source = Source(corpus, Edition(DAY, data_version(ROOT), "concordance", base_iri(ROOT)))
    found: list[Tree] = []
    whole: Tree = {}
    resources: list[Tree] = []
    for path, content in export_named("oscal-catalog").files(source):
        body = json.loads(content).get("catalog")
        if path.startswith("law/") and body:
            whole = whole or body
            resources += body.get("back-matter", {}).get("resources", ())
            found += (part for control in controls(body) for part in parts(control) if prop(part, "provision"))
    groups: dict[str, Tree] = {}
    for part in found:
        act = str(prop(part, "provision")).rpartition("/")[0].replace("/", ".")
        group = groups.setdefault(act, {"id": act, "title": act, "controls": []})
        # What stands in a statement has no title; its own parts are provisions, and so controls beside it.
        statement = {key: value for key, value in part.items() if key in ("name", "ns", "class", "prose")}
        group["controls"].append({
            "id": part["id"], "title": part.get("title") or part["id"],
            **{key: part[key] for key in ("props", "links") if key in part},
            "parts": [{**statement, "name": "statement", "id": f"{part['id']}.text"}]})
    return {"uuid": whole["uuid"], "metadata": whole["metadata"], "groups": list(groups.values()),
            "back-matter": {"resources": list({each["uuid"]: each for each in resources}.values())}}, len(found)


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield the commands as a user types them, then the work alone in a process that runs already."""
    corpus = load(ROOT).corpus
    tree, number = catalogue(corpus)
    if number != len(corpus.provisions):
        raise RunError(f"{number} controls were made of {len(corpus.provisions)} provisions")
    ours, theirs = project(folder / "ours"), folder / "trestle"
    file = folder / "catalogue.json"
    file.write_text(json.dumps({"catalog": tree}, ensure_ascii=False), encoding="utf-8")
    (theirs / ".trestle").mkdir(parents=True)
    size = (f"{number:,} provisions; {len(corpus.files):,} files of ours with {len(corpus.rows):,} judgements of "
            f"{len(corpus.obligations):,} obligations; catalogue of {file.stat().st_size / 1e6:.1f} MB")
    tell(size)
    yield _commands(rounds, tell, ours, theirs, file, size, len(corpus.files))
    yield _alone(rounds, tell, ours, file, number)


def _commands(rounds: int, tell: Callable[[str], None], ours: Path, theirs: Path, file: Path, size: str,
              files: int) -> Comparison:
    def forget() -> None:
        shutil.rmtree(ours / CACHE.parent, ignore_errors=True)

    def clean(run: Run) -> None:
        if run.said.strip() != f"0 errors, 0 warnings in {files} files.":
            raise RunError(f"the check of {files} files found something: {run.said[-400:]}")

    check = (OURS / "concordance", "check")
    script = 'trestle import -f "$1" -o it >/dev/null && trestle validate -t catalog -n it'
    programs = (
        Program("concordance check, nothing remembered", check, ours, before=forget, check=clean),
        Program("trestle import && trestle validate", ("bash", "-c", script, "it", file), theirs,
                before=lambda: shutil.rmtree(theirs / "catalogs", ignore_errors=True), check=valid,
                env={"PATH": f"{THEIRS}:/usr/bin:/bin"}),
        Program("concordance check, trees remembered, all rules", check, ours, check=clean,
                before=lambda: (ours / MARK).unlink(missing_ok=True)),
        Program("concordance check, nothing changed", check, ours, check=clean),
    )
    # The first of ours leaves behind what the others remember: the order matters, and comes back in every round.
    cold, peer, warm, again = of_programs(programs, in_turns(programs, rounds, tell))
    return Comparison("provisions", f"commands: {size}", (cold, warm, again), (peer,), (PROCESSOR,),
                      "ours found no problem, trestle called the catalogue valid")


def valid(run: Run) -> None:
    """Check what trestle says of a model."""
    if "VALID" not in run.said or "INVALID" in run.said:
        raise RunError(f"trestle does not call the catalogue valid: {run.said[-400:]}")


def _alone(rounds: int, tell: Callable[[str], None], ours: Path, file: Path, number: int) -> Comparison:
    def as_many(run: Run) -> None:
        if run.answer != {"provisions": number, "problems": 0}:
            raise RunError(f"{run.answer} instead of {number} provisions without a problem")

    work = (OURS / "python", "-m", "tests.benchmarks.peers.work.check", ours)
    reader = Path(__file__).parents[1] / "work" / "trestle_catalogue.py"
    programs = (
        Program("load and rules, from YAML", (*work, "cold"), inner=True, check=as_many),
        Program("trestle: read and all validators", (THEIRS / "python", "-I", reader, file), inner=True, check=as_many),
        Program("load and rules, from remembered trees", (*work, "warm"), inner=True, check=as_many),
    )
    cold, peer, warm = of_programs(programs, in_turns(programs, rounds, tell))
    return Comparison("provisions", "the work alone, modules loaded", (cold, warm), (peer,), (PROCESSOR,),
                      f"each counted {number:,} provisions and found no problem")
