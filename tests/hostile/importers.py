"""Everything that reads files of others, as functions of bytes: each gives an answer or its own error, nothing else.

A reader here returns the problems it reported; an exception is a finding.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from concordance.load.codes import BY_CODE
from concordance.load.convert import convert
from concordance.load.hub_files import load_hub
from concordance.load.layout import KINDS
from concordance.load.locate import Locator
from concordance.load.project import ProjectError, base_iri
from concordance.load.reader import lines_of, read
from concordance.load.worksheet import REQUIRED, read_answers

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests/sample"
# What is read as a name or a number by some part of the chain, so that a fuzzer need not find it letter by letter.
WORDS = (
    b": ", b"- ", b"\n  ", b"{", b"}", b"[", b"]", b",", b"|\n", b">-\n", b"&a ", b"*a", b"!!str ", b"? ", b"#", b"'",
    b'"', b"\\",
    
    b"\\ud800", b"\\x00", b"---\n", b"...\n", b"%YAML 1.2\n", b"\t", b"\r\n", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8",
    b"\xc2\x85",
    
    b"null", b"~", b"<<: ", b"kk: ", b"id: ", b"versions:", b"2024-02-30", b"9999-12-31", b"1e999", b"=1+1", b"\x00",
    b"\xf0\x9f\x98\x80",
    b",,,,", b";", b"\n\n", b"confirmed", b"catalogue,entry,relation,node\n", b"site_url: http://", b"{{", b"<!--",
)


@dataclass(frozen=True)
class Importer:
    """A reader of foreign bytes, and what sound input for it looks like."""

    name: str
    take: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]


class Unsound(AssertionError):
    """A reader broke its promise without an exception of its own."""


def _yaml(data: bytes) -> None:
    reading = read(data, with_marks=True)
    if (reading.tree is None) != bool(reading.faults):
        raise Unsound("neither a tree nor a fault, or both")
    last = len(lines_of(data.decode("utf-8-sig", "replace"))) + 1
    for fault in reading.faults:
        if fault.code not in BY_CODE or not fault.message or fault.line > last:
            raise Unsound(f"{fault}")
        if fault.line < 1 and fault.code not in ("C003", "C010"):
            raise Unsound(f"no line: {fault}")


def _records(data: bytes) -> None:
    """Every kind of record takes the same bytes: right keys for one are wrong ones for the others."""
    reading = read(data)
    if reading.tree is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "record.yml").write_bytes(data)
        locator = Locator(Path(folder))
        for kind in KINDS:
            record, problems = convert(reading.tree, kind.record, "record.yml", locator)
            if (record is None) != bool(problems):
                raise Unsound(f"{kind.name}: neither a record nor a problem, or both")
            if any(problem.line < 1 or problem.column < 1 for problem in problems):
                raise Unsound(f"{kind.name}: a problem without a place")


def _in_file(name: str, take: Callable[[Path], object]) -> Callable[[bytes], None]:
    def fed(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / name
            file.write_bytes(data)
            take(file)
    return fed


def _hub(file: Path) -> None:
    links, within, problems = load_hub([file])
    if any(problem.line < 1 and problem.code not in ("C003", "C010") for problem in problems):
        raise Unsound(f"{problems}")
    if problems or not links:
        return
    from concordance.model.crosswalk import Crosswalk

    try:
        Crosswalk(links, within).matches()
    except ValueError:
        return  # nodes that lie within one another in a circle


def _worksheet(file: Path) -> None:
    answers = read_answers(file, {"act:xx/harbour-act": ("law/xx/harbour-act/act.yml", ("basis",))}, date(2026, 11, 22))
    if any(problem.line < 1 or problem.code != "C014" for problem in answers.problems):
        raise Unsound(f"{answers.problems}")


def _site_url(file: Path) -> None:
    try:
        base_iri(file.parent)
    except ProjectError:
        return


def _edition(data: bytes) -> None:
    from concordance.publish.editions import EditionError, kept_editions

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "docs/editions/2026-01-01.json"
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
        try:
            kept_editions(Path(folder))
        except EditionError:
            return


def _template(data: bytes) -> None:
    from concordance.reports.document.word.template_file import TemplateError, package_of

    try:
        package_of(data)
    except TemplateError:
        return


@cache
def _texts() -> list[bytes]:
    return [path.read_bytes() for top in ("law", "mappings", "docs") for path in sorted((SAMPLE / top).rglob("*.yml"))]


def _hubs() -> list[bytes]:
    return [b"links:\n  - {catalogue: A, entry: '1', relation: equal, node: x, weight: 0.5}\nwithin: {x: [y]}\n"]


def _tables() -> list[bytes]:
    return [b"catalogue,entry,relation,node,weight\nA,1,equal,x,0.5\nB,2,broader,x,1\n", b"node,within\nx,y\ny,z\n",
            ",".join(REQUIRED).encode() + b",note\nact:xx/harbour-act,confirmed,official-text,https://a.example/,A,2026-01-01,\n"]


def _templates() -> list[bytes]:
    from concordance.reports.document import word

    return [word.template()]


def _editions() -> list[bytes]:
    return [b'{"schema": "edition-1", "day": "2026-01-01", "data_version": "0123456789ab", "program": "p", '
            b'"review": "proposed", "obligations": {"a": "full"}, "elements": {"a/b": "met"}}']


IMPORTERS = (
    Importer("yaml", _yaml, _texts), Importer("records", _records, _texts),
    Importer("hub-yaml", _in_file("hub.yml", _hub), _hubs), Importer("hub-csv", _in_file("hub.csv", _hub), _tables),
    
    Importer("worksheet", _in_file("worksheet.csv", _worksheet), _tables),
    
    Importer("site-url", _in_file("mkdocs.yml", _site_url),
             lambda: [b"site_url: https://w3id.org/x/\nplugins: [search]\n"]),
    Importer("edition", _edition, _editions), Importer("template", _template, _templates),
)
BY_NAME = {importer.name: importer for importer in IMPORTERS}
