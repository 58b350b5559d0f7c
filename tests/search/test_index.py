"""The index: packed postings, entries for words, citations and translations, files of limited size."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from concordance.model.text import Text
from concordance.search.document import Document, Field
from concordance.search.encoding import SIGNS, level, pack, unpack
from concordance.search.index import Reading, entries
from concordance.search.pieces import WORDS, pieces
from concordance.search.stems import stem
from concordance.search.tokens import tokens
from concordance.search.translations import meanings
from concordance.search.typos import packed

READING = Reading(tokens, stem, frozenset({"the", "of"}))


def document(title: str, body: str = "", citations: tuple[str, ...] = (), kind: str = "page") -> Document:
    fields = (Field("label", title, "en"), Field("body", body, "en"))
    return Document(kind, title, f"{len(title)}.html", body, fields, citations=citations)


@given(st.dictionaries(st.integers(0, 200_000), st.floats(0.01, 60), max_size=60))
def test_postings_come_out_as_they_went_in(postings: dict[int, float]) -> None:
    ordered = sorted(postings.items())
    assert unpack(pack(ordered)) == [(place, level(weight)) for place, weight in ordered]


def test_postings_are_safe_in_a_script() -> None:
    assert len(SIGNS) == len(set(SIGNS)) == 88
    assert not set(SIGNS) & set("\"\\<>\n")


def test_a_word_stands_under_its_stem_with_every_form() -> None:
    found = dict(entries([document("A victim"), document("Two victims"), document("The harbour")], READING))
    forms = found["victim"][0]
    assert forms[::2] == ["", "s"]
    assert [[place for place, _ in unpack(postings)] for postings in forms[1::2]] == [[0], [1]]
    assert "the" not in found


def test_the_name_of_a_thing_weighs_more_than_what_is_said_of_it() -> None:
    found = dict(entries([document("Port", "care " * 9), document("Care", "of ports")], READING))
    weights = dict(unpack(found["care"][0][1]))
    assert weights[1] > weights[0] > 0


def test_a_citation_leads_to_all_that_is_cited_so() -> None:
    found = dict(entries([document("A", citations=("17.2", "17.2")), document("B"), document("C", citations=("17.2",))],
                         READING))
    assert [place for place, _ in unpack(str(found["#17.2"]))] == [0, 2]


def test_synonyms_lead_to_each_other_even_where_one_never_stands() -> None:
    found = dict(entries([document("A child")], READING, synonyms=[("child", "minor"), ("child", "child")]))
    assert found["child"][1:] == ["minor"]
    assert found["minor"] == [[], "child"]


def test_words_that_always_stand_together_in_parallel_texts_mean_the_same() -> None:
    said = [("the harbour is closed", "порт закрыт"), ("harbour dues", "портовый сбор, порт"),
            ("a closed ship", "закрыт корабль"), ("ship in harbour", "корабль, порт")]
    texts = [Text(en=en, ru=ru) for en, ru in said]
    found = {meaning.stem: [word for word, _ in meaning.says] for meaning in meanings(texts, [], "ru", READING.words)
             if meaning.language == "en"}
    assert found["harbour"] == [stem("порт", "ru")]
    assert found["ship"] == [stem("корабль", "ru")]
    assert "due" not in found


def test_the_names_of_a_term_mean_the_same_whatever_the_texts_say() -> None:
    names = [{"ru": ("дети", "ребенок"), "en": ("child", "a minor person")}]
    found = [m for m in meanings([], names, "ru", READING.words) if m.language == "en"]
    assert [(m.stem, [word for word, _ in m.says]) for m in found] == [
        ("child", sorted([stem("дети", "ru"), stem("ребенок", "ru")]))]


def test_stems_for_typing_errors_take_one_sign_a_letter_and_share_beginnings() -> None:
    letters, stems = packed(["жертв", "жерт", "жизн", "17", "a1b", "он"])
    assert set(letters) == set("жертвизн")
    assert len(stems) == 5 + 2 + 4  # жерт, +в, ж+изн: each with one sign for what is shared
    assert set(stems) <= set(SIGNS)


def made(documents: list[Document]) -> dict[str, str]:
    return dict(pieces(documents, entries(documents, READING), "en", ["page", "term"], {"of", "the"}))


def test_the_files_are_small_and_the_start_tells_where_each_word_is() -> None:
    documents = [document(f"Word{n} and {chr(97 + n % 26)}{n}other", "text " * 5) for n in range(900)]
    found = made(documents)
    assert max(len(text.encode()) for name, text in found.items() if re.match(r"w\d", name)) < WORDS * 1.3
    start = json.loads(found["start.js"].partition(",")[2].removesuffix(");\n"))
    assert start["starts"] == sorted(start["starts"])
    for number, first in enumerate(start["starts"]):
        assert f'Concordance.take("w{number}",{{"{first}":' in found[f"w{number}.js"]
    assert sum(SIGNS.index(start["ranks"][at + 2]) + 1 for at in range(0, len(start["ranks"]), 3)) == 900
    assert sum(name[0] == "d" for name in found) == 180


def test_the_files_of_the_same_documents_are_the_same() -> None:
    documents = [document(f"The {word} of {word}s", word, (str(n),)) for n, word in enumerate(["port", "ship", "crew"])]
    assert made(documents) == made(list(documents))


def test_what_data_says_cannot_leave_the_script_it_stands_in() -> None:
    found = made([document("</script><script>alert(1)</script>", "<!-- \u2028")])
    assert [name for name, text in found.items() if "<" in text] == []
