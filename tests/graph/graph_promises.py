"""A second instrument of the invented corpus, what it shares with the first, and the policy that weighs gaps."""

from collections.abc import Iterable
from datetime import date

from graph_records import Records, text

from concordance.model.base import Basis, Record
from concordance.model.instrument import (
    Document,
    Element,
    Instrument,
    InstrumentKind,
    Measures,
    Modality,
    NotDemanded,
    Obligation,
    ObligationFile,
    Theme,
)
from concordance.model.policy import SeverityPolicy
from concordance.model.requirement import Requirement
from concordance.model.source import Source
from concordance.model.verification import VerificationLog

GUIDE = "mappings/instruments/guide"


def obligation(identifier: str, *elements: str, modality: Modality = Modality.MANDATORY, testable: bool = True,
               basis: Basis = Basis.OFFICIAL_TEXT, **more: object) -> Obligation:
    """An obligation with elements of these ids."""
    return Obligation.model_validate({
        "id": identifier, "citation": f"Treaty, {identifier}", "title": text(identifier),
        "summary": text(f"summary of {identifier}"), "modality": modality, "operative_verb": "shall",
        "pillar": "protection", "theme": Theme.VICTIMS_RIGHTS, "addressee": "each State", "beneficiary": "victims",
        "measures": Measures.EITHER, "testable": testable, "basis": basis, "sources": ("t1",),
        "elements": tuple(Element(id=element, label=text(element)) for element in elements), **more,
    })


def guide(*obligations: Obligation) -> Records:
    """The files of an instrument without articles that binds nobody, with these obligations."""
    instrument = Instrument(
        id="guide", place=20, kind=InstrumentKind.GUIDANCE, title=text("guide"), title_basis=Basis.RECALLED,
        dates_basis=Basis.RECALLED, short_title=text("guide"), adopted=date(2002, 5, 20), reference="E/2002/68",
        binding=False, obligations_expected=len(obligations), status=(), not_assessed=text("a measure, not a promise"),
        sources={"t1": Source(title="text", url="https://example.org/guide", basis=Basis.RECALLED)},
        not_demanded=(NotDemanded(id="period", topic=text("a period"), explanation=text("none is named"),
                                  basis=Basis.OFFICIAL_TEXT, sources=("t1",)),),
    )
    document = Document(title=text("decision"), number="7", adopted=date(2002, 5, 20), basis=Basis.RECALLED,
                        sources=("t1",))
    file = ObligationFile(instrument="guide", part="part-1", heading=text("heading"), document=document,
                          obligations=obligations)
    return [(f"{GUIDE}/instrument.yml", "instrument", instrument),
            (f"{GUIDE}/obligations/part-1.yml", "obligations", file)]


def requirement(parts: Iterable[str], links: Iterable[tuple[str, ...]], identifier: str = "shelter",
                within: dict[str, tuple[str, ...]] | None = None) -> tuple[str, str, Record]:
    """A requirement. Links as (element, relation, part) or (element, relation, part, confidence)."""
    lies = within or {}
    return (f"mappings/requirements/{identifier}.yml", "requirement", Requirement.model_validate({
        "id": identifier, "label": text(identifier), "summary": text("what is shared"), "theme": "victims-rights",
        "parts": [{"id": part, "label": text(part), "within": lies.get(part, ())} for part in parts],
        "links": [{"element": element, "relation": relation, "part": part, "confidence": (*sure, "high")[0],
                   "differs": text("a little") if relation == "overlapping" else None}
                  for element, relation, part, *sure in links],
    }))


def policy() -> tuple[str, str, Record]:
    """A policy under which the sample's gaps have every priority; its shares make products with a long tail."""
    def shares(**numbers: float) -> dict[str, object]:
        return {word.replace("_", "-"): {"share": share, "reason": text("so it weighs")}
                for word, share in numbers.items()}

    return ("mappings/policy/severity.yml", "severity-policy", SeverityPolicy.model_validate({
        "version": "2", "adopted": date(2026, 11, 22), "by": "sample editors", "summary": text("how gaps weigh"),
        "force": shares(binding=1, political=0.6, benchmark=0.3),
        "modality": shares(**{word.value.replace("-", "_"): 0.7 if word is Modality.OPTIONAL else 1
                              for word in Modality}),
        "verdict": shares(conflict=1, missing=0.7, partial=0.5, weakened=0.3, full=0),
        "theme": shares(**{word.value.replace("-", "_"): 1 for word in Theme}),
        # 0.7 and 0.3 * 0.7 are met exactly: what lies on a threshold has its priority.
        "thresholds": {"critical": 0.9, "high": 0.7, "medium": 0.3, "low": 0.21},
    }))


def checks() -> tuple[str, str, Record]:
    """The log of checks: of an obligation, of an instrument, and of a value inside a list."""
    common = {"basis": "official-text", "by": "Ә. Иванова", "on": "2026-02-01", "url": "https://example.org/a|b"}
    return ("mappings/verifications.yml", "verifications", VerificationLog.model_validate({"verified": (
        {"record": f"{GUIDE}/obligations/part-1.yml#g-same.basis", **common},
        {"record": f"{GUIDE}/instrument.yml#title_basis", "note": "compared", **common},
        {"record": "mappings/instruments/treaty/instrument.yml#status[1].basis", **common},
    )}))


def shared() -> Records:
    """The second instrument, the requirements through which the first answers for it, the policy, the checks.

    Obligations begin with g-; comments name the rule that an element is there for.
    """
    firm, soft = Modality.COMMITMENT, Modality.GUIDANCE
    obligations = (
        obligation("g-same", "a", "b", "c", "d", modality=firm), obligation("g-weak", "a", "b", modality=firm),
        obligation("g-soft", "a", modality=soft), obligation("g-less", "a", "b", "c", "d", "e", modality=firm),
        obligation("g-within", "a", "b", modality=soft), obligation("g-alone", "a", "b", "c", modality=soft),
        obligation("g-own", "a", modality=soft, not_assessed=text("not yet")),
        obligation("g-clause", "a", modality=Modality.FINAL_CLAUSE, testable=False),
        obligation("g-recalled", "a", "b", modality=soft, basis=Basis.RECALLED, place_seen=False),
        obligation("g-seen", "a", modality=soft), obligation("g-missing", "a", modality=firm),
    )
    equal = [  # each of these elements of the treaty is a part by itself
        ("full", "o-full/a"), ("fuller", "o-full/b"), ("changed", "o-missing/b"), ("gone", "o-missing/a"),
        ("against", "o-conflict/a"), ("apart", "o-na/a"), ("open", "o-open/a"), ("weak", "o-weak/a"),
        ("optional", "o-weak-optional/a"), ("stale", "o-stale/a"), ("unseen", "o-unseen/a"), ("wide", "o-middle/a"),
    ]
    links: list[tuple[str, ...]] = [(element, "equal", part) for part, element in equal]
    links += [
        ("g-same/a", "equal", "full", "medium"), ("g-same/b", "equal", "changed"),
        ("g-same/c", "equal", "against"), ("g-same/d", "equal", "apart"),
        ("g-weak/a", "equal", "optional"),  # taken up there: weakened here, where the word is firm
        ("g-weak/b", "equal", "stale", "low"),
        ("g-soft/a", "equal", "weak"),  # weakened there: met here, where the word is not firm
        ("g-less/a", "narrower", "fuller"),  # one row finds it met and counts, the other in part and does not
        ("g-less/b", "narrower", "gone"),  # that more is missing says nothing about less
        ("g-less/c", "narrower", "against"),  # nor does a contradiction; the row that finds it met counts
        ("g-less/d", "narrower", "apart"), ("g-less/e", "narrower", "open"),
        ("g-within/a", "equal", "narrow"),
        ("g-within/b", "narrower", "narrowest", "medium"),  # of two that ask more one is asked, and is met in part
        ("g-alone/a", "overlapping", "full"), ("g-alone/b", "broader", "full"),  # neither is answered
        ("g-own/a", "narrower", "gone"),  # has a row of its own
        ("g-clause/a", "equal", "full"),
        ("g-missing/a", "equal", "gone"),  # weighs just as much as the threshold of low
        ("g-recalled/a", "equal", "full"), ("g-recalled/b", "equal", "unseen"),
        ("g-seen/a", "equal", "unseen"),  # what nobody has seen answers nothing that was seen
    ]
    parts = [*(part for part, _ in equal), "narrow", "narrowest"]
    within = {"narrow": ("wide",), "narrowest": ("narrow", "rest/part")}
    return [*guide(*obligations), requirement(parts, links, within=within),
            requirement(["part"], [("o-less/a", "broader", "part")], "rest"), policy(), checks()]
