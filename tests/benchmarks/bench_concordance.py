"""How long the steps take that a person waits for. Run by `make bench-own`; `make test` does not collect this file."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from concordance.analysis.comparison import compare
from concordance.analysis.verdicts import verdicts
from concordance.check.runner import run
from concordance.load.corpus import load
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Crosswalk
from concordance.model.replay import differences
from concordance.site.build import build_sites
from tests.built import REAL_BEFORE, contexts
from tests.hubs import generated

DAY = date(2026, 11, 22)


def _concordance(*words: str, at: Path) -> None:
    program = "from concordance.cli.main import main; main()"
    subprocess.run([sys.executable, "-c", program, *words], cwd=at, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data, so that no measurement depends on what lies in build/."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("law", "mappings", "docs/training"):
        shutil.copytree(root / name, folder / name)
    return folder


def test_load_and_check_with_an_empty_cache(benchmark: BenchmarkFixture, project: Path) -> None:
    benchmark.pedantic(lambda: run(load(project, cache=None)), rounds=5)


def test_load_and_check_with_a_warm_cache(benchmark: BenchmarkFixture, project: Path) -> None:
    load(project).remember()
    benchmark.pedantic(lambda: run(load(project)), rounds=5)


def test_all_verdicts_of_palermo_on_one_day(benchmark: BenchmarkFixture, real: Corpus) -> None:
    verdicts(real, DAY)  # the indexes of the corpus are made on first use
    found = benchmark.pedantic(lambda: verdicts(real, DAY, "palermo"), rounds=20)
    assert len(found) > 50


def test_the_command_help(benchmark: BenchmarkFixture, project: Path) -> None:
    benchmark.pedantic(lambda: _concordance("--help", at=project), rounds=5, warmup_rounds=1)


def test_the_command_gaps(benchmark: BenchmarkFixture, project: Path) -> None:
    benchmark.pedantic(lambda: _concordance("gaps", "--as-of", str(DAY), at=project), rounds=5, warmup_rounds=1)


def test_the_command_that_compares_two_days(benchmark: BenchmarkFixture, project: Path) -> None:
    words = ("gaps", "--instrument", "palermo", "--compare", "2024-07-04", str(DAY))
    benchmark.pedantic(lambda: _concordance(*words, at=project), rounds=5, warmup_rounds=1)


def test_the_comparison_of_two_days(benchmark: BenchmarkFixture, real: Corpus) -> None:
    found = benchmark.pedantic(lambda: compare(real, date(2024, 7, 4), DAY, "palermo"), rounds=20)
    assert len(found.changes) > 200


def test_all_pairs_of_the_real_instruments(benchmark: BenchmarkFixture, real: Corpus) -> None:
    walk = real.crosswalk
    found = benchmark.pedantic(lambda: Crosswalk(walk.links, walk.within).matches(), rounds=10)
    assert len(found) > 1_000


def test_all_pairs_of_a_generated_hub(benchmark: BenchmarkFixture) -> None:
    """12 catalogues, 1,053 entries, 427 nodes, 3,000 weighted links; all ordered pairs, the best path of each."""
    links, within = generated(2026, 12, 1053, 427, 3000)
    found = benchmark.pedantic(lambda: Crosswalk(links, within).matches(), rounds=10)
    assert len(found) > 10_000


def test_all_pairs_of_a_generated_hub_with_an_order_of_nodes(benchmark: BenchmarkFixture) -> None:
    links, within = generated(2026, 12, 1053, 427, 3000, 200)
    found = benchmark.pedantic(lambda: Crosswalk(links, within).matches(), rounds=10)
    assert len(found) > 10_000


def test_all_verdicts_of_all_instruments_on_one_day(benchmark: BenchmarkFixture, real: Corpus) -> None:
    verdicts(real, DAY)
    found = benchmark.pedantic(lambda: verdicts(real, DAY), rounds=10)
    assert len(found) > 500


def test_the_replay_of_all_operations(benchmark: BenchmarkFixture, real: Corpus) -> None:
    assert benchmark.pedantic(lambda: list(differences(real)), rounds=20) == []


def test_the_site_in_three_languages(benchmark: BenchmarkFixture, real: Corpus, root: Path, tmp_path: Path) -> None:
    states = contexts(real, str(REAL_BEFORE))
    # The graph is measured apart (bench_sparql.py).
    number = benchmark.pedantic(lambda: build_sites(states, root, tmp_path), rounds=1)
    assert number > 100
