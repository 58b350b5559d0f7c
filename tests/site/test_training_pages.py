"""The trainers' area: every part of the curriculum has its place, and every article says what teaches it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from concordance.analysis.training.review import curriculum_on
from concordance.load.corpus import load
from concordance.model.corpus import Corpus
from concordance.model.quiz import QuestionKind
from concordance.model.text import LANGUAGES
from concordance.site.build import all_pages
from concordance.site.context import SiteContext
from concordance.site.offered import Offered
from concordance.site.pages import training
from concordance.site.pages.training_links import (
    exercise_anchor,
    links,
    module_path,
    question_anchor,
    quiz_path,
    section_anchor,
)
from concordance.site.pages.training_packs import shelves
from concordance.site.pages.training_quiz import asked
from tests.built import SAMPLE_BEFORE, contexts

MODULE = "vessels-in-distress"


@pytest.fixture
def english(sample: Corpus) -> SiteContext:
    """The state of the sample in English."""
    return contexts(sample, str(SAMPLE_BEFORE))[0]


def made(context: SiteContext) -> dict[str, str]:
    return {page.path: page.content for page in training.pages(context)}


def test_every_part_of_the_curriculum_has_its_place_in_every_language(sample: Corpus) -> None:
    for context in contexts(sample, str(SAMPLE_BEFORE)):
        pages = made(context)
        assert list(pages) == ["training/index.md", module_path(MODULE), quiz_path(MODULE)]
        module, quiz = pages[module_path(MODULE)], pages[quiz_path(MODULE)]
        anchors = [section_anchor(section.id) for section in sample.modules[MODULE].sections]
        anchors += [exercise_anchor(name) for name in sample.exercises]
        assert len(anchors) == 3
        assert [anchor for anchor in anchors if f"#{anchor} }}" not in module] == []
        questions = [question_anchor(name) for name in sample.quiz_questions]
        assert len(questions) == 7
        assert [anchor for anchor in questions if f"#{anchor} }}" not in quiz] == []


def test_a_note_is_marked_as_for_the_speaker_and_a_remark_is_not(english: SiteContext) -> None:
    shown = LexborHTMLParser(made(english)[module_path(MODULE)])
    assert [node.text(strip=True) for node in shown.css(".c-remark")] == ["No dues are asked in advance."]
    assert [node.text() for node in shown.css(".c-note")] == [
        "For the speaker. Ask the group when the dues are paid."]


def test_every_statement_of_the_real_curriculum_stands_with_its_citations(real: Corpus) -> None:
    context = contexts(real, "2024-07-01")[0]
    statements = [s for module in real.modules.values() for s in module.statements()]
    assert len(statements) > 200
    assert [s for s in statements if not links(context, "training/x.md", s.cites)] == []
    labels = [x.label for s in statements for x in links(context, "training/x.md", s.cites)]
    assert all(labels)


def parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def forms(sample_site: Path, language: str) -> list[LexborNode]:
    page = parsed((sample_site / language / f"training/quiz/{MODULE}.html").read_text(encoding="utf-8"))
    return page.css("form.c-question")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quiz_marks_the_declared_answers_and_no_others(sample: Corpus, sample_site: Path, language: str) -> None:
    quiz, found = sample.quizzes[MODULE].questions, forms(sample_site, language)
    assert len(found) == len(quiz) == 7
    assert {question.kind for question in quiz} == set(QuestionKind)
    for form, question in zip(found, quiz, strict=True):
        marked = tuple(place for place, item in enumerate(form.css(".c-options > li"))
                       if "data-right" in item.attributes)
        if question.kind is QuestionKind.TRUE_FALSE:
            assert marked == ((0,) if question.right else (1,))
        elif question.kind is QuestionKind.NUMBER:
            assert question.number is not None
            assert form.css_first("input").attributes["data-right"] == str(question.number.value)
        elif question.kind is QuestionKind.MATCHING:
            for select, pair in zip(form.css("select"), question.pairs, strict=True):
                chosen = select.css("option")[int(select.attributes["data-right"] or "") + 1]
                assert chosen.text() == pair.right.text.get(language)
                assert len(select.css("option")) == 1 + len(question.pairs) + len(question.spare)
        else:
            assert marked == tuple(place for place, option in enumerate(question.options) if option.right)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_reason_and_the_citations_stand_folded_below(
        sample: Corpus, sample_site: Path, language: str) -> None:
    for form, question in zip(forms(sample_site, language), sample.quizzes[MODULE].questions, strict=True):
        folded = form.css_first("details.c-answer")
        whys = [option.why for option in question.options] or [question.why]
        assert all(why and (why.get(language) or "") in folded.text() for why in whys)
        assert len(folded.css("a.c-ref")) >= len(set(question.cites)) >= 1
        assert "hidden" in form.css_first(".c-do").attributes


def test_right_sides_are_mixed_alike_every_time_and_stand_once(english: SiteContext, sample: Corpus) -> None:
    question = next(q for q in sample.quizzes[MODULE].questions if q.kind is QuestionKind.MATCHING)
    first, second = (asked(english, "training/quiz/x.md", question) for _ in range(2))
    assert first == second
    assert [row.right for row in first.rows] != [0, 1, 2]
    # Two left sides may share a right one; it is offered once and right for both.
    pair = question.pairs[0].model_copy(update={"right": question.pairs[1].right})
    twin = asked(english, "training/quiz/x.md", question.model_copy(update={"pairs": (pair, *question.pairs[1:])}))
    assert len(twin.sides) == 3
    assert twin.rows[0].right == twin.rows[1].right


def test_the_first_page_tells_what_is_out_of_date_and_where(english: SiteContext, sample: Corpus) -> None:
    found = curriculum_on(sample, english.day).found
    assert len(found) >= 5
    text = made(english)["training/index.md"]
    assert text.count('class="c-warned"') == len(found)
    assert f'href="quiz/{MODULE}.html#question-care-in-march"' in text
    early = replace(english, day=next(iter(sample.modules.values())).reviewed.on)
    assert 'class="c-warned"' not in made(early)["training/index.md"]


def test_an_article_leads_to_every_question_and_exercise_that_rests_on_it(sample: Corpus, sample_site: Path) -> None:
    page = parsed((sample_site / "en/law/xx/harbour-act/art-3.html").read_text(encoding="utf-8"))
    told = page.css_first("#teach")
    assert told is not None
    reached = {link.attributes["href"] for link in page.css("a[href]")
               if "/training/" in (link.attributes["href"] or "")}
    quiz, module = f"../../../training/quiz/{MODULE}.html", f"../../../training/{MODULE}.html"
    # Each of these cites a provision of the article, or an act that one of them promises.
    assert reached >= {f"{quiz}#question-holders", f"{quiz}#question-care-in-march",
                       f"{module}#section-care", f"{module}#exercise-night-storm", module}
    assert f"{quiz}#question-who-informs" not in reached


def test_an_article_that_nothing_teaches_says_nothing(sample: Corpus, english: SiteContext) -> None:
    pages = {page.path: page.content for page in all_pages(english) if page.path.startswith("law/xx/")}
    without = [path for path, text in pages.items() if re.search(r"/art-", path) and "#teach" not in text]
    assert 0 < len(without) < len(pages)


def test_packs_are_offered_by_audience_in_the_language_of_the_page(english: SiteContext) -> None:
    offered = tuple(Offered(path, size) for path, size in (
        ("training/pilots/slides.en.pptx", 345_678), ("training/pilots/slides.kk.pptx", 1),
        ("training/en/crews-quiz.gift", 9),
        ("training/all.zip", 2_345_678), ("reports/gaps-haven.en.pdf", 5)))
    found = shelves(replace(english, offered=offered), "training/index.md")
    assert [(shelf.label, [(f.name, f.style, f.url, f.size) for f in shelf.files]) for shelf in found] == [
        ("Pilots", [("slides", "pptx", "../../training/pilots/slides.en.pptx", "346 kB")]),
        ("Crews", [("crews-quiz", "gift", "../../training/en/crews-quiz.gift", "1 kB")]),
        ("Everyone", [("all", "zip", "../../training/all.zip", "2.3 MB")])]
    assert "#packs" not in made(english)["training/index.md"]


def test_texts_of_the_curriculum_are_never_markup(sample_copy: Path) -> None:
    evil = "</script><img src=x onerror=alert(1)> **b** {{ c }}"
    for file in ("modules", "exercises", "questions"):
        for path in (sample_copy / "docs/training" / file).glob("*.yml"):
            text = path.read_text(encoding="utf-8")
            changed = re.sub(r"\ben: ('[^']*'|[^,}'\n]*)(?=[,}])", f'en: "{evil}"', text)
            assert changed != text
            path.write_text(changed, encoding="utf-8")
    loaded = load(sample_copy, cache=None)
    assert not loaded.problems
    pages = made(contexts(loaded.corpus, str(SAMPLE_BEFORE))[0])
    assert len(pages) == 3
    for text in pages.values():
        assert "&lt;img src=x" in text
        body = text.split("\n---\n", 1)[1]
        assert "<img" not in body
        assert "</script><" not in body.replace("&lt;", "")


def test_a_project_without_a_curriculum_has_no_such_pages(sample: Corpus, english: SiteContext) -> None:
    bare = replace(english, corpus=Corpus(tuple(
        file for file in sample.files if not file.path.startswith("docs/training/"))))
    assert made(bare) == {}
