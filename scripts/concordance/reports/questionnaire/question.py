"""One question of a questionnaire: the answer proposed, what it rests on, what is missing, and what the State adds."""

from collections.abc import Iterator

from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.questionnaire import CitedProvision, Point, QuestionAnswer
from concordance.analysis.replies import Asking, Reply
from concordance.model.corpus import act_of
from concordance.model.provision import StartIs
from concordance.reports.addresses import cite, local, name
from concordance.reports.document.parts import Block, Cell, Column, Heading, Paragraph, Run, Runs, Style, Table, plain
from concordance.reports.gap.proof import examined, lender, shown_rows
from concordance.reports.questionnaire.telling import TONE, Telling

_BETWEEN = Run(" · ")
# An empty box leaves room for a few written lines.
_ROOM: tuple[Runs, ...] = ((Run("\u00a0"),),) * 4


def question(telling: Telling, answer: QuestionAnswer, level: int) -> Iterator[Block]:
    """Yield the blocks of one question under a heading of this level."""
    words = telling.words
    yield Heading(level, f"{answer.question.number}  {words.text(answer.question.text)}", f"q-{answer.question.id}")
    if answer.asking is not Asking.NOT_ASKED:
        yield Paragraph(_label(telling, answer), Style.LABEL)
    yield Paragraph(_about(telling, answer), Style.NOTE)
    if answer.question.when and answer.asking is not Asking.ASKED:
        earlier = telling.number_of(answer.question.when.question)
        told = words("asking", answer.asking).format(earlier)
        yield Paragraph(plain(f"{told[:1].upper()}{told[1:]}.", emphasis=True))
    if answer.asking is Asking.NOT_ASKED:
        return
    if answer.question.note:
        yield Paragraph(plain(words.text(answer.question.note)), Style.NOTE)
    if not answer.fits:
        yield Paragraph(plain(words("questionnaire", "not-offered"), strong=True))
    # Whoever asks for provisions or bodies reads them below; what they leave open is told beside them.
    shown = answer.points if answer.question.kind.choices else (*answer.short, *answer.unknown)
    if shown:
        yield _points(telling, shown)
    if answer.actors:
        yield _bodies(telling, answer)
    if answer.cited:
        yield _provisions(telling, answer)
    if answer.absent:
        yield Paragraph(plain(_absent(telling, answer)), Style.NOTE)
    if boxes := tuple(for_state(telling, answer)):
        yield Table((Column(words("questionnaire", "for-state"), 2), Column(words("questionnaire", "entry"), 5)),
                    tuple((Cell((plain(box),)), Cell(_ROOM)) for box in boxes))


def for_state(telling: Telling, answer: QuestionAnswer) -> Iterator[str]:
    """Yield what the State has to fill in, for each box of the question; nothing where the law answers it whole."""
    words = telling.words
    if answer.reply is Reply.FOR_THE_STATE:
        yield words("questionnaire", "state-figures")
    if answer.reply is Reply.NOT_KNOWN:
        yield words("questionnaire", "state-answer")
    if not answer.fits:
        yield words("questionnaire", "state-choice")
    if answer.question.for_state:
        yield words.text(answer.question.for_state)


def unsettled(telling: Telling, answer: QuestionAnswer) -> Iterator[str]:
    """Yield what keeps a question open: what to read, or why an element is unknown; old judgements; what is absent."""
    words = telling.words
    for point in answer.unknown:
        settle = [words.text(row.row.settle) for row in point.result.deciding if row.row.settle]
        yield from settle or [f"{words.text(point.result.element.label)}: {words('unknown', str(point.unknown))}"]
    for point in answer.stale:
        yield f"{words.text(point.result.element.label)}: {words('standing', 'stale')}"
    if answer.absent:
        yield _absent(telling, answer)


def _absent(telling: Telling, answer: QuestionAnswer) -> str:
    named = "; ".join(_named(telling, identifier) for identifier in answer.absent)
    return telling.words("questionnaire", "absent").format(named)


def _label(telling: Telling, answer: QuestionAnswer) -> Runs:
    words = telling.words
    runs = [Run(words("reply", answer.reply), strong=True, tone=TONE[answer.reply]), _BETWEEN,
            Run(words("completeness", answer.completeness))]
    asked = [point for point in answer.points if point.outcome is not ElementVerdict.NOT_APPLICABLE]
    if asked:
        met = sum(point.outcome is ElementVerdict.MET for point in asked)
        runs += [_BETWEEN, Run(words("questionnaire", "short-of").format(met, len(asked)))]
        if answer.unknown:
            runs += [_BETWEEN, Run(words("questionnaire", "unknown-of").format(len(answer.unknown), len(asked)))]
    if answer.trust:
        runs += [_BETWEEN, Run(f"{words('report', 'trust')}: {words('basis', answer.trust.basis)}"), _BETWEEN,
                 Run(words("review", "reviewed" if answer.trust.reviewed else "proposed"))]
    return tuple(runs)


def _about(telling: Telling, answer: QuestionAnswer) -> Runs:
    words, asked = telling.words, answer.question
    told = [telling.articles(asked), words("questionnaire", "wants").format(words("question-kind", asked.kind)),
            words("question-basis", asked.basis)]
    return plain(" · ".join(piece for piece in told if piece))


def _points(telling: Telling, points: tuple[Point, ...]) -> Table:
    words = telling.words
    columns = (Column(words("questionnaire", "element"), 3), Column(words("questionnaire", "verdict"), 2),
               Column(words("questionnaire", "why"), 7))
    return Table(columns, tuple(
        (Cell((plain(words.text(point.result.element.label)),)),
         Cell((plain(words("element", point.outcome), tone=str(point.outcome)),)),
         Cell(tuple(_why(telling, point))))
        for point in points))


def _why(telling: Telling, point: Point) -> Iterator[Runs]:
    words, corpus = telling.words, telling.corpus
    if point.unknown:
        told = words("unknown", point.unknown)
        yield plain(f"{told[:1].upper()}{told[1:]}.", emphasis=True)
    if point.obligation.not_assessed and point.unknown:
        yield plain(words.text(point.obligation.not_assessed))
    if lent := lender(corpus, point.result, words):
        yield plain(lent, emphasis=True)
    for row in shown_rows(point.result):
        stale = f" [{words('questionnaire', 'stale')}]" if row.standing == "stale" else ""
        yield plain(words.text(row.row.reason) + stale)
        if looked := examined(corpus, row, words):
            yield plain(looked, emphasis=True)
        if row.row.settle:
            yield (Run(f"{words('report', 'settle')}: ", strong=True), Run(words.text(row.row.settle)))


def _provisions(telling: Telling, answer: QuestionAnswer) -> Table:
    words = telling.words
    columns = (Column(words("questionnaire", "provision"), 4), Column(words("questionnaire", "says"), 7))
    return Table(columns, tuple((Cell(tuple(_citation(telling, item))), Cell(tuple(_says(telling, item))))
                                for item in answer.cited), words("questionnaire", "provisions"))


def _citation(telling: Telling, item: CitedProvision) -> Iterator[Runs]:
    words, corpus = telling.words, telling.corpus
    source = telling.source(item.id, item.version)
    yield (Run(cite(corpus, item.id, words.language), href=source.url if source else None),)
    since = "since-at-latest" if item.version.start_is is StartIs.NO_LATER_THAN else "since"
    told = words("questionnaire", since).format(item.version.start)
    if item.version.by != act_of(item.id):
        told += f", {words('questionnaire', 'brought-by').format(name(corpus, item.version.by, words.language))}"
    yield plain(told)


def _says(telling: Telling, item: CitedProvision) -> Iterator[Runs]:
    words = telling.words
    yield plain(words.text(item.version.summary))
    for divergence in item.provision.divergence:
        yield plain(words("questionnaire", "divergence").format(words.text(divergence.about)), emphasis=True)


def _bodies(telling: Telling, answer: QuestionAnswer) -> Table:
    words, corpus = telling.words, telling.corpus
    rows = []
    for body in answer.actors:
        named = "; ".join(cite(corpus, provision, words.language) for provision in body.provisions)
        rows.append((Cell((plain(words.text(corpus.actors[body.actor].label)),)),
                     Cell((plain(named or words("questionnaire", "bears-elsewhere")),))))
    return Table((Column(words("questionnaire", "body"), 4), Column(words("questionnaire", "named-by"), 7)),
                 tuple(rows), words("questionnaire", "bodies"))


def _named(telling: Telling, identifier: str) -> str:
    """Return what a question names in vain as a reader knows it: a provision, term or body; else by its id."""
    corpus, words = telling.corpus, telling.words
    if identifier in corpus.provisions:
        act = name(corpus, act_of(identifier), words.language)
        return f"{act}, {local(identifier.rsplit('/', 1)[1], words.language)}"
    labelled = corpus.terms.get(identifier) or corpus.actors.get(identifier)
    return words.text(labelled.label) if labelled else identifier
