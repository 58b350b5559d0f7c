"""Validate data packages with frictionless: for each folder how many tables were checked, and where it finds errors."""

import json
import sys

from frictionless import Package

answers = []
for folder in sys.argv[1:]:
    report = Package(f"{folder}/datapackage.json").validate()
    answers.append({
        "valid": report.valid, "tables": len(report.tasks),
        "rows": sum(task.stats.get("rows", 0) for task in report.tasks),
        "errors": [[task.name, getattr(error, "row_number", None), error.type]
                   for task in report.tasks for error in task.errors],
    })
print(json.dumps(answers))
