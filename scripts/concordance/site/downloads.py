"""Files beside the pages: gap reports, matrices, expected acts, statements, duties, and feeds of changed verdicts.

What is in one language stands below that language; JSON holds all of them and stands once.
"""

from collections.abc import Iterator

from concordance.analysis.delegations import delegations
from concordance.analysis.duties import duties
from concordance.analysis.unverified import unverified
from concordance.reports import claims as claims_report
from concordance.reports import crosswalk as crosswalk_report
from concordance.reports import delegations as delegations_report
from concordance.reports import duties as duties_report
from concordance.reports import feed, formats
from concordance.reports import matrix as matrix_report
from concordance.reports.worksheet import worksheet
from concordance.site.context import SiteContext
from concordance.site.matrix_script import script
from concordance.site.pages import claims, crosswalk, gaps, matrix
from concordance.site.pages import delegations as expected
from concordance.site.pages import unverified as to_check
from concordance.site.pages.duties import CSV as DUTIES_CSV

FEEDS = {style: f"data/verdicts.{style}" for style in feed.FORMATS}


def downloads(context: SiteContext, base: str) -> Iterator[tuple[str, str]]:
    """Yield `(path below the language folder, content)` of the files in one language. base: the address of the site."""
    corpus, language = context.corpus, context.language
    for (instrument, day), report in context.reports.items():
        for style, render in formats.FORMATS.items():
            if style != "json":
                yield gaps.download_path(instrument, day, style), render(corpus, report, language)
    for instrument in context.instruments:
        yield matrix.data_path(instrument, "js"), script(context, matrix.matrix_of(context, instrument))
    found = delegations(corpus, context.day)
    for style, listing in delegations_report.FORMATS.items():
        if style != "json":
            yield expected.download_path(style), listing(corpus, found, context.day, language)
    for style, statements in claims_report.FORMATS.items():
        if style != "json":
            yield claims.download_path(style), statements(corpus, language)
    yield DUTIES_CSV, duties_report.as_csv(corpus, duties(corpus, context.day), language)
    yield crosswalk.CSV, crosswalk_report.pairs_csv(corpus, context.pairs, language)
    yield to_check.CSV, worksheet(corpus, unverified(corpus), language)
    home = f"{base}{language}/"
    for style, write in feed.FORMATS.items():
        yield FEEDS[style], write(corpus, language, feed.Place(home, f"{home}{FEEDS[style]}"))


def data(context: SiteContext) -> Iterator[tuple[str, str]]:
    """Yield `(path below the data folder of the whole site, content)` of the files that hold every language."""
    corpus = context.corpus
    files = {gaps.download_path(instrument, day, "json"): text
             for (instrument, day), text in context.reports_json.items()}
    for instrument in context.instruments:
        files[matrix.data_path(instrument, "json")] = matrix_report.as_json(matrix.matrix_of(context, instrument))
    files[expected.download_path("json")] = delegations_report.FORMATS["json"](
        corpus, delegations(corpus, context.day), context.day, context.language)
    files[claims.download_path("json")] = claims_report.FORMATS["json"](corpus, context.language)
    for path, text in files.items():
        yield path.removeprefix("../data/"), text
