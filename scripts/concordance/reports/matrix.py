"""The concordance matrix of one instrument as JSON: provisions, obligations, and the cells where they meet, by day."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from concordance import __version__
from concordance.analysis.matrix import ConcordanceMatrix
from concordance.model.corpus import Corpus, act_of
from concordance.model.text import LANGUAGES, Text
from concordance.reports.addresses import cite
from concordance.reports.gap_model import LanguageMap


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class MatrixObligationOut(_Part):
    """One column: a testable obligation with its verdict on each day."""

    id: str
    citation: str
    title: LanguageMap
    article: str = Field(description="the article of the instrument, or the name of its part")
    pillar: str
    theme: str
    modality: str
    unverified: bool
    verdicts: list[str] = Field(description="one for each of the days")


class MatrixActOut(_Part):
    """How much of one act is in force on each day, and how much of it is used for the instrument."""

    act: str
    title: LanguageMap
    in_force: list[int] = Field(description="encoded provisions in force on each of the days")
    used: list[int] = Field(description="those of them that a verdict on the instrument rests on")


class MatrixProvisionOut(_Part):
    """One row: a provision that is used on at least one of the days."""

    id: str
    act: str
    article: str
    citation: LanguageMap


class MatrixCellOut(_Part):
    """What the strongest row says of one provision for one obligation, on each day; null where it is not used."""

    provision: str
    obligation: str
    outcomes: list[str | None]
    relations: list[str | None]
    elements: list[list[str]] = Field(description="the elements it is used for, by day; those decided by the outcome "
                                                  "come first")


class MatrixOut(_Part):
    """The matrix of one instrument on the days that matter for it."""

    schema_: Literal["matrix-1"] = Field(default="matrix-1", alias="schema")
    tool: str
    instrument: str
    days: list[date]
    unanswered: list[int] = Field(description="obligations that no provision is used for, on each of the days")
    obligations: list[MatrixObligationOut]
    acts: list[MatrixActOut]
    provisions: list[MatrixProvisionOut]
    cells: list[MatrixCellOut]


def published(corpus: Corpus, instrument: str, days: tuple[date, ...], found: ConcordanceMatrix) -> MatrixOut:
    """Return the published form of a matrix. days: those the matrix was computed for."""
    filled = [found.used_on(place) for place in range(len(days))]
    used = {key[0] for key in found.cells}
    return MatrixOut(
        tool=f"concordance {__version__}", instrument=instrument, days=list(days),
        unanswered=[len({r.obligation.id for r in found.last} - {o for _, o in cells}) for cells in filled],
        obligations=_obligations(corpus, instrument, found),
        acts=_acts(corpus, days, [{provision for provision, _ in cells} for cells in filled]),
        # In the order of the law.
        provisions=[
            MatrixProvisionOut(id=identifier, act=act_of(identifier), article=corpus.article_of[identifier].id,
                               citation=LanguageMap(**{name: cite(corpus, identifier, name) for name in LANGUAGES}))
            for identifier in corpus.provisions if identifier in used
        ],
        cells=_cells(corpus, found),
    )


def as_json(found: MatrixOut) -> str:
    """Return the matrix as JSON text: one record a line, so that it stays small and two of them can be compared."""
    head, _, _ = found.model_copy(update={"obligations": [], "acts": [], "provisions": [], "cells": []}
                                  ).model_dump_json(by_alias=True).partition(',"obligations"')
    parts = [f'"{name}":[\n' + ",\n".join(item.model_dump_json() for item in getattr(found, name)) + "\n]"
             for name in ("obligations", "acts", "provisions", "cells")]
    return ",\n".join([head, *parts]) + "}\n"


def _obligations(corpus: Corpus, instrument: str, found: ConcordanceMatrix) -> list[MatrixObligationOut]:
    article = {o.id: file.name for file in corpus.obligation_files if file.instrument == instrument
               for o in file.obligations}
    return [
        MatrixObligationOut(
            id=o.id, citation=o.citation, title=_texts(o.title), article=article[o.id], pillar=o.pillar, theme=o.theme,
            modality=o.modality, unverified=o.unverified, verdicts=[str(result.verdict) for result in over_time])
        for over_time in zip(*found.results, strict=True) for o in (over_time[-1].obligation,)
    ]


def _acts(corpus: Corpus, days: tuple[date, ...], used: list[set[str]]) -> list[MatrixActOut]:
    here: dict[str, list[str]] = {}
    for identifier in corpus.provisions:
        here.setdefault(act_of(identifier), []).append(identifier)
    return [
        MatrixActOut(
            act=act, title=_texts(corpus.acts[act].short_title),
            in_force=[sum(corpus.provisions[p].version_on(day) is not None for p in members) for day in days],
            used=[sum(p in on_day for p in members) for on_day in used])
        for act in corpus.acts if (members := here.get(act))
    ]


def _cells(corpus: Corpus, found: ConcordanceMatrix) -> list[MatrixCellOut]:
    law = {identifier: place for place, identifier in enumerate(corpus.provisions)}
    promised = {r.obligation.id: place for place, r in enumerate(found.last)}
    return [
        MatrixCellOut(
            provision=provision, obligation=obligation,
            outcomes=[str(use.outcome) if use else None for use in uses],
            relations=[str(use.relation) if use else None for use in uses],
            elements=[list(use.elements) if use else [] for use in uses])
        for (provision, obligation), uses in sorted(
            found.cells.items(), key=lambda cell: (law[cell[0][0]], promised[cell[0][1]]))
    ]


def _texts(text: Text) -> LanguageMap:
    return LanguageMap(kk=text.kk, ru=text.ru, en=text.en)
