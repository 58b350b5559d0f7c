"""A large invented corpus with dates, made from a seed: for questions of agreement. Nothing here is real law."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from concordance.model.act import Act
from concordance.model.assessment import Assessed, AssessmentFile, Evidence, Examined, Row, Window
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import Element, Instrument, Obligation, ObligationFile
from concordance.model.provision import Article, Provision, Version
from concordance.model.text import Text
from tests import invented
from tests.invented import act as harbour_act
from tests.invented import instrument as charter

FIRST = date(2015, 1, 1)
CHANGES = tuple(FIRST + timedelta(days=90 * place) for place in range(1, 44))  # to the middle of 2025
ASSESSED = date(2024, 3, 1)
PROVISIONS, OBLIGATIONS, INSTRUMENTS = 5_000, 7_000, 20
# Evidence is looked for more often than not; every relation occurs.
ON_EVIDENCE = ("equal-to", "equivalent-to", "superset-of", "subset-of", "subset-of", "intersects-with", "equivalent-to")
IN_A_WINDOW = ("no-relationship", "no-relationship", "not-applicable", "undetermined")
MODALITIES = ("mandatory", "mandatory", "mandatory-to-consider", "optional", "commitment", "encouraged", "final-clause")
FORCES = ("must", "indicative", "may", "competence")


def corpus(seed: int, size: float = 1.0) -> Corpus:
    """Return an invented corpus of one act and several instruments; the same seed and size give the same corpus.

    size: 1 gives a graph of more than a million statements, 0.01 a hundredth of it.
    """
    random = Random(seed)
    provisions = [_provision(number, random) for number in range(1, max(20, round(PROVISIONS * size)) + 1)]
    act: Act = harbour_act()
    files = [DataFile("law/xx/harbour-act/act.yml", "act", act), *_articles(provisions)]
    instruments = max(2, round(INSTRUMENTS * size))
    each = max(10, round(OBLIGATIONS * size / instruments))
    for place in range(1, instruments + 1):
        files += _instrument(f"charter-{place}", each, provisions, random)
    return Corpus(tuple(files))


def _provision(number: int, random: Random) -> Provision:
    starts = [FIRST, *sorted(random.sample(CHANGES, random.choice((0, 0, 1, 1, 2, 3))))]
    ends = [start - timedelta(days=1) for start in starts[1:]]
    last = random.choice((None, None, None, None, date(2025, 12, 31)))
    versions: list[Version] = [
        invented.version(start.isoformat(), end.isoformat() if end else None,
                         basis=random.choice(("official-text",) * 19 + ("recalled",)))
        for start, end in zip(starts, [*ends, last], strict=True)]
    return invented.provision(number, *versions, force=random.choice(FORCES))


def _articles(provisions: list[Provision]) -> Iterator[DataFile]:
    """Yield one article with everything in it: where a provision stands decides no verdict."""
    article = Article.model_validate({
        "id": f"{invented.ACT}/art_1", "num": "1", "heading": {"en": "Rules"}, "provisions": provisions,
        "wording": {"from": FIRST.isoformat(), "by": invented.ACT, "basis": "official-text", "sources": ("s",)}})
    yield DataFile("law/xx/harbour-act/articles/art-001.yml", "article", article)


def _instrument(name: str, obligations: int, provisions: list[Provision], random: Random) -> Iterator[DataFile]:
    folder = f"mappings/instruments/{name}"
    record: Instrument = charter().model_copy(update={"id": name, "obligations_expected": obligations})
    yield DataFile(f"{folder}/instrument.yml", "instrument", record)
    promised, judged = [], []
    for number in range(1, obligations + 1):
        obligation = _obligation(f"{name}-{number}", random)
        promised.append(obligation)
        judged += [row for element in obligation.elements
                   for row in _rows(f"{obligation.id}/{element.id}", provisions, random)]
    yield DataFile(f"{folder}/obligations/art-01.yml", "obligations", ObligationFile(
        instrument=name, article="1", heading=Text(en="Duties"), obligations=tuple(promised)))
    yield DataFile(f"mappings/assessments/{name}/art-01.yml", "assessments", AssessmentFile(
        instrument=name, article="1", assessed=_assessed(), rows=tuple(judged)))


def _obligation(identifier: str, random: Random) -> Obligation:
    modality = random.choice(MODALITIES)
    made: Obligation = invented.obligation(identifier, modality=modality,
                                           testable=modality != "final-clause" or random.random() < 0.5)
    labels = [Element(id=letter, label=Text(kk=f"{letter} бөлігі", ru=f"часть {letter}", en=f"part {letter}"))
              for letter in "abcde"[:random.choice((0, 1, 2, 2, 3, 3, 4, 5))]]
    return made.model_copy(update={"elements": tuple(labels)})


def _assessed() -> Assessed:
    return Assessed.model_validate({"on": ASSESSED.isoformat(), "by": "nobody", "review": "proposed"})


def _rows(element: str, provisions: list[Provision], random: Random) -> Iterator[Row]:
    """Yield none to three judgements; one in fifty finds a contradiction, one in thirty is only recalled."""
    # Whole obligations that are met, or missing, would else be rare.
    kind = random.choice(("met", "met", "any", "any", "any", "missing", "none"))
    for place in range(0 if kind == "none" else random.choice((1, 1, 1, 2, 3))):
        basis = "recalled" if random.random() < 1 / 30 else "derived"
        if kind == "missing" or (kind == "any" and random.random() < 0.3):
            start, end = random.choice(((None, None), (None, "2020-12-31"), ("2021-01-01", None)))
            relation = "no-relationship" if kind == "missing" else random.choice(IN_A_WINDOW)
            yield Row.model_validate({
                "id": f"{element}/r{place}", "relation": relation, "reason": Text(en=f"Looked for {element}."),
                "basis": basis, "window": Window.model_validate({"from": start, "to": end}),
                "examined": Examined.model_validate({"acts": (invented.ACT,), "on": ASSESSED.isoformat()}),
                "assessed": _assessed()})
            continue
        relation = "equivalent-to" if kind == "met" else random.choice(ON_EVIDENCE)
        found = random.sample(provisions, random.choice((1, 1, 2, 3)))
        yield Row.model_validate({
            "id": f"{element}/r{place}", "relation": "contrary-to" if random.random() < 0.02 else relation,
            "together": relation == "subset-of" and len(found) > 1 and random.random() < 0.5, "basis": basis,
            "evidence": tuple(_evidence(provision, random) for provision in found),
            "reason": Text(en=f"Read for {element}."), "assessed": _assessed()})


def _evidence(provision: Provision, random: Random) -> Evidence:
    named = random.choice(provision.versions).start if random.random() < 0.2 else None
    return Evidence(provision=f"{invented.ACT}/{provision.eid}", version=named)
