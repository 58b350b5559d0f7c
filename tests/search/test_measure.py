"""The report of the comparison, on invented answers, and the project the theme's own search is built from."""

from pathlib import Path

import pytest
import yaml

from concordance.model.text import LANGUAGES
from tests.search.builds import STOCK_LANGUAGE, THEME, stock_project
from tests.search.measure import Search, as_json, as_markdown, measured
from tests.search.questions import Question

POINT = Question("kk", "1-бап", "citation", ("law/a/art-1.html#art_1__point_2",), "why")
TERM = Question("ru", "жертвам", "word-form", ("terms/victim.html",), "why")
FOUND = Search("ours", "ours", (measured(POINT, ["terms/a.html", "law/a/art-1.html"]),
                                measured(TERM, [*(f"terms/{letter}.html" for letter in "abcde"), "terms/victim.html"])))
ABSENT = Search("other", "another", absent="it has no box")


def test_a_search_is_scored_by_page_and_by_place_in_every_group() -> None:
    by_page, by_place = FOUND.scores("page", "language"), FOUND.scores("place", "language")
    assert {name: (found.number, found.recall) for name, found in by_page.items()} == {
        "kk": (1, 1), "ru": (1, 0), "all": (2, 0.5)}
    assert [found.reciprocal for found in by_page.values()] == pytest.approx([1 / 2, 1 / 6, 1 / 3])
    assert {name: found.recall for name, found in by_place.items()} == {"kk": 0, "ru": 0, "all": 0}
    assert list(FOUND.scores("page", "kind")) == ["word-form", "citation", "all"]


def test_a_miss_is_a_question_without_an_answer_on_the_first_five_pages() -> None:
    assert [answer.question.query for answer in FOUND.misses()] == ["жертвам"]
    assert measured(TERM, []).page is None


def test_the_report_names_every_miss_and_every_search_that_was_not_asked() -> None:
    report = as_markdown([FOUND, ABSENT])
    assert "| ours: recall@5 | 1.00 | 0.00 | 0.50 |" in report
    assert "- ru `жертвам` (word-form): at 6; first is terms/a.html" in report
    assert "Not asked: it has no box" in report
    assert "another: recall" not in report


def test_a_report_without_any_search_still_says_why() -> None:
    assert "Not asked: it has no box" in as_markdown([ABSENT])


def test_the_figures_for_machines_hold_every_answer() -> None:
    found = as_json([FOUND, ABSENT])
    assert found["other"] == {"label": "another", "absent": "it has no box"}
    ours = found["ours"]
    assert isinstance(ours, dict)
    assert ours["misses"] == ["ru: жертвам"]
    assert [(answer["page"], answer["place"]) for answer in ours["answers"]] == [(2, None), (6, 6)]
    assert ours["scores"]["page"]["language"]["all"] == {"number": 2, "recall": 0.5, "reciprocal": 0.3333}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_theme_is_compared_with_its_own_search_box(tmp_path: Path, language: str) -> None:
    ours = tmp_path / "ours"
    (ours / THEME / "partials").mkdir(parents=True)
    for name in ("main.html", "404.html", "partials/search.html", "partials/palette.html", "partials/alternate.html"):
        (ours / THEME / name).write_text("ours", encoding="utf-8")
    settings = {"theme": {"name": "material", "features": ["toc.follow"]}, "plugins": ["search", "other"]}
    (ours / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")

    made = stock_project(ours, tmp_path / "stock", language)
    read = yaml.safe_load((made / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = Path(read["theme"]["custom_dir"])
    assert sorted(path.relative_to(theme).as_posix() for path in theme.rglob("*.html")) == [
        "404.html", "partials/alternate.html"]
    assert read["plugins"] == [{"search": {"lang": [STOCK_LANGUAGE[language]]}}, "other"]
    assert read["theme"]["features"] == ["toc.follow", "search.highlight", "search.suggest"]
