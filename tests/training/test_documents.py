"""The documents of a pack: who may read what, what rests on what, what waits for a review, and times that add up."""

from dataclasses import replace
from datetime import date

import pytest

from concordance.model.corpus import Corpus
from concordance.reports.document import markdown
from concordance.reports.document.parts import Document, Heading, Notice, Table
from concordance.reports.edition import Edition
from concordance.training import cases, handout, plan
from concordance.training.pack import Pack, pack
from concordance.training.proofs import proofs
from concordance.training.timing import PartKind, session

SOUND, LATER = date(2026, 6, 30), date(2026, 7, 1)


def made(sample: Corpus, audience: str = "pilots", language: str = "en", day: date = SOUND) -> Pack:
    return pack(sample, Edition(day, "0123456789ab", "concordance 0.1.0", "https://example.org/"), audience, language)


def said(document: Document) -> str:
    return markdown.render(document).replace("\\", "")


def test_a_handout_holds_no_answers_and_the_plan_holds_them(sample: Corpus) -> None:
    found = {kind.__name__.split(".")[-1]: said(kind.document(made(sample))) for kind in (handout, cases, plan)}
    for text in found.values():
        assert "At night the vessel of A. is on fire." in text
        assert "The facts are invented." in text
        assert "no lawyer has signed any of them yet" in text
    answer = "There is no list of care yet."
    assert [kind for kind, text in found.items() if answer in text] == ["plan"]
    assert "Take your time." not in found["handout"] + found["cases"]


@pytest.mark.parametrize(("language", "remark", "note", "marked"), [
    ("kk", "Алым алдын ала сұралмайды.", "Топтан алым қашан төленетінін сұраңыз.", "Тренерге"),
    ("ru", "Сбор вперед не спрашивают.", "Спросите группу, когда платят сбор.", "Ведущему"),
    ("en", "No dues are asked in advance.", "Ask the group when the dues are paid.", "For the facilitator")])
def test_a_remark_is_for_everybody_and_a_note_for_the_facilitator(
        sample: Corpus, language: str, remark: str, note: str, marked: str) -> None:
    found = made(sample, language=language)
    handed, planned = said(handout.document(found)), said(plan.document(found))
    assert (handed.count(remark), planned.count(remark)) == (1, 1)
    assert (handed.count(note), planned.count(f"**{marked}:** {note}")) == (0, 1)


def test_every_statement_of_a_handout_stands_before_its_citation(sample: Corpus) -> None:
    found = made(sample)
    text = said(handout.document(found))
    statements = [s for module in found.modules for section in found.sections(module) for s in section.statements]
    assert len(statements) == 1
    for statement in statements:
        _, _, after = text.partition(statement.text.en or "?")
        for one in found.cites(statement.cites):
            assert one.text in after[:500]


def test_what_is_for_others_is_left_out(sample: Corpus) -> None:
    assert "Medical care is free" in said(handout.document(made(sample, "crews")))
    assert "Medical care is free" not in said(handout.document(made(sample, "pilots")))
    # The exercise is for pilots.
    assert [b for b in cases.document(made(sample, "crews")).blocks if isinstance(b, Heading)] == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_picture_is_a_table_of_the_data(sample: Corpus, language: str) -> None:
    tables = [b for b in handout.document(made(sample, language=language)).blocks if isinstance(b, Table)]
    title = {"kk": "Кім не істейді", "ru": "Кто что делает", "en": "Who does what"}[language]
    [found] = [table for table in tables if table.caption == title]
    assert [row[0].paragraphs[0][0].text for row in found.rows] == [{
        "kk": "Айлақ басшысы", "ru": "Начальник гавани", "en": "Harbour master"}[language]] * 2


def test_the_times_of_a_session_add_up(sample: Corpus) -> None:
    found = made(sample, "crews")
    runs = session(found, found.modules[0])
    # A section of ten minutes, one of two statements without a time, the activity, and six questions.
    assert [(part.kind, part.start, part.minutes, part.estimated) for part in runs.parts] == [
        (PartKind.LESSON, 0, 10, False), (PartKind.LESSON, 10, 6, True), (PartKind.ACTIVITY, 16, 10, False),
        (PartKind.QUIZ, 26, 11, True)]
    assert runs.minutes == runs.parts[-1].end == sum(map(runs.of, PartKind)) == 37
    assert "0:26 – 0:37" in said(plan.document(found))


def test_an_answer_is_proved_by_what_the_data_was_asked(sample: Corpus) -> None:
    tasks = {task.id: task for task in sample.exercises["night-storm"].tasks}
    lines = {name: proofs(made(sample), task.answers[0].holds) for name, task in tasks.items()}
    assert lines["step"] == (
        "Harbour Act, art. 4(1) — names as bearer: Harbour master", "Harbour Act, art. 4(1) — force: told to act")
    assert lines["distress"] == ("Harbour Act, art. 1(2) — the definition lists: fire",)
    assert lines["open"][1].startswith("judged by the authors on the provisions named")
    alike = tasks["distress"].answers[0].holds[0]
    both = proofs(made(sample), (alike, alike.model_copy(update={"item": ("flooding",)}), alike))
    assert len(both) == 1
    assert both[0].startswith(lines["distress"][0] + ", ")


def test_what_the_law_left_behind_carries_a_warning_with_the_reason(sample: Corpus) -> None:
    sound, stale = (plan.document(made(sample, "crews", day=day)) for day in (SOUND, LATER))
    assert [b for b in sound.blocks if isinstance(b, Notice) and b.tone == "warning"] == []
    text = said(stale)
    assert "Harbour Act, art. 3(1): another wording, since 2026-07-01 by Law 40-II" in text
    assert "when the part was compared with the law (2026-03-01), or an answer does not hold" in text
    assert "Parts that wait for a review: " in str(stale.notice)


def test_an_act_is_named_once_in_a_row_of_citations(sample: Corpus) -> None:
    from concordance.training.frame import shown

    two = ("xx/harbour-act/art_2__para_1", "xx/harbour-act/art_4__para_1")
    assert [one.text.split(" (")[0] for one in shown(made(sample), two)] == ["Harbour Act, art. 2(1)", "art. 4(1)"]
    assert shown(made(sample), ("pledge", *two[:1]))[1].text.startswith("Harbour Act, ")


def test_markup_in_the_data_is_text(sample: Corpus) -> None:
    found = made(sample)
    hostile = found.modules[0].title.model_copy(update={"en": "#eval(1) <b> *x* [link](a)"})
    module = found.modules[0].model_copy(update={"title": hostile})
    document = handout.document(replace(found, modules=(module,)))
    assert "#eval(1) <b> *x* [link](a)" in [b.text for b in document.blocks if isinstance(b, Heading)]
