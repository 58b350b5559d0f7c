"""The pages of reports and editions: what is offered in which language, and nothing that is not there."""

from dataclasses import replace
from pathlib import Path

import pytest

from concordance.analysis.editions import keep
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.site.context import SiteContext
from concordance.site.offered import Offered
from concordance.site.pages import editions, reports
from tests.built import SAMPLE_BEFORE, TODAY
from tests.invented import day

FILES = ("reports/gaps-all.{0}.pdf", "reports/gaps-all.{0}.docx", "reports/concordance-law-xx-harbour-act-all.{0}.xlsx",
         "reports/questionnaire-port-survey.{0}.html")
OFFERED = (*(Offered(name.format(language), 2_500_000) for name in FILES for language in LANGUAGES),
           Offered("reports/gaps-all.json", 900), Offered("reports/manifest.json", 900),
           *(Offered(f"exchange/akoma-ntoso/xx/harbour-{n}/kaz.xml", 10_000) for n in range(9)),
           Offered("exchange/skos/terms.ttl", 10_000))


def context(sample: Corpus, language: str = "ru") -> SiteContext:
    return SiteContext(sample, TODAY, SAMPLE_BEFORE, language, OFFERED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_offers_its_own_language_and_what_holds_all(sample: Corpus, language: str) -> None:
    text = next(reports.pages(context(sample, language))).content
    links = [file.path for file in OFFERED if f'href="../../{file.path}"' in text]
    own = {name.format(language) for name in FILES}
    assert own | {"reports/gaps-all.json", "reports/manifest.json", "exchange/skos/terms.ttl"} <= set(links)
    assert [path for path in links if any(f".{other}." in path for other in LANGUAGES if other != language)] == []


def test_reports_are_named_by_what_they_are_about(sample: Corpus) -> None:
    text = next(reports.pages(context(sample, "en"))).content
    for told in ("Gap report</b><br>all instruments", "law first</b><br>", "Questionnaire with answers</b><br>"):
        assert told in text
    assert "2.5 MB" in text


def test_of_many_files_a_few_are_shown_and_all_are_counted(sample: Corpus) -> None:
    text = next(reports.pages(context(sample, "en"))).content
    assert text.count("akoma-ntoso/xx/") == 6
    assert "… 9 files in all" in text


def test_without_files_the_page_tells_the_commands_alone(sample: Corpus) -> None:
    text = next(reports.pages(SiteContext(sample, TODAY, SAMPLE_BEFORE, "kk"))).content
    assert "concordance report gaps --instrument palermo --lang kk" in text
    assert "manifest.json" not in text


def test_every_exchange_format_has_words(root: Path) -> None:
    from concordance.exchange.formats import MODULES
    from concordance.language import table

    assert set(table()["exchange-format"]) == set(MODULES)


def test_editions_are_told_and_what_the_law_changed_since(sample: Corpus) -> None:
    kept = (keep(sample, day("2024-12-31"), "0123456789ab"), keep(sample, TODAY, "ba9876543210"))
    text = next(editions.pages(replace(context(sample, "en"), editions=kept))).content
    assert text.index("data version ba9876543210") < text.index("data version 0123456789ab")
    assert "Changed by law: " in text
    assert "Judged anew: 0" in text
    assert list(editions.pages(context(sample))) == []
