"""The content security policy in every page, and nothing in a page that it would stop."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from concordance.site import policy
from concordance.site.amounts import every_rule, rules
from concordance.site.policy import DOOR, SPARQL_PAGE, hashed, policies

# Blocks of data are no scripts to a browser.
DATA = {"application/json", "application/ld+json"}


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 150
    return found


def test_every_page_has_its_policy_before_anything_is_loaded(sample_site: Path) -> None:
    expected = {"404.html": policies().lost, SPARQL_PAGE: policies().sparql}
    seen = set()
    for page in pages(sample_site):
        text = page.read_text(encoding="utf-8")
        said = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        name = page.relative_to(sample_site).as_posix()
        wanted = DOOR if name == "index.html" else expected.get(name[3:] if name[2:3] == "/" else name, policies().page)
        assert [one.replace("&#39;", "'") for one in said] == [wanted], name
        assert text.index("Content-Security-Policy") < re.search(r"<(?:script|style|link|body)\b", text).start(), name
        seen.add(wanted)
    assert seen == {DOOR, policies().page, policies().lost, policies().sparql}


def test_what_stands_in_a_page_is_what_its_policy_names(sample_site: Path) -> None:
    inline = 0
    for page in pages(sample_site):
        name = page.relative_to(sample_site).as_posix()
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        meta = tree.css_first('meta[http-equiv="Content-Security-Policy"]')
        allowed = meta.attributes["content"] or ""
        for node in tree.css("script:not([src]), style"):
            if node.attributes.get("type") not in DATA:
                assert hashed(node.text()) in allowed, name
                inline += 1
        for node in tree.css("body, body *"):
            handlers = [key for key in node.attributes if key.startswith("on") or key == "style"]
            assert handlers == [], (name, node.tag)
            for key in ("href", "src", "action", "formaction"):
                assert not (node.attributes.get(key) or "").strip().lower().startswith("javascript:"), name
    assert inline > 300


def test_a_policy_allows_no_script_of_others_and_no_inline_one() -> None:
    for one in (policies().page, policies().sparql, policies().lost):
        parts = {part.split()[0]: part.split()[1:] for part in one.split("; ")}
        assert parts["default-src"] == ["'self'"]
        assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "data:"} & set(parts["script-src"])
        assert parts["object-src"] == parts["base-uri"] == ["'none'"]
        assert "http" not in one
    assert "'wasm-unsafe-eval'" in policies().sparql
    assert "'wasm-unsafe-eval'" not in policies().page + policies().lost
    assert "style-src" not in policies().page  # what default-src says: sheets of the site, nothing inline


def test_a_script_with_a_placeholder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "404.html").write_text("<script>var x = {{ c.language }}</script>", encoding="utf-8")
    monkeypatch.setattr(policy, "_THEME", tmp_path)
    with pytest.raises(ValueError, match="holds a placeholder"):
        policy._hashes("404.html", "script")


def test_every_amount_a_page_names_has_its_rule(sample_site: Path) -> None:
    for language in ("kk", "ru", "en"):
        named = {word for page in (sample_site / language).rglob("*.html")
                 for found in re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8"))
                 for word in found.split() if re.fullmatch(r"c-[nw]\d+", word)}
        sheet = (sample_site / language / "assets/concordance.css").read_text(encoding="utf-8")
        assert len(named) > 5
        assert all(f".{word}{{" in sheet for word in named)
        assert all(f".{word}{{" in every_rule() for word in named)


def test_an_amount_is_a_part_or_a_share() -> None:
    assert rules(["c-w375", "c-n12", "c-n3", "c-name", "n4"]) == (
        ".c-n3{flex-grow:3}\n.c-n12{flex-grow:12}\n.c-w375{width:37.5%}\n")
