"""Questions as Moodle GIFT: a text file that most learning platforms read."""

import re
from collections.abc import Iterator

from concordance.model.quiz import QuestionKind
from concordance.reports.document.letters import clean
from concordance.training.pack import Pack
from concordance.training.quiz import frame, markup
from concordance.training.quiz.asked import Asked, asked
from concordance.training.quiz.scoring import weights

_CONTROL = re.compile(r"([\\~=#{}:])")


def gift(pack: Pack) -> str:
    """Return the questions of a pack as GIFT, one category for each module.

    Raises ValueError for a question with more options than Moodle can weigh.
    """
    lines = [f"// {clean(line)}" for line in (
        pack.words("quiz", "title").format(frame.audience(pack)), *frame.trust(pack.words), frame.foot(pack),
        pack.edition.program)]
    blocks = ["\n".join(lines)]
    for module, questions in asked(pack):
        blocks.append(f"$CATEGORY: {category(pack.words.text(module.title))}")
        blocks.extend(_question(pack, question) for question in questions)
    return "\n\n".join(blocks) + "\n"


def category(title: str) -> str:
    """Return where in a course Moodle files the questions of a module: a slash in a name is written twice."""
    return f"$course$/top/{clean(title).replace('/', '//')}"


def escaped(text: str) -> str:
    """Return a text in which nothing is a sign of GIFT."""
    return _CONTROL.sub(r"\\\1", text)


def _question(pack: Pack, question: Asked) -> str:
    general = markup.general(question, pack.words("quiz", "source"), frame.foot_of(pack, question))
    body = "\n".join(f"  {line}" for line in (*_answers(question), f"####{escaped(general)}"))
    head = f"::{escaped(question.id)}::[html]{escaped(markup.stem(question))}"
    return f"{head}{_OPEN.get(question.kind, '{')}\n{body}\n}}"


# What follows the brace at once tells a number from a choice.
_OPEN = {QuestionKind.NUMBER: "{#"}


def _answers(question: Asked) -> Iterator[str]:
    why = f"#{_html(question.why)}"
    match question.kind:
        case QuestionKind.SINGLE:
            for answer in question.answers:
                # A weight of nothing keeps a text that begins with % from being read as one.
                sign = "=" if answer.right else "~%0%"
                yield f"{sign}{_html(answer.text)}#{_html(answer.why)}"
        case QuestionKind.MULTIPLE:
            for answer, weight in zip(question.answers, weights(question), strict=True):
                yield f"~%{weight}%{_html(answer.text)}#{_html(answer.why)}"
        case QuestionKind.TRUE_FALSE:
            yield f"{'TRUE' if question.right else 'FALSE'}{why}{why}"
        case QuestionKind.MATCHING:
            # The sides to choose from are plain text in Moodle, not HTML; an arrow in them would end the left side.
            for left, right in (*question.pairs, *(("", spare) for spare in question.spare)):
                yield f"={_html(left)} -> {escaped(right.replace('->', '→'))}"
        case QuestionKind.NUMBER:
            assert question.number is not None
            yield f"={question.number[0]}:0{why}"


def _html(plain: str) -> str:
    return escaped(markup.text(plain))
