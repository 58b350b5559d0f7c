"""The quiz on paper: a sheet of questions for learners, and for the trainer the key with reasons and citations."""

from collections.abc import Iterator

from concordance.language import Words
from concordance.model.quiz import QuestionKind
from concordance.model.training import TrainingModule
from concordance.reports.document.parts import (
    Block,
    Column,
    Document,
    Heading,
    Notice,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
    cell,
    plain,
)
from concordance.training.pack import Pack, Shown
from concordance.training.quiz.asked import LETTERS, Asked, asked
from concordance.training.quiz.frame import document

Numbered = list[tuple[TrainingModule, list[tuple[int, Asked]]]]


def sheet(pack: Pack) -> Document:
    """Return the questions, without a word on which answer is right."""
    chapters, count = _numbered(pack)
    return document(pack, "quiz", count, tuple(_sheet(pack, chapters, count)))


def key(pack: Pack) -> Document:
    """Return the answers with their reasons. It numbers the questions as the sheet does."""
    chapters, count = _numbered(pack)
    return document(pack, "quiz-key", count, tuple(_key(pack, chapters)))


def _numbered(pack: Pack) -> tuple[Numbered, int]:
    chapters: Numbered = []
    count = 0
    for module, questions in asked(pack):
        chapters.append((module, list(enumerate(questions, count + 1))))
        count += len(questions)
    return chapters, count


def _sheet(pack: Pack, chapters: Numbered, count: int) -> Iterator[Block]:
    words = pack.words
    yield Heading(1, words("quiz", "sheet"), "sheet")
    if not chapters:
        yield Paragraph(plain(words("quiz", "none")))
        return
    yield Paragraph(plain(words("quiz", "who").format(count)))
    yield Paragraph(plain(words("quiz", "one-right")), Style.NOTE)
    for module, questions in chapters:
        yield Heading(2, words.text(module.title), f"sheet-{module.id}")
        for number, question in questions:
            yield _stem("sheet", number, question)
            yield from _warnings(question)
            if question.kind in (QuestionKind.MULTIPLE, QuestionKind.MATCHING):
                yield Paragraph(plain(question.task), Style.NOTE, keep=True)
            yield from _choices(question, words)


def _choices(question: Asked, words: Words) -> Iterator[Block]:
    if question.pairs:
        left = [f"{place}. {text}" for place, (text, _) in enumerate(question.pairs, 1)]
        right = [f"{LETTERS[place]}. {text}" for place, text in enumerate(question.choices)]
        rows = max(len(left), len(right))
        left += [""] * (rows - len(left))
        right += [""] * (rows - len(right))
        yield Table((Column(words("quiz", "left")), Column(words("quiz", "right"))),
                    tuple((cell(one), cell(other)) for one, other in zip(left, right, strict=True)), whole=True)
        return
    if question.number:
        yield Paragraph(plain(f"______________ ({question.number[1]})"))
        return
    texts = [answer.text for answer in question.answers] or [words("quiz", "is-true"), words("quiz", "is-false")]
    yield from _lettered([plain(text) for text in texts])


def _lettered(options: list[Runs]) -> Iterator[Block]:
    """Yield options with their letters; they stand on one page, with what is above them."""
    for place, option in enumerate(options):
        yield Paragraph((Run(f"{LETTERS[place]}.\u2002", strong=True), *option), keep=place + 1 < len(options))


def _key(pack: Pack, chapters: Numbered) -> Iterator[Block]:
    words = pack.words
    if not chapters:
        return
    yield Heading(1, words("quiz", "key"), "key")
    yield Paragraph(plain(words("quiz", "key-lead")), Style.LEAD)
    for module, questions in chapters:
        yield Heading(2, words.text(module.title), f"key-{module.id}")
        for number, question in questions:
            yield _stem("key", number, question)
            yield from _warnings(question)
            yield Paragraph((Run(f"{words('quiz', 'answer')}: "), Run(answer(question, words), strong=True)), keep=True)
            if question.answers:
                yield from _lettered([(
                    Run(f"{one.text} — "),
                    Run(words("training-check", "right" if one.right else "wrong"), strong=one.right),
                    Run(f": {one.why}")) for one in question.answers])
            else:
                yield Paragraph(plain(f"{words('quiz', 'why')}: {question.why}"))
            yield Paragraph((Run(f"{words('quiz', 'source')}: "), *sources(question.shown)), Style.NOTE)


def answer(question: Asked, words: Words) -> str:
    """Return the right answer as the sheet letters and numbers it: `A, C`, `1 – B; 2 – A`, `12 (hours)`."""
    match question.kind:
        case QuestionKind.TRUE_FALSE:
            return words("quiz", "is-true" if question.right else "is-false")
        case QuestionKind.MATCHING:
            return "; ".join(f"{place} – {LETTERS[question.choices.index(right)]}"
                             for place, (_, right) in enumerate(question.pairs, 1))
        case QuestionKind.NUMBER:
            assert question.number is not None
            return words("quiz", "number-is").format(*question.number)
        case _:
            return ", ".join(LETTERS[place] for place, one in enumerate(question.answers) if one.right)


def sources(shown: tuple[Shown, ...]) -> Runs:
    """Return citations one after the other, each leading to where its text can be read."""
    runs: list[Run] = []
    for one in shown:
        runs += [Run("; ")] if runs else []
        runs.append(Run(one.text, href=one.address))
    return tuple(runs)


def _stem(part: str, number: int, question: Asked) -> Heading:
    """Return the question as a heading, which no writer leaves alone at the foot of a page."""
    return Heading(3, f"{number}. {question.stem}", f"{part}-{question.id.replace('/', '.')}")


def _warnings(question: Asked) -> Iterator[Block]:
    if question.warnings:
        yield Notice(tuple(plain(line) for line in question.warnings), "warning")
