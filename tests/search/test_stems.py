"""One stem for all forms of a word, in three languages."""

import json
from collections import Counter

import pytest

from concordance.model.corpus import Corpus
from concordance.search.kazakh import kazakh_stem
from concordance.search.kazakh_table import table, table_text
from concordance.search.scripts import ORDER, made_scripts
from concordance.search.stems import LONGEST, stem
from tests.search.corpus_words import corpus_words
from tests.search.evaluate import conflated
from tests.search.first_rules import first_stem
from tests.search.vectors import kazakh_forms

FORMS = kazakh_forms()
HELD_OUT = [(one.form, one.lemma) for one in FORMS if one.split == "held-out"]
GROUPS = ("nouns", "verbs", "negations", "voices")


def test_the_held_out_forms_are_many_and_of_many_words() -> None:
    assert len(HELD_OUT) >= 500
    assert len({lemma for _, lemma in HELD_OUT}) >= 140


def test_no_word_is_both_held_out_and_tuned_on() -> None:
    lemmas = {split: {one.lemma for one in FORMS if one.split == split} for split in ("tune", "held-out")}
    assert lemmas["tune"] & lemmas["held-out"] == set()


def test_every_form_that_was_tuned_on_has_the_stem_of_its_lemma() -> None:
    tuned = [one for one in FORMS if one.split == "tune"]
    assert len(tuned) > 300
    assert [one for one in tuned if kazakh_stem(one.form) != kazakh_stem(one.lemma)] == []


def test_nearly_all_held_out_forms_have_the_stem_of_their_lemma() -> None:
    assert conflated(HELD_OUT, kazakh_stem) / len(HELD_OUT) > 0.97


def test_the_table_does_better_than_the_first_rules() -> None:
    assert conflated(HELD_OUT, kazakh_stem) > conflated(HELD_OUT, first_stem) + 100


def test_different_words_of_the_examples_have_different_stems() -> None:
    lemmas = {one.lemma for one in FORMS}
    assert [word for word, times in Counter(map(kazakh_stem, lemmas)).items() if times > 1] == []


@pytest.mark.parametrize(("one", "other"), [
    ("адам", "ада"), ("басқа", "бас"), ("сауда", "сау"), ("қорғау", "қорқу"), ("қала", "қалау"), ("жаса", "жас"),
    ("қолдау", "қолдану"), ("заң", "заңсыз"), ("азамат", "азаматтық"), ("қылмыс", "қылмыстық"), ("орган", "ор"),
])
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert kazakh_stem(one) != kazakh_stem(other)


@pytest.mark.parametrize(("word", "wanted"), [
    ("бұұ-ның", "бұұ"), ("128-бабының", "128-бап"), ("тергеп-тексеруге", "тергеп-тексер"), ("2024-жылғы", "2024-жыл"),
    ("17.2.12", "17.2.12"), ("palermo", "palermo"), ("-", "-"), ("", ""), ("а-", "а-"),
])
def test_numbers_hyphens_and_foreign_words(word: str, wanted: str) -> None:
    assert stem(word, "kk") == wanted


@pytest.mark.parametrize(("language", "forms"), [
    ("ru", "жертва жертвы жертвам жертвами жертвах"), ("ru", "торговля торговли торговлей"),
    ("en", "victim victims victim's"), ("en", "traffic trafficking trafficked traffickers"),
])
def test_forms_of_a_russian_and_an_english_word_meet(language: str, forms: str) -> None:
    assert len({stem(form, language) for form in forms.split()}) == 1


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(ValueError, match="no stems in 'de': one of kk, ru, en"):
        stem("17", "de")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_endless_word_is_left_alone(language: str) -> None:
    word = "лар" * LONGEST
    assert stem(word, language) == word


def test_most_kazakh_words_of_the_corpus_meet_others(real: Corpus) -> None:
    words = [word for word in corpus_words(real)["kk"] if word.isalpha()]
    assert len(words) > 10_000
    assert len({kazakh_stem(word) for word in words}) < 0.3 * len(words)


def test_every_field_of_the_table_is_explained() -> None:
    raw = json.loads(table_text())
    fields = {field for group in GROUPS for row in raw[group] for field in row}
    assert fields == set(raw["about"]["of an ending"])
    assert set(raw) - {"about"} - set(raw["about"]) == {"negations", "voices", "short_nouns", "short_verbs"}


def test_every_kept_word_is_left_as_it_is() -> None:
    assert [word for word in sorted(table().kept) if kazakh_stem(word) != word] == []


def test_every_ending_names_classes_of_letters_that_exist() -> None:
    raw = json.loads(table_text())
    named = {name for group in GROUPS for row in raw[group] for name in row.get("after", ())}
    assert named == set(raw["letters"])


def test_no_latin_letter_stands_in_a_kazakh_word_of_the_table() -> None:
    raw = json.loads(table_text())
    words = [*raw["kept"], *raw["lost"], *raw["irregular"], *raw["short_nouns"], *raw["short_verbs"],
             *raw["letters"].values(), *(ending for group in GROUPS for row in raw[group] for ending in row["endings"])]
    assert [word for word in words if word.isascii() or any(letter.isascii() for letter in word)] == []


def test_the_scripts_made_at_build_are_among_those_a_page_loads() -> None:
    assert {name for name, _ in made_scripts()} == {"english.js", "russian.js", "kazakh_suffixes.js"} < set(ORDER)
