"""Read bills of materials with the library of CycloneDX itself, in the environment .venv/watch.

Given files: prints for each a line with what the strict validator of its schema finds, as JSON; null for nothing.
"""

import json
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

validator = JsonStrictValidator(SchemaVersion.V1_6)
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        found = validator.validate_str(file.read())
    print(json.dumps(None if found is None else str(found)))
