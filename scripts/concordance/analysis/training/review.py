"""The curriculum on a day: which parts of it the law has left behind, and which answers no longer hold."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache

from concordance.analysis.training.answers import Unsupported, unsupported_in_exercise, unsupported_in_question
from concordance.analysis.training.changes import Change, changes
from concordance.analysis.training.items import Item, ItemKind, items
from concordance.model.corpus import Corpus


@dataclass(frozen=True)
class ItemOnDay:
    """One part of the curriculum on a day: what changed since its review, and answers the data does not support."""

    item: Item
    changes: tuple[Change, ...]
    unsupported: tuple[Unsupported, ...]

    @property
    def stale(self) -> bool:
        """True when something it rests on changed since it was reviewed."""
        return bool(self.changes)

    @property
    def sound(self) -> bool:
        """True when nothing changed, and every answer holds."""
        return not self.changes and not self.unsupported


@dataclass(frozen=True)
class CurriculumOnDay:
    """Every part of the curriculum on a day, in order."""

    day: date
    items: tuple[ItemOnDay, ...]

    @property
    def found(self) -> tuple[ItemOnDay, ...]:
        """The parts that somebody has to look at again."""
        return tuple(item for item in self.items if not item.sound)

    def counts(self) -> dict[ItemKind, tuple[int, int, int]]:
        """Return for each kind of part how many are stale, how many have an answer that does not hold, and all."""
        stale = Counter(item.item.kind for item in self.items if item.stale)
        wrong = Counter(item.item.kind for item in self.items if item.unsupported)
        every = Counter(item.item.kind for item in self.items)
        return {kind: (stale[kind], wrong[kind], every[kind]) for kind in ItemKind}


def curriculum_on(corpus: Corpus, day: date) -> CurriculumOnDay:
    """Return the curriculum as it stands to the law on `day`."""
    # Many parts cite the same provision and were reviewed on the same day.
    changed = cache(lambda cite, reviewed: changes(corpus, cite, reviewed, day))
    return CurriculumOnDay(day, tuple(
        ItemOnDay(item, _each_once([c for cite in item.rests_on for c in changed(cite, item.reviewed.on)]),
                  _unsupported(corpus, item, day))
        for item in items(corpus)))


def _each_once(found: list[Change]) -> tuple[Change, ...]:
    """Keep of each change the first citation it belongs to: an article and its paragraph may both be cited."""
    kept: dict[tuple[str, str], Change] = {}
    for change in found:
        kept.setdefault((change.record, change.what), change)
    return tuple(kept.values())


def _unsupported(corpus: Corpus, item: Item, day: date) -> tuple[Unsupported, ...]:
    match item.kind:
        case ItemKind.QUESTION:
            return tuple(unsupported_in_question(corpus, corpus.quiz_questions[item.id], day))
        case ItemKind.EXERCISE:
            return tuple(unsupported_in_exercise(corpus, corpus.exercises[item.id], day))
        case _:
            return ()
