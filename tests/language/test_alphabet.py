"""Lists of words stand in the order of the alphabet of the language."""

import random

import pytest

from concordance.language.alphabet import LETTERS, place_in_list

KAZAKH = ["адам", "әкім", "бап", "бұйрық", "ғылым", "дерек", "зорлық", "кәсіп", "куә", "қанау", "құрбан", "мұра",
          "нысан", "оңалту", "орган", "өтемақы", "пана", "тірек", "ұйым", "ұлт", "үкім", "үкімет",
          "фонд", "һәм", "ықтимал", "ізгілік"]
RUSSIAN = ["акт", "баба", "дети", "елка", "ель", "ёж", "жертва", "йод", "объект", "щит", "эксплуатация", "яхта"]
ENGLISH = ["act", "Actor", "begging", "child", "child labour", "Children", "victim"]


@pytest.mark.parametrize("ordered", [KAZAKH, RUSSIAN, ENGLISH])
def test_words_stand_in_the_order_of_the_alphabet(ordered: list[str]) -> None:
    mixed = random.Random(7).sample(ordered, len(ordered))
    assert mixed != ordered
    assert sorted(mixed, key=place_in_list) == ordered


def test_kazakh_letters_stand_beside_their_neighbours() -> None:
    assert sorted("яықіәһғңөұү", key=place_in_list) == list("әғқңөұүһыія")
    # 33 Russian letters and nine of Kazakh alone.
    assert len(LETTERS) == len(set(LETTERS)) == 42


def test_signs_and_capitals_count_for_nothing() -> None:
    assert place_in_list("«Қанау»") == place_in_list("қанау")
    assert sorted(["адам саудасы", "адамзат", "18 жас", "CETS"], key=place_in_list) == [
        "18 жас", "CETS", "адам саудасы", "адамзат"]
