"""The software bill of materials: what a build is made with, as CycloneDX 1.6 in JSON, from the lock files alone.

No serial number and no time, so the same locks give the same bytes. `make sbom` writes it into `build/`; a bundle
carries it. What only develops and tests is listed too, and marked as not needed at run time.
"""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from concordance import __version__
from concordance.files.whole import write_whole

NAME: Final = "sbom.cdx.json"
PYTHON, BROWSER = "requirements.lock", "package-lock.json"
_ROOT: Final = "concordance"
_PACKAGE = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?: ; (?P<marker>.*?))?(?: \\)?$")
_HASH = re.compile(r"^    --hash=sha256:([0-9a-f]{64})(?: \\)?$")
_VIA = re.compile(r"^    #(?: via)? +(\S.*)$")
_ALGORITHMS: Final = {"sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}


class LockError(ValueError):
    """A lock file cannot be read; the message says which line."""


@dataclass
class Locked:
    """A package of one version. sums: `(algorithm, hexadecimal)`. parents: who asks for it. marker: where it counts."""

    kind: str
    name: str
    version: str
    marker: str = ""
    licence: str = ""
    sums: list[tuple[str, str]] = field(default_factory=list)
    parents: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The package URL, by which every tool knows it."""
        scope, _, name = self.name.rpartition("/")
        path = f"{quote(scope, safe='')}/{name}" if scope else name
        return f"pkg:{self.kind}/{path}@{quote(self.version, safe='.-')}"


def bill(root: Path) -> str | None:
    """Return the bill of a project as JSON text; None for a project without a lock file. Raises LockError, OSError."""
    if not (root / PYTHON).is_file():
        return None
    python = list(_python((root / PYTHON).read_text(encoding="utf-8")))
    browser = list(_browser((root / BROWSER).read_text(encoding="utf-8"))) if (root / BROWSER).is_file() else []
    needed = _needed(python) | {one.url for one in browser}
    components = sorted((*python, *browser), key=lambda one: one.url)
    return json.dumps({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": _ROOT, "name": _ROOT, "version": __version__,
                                   "licenses": [{"license": {"id": "Apache-2.0"}}]}},
        "components": [_component(one, one.url in needed) for one in components],
        "dependencies": _dependencies(components),
    }, ensure_ascii=False, indent=1) + "\n"


def _python(text: str) -> Iterator[Locked]:
    package: Locked | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if found := _PACKAGE.match(line):
            if package:
                yield package
            package = Locked("pypi", found["name"], found["version"], found["marker"] or "")
        elif package and (found := _HASH.match(line)):
            package.sums.append(("SHA-256", found[1]))
        elif package and (found := _VIA.match(line)):
            package.parents.append(found[1])
        elif line.strip() not in ("", "# via"):
            raise LockError(f"{PYTHON}:{number}: not understood: {line}")
    if package:
        yield package


def _browser(text: str) -> Iterator[Locked]:
    packages: dict[str, dict[str, Any]] = json.loads(text)["packages"]
    for place, told in packages.items():
        if place:
            algorithm, _, packed = told["integrity"].partition("-")
            name = place.rpartition("node_modules/")[2]
            direct = name in packages[""].get("dependencies", {})
            parents = [other.rpartition("node_modules/")[2] for other, one in packages.items()
                       if other and name in one.get("dependencies", {})]
            yield Locked("npm", name, told["version"], licence=told.get("license", ""),
                         sums=[(_ALGORITHMS[algorithm], b64decode(packed).hex())],
                         parents=[*([f"{_ROOT} (package.json)"] if direct else []), *parents])


def _parents(one: Locked) -> Iterator[str]:
    for parent in one.parents:
        yield _ROOT if parent.startswith(f"{_ROOT} ") else parent.partition("[")[0]


def _needed(packages: list[Locked]) -> set[str]:
    """Return what is needed at run time: what the project itself names, and what that asks for in turn."""
    names = {one.name for one in packages if f"{_ROOT} (pyproject.toml)" in one.parents}
    while more := {one.name for one in packages if names & set(_parents(one))} - names:
        names |= more
    return {one.url for one in packages if one.name in names}


def _component(one: Locked, needed: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "library", "bom-ref": one.url, "name": one.name, "version": one.version,
        "scope": "required" if needed else "excluded",
        "hashes": [{"alg": algorithm, "content": content} for algorithm, content in sorted(set(one.sums))]}
    if one.licence:
        told["licenses"] = [{"expression": one.licence}]
    told["purl"] = one.url
    if one.marker:
        told["properties"] = [{"name": "concordance:marker", "value": one.marker}]
    return told


def _dependencies(components: list[Locked]) -> list[dict[str, Any]]:
    asked: dict[tuple[str, str], set[str]] = {}
    for one in components:
        for parent in _parents(one):
            asked.setdefault((one.kind if parent != _ROOT else "", parent), set()).add(one.url)
    told = [{"ref": _ROOT, "dependsOn": sorted(asked.get(("", _ROOT), ()))}]
    return told + [{"ref": one.url, "dependsOn": sorted(asked.get((one.kind, one.name), ()))} for one in components]


def main() -> None:
    """Write the bill of the project in the current folder into `build/`, and say where."""
    text = bill(Path.cwd())
    if text is None:
        raise SystemExit(f"there is no {PYTHON} here")
    target = Path("build") / NAME
    write_whole(target, text)
    print(f"{target}: {len(json.loads(text)['components'])} components")


if __name__ == "__main__":
    main()
