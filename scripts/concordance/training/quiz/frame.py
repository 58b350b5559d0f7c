"""What every file of a pack says of itself: for whom it is, of which day and data, and that nobody has signed it."""

from concordance.language import Words
from concordance.model.quiz import Depth
from concordance.reports.dates import long_day
from concordance.reports.document.letters import clean
from concordance.reports.document.parts import Block, Document, Facts, Notice, Run, Runs, plain
from concordance.training.pack import Pack
from concordance.training.quiz.asked import Asked


def foot(pack: Pack) -> str:
    """Return the line under every page and card: day, data version, and that judgements are proposed."""
    return pack.words("gap-report", "foot").format(pack.edition.day, pack.edition.data)


def foot_of(pack: Pack, question: Asked) -> str:
    """Return the line under a question; where it may tell of a case, that the case is invented."""
    return f"{foot(pack)} · {pack.words('quiz', 'invented')}" if question.level == Depth.APPLY else foot(pack)


def trust(words: Words) -> tuple[str, ...]:
    """Return the sentences that say who stands behind a pack, whose words it holds, and that its cases are invented."""
    return words("quiz", "proposed"), words("gap-report", "own-words"), words("quiz", "invented")


def audience(pack: Pack) -> str:
    """Return the name of the audience."""
    return clean(pack.words.text(pack.audience.label))


def document(pack: Pack, feature: str, count: int, blocks: tuple[Block, ...]) -> Document:
    """Return a document of a pack. feature: a group of words with `title` and `count`, as `quiz`."""
    words, edition = pack.words, pack.edition
    title = words(feature, "title").format(audience(pack))
    pairs: tuple[tuple[str, Runs], ...] = (
        (words("gap-report", "day"), plain(long_day(edition.day, words.language))),
        (words("quiz", "audience"), plain(words.text(pack.audience.summary))),
        (words("quiz", "modules"), plain("; ".join(words.text(module.title) for module in pack.modules))),
        (words(feature, "count"), plain(str(count))),
        (words("gap-report", "data"), (Run(edition.data, code=True),)),
        (words("gap-report", "program"), plain(edition.program)),
        (words("gap-report", "address"), (Run(edition.base, href=edition.base),)),
        (words("gap-report", "licence"), plain(words("gap-report", "licence-is"))),
    )
    first, *rest = trust(words)
    return Document(
        language=pack.language, title=title, subtitle=words("quiz", "subtitle"), cover=Facts(pairs),
        notice=Notice((plain(first, strong=True), *(plain(line) for line in rest)), "trust"), head=title,
        foot=foot(pack), identifier=f"{feature}-{pack.audience.id}-{edition.day}-{pack.language}-{edition.data}",
        day=edition.day.isoformat(), keywords=("human trafficking", "Kazakhstan", "training", feature), blocks=blocks)
