"""The dated wordings of a provision as properties. The wording of the day is prose; the others are told here whole.

What belongs to one other wording has one group, `wording-<its first day>`.
"""

from datetime import date

from concordance.exchange.oscal.own import Own, Tree
from concordance.model.provision import Provision, Version


def wording_props(own: Own, version: Version, group: str = "") -> list[Tree]:
    """Return when a wording is in force, who made it, how it is known, and what it limits."""
    return [
        *own.prop("from", version.start, version.start_is, group),
        *own.prop("from-basis", version.start_basis, "", group),
        *own.prop("to", version.end, "", group), *own.prop("by", version.by, "", group),
        *own.prop("basis", version.basis, "", group),
        *(tree for condition in version.conditions for tree in own.lines("condition", condition, group)),
        *(tree for limit in version.time_limits
          for tree in own.prop("time-limit", limit.duration or "no-number", limit.bound, group,
                               limit.what.best("en")[0])),
        *own.lines("note", version.note, group),
    ]


def other_wordings(own: Own, provision: Provision, day: date) -> list[Tree]:
    """Return every wording but that of the day: `former`, `coming`, or `repealed` for the closing entry of a repeal."""
    told: list[Tree] = []
    for version in provision.versions:
        if version.in_force(day):
            continue
        group = f"wording-{version.start}"
        state = "coming" if version.start > day else "former"
        told += own.prop("wording", "repealed" if version.repealed else state, "", group)
        told += [*wording_props(own, version, group), *own.lines("summary", version.summary, group)]
    return told
