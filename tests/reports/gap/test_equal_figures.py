"""Every format of the gap report tells the same figures, read back by programs of others; and the same bytes twice."""

import pytest

from concordance.analysis.gaps import Filter
from concordance.analysis.outcome import Verdict
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.edition import Edition
from concordance.reports.gap.answer import answer
from concordance.reports.gap.report import report
from concordance.reports.render import FORMATS, Report, render
from tests.invented import day
from tests.reports.gap import figures as read

EDITION = Edition(day("2026-11-22"), "0123456789ab", "concordance 0", "https://law.example/")


def sample_report(sample: Corpus, instrument: str | None = None) -> Report:
    return report(answer(sample, EDITION, Filter(instrument), day("2024-12-31")))


def figures(made: Report, language: str, corpus: Corpus,
            whole: Report | None = None) -> dict[str, tuple[read.Figures, read.Figures]]:
    """Return, by format, the figures by modality and by instrument.

    whole: the report whose CSV is read, where `made` lists a part only; a CSV has no figures beside its list.
    """
    words = Words(language)
    files = {style: render(whole if whole and style == "csv" else made, style, language) for style in FORMATS}
    told = {"json": read.from_json(files["json"], words), "csv": read.from_csv(files["csv"], words)}
    modalities = set(told["json"][0])
    ids = {words.text(corpus.instruments[name].short_title): name for name in told["json"][1]}

    def both(one: read.Figures, other: read.Figures) -> tuple[read.Figures, read.Figures]:
        return one, {ids[name]: row for name, row in other.items()}

    for style, tables in (("html", read.tables_of_html), ("md", read.tables_of_markdown),
                          ("docx", read.tables_of_docx)):
        found = tables(files[style])
        told[style] = both(read.figures_of(found, modalities), read.figures_of(found, set(ids)))
    told["pdf"] = both(read.from_pdf(files["pdf"], modalities), read.from_pdf(files["pdf"], set(ids)))
    told["xlsx"] = both(read.from_xlsx(files["xlsx"], words("sheet", "summary"), modalities),
                        read.from_xlsx(files["xlsx"], words("sheet", "instrument"), set(ids)))
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_formats_tell_the_same_figures(sample: Corpus, language: str) -> None:
    told = figures(sample_report(sample), language, sample)
    assert set(told) == set(FORMATS)
    assert told["json"][0], "no modality was counted"
    assert [style for style, found in told.items() if found != told["json"]] == []


def test_all_formats_tell_the_same_figures_of_the_real_data(real: Corpus) -> None:
    # Figures are those of everything asked for, whatever is listed; a short list makes a short PDF.
    listed = Filter(verdicts=(Verdict.MISSING,))
    made, whole = (report(answer(real, EDITION, asked, day("2024-07-04"))) for asked in (listed, Filter()))
    told = figures(made, "ru", real, whole)
    assert len(told["json"][1]) > 15
    assert [style for style, found in told.items() if found != told["json"]] == []


@pytest.mark.parametrize("style", FORMATS)
def test_the_same_question_gives_the_same_bytes(sample: Corpus, style: str) -> None:
    assert render(sample_report(sample), style, "kk") == render(sample_report(sample), style, "kk")


def test_an_unknown_format_is_refused_with_the_known_ones(sample: Corpus) -> None:
    with pytest.raises(ValueError, match="no format odt: one of md, html"):
        render(sample_report(sample), "odt", "en")
