"""An invented corpus that uses every rule of standing and verdict at least once, made from the model's classes."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from graph_promises import obligation, shared
from graph_records import Records, day, records, text

from concordance.load.layout import KINDS
from concordance.model.act import Act, ActForm, Commencement, Content
from concordance.model.actor import Actor, ActorKind, ActorRegister
from concordance.model.assessment import Assessed, AssessmentFile, Evidence, Examined, Relation, Row, Window
from concordance.model.base import Basis, Review
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import (
    Instrument,
    InstrumentKind,
    Modality,
    Obligation,
    ObligationFile,
    StatusEvent,
)
from concordance.model.provision import (
    Article,
    Bound,
    Divergence,
    Force,
    Provision,
    ProvisionKind,
    StartIs,
    TimeLimit,
    Version,
    Wording,
)
from concordance.model.source import Source
from concordance.model.term import Definition, Listing, Role, Term, TermElement, Value

BASE = "https://example.org/kb/"
DAYS = tuple(date.fromisoformat(day) for day in (
    "2008-01-01", "2020-01-01", "2024-07-01", "2024-09-04", "2024-09-05", "2025-12-31", "2026-01-01", "2026-06-30",
    "2026-07-01", "2026-11-22",
))
REAL_DAYS = tuple(date.fromisoformat(day) for day in (
    "2008-01-01", "2024-07-01", "2024-09-05", "2026-07-01", "2026-11-22"))
ASSESSED = Assessed(on=date(2026, 1, 15), by="sample editors")
SIGNED = Assessed(on=date(2026, 1, 15), by="sample editors", review=Review.REVIEWED, reviewer="Ә. Иванова",
                  reviewed_on=date(2026, 1, 20))


def version(start: str, end: str | None = None, *, by: str = "kz/law-a", basis: Basis = Basis.OFFICIAL_TEXT,
            repealed: bool = False, **more: object) -> Version:
    """A wording; dates as text."""
    return Version.model_validate({"from": start, "to": end, "by": by, "basis": basis, "sources": ("s1",),
                                   "summary": text(f"wording of {start}"), "repealed": repealed, **more})


def provision(eid: str, *versions: Version, force: Force = Force.MUST, **more: object) -> Provision:
    """A provision with its wordings."""
    kind = ProvisionKind.COMPETENCE if force.weak else ProvisionKind.DUTY
    return Provision.model_validate({"eid": eid, "num": eid.rsplit("_", 1)[1], "kind": kind, "force": force,
                                     "bearer": ("police",), "versions": versions, **more})


def article(eid: str, provisions: Iterable[Provision]) -> Article:
    """An article of kz/law-a."""
    wording = Wording.model_validate({"from": "2020-01-01", "by": "kz/law-a", "basis": "official-text",
                                      "sources": ("s1",)})
    return Article(id=f"kz/law-a/{eid}", num=eid.removeprefix("art_"), chapter="chp_1", heading=text("heading"),
                   wording=wording, whole=True, provisions=tuple(provisions))


def row(identifier: str, relation: Relation, *evidence: str, start: str | None = None, end: str | None = None,
        basis: Basis = Basis.DERIVED, together: bool = False, assessed: Assessed = ASSESSED) -> Row:
    """A judgement. Evidence as `art_1__para_1`, or `art_1__para_1@2020-01-01` for a named wording."""
    parts = [item.partition("@") for item in evidence]
    return Row(
        id=identifier, relation=relation, together=together, basis=basis, assessed=assessed, reason=text("reason"),
        evidence=tuple(Evidence(provision=f"kz/law-a/{eid}", version=day(named) if named else None)
                       for eid, _, named in parts),
        window=Window.model_validate({"from": start, "to": end}) if start or end else None,
        examined=Examined(acts=("kz/law-a",), on=assessed.on) if relation is Relation.NONE else None,
        settle=text("read more") if relation is Relation.UNDETERMINED else None,
    )


def act(identifier: str, number: str, articles: int, **more: object) -> Act:
    """An act with one source."""
    source = Source(title="a copy", url=f"https://example.org/{number}?q=a|b#!/x", basis=Basis.OFFICIAL_TEXT,
                    language="ru", redaction=date(2024, 9, 5), also=("https://example.org/also",), note="read in full")
    return Act.model_validate({
        "id": identifier, "form": ActForm.LAW, "number": number, "adopted": "2020-01-01",
        "akn": f"/akn/kz/act/2020-01-01/{number}", "portal_id": f"Z{number}", "title": text("title"),
        "short_title": text("short"),
        "in_force": Commencement.model_validate({"from": "2020-01-01", "basis": "derived"}),
        "content": Content.WHOLE, "articles_expected": articles, "basis": "official-text", "sources": {"s1": source},
        **more,
    })


def corpus_of(provisions: Iterable[Provision], obligations: Iterable[Obligation], rows: Iterable[Row],
              more: Records | None = None) -> Corpus:
    """A whole corpus around one article, one instrument and its judgements, with files of `more` kinds."""
    provisions, obligations, rows = tuple(provisions), tuple(obligations), tuple(rows)
    chapters = ({"id": "chp_1", "num": "1", "title": text("chapter")},)
    instrument = Instrument(
        id="treaty", kind=InstrumentKind.TREATY, title=text("treaty"), title_basis=Basis.SECONDARY,
        dates_basis=Basis.SECONDARY,
        short_title=text("treaty"), adopted=date(2000, 11, 15), reference="UNTS", binding=True,
        binding_from=date(2008, 8, 30), obligations_expected=len(obligations),
        status=(StatusEvent.model_validate({"what": "accession", "on": "2008-07-31", "act": "kz/law-b",
                                            "basis": "secondary", "sources": ("t1",)}),),
        sources={"t1": Source(title="text", url="https://example.org/treaty", basis=Basis.OFFICIAL_TEXT)},
    )
    term = Term(
        id="victim", label=text("victim"), other_labels=(text("injured"),), related=(),
        compare_with="kz/law-a/art_1__para_1", facets=(Value(id="identified", label=text("identification")),),
        values=(Value(id="by-police", label=text("by the police")), Value(id="by-ngo", label=text("by others"))),
        definitions=(
            Definition(where="kz/law-a/art_1__para_1", genus=text("person"), elements=(
                TermElement(id="identified", text=text("identified"), values=("by-police",), list=Listing.CLOSED),
                TermElement(id="children", text=text("children"), role=Role.EXCLUDED),
            )),
            *(Definition.model_validate({
                "where": "kz/law-a/art_1__para_2", "from": start, "to": end,
                "elements": (TermElement(id="identified", text=text("identified"), values=named, list=Listing.OPEN),),
            }) for start, end, named in ((None, "2024-09-04", ("by-ngo",)), ("2024-09-05", None, ("by-police",)))),
        ),
    )
    police = Actor(id="police", kind=ActorKind.STATE_BODY, label=text("police"), broader=("state",), note="a body")
    state = Actor(id="state", kind=ActorKind.STATE, label=text("state"))
    files: Records = [
        ("law/kz/actors.yml", "actors", ActorRegister(actors=(police, state))),
        ("law/kz/law-a/act.yml", "act", act("kz/law-a", "1-vi", 1, chapters=chapters, amended_by=("kz/law-b",))),
        ("law/kz/law-a/articles/art-001.yml", "article", article("art_1", provisions)),
        ("law/kz/law-b/act.yml", "act", act("kz/law-b", "2-viii", 0)),
        ("law/kz/order-c/act.yml", "act", act("kz/order-c", "3", 0, in_force=Commencement.model_validate(
            {"from": "2024-09-05", "basis": "derived"}))),
        ("law/terms/victim.yml", "term", term),
        ("mappings/instruments/treaty/instrument.yml", "instrument", instrument),
        ("mappings/instruments/treaty/obligations/art-01.yml", "obligations",
         ObligationFile(instrument="treaty", article="1", heading=text("heading"), obligations=obligations)),
    ]
    if rows:
        files.append(("mappings/assessments/treaty/art-01.yml", "assessments",
                      AssessmentFile(instrument="treaty", article="1", assessed=ASSESSED, rows=rows)))
    files.extend(more or [])
    assert all(any(kind.pattern.match(path) and kind.name == name for kind in KINDS) for path, name, _ in files)
    return Corpus(tuple(DataFile(path, kind, record) for path, kind, record in files))


def sample() -> Corpus:
    """The invented corpus. Comments name the rule that a row is there for."""
    provisions = (
        Provision(eid="art_1", num="", kind=ProvisionKind.STRUCTURE, force=Force.DECLARATORY,
                  versions=(version("2020-01-01"),)),
        provision("art_1__para_1", version(
            "2020-01-01", conditions=(text("if found"), text("if willing")),
            time_limits=(TimeLimit(duration="P6M", bound=Bound.AT_MOST, what=text("term")),
                         TimeLimit(bound=Bound.UNQUANTIFIED, what=text("soon"))),
        ), terms=("victim",), cites=("kz/law-a/art_1__para_2", "kz/law-b"), towards=("state",),
            divergence=(Divergence(about=text("differs")),)),
        provision("art_1__para_2", version("2020-01-01", "2024-09-04"), version("2024-09-05", by="kz/law-b"),
                  title=text("own")),
        provision("art_1__para_3", version("2020-01-01"), force=Force.COMPETENCE),
        provision("art_1__para_4", version("2020-01-01", basis=Basis.RECALLED)),
        provision("art_1__para_5", version("2020-01-01", "2025-12-31"),
                  version("2026-01-01", by="kz/law-b", repealed=True)),
        provision("art_1__para_6", version("2020-01-01", "2026-06-30", from_is=StartIs.NO_LATER_THAN),
                  version("2026-07-01", by="kz/law-b")),
        provision("art_1__para_6__point_1", version("2020-01-01"), force=Force.MAY),
        provision("art_1__para_7", version("2020-01-01", "2026-06-30"),
                  version("2026-07-01", by="kz/law-b", basis=Basis.RECALLED)),
        provision("art_1__para_8", version("2020-01-01", "2026-06-30", basis=Basis.RECALLED),
                  version("2026-07-01", by="kz/law-b")),
        provision("art_1__para_9", version("2020-01-01", "2024-09-04"),
                  version("2024-09-05", "2026-06-30", by="kz/law-b"), version("2026-07-01", by="kz/law-b")),
        provision("art_1__para_10", version("2026-07-01")),
    )
    obligations = (
        obligation("o-full", "a", "b"), obligation("o-together", "a"), obligation("o-weak", "a", "b"),
        obligation("o-weak-optional", "a", modality=Modality.OPTIONAL), obligation("o-partial", "a", "b"),
        obligation("o-missing", "a", "b"), obligation("o-conflict", "a"), obligation("o-recalled", "a", "b"),
        obligation("o-stale", "a"), obligation("o-older", "a"), obligation("o-repealed", "a"),
        obligation("o-na", "a"), obligation("o-na-and-met", "a", "b"), obligation("o-open", "a", "b"),
        obligation("o-clause", "a", testable=False, modality=Modality.FINAL_CLAUSE), obligation("o-empty"),
        obligation("o-recalled-then-changed", "a", "b", "c"), obligation("o-less", "a"), obligation("o-last-day", "a"),
        obligation("o-middle", "a"),
        obligation("o-unseen", "a", basis=Basis.RECALLED),
    )
    rows = (
        row("o-full/a/law", Relation.EQUAL, "art_1__para_1", assessed=SIGNED),
        row("o-full/b/law", Relation.SUPERSET, "art_1__para_1", "art_1__para_3"),  # one weak of two: not weakened
        row("o-full/b/part", Relation.SUBSET, "art_1__para_1"),  # outweighed by the row above
        row("o-together/a/law", Relation.SUBSET, "art_1__para_1", "art_1__para_2", together=True),
        row("o-weak/a/law", Relation.EQUIVALENT, "art_1__para_3"),
        row("o-weak/b/law", Relation.SUBSET, "art_1__para_3", "art_1__para_6__point_1", together=True),
        row("o-weak-optional/a/law", Relation.EQUIVALENT, "art_1__para_3"),
        row("o-partial/a/law", Relation.INTERSECTS, "art_1__para_1"),
        row("o-partial/b/none", Relation.NONE, start="2020-01-01"),
        row("o-missing/a/before", Relation.NONE, start="2020-01-01", end="2024-09-04"),
        row("o-missing/b/before", Relation.NONE, start="2020-01-01", end="2024-09-04"),
        row("o-missing/b/law", Relation.EQUAL, "art_1__para_2@2024-09-05"),  # named wording, only from that day
        row("o-conflict/a/contrary", Relation.CONTRARY, "art_1__para_1"),
        row("o-conflict/a/law", Relation.EQUAL, "art_1__para_1"),
        row("o-recalled/a/law", Relation.EQUAL, "art_1__para_4"),
        row("o-recalled/b/row", Relation.EQUAL, "art_1__para_1", basis=Basis.RECALLED),
        row("o-stale/a/law", Relation.EQUAL, "art_1__para_6"),
        row("o-older/a/law", Relation.EQUAL, "art_1__para_2@2020-01-01"),
        row("o-repealed/a/law", Relation.EQUAL, "art_1__para_5@2020-01-01"),
        row("o-na/a/na", Relation.NOT_APPLICABLE, start="2020-01-01"),
        row("o-na-and-met/a/na", Relation.NOT_APPLICABLE),
        row("o-na-and-met/b/law", Relation.EQUAL, "art_1__para_1"),
        row("o-open/a/undetermined", Relation.UNDETERMINED),
        row("o-open/b/recalled", Relation.NONE, start="2020-01-01", basis=Basis.RECALLED),
        row("o-clause/a/law", Relation.EQUAL, "art_1__para_1"),
        row("o-recalled-then-changed/a/law", Relation.EQUAL, "art_1__para_6", basis=Basis.RECALLED),
        row("o-recalled-then-changed/b/law", Relation.EQUAL, "art_1__para_7"),  # replaced by a recalled wording
        row("o-recalled-then-changed/c/law", Relation.EQUAL, "art_1__para_8"),  # a recalled wording was judged
        row("o-less/a/law", Relation.SUBSET, "art_1__para_1"),
        row("o-last-day/a/law", Relation.EQUAL, "art_1__para_2",  # judged on the last day of the wording: then stale
            assessed=Assessed(on=date(2024, 9, 4), by="sample editors")),
        row("o-middle/a/law", Relation.EQUAL, "art_1__para_9"),  # says nothing about the wording before
        row("o-unseen/a/law", Relation.EQUAL, "art_1__para_1"),
    )
    guide_rows = (row("g-own/a/law", Relation.SUBSET, "art_1__para_1"),)
    judged = AssessmentFile(instrument="guide", part="part-1", assessed=ASSESSED, rows=guide_rows)
    return corpus_of(provisions, obligations, rows, [
        *records(), *shared(), ("mappings/assessments/guide/part-1.yml", "assessments", judged)])


def write_project(corpus: Corpus, root: Path, base: str = BASE) -> Path:
    """Write a corpus as data files with an mkdocs.yml beside them, and return the folder."""
    for file in corpus.files:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        tree = file.record.model_dump(mode="json", by_alias=True, exclude_none=True)
        path.write_text(json.dumps(tree, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"site_name: x\nsite_url: {base}\nextra: {{a: !!python/name:os.path.join }}\n",
                                     encoding="utf-8")
    return root
