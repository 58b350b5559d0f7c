"""The files of an index: small scripts, each of which hands one piece to the page that asked for it.

Scripts, because a page opened from a disk may load no other kind of file.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from concordance.search.document import Document
from concordance.search.encoding import SIGNS
from concordance.search.index import Entry
from concordance.search.typos import packed

# A query loads one piece for each word and one for each few results: small pieces, but not one file for each entry.
WORDS = 7_000
DOCUMENTS = 5
# Steps of the prior between 0 and 1.
PRIOR = 80


def script(name: str, content: object) -> str:
    """Return the file of a piece. `<` never stands in it, so that it could stand inside a page, too."""
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("<", "\\u003c")
    return f'Concordance.take("{name}",{data});\n'


def pieces(documents: list[Document], entries: list[Entry], language: str, kinds: list[str],
           skipped: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield `(file name, content)` of every file of the index of a language.

    kinds: every kind of document, by the number that stands for it. skipped: words that are not looked up.
    """
    starts: list[str] = []
    for number, run in enumerate(_runs(entries)):
        starts.append(run[0][0])
        yield f"w{number}.js", script(f"w{number}", dict(run))
    for number in range(0, len(documents), DOCUMENTS):
        lines = [_line(document, kinds) for document in documents[number:number + DOCUMENTS]]
        yield f"d{number // DOCUMENTS}.js", script(f"d{number // DOCUMENTS}", lines)
    yield "typos.js", script("typos", packed(key for key, _ in entries if key[0] not in "#=~"))
    yield "start.js", script("start", {
        "language": language, "documents": len(documents), "group": DOCUMENTS, "starts": starts, "kinds": kinds,
        "ranks": _ranks(documents, kinds), "signs": SIGNS, "skipped": " ".join(sorted(skipped)),
    })


def _ranks(documents: list[Document], kinds: list[str]) -> str:
    """Return kind and prior of every document: what a list is ordered by before any of its documents is loaded.

    Three signs for each run of documents that are alike: kind, prior, and how many more of them follow.
    """
    alike = groupby(SIGNS[kinds.index(document.kind)] + SIGNS[round(document.prior * PRIOR)] for document in documents)
    out: list[str] = []
    for signs, run in alike:
        left = sum(1 for _ in run)
        while left:
            out.append(signs + SIGNS[min(left, len(SIGNS)) - 1])
            left -= min(left, len(SIGNS))
    return "".join(out)


def _line(document: Document, kinds: list[str]) -> list[object]:
    line: list[object] = [kinds.index(document.kind), document.title, document.url, document.text]
    if document.verdict or document.language:
        line += [*(document.verdict or ("", "")), *([document.language] if document.language else [])]
    return line


def _runs(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Yield runs of entries of about WORDS bytes each."""
    run: list[Entry] = []
    size = 0
    for key, value in entries:
        bytes_ = len(json.dumps([key, value], ensure_ascii=False, separators=(",", ":")).encode())
        if run and size + bytes_ > WORDS:
            yield run
            run, size = [], 0
        run.append((key, value))
        size += bytes_
    if run:
        yield run
