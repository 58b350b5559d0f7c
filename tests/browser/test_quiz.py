"""A quiz in a browser: answered by keyboard alone, reasons after the answer, a score with its denominator."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from tests.browser.conftest import Visit
from tests.browser.kinds import CONTRAST, KINDS, barriers, other_colours, too_wide

pytestmark = pytest.mark.browser
Go = Callable[..., Visit]
QUIZ = KINDS["quiz"]


def answer(form: Locator, right: bool) -> None:
    """Give a right or a wrong answer to a question of any kind, and check it."""
    kind = form.get_attribute("data-kind")
    if kind == "matching":
        for select in form.locator("select").all():
            place = int(select.get_attribute("data-right") or "") + (0 if right else 1)
            select.select_option(index=1 + place % (select.locator("option").count() - 1))
    elif kind == "number":
        box = form.locator("input")
        number = int(box.get_attribute("data-right") or "")
        box.fill(str(number if right else number + 1))
    else:
        wanted = form.locator(f".c-options > li{'[data-right]' if right else ':not([data-right])'} input")
        for box in wanted.all() if right else wanted.all()[:1]:
            box.check()
    form.locator("[type=submit]").click()


def numbers(page: Page) -> list[int]:
    """Return the numbers that the score tells."""
    return [int(word) for word in page.locator(".c-score p").inner_text().replace(".", " ").replace(",", " ")
            .replace(";", " ").split() if word.isdigit()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_question_knows_right_from_wrong(visit: Go, real: Corpus, language: str) -> None:
    found = visit(f"{language}/{QUIZ}")
    page, quiz = found.page, real.quizzes["definition"].questions
    forms = page.locator(".c-question").all()
    assert len(forms) == len(quiz) >= 10
    assert {form.get_attribute("data-kind") for form in forms} >= {"single", "multiple", "true-false", "number"}
    assert not page.locator(".c-score").is_visible()
    for number, form in enumerate(forms, 1):
        answer(form, right=number % 2 == 1)
        assert form.get_attribute("data-state") == ("right" if number % 2 else "wrong")
        assert form.locator("a.c-ref").first.is_visible()
        if number < len(forms):
            assert numbers(page) == [(number + 1) // 2, number, len(forms)]
    assert numbers(page)[:2] == [(len(forms) + 1) // 2, len(forms)]
    # The reason of each option stands below it, that of the right ones too.
    single = next(n for n, question in enumerate(quiz) if question.options)
    for option, item in zip(quiz[single].options, forms[single].locator(".c-options > li").all(), strict=True):
        assert (option.why.get(language) or "?") in item.inner_text()
    assert found.errors == []
    assert found.elsewhere == []


def test_a_question_is_answered_by_keyboard_alone_and_tried_again(visit: Go) -> None:
    page = visit(f"en/{QUIZ}").page
    form = page.locator(".c-question").first
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.c-options input')"):
            break
    page.keyboard.press("Enter")  # nothing chosen yet
    assert form.locator(".c-outcome").inner_text() == "Answer the question first."
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert form.get_attribute("data-state") == "right"
    assert form.locator("[role=status]").inner_text() == "That is right."
    # The focus stays where it was; the next stops are the button, then the one to try again.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert form.get_attribute("data-state") is None
    assert form.locator("input:checked").count() == 0
    assert page.evaluate("document.activeElement.matches('.c-options input')")
    assert not page.locator(".c-score").is_visible()


def test_another_choice_is_another_answer_and_counts_once_it_is_checked(visit: Go) -> None:
    page = visit(f"en/{QUIZ}").page
    form = page.locator(".c-question").first
    answer(form, right=False)
    assert form.locator(".c-outcome").inner_text().startswith("That is not right. Right: ")
    assert form.locator(".c-yours").count() == 1
    form.locator("li[data-right] input").check()
    assert form.get_attribute("data-state") is None
    assert form.locator(".c-verdict-of").count() == 0
    form.locator("[type=submit]").click()
    assert numbers(page)[:2] == [1, 1]
    page.locator(".c-score button").click()
    assert page.locator(".c-question input:checked").count() == 0
    assert not page.locator(".c-score").is_visible()


def test_an_answered_quiz_has_no_barrier_in_light_and_dark_and_fits_a_phone(visit: Go) -> None:
    page = visit(f"kk/{QUIZ}", viewport={"width": 1280, "height": 900}, color_scheme="light").page
    for number, form in enumerate(page.locator(".c-question").all()):
        answer(form, right=number % 2 == 0)
    assert barriers(page) == []
    other_colours(page)
    assert barriers(page, CONTRAST) == []
    assert too_wide(page) == []


def test_a_quiz_of_one_audience_leaves_out_what_is_for_others(visit: Go, real: Corpus) -> None:
    module = next(name for name, quiz in real.quizzes.items() if any(q.audiences for q in quiz.questions))
    questions = real.quizzes[module].questions
    page = visit(f"ru/training/quiz/{module}.html").page
    audience = next(name for name in real.modules[module].audiences
                    if any(q.audiences and name not in q.audiences for q in questions))
    page.locator(".c-pick select").select_option(audience)
    wanted = [q for q in questions if not q.audiences or audience in q.audiences]
    shown = page.locator(".c-question:visible")
    assert shown.count() == len(wanted) < len(questions)
    answer(shown.first, right=True)
    assert numbers(page)[-1] == len(wanted)


def test_without_javascript_the_answers_unfold_below_the_questions(visit: Go) -> None:
    page = visit(f"en/{QUIZ}", java_script_enabled=False).page
    assert page.locator("noscript").inner_text().startswith("Your browser runs no scripts")
    assert page.locator(".c-question [type=submit]:visible").count() == 0
    folded = page.locator("details.c-answer")
    assert folded.count() == page.locator(".c-question").count() >= 10
    assert not folded.first.locator(".c-why").first.is_visible()
    folded.first.locator("summary").click()
    assert folded.first.locator(".c-why").first.is_visible()


@pytest.fixture
def local(browser: Browser, real_site: Path) -> Iterator[Page]:
    """A page of a browser that opens files."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_quiz_and_its_module_work_from_a_file(local: Page, real_site: Path) -> None:
    with no_errors(local):
        local.goto((real_site / f"en/{QUIZ}").as_uri())
        answer(local.locator(".c-question").first, right=True)
        assert numbers(local)[:2] == [1, 1]
        local.goto((real_site / "en/training/definition.html").as_uri())
        local.locator(".c-unfold").click()
        answers = local.locator("details.c-answer")
        assert answers.count() == local.locator("details.c-answer[open]").count() >= 3


@contextmanager
def no_errors(page: Page) -> Iterator[None]:
    """Fail where the page tells an error or asks for anything but files."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
    yield
    assert wrong == []
