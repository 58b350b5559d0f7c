"""The scales a verdict can be told in: our own words, as on the site, and those of the data."""

from typing import Final

from concordance.language import Words, table
from concordance.model.corpus import Corpus
from concordance.model.scale import VERDICTS, Mark, Marks
from concordance.model.text import Text

OWN: Final = "own"
# Two verdicts on elements have the words of those on obligations.
_SAME: Final = {"met": "full", "partly-met": "partial"}
_OWED: Final = "verdict"  # the wording of what binds and must be done


def scales(corpus: Corpus) -> dict[str, Marks]:
    """Return every scale by id: our own first, then those of the data in their order."""
    return {OWN: own_scale(), **{name: scale for name, scale in corpus.scales.items() if name != OWN}}


def own_scale() -> Marks:
    """Return our own words as a scale, a mark for each verdict.

    It is no data file: its words are those of the interface, and they follow the force of an instrument (`told`).
    """
    words = table()["scale"]
    return Marks(
        id=OWN, label=Text(**words["own"]), summary=Text(**words["own-summary"]),
        marks=tuple(Mark(id=verdict, label=Text(**table()["verdict"][verdict]), meaning=Text(**words[verdict]),
                         verdicts=tuple(v for v in VERDICTS if _SAME.get(v, v) == verdict))
                    for verdict in VERDICTS if verdict not in _SAME))


def mark_of(scale: Marks, verdict: str, wording: str) -> Mark:
    """Return the mark of a verdict. wording: of the obligation (`ObligationOnDay.wording`), which says what is owed."""
    return scale.mark(verdict, owed=is_owed(wording))


def is_owed(wording: str) -> bool:
    """Return whether obligations told in this wording bind and must be done."""
    return wording == _OWED


def as_on_obligation(verdict: str) -> str:
    """Return a verdict on an element by the name it has on an obligation."""
    return _SAME.get(verdict, verdict)


def told(scale: Marks, verdict: str, wording: str, words: Words) -> str:
    """Return what a reader is told: the label of the mark, or our own word for what was owed."""
    if scale.id == OWN:
        return words(wording, as_on_obligation(verdict))
    return words.text(mark_of(scale, verdict, wording).label)
