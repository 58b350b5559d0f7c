"""The metadata of an expression: who and what it is by FRBR, its life, what changed it, and what it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.exchange.akoma_ntoso.moments import Event, Interval, Life, numbered
from concordance.exchange.akoma_ntoso.naming import CODES, Expression, portion
from concordance.exchange.akoma_ntoso.xml import Node, filled, node
from concordance.graph.build import LICENCE
from concordance.graph.namespaces import Names, vocab
from concordance.language import Words
from concordance.model.amendment import Operation
from concordance.model.corpus import act_of
from concordance.reports.edition import Edition

_EDITORS, _STATE, _ORIGINAL = "#editors", "#state", "#original"
_OPERATIONS = {Operation.INSERT: "insertion", Operation.SUBSTITUTE: "substitution", Operation.REPEAL: "repeal"}


@dataclass(frozen=True)
class Metadata:
    """Writes the metadata of one expression. groups: the eId of each interval."""

    life: Life
    expression: Expression
    words: Words
    edition: Edition
    groups: dict[Interval, str]

    def element(self, notes: list[Node]) -> Node:
        """Return the metadata. notes: those that the body made."""
        events = numbered(self.life.events)
        return node(
            "meta", self._identification(), self._lifecycle(events), self._analysis(), self._temporal_data(events),
            self._references(), filled("notes", notes, source=_EDITORS), self._proprietary(),
        )

    def _identification(self) -> Node:
        expression, act, words = self.expression, self.life.act, self.words
        country, number = act.akn.split("/")[2], act.akn.rsplit("/", 1)[1]
        main = expression.main
        short = act.short_title.best(words.language)[0]
        work = node(
            "FRBRWork", node("FRBRthis", value=main(expression.work)), node("FRBRuri", value=expression.work),
            node("FRBRalias", value=act.title.best(words.language)[0], name="title"),
            node("FRBRalias", value=short, name="shortTitle"),
            node("FRBRalias", value=act.portal_id, name="portal") if act.portal_id else None,
            node("FRBRdate", date=act.adopted.isoformat(), name="Generation"), node("FRBRauthor", href=_STATE),
            node("FRBRcountry", value=country), node("FRBRnumber", value=number),
            node("FRBRprescriptive", value="true"),
        )
        expressed = node(
            "FRBRExpression", node("FRBRthis", value=main(expression.uri)), node("FRBRuri", value=expression.uri),
            node("FRBRdate", date=expression.since.isoformat(), name="version"), node("FRBRauthor", href=_EDITORS),
            # Every text is a summary of ours, so that none is authoritative, in whichever language.
            node("FRBRauthoritative", value="false"), node("FRBRlanguage", language=CODES[words.language]),
            *self._translated(),
        )
        manifested = node(
            "FRBRManifestation", node("FRBRthis", value=main(expression.file)), node("FRBRuri", value=expression.file),
            node("FRBRdate", date=self.edition.day.isoformat(), name="asOf"), node("FRBRauthor", href=_EDITORS),
            node("FRBRformat", value="application/akn+xml"),
        )
        return node("identification", work, expressed, manifested, source=_EDITORS)

    def _translated(self) -> Iterator[Node]:
        """Yield the authentic expressions that the English one is a courtesy beside; nothing for those."""
        if self.words.language == "en":
            for language in ("kk", "ru"):
                if self.life.act.title.get(language):
                    other = Expression(self.life.act, language, self.expression.since)
                    yield node("FRBRtranslation", href=other.uri, fromLanguage=CODES[language], authoritative="false",
                               by=_EDITORS)

    def _lifecycle(self, events: dict[Event, str]) -> Node:
        commencement = self.life.commencement
        return node("lifecycle", *(
            node("eventRef", date=event.day.isoformat(), source=self._source(event.by), eId=eid,
                 type=event.kind or None, refersTo="#inForce" if event == commencement else None)
            for event, eid in events.items()), source=_EDITORS)

    def _source(self, act: str) -> str:
        return _ORIGINAL if act == self.life.act.id else f"#{self._amending[act]}"

    @property
    def _amending(self) -> dict[str, str]:
        """The eIds of the acts that are known to have changed this one, and of those that will."""
        known = dict.fromkeys(event.by for event in self.life.events if event.by != self.life.act.id)
        known |= dict.fromkeys(self.life.act.amended_by)
        return {act: f"amending_{place}" for place, act in enumerate(sorted(known), start=1)}

    def _analysis(self) -> Node | None:
        changes = filled("passiveModifications", (
            node(
                "textualMod", node("source", href=portion(self.life.corpus, by)),
                node("destination", href=self._destination(operation.target)),
                node("force", period=f"#{self.groups[self.life.interval_of(operation, by)]}"),
                type=_OPERATIONS[operation.op], eId=f"change_{place}",
            ) for place, (by, operation) in enumerate(self.life.operations, start=1)))
        return node("analysis", changes, source=_EDITORS) if changes is not None else None

    def _destination(self, target: str) -> str | None:
        eid = target.rsplit("/", 1)[1]
        return f"#{eid}" if self.life.holds(eid) else portion(self.life.corpus, target)

    def _temporal_data(self, events: dict[Event, str]) -> Node | None:
        return filled("temporalData", (
            node("temporalGroup", node(
                "timeInterval", start=f"#{events[interval.start]}",
                end=f"#{events[interval.end]}" if interval.end else None,
                refersTo="#inForce" if interval.sure else "#inForceNoLaterThan"), eId=eid)
            for interval, eid in self.groups.items()), source=_EDITORS)

    def _references(self) -> Node:
        corpus, words = self.life.corpus, self.words
        names = Names(self.edition.base)
        act = self.life.act
        country = act.akn.split("/")[2]
        used = sorted({term for item in self.life.shown.values() for term in item.provision.terms
                       if term in corpus.terms})
        cited = sorted({act_of(other) if other not in corpus.acts else other
                        for item in self.life.shown.values() for other in item.provision.cites} - {act.id})
        return node(
            "references",
            node("original", eId="original", href=act.akn, showAs=act.short_title.best(words.language)[0]),
            *(node("passiveRef", eId=eid, href=corpus.acts[other].akn,
                   showAs=corpus.acts[other].short_title.best(words.language)[0])
              for other, eid in self._amending.items() if other in corpus.acts),
            *(node("activeRef", eId=f"cited_{place}", href=corpus.acts[other].akn,
                   showAs=corpus.acts[other].short_title.best(words.language)[0])
              for place, other in enumerate((other for other in cited if other in corpus.acts), start=1)),
            node("TLCOrganization", eId="editors", href=names.thing("agent", "concordance-editors").value,
                 showAs=words.phrase("assessor", "concordance editors")[0]),
            node("TLCOrganization", eId="state", href=f"/akn/ontology/organization/{country}/state",
                 showAs=words("exchange-act", "state")),
            node("TLCConcept", eId="inForce", href=f"{vocab(self.edition.base)}start-exact",
                 showAs=words("exchange-act", "in-force")),
            node("TLCConcept", eId="inForceNoLaterThan", href=f"{vocab(self.edition.base)}start-no-later-than",
                 showAs=words("exchange-act", "in-force-by")),
            *(node("TLCConcept", eId=f"term_{term}", href=names.thing("term", term).value,
                   showAs=corpus.terms[term].label.best(words.language)[0]) for term in used),
            source=_EDITORS,
        )

    def _proprietary(self) -> Node:
        """Return what Akoma Ntoso has no place for, in our own vocabulary: first of all that texts are summaries."""
        act = self.life.act
        parts = (
            node("c:provision", href=f"#{eid}", kind=item.provision.kind, force=item.provision.force, state=item.state,
                 basis=item.version.basis, startBasis=item.version.start_basis)
            for eid, item in self.life.shown.items())
        return node(
            "proprietary",
            node("c:text", "summary"), node("c:review", "proposed"), node("c:content", act.content),
            node("c:basis", act.basis), node("c:inForceBasis", act.in_force.basis),
            node("c:readUpTo", act.read_up_to.isoformat()) if act.read_up_to else None,
            node("c:asOf", self.edition.day.isoformat()), node("c:dataVersion", self.edition.data),
            node("c:license", LICENCE), *parts, source=_EDITORS, **{"xmlns:c": vocab(self.edition.base)},
        )
