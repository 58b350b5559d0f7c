"""What every document of a pack has: cover, who stands behind it, the edition, citations, and warnings."""

from collections.abc import Iterable, Iterator

from concordance.analysis.training.items import ItemKind
from concordance.analysis.training.review import ItemOnDay
from concordance.model.corpus import act_of
from concordance.reports.addresses import name
from concordance.reports.dates import long_day
from concordance.reports.document.parts import Block, Document, Facts, Notice, Paragraph, Run, Runs, Style, plain
from concordance.training.pack import Pack, Shown


def framed(pack: Pack, kind: str, blocks: Iterable[Block], contents: int = 2) -> Document:
    """Return a document of the pack around `blocks`. kind: which of its files it is, as `handout`."""
    words, edition = pack.words, pack.edition
    audience = words.text(pack.audience.label)
    title = words("pack-file", kind)
    modules = "; ".join(words.text(module.title) for module in pack.modules)
    return Document(
        language=pack.language, title=title, subtitle=words("pack", "subtitle").format(audience),
        cover=Facts((
            (words("pack", "audience"), plain(f"{audience}. {words.text(pack.audience.summary)}")),
            (words("pack", "modules"), plain(modules)),
            (words("gap-report", "day"), plain(long_day(edition.day, pack.language))),
            (words("gap-report", "data"), (Run(edition.data, code=True),)),
            (words("gap-report", "program"), plain(edition.program)),
            (words("gap-report", "address"), (Run(edition.base, href=edition.base),)),
            (words("gap-report", "licence"), plain(words("gap-report", "licence-is"))),
        )),
        notice=trust(pack), head=f"{title}: {audience}", foot=foot(pack),
        identifier=f"{kind}-{pack.audience.id}-{pack.language}-{edition.day}-{edition.data}",
        day=edition.day.isoformat(),
        keywords=("human trafficking", "Kazakhstan", "No. 110-VIII", "training", pack.audience.id),
        blocks=tuple(blocks), contents=contents)


def foot(pack: Pack) -> str:
    """Return the line that stands on every page: day, data version, and that nothing is signed."""
    return pack.words("pack", "foot").format(pack.edition.day, pack.edition.data)


def trust(pack: Pack) -> Notice:
    """Return who stands behind the materials: nobody yet, and how many of their parts wait for a review."""
    words = pack.words
    count = len(waiting(pack))
    texts = [plain(words("pack", "proposed"), strong=True), plain(words("pack", "no-advice")),
             plain(words("gap-report", "own-words"))]
    if count:
        texts.append(plain(words("pack", "stale").format(count), strong=True))
    return Notice(tuple(texts), "trust")


def citations(pack: Pack, cites: tuple[str, ...]) -> Runs:
    """Return citations in square brackets, each leading to its source where an address is known."""
    runs: list[Run] = [Run("[")]
    for place, found in enumerate(shown(pack, cites)):
        runs += [Run("; ")] if place else []
        runs.append(Run(found.text, href=found.address))
    return (*runs, Run("]"))


def shown(pack: Pack, cites: tuple[str, ...]) -> tuple[Shown, ...]:
    """Return citations as a learner reads them, each source once.

    An act that was just named is not named again; the day of a wording stands once, behind the last of those that
    have it; a source is left out where a part of it is cited too.
    """
    unlike: dict[str, tuple[str, Shown]] = {}
    for cite, one in zip(cites, pack.cites(cites), strict=True):
        unlike.setdefault(one.text, (cite, one))
    kept = [pair for text, pair in unlike.items() if not any(other.startswith(f"{text}, ") for other in unlike)]
    acts = [act_of(cite) if cite in pack.corpus.provisions else None for cite, _ in kept]
    found = []
    for place, (act, (_, one)) in enumerate(zip(acts, kept, strict=True)):
        text = one.text
        if act is not None and place and acts[place - 1] == act:
            text = text.removeprefix(f"{name(pack.corpus, act, pack.language)}, ")
        after = (acts[place + 1], kept[place + 1][1].wording) if place + 1 < len(kept) else (None, "")
        if act is not None and after == (act, one.wording):
            text = text.removesuffix(one.wording)
        found.append(Shown(text, one.address, one.wording))
    return tuple(found)


def cited(pack: Pack, cites: tuple[str, ...]) -> Paragraph:
    """Return citations as a small paragraph under what rests on them."""
    return Paragraph(citations(pack, cites), Style.NOTE)


def warning(pack: Pack, kind: ItemKind, *identifiers: str) -> Iterator[Notice]:
    """Yield a warning for each of these parts that waits for a review. identifiers: those of `Item`."""
    for found in waiting(pack):
        if found.item.kind is kind and found.item.id in identifiers:
            told = pack.words("pack", "stale-here").format(found.item.reviewed.on)
            yield Notice((plain(pack.words.text(found.item.title), strong=True), plain(told)), "warning")


def waiting(pack: Pack) -> tuple[ItemOnDay, ...]:
    """Return the parts shown in the pack that wait for a review."""
    shown = {(ItemKind.EXERCISE, exercise.id) for exercise in pack.exercises()}
    for module in pack.modules:
        shown |= {(ItemKind.MODULE, module.id)}
        shown |= {(ItemKind.SECTION, f"{module.id}/{section.id}") for section in pack.sections(module)}
        shown |= {(ItemKind.QUESTION, f"{module.id}/{question.id}") for question in pack.questions(module)}
        shown |= {(ItemKind.MISTAKE, f"{module.id}/{number}") for number in range(1, len(module.mistakes) + 1)}
        shown |= {(ItemKind.CARD, f"{module.id}/{number}") for number in range(1, len(module.card) + 1)}
    return tuple(item for item in pack.review.items if not item.sound and (item.item.kind, item.item.id) in shown)
