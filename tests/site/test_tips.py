"""What a page carries for its script: the right definition, the right citation, and nothing that ends the script."""

import json
from datetime import date

from markupsafe import Markup

from concordance.model.corpus import Corpus
from concordance.site.context import BEFORE_PACKAGE, SiteContext
from concordance.site.tips import citations, data, definitions

HERE = "law/kz/criminal-code/art-128.md"


def context(corpus: Corpus, language: str = "en") -> SiteContext:
    return SiteContext(corpus, date(2026, 11, 22), BEFORE_PACKAGE, language)


def held(script: Markup) -> dict[str, dict[str, str]]:
    return json.loads(str(script).split(">", 1)[1].rsplit("<", 1)[0])  # type: ignore[no-any-return]


def test_a_term_comes_with_the_definition_of_the_text_that_is_read(real: Corpus) -> None:
    found = held(definitions(context(real), HERE, "kz/criminal-code", ["exploitation"]))["exploitation"]
    assert found["lead"] == "Defined in:"
    assert found["where"].startswith("Criminal Code, art. 3(1)")
    found = held(definitions(context(real), HERE, "kz/110-viii", ["victim"]))["victim"]
    assert found["where"] == "Anti-trafficking Law, art. 1(7)"
    assert found["at"] == "../110-viii/art-1.html#art_1__point_7"


def test_a_definition_of_another_act_says_so(real: Corpus) -> None:
    found = held(definitions(context(real), HERE, "kz/criminal-code", ["victim"]))["victim"]
    assert found["lead"].startswith("Not defined in this text")
    assert found["where"] == "Anti-trafficking Law, art. 1(7)"


def test_a_treaty_shows_its_own_definition(real: Corpus) -> None:
    found = held(definitions(context(real, "ru"), "commitments/palermo/x.md", "palermo", ["human-trafficking"]))
    assert found["human-trafficking"]["where"] == "Палермский протокол, ст. 3(a)"


def test_a_citation_names_act_number_day_and_place_in_three_languages(real: Corpus) -> None:
    article = real.articles["kz/110-viii/art_17"]
    found = held(citations(context(real), real.acts["kz/110-viii"], article.provisions))
    assert found["act"]["ru"] == \
        "Закон Республики Казахстан «О противодействии торговле людьми» (№ 110-VIII, 2024-07-05)"
    assert found["act"]["en"].endswith("(No. 110-VIII, 2024-07-05)")
    assert set(found["parts"]) == {provision.eid for provision in article.provisions}
    assert found["parts"]["art_17__para_2__point_12"]["en"] == "art. 17(2)(12)"  # type: ignore[index]


def test_nothing_in_the_data_ends_the_script() -> None:
    script = str(data("c-x", {"a": "</script><script>alert(1)</script>\u2028"}))
    assert script.count("<") == 2
    assert json.loads(script.split(">", 1)[1].rsplit("<", 1)[0]) == {"a": "</script><script>alert(1)</script>\u2028"}
