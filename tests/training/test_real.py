"""The documents of the real curriculum can be made for every audience, and say what the data says."""

import re
from datetime import date

import pytest

from concordance.model.corpus import Corpus
from concordance.reports.document.parts import Run
from concordance.reports.edition import Edition
from concordance.training import cases, handout, plan
from concordance.training.pack import pack
from concordance.training.proofs import proofs
from concordance.training.timing import session

EDITION = Edition(date(2026, 11, 22), "0123456789ab", "concordance 0.1.0", "https://example.org/")


@pytest.mark.parametrize(("audience", "language"), [("police", "kk"), ("journalists", "ru"), ("drafters", "en")])
def test_documents_are_made_and_answers_stand_in_the_plan_only(real: Corpus, audience: str, language: str) -> None:
    found = pack(real, EDITION, audience, language)
    told = {kind.__name__: str(kind.document(found).blocks) for kind in (handout, cases, plan)}
    # As parts hold them: cleaned.
    answers = {Run(found.words.text(answer.text)).text for exercise in found.exercises()
               for task in exercise.tasks for answer in task.answers}
    # A module may teach in the same words what an exercise asks.
    taught = {Run(found.words.text(statement.text)).text for module in found.modules
              for statement in module.statements()}
    assert len(answers) >= 10
    assert {text for text in answers if repr(text) not in told[plan.__name__]} == set()
    assert {text for text in answers if repr(text) in told[cases.__name__]} == set()
    assert {text for text in answers - taught if repr(text) in told[handout.__name__]} == set()


def test_every_proof_is_told_in_the_language_without_ids(real: Corpus) -> None:
    for language in ("kk", "ru", "en"):
        found = pack(real, EDITION, "drafters", language)
        lines = [line for exercise in real.exercises.values() for task in exercise.tasks for answer in task.answers
                 for line in proofs(found, answer.holds)]
        assert len(lines) >= 200
        assert [line for line in lines if "__" in line or "kz/" in line] == []
        assert [line for line in lines if "[" in line] == []


def test_the_sections_and_the_activity_take_the_minutes_of_the_module(real: Corpus) -> None:
    found = pack(real, EDITION, "drafters", "en")
    whole = [m for m in found.modules if found.sections(m) == m.sections]
    assert len(whole) >= 8
    for module in whole:
        runs = session(found, module)
        assert sum(p.minutes for p in runs.parts if p.kind in ("lesson", "activity")) == module.minutes


def test_a_handout_holds_every_remark_and_no_note(real: Corpus) -> None:
    for language in ("kk", "ru", "en"):
        found = pack(real, EDITION, "drafters", language)
        handed, planned = (str(kind.document(found).blocks) for kind in (handout, plan))
        told = [s for module in found.modules for section in found.sections(module) for s in section.statements]
        remarks, notes = ([repr(Run(found.words.text(text)).text) for text in texts if text]
                          for texts in ([s.remark for s in told], [s.note for s in told]))
        assert len(remarks) >= 200
        assert len(notes) >= 50
        assert [text for text in remarks if text not in handed or text not in planned] == []
        assert [text for text in notes if text in handed or text not in planned] == []


_OF_THE_ROOM = {"kk": r"\bтыңдаушы|\b(?:топтан|залдан)\b",
                "ru": r"\bслушател|\bзал(?:а|е)?\b|\b(?:спросите|попросите) группу\b",
                "en": r"\blearners?\b|\bthe (?:group|room)\b"}


def test_a_remark_does_not_speak_of_the_room(real: Corpus) -> None:
    remarks = [(module.id, s.remark) for module in real.modules.values() for s in module.statements() if s.remark]
    assert len(remarks) >= 300
    assert [(module, language, text.get(language)) for module, text in remarks
            for language, words in _OF_THE_ROOM.items()
            if re.search(words, text.get(language) or "", re.IGNORECASE)] == []
