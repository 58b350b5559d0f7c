"""The static API of the sample: complete, described by its schemas, a part of the graph, the same bytes every time."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import rdflib
from jsonschema import Draft202012Validator
from pyoxigraph import Literal, RdfFormat, Store, Triple, parse

from concordance.analysis.verdicts import verdicts
from concordance.graph.api import to_dataset
from concordance.graph.build import build
from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from concordance.site.api.places import FOLDERS, ROOT, document_path
from concordance.site.api.schemas import schemas
from concordance.site.api.write import Published, files
from concordance.site.context import SiteContext
from tests.built import SAMPLE_BEFORE, TODAY
from tests.invented import day

# Kinds of documents in the sample, counted by hand in tests/sample.
COUNTS = {"act": 2, "article": 8, "provision": 13, "term": 2, "instrument": 3, "obligation": 10, "requirement": 1,
          "verdict": 10}
LISTS = ("index", "provisions", "obligations", "terms", "requirements", "verdicts")


@pytest.fixture(scope="module")
def base(root: Path) -> str:
    return base_iri(root)


@pytest.fixture(scope="module")
def api(sample: Corpus, base: str) -> dict[str, str]:
    """Every file, by its place below the root of the site."""
    return dict(files(published(sample, base)))


@pytest.fixture(scope="module")
def documents(api: dict[str, str]) -> dict[str, dict[str, object]]:
    """Every document of a record, by its place."""
    return {path: json.loads(text) for path, text in api.items() if path.count("/") > 2 and "/schemas/" not in path}


def published(corpus: Corpus, base: str) -> Published:
    context = SiteContext(corpus, TODAY, SAMPLE_BEFORE, "en")
    return Published(corpus, base, TODAY, context.days, build(corpus, base, (TODAY, context.before)))


def test_there_is_one_document_for_every_record(documents: dict[str, dict[str, object]], sample: Corpus) -> None:
    found = dict.fromkeys(FOLDERS, 0)
    for document in documents.values():
        found[document["api"]["schema"].removesuffix("-1")] += 1  # type: ignore[index]
    assert found == COUNTS
    for kind, ids in (("act", sample.acts), ("provision", sample.provisions), ("article", sample.articles),
                      ("term", sample.terms), ("obligation", sample.obligations), ("verdict", sample.obligations)):
        assert [identifier for identifier in ids if document_path(kind, identifier) not in documents] == []


def test_every_document_and_every_list_follows_its_schema(api: dict[str, str]) -> None:
    checked = {}
    validators = {name: Draft202012Validator(json.loads(text)) for name, text in schemas().items()}
    for path, text in api.items():
        if "/schemas/" in path or path.endswith("/context.json"):
            continue
        data = json.loads(text)
        name = data["api"]["schema"] if "api" in data else data["schema"]
        assert [f"{error.json_path} {error.message[:200]}" for error in validators[name].iter_errors(data)] == [], path
        checked[name] = checked.get(name, 0) + 1
    assert checked == {**{f"{kind}-1": n for kind, n in COUNTS.items()}, **{f"{name}-1": 1 for name in LISTS}}


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one_and_refuses_a_key_it_does_not_know(name: str, api: dict[str, str]) -> None:
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert api[f"{ROOT}/schemas/{name}.schema.json"] == schemas()[name]
    data = next(data for data in map(json.loads, api.values())
                if name in (data.get("schema"), data.get("api", {}).get("schema")))
    assert list(Draft202012Validator(schema).iter_errors({**data, "surprise": 1})) != []


def test_the_schemas_in_the_repository_are_these(root: Path) -> None:
    folder = root / "scripts/concordance/schemas/api-v1"
    assert {file.name.removesuffix(".schema.json"): file.read_text(encoding="utf-8")
            for file in folder.iterdir()} == schemas()


def test_read_by_rdflib_every_document_gives_statements_of_the_graph_and_no_others(
        api: dict[str, str], sample: Corpus, base: str, tmp_path: Path) -> None:
    _spread(api, tmp_path)
    whole = {(s, p, o) for s, p, o, _ in to_dataset(build(sample, base, (TODAY,)), base).quads()}
    read = 0
    for path in sorted(tmp_path.glob(f"{ROOT}/*/**/*.json")):
        if path.parent.name == "schemas":
            continue
        graph = rdflib.Graph().parse(path, format="json-ld")
        document = json.loads(path.read_text(encoding="utf-8"))
        subject = rdflib.URIRef(document["id"].replace("kb:", base))
        assert set(graph) <= whole, path
        # Nothing said of the record itself is missing but what the place in the tree or another key says.
        missing = {predicate for s, predicate, _ in whole - set(graph) if s == subject}
        assert {str(predicate).rsplit("#")[-1].rsplit("/")[-1] for predicate in missing} <= {"is_realized_by"}, path
        assert len(graph) >= 4
        read += 1
    assert read == sum(COUNTS.values())


def test_read_by_oxigraph_the_documents_give_the_same(api: dict[str, str], sample: Corpus, base: str) -> None:
    """The second opinion, with the context put in by hand: this reader loads no other file."""
    whole = {quad.triple for quad in build(sample, base, (TODAY,))}
    context = json.loads(api[f"{ROOT}/context.json"])["@context"]
    read: set[Triple] = set()
    for path, text in api.items():
        if '"api": {"schema"' in text:
            found = {quad.triple for quad in parse(
                json.dumps({**json.loads(text), "@context": context}), format=RdfFormat.JSON_LD)}
            assert found <= whole, path
            read |= found
    # Together they hold every summary but that of the severity policy, which has no document of its own.
    left = [triple for triple in whole - read if triple.predicate.value.endswith("#summary")]
    assert {str(triple.subject) for triple in left} == {f"<{base}id/policy/severity>"}


def _spread(api: dict[str, str], folder: Path) -> None:
    for path, text in api.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def test_a_key_that_may_hold_several_always_holds_a_list(documents: dict[str, dict[str, object]]) -> None:
    kinds: dict[tuple[str, str], set[type]] = {}
    for document in documents.values():
        for node in _nodes(document):
            for key, value in node.items():
                kinds.setdefault((str(node.get("type")), key), set()).add(type(value))
    assert {where: found for where, found in kinds.items() if len(found) > 1 and type(None) not in found} == {}
    assert len(kinds) > 150


def _nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


def test_what_would_be_lost_from_a_document_stops_the_build(sample: Corpus, base: str) -> None:
    """A property added to the graph must be given its place in a form."""
    made = published(sample, base)
    quad = next(iter(made.graph.quads_for_pattern(None, None, None, None)))
    term = next(iter(sample.terms))
    subject = type(quad.subject)(f"{base}id/term/{term}")
    made.graph.add(type(quad)(subject, type(quad.predicate)(f"{base}vocab#settle"), Literal("x", language="en")))
    with pytest.raises(ValueError, match=f"Term has no place for settle of {subject.value}"):
        dict(files(made))


def test_the_same_data_gives_the_same_bytes_whatever_the_language(sample: Corpus, base: str, api: dict[str, str],
                                                                   sample_site: Path) -> None:
    assert dict(files(published(Corpus(tuple(sample.files)), base))) == api
    built = {file.relative_to(sample_site).as_posix(): file.read_text(encoding="utf-8")
             for file in (sample_site / "api").rglob("*.json")}
    assert built == api


def test_every_address_leads_to_a_file_of_the_site(api: dict[str, str], sample_site: Path) -> None:
    followed = 0
    for path, text in api.items():
        if "/schemas/" in path or path.endswith("/context.json"):
            continue
        for address in _addresses(json.loads(text)):
            place = urlsplit(urljoin(f"http://x/{path}", address)).path.lstrip("/")
            assert (sample_site / place).is_file(), f"{path}: {address}"
            followed += 1
    assert followed > 440


def _addresses(value: object) -> Iterator[str]:
    """Yield every address of a file; one with a place for the id is none yet."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _addresses(inner)
    elif isinstance(value, str) and re.fullmatch(r"[\w./-]+\.(json|html)(#\w+)?", value):
        yield value


def test_the_lists_and_the_periods_tell_the_verdicts_of_the_engine(api: dict[str, str], sample: Corpus) -> None:
    listed = json.loads(api[f"{ROOT}/verdicts.json"])
    found = {(o["id"], when): verdict for o in listed["obligations"] for when, verdict in o["verdicts"].items()}
    wanted = {(r.obligation.id, when): f"verdict-{r.verdict}" for when in listed["days"]
              for r in verdicts(sample, day(when)) if day(when) >= sample.since[r.obligation.id]}
    assert found == wanted
    assert len(listed["days"]) >= 3
    assert listed["days"][-1] == listed["asOf"] == TODAY.isoformat()
    for path, text in api.items():
        if path.startswith(f"{ROOT}/verdicts/"):
            data = json.loads(text)
            periods = data["periods"]
            assert all(a["to"] and a["to"] < b["from"] for a, b in pairwise(periods))
            if periods:
                now = next(p for p in reversed(periods) if p["from"] <= data["asOf"])
                assert now["verdict"] == data["verdict"] == found[data["api"]["id"], data["asOf"]]
                assert now["elements"] == {e["test"]["identifier"].split("/")[1]: e["verdict"]
                                           for e in data["wasDerivedFrom"]}


def test_documents_of_the_real_data_follow_their_schemas(real_site: Path) -> None:
    """A slice: every tenth document of each kind, and every list."""
    validators = {name: Draft202012Validator(json.loads(text)) for name, text in schemas().items()}
    folder = real_site / ROOT
    checked = set()
    for kind in dict.fromkeys(FOLDERS.values()):
        for file in sorted((folder / kind).rglob("*.json"))[::10]:
            data = json.loads(file.read_text(encoding="utf-8"))
            found = [error.json_path for error in validators[data["api"]["schema"]].iter_errors(data)]
            assert found == [], file
            checked.add(data["api"]["schema"])
    for name in LISTS:
        data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        assert [error.json_path for error in validators[f"{name}-1"].iter_errors(data)] == [], name
    assert checked == {f"{kind}-1" for kind in FOLDERS}


def test_documents_of_the_real_data_are_small(real_site: Path) -> None:
    sizes = {file: file.stat().st_size for file in (real_site / ROOT).glob("*/**/*.json")}
    assert len(sizes) > 3_500
    assert max(sizes.values()) < 200_000
    assert sum(sizes.values()) < 40_000_000


def test_a_store_of_documents_answers_a_question(api: dict[str, str], base: str) -> None:
    """What a partner does: load a few documents, ask in SPARQL."""
    store = Store()
    context = json.loads(api[f"{ROOT}/context.json"])["@context"]
    for path, text in api.items():
        if path.startswith(f"{ROOT}/verdicts/"):
            store.load(json.dumps({**json.loads(text), "@context": context}).encode(), format=RdfFormat.JSON_LD)
    found = store.query(f"""PREFIX c: <{base}vocab#>
        SELECT (COUNT(?v) AS ?n) {{ ?v a c:ObligationVerdict ; c:verdict ?w }}""")
    assert [row["n"].value for row in found] == [str(COUNTS["verdict"])]  # type: ignore[union-attr,index]
