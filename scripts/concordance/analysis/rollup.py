"""Roll-ups: verdicts counted by instrument, force, pillar, theme, modality, priority or actor, with denominators."""

from collections.abc import Callable
from enum import StrEnum

from concordance.analysis.gaps import Counts, count
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.corpus import Corpus

NOBODY = "nobody"


class Dimension(StrEnum):
    """By what obligations can be rolled up."""

    INSTRUMENT = "instrument"
    FORCE = "force"
    PILLAR = "pillar"
    THEME = "theme"
    MODALITY = "modality"
    PRIORITY = "priority"
    ACTOR = "actor"


def rollup(corpus: Corpus, results: tuple[ObligationOnDay, ...], by: Dimension) -> dict[str, Counts]:
    """Count the results in groups, in the order in which the groups first occur; priorities in their own order.

    An obligation belongs to one group, except by actor: there it belongs to every body that bears a provision its
    verdict rests on, and to "nobody" where it rests on none. What cannot be tested is left out.
    """
    groups: dict[str, list[ObligationOnDay]] = {}
    for result in results:
        if result.obligation.testable:
            for name in _NAMES[by](corpus, result):
                groups.setdefault(name, []).append(result)
    if by is Dimension.PRIORITY:
        from concordance.model.policy import Priority

        groups = {str(p): groups[str(p)] for p in Priority if str(p) in groups}
    return {name: count(tuple(members)) for name, members in groups.items()}


def actors_of(result: ObligationOnDay) -> tuple[str, ...]:
    """Return the bodies and persons that bear the provisions a verdict rests on, sorted."""
    return tuple(sorted({
        actor for element in result.elements for row in element.deciding for item in row.evidence
        if item.provision is not None for actor in item.provision.bearer
    }))


_NAMES: dict[Dimension, Callable[[Corpus, ObligationOnDay], tuple[str, ...]]] = {
    Dimension.INSTRUMENT: lambda _, result: (result.instrument,),
    Dimension.FORCE: lambda _, result: (str(result.force),),
    Dimension.PILLAR: lambda _, result: (result.obligation.pillar,),
    Dimension.THEME: lambda _, result: (str(result.obligation.theme),),
    Dimension.MODALITY: lambda _, result: (str(result.obligation.modality),),
    Dimension.PRIORITY: lambda corpus, result: (str(priority_of(corpus, result)),),
    Dimension.ACTOR: lambda _, result: actors_of(result) or (NOBODY,),
}
