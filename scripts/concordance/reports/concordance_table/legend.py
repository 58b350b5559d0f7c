"""The marks of a scale: when each is given, which verdicts it stands for, and how often it stands in a table."""

from collections import Counter
from collections.abc import Iterator

from concordance.analysis.concordance_table import Level, ToLaw
from concordance.language import Words
from concordance.model.scale import Mark, Marks, Scale
from concordance.reports.look import SIGN
from concordance.reports.scales import mark_of


def marks_known(scale: Marks, words: Words) -> str:
    """Return how the marks are known and that nobody has signed what they stand for; empty for our own words."""
    if not isinstance(scale, Scale):
        return ""
    return words("concordance-table", "marks-known").format(
        words("basis", scale.basis), words("review", scale.review))


def stands_for(mark: Mark, words: Words) -> str:
    """Return the verdicts a mark stands for, in our own words; those where nothing firm is owed told apart."""
    told = list(dict.fromkeys(_word(verdict, words) for verdict in mark.verdicts))
    other = ", ".join(_word(verdict, words) for verdict in mark.not_owed)
    return "; ".join(filter(None, (
        ", ".join(told), other and f"{words('concordance-table', 'where-not-owed')}: {other}")))


def label(mark: Mark, words: Words) -> str:
    """Return the label of a mark, with a word where the scale itself has no such mark."""
    added = f" [{words('concordance-table', 'added')}]" if mark.added else ""
    return f"{words.text(mark.label)}{added}"


def tone(mark: Mark) -> str | None:
    """Return the tone of a mark, None for what has no look."""
    return mark.tone if mark.tone in SIGN else None


def counts(table: ToLaw, scale: Marks, level: Level) -> Counter[str]:
    """Count the marks of the obligations seen, or of their elements, by the id of the mark."""
    found: Counter[str] = Counter()
    for (verdict, wording), number in table.counts(level).items():
        found[mark_of(scale, verdict, wording).id] += number
    return found


def by_instrument(table: ToLaw, scale: Marks) -> Iterator[tuple[str, Counter[str]]]:
    """Yield the marks of the obligations seen, instrument by instrument."""
    for name in table.instruments:
        members = [r for r in table.seen if r.instrument == name]
        yield name, Counter(mark_of(scale, str(r.verdict), r.wording).id for r in members)


def _word(verdict: str, words: Words) -> str:
    return words("element" if verdict in ("met", "partly-met") else "verdict", verdict)
