"""What pages say to machines: where their data is, and what they are about, in the words of schema.org."""

import json
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from concordance.model.act import Act
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import Instrument
from concordance.model.term import Term
from concordance.model.text import LANGUAGES
from concordance.site.build import build_sites
from concordance.site.context import Page, SiteContext, act_path, article_path, obligation_path, term_path
from concordance.site.heads import with_heads
from tests.built import SAMPLE_BEFORE, TODAY
from tests.invented import day
from tests.site.links import pages

# Types of schema.org with those of their properties that are used here. A property belongs to the type it is listed at
# or to one above: Legislation is a CreativeWork, LegislationObject is both Legislation and MediaObject. Only the latter
# has a legal value.
THING = {"@id", "@type", "name", "url", "description", "alternateName"}
WORK = THING | {"inLanguage", "isPartOf", "encoding", "license", "isAccessibleForFree", "encodingFormat"}
LEGISLATION = WORK | {"legislationIdentifier", "legislationType", "legislationDate", "legislationDateVersion",
                      "legislationJurisdiction", "legislationLegalForce", "legislationChanges"}
ALLOWED = {
    "Legislation": LEGISLATION, "LegislationObject": LEGISLATION | {"legislationLegalValue", "contentUrl"},
    "DefinedTerm": THING | {"termCode", "inDefinedTermSet"}, "DefinedTermSet": WORK,
    "Dataset": WORK | {"distribution"}, "DataDownload": WORK | {"contentUrl"},
}


def head_of(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def said_in(file: Path) -> dict[str, Any]:
    """Return what a page says of its record; the whole of it stands in the head."""
    [node] = head_of(file).css('head script[type="application/ld+json"]')
    found = json.loads(node.text())
    assert found.pop("@context") == "https://schema.org"
    return dict(found)


def html(site: Path, language: str, path: str) -> Path:
    return site / language / f"{path.removesuffix('.md')}.html"


def data_of(file: Path) -> list[tuple[str, Path]]:
    return [(link.attributes["type"] or "", (file.parent / (link.attributes["href"] or "")).resolve())
            for link in head_of(file).css("head link[rel=alternate][type]")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_record_leads_to_the_document_of_the_record(sample_site: Path, sample: Corpus,
                                                                  language: str) -> None:
    wanted = [(act_path(i), ["act"], i) for i in sample.acts]
    wanted += [(article_path(i), ["article"], i) for i in sample.articles]
    wanted += [(term_path(i), ["term"], i) for i in sample.terms]
    wanted += [(f"commitments/{i}/index.md", ["instrument"], i) for i in sample.instruments]
    wanted += [(obligation_path(sample.instrument_of[i], i), ["obligation", "verdict"], i) for i in sample.obligations]
    assert len(wanted) == 25
    for path, kinds, identifier in wanted:
        file = html(sample_site, language, path)
        found = data_of(file)
        assert [style for style, _ in found] == ["application/ld+json"] * len(kinds)
        documents = [json.loads(place.read_text(encoding="utf-8")) for _, place in found]
        assert [(d["api"]["schema"], d["api"]["id"]) for d in documents] == [(f"{k}-1", identifier) for k in kinds]
        back = {(place.parent / d["api"]["pages"][language]).resolve()
                for (_, place), d in zip(found, documents, strict=True)}
        assert back == {file.resolve()}


def test_every_address_of_data_leads_to_a_file(sample_site: Path, real_site: Path) -> None:
    for site, least in ((sample_site, 30), (real_site, 1_200)):
        told = [place for found in pages(site / "en") for _, place in data_of(found.path)]
        assert len(told) > least
        assert [place for place in told if not place.is_file()] == []


@pytest.mark.parametrize("path", ["index.html", "about/api.html", "about/data.html", "law/index.html",
                                  "terms/index.html", "commitments/index.html", "requirements/index.html"])
def test_the_page_of_a_list_leads_to_the_list(sample_site: Path, path: str) -> None:
    [(style, place)] = data_of(sample_site / "kk" / path)
    assert style == "application/json"
    assert json.loads(place.read_text(encoding="utf-8"))["schema"].endswith("-1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_properties_that_schema_org_knows_for_the_type_are_used(sample_site: Path, language: str) -> None:
    seen = set()

    def check(node: dict[str, Any], where: str) -> None:
        kind = node.get("@type")
        if kind is None:
            assert set(node) == {"@id"}, where
            return
        seen.add(kind)
        assert set(node) <= ALLOWED[kind], where
        for value in node.values():
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, dict):
                    check(inner, where)

    for found in pages(sample_site / language):
        if '"application/ld+json">' in found.path.read_text(encoding="utf-8"):
            check(said_in(found.path), found.path.name)
    assert seen == set(ALLOWED)


def test_an_act_and_an_article_say_what_the_data_says(sample_site: Path) -> None:
    act = said_in(sample_site / "ru/law/xx/harbour-act/index.html")
    assert act["@type"] == "Legislation"
    assert act["@id"] == "https://w3id.org/concordance-kz/akn/xx/act/2019-03-01/12-i"
    assert act["legislationIdentifier"] == "/akn/xx/act/2019-03-01/12-i"
    assert (act["legislationDate"], act["legislationType"]) == ("2019-03-01", "закон")
    assert act["legislationJurisdiction"] == "XX"
    assert act["legislationLegalForce"] == "https://schema.org/InForce"
    assert act["inLanguage"] == ["kk", "ru"]
    assert act["encoding"]["inLanguage"] == "ru"
    assert act["encoding"]["legislationLegalValue"] == "https://schema.org/UnofficialLegalValue"
    amending = said_in(sample_site / "ru/law/xx/harbour-amendment/index.html")
    assert amending["legislationChanges"] == [{"@id": act["@id"]}]
    article = said_in(sample_site / "ru/law/xx/harbour-act/art-2.html")
    assert article["isPartOf"]["@id"] == act["@id"]
    assert article["legislationIdentifier"] == "/akn/xx/act/2019-03-01/12-i/~art_2"


def test_legal_force_follows_the_day_of_the_site(sample: Corpus) -> None:
    def force(when: str, identifier: str) -> str:
        told = with_heads(SiteContext(sample, day(when), SAMPLE_BEFORE, "en"), "https://x.example/")
        text = told(Page(article_path(identifier), "---\ntitle: x\n---\n")).content
        return text.split("legislationLegalForce: https://schema.org/")[1].split("\n")[0]

    for identifier in sample.articles:
        act, number = identifier.rsplit("/", 1)
        provisions = [p for i, p in sample.provisions.items() if i.split("__")[0] == f"{act}/{number}"]
        for when in ("2010-01-01", "2022-01-01", "2025-06-01", "2026-11-22"):
            stands = [bool((v := p.version_on(day(when))) and not v.repealed) for p in provisions]
            wanted = "InForce" if all(stands) else "PartiallyInForce" if any(stands) else "NotInForce"
            assert force(when, identifier) == wanted, (identifier, when)
    assert force("2010-01-01", "xx/harbour-act/art_1") == "NotInForce"


def test_what_a_page_says_to_machines_is_small(real_site: Path) -> None:
    sizes = [len(node.text()) for file in sorted((real_site / "kk/law").rglob("*.html"))
             for node in head_of(file).css('head script[type="application/ld+json"]')]
    assert len(sizes) > 400
    assert max(sizes) < 3_000
    assert sorted(sizes)[len(sizes) // 2] < 1_400


HOSTILE = '</script><img src=x onerror=alert(1)> "quoted" \\ : # - {x: [y]} \u2028 \u0085 ---\n--- ә 😀'


def test_a_hostile_title_stays_a_title(sample: Corpus, tmp_path: Path) -> None:
    """Through the writer of the front matter and through the reader of mkdocs."""
    from mkdocs.utils.meta import get_data

    term = next(iter(sample.terms.values()))
    worse = term.model_copy(update={"label": term.label.model_copy(update={"en": HOSTILE})})
    files = tuple(f.__class__(f.path, f.kind, worse) if f.record is term else f for f in sample.files)
    context = SiteContext(sample.__class__(files), TODAY, SAMPLE_BEFORE, "en")
    page = with_heads(context, "https://x.example/")(Page(term_path(term.id), "---\ntitle: x\n---\n\nText.\n"))
    rest, meta = get_data(page.content)
    assert meta["jsonld"]["name"] == HOSTILE
    assert meta["title"] == "x"
    assert rest.strip() == "Text."


def test_a_hostile_title_cannot_leave_the_script_that_carries_it(root: Path) -> None:
    from jinja2 import Environment, FileSystemLoader

    # As mkdocs has it: nothing is escaped by itself.
    theme = Environment(loader=FileSystemLoader(root / "scripts/concordance/site/theme"))
    page = {"meta": {"alternate": [{"type": "a\"b", "href": "x\"><script>"}], "jsonld": {"name": HOSTILE}}}
    text = theme.get_template("partials/data-links.html").render(page=page)
    tree = LexborHTMLParser(f"<html><head>{text}</head><body></body></html>")
    assert [json.loads(node.text())["name"] for node in tree.css('script[type="application/ld+json"]')] == [HOSTILE]
    assert len(tree.css("script")) == 1
    assert tree.css("img") == []


EVIL = '</title></script><svg onload=alert(1)> A & B'


def test_a_hostile_title_is_a_text_wherever_the_theme_prints_it(
    sample: Corpus, sample_project: Path, tmp_path: Path
) -> None:
    """In the title of the window, the header, the path, the menu, and the links to the pages before and after."""
    from dataclasses import replace

    def worse(file: DataFile) -> DataFile:
        record = file.record
        if isinstance(record, Term):
            return replace(file, record=record.model_copy(update={"label": record.label.model_copy(
                update={"en": f"{EVIL} {record.id}"})}))
        if isinstance(record, Act | Instrument):
            return replace(file, record=record.model_copy(update={"short_title": record.short_title.model_copy(
                update={"en": f"{EVIL} {record.id}"})}))
        return file

    corpus = Corpus(tuple(map(worse, sample.files)))
    build_sites((SiteContext(corpus, TODAY, SAMPLE_BEFORE, "en"),), sample_project, tmp_path)
    pages = sorted((tmp_path / "site/en").rglob("*.html"))
    assert len(pages) > 40
    shown = 0
    for file in pages:
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        assert not [node for node in tree.css("*") if "onload" in node.attributes], file.name
        shown += len([node for node in tree.css("title, .md-header__topic, .md-path, .md-nav, .md-footer")
                      if EVIL in " ".join((node.text() or "").split())])
        assert "&amp;lt;" not in file.read_text(encoding="utf-8").split("</nav>")[0]
    assert shown > 100


def test_a_page_without_front_matter_gets_one(sample: Corpus) -> None:
    told = with_heads(SiteContext(sample, TODAY, SAMPLE_BEFORE, "en"), "https://x.example/")
    assert told(Page("law/index.md", "# Law\n")).content == (
        "---\nalternate:\n- type: application/json\n  href: ../../api/v1/provisions.json\n---\n\n# Law\n")
    assert told(Page("law/changes.md", "# Changes\n")).content == "# Changes\n"
