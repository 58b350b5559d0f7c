"""Read a bill of materials with the library of CycloneDX itself, in the environment .venv/watch.

Given a file: prints what the strict validator of its schema finds, as JSON; null for nothing.
"""

import json
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

with open(sys.argv[1], encoding="utf-8") as file:
    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(file.read())
print(json.dumps(None if found is None else str(found)))
