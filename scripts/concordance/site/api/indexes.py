"""The files that list the documents: the door, and one list for each kind of record."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from concordance import __version__
from concordance.graph.build import LICENCE
from concordance.language import table
from concordance.model.corpus import Corpus, act_of
from concordance.reports.gap_model import LanguageMap
from concordance.site.api import model as out
from concordance.site.api.periods import NOT_TESTABLE, verdict_on
from concordance.site.api.places import (
    CONTEXT,
    FOLDERS,
    INDEX,
    document_path,
    list_path,
    page_of,
    pages_of,
    relative,
    schema_path,
)
from concordance.site.api.records import Record


@dataclass(frozen=True)
class Lists:
    """What the lists are made from. days: those that matter, oldest first. short: shortens the IRI of a record."""

    corpus: Corpus
    base: str
    day: date
    days: tuple[date, ...]
    records: tuple[Record, ...]
    periods: dict[str, list[out.PeriodOut]]
    short: Callable[[Record], str]

    @cached_property
    def _by_kind(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {kind: [] for kind in FOLDERS}
        for record in self.records:
            found[record.kind].append(record)
        return found

    @cached_property
    def _by_act(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for record in self.records:
            if record.kind in ("article", "provision"):
                found.setdefault(act_of(record.id), []).append(record)
        return found

    @cached_property
    def _by_instrument(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for record in self._by_kind["obligation"]:
            found.setdefault(self.corpus.instrument_of[record.id], []).append(record)
        return found

    def all(self) -> Iterator[tuple[str, BaseModel]]:
        """Yield `(path below the root of the site, content)` of every list."""
        yield INDEX, self._door()
        yield self._acts()
        yield self._instruments()
        for kind, shape, key in (("term", out.TermsOut, "terms"), ("requirement", out.RequirementsOut, "requirements")):
            here = list_path(kind)
            yield here, shape.model_validate({key: [self._entry(here, record) for record in self._by_kind[kind]]})
        yield self._verdicts()

    def _entry(self, here: str, record: Record) -> out.EntryOut:
        return out.EntryOut.model_validate(self._said(here, record))

    def _said(self, here: str, record: Record) -> dict[str, object]:
        return {"id": record.id, "iri": self.short(record), "label": record.label,
                "document": relative(here, document_path(record.kind, record.id)),
                "pages": pages_of(here, page_of(self.corpus, record.kind, record.id))}

    def _acts(self) -> tuple[str, BaseModel]:
        here = list_path("provision")
        return here, out.ProvisionsOut(acts=[
            out.ActOut.model_validate({**self._said(here, act), "provisions": [
                self._entry(here, record) for record in self._by_act.get(act.id, ())]})
            for act in self._by_kind["act"]])

    def _instruments(self) -> tuple[str, BaseModel]:
        here = list_path("obligation")
        return here, out.ObligationsOut(instruments=[
            out.InstrumentOut.model_validate({**self._said(here, instrument), "obligations": [
                out.ObligationOut.model_validate({
                    **self._said(here, record), "citation": self.corpus.obligations[record.id].citation,
                    "verdict": relative(here, document_path("verdict", record.id))})
                for record in self._by_instrument.get(instrument.id, ())]})
            for instrument in self._by_kind["instrument"]])

    def _verdicts(self) -> tuple[str, BaseModel]:
        here = list_path("verdict")
        return here, out.VerdictsOut(
            as_of=self.day, days=list(self.days), review_notice=_notice(), obligations=[
                out.VerdictOut.model_validate({
                    **self._said(here, record), "instrument": self.corpus.instrument_of[record.id],
                    "citation": self.corpus.obligations[record.id].citation,
                    "unverified": self.corpus.obligations[record.id].unverified,
                    "verdicts": self._on_days(record.id)})
                for record in self._by_kind["verdict"]])

    def _on_days(self, obligation: str) -> dict[date, str]:
        if not self.corpus.obligations[obligation].testable:
            return {day: NOT_TESTABLE for day in self.days if day >= self.corpus.since[obligation]}
        found = {day: verdict_on(self.periods[obligation], day) for day in self.days}
        return {day: verdict for day, verdict in found.items() if verdict}

    def _door(self) -> out.IndexOut:
        counts = Counter(record.kind for record in self.records)
        return out.IndexOut(
            version=out.VERSION, tool=f"concordance {__version__}", base=self.base, as_of=self.day, licence=LICENCE,
            review_notice=_notice(), context=relative(INDEX, CONTEXT), pages=pages_of(INDEX, ("about/api.md", "")),
            collections=[out.CollectionOut(
                kind=kind, count=counts[kind], index=relative(INDEX, list_path(kind)),
                document=relative(INDEX, document_path(kind, "{id}")),
                schema_=relative(INDEX, schema_path(f"{kind}-1"))) for kind in FOLDERS])


def _notice() -> LanguageMap:
    return LanguageMap(**table()["report"]["proposed"])
