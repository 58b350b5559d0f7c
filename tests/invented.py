"""A few words to invent a small corpus in Python, for tests of one rule at a time. Nothing here is real law."""

from collections.abc import Iterable
from datetime import date

from concordance.model.act import Act
from concordance.model.assessment import Assessed, AssessmentFile, Evidence, Examined, Row, Window
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import Element, Instrument, Obligation, ObligationFile
from concordance.model.provision import Article, Provision, Version
from concordance.model.text import Text

ACT = "xx/harbour-act"
SOURCE = {"title": "the Harbour Act", "url": "https://law.example/harbour-act", "basis": "official-text"}
ASSESSED_ON = "2026-01-10"


def day(text: str) -> date:
    """Return a date written YYYY-MM-DD."""
    return date.fromisoformat(text)


def text(words: str) -> Text:
    """Return a text in English only."""
    return Text(en=words)


def version(start: str, end: str | None = None, *, basis: str = "official-text", start_is: str = "exact",
            repealed: bool = False) -> Version:
    """Return a wording from a first to a last day."""
    return Version.model_validate({
        "from": start, "to": end, "from_is": start_is, "by": ACT, "basis": basis, "sources": ("s",),
        "summary": {"en": f"Wording of {start}."}, "repealed": repealed,
    })


def provision(number: int, *versions: Version, force: str = "indicative") -> Provision:
    """Return paragraph `number` of article 1, in force since 2020 where no wordings are given."""
    return Provision.model_validate({
        "eid": f"art_1__para_{number}", "num": str(number), "kind": "duty", "force": force,
        "bearer": ("harbour-master",), "versions": versions or (version("2020-01-01"),),
    })


def paragraph(number: int) -> str:
    """Return the full id of a paragraph of article 1."""
    return f"{ACT}/art_1__para_{number}"


def obligation(identifier: str, *elements: str, modality: str = "mandatory", testable: bool = True,
               basis: str = "official-text") -> Obligation:
    """Return an obligation with the named elements."""
    return Obligation.model_validate({
        "id": identifier, "citation": f"Charter, {identifier}", "title": {"en": identifier},
        "summary": {"en": identifier},
        "modality": modality, "operative_verb": "shall", "pillar": "protection", "theme": "victims-rights",
        "addressee": "the State",
        "beneficiary": "seafarers", "measures": "legislative", "testable": testable,
        "elements": [Element(id=name, label=text(name)) for name in elements], "basis": basis, "sources": ("s",),
    })


def evidence(number: int, wording: str | None = None) -> Evidence:
    """Return a paragraph as evidence, in the wording that begins on a day if one is named."""
    return Evidence(provision=paragraph(number), version=day(wording) if wording else None)


def row(identifier: str, relation: str, *found: Evidence, on: str = ASSESSED_ON, together: bool = False,
        window: tuple[str | None, str | None] | None = None, examined: tuple[str, ...] = (), basis: str = "derived",
        review: str = "proposed") -> Row:
    """Return a judgement on `<obligation>/<element>/<name>`."""
    return Row.model_validate({
        "id": identifier, "relation": relation, "together": together, "evidence": found,
        "window": Window.model_validate({"from": window[0], "to": window[1]}) if window else None,
        "reason": text(f"Because of {identifier}."), "basis": basis,
        "examined": Examined(acts=examined, on=day(on)) if examined else None,
        "assessed": Assessed.model_validate({"on": on, "by": "tests", "review": review}),
    })


def act(basis: str = "official-text") -> Act:
    """Return the Harbour Act."""
    return Act.model_validate({
        "id": ACT, "form": "law", "adopted": "2019-12-01", "akn": "/akn/xx/act/2019-12-01/harbour",
        "title": {"en": "Harbour Act"}, "short_title": {"en": "Harbour Act"}, "content": "whole",
        "in_force": {"from": "2020-01-01", "basis": "official-text"}, "articles_expected": 1, "basis": basis,
        "sources": {"s": SOURCE},
    })


def instrument() -> Instrument:
    """Return the charter that the obligations belong to."""
    return Instrument.model_validate({
        "id": "charter", "kind": "treaty", "title": {"en": "Charter"}, "title_basis": "official-text",
        "short_title": {"en": "Charter"}, "adopted": "2000-01-01", "dates_basis": "official-text",
        "reference": "invented", "binding": True,
        "status": (), "sources": {"s": SOURCE}, "obligations_expected": 1,
    })


def corpus(provisions: Iterable[Provision], obligations: Iterable[Obligation], rows: Iterable[Row], *,
           act_basis: str = "official-text") -> Corpus:
    """Return a corpus of one act with one article, one instrument, and one file of judgements a row."""
    files = [
        DataFile("law/xx/harbour-act/act.yml", "act", act(act_basis)),
        DataFile("mappings/instruments/charter/instrument.yml", "instrument", instrument()),
    ]
    parts = tuple(provisions)
    if parts:
        article = Article.model_validate({
            "id": f"{ACT}/art_1", "num": "1", "heading": {"en": "Rules"}, "provisions": parts,
            "wording": {"from": "2020-01-01", "by": ACT, "basis": "official-text", "sources": ("s",)},
        })
        files.append(DataFile("law/xx/harbour-act/articles/art-001.yml", "article", article))
    files.append(DataFile("mappings/instruments/charter/obligations/art-01.yml", "obligations", ObligationFile(
        instrument="charter", article="1", heading=text("Duties"), obligations=tuple(obligations))))
    files += [assessment_file(index, judged) for index, judged in enumerate(rows, start=1)]
    return Corpus(tuple(files))


def assessment_file(number: int, judged: Row) -> DataFile:
    """Return a file that holds one judgement."""
    record = AssessmentFile(instrument="charter", article=str(number), assessed=judged.assessed, rows=(judged,))
    return DataFile(f"mappings/assessments/charter/art-{number:02}.yml", "assessments", record)
