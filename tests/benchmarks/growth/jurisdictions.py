"""Invented jurisdictions of any size, made from a seed: as records, or as files on disk. Nothing here is real law.

A state has acts of up to 500 provisions with dated wordings, an amending act for each of them that tells the same
history once more, ten instruments of obligations with five elements each, and requirements that a fifth of the
obligations share. An element has two judgements with days; those of the last instrument that are shared have none and
borrow. The data is sound: the checks find nothing in it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from concordance.load.defaults import with_defaults
from concordance.load.layout import kind_of
from concordance.load.reader import Tree
from concordance.model.corpus import Corpus, DataFile

ROWS_OF_A_STATE = 50_000
INSTRUMENTS = 10
ELEMENTS = 5
ROWS_OF_AN_OBLIGATION = 10
ROWS_TO_A_PROVISION = 10
PROVISIONS_OF_AN_ACT, PROVISIONS_OF_AN_ARTICLE, OBLIGATIONS_OF_AN_ARTICLE = 500, 10, 25
SHARED = 5  # every fifth obligation shares a requirement with its counterparts in the other instruments
CHANGES = tuple(date(2018, 1, 1) + timedelta(days=60 * place) for place in range(1, 47))  # to the middle of 2025
ASSESSED = date(2024, 3, 1)
CONFIG = "site_name: Invented\nsite_url: https://example.org/invented/\n"
RELATIONS = (*("equal-to", "equivalent-to", "superset-of", "equivalent-to") * 6, "subset-of", "subset-of", "subset-of",
             "intersects-with", "intersects-with", "contrary-to")
THEMES = ("victims-rights", "children", "prosecution", "prevention", "partnership")
MODALITIES = ("mandatory", "mandatory", "mandatory-to-consider", "optional", "definition")
FORCES = (("duty", "must"), ("duty", "indicative"), ("competence", "may"), ("competence", "competence"))


@dataclass(frozen=True)
class Size:
    """How much is made: judgements in all, and how many of them there are to a provision."""

    rows: int
    rows_to_a_provision: int = ROWS_TO_A_PROVISION

    def states(self) -> Iterator[tuple[str, int]]:
        """Yield the code of each state and how many obligations each of its instruments has."""
        left = self.rows
        for place in range(-(-self.rows // ROWS_OF_A_STATE)):
            rows = min(left, ROWS_OF_A_STATE)
            left -= rows
            state = f"{chr(97 + place // 26)}{chr(97 + place % 26)}"
            yield state, max(1, rows // (INSTRUMENTS * ROWS_OF_AN_OBLIGATION))


def trees(size: Size, seed: int = 1) -> Iterator[tuple[str, Tree]]:
    """Yield path and content of every data file; the same size and seed give the same files."""
    for state, obligations in size.states():
        yield from _state(state, obligations, size, Random(f"{seed} {state}"))


def corpus(size: Size, seed: int = 1) -> Corpus:
    """Return the jurisdictions as records, validated as the files would be."""
    return Corpus(tuple(DataFile(path, *_record(path, tree)) for path, tree in trees(size, seed)))


def write(size: Size, root: Path, seed: int = 1) -> int:
    """Write the jurisdictions as a project folder, and return how many bytes of data that is."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    written = 0
    for path, tree in trees(size, seed):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        written += target.write_bytes("".join(_lines(tree, "")).encode())
    return written


def _record(path: str, tree: Tree) -> tuple[str, object]:
    kind = kind_of(path)
    assert kind is not None, path
    assert isinstance(tree, dict), path
    return kind.name, kind.record.model_validate(with_defaults(tree))


def _lines(tree: Tree, indent: str) -> Iterator[str]:
    """Yield a mapping as YAML in blocks, as authors write it."""
    assert isinstance(tree, dict)
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}\n"
        elif isinstance(value, dict):
            yield f"{indent}{key}:\n"
            yield from _lines(value, f"{indent}  ")
        elif all(isinstance(item, str) for item in value):
            yield f"{indent}{key}: [{', '.join(json.dumps(item, ensure_ascii=False) for item in value)}]\n"
        else:
            yield f"{indent}{key}:\n"
            for item in value:
                first, *others = _lines(item, f"{indent}    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from others


def _text(kk: str, ru: str, en: str) -> Tree:
    return {"kk": kk, "ru": ru, "en": en}


def _state(state: str, obligations: int, size: Size, random: Random) -> Iterator[tuple[str, Tree]]:
    rows = obligations * INSTRUMENTS * ROWS_OF_AN_OBLIGATION
    provisions: list[str] = []
    yield f"law/{state}/actors.yml", {"actors": [
        {"id": f"{state}-body-{n}", "kind": "state-body", "label": _text(f"{n} орган", f"Орган {n}", f"Body {n}")}
        for n in range(1, 6)]}
    wanted = max(10, rows // size.rows_to_a_provision)
    for number, first in enumerate(range(0, wanted, PROVISIONS_OF_AN_ACT), start=1):
        here = min(PROVISIONS_OF_AN_ACT, wanted - first)
        yield from _act(state, f"{state}/act-{number}", f"{state}/amending-{number}", here, provisions, random)
    for number in range(1, INSTRUMENTS + 1):
        yield from _instrument(f"{state}-charter-{number}", number, obligations, provisions, random)
    for number in range(0, obligations, SHARED):
        yield _requirement(state, number)


def _act(state: str, act: str, amending: str, count: int, provisions: list[str],
         random: Random) -> Iterator[tuple[str, Tree]]:
    operations: list[Tree] = []
    articles = range(1, -(-count // PROVISIONS_OF_AN_ARTICLE) + 1)
    yield f"law/{act}/act.yml", _head(act, len(articles), "2017-06-01", "2018-01-01", [amending])
    for number in articles:
        parts = []
        for place in range(1, min(PROVISIONS_OF_AN_ARTICLE, count - (number - 1) * PROVISIONS_OF_AN_ARTICLE) + 1):
            eid = f"art_{number}__para_{place}"
            starts = sorted(random.sample(CHANGES, random.choice((0, 0, 0, 1, 1, 2))))
            versions = [_version(f"{act}, {eid}", start, amending) for start in (None, *starts)]
            for version, following in zip(versions, starts, strict=False):
                version["to"] = (following - timedelta(days=1)).isoformat()
            kind, force = random.choice(FORCES)
            parts.append({"eid": eid, "num": f"{place}.", "kind": kind, "force": force,
                          "bearer": [f"{state}-body-{random.randint(1, 5)}"],
                          **({"cites": [random.choice(provisions)]} if provisions and random.random() < 0.3 else {}),
                          "versions": versions})
            operations += [{"op": "substitute", "target": f"{act}/{eid}", "from": start.isoformat(),
                            "what": _text("мәтіні өзгертілді", "изменён текст", "the wording was changed")}
                           for start in starts]
            provisions.append(f"{act}/{eid}")
        yield f"law/{act}/articles/art-{number:03}.yml", {
            "id": f"{act}/art_{number}", "num": str(number), "whole": "true",
            "heading": _text(f"{number} ереже", f"Правило {number}", f"Rule {number}"),
            "wording": {"from": "2018-01-01", "by": act, "basis": "official-text", "sources": ["s1"]},
            "provisions": parts}
    yield f"law/{amending}/act.yml", _head(amending, 0, "2017-12-01", "2018-01-01", [])
    if operations:
        yield f"law/{amending}/amendments.yml", {
            "act": amending, "complete_for": [act],
            "taken": {"from": "2018-01-01", "basis": "official-text", "sources": ["s1"]}, "operations": operations}


def _head(act: str, articles: int, adopted: str, start: str, amended_by: list[str]) -> Tree:
    state, name = act.split("/")
    title = _text(f"{name} туралы заң", f"Закон {name.replace('act', '№').replace('amending', 'об изменениях №')}",
                  f"Law {name} of {state}")
    return {"id": act, "form": "law", "adopted": adopted, "akn": f"/akn/{state}/act/{adopted}/{name}", "title": title,
            "short_title": title, "in_force": {"from": start, "basis": "official-text"}, "content": "whole",
            "articles_expected": str(articles), "basis": "official-text", "sources": _sources(act),
            **({"amended_by": list(amended_by)} if amended_by else {})}


def _sources(name: str) -> Tree:
    return {"s1": {"title": f"Invented gazette, {name}", "url": f"https://example.org/gazette/{name}",
                   "basis": "official-text", "language": "ru"}}


def _version(place: str, start: date | None, amending: str) -> dict[str, Tree]:
    said = start.isoformat() if start else "the beginning"
    return {**({"from": start.isoformat(), "by": amending} if start else {}),
            "summary": _text(f"Уәкілетті орган өтінішті қабылдайды және жауап береді ({said}).",
                             f"Уполномоченный орган принимает обращение и даёт ответ ({said}).",
                             f"The body in charge takes the request and answers it ({place}, {said}).")}


def _instrument(name: str, place: int, obligations: int, provisions: list[str],
                random: Random) -> Iterator[tuple[str, Tree]]:
    state = name.split("-")[0]
    title = _text(f"{place} жарғы", f"Хартия {place}", f"Charter {place} of {state}")
    yield f"mappings/instruments/{name}/instrument.yml", {
        "id": name, "place": str(place), "kind": "treaty", "title": title, "title_basis": "official-text",
        "short_title": title, "adopted": "2000-01-01", "dates_basis": "official-text", "reference": "invented",
        "binding": "true", "binding_from": "2018-01-01", "status": [
            {"what": "ratified", "on": "2017-12-01", "basis": "official-text", "sources": ["s1"]}],
        "sources": _sources(name), "obligations_expected": str(obligations)}
    for article, first in enumerate(range(0, obligations, OBLIGATIONS_OF_AN_ARTICLE), start=1):
        promised: list[Tree] = []
        judged: list[Tree] = []
        for number in range(first, min(first + OBLIGATIONS_OF_AN_ARTICLE, obligations)):
            identifier = _obligation_id(name, number)
            promised.append(_obligation(identifier, name, article, number, random))
            for element in range(1, ELEMENTS + 1):
                judged += _rows(f"{identifier}/e{element}", _how_many(place, number), provisions, random,
                                even=number % SHARED == 0)
        head: dict[str, Tree] = {"instrument": name, "article": str(article)}
        yield f"mappings/instruments/{name}/obligations/art-{article:02}.yml", {
            **head, "heading": _text(f"{article} бап", f"Статья {article}", f"Article {article}"),
            "obligations": promised}
        if judged:
            yield f"mappings/assessments/{name}/art-{article:02}.yml", {
                **head, "assessed": {"on": ASSESSED.isoformat(), "by": "nobody"}, "rows": judged}


def _obligation_id(instrument: str, number: int) -> str:
    return f"{instrument}-{number // OBLIGATIONS_OF_AN_ARTICLE + 1}-{number}"


def _how_many(place: int, number: int) -> int:
    """Return the judgements of an element: what the last instrument borrows, the first has twice."""
    if number % SHARED:
        return 2
    return {INSTRUMENTS: 0, 1: 4}.get(place, 2)


def _obligation(identifier: str, name: str, article: int, number: int, random: Random) -> Tree:
    return {"id": identifier, "citation": f"{name}, art. {article}({number})",
            "title": _text(f"{number} міндет", f"Обязанность {number}", f"Duty {number}"),
            "summary": _text("Мемлекет көмек көрсетеді.", "Государство оказывает помощь.", "The State gives help."),
            "modality": random.choice(MODALITIES), "operative_verb": "shall", "pillar": "protection",
            "theme": random.choice(THEMES), "addressee": "the State", "beneficiary": "seafarers",
            "measures": "legislative", "testable": "true", "basis": "official-text", "sources": ["s1"],
            "elements": [{"id": f"e{n}", "label": _text(f"{n} бөлігі", f"часть {n}", f"part {n}")}
                         for n in range(1, ELEMENTS + 1)]}


def _rows(element: str, count: int, provisions: list[str], random: Random, *, even: bool) -> Iterator[Tree]:
    """Yield judgements of one element. even: what is shared is answered alike everywhere, which a check asks for."""
    empty = not even and random.random() < 0.2
    for place in range(count):
        row: dict[str, Tree] = {"id": f"{element}/r{place}"}
        if empty:
            row |= {"relation": "no-relationship", "examined": {
                "acts": [provisions[0].rsplit("/", 1)[0]], "on": ASSESSED.isoformat()},
                "window": {"from": "2022-01-01"} if place else {"from": "2018-01-01", "to": "2021-12-31"}}
        elif even:
            row |= {"relation": "intersects-with", "evidence": [{"provision": provisions[place]}]}
        else:
            relation = random.choice(RELATIONS)
            found = random.sample(provisions, random.choice((1, 1, 2)))
            if relation == "equal-to":  # two that are equal must not differ in force
                relation = "equivalent-to" if place else relation
            row |= {"relation": relation, "evidence": [{"provision": name} for name in found]}
            if relation == "subset-of" and len(found) == 2:
                row["together"] = "true"
        row["reason"] = _text("Ереже салыстырылды.", f"Норма сопоставлена: {element}.", f"Compared: {element}.")
        yield row


def _requirement(state: str, number: int) -> tuple[str, Tree]:
    name = f"{state}-need-{number}"
    links: list[Tree] = [{"element": f"{_obligation_id(f'{state}-charter-{place}', number)}/e{part}",
                          "part": f"p{part}", "relation": "equal"}
                         for place in range(1, INSTRUMENTS + 1) for part in range(1, ELEMENTS + 1)]
    return f"mappings/requirements/{name}.yml", {
        "id": name, "label": _text(f"{number} қажеттілік", f"Потребность {number}", f"Need {number}"),
        "summary": _text("Көмек керек.", "Нужна помощь.", "Help is needed."), "theme": "prevention",
        "parts": [{"id": f"p{n}", "label": _text(f"{n} бөлігі", f"часть {n}", f"part {n}")}
                  for n in range(1, ELEMENTS + 1)], "links": links}
