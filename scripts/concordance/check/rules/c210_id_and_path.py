"""The id of a record must agree with the path it stands at."""

import re
from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus, DataFile
from concordance.model.problem import CodeDoc, Path

DOC = CodeDoc(
    "C210", "id-and-path", "An id disagrees with the path of its file.",
    "Ids are public addresses; two truths about one address cannot both be right.",
    "id: kz/110-viii/art_7 in articles/art-009.yml", "id: kz/110-viii/art_9 in articles/art-009.yml",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield ids that do not follow from their path."""
    for file in corpus.files:
        for path, found, expected in _expectations(file):
            if found != expected:
                yield Finding(file.path, path, f"the id is {found}, the path says {expected}", f"write {expected}")


def _expectations(file: DataFile) -> Iterator[tuple[Path, str, str]]:
    parts = file.path.split("/")
    stem = parts[-1].removesuffix(".yml")
    number = re.sub(r"^art-0*", "", stem)
    record = file.record
    if file.kind == "act":
        yield ("id",), record.id, "/".join(parts[1:3])
    elif file.kind == "article":
        yield ("id",), record.id, f"{parts[1]}/{parts[2]}/art_{number}"
        yield ("num",), record.num, number
        for index, provision in enumerate(record.provisions):
            yield ("provisions", index, "eid"), provision.eid.split("__")[0], f"art_{number}"
    elif file.kind in ("term", "instrument"):
        yield ("id",), record.id, stem if file.kind == "term" else parts[2]
    elif file.kind in ("obligations", "assessments"):
        yield ("instrument",), record.instrument, parts[2]
        yield ("article",), record.article, number
        prefix = f"{parts[2]}-{number}"
        items = record.obligations if file.kind == "obligations" else record.rows
        for index, item in enumerate(items):
            owner = item.id if file.kind == "obligations" else item.obligation
            here = owner if owner == prefix else "-".join(owner.split("-")[: len(prefix.split("-"))])
            yield (("obligations" if file.kind == "obligations" else "rows"), index, "id"), here, prefix


RULE = Rule(DOC, check)
