"""What the page of SPARQL queries runs: the queries, an engine and the graph, once for all languages.

Browsers fetch nothing from `file://`, so each part is a script that hands over what it carries: binary parts are
compressed and in base64. The engine is the npm package `oxigraph`, which set-up puts into `node_modules`.
"""

import base64
import gzip
import json
from pathlib import Path

from concordance.graph.namespaces import prefixes
from concordance.graph.resources import query_names, query_text

FOLDER = "sparql"
ENGINE = Path("node_modules/oxigraph")


def has_engine(root: Path) -> bool:
    """True where set-up has fetched the engine into the project folder."""
    return (root / ENGINE / "web_bg.wasm").is_file()


def write_sparql(site: Path, root: Path, base: str, trig: bytes) -> None:
    """Write the parts into `site/sparql`.

    site: the folder that holds the languages. root: the project folder. base: the base IRI of the graph.
    trig: the published graph. Where set-up could not fetch the engine, the queries are there and nothing runs them:
    `queries.js` then gives 0 bytes, and the page says so.
    """
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    queries = {name: query_text(name, base) for name in query_names()}
    for name, text in queries.items():
        _write(folder / "queries" / f"{name}.rq", text)
    size = 0
    if has_engine(root):
        glue = (root / ENGINE / "web.js").read_text(encoding="utf-8")
        parts = {"oxigraph": {"glue": glue, "wasm": _packed((root / ENGINE / "web_bg.wasm").read_bytes())},
                 "graph": _packed(trig)}
        for part, content in parts.items():
            size += _write(folder / f"{part}.js", f'Concordance.sparql.take("{part}", {_json(content)});\n')
    offered = {"base": base, "bytes": size, "prefixes": prefixes(base), "queries": queries}
    _write(folder / "queries.js", f"Concordance.sparql.offer({_json(offered)});\n")


def _packed(content: bytes) -> str:
    # No time in the header of gzip: the same graph gives the same bytes.
    return base64.b64encode(gzip.compress(content, 9, mtime=0)).decode("ascii")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)


def _write(file: Path, text: str) -> int:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(text.encode())
