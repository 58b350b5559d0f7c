"""OSCAL and SSSOM of the sample and of the real data, as the published schemas and programs of others find them.

All is in one module so that each export is written once and each foreign program is started once.
"""

import csv
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from concordance.analysis.verdicts import verdicts
from concordance.exchange.formats import export_named
from concordance.model.assessment import Relation, Row
from concordance.model.corpus import Corpus, act_of
from tests import invented
from tests.exchange import metaschema, nist
from tests.exchange.foreign import read_by_others
from tests.exchange.oscal_tree import controls, document, maps, parts, prop, props
from tests.exchange.sources import DAY, source_of, written

NAMES = ("oscal-catalog", "oscal-mapping", "sssom")
DATA = ("sample", "real")
MAPPING = "oscal-mapping/law-to-instruments.json"
TABLE = "sssom/law.sssom.tsv"
# What our file of SSSOM 1.1 holds beyond the schema of this sssom-py, and our own slots.
NEWER = {"record_id", "review_date", "reviewer_agreement"}
Tree = dict[str, Any]


@pytest.fixture(scope="module")
def corpora(sample: Corpus, real: Corpus) -> dict[str, Corpus]:
    return {"sample": sample, "real": real}


@pytest.fixture(scope="module")
def folder(corpora: dict[str, Corpus], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all three exports of both corpora, as `concordance export` puts them side by side."""
    place = tmp_path_factory.mktemp("exchange")
    for data, known in corpora.items():
        for name in NAMES:
            assert written(export_named(name), source_of(known), place / data / name)
    return place


@pytest.fixture(scope="module")
def documents(folder: Path) -> dict[str, Tree]:
    """Every OSCAL document, with the model around it, by `<data>/<export>/<path>`."""
    return {file.relative_to(folder).as_posix(): json.loads(file.read_text(encoding="utf-8"))
            for file in sorted(folder.rglob("*.json"))}


@pytest.fixture(scope="module")
def by_trestle(folder: Path) -> dict[str, Tree]:
    """What compliance-trestle makes of every document; of the sample also what would take too long on the real data."""
    found: dict[str, Tree] = read_by_others("oscal.py", folder / "sample", folder / "real")
    return found


@pytest.fixture(scope="module")
def by_sssom(folder: Path) -> dict[str, Tree]:
    """What sssom-py makes of both mapping sets and of broken copies of the smaller one."""
    good = (folder / "sample" / TABLE).read_text(encoding="utf-8")
    broken = {
        "justification": good.replace("semapv:ManualMappingCuration", "", 1),
        "prefix": "".join(line for line in good.splitlines(keepends=True) if not line.startswith("#  akn:")),
        "date": good.replace("2026-10-01", "yesterday"), "predicate": good.replace("skos:narrowMatch", "narrow match"),
    }
    paths = {data: folder / data / TABLE for data in DATA} | {name: folder / f"{name}.sssom.tsv" for name in broken}
    for name, text in broken.items():
        paths[name].write_text(text, encoding="utf-8")
    paths["kazakh"] = written(export_named("sssom"), source_of(signed_in_kazakh()), folder / "kazakh")["law.sssom.tsv"]
    found = read_by_others("sssom_table.py", *paths.values())
    return {name: found[str(path)] for name, path in paths.items()}


def signed_in_kazakh() -> Corpus:
    """Return a corpus of one judgement, which a lawyer has signed whose name no CURIE can hold."""
    judged = invented.row("duty/first/now", "equal-to", invented.evidence(1), review="reviewed")
    signed = judged.assessed.model_copy(update={"reviewer": "Ә. Заңгер", "reviewed_on": invented.day("2026-02-01")})
    return invented.corpus([invented.provision(1)], [invented.obligation("duty", "first")],
                           [judged.model_copy(update={"assessed": signed})])


def documents_of(documents: dict[str, Tree], data: str) -> dict[str, Tree]:
    return {path: tree for path, tree in documents.items() if path.startswith(f"{data}/")}


@pytest.mark.parametrize("data", DATA)
def test_nists_schemas_find_no_error(documents: dict[str, Tree], data: str) -> None:
    told = {path: nist.errors(tree) for path, tree in documents_of(documents, data).items() if "profile" not in tree}
    assert {path: found[:3] for path, found in told.items() if found} == {}
    assert len(told) > 6


@pytest.mark.parametrize(("path", "spoil", "told"), [
    ("oscal-catalog/instruments/haven.json", lambda body: body["metadata"].update(version=""), "metadata/version"),
    ("oscal-catalog/instruments/haven.json", lambda body: body["groups"][0].update(id="9 bad"), "groups/0"),
    ("oscal-catalog/instruments/haven.json", lambda body: body["groups"][0].update(ours=1), "groups/0"),
    ("oscal-catalog/law.json", lambda body: body["controls"][0]["props"][0].update(value=" a"), "props/0/value"),
    (MAPPING, lambda body: body["provenance"].update(method="manual"), "provenance/method"),
    (MAPPING, lambda body: body["mappings"][0]["maps"][0].update(relation="x"), "maps/0"),
    (MAPPING, lambda body: body["mappings"][0]["maps"][0].update(sources=[]), "maps/0/sources"),
    (MAPPING, lambda body: body.update(uuid="44867ce1-c741-12d0-b4b8-47cce90e15cb"), "uuid"),
])
def test_the_schemas_do_find_what_is_wrong(documents: dict[str, Tree], path: str, spoil: Any, told: str) -> None:
    tree = json.loads(json.dumps(documents[f"sample/{path}"]))
    spoil(next(iter(tree.values())))
    assert any(told in error for error in nist.errors(tree))


def test_without_the_schemas_the_test_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(nist.VARIABLE, str(tmp_path))
    with pytest.raises(pytest.skip.Exception, match="NOT CHECKED against NIST's schema: no oscal_catalog_schema"):
        nist.schema("catalog")


@pytest.mark.parametrize("data", DATA)
def test_the_constraints_of_the_metaschema_hold(documents: dict[str, Tree], data: str) -> None:
    told = {path: metaschema.complaints(tree) for path, tree in documents_of(documents, data).items()}
    assert {path: found[:3] for path, found in told.items() if found} == {}
    uuids = Counter(node["uuid"] for tree in documents_of(documents, data).values() for node in nodes(tree)
                    if "uuid" in node)
    assert [uuid for uuid, count in uuids.items() if count > 1] == []


def nodes(tree: object) -> Iterator[Tree]:
    """Yield every object of a tree."""
    if isinstance(tree, dict):
        yield tree
    for below in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from nodes(below)


@pytest.mark.parametrize(("path", "spoil", "told"), [
    ("oscal-catalog/law.json", lambda body: body["controls"].append(body["controls"][0]), "law twice"),
    ("oscal-catalog/law.json", lambda body: body["metadata"]["props"].append(body["metadata"]["props"][0]), "twice"),
    ("oscal-catalog/law.json", lambda body: body["controls"][0]["props"].append({"name": "iri", "value": "x"}), "iri"),
    ("oscal-catalog/law/xx.harbour-act.json", lambda body: body.pop("back-matter"), "back-matter-resource"),
    ("oscal-catalog/law/xx.harbour-act.json",
     lambda body: body["controls"][0]["parts"][0]["parts"][0].update(name="duty"), "oscal-control-part-name: duty"),
    (MAPPING, lambda body: body["metadata"].pop("parties"), "party-uuid"),
    (MAPPING, lambda body: body["mappings"][0]["maps"][0].update(relationship="is-like"), "is-like"),
])
def test_the_constraints_do_find_what_is_wrong(documents: dict[str, Tree], path: str, spoil: Any, told: str) -> None:
    tree = json.loads(json.dumps(documents[f"sample/{path}"]))
    spoil(next(iter(tree.values())))
    assert any(told in complaint for complaint in metaschema.complaints(tree))


def test_trestle_reads_every_document_and_its_validators_refuse_none(by_trestle: dict[str, Tree],
                                                                     documents: dict[str, Tree]) -> None:
    assert set(by_trestle) == set(documents)
    assert {path: told for path, told in by_trestle.items() if told["refused"] or told["old"]} == {}
    again = {path: told["same"] for path, told in by_trestle.items() if "same" in told}
    assert again == dict.fromkeys(documents_of(documents, "sample"), True)
    # Its check of links knows UUIDs of version 4 only and takes ours, of version 5, for none at all.
    warned = {warning.partition(" uuids and ")[2].partition(" ")[2]
              for told in by_trestle.values() for warning in told["warned"]}
    assert warned <= {"are not referenced by model."}


def test_trestle_finds_the_controls_and_the_maps(by_trestle: dict[str, Tree], documents: dict[str, Tree]) -> None:
    for path, told in by_trestle.items():
        [body] = documents[path].values()
        if told["model"] == "catalog":
            assert sorted(told["controls"]) == sorted(control["id"] for control in controls(body))
        elif told["model"] == "mapping-collection":
            assert told["maps"] == [each["uuid"] for each in maps(body)]


def test_the_profile_selects_every_article_and_every_act(by_trestle: dict[str, Tree],
                                                         documents: dict[str, Tree]) -> None:
    wanted = [control["id"] for path, tree in documents_of(documents, "sample").items()
              if path.startswith(("sample/oscal-catalog/law/", "sample/oscal-catalog/law.json"))
              for control in controls(tree["catalog"])]
    assert sorted(by_trestle["sample/oscal-catalog/law.profile.json"]["controls"]) == sorted(wanted)
    for data in DATA:
        imported = [each["href"] for each in documents[f"{data}/oscal-catalog/law.profile.json"]["profile"]["imports"]]
        there = [path.removeprefix(f"{data}/oscal-catalog/") for path in documents_of(documents, data)
                 if path.startswith(f"{data}/oscal-catalog/law") and not path.endswith("profile.json")]
        assert sorted(imported) == sorted(there)


@pytest.mark.parametrize("data", DATA)
def test_nothing_of_the_corpus_is_lost_in_the_catalogs(documents: dict[str, Tree], corpora: dict[str, Corpus],
                                                       data: str) -> None:
    corpus = corpora[data]
    bodies = {path: tree["catalog"] for path, tree in documents_of(documents, data).items() if "catalog" in tree}
    everything = [node for body in bodies.values() for control in controls(body) for node in (control, *parts(control))]
    told = {name: sorted(value for node in everything if (value := prop(node, name)))
            for name in ("act", "article", "provision", "obligation", "element")}
    assert told == {"act": sorted(corpus.acts), "article": sorted(corpus.articles),
                    "provision": sorted(corpus.provisions), "obligation": sorted(corpus.obligations),
                    "element": sorted(corpus.elements)}
    with_articles = {act_of(article) for article in corpus.articles}
    files = {path.removeprefix(f"{data}/oscal-catalog/") for path in bodies}
    assert files == {"law.json", *(f"law/{act.replace('/', '.')}.json" for act in with_articles),
                     *(f"instruments/{name}.json" for name in corpus.instruments)}
    wordings = sum(len(provision.versions) for provision in corpus.provisions.values())
    shown = sum(prop(node, "in-force") == "yes" for node in everything)
    others = sum(each["name"] == "wording" for node in everything for each in node.get("props", ()))
    assert (shown + others, shown > 0, others > 0) == (wordings, True, True)


@pytest.mark.parametrize("data", DATA)
def test_every_element_is_mapped_or_said_not_to_be(documents: dict[str, Tree], corpora: dict[str, Corpus],
                                                   data: str) -> None:
    corpus, tree = corpora[data], documents[f"{data}/{MAPPING}"]["mapping-collection"]
    mapped = {target["id-ref"] for each in maps(tree) for target in each["targets"]}
    told = Counter(value for node in (tree["provenance"], *tree["mappings"])
                   for name in ("not-reviewed", "not-testable") for value in props(node, name))
    told += Counter(each["value"] for node in (tree["provenance"], *tree["mappings"]) for each in node.get("props", ())
                    if each["name"] == "answered-by")
    elements = {name.replace("/", ".") for name in corpus.elements}
    assert mapped | set(told) == elements | {name for name, duty in corpus.obligations.items() if not duty.elements}
    assert (mapped & set(told), set(told.values()), bool(mapped)) == (set(), {1}, True)


@pytest.mark.parametrize("data", DATA)
def test_what_the_mapping_points_to_is_in_the_catalogs(documents: dict[str, Tree], data: str) -> None:
    known = {path.removeprefix(f"{data}/oscal-catalog/"): identifiers(tree["catalog"])
             for path, tree in documents_of(documents, data).items() if "catalog" in tree}
    law = {kind: set().union(*(found[kind] for path, found in known.items() if path.startswith("law")))
           for kind in ("control", "statement")}
    for mapping in documents[f"{data}/{MAPPING}"]["mapping-collection"]["mappings"]:
        target = known[mapping["target-resource"]["href"].removeprefix("../oscal-catalog/")]
        asked = [item for each in mapping["maps"] for item in each["targets"]]
        assert [item for item in asked if item["id-ref"] not in target[item["type"]]] == []
        named = [item for each in mapping["maps"] for item in each["sources"]]
        assert [item for item in named if item["id-ref"] not in law[item["type"]]] == []
        left = [name for each in mapping.get("target-gap-summary", {}).get("unmapped-controls", ())
                for name in each["with-ids"]]
        assert set(left) <= target["control"]
        assert (bool(asked), bool(named)) == (True, True)


def identifiers(catalog: Tree) -> dict[str, set[str]]:
    """Return the ids of controls and of the statements and items in them."""
    found = list(controls(catalog))
    return {"control": {control["id"] for control in found},
            "statement": {part["id"] for control in found for part in parts(control)
                          if part["name"] in ("statement", "item")}}


@pytest.mark.parametrize("data", DATA)
def test_the_mapping_alone_tells_the_relations_of_every_element(documents: dict[str, Tree], corpora: dict[str, Corpus],
                                                                data: str) -> None:
    told: dict[str, dict[str, tuple[str, set[str]]]] = {}
    for each in maps(documents[f"{data}/{MAPPING}"]["mapping-collection"]):
        [target] = each["targets"]
        element = target["id-ref"].replace(".", "/")
        relation, provisions = told.setdefault(element, {}).setdefault(
            str(prop(each, "row")), (each["relationship"], set()))
        assert each["relationship"] == relation
        provisions |= {item["id-ref"].removesuffix("_smt").replace(".", "/") for item in each["sources"]
                       if item["type"] == "statement"}
    assert told == {element: {row.id: (row.relation, {item.provision for item in row.evidence}) for row in rows}
                    for element, rows in corpora[data].rows_of.items()}


@pytest.mark.parametrize("data", DATA)
def test_from_the_mapping_alone_follow_the_verdicts_of_the_engine(documents: dict[str, Tree],
                                                                  corpora: dict[str, Corpus], data: str) -> None:
    outcomes: dict[str, list[str]] = {}
    for each in maps(documents[f"{data}/{MAPPING}"]["mapping-collection"]):
        element = each["targets"][0]["id-ref"].replace(".", "/")
        outcomes.setdefault(element, [])
        if prop(each, "counts") == "yes":
            outcomes[element].append(outcome(each))
    order = ("conflict", "met", "weakened", "partly-met", "missing", "not-applicable", "not-reviewed")
    told = {element: min(found, key=order.index, default="not-reviewed") for element, found in outcomes.items()}
    corpus = corpora[data]
    assert told == {element.id: element.verdict for result in verdicts(corpus, DAY) for element in result.elements
                    if element.id in corpus.rows_of}
    assert len(set(told.values())) > 4


def outcome(each: Tree) -> str:
    """Return what follows from one map, by the table in docs/method.md."""
    qualified = {qualifier["predicate"] for qualifier in each.get("qualifiers", ())}
    if each["relationship"] in ("equal-to", "equivalent-to", "superset-of") or "has-requirement" in qualified:
        return "weakened" if "has-incompatibility" in qualified else "met"
    return {"subset-of": "partly-met", "intersects-with": "partly-met", "contrary-to": "conflict",
            "no-relationship": "missing", "not-applicable": "not-applicable", "undetermined": "not-reviewed"}[
        each["relationship"]]


def sssom_rows(file: Path) -> list[dict[str, str]]:
    """Return the records of a table with nothing but a reader of CSV."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


def records_wanted(rows: Iterator[Row]) -> Counter[tuple[str, str]]:
    """Return how many records each row and relation has: one a provision, or one an act looked through, or one."""
    return Counter({(row.id, row.relation.value): len(row.evidence or (row.examined.acts if row.examined else ())) or 1
                    for row in rows})


@pytest.mark.parametrize("data", DATA)
def test_sssom_py_reads_every_record_and_finds_no_error(by_sssom: dict[str, Tree], corpora: dict[str, Corpus],
                                                        folder: Path, data: str) -> None:
    found = by_sssom[data]
    assert (found["refused"], found["errors"], found["unknown_prefixes"]) == ("", [], [])
    wanted = records_wanted(iter(corpora[data].rows.values())).total()
    assert (found["rows"], len(sssom_rows(folder / data / TABLE))) == (wanted, wanted)
    unknown = {warning.removeprefix("No attr for ").split(" ")[0] for warning in found["warned"]}
    assert {name for name in unknown if not name.startswith("ext_")} <= NEWER
    assert None not in found["iris"].values()


def test_a_name_in_kazakh_is_read_as_it_is(by_sssom: dict[str, Tree]) -> None:
    assert (by_sssom["kazakh"]["errors"], by_sssom["kazakh"]["rows"]) == ([], 1)


@pytest.mark.parametrize(("broken", "told"), [
    ("justification", "mapping_justification must be supplied"), ("date", "yesterday is not a valid date"),
    ("predicate", "narrow match is not a valid URI or CURIE"), ("prefix", ""),
])
def test_a_broken_mapping_set_is_found_out(by_sssom: dict[str, Tree], broken: str, told: str) -> None:
    found = by_sssom[broken]
    assert any(told in error for error in found["errors"]) if told else found["unknown_prefixes"] == ["akn"]


@pytest.mark.parametrize("data", DATA)
def test_the_table_alone_tells_the_relations_of_every_element(folder: Path, corpora: dict[str, Corpus],
                                                              data: str) -> None:
    records = sssom_rows(folder / data / TABLE)
    assert Counter((record["ext_row"], record["ext_relation"]) for record in records) == records_wanted(
        iter(corpora[data].rows.values()))
    told: dict[str, set[tuple[str, str]]] = {}
    for record in records:
        told.setdefault(record["subject_id"].removeprefix("element:"), set()).add(
            (record["ext_row"], record["ext_relation"]))
        assert record["other"] == (f"row={record['ext_row']}|relation={record['ext_relation']}"
                                   f"|counts={record['ext_counts']}")
    assert told == {element: {(row.id, row.relation.value) for row in rows}
                    for element, rows in corpora[data].rows_of.items()}
    assert len({record["record_id"] for record in records}) == len(records)


@pytest.mark.parametrize("data", DATA)
def test_a_predicate_never_says_more_than_the_row(folder: Path, data: str) -> None:
    alone = {"equal-to": "exactMatch", "equivalent-to": "closeMatch", "superset-of": "broadMatch",
             "subset-of": "narrowMatch", "intersects-with": "relatedMatch", "no-relationship": "relatedMatch"}
    several = alone | {"equal-to": "closeMatch", "superset-of": "relatedMatch"}
    seen = set()
    for record in sssom_rows(folder / data / TABLE):
        relation, many = record["ext_relation"], int(record["ext_provisions"]) > 1
        own = f"relation:{relation}"
        wanted = f"skos:{(several if many else alone)[relation]}" if relation in alone else own
        assert record["predicate_id"] == wanted
        assert (record["object_id"] == "sssom:NoTermFound") is (relation == "no-relationship")
        seen.add(relation)
    assert len(seen) >= 8
    if data == "sample":
        assert seen == {relation.value for relation in Relation}


def test_every_property_and_slot_of_ours_is_explained(documents: dict[str, Tree], folder: Path, root: Path) -> None:
    page = (root / "docs/reference/oscal.md").read_text(encoding="utf-8")
    explained = {name.strip("` ") for line in page.splitlines() if line.startswith("| `")
                 for name in line.split("|")[1].split(",")}
    emitted = {each["name"] for tree in documents.values() for node in nodes(tree) for each in node.get("props", ())
               if "ns" in each}
    slots = {slot for slot in sssom_rows(folder / "sample" / TABLE)[0] if slot.startswith("ext_")}
    assert emitted - explained == set()
    assert slots - explained == set()
    files_and_predicates = {name for name in explained if any(sign in name for sign in (":", ".", "oscal-", "sssom"))}
    assert explained - emitted - slots - files_and_predicates <= {"prose-language", "title-language", "note-language",
                                                                  "reason-language"}


def test_another_process_writes_the_same_bytes(folder: Path, root: Path) -> None:
    program = (
        "import hashlib, sys; sys.path.insert(0, '.')\n"
        "from tests.exchange.sources import source_of\n"
        "from tests.conftest import SAMPLE, _corpus\n"
        "from concordance.exchange.formats import export_named\n"
        "source = source_of(_corpus(SAMPLE)); digest = hashlib.sha256()\n"
        f"for name in {NAMES!r}:\n"
        "    for path, content in sorted(export_named(name).files(source)):\n"
        "        digest.update(f'{name}/{path}'.encode()); digest.update(content)\n"
        "print(digest.hexdigest())")
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True,
                          env={"PYTHONHASHSEED": "7", "PATH": ""})
    here = sha256()
    for name in NAMES:
        place = folder / "sample" / name
        for file in sorted(place.rglob("*"), key=lambda file: file.relative_to(place).as_posix()):
            if file.is_file():
                here.update(f"{name}/{file.relative_to(place).as_posix()}".encode())
                here.update(file.read_bytes())
    assert done.stdout.strip() == here.hexdigest()


def test_the_document_of_a_file_is_what_the_reader_of_the_tests_finds(folder: Path, documents: dict[str, Tree]) -> None:
    path = "sample/oscal-catalog/law.json"
    assert document(folder / path) == documents[path]["catalog"]
