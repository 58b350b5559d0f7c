"""What a file says once and its entries take over: `wording` (versions), `taken` (operations), `assessed` (rows)."""

from concordance.load.reader import Tree
from concordance.model.problem import Path

# The day, how it is known and the act that set it go together: a version that names its own day takes none of them.
_WORDING_DAY = ("from", "from_is", "from_basis", "by")
_WORDING_TRUST = ("basis", "sources")
_TAKEN_DAY = ("from", "from_is", "from_basis")


def with_defaults(tree: dict[str, Tree]) -> dict[str, Tree]:
    """Return the tree with what it says once filled into every version, operation or row."""
    wording, provisions = tree.get("wording"), tree.get("provisions")
    if isinstance(wording, dict) and isinstance(provisions, list):
        return {**tree, "provisions": [_fill_provision(item, wording) for item in provisions]}
    taken, operations = tree.get("taken"), tree.get("operations")
    if isinstance(taken, dict) and isinstance(operations, list):
        return {**tree, "operations": [_fill_operation(item, taken) for item in operations]}
    assessed, rows = tree.get("assessed"), tree.get("rows")
    if isinstance(assessed, dict) and isinstance(rows, list):
        return {**tree, "rows": [{"assessed": assessed, **row} if isinstance(row, dict) else row for row in rows]}
    return tree


def default_of(path: Path) -> tuple[Path, Path] | None:
    """Return where an entry would say the value at `path` itself, and where the file says it once; None for others."""
    if path[:1] == ("provisions",) and path[2:3] == ("versions",) and len(path) > 4:
        return (path[:5], ("wording", *path[4:])) if path[4] in (*_WORDING_DAY, *_WORDING_TRUST) else None
    if path[:1] == ("operations",) and path[2:3] and path[2] in (*_TAKEN_DAY, *_WORDING_TRUST):
        return path[:3], ("taken", *path[2:])
    if path[:1] == ("rows",) and path[2:3] == ("assessed",):
        return path[:3], ("assessed", *path[3:])
    return None


def _fill_provision(provision: Tree, wording: dict[str, Tree]) -> Tree:
    versions = provision.get("versions") if isinstance(provision, dict) else None
    if not isinstance(provision, dict) or not isinstance(versions, list):
        return provision
    return {**provision, "versions": [_fill_version(version, wording) for version in versions]}


def _fill_version(version: Tree, wording: dict[str, Tree]) -> Tree:
    if not isinstance(version, dict):
        return version
    filled = {key: wording[key] for key in _WORDING_TRUST if key in wording}
    if "from" not in version:
        filled |= {key: wording[key] for key in _WORDING_DAY if key in wording}
    return {**filled, **version}


def _fill_operation(operation: Tree, taken: dict[str, Tree]) -> Tree:
    if not isinstance(operation, dict):
        return operation
    filled = {key: taken[key] for key in _WORDING_TRUST if key in taken}
    if "from" not in operation:
        filled |= {key: taken[key] for key in _TAKEN_DAY if key in taken}
    return {**filled, **operation}
