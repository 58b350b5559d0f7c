"""What a reader of OSCAL finds in a document with nothing but the document: controls, parts, properties, maps."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Tree = dict[str, Any]


def document(path: Path) -> Tree:
    """Return the one model in a file."""
    [body] = json.loads(path.read_text(encoding="utf-8")).values()
    found: Tree = body
    return found


def prop(node: Tree, name: str, kind: str | None = None, group: str | None = None) -> str | None:
    """Return the value of the only property of this name (class, group); None where there is none."""
    found = props(node, name, kind, group)
    assert len(found) < 2, f"{name} twice: {found}"
    return found[0] if found else None


def props(node: Tree, name: str, kind: str | None = None, group: str | None = None) -> list[str]:
    """Return the values of all properties of this name; any class, and no group where none is asked for."""
    return [each["value"] for each in node.get("props", ()) if each["name"] == name and each.get("group") == group
            and (kind is None or each.get("class") == kind)]


def controls(node: Tree) -> Iterator[Tree]:
    """Yield all controls below a catalog, a group or a control."""
    for control in node.get("controls", ()):
        yield control
        yield from controls(control)
    for group in node.get("groups", ()):
        yield from controls(group)


def parts(node: Tree) -> Iterator[Tree]:
    """Yield all parts below a control or a part."""
    for part in node.get("parts", ()):
        yield part
        yield from parts(part)


def named(node: Tree, identifier: str) -> Tree:
    """Return the control or part of this id."""
    [found] = [each for control in controls(node) for each in (control, *parts(control)) if each["id"] == identifier]
    return found


def maps(collection: Tree) -> Iterator[Tree]:
    """Yield all maps of a mapping collection."""
    for mapping in collection["mappings"]:
        yield from mapping["maps"]
