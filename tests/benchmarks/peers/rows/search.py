"""The search of the site, beside that of the theme and Pagefind over the same pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from concordance.load.corpus import load
from tests.benchmarks.peers.figures import BYTES, FIRST_RESULT, LEAST, PACKED, RECALL, Comparison, Entry, Series
from tests.benchmarks.peers.measure import ROOT, RunError
from tests.benchmarks.search_quality import asked
from tests.built import REAL_BEFORE, contexts
from tests.chromium import chromium
from tests.search.builds import build_all
from tests.search.cost import QUERIES, WAYS, Cost, Server, counted, first_results
from tests.search.engines import ENGINES
from tests.search.measure import EVERY
from tests.search.questions import questions

TITLE = "Search"
ABOUT = ("The same pages under three searches, in headless Chromium without any cache, served by this machine without "
         "compression. Bytes: every file of the search, scripts and index, until the first results are there; of the "
         "theme without its box, which is part of a script that every page loads. First result: from the whole "
         "question to the first result, once the page has loaded; bytes cost nothing here, as they do on a telephone, "
         "and the theme may have begun to load its index with the page. Recall: of sixty questions, "
         "twenty a language, written before any of the three was asked, those with an expected page among the first "
         "five (`make bench-search` lists every miss). The questions are ours, and about our pages: "
         "citations as lawyers write them, inflected words, words of another language, mistakes of typing. The theme's "
         "search and Pagefind are made for any site, and know no Kazakh.")


def compared(rounds: int, folder: Path, tell: Callable[[str], None]) -> Iterator[Comparison]:
    """Yield what the searches cost and find. rounds: questions of each language whose cost is measured."""
    build_all(contexts(load(ROOT).corpus, str(REAL_BEFORE)), ROOT, folder, lambda step: tell(f"  building {step}"))
    every = questions()
    entries = []
    with counted(folder) as server, chromium() as browser:
        costs, left_out = cost_of_all(browser, server, rounds, tell)
        for engine in ENGINES:
            told = asked(engine, browser, server.address, every)
            if told.absent or len(told.answers) != len(every):
                raise RunError(f"{engine.label} did not answer all questions: {told.absent}")
            recall = told.scores("page", "language")[EVERY].recall
            own = costs[engine.name]
            entries.append(Entry(engine.label, {
                BYTES: Series(tuple(cost.size / 1000 for cost in own)),
                PACKED: Series(tuple(cost.packed / 1000 for cost in own)),
                FIRST_RESULT: Series(tuple(cost.seconds for cost in own)),
                RECALL: Series((recall,))}))
    number = len(costs[ENGINES[0].name])
    yield Comparison(
        "search", f"{number} questions for the cost, {len(every)} for the recall", tuple(entries[:1]),
        tuple(entries[1:]), (BYTES, PACKED, FIRST_RESULT, RECALL),
        f"all three were asked the same questions over the same pages; each had a result for these {number}, "
        f"{left_out} more were left out because one of the three had none")


def cost_of_all(browser: Browser, server: Server, rounds: int,
                tell: Callable[[str], None]) -> tuple[dict[str, list[Cost]], int]:
    """Return what questions cost that all searches answer, `rounds` of each language, and how many were left out."""
    costs: dict[str, list[Cost]] = {engine.name: [] for engine in ENGINES}
    left_out = 0
    for language, queries in QUERIES.items():
        kept = 0
        for query in queries:
            found = {name: first_results(browser, server, WAYS[name], language, query) for name in costs}
            for name, cost in found.items():
                tell(f"  {name}, {language} {query}: {cost.size:,} bytes, {cost.seconds:.2f} s"
                     f"{'' if cost.found else ', nothing found'}")
                if not cost.files:
                    raise RunError(f"{name} loaded nothing for {query}, so nothing was measured")
            if all(cost.found for cost in found.values()):
                kept += 1
                for name, cost in found.items():
                    costs[name].append(cost)
            else:
                left_out += 1
            if kept == rounds:
                break
    if min(map(len, costs.values())) < min(rounds, LEAST):
        raise RunError(f"too few questions have a result in all three searches; {left_out} were left out")
    return costs, left_out
