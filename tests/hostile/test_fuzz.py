"""A few seconds of fuzzing of everything that reads files of others; `make fuzz` does it for minutes."""

import random

import pytest

from tests.hostile.fuzz import at_random, changed
from tests.hostile.importers import BY_NAME, IMPORTERS, Importer, Unsound

SECONDS = 0.3


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
def test_an_importer_takes_any_bytes(importer: Importer) -> None:
    runs, broken = at_random(importer, SECONDS, seed=8)
    assert broken is None
    assert runs >= 5


def test_there_is_a_fuzzer_for_every_reader_of_foreign_files() -> None:
    assert [importer.name for importer in IMPORTERS] == [
        "yaml", "records", "hub-yaml", "hub-csv", "worksheet", "site-url", "edition", "template"]


@pytest.mark.parametrize(("name", "data"), [
    ("hub-csv", b'catalogue,entry,relation,node\n"A'), ("hub-csv", b'"catalogue'), ("hub-csv", b"a\rb,c\x00"),
    ("hub-csv", b"catalogue,entry,relation,node,node\nA,1,equal,x,y\n"), ("worksheet", b"record,answer\rx,y"),
    ("worksheet", b"\xef\xbb\xbf\x00"), ("site-url", b"site_url: \xa1"), ("site-url", b"[" * 5_000),
    ("yaml", b"? " * 20_000), ("yaml", b"x: {" + b"? " * 20_000), ("template", b"PK\x05\x06" + b"\0" * 18),
])
def test_what_once_broke_an_importer_is_told(name: str, data: bytes) -> None:
    BY_NAME[name].take(data)


def test_the_fuzzer_finds_what_is_broken() -> None:
    def fragile(data: bytes) -> None:
        if b"\xff" in data:
            raise Unsound("found")

    runs, broken = at_random(Importer("fragile", fragile, lambda: [b"id: x\n" * 20]), 5, seed=8)
    assert broken is not None
    assert b"\xff" in broken
    assert runs < 100_000


def test_the_same_seed_makes_the_same_bytes() -> None:
    seeds = [b"id: a\n" * 10, b"title: {en: b}\n"]
    made = [[changed(seeds[0], rng, seeds) for _ in range(50)] for rng in (random.Random(1), random.Random(1))]
    assert made[0] == made[1]
    assert len(set(made[0])) > 40
