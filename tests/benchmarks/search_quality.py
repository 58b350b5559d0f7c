"""How well the search of the site answers sixty questions, beside two others. Run by `make bench-search`.

Builds the real site, the same pages with the search the theme brings, and an index of Pagefind; asks all three in one
run of headless Chromium; prints the figures as Markdown and writes them, as Markdown and as JSON, into build/. A search
that cannot be asked is named, the others are measured all the same, and the exit code is 1.
"""

import argparse
import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser

from concordance.load.corpus import load
from tests.built import REAL_BEFORE, contexts
from tests.chromium import chromium, serving
from tests.conftest import ROOT
from tests.search.builds import build_all
from tests.search.engines import ENGINES, Engine, EngineError
from tests.search.measure import Search, as_json, as_markdown, measured
from tests.search.questions import Question, questions

REPORT = ROOT / "build" / "search-quality"


def asked(engine: Engine, browser: Browser, address: str, every: tuple[Question, ...]) -> Search:
    """Return the answers of one search to all questions, or why it could not be asked."""
    answers = []
    try:
        for language in dict.fromkeys(question.language for question in every):
            own = [question for question in every if question.language == language]
            results = engine.ask(browser, address, language, [question.query for question in own])
            answers += [measured(*pair) for pair in zip(own, results, strict=True)]
    except EngineError as error:
        return Search(engine.name, engine.label, absent=str(error).replace(address, ""))
    return Search(engine.name, engine.label, tuple(answers))


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(prog="search_quality", description=__doc__)
    parser.add_argument("--folder", type=Path, help="build here and keep it; default: a folder that is removed again")
    parser.add_argument("--reuse", action="store_true", help="take what --folder holds, build nothing")
    options = parser.parse_args()
    if options.reuse and not (options.folder and (options.folder / "ours").is_dir()):
        parser.error("--reuse needs a --folder that holds a finished build; run once without it")
    with ExitStack() as stack:
        folder = (options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))).resolve()
        if not options.reuse:
            states = contexts(load(ROOT).corpus, str(REAL_BEFORE))
            build_all(states, ROOT, folder, lambda step: print(f"building {step}", file=sys.stderr, flush=True))
        address, browser = stack.enter_context(serving(folder)), stack.enter_context(chromium())
        searches = [asked(engine, browser, address, questions()) for engine in ENGINES]
    report = as_markdown(searches)
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.with_suffix(".md").write_text(report, encoding="utf-8")
    REPORT.with_suffix(".json").write_text(json.dumps(as_json(searches), ensure_ascii=False, indent=1) + "\n",
                                           encoding="utf-8")
    print(report)
    absent = [f"{search.label}: {search.absent}" for search in searches if search.absent]
    if absent:
        sys.exit("not all searches could be asked, so this is no comparison yet: " + "; ".join(absent))


if __name__ == "__main__":
    main()
