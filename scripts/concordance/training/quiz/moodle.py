"""Questions as Moodle XML: what GIFT holds, and ids, levels and cited provisions as tags."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from concordance.model.quiz import QuestionKind
from concordance.model.training import TrainingModule
from concordance.training.pack import Pack
from concordance.training.quiz import frame, markup
from concordance.training.quiz.asked import Asked, asked
from concordance.training.quiz.gift import category
from concordance.training.quiz.scoring import weights

_TYPES = {QuestionKind.SINGLE: "multichoice", QuestionKind.MULTIPLE: "multichoice",
          QuestionKind.TRUE_FALSE: "truefalse", QuestionKind.MATCHING: "matching", QuestionKind.NUMBER: "numerical"}


def moodle_xml(pack: Pack) -> bytes:
    """Return the questions of a pack as Moodle XML, one category for each module.

    Raises ValueError for a question with more options than Moodle can weigh.
    """
    quiz = Element("quiz")
    for module, questions in asked(pack):
        _category(pack, quiz, module)
        for question in questions:
            _question(pack, quiz, question)
    indent(quiz)
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + tostring(quiz, encoding="unicode").encode() + b"\n"


def _category(pack: Pack, quiz: Element, module: TrainingModule) -> None:
    node = SubElement(quiz, "question", type="category")
    _text(node, "category", category(pack.words.text(module.title)))
    said = (pack.words.text(module.summary), *frame.trust(pack.words), frame.foot(pack))
    _html(node, "info", "".join(f"<p>{markup.text(line)}</p>" for line in said))
    SubElement(node, "idnumber").text = module.id


def _question(pack: Pack, quiz: Element, question: Asked) -> None:
    node = SubElement(quiz, "question", type=_TYPES[question.kind])
    _text(node, "name", question.id)
    _html(node, "questiontext", markup.stem(question))
    _html(node, "generalfeedback",
          markup.general(question, pack.words("quiz", "source"), frame.foot_of(pack, question)))
    SubElement(node, "defaultgrade").text = "1"
    # Who may try a statement twice knows the answer.
    SubElement(node, "penalty").text = "1" if question.kind is QuestionKind.TRUE_FALSE else "0.3333333"
    SubElement(node, "hidden").text = "0"
    SubElement(node, "idnumber").text = question.id
    _answers(node, question)
    tags = SubElement(node, "tags")
    for tag in (question.level, *question.cited):
        _text(tags, "tag", tag)


def _answers(node: Element, question: Asked) -> None:
    match question.kind:
        case QuestionKind.SINGLE | QuestionKind.MULTIPLE:
            single = question.kind is QuestionKind.SINGLE
            SubElement(node, "single").text = "true" if single else "false"
            SubElement(node, "shuffleanswers").text = "true"
            SubElement(node, "answernumbering").text = "ABCD"
            worth = tuple("100" if a.right else "0" for a in question.answers) if single else weights(question)
            for answer, fraction in zip(question.answers, worth, strict=True):
                _answer(node, fraction, markup.text(answer.text), answer.why, "html")
        case QuestionKind.TRUE_FALSE:
            for value in (True, False):
                _answer(node, "100" if question.right is value else "0", str(value).lower(), question.why)
        case QuestionKind.MATCHING:
            SubElement(node, "shuffleanswers").text = "true"
            for left, right in (*question.pairs, *(("", spare) for spare in question.spare)):
                pair = _html(node, "subquestion", markup.text(left))
                _text(pair, "answer", right)
        case QuestionKind.NUMBER:
            assert question.number is not None
            SubElement(_answer(node, "100", question.number[0], question.why), "tolerance").text = "0"


def _answer(node: Element, fraction: str, text: str, why: str, style: str = "moodle_auto_format") -> Element:
    answer = SubElement(node, "answer", fraction=fraction, format=style)
    SubElement(answer, "text").text = text
    _html(answer, "feedback", markup.text(why))
    return answer


def _text(node: Element, name: str, text: str) -> Element:
    made = SubElement(node, name)
    SubElement(made, "text").text = text
    return made


def _html(node: Element, name: str, text: str) -> Element:
    made = _text(node, name, text)
    made.set("format", "html")
    return made
