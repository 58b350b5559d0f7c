"""How a provision is cited in each language."""

import pytest

from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite, local

CITED = [
    ("chp_31", "ch. 31", "гл. 31", "31-тарау"),
    ("art_17", "art. 17", "ст. 17", "17-бап"),
    ("art_11-1", "art. 11-1", "ст. 11-1", "11-1-бап"),
    ("art_17__para_2", "art. 17(2)", "ст. 17(2)", "17(2)-бап"),
    ("art_17__para_2__point_12", "art. 17(2)(12)", "ст. 17(2)(12)", "17(2)(12)-бап"),
    ("art_3__point_1-1", "art. 3(1-1)", "ст. 3(1-1)", "3(1-1)-бап"),
    ("art_9__subpara_2", "art. 9, part 2", "ст. 9, часть 2", "9-бап, 2-бөлік"),
    ("art_9__point_6__indent_3", "art. 9(6), indent 3", "ст. 9(6), абзац 3", "9(6)-бап, 3-абзац"),
    ("art_9__subpara_2__point_3", "art. 9, part 2(3)", "ст. 9, часть 2(3)", "9-бап, 2(3)-бөлік"),
    ("art_128__note_2", "art. 128, note 2", "ст. 128, примечание 2", "128-бап, ескертпе 2"),
    ("art_128__note_1", "art. 128, note", "ст. 128, примечание", "128-бап, ескертпе"),
]


@pytest.mark.parametrize(("eid", "en", "ru", "kk"), CITED)
def test_an_address_is_written_as_a_lawyer_cites_it(eid: str, en: str, ru: str, kk: str) -> None:
    assert [local(eid, language) for language in ("en", "ru", "kk")] == [en, ru, kk]


def test_a_citation_begins_with_the_short_name_of_the_act(sample: Corpus) -> None:
    found = [cite(sample, "xx/harbour-act/art_2__para_1", language) for language in ("en", "ru", "kk")]
    assert found == ["Harbour Act, art. 2(1)", "Закон о гаванях, ст. 2(1)", "Айлақтар туралы заң, 2(1)-бап"]


def test_a_provision_of_an_unknown_act_is_cited_by_its_id(sample: Corpus) -> None:
    assert cite(sample, "xx/no-such-act/art_1", "en") == "xx/no-such-act, art. 1"


def test_no_two_provisions_of_the_real_corpus_have_the_same_citation(real: Corpus) -> None:
    cited = [cite(real, identifier, "en") for identifier in real.provisions]
    assert sorted({c for c in cited if cited.count(c) > 1}) == []
