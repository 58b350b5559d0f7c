"""Read one OSCAL catalogue with compliance-trestle and run its validators; runs where our package is not."""

import json
import sys
import time
from pathlib import Path

from trestle.core.catalog.catalog_interface import CatalogInterface
from trestle.core.validator_factory import validator_factory
from trestle.oscal.catalog import Catalog

started, worked = time.perf_counter(), time.process_time()
catalogue = Catalog.oscal_read(Path(sys.argv[1]))
# AllValidator only runs the others once more.
validators = [each for each in validator_factory.get_all() if type(each).__name__ != "AllValidator"]
refused = [type(each).__name__ for each in validators if not each.model_is_valid(catalogue, True, None)]
seconds, cpu = time.perf_counter() - started, time.process_time() - worked
controls = {control.id for control in CatalogInterface(catalogue).get_all_controls_from_dict()}
print(json.dumps({"seconds": seconds, "cpu": cpu, "answer": {"provisions": len(controls), "problems": len(refused)}}))
