"""Constraints of OSCAL that stand in NIST's Metaschema and in no JSON Schema: what is unique, and what points where.

Each is told by the id it has there. NIST's own checker of them is a Java program.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

OSCAL = "http://csrc.nist.gov/ns/oscal"
Tree = dict[str, Any]
# What the names without a namespace may be, by what carries them.
PROPS = {"label", "sort-id", "alt-identifier"}
PARTS = {"overview", "statement", "guidance", "example", "assessment-method", "assessment-objective"}
RELATIONSHIPS = {"equivalent-to", "equal-to", "subset-of", "superset-of", "intersects-with", "no-relationship"}


def complaints(document: Tree) -> list[str]:
    """Return which constraints a catalog, a profile or a mapping collection breaks."""
    [body] = document.values()
    found = [*_metadata(body["metadata"]), *_references(body), *_resources(body)]
    nodes = list(_inside(body, ("groups", "controls", "parts")))
    found += _twice("oscal-catalog-groups-controls-parts", [node["id"] for node in nodes if "id" in node])
    found += [f"no id: {node.get('name')}" for node in nodes if "id" not in node]
    found += [f"oscal-control-prop-name: {prop['name']}" for node in nodes for prop in node.get("props", ())
              if prop.get("ns", OSCAL) == OSCAL and prop["name"] not in PROPS]
    known = {node["id"] for node in nodes if "id" in node}
    found += [f"oscal-catalog-groups-controls-parts: {link['href']}" for node in nodes for link in node.get("links", ())
              if link["rel"] == "related" and link["href"].startswith("#") and link["href"][1:] not in known]
    for control in _controls(body):
        for part in control.get("parts", ()):
            found += _part_names(part, PARTS)
    found += [f"mapping-relationship: {each['relationship']}" for mapping in body.get("mappings", ())
              for each in mapping["maps"]
              if each.get("ns", OSCAL) == OSCAL and each["relationship"] not in RELATIONSHIPS]
    return found


def _metadata(metadata: Tree) -> Iterator[str]:
    props = metadata.get("props", [])
    yield from _twice("oscal-unique-metadata-property",
                      [tuple(prop.get(key) for key in ("name", "ns", "class", "group", "value")) for prop in props])
    yield from _twice("oscal-unique-metadata-link",
                      [(link["href"], link.get("rel"), link.get("media-type")) for link in metadata.get("links", ())])
    yield from _twice("oscal-unique-metadata-doc-id",
                      [(each.get("scheme"), each["identifier"]) for each in metadata.get("document-ids", ())])
    yield from _twice("oscal-unique-metadata-responsible-party",
                      [each["role-id"] for each in metadata.get("responsible-parties", ())])
    yield from (f"oscal-metadata-prop-name-values: {prop['name']}" for prop in props
                if prop.get("ns", OSCAL) == OSCAL and prop["name"] != "keywords")


def _references(body: Tree) -> Iterator[str]:
    metadata = body["metadata"]
    roles = {role["id"] for role in metadata.get("roles", ())}
    parties = {party["uuid"] for party in metadata.get("parties", ())}
    for each in (*metadata.get("responsible-parties", ()), *body.get("provenance", {}).get("responsible-parties", ())):
        yield from (f"oscal-index-metadata-role-id: {role}" for role in {each["role-id"]} - roles)
        yield from (f"oscal-index-metadata-party-uuid: {uuid}" for uuid in set(each["party-uuids"]) - parties)


def _resources(body: Tree) -> Iterator[str]:
    resources = body.get("back-matter", {}).get("resources", [])
    known = {resource["uuid"] for resource in resources}
    for resource in resources:
        yield from _twice("oscal-unique-resource-rlink-href",
                          [(link["href"], link.get("media-type")) for link in resource.get("rlinks", ())])
    for node in _everything(body):
        for link in node.get("links", ()):
            if link.get("rel") == "reference" and link["href"].removeprefix("#") not in known:
                yield f"oscal-metadata-link-reference-index-back-matter-resource: {link['href']}"


def _part_names(part: Tree, allowed: set[str]) -> Iterator[str]:
    own = part.get("ns", OSCAL) == OSCAL
    if own and part["name"] not in allowed:
        yield f"oscal-control-part-name: {part['name']}"
    inside = {"item"} if own and part["name"] in ("statement", "item") else allowed
    for below in part.get("parts", ()):
        yield from _part_names(below, inside)


def _twice(constraint: str, keys: Iterable[object]) -> list[str]:
    return [f"{constraint}: {key} twice" for key, count in Counter(keys).items() if count > 1]


def _controls(node: Tree) -> Iterator[Tree]:
    for control in node.get("controls", ()):
        yield control
        yield from _controls(control)
    for group in node.get("groups", ()):
        yield from _controls(group)


def _inside(node: Tree, keys: tuple[str, ...]) -> Iterator[Tree]:
    for key in keys:
        for below in node.get(key, ()):
            yield below
            yield from _inside(below, keys)


def _everything(node: object) -> Iterator[Tree]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _everything(value)
    elif isinstance(node, list):
        for value in node:
            yield from _everything(value)
