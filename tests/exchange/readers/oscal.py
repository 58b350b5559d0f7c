"""Read every OSCAL document below the folders named with compliance-trestle, and check it with trestle's validators.

With `--resolve`, resolve every profile too. Says of each document, by its path: its model, what trestle refused and
warned of, and what it found.
"""

import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trestle.core import oscal_backward_compatibility
from trestle.core.catalog.catalog_interface import CatalogInterface
from trestle.core.profile_resolver import ProfileResolver
from trestle.core.validator_factory import validator_factory
from trestle.oscal.catalog import Catalog
from trestle.oscal.mapping import MappingCollection
from trestle.oscal.profile import Profile

MODELS = {"catalog": Catalog, "mapping-collection": MappingCollection, "profile": Profile}


class Heard(logging.Handler):
    """Keeps what trestle warns of; some of its validators only warn and call the document valid."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.said.append(record.getMessage())


def read(path: Path, heard: Heard, resolve: bool) -> dict[str, Any]:
    """Return what trestle makes of one document. Raises its TrestleError for one it cannot read."""
    heard.said.clear()
    raw = json.loads(path.read_text(encoding="utf-8"))
    [kind] = raw
    told: dict[str, Any] = {"model": kind, "old": [str(issue) for issue in
                                                   oscal_backward_compatibility.check_raw_oscal(raw)]}
    model = MODELS[kind].oscal_read(path)
    # AllValidator only runs the others once more.
    validators = {type(each).__name__: each for each in validator_factory.get_all()}
    del validators["AllValidator"]
    told["refused"] = [name for name, each in validators.items() if not each.model_is_valid(model, False, None)]
    if kind == "catalog":
        told["controls"] = controls(model)
    elif kind == "profile" and resolve:
        told["controls"] = resolved(path)
    elif kind == "mapping-collection":
        told["maps"] = [each.uuid for mapping in model.mappings for each in mapping.maps]
    # Trestle would write the model again as it read it: nothing of it was lost on the way.
    told["same"] = model.oscal_dict() == raw
    told["warned"] = list(heard.said)
    return told


def controls(catalog: Catalog) -> list[str]:
    """Return the identifiers of all controls of a catalog."""
    return [control.id for control in CatalogInterface(catalog).get_all_controls_from_dict()]


def resolved(path: Path) -> list[str]:
    """Return the identifiers of the controls that the profile selects, as trestle resolves it."""
    with tempfile.TemporaryDirectory() as workspace:
        (Path(workspace) / ".trestle").mkdir()
        # Trestle reads a relative address from where it was started, not from where the profile is.
        os.chdir(path.parent)
        return controls(ProfileResolver.get_resolved_profile_catalog(Path(workspace), str(path)))


def documents(folders: list[str]) -> Iterator[tuple[str, Path]]:
    """Yield `(path below its folder, file)` of every document."""
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*.json")):
            yield path.relative_to(folder).as_posix(), path.resolve()


def main() -> None:
    """Print what was read as one line of JSON. To resolve a profile of many controls takes trestle many seconds."""
    resolve = sys.argv[1] == "--resolve"
    heard = Heard()
    logging.getLogger("trestle").addHandler(heard)
    print(json.dumps({name: read(path, heard, resolve) for name, path in documents(sys.argv[1 + resolve:])}))


main()
