"""The document of an answered questionnaire: nothing is left out silently; the State gets a box where it must write."""

from collections.abc import Iterator
from datetime import date

import pytest

from concordance.analysis.questionnaire import QuestionAnswer, QuestionnaireAnswer, answer_questionnaire
from concordance.analysis.replies import Asking, Completeness, Reply
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.addresses import cite
from concordance.reports.document.parts import Block, Document, Heading, Notice, Paragraph, Runs, Style, Table
from concordance.reports.edition import Edition
from concordance.reports.questionnaire.document import document
from concordance.reports.questionnaire.report import report

DAY = date(2026, 11, 22)
EDITION = Edition(DAY, "0123456789ab", "concordance 0", "https://law.example/")


def answered(corpus: Corpus, name: str = "port-survey") -> QuestionnaireAnswer:
    return answer_questionnaire(corpus, corpus.questionnaires[name], DAY)


def made(corpus: Corpus, language: str = "en", name: str = "port-survey") -> Document:
    return document(corpus, answered(corpus, name), EDITION, language)


def told(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def words_of(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Paragraph):
            yield told(block.runs)
        elif isinstance(block, Notice):
            yield from map(told, block.paragraphs)
        elif isinstance(block, Table):
            yield from (column.label for column in block.columns)
            yield from (told(runs) for row in block.rows for cell in row for runs in cell.paragraphs)


def below(document: Document, anchor: str) -> list[Block]:
    """Return the blocks from the heading of this anchor to the next heading."""
    blocks = list(document.blocks)
    start = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == anchor)
    after = next((i for i in range(start + 1, len(blocks)) if isinstance(blocks[i], Heading)), len(blocks))
    return blocks[start:after]


def of_question(document: Document, answer: QuestionAnswer) -> str:
    return "\n".join(words_of(below(document, f"q-{answer.question.id}")))


def boxes(document: Document, answer: QuestionAnswer) -> int:
    label = Words(document.language)("questionnaire", "for-state")
    return sum(len(block.rows) for block in below(document, f"q-{answer.question.id}")
               if isinstance(block, Table) and block.columns[0].label == label)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_stands_with_its_number_and_the_answer_proposed(sample: Corpus, language: str) -> None:
    whole, words = made(sample, language), Words(language)
    found = answered(sample).answers
    for answer in found:
        text = of_question(whole, answer)
        assert text.startswith(f"{answer.question.number}  {answer.question.text.get(language)}")
        asked = answer.asking is not Asking.NOT_ASKED
        labels = [block for block in below(whole, f"q-{answer.question.id}")
                  if isinstance(block, Paragraph) and block.style is Style.LABEL]
        assert [told(block.runs).split(" · ")[0] for block in labels] == [words("reply", answer.reply)] * asked
    assert len(found) == 14


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citation_names_act_article_and_day_and_says_what_stands_there(sample: Corpus, language: str) -> None:
    whole = made(sample, language)
    cited = 0
    for answer in answered(sample).answers:
        if answer.asking is Asking.NOT_ASKED:
            continue
        text = of_question(whole, answer)
        for item in answer.cited:
            assert cite(sample, item.id, language) in text
            assert str(item.version.start) in text
            assert item.version.summary.get(language) in text
            cited += 1
    assert cited > 10


def test_what_is_missing_weak_or_unknown_is_told_with_the_reason(sample: Corpus) -> None:
    whole, words = made(sample), Words("en")
    seen = 0
    for answer in answered(sample).answers:
        if answer.asking is Asking.NOT_ASKED:
            continue
        text = of_question(whole, answer)
        for point in (*answer.short, *answer.unknown):
            seen += 1
            assert words.text(point.result.element.label) in text
            assert words("element", point.outcome) in text
            for row in point.result.deciding:
                assert words.text(row.row.reason) in text
        for point in answer.unknown:
            assert words("unknown", str(point.unknown)) in text.lower() or point.unknown is None
    assert seen > 8


def test_the_state_gets_a_box_where_it_must_write_and_nowhere_else(sample: Corpus) -> None:
    whole = made(sample)
    for answer in answered(sample).answers:
        wanted = (answer.reply.open + (not answer.fits) + (answer.question.for_state is not None))
        assert boxes(whole, answer) == (0 if answer.asking is Asking.NOT_ASKED else wanted), answer.question.number


def test_a_question_that_is_not_asked_proposes_nothing(sample: Corpus) -> None:
    found = next(answer for answer in answered(sample).answers if answer.asking is Asking.NOT_ASKED)
    text = of_question(made(sample), found)
    assert "Not asked after the answer proposed to question 1." in text
    assert "Harbour Act" not in text


def test_what_is_left_lists_each_question_that_is_not_answered_in_full(sample: Corpus) -> None:
    table = next(block for block in below(made(sample), "to-do") if isinstance(block, Table))
    left = [a for a in answered(sample).answers
            if a.asking is not Asking.NOT_ASKED and a.completeness is not Completeness.FULL]
    assert [row[0].paragraphs[0][0].text for row in table.rows] == [answer.question.number for answer in left]
    assert [row[0].paragraphs[0][0].href for row in table.rows] == [f"#q-{answer.question.id}" for answer in left]
    assert all(row[3].paragraphs for row in table.rows)


def test_figures_have_their_denominators(sample: Corpus) -> None:
    counts = answered(sample).tally
    replies, far, bases = (block for block in below(made(sample), "summary") if isinstance(block, Table))
    shown = [reply for reply in Reply if counts.replies[reply]]
    assert [told(cell.paragraphs[0]) for cell in replies.rows[-1][1:]] == [
        str(counts.asked), *(str(counts.replies[reply]) for reply in shown)]
    assert [told(cell.paragraphs[0]) for cell in far.rows[-1][1:]] == [
        f"{counts.completeness[state]} of {counts.asked}" for state in Completeness]
    assert {told(row[2].paragraphs[0]) for row in bases.rows} == {str(counts.questions)}
    assert sum(int(told(row[1].paragraphs[0])) for row in bases.rows) == counts.questions


def test_groups_nobody_found_are_told_with_where_to_look(sample: Corpus) -> None:
    text = "\n".join(words_of(below(made(sample), "group-smuggling")))
    assert "Not found: The questions on smuggling." in text
    assert "https://example.org/survey" in text
    assert Words("en")("basis", "recalled") in text


def test_questions_below_questions_stand_a_level_deeper(sample: Corpus) -> None:
    levels = {b.anchor: b.level for b in made(sample).blocks if isinstance(b, Heading) and b.anchor.startswith("q-")}
    assert {anchor for anchor, level in levels.items() if level == 3} == {"q-admission-why", "q-admission-law",
                                                                          "q-care-why"}
    assert len(levels) == 14


def test_the_same_answer_makes_the_same_document(sample: Corpus) -> None:
    assert made(sample, "kk") == made(sample, "kk")


def test_a_report_has_a_document_and_json_and_no_sheets(sample: Corpus) -> None:
    found = report(sample, answered(sample), EDITION)
    assert found.formats == ("md", "html", "pdf", "docx", "json")
    assert found.file_name("pdf", "kk") == "questionnaire-port-survey.kk.pdf"
    assert found.document("ru") == made(sample, "ru")
    assert found.json().startswith('{\n  "schema": "questionnaire-answer-1"')


def test_the_review_of_the_protocol_leaves_no_article_out_and_says_what_nobody_has_seen(real: Corpus) -> None:
    found = answered(real, "untoc-review")
    asked = {name for q in found.questionnaire.questions for name in (*q.obligations, *q.elements)}
    articles = [str(number) for number in (3, *range(5, 15))]
    wanted = [o.id for file in real.obligation_files if file.instrument == "palermo" and file.article in articles
              for o in file.obligations]
    assert [o for o in wanted if not any(name.split("/")[0] == o for name in asked)] == []
    assert len(wanted) > 50
    assert {question.basis for question in found.questionnaire.questions} == {"derived"}
    assert [group.id for group in found.questionnaire.groups if group.not_found] == [
        "cooperation", "law-enforcement", "prevention"]
    counts = found.tally
    assert sum(counts.replies.values()) == counts.asked == 73
    assert all(not answer.unknown for answer in found.answers if answer.reply in (Reply.YES, Reply.NO))
    for language in LANGUAGES:
        assert "[" not in "".join(h.text for h in made(real, language, "untoc-review").headings())
