"""The built site: every page is there, every link leads somewhere, nothing comes from elsewhere."""

import re
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.search.scripts import ORDER
from concordance.site.build import build_sites
from concordance.site.context import act_path, article_path, obligation_path, provision_address, term_path
from tests.built import SAMPLE_BEFORE, contexts, make_project
from tests.site.links import CSS_URL, check, external, page, pages

SITES = ("sample_site", "real_site")
# At least so many internal links must have been followed, so that a checker that finds nothing does not pass.
ENOUGH = {"sample_site": 3_000, "real_site": 60_000}
CORPUS = {"sample_site": "sample", "real_site": "real"}


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Path:
    """Each of the two sites."""
    return Path(request.getfixturevalue(request.param))


@pytest.fixture
def corpus(request: pytest.FixtureRequest, site: Path) -> Corpus:
    """The corpus that the site was built from."""
    found = request.getfixturevalue(CORPUS[request.node.callspec.params["site"]])
    assert isinstance(found, Corpus)
    return found


def html(path: str) -> str:
    return path.removesuffix(".md") + ".html"


def fingerprints(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.rglob("*")) if file.is_file()}


def test_every_internal_link_and_anchor_leads_somewhere(site: Path, request: pytest.FixtureRequest) -> None:
    found = check(site)
    assert found.broken == ()
    assert found.number > ENOUGH[request.node.callspec.params["site"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_has_its_page_in_every_language(site: Path, corpus: Corpus, language: str) -> None:
    wanted = ["index.md", "law/index.md", "commitments/index.md", "terms/index.md", "about/data.md"]
    wanted += ["about/questions.md", "law/changes.md", "law/expected-acts.md", "law/network.md", "law/claims.md",
               "about/sparql.md"]
    wanted += [act_path(identifier) for identifier in corpus.acts]
    wanted += [article_path(identifier) for identifier in corpus.articles]
    wanted += [obligation_path(corpus.instrument_of[identifier], identifier) for identifier in corpus.obligations]
    wanted += [term_path(identifier) for identifier in corpus.terms]
    assert len(wanted) == len(set(wanted)) >= 24
    assert [name for name in wanted if not (site / language / html(name)).is_file()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_provision_has_its_anchor(site: Path, corpus: Corpus, language: str) -> None:
    missing = []
    for identifier in corpus.provisions:
        name, anchor = provision_address(identifier)
        if anchor not in page(site / language / html(name)).anchors:
            missing.append(identifier)
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_element_has_its_anchor(site: Path, corpus: Corpus, language: str) -> None:
    missing = []
    for obligation in corpus.obligations.values():
        path = site / language / html(obligation_path(corpus.instrument_of[obligation.id], obligation.id))
        missing += [f"{obligation.id}/{element.id}" for element in obligation.elements
                    if obligation.testable and element.id not in page(path).anchors]
    assert missing == []


def test_every_page_names_its_language(site: Path) -> None:
    wrong = [str(found.path.relative_to(site)) for language in LANGUAGES for found in pages(site / language)
             if found.language != language]
    assert wrong == []


def test_every_page_has_a_title_of_its_own_within_its_language(site: Path) -> None:
    for language in LANGUAGES:
        untitled = [str(found.path.relative_to(site)) for found in pages(site / language) if not found.title.strip()]
        assert untitled == []


def test_no_page_loads_anything_from_another_origin(site: Path) -> None:
    found = [f"{item.path.relative_to(site)}: {address}" for item in pages(site) for address in item.loaded
             if external(address)]
    assert found == []


def test_no_style_sheet_loads_anything_from_another_origin(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    assert len(sheets) >= 3 * len(LANGUAGES)
    found = [(sheet.name, address) for sheet in sheets for pair in CSS_URL.findall(sheet.read_text(encoding="utf-8"))
             for address in pair if address and external(address)]
    assert found == []


def test_a_page_names_only_its_own_public_address_in_each_language(site: Path, root: Path) -> None:
    public = re.search(r"^site_url: (\S+)$", (root / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert public is not None
    wrong = []
    for language in LANGUAGES:
        for found in pages(site / language):
            name = found.path.relative_to(site / language).as_posix()
            forms = (name, name.removesuffix("index.html"))
            own = {f"{public[1]}{other}/{form}" for other in LANGUAGES for form in forms}
            wrong += [address for address in found.named if external(address) and "/feed" not in address
                      and address not in own]
            if name != "404.html" and sum(address in own for address in found.named) < 1 + len(LANGUAGES):
                wrong.append(f"{name} does not name itself in every language")
    assert wrong == []


def test_the_site_map_lists_every_page_once(site: Path) -> None:
    for language in LANGUAGES:
        places = [item.text or "" for item in ElementTree.parse(site / language / "sitemap.xml").iter()
                  if item.tag.endswith("}loc")]
        assert len(places) == len(set(places)) == len(pages(site / language))


@pytest.mark.parametrize("letter", "әғқңөұүһі")
def test_the_kazakh_letters_stand_in_the_kazakh_pages(sample_site: Path, letter: str) -> None:
    found = [item for item in pages(sample_site / "kk") if letter in item.path.read_text(encoding="utf-8")]
    assert len(found) >= 1


def test_the_page_at_the_root_leads_to_every_language(site: Path) -> None:
    assert sorted(page(site / "index.html").clicked) == sorted(f"{language}/index.html" for language in LANGUAGES)


@pytest.mark.parametrize("style", ["md", "json", "csv"])
def test_the_gap_report_can_be_downloaded_for_both_days(sample_site: Path, style: str) -> None:
    folder = sample_site / ("data" if style == "json" else "en/data")
    files = [folder / f"gaps-haven-{day}.{style}" for day in ("2026-11-22", "2024-12-31")]
    assert [file.stat().st_size > 0 for file in files] == [True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_and_feeds_can_be_downloaded(sample_site: Path, language: str) -> None:
    folder = sample_site / language / "data"
    names = [f"{name}.{style}" for name in ("expected-acts", "claims") for style in ("md", "csv")]
    # JSON holds every language and stands once.
    names += [f"../../data/{name}.json" for name in ("expected-acts", "claims")]
    assert all((folder / name).stat().st_size > 100 for name in [*names, "duties.csv", "verdicts.json"])
    feed = ElementTree.parse(folder / "verdicts.atom").getroot()
    places = [link.get("href", "") for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    home = next(place for place in places if place.endswith(f"/{language}/"))
    pages_told = {place.removeprefix(home) for place in places if "/commitments/" in place}
    assert pages_told
    assert [name for name in pages_told if not (sample_site / language / name).is_file()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_of_the_lists_has_its_anchor(site: Path, corpus: Corpus, language: str) -> None:
    for name, ids in (("law/expected-acts", [key.replace("/", "-") for key in corpus.delegations]),
                      ("law/claims", list(corpus.claims)), ("about/questions", list(corpus.questions))):
        found = page(site / language / f"{name}.html").anchors
        assert len(ids) >= 2
        assert [key for key in ids if key not in found] == []


def test_every_operation_stands_on_the_page_of_changes(site: Path, corpus: Corpus) -> None:
    text = (site / "en/law/changes.html").read_text(encoding="utf-8")
    operations = [op for _, file in corpus.amendment_files for op in file.operations]
    assert text.count('class="c-kind c-op-') == len(operations) >= 6


def test_a_picture_has_a_name_and_a_table_that_says_the_same(real_site: Path) -> None:
    text = (real_site / "en/law/network.html").read_text(encoding="utf-8")
    assert text.count('class="c-picture"') == text.count('role="img" aria-label="') == 1
    arcs = re.findall(r"<title>([^<]+) → ([^<]+): (\d+)</title>", text)
    rows = re.findall(r"<tr><td><a[^>]*>([^<]+)</a></td><td><span[^>]*>→ </span><a[^>]*>([^<]+)</a></td>"
                      r"<td class=\"c-num\">(\d+)", text)
    assert sorted(arcs) == sorted(rows)
    assert len(arcs) >= 5


def test_a_failing_build_leaves_the_old_site_as_it_was(sample: Corpus, root: Path, tmp_path: Path) -> None:
    from mkdocs.exceptions import MkDocsException

    project, out = make_project(tmp_path / "project", root), tmp_path / "out"
    english = contexts(sample, str(SAMPLE_BEFORE))[:1]
    build_sites(english, project, out)
    before = fingerprints(out)
    (project / "docs/broken.md").write_text("# Broken\n\n[nowhere](no-such-page.md)\n", encoding="utf-8")
    with pytest.raises(MkDocsException):
        build_sites(english, project, out)
    assert fingerprints(out) == before


def test_a_failing_build_leaves_nothing_half_done_behind(sample: Corpus, root: Path, tmp_path: Path) -> None:
    from mkdocs.exceptions import MkDocsException

    project, out = make_project(tmp_path / "project", root), tmp_path / "out"
    (project / "docs/broken.md").write_text("# Broken\n\n[nowhere](no-such-page.md)\n", encoding="utf-8")
    with pytest.raises(MkDocsException):
        build_sites(contexts(sample, str(SAMPLE_BEFORE))[:1], project, out)
    assert fingerprints(out) == {}


def test_the_number_of_pages_is_the_number_that_was_written(
        sample: Corpus, sample_project: Path, tmp_path: Path) -> None:
    number = build_sites(contexts(sample, str(SAMPLE_BEFORE))[:1], sample_project, tmp_path)
    assert number == len(pages(tmp_path / "site/en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_script_of_words_and_stems_stands_in_every_language(sample_site: Path, language: str) -> None:
    there = {script.name for script in (sample_site / language / "assets/search").iterdir()}
    assert there >= set(ORDER)
