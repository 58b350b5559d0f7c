"""Every exported quiz, read by others where there is a reader, has exactly the right answers the data supports."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.quiz import QuestionKind
from concordance.model.text import LANGUAGES
from concordance.reports.document.parts import Heading, Paragraph, Runs, Table
from concordance.training.pack import Pack
from concordance.training.quiz import anki, gift, key, moodle_xml, sheet
from tests.exchange.foreign import read_by_others
from tests.training.quiz.supported import Right, by_letters, for_all, of_card, of_gift, of_xml, supported

DAY = date(2026, 11, 22)
READERS = Path(__file__).parents[1] / "readers"


@pytest.fixture(scope="module")
def every(real: Corpus) -> list[Pack]:
    return [for_all(real, DAY, language) for language in LANGUAGES]


def files(every: list[Pack], folder: Path, write: Any, ending: str) -> dict[str, Pack]:
    made = {str(folder / f"{pack.audience.id}.{pack.language}.{ending}"): pack for pack in every}
    for file, pack in made.items():
        content = write(pack)
        Path(file).write_bytes(content if isinstance(content, bytes) else content.encode())
    return made


def compare(pack: Pack, read: dict[str, Right]) -> set[str]:
    wanted = {f"{module.id}/{q.id}": q for module in pack.modules for q in pack.questions(module)}
    assert read.keys() == wanted.keys()
    for name, question in wanted.items():
        assert read[name] == supported(pack.corpus, question, pack.language, pack.edition.day), (name, pack.language)
    return {f"{pack.language}:{name}" for name in wanted}


def all_of(corpus: Corpus) -> set[str]:
    assert len(corpus.quiz_questions) >= 120
    return {f"{language}:{name}" for language in LANGUAGES for name in corpus.quiz_questions}


def said(words: Words) -> dict[str, bool]:
    return {words("quiz", "is-true"): True, words("quiz", "is-false"): False}


def test_gift_read_by_pygiftparser(real: Corpus, every: list[Pack], tmp_path: Path) -> None:
    made = files(every, tmp_path, gift, "gift")
    read = read_by_others("gift.py", *made, scripts=READERS)
    assert all(question["valid"] for questions in read.values() for question in questions)
    found = [compare(pack, {q["id"]: of_gift(q) for q in read[file]}) for file, pack in made.items()]
    assert set().union(*found) == all_of(real)


def test_moodle_xml(real: Corpus, every: list[Pack]) -> None:
    found = []
    for pack in every:
        nodes = etree.fromstring(moodle_xml(pack)).xpath("question[@type!='category']")
        found.append(compare(pack, {node.findtext("idnumber"): of_xml(node) for node in nodes}))
    assert set().union(*found) == all_of(real)


def test_cards_read_by_anki(real: Corpus, every: list[Pack], tmp_path: Path) -> None:
    made = files(every, tmp_path, anki, "apkg")
    last = read_by_others("deck.py", *made, scripts=READERS)[-1]
    found = set()
    for language in LANGUAGES:
        words = Words(language)
        for card in last["cards"]:
            name = card["fields"]["Id"]
            if card["type"] == f"Concordance: {words('flash-cards', 'question')}":
                question = real.quiz_questions[name]
                assert of_card(card, question.kind, said(words)) == supported(real, question, language, DAY), name
                found.add(f"{language}:{name}")
    assert found == all_of(real)


def test_answer_key_on_paper(real: Corpus, every: list[Pack]) -> None:
    found = [compare(pack, on_paper(pack)) for pack in every]
    assert set().union(*found) == all_of(real)


def on_paper(pack: Pack) -> dict[str, Right]:
    """Read the sheet for what the letters stand for, and the key for which of them are right."""
    lists: dict[str, list[list[str]]] = {}
    read: dict[str, Right] = {}
    part = name = ""
    for block in (*sheet(pack).blocks, *key(pack).blocks):
        match block:
            case Heading(level=3):
                part, _, name = block.anchor.partition("-")
                name = name.replace(".", "/")
            case Paragraph() if part == "sheet" and re.match(r"[A-Z]\.", block.runs[0].text):
                lists.setdefault(name, [[]])[0].append(bare(block.runs))
            case Table() if part == "sheet":
                columns = [[bare(row[n].paragraphs[0]) for row in block.rows if row[n].paragraphs] for n in (0, 1)]
                lists[name] = columns
            case Paragraph() if part == "key" and name not in read:
                kind = pack.corpus.quiz_questions[name].kind
                read[name] = by_letters(block.runs[1].text, kind, said(pack.words), lists.get(name, []))
    assert sum(pack.corpus.quiz_questions[name].kind is not QuestionKind.NUMBER for name in read) == len(lists)
    return read


def bare(runs: Runs) -> str:
    return re.sub(r"^(\d+|[A-Z])\.\s", "", "".join(run.text for run in runs))
