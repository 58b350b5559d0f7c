"""The files of a quiz on the sample: forms, weights, escapes, warnings, ids and bytes that stay."""

import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from lxml import etree

from concordance.analysis.training.of_terms import definitions_on
from concordance.model.corpus import Corpus, DataFile
from concordance.model.quiz import Quiz
from concordance.model.text import LANGUAGES
from concordance.reports.document.parts import Bullets, Heading, Notice, Paragraph, Table
from concordance.reports.edition import Edition
from concordance.training.pack import Pack, pack
from concordance.training.quiz import anki, gift, glossary, key, moodle_xml, sheet
from concordance.training.quiz.asked import Answer, asked
from concordance.training.quiz.scoring import PARTS, weights
from tests.exchange.foreign import read_by_others
from tests.training.quiz.moodle_gift import questions

REVIEWED = date(2026, 3, 1)
READERS = Path(__file__).parents[1] / "readers"
HOSTILE = r'~a =b #c {d} :e \f \n ####g ->h // %100%i [html]<b>&j</b> [sound:k] "l" ::m::'
# The hundredths that Moodle takes without a question.
KNOWN = {0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
         11.11111, 10, 5}


def made(corpus: Corpus, language: str = "en", day: date = REVIEWED, audience: str = "pilots") -> Pack:
    return pack(corpus, Edition(day, "0123456789ab", "concordance 0.0", "https://example.org/"), audience, language)


@pytest.fixture(scope="module")
def hostile(sample: Corpus) -> Corpus:
    """The sample with every text of its quiz in signs that a format could read."""
    def spoiled(value: object, place: str = "") -> object:
        if isinstance(value, dict):
            if set(value) <= set(LANGUAGES):
                said = f"{place} {HOSTILE}" if place else HOSTILE
                return dict.fromkeys(LANGUAGES, said)
            return {key: spoiled(item, place) for key, item in value.items()}
        if isinstance(value, list):
            return [spoiled(item, str(number)) for number, item in enumerate(value)]
        return value

    files = []
    for file in sample.files:
        record = file.record
        if isinstance(record, Quiz):
            record = Quiz.model_validate(spoiled(record.model_dump(mode="json", by_alias=True, exclude_none=True)))
        files.append(DataFile(file.path, file.kind, record))
    return Corpus(tuple(files))


def test_gift_has_a_category_for_each_module_and_says_who_stands_behind_it(sample: Corpus) -> None:
    text = gift(made(sample))
    assert text.count("$CATEGORY: $course$/top/Vessels in distress\n") == 1
    head = text.split("\n\n")[0]
    assert all(line.startswith("// ") for line in head.splitlines())
    assert "no lawyer has signed" in head
    assert "2026-03-01" in head
    assert "0123456789ab" in head
    assert "invented" in head
    assert text.count("####") == len(asked(made(sample))[0][1]) == 6
    for language, label in (("kk", "Апатқа ұшыраған кемелер"), ("ru", "Суда, терпящие бедствие")):
        assert f"top/{label}\n" in gift(made(sample, language))


def test_gift_escapes_what_moodle_would_read(hostile: Corpus) -> None:
    read = questions(gift(made(hostile)))
    assert [question.kind for question in read] == ["choice", "choice", "true-false", "matching", "number", "choice"]
    for question in read:
        assert re.fullmatch(r"<p>\d (.*?)</p>.*", unescape(question.text))[1] == HOSTILE
        assert question.name.startswith("vessels-in-distress/")
        assert question.general.endswith("</small></p>")
    signs = [{sign for sign, _, _ in question.answers} for question in read]
    assert signs == [{"=", "~%0%"}, {"~%50%", "~%-100%"}, {"FALSE"}, {"="}, {"="}, {"=", "~%0%"}]
    for question in (read[0], read[1], read[5]):
        assert all(unescape(part)[2:] == HOSTILE for _, text, why in question.answers for part in (text, why))
    assert [unescape(part)[2:] for part in read[2].answers[0][1:]] == [HOSTILE, HOSTILE]
    assert len(read[3].answers) == 4
    for _, left, right in read[3].answers:
        assert right[2:] == HOSTILE.replace("->", "→")
        assert not left or unescape(left)[2:] == HOSTILE
    assert [(text, unescape(why)[2:]) for _, text, why in read[4].answers] == [("12:0", HOSTILE)]


def nodes(corpus: Corpus, **asked_for: str) -> Iterator[etree._Element]:
    yield from etree.fromstring(moodle_xml(made(corpus, **asked_for))).xpath("question[@type!='category']")


@pytest.mark.parametrize("language", LANGUAGES)
def test_moodle_xml_keeps_the_rules_of_the_format(real: Corpus, language: str) -> None:
    seen = set()
    for node in nodes(real, language=language, audience="police"):
        kind, name = node.get("type"), node.findtext("idnumber")
        assert name
        assert len(name) <= 100
        assert name not in seen
        seen.add(name)
        assert node.findtext("name/text") == name
        assert node.find("questiontext").get("format") == "html"
        fractions = [float(answer.get("fraction")) for answer in node.findall("answer")]
        assert {abs(fraction) for fraction in fractions} <= KNOWN
        if kind == "multichoice" and node.findtext("single") == "true":
            assert sorted(fractions)[-2:] == [0, 100]
            assert len(fractions) >= 3
        elif kind == "multichoice":
            assert sum(f for f in fractions if f > 0) == pytest.approx(100, abs=1e-4)
            assert sum(f for f in fractions if f < 0) == pytest.approx(-100, abs=1e-4)
        elif kind == "truefalse":
            assert sorted(fractions) == [0, 100]
            assert [a.findtext("text") for a in node.findall("answer")] == ["true", "false"]
        elif kind == "numerical":
            assert fractions == [100]
            assert node.findtext("answer/tolerance") == "0"
        else:
            subs = node.findall("subquestion")
            assert kind == "matching"
            assert sum(bool(sub.findtext("text")) for sub in subs) >= 3
            assert all(0 < len(sub.findtext("answer/text")) <= 255 for sub in subs)
        assert kind == "matching" or all(answer.findtext("feedback/text") for answer in node.findall("answer"))
        general = node.findtext("generalfeedback/text")
        assert "<li>" in general
        assert "2026-03-01" in general
        tags = [tag.text for tag in node.findall("tags/tag/text")]
        question = real.quiz_questions[name]
        assert tags == [question.level, *question.cites]
        assert all(len(tag) <= 255 for tag in tags)
    assert len(seen) >= 100


def test_moodle_xml_holds_hostile_texts_as_text(hostile: Corpus) -> None:
    for node in nodes(hostile):
        html = etree.HTML(node.findtext("questiontext/text"))
        assert "".join(html.xpath("//p[1]//text()"))[2:] == HOSTILE


def test_ticking_everything_earns_nothing(sample: Corpus) -> None:
    question = next(q for _, found in asked(made(sample)) for q in found if q.id.endswith("duties"))
    for right in range(1, 11):
        for wrong in range(1, 11):
            answers = (Answer("a", True, "b"),) * right + (Answer("c", False, "d"),) * wrong
            assert sum(map(float, weights(replace(question, answers=answers)))) == pytest.approx(0, abs=1e-4)
    assert {float(part) for part in PARTS.values()} <= KNOWN
    with pytest.raises(ValueError, match="split the question"):
        weights(replace(question, answers=(Answer("a", True, "b"),) * 11))


def test_a_stale_question_warns_in_every_file(sample: Corpus, tmp_path: Path) -> None:
    late = made(sample, day=date(2026, 10, 1), audience="crews")
    outdated = {item.item.id for item in late.outdated() if item.item.kind == "question"}
    stale = [q for _, found in asked(late) for q in found if q.warnings]
    assert stale
    assert {question.id for question in stale} <= outdated
    assert not [q for _, found in asked(made(sample)) for q in found if q.warnings]
    warning = stale[0].warnings[0]
    notices = [block for write in (sheet, key) for block in write(late).blocks
               if isinstance(block, Notice) and block.tone == "warning"]
    assert len(notices) == 2 * len(stale)
    assert notices[0].paragraphs[0][0].text == warning
    assert warning in unescape(moodle_xml(late).decode())
    assert warning.replace(":", "\\:") in unescape(gift(late))
    assert any(warning in unescape(fields) for fields in notes(anki(late)).values())


def notes(deck: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(deck)) as archive:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(archive.read("collection.anki2"))
    return dict(connection.execute("select guid, flds from notes"))


def test_cards_are_renewed_and_not_doubled_by_the_next_edition(sample: Corpus, tmp_path: Path) -> None:
    first, second = tmp_path / "1.apkg", tmp_path / "2.apkg"
    first.write_bytes(anki(made(sample)))
    second.write_bytes(anki(made(sample, day=date(2026, 3, 2))))
    one, again, renewed = read_by_others("deck.py", first, first, second, scripts=READERS)
    assert (one["new"], again["same"], renewed["updated"], renewed["new"]) == (7, 7, 7, 0)
    assert one["decks"] == again["decks"] == renewed["decks"]
    assert [d.split("::")[-1] for d in one["decks"]] == [
        "Default", "Human trafficking in the law of Kazakhstan", "Pilots", "01 Vessels in distress", "Terms"]
    for card in renewed["cards"]:
        assert "2026-03-02" in card["front"]
        assert "every judgement proposed" in card["back"]
        assert "<li>" in card["back"]
    assert notes(anki(made(sample))).keys() == notes(second.read_bytes()).keys()
    assert not notes(anki(made(sample))).keys() & notes(anki(made(sample, "ru"))).keys()


def test_same_pack_same_bytes(sample: Corpus) -> None:
    for write in (gift, moodle_xml, sheet, key, anki, glossary):
        assert write(made(sample)) == write(made(sample))


def test_the_key_is_a_file_of_its_own_and_the_sheet_gives_nothing_away(sample: Corpus) -> None:
    asked_for, answered = (write(made(sample)).blocks for write in (sheet, key))
    assert not any("Article 4(1)" in str(block) for block in asked_for)
    assert any("Article 4(1)" in str(block) for block in answered)
    titles = [[block.text for block in part if isinstance(block, Heading) and block.level == 3]
              for part in (asked_for, answered)]
    assert titles[0] == titles[1]
    assert re.match(r"1\. ", titles[0][0])
    shown = [block for block in answered if isinstance(block, Paragraph) and block.runs[0].text == "Rests on: "]
    assert len(shown) == len(titles[0])


def test_a_question_stays_on_one_page_with_its_options(sample: Corpus) -> None:
    blocks = sheet(made(sample)).blocks
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 3]
    assert len(starts) >= 3
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        parts = [b for b in blocks[start + 1:end] if not isinstance(b, Heading | Notice)]
        assert all(b.keep for b in parts[:-1] if isinstance(b, Paragraph))
        assert all(b.whole for b in parts if isinstance(b, Table))


def test_glossary_shows_terms_in_three_languages_and_where_they_are_defined(sample: Corpus) -> None:
    for language in LANGUAGES:
        blocks = glossary(made(sample, language)).blocks
        (table,) = (block for block in blocks if isinstance(block, Table))
        term = sample.terms["vessel-in-distress"]
        shown = [cell.paragraphs[0][0].text for cell in table.rows[0]]
        assert sorted(shown) == sorted(text for text in (term.label.kk, term.label.ru, term.label.en) if text)
        assert shown[0] == term.label.get(language)
        lists = [block for block in blocks if isinstance(block, Bullets)]
        assert len(lists) == len(definitions_on(sample, term.id, REVIEWED)) > 0


def test_no_question_for_an_audience_leaves_files_that_say_so(sample: Corpus) -> None:
    bare = Corpus(tuple(file for file in sample.files if not isinstance(file.record, Quiz)))
    assert gift(made(bare)).count("::") == 0
    assert not list(nodes(bare))
    assert "have no questions" in str(sheet(made(bare)).blocks)
    assert len(notes(anki(made(bare)))) == 1
