"""Read every OSCAL document below the folders named with compliance-trestle, and check it with trestle's validators.

The first folder is read thoroughly: its profiles are resolved, and its documents written again. Says of each document,
by its path from the folder above: its model, what trestle refused and warned of, and what it found.
"""

import json
import logging
import os
import sys
import tempfile
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


def read(path: Path, heard: Heard, thorough: bool) -> dict[str, Any]:
    """Return what trestle makes of one document. Raises its TrestleError for one it cannot read.

    thorough: also hear its warnings of links, write the model again, and resolve a profile.
    """
    heard.said.clear()
    raw = json.loads(path.read_text(encoding="utf-8"))
    [kind] = raw
    old = [str(issue) for issue in oscal_backward_compatibility.check_raw_oscal(raw)]
    told: dict[str, Any] = {"model": kind, "old": old}
    model = MODELS[kind].oscal_read(path)
    # AllValidator only runs the others once more. LinksValidator refuses nothing, it only warns.
    left_out = {"AllValidator"} if thorough else {"AllValidator", "LinksValidator"}
    validators = {type(each).__name__: each for each in validator_factory.get_all()}
    validators = {name: each for name, each in validators.items() if name not in left_out}
    told["refused"] = [name for name, each in validators.items() if not each.model_is_valid(model, False, None)]
    if kind == "catalog":
        told["controls"] = controls(model)
    elif kind == "mapping-collection":
        told["maps"] = [each.uuid for mapping in model.mappings for each in mapping.maps]
    if thorough:
        # Trestle would write the model again as it read it: nothing of it was lost on the way.
        told["same"] = model.oscal_dict() == raw
        if kind == "profile":
            told["controls"] = resolved(path)
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


def main() -> None:
    """Print what was read as one line of JSON."""
    heard = Heard()
    logging.getLogger("trestle").addHandler(heard)
    found = {}
    # Made absolute first, since to resolve a profile changes the folder in which this program stands.
    for number, folder in enumerate([Path(name).resolve() for name in sys.argv[1:]]):
        for path in sorted(folder.rglob("*.json")):
            found[path.relative_to(folder.parent).as_posix()] = read(path, heard, thorough=number == 0)
    print(json.dumps(found))


main()
