"""The id of a record must agree with the path it stands at."""

import re
from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.act import Act
from concordance.model.assessment import AssessmentFile
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.problem import CodeDoc, Path
from concordance.model.provision import Article
from concordance.model.term import Term

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
    number = re.sub(r"^art-0*", "", parts[-1].removesuffix(".yml"))
    record = file.record
    if isinstance(record, Act):
        yield ("id",), record.id, "/".join(parts[1:3])
    elif isinstance(record, Term):
        yield ("id",), record.id, parts[-1].removesuffix(".yml")
    elif isinstance(record, Instrument):
        yield ("id",), record.id, parts[2]
    elif isinstance(record, Article):
        yield ("id",), record.id, f"{parts[1]}/{parts[2]}/art_{number}"
        yield ("num",), record.num, number
        for index, provision in enumerate(record.provisions):
            yield ("provisions", index, "eid"), provision.eid.split("__")[0], f"art_{number}"
    elif isinstance(record, ObligationFile | AssessmentFile):
        yield ("instrument",), record.instrument, parts[2]
        yield ("article",), record.article, number
        prefix = f"{parts[2]}-{number}"
        for path, owner in _owners(record):
            yield path, "-".join(owner.split("-")[: len(prefix.split("-"))]), prefix


def _owners(record: ObligationFile | AssessmentFile) -> Iterator[tuple[Path, str]]:
    if isinstance(record, ObligationFile):
        yield from ((("obligations", i, "id"), obligation.id) for i, obligation in enumerate(record.obligations))
    else:
        yield from ((("rows", i, "id"), row.obligation) for i, row in enumerate(record.rows))


RULE = Rule(DOC, check)
