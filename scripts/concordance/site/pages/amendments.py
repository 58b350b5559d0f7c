"""Who changed what: every operation of the amending acts, by day, with the verdicts that changed on that day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordance.analysis.history import changed_on
from concordance.model.amendment import Amendment
from concordance.model.corpus import act_of
from concordance.model.replay import differences, operations_on
from concordance.site.context import Page, SiteContext
from concordance.site.pages.links import ObligationLink, Reference, obligation_link, reference
from concordance.site.render import page

HERE = "law/changes.md"


@dataclass(frozen=True)
class OperationLine:
    """One operation as shown: linked where the target has a page."""

    operation: Amendment
    target: str
    where: Reference | None
    made_by: Reference


@dataclass(frozen=True)
class ChangedVerdict:
    """An obligation whose verdict or elements changed on a day."""

    link: ObligationLink
    before: str
    after: str


@dataclass(frozen=True)
class DayOfChange:
    """The operations of one day by act changed, and what they did to the verdicts."""

    day: date
    acts: list[tuple[str, list[OperationLine]]]
    verdicts: list[ChangedVerdict]


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of all amendment operations."""
    corpus = context.corpus
    files = corpus.amendment_files
    reached = operations_on(corpus)
    wordings = sum(len(corpus.provisions[identifier].versions) for identifier in reached)
    found = [(file.act, operation) for _, file in files for operation in file.operations]
    days = [_day(context, day, [(act, op) for act, op in found if op.start == day])
            for day in sorted({op.start for _, op in found}, reverse=True)]
    notes = [(reference(context, HERE, file.act), file.note) for _, file in files if file.note]
    yield page(context, "amendments.md.j2", HERE, days=days, operations=len(found), acts=len(files),
               wordings=wordings, differences=len(list(differences(corpus))), notes=notes)


def made_by(context: SiteContext, here: str, act: str) -> list[OperationLine]:
    """Return what an act did to others."""
    return [operation_line(context, here, file.act, operation) for _, file in context.corpus.amendment_files
            if file.act == act for operation in file.operations]


def done_to(context: SiteContext, here: str, act: str) -> list[OperationLine]:
    """Return what others did to an act, oldest first."""
    found = [(file.act, operation) for _, file in context.corpus.amendment_files
             for operation in file.operations if operation.act == act]
    return [operation_line(context, here, by, operation) for by, operation in sorted(found, key=lambda x: x[1].start)]


def operation_line(context: SiteContext, here: str, by: str, operation: Amendment) -> OperationLine:
    """Return one operation as shown on the page `here`."""
    corpus = context.corpus
    known = operation.target in corpus.provisions or operation.target in corpus.articles
    label = context.cite(operation.target)
    return OperationLine(operation, label, reference(context, here, operation.target) if known else None,
                         reference(context, here, by))


def _day(context: SiteContext, day: date, done: list[tuple[str, Amendment]]) -> DayOfChange:
    changed = sorted({act_of(operation.target) for _, operation in done}, key=list(context.corpus.acts).index)
    acts = [(act, [operation_line(context, HERE, by, op) for by, op in done if act_of(op.target) == act])
            for act in changed]
    verdicts = [ChangedVerdict(obligation_link(context, HERE, change.obligation), str(change.before), str(change.after))
                for change in changed_on(context.history, day) if change.obligation in context.results]
    return DayOfChange(day, acts, verdicts)
