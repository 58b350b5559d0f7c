"""Pictures: every row has its label, a citation keeps the number of its article, and all of it is told in words."""

import re
from xml.etree import ElementTree

from concordance.site.pictures import Arc, arcs

LONG = "Закон о противодействии торговле людьми и о многом другом"


def texts(picture: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(picture).iter() if node.tag.endswith("}text")]


def test_a_long_name_gives_way_to_the_number_of_the_article() -> None:
    [label] = texts(arcs([f"{LONG}, ст. 12(2)(2)"], [], "t"))
    assert label.startswith("Закон о противодейст")
    assert label.endswith("…, ст. 12(2)(2)")


def test_a_long_name_without_a_number_is_cut_at_its_end() -> None:
    assert texts(arcs([LONG, "b"], [], "t"))[0].endswith("…")


def test_signs_in_a_label_stay_text() -> None:
    picture = str(arcs(["<b>", "a & b"], [Arc(0, 1, 3)], "x < y"))
    assert texts(picture) == ["<b>", "a & b"]
    assert re.findall(r"<title>(.*?)</title>", picture) == ["x &lt; y", "&lt;b&gt; → a &amp; b: 3"]


def test_the_description_says_what_the_arcs_say() -> None:
    picture = str(arcs(["a", "<b>"], [Arc(0, 1, 3), Arc(1, 0, 1)], "t"))
    assert re.findall(r"<desc>(.*?)</desc>", picture) == ["a → &lt;b&gt;: 3; &lt;b&gt; → a: 1"]


def test_a_downward_arc_is_solid_and_an_upward_one_dashed() -> None:
    picture = str(arcs(["a", "b"], [Arc(0, 1, 1), Arc(1, 0, 2)], "t"))
    assert [("dasharray" in path) for path in re.findall(r"<path[^>]*>", picture)] == [False, True]
