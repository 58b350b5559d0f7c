"""The scripts of the browser that are made at build, because they hold what others wrote or what Python reads too."""

import json
from collections.abc import Iterator
from typing import Final

from concordance.search.kazakh_table import table_text
from concordance.search.snowball import javascript
from concordance.search.stems import SNOWBALL

# In this order a page loads them; those not made here stand in site/theme/assets/search/.
ORDER: Final = ("tokens.js", "snowball.js", "english.js", "russian.js", "kazakh_suffixes.js", "kazakh.js", "stems.js")


def made_scripts() -> Iterator[tuple[str, str]]:
    """Yield file name and text of every script of `ORDER` that is made at build."""
    for algorithm in SNOWBALL.values():
        yield f"{algorithm}.js", javascript(algorithm)
    rules = {key: value for key, value in json.loads(table_text()).items() if key != "about"}
    # Read from a script, not fetched, so that the pages work from a folder too.
    text = json.dumps(rules, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    yield "kazakh_suffixes.js", f"(window.Concordance=window.Concordance||{{}}).kazakhSuffixes={text};\n"
