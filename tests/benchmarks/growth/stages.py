"""The stages that are measured: each takes what it needs and returns how many things it made."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from concordance.analysis.bare_verdicts import bare_verdicts
from concordance.analysis.beyond import all_pairs
from concordance.analysis.verdicts import verdicts
from concordance.check.runner import run
from concordance.load.corpus import load
from concordance.model.corpus import Corpus

BASE = "https://example.org/invented/"
BEFORE, DAY, OTHER_DAY = date(2019, 7, 1), date(2024, 3, 1), date(2025, 3, 1)
PAGES = 60


@dataclass(frozen=True)
class Stage:
    """One stage. prepare: done before the clock starts; its cost is that of another stage. up_to: the largest size."""

    name: str
    what: str
    work: Callable[[Corpus], int]
    unit: str
    prepare: Callable[[Corpus], object] = lambda _: None
    up_to: int = 1_000_000
    each: bool = False  # a bounded number is made at every size, so the time of one of them is shown


@dataclass(frozen=True)
class FileStage:
    """One stage that works on the files of a folder; `work` returns what is to be timed and what it makes."""

    name: str
    what: str
    prepare: Callable[[Path], object]
    work: Callable[[Path, object], int]
    unit: str
    up_to: int = 100_000


def _proofs(corpus: Corpus) -> int:
    return sum(len(element.rows) for result in verdicts(corpus, OTHER_DAY) for element in result.elements)


def _indexes(corpus: Corpus) -> int:
    return len(bare_verdicts(corpus, DAY).elements)


def _verdicts(corpus: Corpus) -> int:
    return len(bare_verdicts(corpus, OTHER_DAY).elements)


def _graph(corpus: Corpus) -> int:
    from pyoxigraph import RdfFormat, serialize

    from concordance.graph.build import build
    from concordance.graph.ordering import ordered

    store = build(corpus, BASE, [DAY])
    with tempfile.TemporaryFile() as out:
        serialize(ordered(store), output=out, format=RdfFormat.N_QUADS)
    return len(store)


def _pages(corpus: Corpus) -> Iterator[str]:
    from concordance.site.context import SiteContext
    from concordance.site.pages import commitments, law

    context = SiteContext(corpus, DAY, BEFORE, "en")
    for kind in (law.pages, commitments.pages):
        for page in islice(kind(context), PAGES // 2):
            yield page.content


def _site(corpus: Corpus) -> int:
    return sum(1 for content in _pages(corpus) if content)


def _load(root: Path, _: object) -> int:
    loaded = load(root, cache=None)
    assert not loaded.problems, loaded.problems[:3]
    return len(loaded.corpus.rows)


def _check(root: Path, loaded: object) -> int:
    problems = run(loaded)  # type: ignore[arg-type]
    assert not problems, problems[:3]
    return len(loaded.corpus.files)  # type: ignore[attr-defined]


def _remember(root: Path) -> None:
    shutil.rmtree(root / "build", ignore_errors=True)
    load(root).remember()


def _load_again(root: Path, _: object) -> int:
    return len(load(root).corpus.rows)


FILES = (
    FileStage("load cold", "YAML files to records, nothing remembered", lambda _: None, _load, "judgements"),
    FileStage("load warm", "the same with the parsed trees of an earlier run", _remember, _load_again, "judgements"),
    FileStage("check", "every rule over the loaded records", lambda root: load(root, cache=None), _check, "files"),
)
RECORDS = (
    Stage("indexes", "once for a corpus: who borrows from whom, judgements in arrays, and a first day", _indexes,
          "elements"),
    Stage("verdicts", "the verdict on every obligation and element on a further day", _verdicts, "elements",
          prepare=_indexes),
    Stage("proofs", "the same with every judgement, wording and reason behind it", _proofs, "judgements",
          prepare=_indexes),
    Stage("compare", "every ordered pair of instruments, element by element", lambda c: len(all_pairs(c)), "pairs",
          prepare=_indexes),
    Stage("graph", "RDF with the verdicts of a day, written as N-Quads", _graph, "statements", up_to=10_000),
    Stage("site", f"{PAGES} pages of articles and commitments, in Markdown, with what all pages share", _site, "pages",
          prepare=_indexes, each=True),
)
