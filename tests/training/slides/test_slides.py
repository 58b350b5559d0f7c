"""Decks read back by the library that wrote them: what is taught, what it rests on, and how it looks."""

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from typing import Any

import pptx
import pytest

from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.edition import Edition
from concordance.training.frame import shown
from concordance.training.pack import Pack, pack
from concordance.training.quiz.asked import answers
from concordance.training.slides import deck, render
from concordance.training.slides.content import slides
from concordance.training.slides.fitting import BODY, TABLE, TITLE_HEIGHT, WIDTH, height, line_count, title_size
from concordance.training.slides.parts import Layout, Level, Slide
from concordance.training.slides.practice import questions_of
from tests.invented import day

TAGS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
REVIEWED, LATER = "2026-03-01", "2031-01-01"


def _edition(on: str) -> Edition:
    return Edition(day(on), "1.2.3", "concordance 0", "https://example.org/")


def _pack(corpus: Corpus, audience: str, language: str, *modules: str, on: str = REVIEWED) -> Pack:
    return pack(corpus, _edition(on), audience, language, modules)


def _opened(made: bytes) -> list[Any]:
    return list(pptx.Presentation(io.BytesIO(made)).slides)


def _paragraphs(page: Any) -> Iterator[Any]:
    for shape in page.shapes:
        if shape.has_text_frame:
            yield from shape.text_frame.paragraphs
        elif shape.has_table:
            for cell in shape.table.iter_cells():
                yield from cell.text_frame.paragraphs


def _lines(page: Any) -> list[str]:
    return [paragraph.text.replace("\u2011", "-") for paragraph in _paragraphs(page)]


@cache
def _real_decks(corpus_of: int, language: str) -> bytes:
    return deck(*_REAL[corpus_of, language])


_REAL: dict[tuple[int, str], Any] = {}


def _real(corpus: Corpus, language: str) -> tuple[Pack, list[Any]]:
    """The deck of a module that has pictures of two kinds; made once for each language."""
    found = _pack(corpus, "police", language, "definition", on="2026-11-22")
    _REAL[id(corpus), language] = (found, found.modules[0])
    return found, _opened(_real_decks(id(corpus), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_stands_on_a_slide_with_what_it_rests_on(real: Corpus, language: str) -> None:
    found, pages = _real(real, language)
    every = [_lines(page) for page in pages]
    statements = [s for section in found.sections(found.modules[0]) for s in section.statements]
    assert len(statements) == 25
    for statement in statements:
        text = statement.text.get(language)
        lines = next(lines for lines in every if text in lines)
        beneath = lines[lines.index(text) + 1]
        for each in shown(found, statement.cites):
            assert each.text in beneath, (text, each.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_footer_notes_and_language_and_no_empty_place(real: Corpus, language: str) -> None:
    _, pages = _real(real, language)
    assert len(pages) > 30
    for number, page in enumerate(pages, 1):
        kinds = {shape.element.ph.get("type"): shape for shape in page.placeholders}
        foot = kinds["ftr"].text_frame.text
        assert "2026-11-22" in foot
        assert "1.2.3" in foot
        assert foot == Words(language)("slides", "foot").format("2026-11-22", "1.2.3")
        assert kinds["sldNum"].element.findtext(f".//{A}t") == str(number)
        assert page.shapes.title.text_frame.text
        assert page.shapes[0].element is page.shapes.title.element  # a reader aloud begins with the title
        for shape in (*page.placeholders, *page.notes_slide.placeholders):
            kind = shape.element.ph.get("type") if hasattr(shape.element, "ph") else ""
            assert kind == "sldImg" or shape.element.findtext(f".//{A}t"), (number, shape.name)
        assert len(page.notes_slide.notes_text_frame.text) > 10
        tags = {run.get("lang") for root in (page.element, page.notes_slide.element) for run in root.iter(f"{A}rPr")}
        assert tags == {TAGS[language]}, number


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_too_small_to_be_read(real: Corpus, language: str) -> None:
    _, pages = _real(real, language)
    sizes: dict[bool, set[float]] = {True: set(), False: set()}
    for page in pages:
        for shape in page.placeholders:
            if shape.has_text_frame:
                continue
            for cell in shape.table.iter_cells():
                for place, paragraph in enumerate(cell.text_frame.paragraphs):
                    sizes[place == 0] |= {run.font.size.pt for run in paragraph.runs}
        for paragraph in (p for s in page.placeholders if s.element.ph.get("idx") == "1" and s.has_text_frame
                          for p in s.text_frame.paragraphs):
            sizes[paragraph.level != Level.CITATION.value] |= {r.font.size.pt for r in paragraph.runs if r.font.size}
    assert min(sizes[True]) >= 14
    assert min(sizes[False]) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_tell_what_they_show_to_who_does_not_see_them(real: Corpus, language: str) -> None:
    _, pages = _real(real, language)
    tables = [shape for page in pages for shape in page.shapes if shape.has_table]
    assert len(tables) >= 4
    assert all(table.element.nvGraphicFramePr.cNvPr.get("descr") and table.table.first_row for table in tables)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_runs_over_its_place_in_any_module(real: Corpus, language: str) -> None:
    found = _pack(real, "police", language, on="2026-11-22")
    assert len(found.modules) >= 12
    for module in found.modules:
        for slide in slides(found, module):
            assert _fits(slide), (module.id, slide.title)
            told = [line for line in slide.lines if line.level is Level.STATEMENT]
            answered = slide.title.startswith(found.words("slides", "expected").format(""))
            if not slide.title.startswith(found.words("slides", "objectives")):
                assert len(told) <= (4 if slide.size < 3 or answered else 3), (module.id, slide.title)


def _fits(slide: Slide) -> bool:
    size = title_size(slide.title)
    if slide.layout is not Layout.TITLE and line_count(slide.title, size, WIDTH, bold=True) * size * 1.2 > TITLE_HEIGHT:
        return False
    return sum(height(line, slide.size) for line in slide.lines) <= BODY and sum(slide.heights) <= TABLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exercise_is_called_fictional_and_the_answer_of_a_question_waits_on_the_next_slide(
        real: Corpus, language: str) -> None:
    found, pages = _real(real, language)
    words, module = found.words, found.modules[0]
    titles = [page.shapes.title.text_frame.text.replace("\u2011", "-") for page in pages]
    about = [words.text(exercise.title) for exercise in found.exercises_of(module)]
    assert len(about) >= 1
    cases = [page for page, title in zip(pages, titles, strict=True) if any(name in title for name in about)]
    assert len(cases) >= 2 * len(about)
    assert all(words("slides", "fictional") in _lines(page) for page in cases)
    asked = questions_of(found, module)
    assert len(asked) == 3
    for number, question in enumerate(asked, 1):
        place = next(i for i, t in enumerate(titles) if t.startswith(words("slides", "think").format(number)))
        page, answer = pages[place], pages[place + 1]
        assert titles[place + 1].startswith(words("slides", "answer-to").format(number))
        assert words.text(question.stem) in _lines(page)
        options = [option.text for option in answers(found, module, question)]
        assert [line for line in _lines(page) if line in options] == options
        told, notes = _lines(answer), answer.notes_slide.notes_text_frame.text.replace("\u2011", "-")
        for option in question.options:
            assert option.why.get(language) in notes
            assert (option.why.get(language) in told) == option.right
            assert option.why.get(language) not in "\n".join(_lines(page))


@pytest.mark.parametrize(("language", "told"), [
    ("kk", "Алым алдын ала сұралмайды.\nТренерге: Топтан алым қашан төленетінін сұраңыз."),
    ("ru", "Сбор вперед не спрашивают.\nТренеру: Спросите группу, когда платят сбор."),
    ("en", "No dues are asked in advance.\nFor the trainer: Ask the group when the dues are paid.")])
def test_the_notes_of_a_slide_hold_the_remark_and_what_is_for_the_trainer(
        sample: Corpus, language: str, told: str) -> None:
    found = _pack(sample, "pilots", language)
    pages = _opened(deck(found, found.modules[0]))
    notes = [page.notes_slide.notes_text_frame.text.replace("\v", "\n") for page in pages]
    assert len([text for text in notes if told in text]) == 1
    assert [line for page in pages for line in _lines(page) if line and line in told] == []


def test_notes_name_what_a_slide_rests_on_and_the_last_where_to_read_it(real: Corpus) -> None:
    words, (_, pages) = Words("ru"), _real(real, "ru")
    notes = [page.notes_slide.notes_text_frame.text for page in pages]
    assert sum(words("slides", "sources-of") in text for text in notes) > len(pages) / 2
    assert [place for place, text in enumerate(notes) if "https://" in text] == [len(pages) - 1]


def test_the_same_pack_gives_the_same_bytes_and_no_day_of_the_machine(sample: Corpus) -> None:
    first, second = (deck(p, p.modules[0]) for p in (_pack(sample, "crews", "kk"), _pack(sample, "crews", "kk")))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert not [name for name in archive.namelist() if "thumbnail" in name or "printerSettings" in name]
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {REVIEWED}


def test_a_section_for_others_is_left_out(sample: Corpus) -> None:
    pilots, crews = (_pack(sample, audience, "en") for audience in ("pilots", "crews"))
    told = [{line for page in _opened(deck(p, p.modules[0])) for line in _lines(page)} for p in (pilots, crews)]
    assert "Medical care is free for seafarers." not in told[0]
    assert "Medical care is free for seafarers." in told[1]


def test_what_waits_for_a_review_is_marked_where_it_stands_and_listed_at_the_end(sample: Corpus) -> None:
    old = _pack(sample, "crews", "en", on=LATER)
    waiting = list(old.outdated())
    assert waiting
    mark, heading = (old.words("slides", key) for key in ("stale", "stale-title"))
    pages = _opened(deck(old, old.modules[0]))
    assert mark in _lines(pages[1])
    listed = [line for page in pages if page.shapes.title.text_frame.text.startswith(heading) for line in _lines(page)]
    mine = {exercise.id for exercise in old.exercises_of(old.modules[0])}
    shown = [item for item in waiting if item.item.kind != "exercise" or item.item.id in mine]
    assert 1 < len(shown) < len(waiting)  # a case for pilots is no matter of the crews
    for item in shown:
        assert any(old.words.text(item.item.title) in line for line in listed), item.item.id
    fresh = _pack(sample, "crews", "en")
    assert not list(fresh.outdated())
    assert not [page for page in _opened(deck(fresh, fresh.modules[0])) if mark in _lines(page)]


def test_several_modules_make_one_deck_and_an_unknown_one_is_refused(sample: Corpus) -> None:
    found = _pack(sample, "crews", "ru")
    assert len(_opened(render(found))) == len(_opened(deck(found, found.modules[0])))
    with pytest.raises(KeyError):
        render(found, "no-such-module")


def test_the_master_is_wide_and_its_fonts_have_every_kazakh_letter(sample: Corpus) -> None:
    found = _pack(sample, "crews", "kk")
    made = deck(found, found.modules[0])
    presentation = pptx.Presentation(io.BytesIO(made))
    assert presentation.slide_width
    assert presentation.slide_height
    assert presentation.slide_width * 9 == presentation.slide_height * 16
    assert [layout.name for layout in presentation.slide_layouts] == [layout.value for layout in Layout]
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        themes = [archive.read(name).decode() for name in archive.namelist() if "/theme/" in name]
    assert len(themes) == 2
    for theme in themes:
        assert set(re.findall(r'<a:latin typeface="([^"]*)"', theme)) == {"Arial"}
