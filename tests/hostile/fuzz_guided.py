"""One importer under atheris: `python -m tests.hostile.fuzz_guided NAME FOLDER [options of libFuzzer]`."""

import sys

import atheris  # in the group `fuzz` of pyproject.toml alone

with atheris.instrument_imports(include=["concordance", "yaml", "csv"]):
    from tests.hostile.importers import BY_NAME


def main() -> None:
    """Feed the importer until libFuzzer has had enough."""
    take = BY_NAME[sys.argv[1]].take
    atheris.Setup([sys.argv[0], *sys.argv[2:]], lambda data: (take(data), None)[1])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
