"""Every kind of page in every language, light and dark: axe, errors, other origins, a phone's width, and its weight.

`make audit` runs it on `build/site`. Prints a table and every finding; exit 1 when there is one.
"""

import gzip
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Error, Response, sync_playwright

from concordance.model.text import LANGUAGES
from tests.browser.kinds import CONTRAST, KINDS, barriers, other_colours, too_wide
from tests.chromium import serving

LIMIT = 300_000  # bytes of a page with all it loads, compressed as servers of pages do; without what the search loads


def main(site: Path) -> int:
    """Audit the site in a folder and return the number of findings."""
    findings = 0
    rows = []
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for kind, path in KINDS.items():
            weights = []
            for language in LANGUAGES:
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                wrong: list[str] = []
                sizes: list[tuple[int, int]] = []
                page.on("pageerror", lambda error, wrong=wrong: wrong.append(str(error)))
                page.on("console", lambda said, wrong=wrong: wrong.append(said.text) if said.type == "error" else None)
                page.on("request", lambda request, wrong=wrong: wrong.append(f"elsewhere: {request.url}")
                        if not request.url.startswith((address, "data:", "blob:")) else None)
                page.on("response", lambda response, sizes=sizes: sizes.append(_size(response)))
                page.goto(f"{address}{language}/{path}", wait_until="networkidle")
                wrong += barriers(page)
                other_colours(page)
                wrong += [f"in the other colours: {found}" for found in barriers(page, CONTRAST)]
                wrong += too_wide(page)
                weights.append((sum(plain for plain, _ in sizes), sum(packed for _, packed in sizes)))
                findings += len(wrong)
                for found in wrong:
                    print(f"{language}/{path}: {found}", file=sys.stderr)
                page.close()
            rows.append((kind, max(plain for plain, _ in weights), max(packed for _, packed in weights)))
        browser.close()
    print("| kind of page | bytes, heaviest of three languages | compressed |\n|---|---:|---:|")
    for kind, plain, packed in rows:
        print(f"| {kind} | {plain:,} | {packed:,}{' (!)' if packed > LIMIT and kind != 'search' else ''} |")
    print(f"\n{len(KINDS)} kinds in {len(LANGUAGES)} languages, light and dark: {findings} findings.")
    return findings


def _size(response: Response) -> tuple[int, int]:
    """Return the bytes of an answer, plain and compressed; fonts are compressed already."""
    try:
        body = response.body()
    except Error:  # a page that was left
        return 0, 0
    return len(body), len(body) if response.url.endswith((".woff2", ".png")) else len(gzip.compress(body, 6))


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1])) else 0)
