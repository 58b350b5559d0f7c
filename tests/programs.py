"""Programs of others that some tests ask. On the project's own machine each must be there; elsewhere tests skip."""

import os
import shutil

import pytest

WANTED = "CONCORDANCE_NEEDS_PROGRAMS"


def program(name: str, package: str) -> str:
    """Return where a program is. package: the Debian package it comes in, for whoever reads why a test was skipped."""
    found = shutil.which(name)
    if found is None:
        reason = f"{name} is not installed (Debian: {package})"
        if os.environ.get(WANTED):
            pytest.fail(reason)
        pytest.skip(reason)
    return found
