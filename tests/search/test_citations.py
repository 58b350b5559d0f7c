"""Citations as data: paths of eIds and of treaty citations, and the initials of codes."""

import pytest

from concordance.model.corpus import Corpus
from concordance.search.citations import initials, path_of_eid, paths_of_citation
from concordance.search.words import SKIPPED


@pytest.mark.parametrize(("eid", "path"), [
    ("art_17__para_2__point_12", "17.2.12"), ("art_5-1", "5-1"), ("art_71__para_6__subpara_2", "71.6.2"),
    ("art_3__indent_4", "3.i4"), ("art_128__note_1", "128.n1"),
])
def test_an_eid_is_a_path_of_numbers(eid: str, path: str) -> None:
    assert path_of_eid(eid) == path


@pytest.mark.parametrize(("citation", "paths"), [
    ("Palermo Protocol, art. 6(3)(a)", ("6.3.a",)), ("P29, art. 2(c)(ii)", ("2.c.ii",)),
    ("1949 Convention, arts 17-18", ("17", "18")), ("Slavery Convention 1956, art. 1, opening words", ("1",)),
    ("A/RES/70/1, target 16.2", ("16.2",)), ("OSCE Action Plan, Chapter III, section \"Training\"", ()),
    ("MC(8).DEC/1, operative para. on victims", ()), ("X, arts 1-900", ("1", "900")),
])
def test_a_treaty_is_cited_by_article_or_by_number(citation: str, paths: tuple[str, ...]) -> None:
    assert paths_of_citation(citation) == paths


@pytest.mark.parametrize(("language", "title", "wanted"), [
    ("ru", "Уголовный кодекс", "ук"), ("ru", "Кодекс об административных правонарушениях", "коап"),
    ("ru", "Уголовно-процессуальный кодекс", "упк"), ("ru", "Гражданский кодекс (особенная часть)", "гк"),
    ("kk", "Қылмыстық кодекс", "қк"), ("kk", "Әкімшілік құқық бұзушылық туралы кодекс", "әқбтк"),
    ("kk", "Қылмыстық-процестік кодекс", "қпк"), ("en", "Criminal Code", "cc"),
    ("en", "Code of Administrative Offences", "cao"),
])
def test_lawyers_call_a_code_by_its_initials(language: str, title: str, wanted: str) -> None:
    assert wanted in initials(title, SKIPPED[language])


def test_every_provision_and_nearly_every_article_of_a_treaty_has_a_path(real: Corpus) -> None:
    assert all(path_of_eid(identifier.rsplit("/", 1)[1]) for identifier in real.provisions)
    by_article = [o.citation for o in real.obligations.values() if ", art" in o.citation]
    assert len(by_article) > 400
    assert [citation for citation in by_article if not paths_of_citation(citation)] == []
