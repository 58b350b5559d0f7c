"""A slim style sheet: what pages have keeps its rules, in their order; what no page has goes."""

from pathlib import Path

import pytest

from concordance.site.slim import slim, words_of_pages

WORDS = {"used", "md-nav", "default", "slate"}


@pytest.mark.parametrize(("css", "kept"), [
    (".used{color:red}", ".used{color:red}"),
    (".gone{color:red}", ""),
    (".gone,.used .md-nav{a:b}", ".used .md-nav{a:b}"),
    (".used:not(.gone){a:b}", ".used:not(.gone){a:b}"),
    (":is(.gone,.used){a:b}", ":is(.gone,.used){a:b}"),
    ("a:hover,h1{a:b}", "a:hover,h1{a:b}"),
    ("@media print{.gone{a:b}}", ""),
    ("@media print{.gone{a:b}.used{c:d}}", "@media print{.used{c:d}}"),
    ("@font-face{font-family:x}", "@font-face{font-family:x}"),
    ("@keyframes x{0%{a:b}}", "@keyframes x{0%{a:b}}"),
    ("[data-md-color-scheme=slate]{a:b}[data-md-color-primary=red]{c:d}", "[data-md-color-scheme=slate]{a:b}"),
    (":root{--icon:url('data:image/svg+xml,<svg d=\"m(1)\"/>');--line:1px}a{b:var(--line)}",
     ":root{--line:1px}a{b:var(--line)}"),
    (":root{--icon:url(\"a)b\")}.used{mask:var(--icon)}", ":root{--icon:url(\"a)b\")}.used{mask:var(--icon)}"),
])
def test_a_rule_stays_when_a_page_may_need_it(css: str, kept: str) -> None:
    assert slim(css, WORDS) == kept


def test_classes_of_pages_and_words_of_scripts_are_found(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/x.js").write_text('made.className = "c-late";', encoding="utf-8")
    (tmp_path / "index.html").write_text('<p class="one two-three"></p>', encoding="utf-8")
    assert {"one", "two-three", "c-late"} <= words_of_pages(tmp_path)


def test_the_sheets_of_the_site_are_slim_and_whole(sample_site: Path) -> None:
    sheets = sorted((sample_site / "en/assets/stylesheets").glob("*.css"))
    assert len(sheets) == 2
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    assert len(text) < 70_000
    assert text.count("{") == text.count("}")
    assert ".headerlink" in text
    assert ".md-sidebar--primary" in text
