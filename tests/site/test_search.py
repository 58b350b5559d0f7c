"""What can be found of the sample: everything that has a page, at an address that exists."""

from collections import Counter
from pathlib import Path

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.search.document import Document
from concordance.site.context import SiteContext
from concordance.site.pages.search import GROUPS
from concordance.site.prose import prose_pages
from concordance.site.search import KINDS, documents
from tests.built import SAMPLE_BEFORE, TODAY
from tests.site.links import page


def found(corpus: Corpus, project: Path, language: str) -> list[Document]:
    return documents(SiteContext(corpus, TODAY, SAMPLE_BEFORE, language), prose_pages(project / "docs", language))


@pytest.fixture
def english(sample: Corpus, sample_project: Path) -> dict[str, Document]:
    """What can be found in English, by address."""
    return {document.url: document for document in found(sample, sample_project, "en")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_lands_on_a_page_and_an_anchor_that_exist(
        sample: Corpus, sample_project: Path, sample_site: Path, language: str) -> None:
    addresses = [document.url.partition("#") for document in found(sample, sample_project, language)]
    assert len(addresses) > 60
    lost = [f"{path}#{anchor}" for path, _, anchor in addresses
            if not (sample_site / language / path).is_file()
            or (anchor and anchor not in page(sample_site / language / path).anchors)]
    assert lost == []


def test_every_hand_written_section_of_the_real_site_is_where_it_is_said_to_be(
        real: Corpus, root: Path, real_site: Path) -> None:
    sections = [document for document in found(real, root, "en") if document.url.startswith("about/")]
    addresses = [document.url.partition("#") for document in sections]
    assert len(addresses) > 60
    assert [f"{path}#{anchor}" for path, _, anchor in addresses
            if anchor and anchor not in page(real_site / "en" / path).anchors] == []


def test_no_thing_is_found_twice(sample: Corpus, sample_project: Path) -> None:
    counted = Counter(document.url for document in found(sample, sample_project, "en"))
    assert [url for url, number in counted.items() if number > 1] == []


def test_every_record_can_be_found_under_what_it_is(sample: Corpus, english: dict[str, Document]) -> None:
    kinds = Counter(document.kind for document in english.values())
    assert kinds["act"] == len(sample.acts)
    assert kinds["article"] == len(sample.articles)
    assert kinds["provision"] == sum("__" in identifier for identifier in sample.provisions)
    assert kinds["obligation"] + kinds["gap"] == len(sample.obligations)
    assert kinds["requirement"] == len(sample.requirements)
    assert kinds["term"] == len(sample.terms)
    assert kinds["gap"] == 6


def test_an_obligation_that_is_not_fully_met_is_a_gap_and_says_so(english: dict[str, Document]) -> None:
    gap = english["commitments/haven/haven-3-1.html"]
    assert gap.kind == "gap"
    assert gap.verdict is not None
    assert gap.verdict[0] in ("weakened", "partial", "missing", "conflict")
    assert english["commitments/haven/haven-3-2.html"].kind == "obligation"


def test_every_kind_belongs_to_a_group_of_the_page() -> None:
    assert {kind for _, kinds in GROUPS for kind in kinds} == set(KINDS)
