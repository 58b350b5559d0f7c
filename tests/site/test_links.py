"""The link checker itself: it must be able to find what it looks for."""

from pathlib import Path

import pytest

from tests.site.links import check, external, pages


def site(folder: Path, body: str) -> Path:
    (folder / "index.html").write_text(f'<html lang="en"><title>T</title><body>{body}</body></html>', encoding="utf-8")
    (folder / "other.html").write_text('<html lang="en"><p id="here">x</p></html>', encoding="utf-8")
    return folder


@pytest.mark.parametrize("link", ["other.html", "other.html#here", "#top-of-page", ".", "other.html#verdict=full"])
def test_a_link_that_leads_somewhere_is_not_reported(tmp_path: Path, link: str) -> None:
    found = check(site(tmp_path, f'<p id="top-of-page"><a href="{link}">x</a></p>'))
    assert (found.number, found.broken) == (1, ())


@pytest.mark.parametrize("tag", ['<a href="{}">', '<img src="{}">', '<script src="{}"></script>',
                                 '<link rel="stylesheet" href="{}">', '<p style="background: url({})">'])
@pytest.mark.parametrize("address", ["nowhere.html", "../outside.html"])
def test_a_link_that_leads_nowhere_is_reported(tmp_path: Path, tag: str, address: str) -> None:
    assert check(site(tmp_path, tag.format(address))).broken == (f"index.html -> {address}",)


def test_a_missing_anchor_is_reported(tmp_path: Path) -> None:
    assert check(site(tmp_path, '<a href="other.html#gone">')).broken == ("index.html -> other.html#gone",)


@pytest.mark.parametrize(("address", "expected"), [
    ("https://x.example/a", True), ("//x.example/a", True), ("mailto:a@x.example", True), ("a/b.html", False),
    ("#a", False), ("data:image/png;base64,AA==", False),
])
def test_an_address_of_another_origin_is_known_as_such(address: str, expected: bool) -> None:
    assert external(address) is expected


def test_what_a_page_loads_is_told_from_what_a_reader_may_click(tmp_path: Path) -> None:
    body = '<a href="https://x.example/a">a</a><script src="https://x.example/s.js"></script>'
    found = next(item for item in pages(site(tmp_path, body)) if item.path.name == "index.html")
    assert (found.clicked, found.loaded) == (["https://x.example/a"], ["https://x.example/s.js"])
