"""The menu: the branch of the page is open, every other one leads to its first page."""

from mkdocs.structure.toc import AnchorLink, TableOfContents

from concordance.site.menu import Menu

TREE = ["index.md", {"Law": ["law/index.md", {"An <act>": ["law/a/index.md", "law/a/one.md", {"Two": "law/a/two.md"}]},
                             {"Group": ["law/b/one.md"]}]}, {"Terms": ["terms/index.md", "terms/x.md"]}]
TITLES = {"index.md": "Start", "law/a/one.md": "One", "law/b/one.md": "B one", "terms/x.md": "X"}
EMPTY = TableOfContents([])


def menu() -> Menu:
    return Menu(TREE, lambda path: TITLES.get(path, path))


def test_the_branch_of_the_page_is_open_and_the_others_are_closed() -> None:
    html = menu().html("law/a/one.md", EMPTY)
    assert 'href="two.html" class="md-nav__link"><span class="md-ellipsis">Two' in html
    assert 'href="../b/one.html" class="md-nav__link"><span class="md-ellipsis">Group' in html
    assert 'href="../../terms/index.html"' in html
    assert "B one" not in html
    assert "terms/x.html" not in html


def test_the_page_stands_out_and_has_its_contents_below_it() -> None:
    html = menu().html("law/a/one.md", TableOfContents([AnchorLink("Part", "part", 2)]))
    assert 'href="one.html" class="md-nav__link md-nav__link--active"><span class="md-ellipsis">One' in html
    assert html.count("md-nav__link--active") == 1
    assert '<a href="#part" class="md-nav__link">Part</a>' in html


def test_a_group_with_a_page_of_its_own_leads_to_it() -> None:
    assert 'href="law/index.html" class="md-nav__link"><span class="md-ellipsis">Law' in menu().html("index.md", EMPTY)
    assert '<a href="index.html" class="md-nav__link md-nav__link--active">' in menu().html("law/a/index.md", EMPTY)


def test_titles_are_text() -> None:
    html = menu().html("law/index.md", EMPTY)
    assert "An &lt;act&gt;" in html
    assert "<act>" not in html


def test_a_title_in_english_says_so_on_a_site_in_another_language() -> None:
    marked = Menu(TREE, lambda path: TITLES.get(path, path), {"law/a/two.md", "terms/x.md"})
    for here in ("law/a/one.md", "law/a/two.md"):
        assert '<span class="md-ellipsis" lang="en">Two</span>' in marked.html(here, EMPTY)
    assert 'lang="en"' not in menu().html("law/a/two.md", EMPTY)
