"""What nobody has seen in a text: every record, where it can be checked, the question, and the worksheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from concordance.analysis.unverified import Known, unverified
from concordance.model.act import Act
from concordance.model.instrument import Instrument, Obligation
from concordance.model.questionnaire import Questionnaire
from concordance.model.text import LANGUAGES
from concordance.reports.worksheet import line
from concordance.site.context import Page, SiteContext, href, href_file, obligation_path
from concordance.site.render import page

HERE = "about/unverified.md"
CSV = "data/worksheet.csv"


@dataclass(frozen=True)
class Record:
    """One record to be checked."""

    name: str
    citation: str
    statement: str
    elements: str
    address: str
    question: str
    url: str


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of what is to be checked."""
    found = unverified(context.corpus)
    groups: dict[str, list[Record]] = {}
    for item in found:
        groups.setdefault(item.home or item.file, []).append(_record(context, item))
    largest_first = sorted(groups.items(), key=lambda item: -len(item[1]))
    yield page(context, "unverified.md.j2", HERE, groups=largest_first, total=len(found),
               csv=href_file(HERE, CSV), names={name: _name(context, name) for name in groups})


def _record(context: SiteContext, item: Known) -> Record:
    name, _, citation, statement, elements, address, question = line(context.corpus, item, context.words)
    record = item.record
    url = ""
    if isinstance(record, Obligation):
        url = href(HERE, obligation_path(context.corpus.instrument_of[record.id], record.id))
    asked = question if item.key != "title_basis" else _titles(context, record)
    return Record(name.split("#")[1], citation, statement, elements, address, asked, url)


def _titles(context: SiteContext, record: object) -> Markup:
    """Return the question on the titles of a record, each title marked with its language."""
    assert isinstance(record, Instrument | Act | Questionnaire)
    titles = [Markup('<span lang="{}">{}</span>').format(language, title)
              for language in LANGUAGES if (title := record.title.get(language))]
    return escape(context.words("verify", "q-title")).format(Markup(" / ").join(titles))


def _name(context: SiteContext, home: str) -> object:
    corpus = context.corpus
    owner = corpus.instruments.get(home) or corpus.acts.get(home) or corpus.questionnaires.get(home)
    return context.text(owner.short_title) if owner else home
