"""The id of a record must agree with the path it stands at."""

import re
from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.act import Act
from concordance.model.amendment import AmendmentFile
from concordance.model.assessment import AssessmentFile
from concordance.model.claim import Claim
from concordance.model.corpus import Corpus, DataFile
from concordance.model.delegation import DelegationFile
from concordance.model.exercise import Exercise
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.problem import CodeDoc, Path
from concordance.model.provision import Article
from concordance.model.questionnaire import Questionnaire
from concordance.model.quiz import Quiz
from concordance.model.requirement import Requirement
from concordance.model.scale import Scale
from concordance.model.term import Term
from concordance.model.training import TrainingModule

DOC = CodeDoc(
    "C210", "id-and-path", "An id disagrees with the path of its file.",
    "Ids are public addresses; two truths about one address cannot both be right.",
    "id: kz/110-viii/art_7 in articles/art-009.yml", "id: kz/110-viii/art_9 in articles/art-009.yml",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield ids that do not follow from their path.

    A part that agrees with the head of its file is not reported beside the head: that would be one cause told twice.
    """
    for file in corpus.files:
        for path, found, expected, head in _expectations(file):
            if found not in (expected, head):
                yield Finding(file.path, path, f"this is {found}, the path says {expected}", f"write {expected}")


def _expectations(file: DataFile) -> Iterator[tuple[Path, str, str, str | None]]:
    """Yield where an id stands, what it is, what the path makes of it, and what the head of the file would."""
    parts = file.path.split("/")
    number = re.sub(r"^art-0*", "", parts[-1].removesuffix(".yml"))
    record = file.record
    if isinstance(record, Act):
        yield ("id",), record.id, "/".join(parts[1:3]), None
    elif isinstance(record, AmendmentFile | DelegationFile):
        yield ("act",), record.act, "/".join(parts[1:3]), None
    elif isinstance(record, Term | Claim | Requirement | Scale | Questionnaire | TrainingModule | Exercise):
        yield ("id",), record.id, parts[-1].removesuffix(".yml"), None
    elif isinstance(record, Quiz):
        yield ("module",), record.module, parts[-1].removesuffix(".yml"), None
    elif isinstance(record, Instrument):
        yield ("id",), record.id, parts[2], None
    elif isinstance(record, Article):
        yield ("id",), record.id, f"{parts[1]}/{parts[2]}/art_{number}", None
        article = record.id.rsplit("/", 1)[1]
        yield ("num",), record.num, number, article.removeprefix("art_")
        for index, provision in enumerate(record.provisions):
            yield ("provisions", index, "eid"), provision.eid.split("__")[0], f"art_{number}", article
    elif isinstance(record, ObligationFile | AssessmentFile):
        yield ("instrument",), record.instrument, parts[2], None
        stem = parts[-1].removesuffix(".yml")
        if number != stem:
            yield ("article",), record.article or "no article", number, None
            prefix, head = f"{parts[2]}-{number}", f"{record.instrument}-{record.article}"
        else:
            yield ("part",), record.part or "no part", stem, None
            prefix, head = parts[2], record.instrument
        for place, owner in _owners(record):
            yield place, "-".join(owner.split("-")[: len(prefix.split("-"))]), prefix, head


def _owners(record: ObligationFile | AssessmentFile) -> Iterator[tuple[Path, str]]:
    if isinstance(record, ObligationFile):
        yield from ((("obligations", i, "id"), obligation.id) for i, obligation in enumerate(record.obligations))
    else:
        yield from ((("rows", i, "id"), row.obligation) for i, row in enumerate(record.rows))


RULE = Rule(DOC, check)
