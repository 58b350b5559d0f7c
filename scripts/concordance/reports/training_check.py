"""The check of the curriculum against the law on a day, as text or JSON."""

from collections.abc import Iterator
from dataclasses import replace

from concordance import __version__
from concordance.analysis.training.answers import Unsupported
from concordance.analysis.training.changes import Change, What
from concordance.analysis.training.items import Item, ItemKind
from concordance.analysis.training.review import CurriculumOnDay, ItemOnDay
from concordance.analysis.verdicts import wording_of
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import name
from concordance.reports.obligation_citation import cited
from concordance.reports.published import json_text, language_map
from concordance.reports.training_check_model import (
    TrainingAnswerOut,
    TrainingChangeOut,
    TrainingCheckOut,
    TrainingCountOut,
    TrainingItemOut,
)


def as_text(corpus: Corpus, found: CurriculumOnDay, language: str) -> str:
    """Return the counts, and module by module what is stale, why, and which answers do not hold."""
    words = Words(language)
    lines = [words("training-check", "title").format(found.day), ""]
    counts = {kind: count for kind, count in found.counts().items() if count[2]}
    lines += [words("training-check", "parts").format(words("training-items", kind), of, stale, wrong)
              for kind, (stale, wrong, of) in counts.items()]
    if not found.found:
        lines.append(words("training-check", "sound" if counts else "none"))
    heading = None
    for item in found.found:
        if item.item.kind is ItemKind.EXERCISE or item.item.module != heading:
            lines.append("")
        if item.item.kind is not ItemKind.EXERCISE and item.item.module != heading:
            heading = item.item.module
            title = corpus.modules[heading].title if heading in corpus.modules else item.item.title
            lines.append(f"{words.text(title)} ({heading})")
        lines += _item(corpus, item, words)
    return "\n".join(lines) + "\n"


def _item(corpus: Corpus, found: ItemOnDay, words: Words) -> list[str]:
    item = found.item
    reviewed = words("training-check", "reviewed").format(item.reviewed.on)
    lines = [f"  {words('training-item', item.kind)} {_short(item)}: {words.text(item.title)} ({reviewed})",
             f"    {item.place.file}"]
    return lines + [f"    - {line}" for line in reasons(corpus, found, words)]


def reasons(corpus: Corpus, found: ItemOnDay, words: Words) -> Iterator[str]:
    """Yield in a line each why somebody has to look at a part again: what changed, and which answer does not hold."""
    yield from _changes(corpus, found.changes, words)
    # Two tasks of an exercise may rest on the same answer.
    yield from dict.fromkeys(_answer(fault, words) for fault in found.unsupported)


def _short(item: Item) -> str:
    """Return the id within the module, which the heading names."""
    return str(item.number) if item.number else item.id.removeprefix(f"{item.module}/")


def _changes(corpus: Corpus, changes: tuple[Change, ...], words: Words) -> Iterator[str]:
    """Yield a line for each change. What became of many parts of one act, article or paragraph alike is one line."""
    alike: dict[Change, list[Change]] = {}
    for change in changes:
        alike.setdefault(replace(change, record=""), []).append(change)
    for group in alike.values():
        change = group[0]
        if len(group) > 1 and change.cite in corpus.places:
            of = words("training-check", "parts-of").format(_named(corpus, change.cite, words), len(group))
            yield f"{of}: {_what(corpus, change, words)}"
            continue
        for change in group:
            through = f" ({words('training-check', 'through').format(change.cite)})"
            yield (f"{_named(corpus, change.record, words)}: {_what(corpus, change, words)}"
                   + (through if change.cite != change.record else ""))


def _what(corpus: Corpus, change: Change, words: Words) -> str:
    said = words("training-change", change.what)
    if change.before and change.after and change.before != change.after:
        said += f", {_state(corpus, change, change.before, words)} → {_state(corpus, change, change.after, words)}"
    if change.since and change.by:
        said += ", " + words("training-check", "since-by").format(change.since, name(corpus, change.by, words.language))
    elif change.since:
        said += ", " + words("training-check", "since").format(change.since)
    return said


def _named(corpus: Corpus, record: str, words: Words) -> str:
    owner, _, element = record.partition("/")
    if record in corpus.obligations or record in corpus.elements:
        where = cited(corpus, owner, words.language)
        return f"{where}, {words.text(corpus.elements[record].label)}" if element else where
    if record in corpus.instruments:
        return words.text(corpus.instruments[record].short_title)
    if record in corpus.delegations:
        return words.text(corpus.delegations[record].what)
    return name(corpus, record, words.language)


def _state(corpus: Corpus, change: Change, state: str, words: Words) -> str:
    if change.what is What.STATUS:
        return words("delegation", state)
    if change.record in corpus.elements:
        return words("element", state)
    return words(wording_of(corpus.instruments[corpus.instrument_of[change.record]].force), state)


def _answer(fault: Unsupported, words: Words) -> str:
    said = fault.said if isinstance(fault.declared, bool) else words("training-unit", fault.said)
    return words("training-check", "answer").format(said, *(
        words("training-check", {True: "right", False: "wrong", None: "unknown"}[value])
        if value is None or isinstance(value, bool) else value for value in (fault.declared, fault.found)))


def as_json(corpus: Corpus, found: CurriculumOnDay, language: str) -> str:
    """Return the same as JSON (schema training-check-1) with all languages; `language` changes nothing."""
    return json_text(TrainingCheckOut(
        tool=f"concordance {__version__}", as_of=found.day,
        counts={str(kind): TrainingCountOut(stale=stale, unsupported=wrong, of=of)
                for kind, (stale, wrong, of) in found.counts().items()},
        items=[
            TrainingItemOut(
                kind=result.item.kind, id=result.item.id, module=result.item.module,
                title=language_map(result.item.title), file=result.item.place.file,
                path=list(result.item.place.path), reviewed_on=result.item.reviewed.on, stale=result.stale,
                changes=[TrainingChangeOut(cite=c.cite, record=c.record, what=c.what, since=c.since, by=c.by,
                                           before=c.before, after=c.after) for c in result.changes],
                unsupported=[TrainingAnswerOut(path=list(u.path), said=u.said, declared=u.declared, found=u.found)
                             for u in result.unsupported],
            ) for result in found.found
        ],
    ))


FORMATS = {"text": as_text, "json": as_json}
