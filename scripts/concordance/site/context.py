"""What every page needs: the corpus, the days shown, the language, and how to link."""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from markupsafe import Markup, escape

from concordance.analysis.beyond import Cover, all_pairs
from concordance.analysis.editions import Kept
from concordance.analysis.gaps import Filter, GapReport, gap_report
from concordance.analysis.history import VerdictChange, days_that_matter, history
from concordance.analysis.verdicts import ObligationOnDay, wording_of
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.text import Text
from concordance.reports import gap_json
from concordance.reports.addresses import cite, local
from concordance.reports.obligation_citation import cited, document_cited, model_law_cited, place_of_obligation
from concordance.site.differences import difference
from concordance.site.mentions import mark
from concordance.site.offered import Offered

BEFORE_PACKAGE = date(2024, 7, 1)
_TITLE = re.compile(r"\s*---\n(?:.*\n)*?title: (.+)\n")
_HEADING = re.compile(r"^# (.+?)(?: \{[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One generated page: path below the language folder, as in `law/kz/110-viii/art-17.md`, and its Markdown.

    source: the Markdown, or the function that makes the page, called when its content is read first.
    """

    path: str
    source: "str | Callable[[], Page]"

    @cached_property
    def content(self) -> str:
        """The Markdown."""
        if isinstance(self.source, str):
            return self.source
        made = self.source()
        assert made.path == self.path, (made.path, self.path)
        return made.content

    @property
    def title(self) -> str:
        """The title: that of the front matter, else the first heading."""
        said = _TITLE.match(self.content) or _HEADING.search(self.content)
        text = said[1].strip() if said else self.path
        return str(json.loads(text)) if text.startswith('"') else text


@dataclass(frozen=True)
class SiteContext:
    """The state a site is built from. `day` is the day the site answers for; `before` the day it compares with.

    offered: finished files beside the languages. editions: those of the data that can be cited, the oldest first.
    """

    corpus: Corpus
    day: date
    before: date
    language: str
    offered: tuple[Offered, ...] = ()
    editions: tuple[Kept, ...] = ()

    def speaking(self, language: str) -> "SiteContext":
        """Return the same state in another language. What was computed already is taken over: only words differ."""
        other = SiteContext(self.corpus, self.day, self.before, language, self.offered, self.editions)
        other.__dict__.update((k, v) for k, v in self.__dict__.items() if k not in ("language", "words"))
        return other

    @cached_property
    def words(self) -> Words:
        """Words of the language of this build."""
        return Words(self.language)

    @cached_property
    def instruments(self) -> tuple[str, ...]:
        """Instruments whose obligations are encoded."""
        return tuple(i.id for i in self.corpus.instruments.values() if i.encoded)

    @cached_property
    def place_of_obligation(self) -> dict[str, int]:
        """The place of each obligation in the order of the instruments."""
        return {identifier: place for place, identifier in enumerate(self.corpus.obligations)}

    @cached_property
    def sharing_place(self) -> Counter[tuple[str, str]]:
        """How many obligations stand at each place of an instrument."""
        return Counter((self.corpus.instrument_of[o.id], o.citation) for o in self.corpus.obligations.values())

    @cached_property
    def defining_act(self) -> str:
        """The act that defines most terms: whose definition is shown where a text has none of its own."""
        counted = Counter(act_of(d.where) for term in self.corpus.terms.values() for d in term.definitions
                          if d.where in self.corpus.provisions)
        return max(sorted(counted), key=lambda act: counted[act], default="")

    @cached_property
    def citing(self) -> dict[str, list[str]]:
        """What each provision or article is cited by, on the day of the site, in the order of the acts."""
        found: dict[str, list[str]] = {}
        for identifier, provision in self.corpus.provisions.items():
            if provision.version_on(self.day):
                for target in provision.cites:
                    found.setdefault(target, []).append(identifier)
        return found

    @cached_property
    def main(self) -> str:
        """The instrument most judgements are about: the one the start page tells in detail."""
        counted = Counter(self.corpus.instrument_of[row.obligation] for row in self.corpus.rows.values())
        return max(self.instruments, key=lambda name: counted[name])

    def wording(self, instrument: str) -> str:
        """Return the group of words in which verdicts on an instrument are told."""
        return wording_of(self.corpus.instruments[instrument].force)

    @cached_property
    def pairs(self) -> dict[tuple[str, str], dict[Cover, int]]:
        """How far each instrument asks for what each other one asks, in elements."""
        return all_pairs(self.corpus)

    @cached_property
    def reports(self) -> dict[tuple[str, date], GapReport]:
        """Gap reports by instrument and day, computed once."""
        return {(instrument, day): gap_report(self.corpus, day, Filter(instrument))
                for instrument in self.instruments for day in (self.day, self.before)}

    @cached_property
    def reports_json(self) -> dict[tuple[str, date], str]:
        """The gap reports as JSON, which is the same in every language."""
        return {key: gap_json.render(self.corpus, report, self.language) for key, report in self.reports.items()}

    @cached_property
    def history(self) -> tuple[VerdictChange, ...]:
        """Every change of a verdict, oldest first."""
        return history(self.corpus)

    @cached_property
    def reform(self) -> date:
        """The first day after `before` on which an act changed a verdict: for Kazakhstan, that of the 2024 package."""
        return next(iter(days_that_matter(self.history, self.before)), self.day)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days that matter: the eve of the package, every later day on which law or verdicts changed, today."""
        changed = {op.start for _, file in self.corpus.amendment_files for op in file.operations}
        days = {*changed, *days_that_matter(self.history, self.before), self.before, self.day}
        return tuple(sorted(day for day in days if self.before <= day <= self.day))

    def days_of(self, instrument: str) -> tuple[date, ...]:
        """The days that matter for one instrument: those on which a verdict of it changed, the eve, and today."""
        changed = {change.day for change in self.history if change.instrument == instrument}
        return tuple(day for day in self.days if day in changed or day in (self.before, self.day))

    @cached_property
    def dated(self) -> dict[tuple[str, date], GapReport]:
        """Gap reports by instrument and day, for every day that matters."""
        return {(instrument, day): self.reports.get((instrument, day)) or
                gap_report(self.corpus, day, Filter(instrument))
                for instrument in self.instruments for day in self.days_of(instrument)}

    @cached_property
    def results(self) -> dict[str, ObligationOnDay]:
        """Verdicts on the day of the site, by obligation id."""
        return {r.obligation.id: r for i in self.instruments for r in self.reports[i, self.day].results}

    @cached_property
    def results_before(self) -> dict[str, ObligationOnDay]:
        """Verdicts on the day of comparison, by obligation id."""
        return {r.obligation.id: r for i in self.instruments for r in self.reports[i, self.before].results}

    def text(self, text: Text) -> Markup:
        """Return a text as HTML, with a visible mark where it is not translated yet."""
        found, language = text.best(self.language)
        if language == self.language:
            return escape(found)
        mark = self.words("report", "untranslated")
        marked = Markup('<span lang="{}">{}</span> <small class="c-untranslated">{}</small>')
        return marked.format(language, found, mark)

    def marked(self, text: Text, terms: Iterable[str], address: Callable[[str], str]) -> Markup:
        """Return a text as `text` does, with the terms of the list as links; address: the page of a term."""
        found, language = text.best(self.language)
        if language != self.language:
            return self.text(text)
        return mark(found, language, (self.corpus.terms[term] for term in terms), address)

    def changed(self, before: Text, after: Text) -> Markup:
        """Return a later text as HTML that shows what changed; where one is not translated, in a language both have."""
        language = self.language if before.get(self.language) and after.get(self.language) else after.best("ru")[1]
        old, new = before.get(language) or "", after.get(language) or ""
        return Markup('<span lang="{}">{}</span>').format(language, difference(old, new))

    @property
    def english(self) -> Markup:
        """The mark of an element whose words stand in English in every language; nothing on the English site."""
        return Markup("") if self.language == "en" else Markup(' lang="en"')

    def phrase(self, kind: str, english: str) -> Markup:
        """Return a phrase that the data holds in English only, in the language of the site where it is known."""
        told, language = self.words.phrase(kind, english)
        return escape(told) if language == self.language else Markup('<span lang="{}">{}</span>').format(language, told)

    def document(self, number: str) -> str:
        """Return the number of a document in the language of the site."""
        return document_cited(number, self.language)

    def model_law(self, article: str) -> str:
        """Return an article of the model law in the language of the site."""
        return model_law_cited(article, self.language)

    def cite(self, provision_id: str) -> str:
        """Return the citation of a provision in the language of the site."""
        return cite(self.corpus, provision_id, self.language)

    def cited(self, obligation_id: str) -> str:
        """Return the citation of an obligation in the language of the site."""
        return cited(self.corpus, obligation_id, self.language)

    def place(self, obligation_id: str) -> str:
        """Return where an obligation stands in its instrument: `ст. 6(3)(a)`."""
        return place_of_obligation(self.corpus, obligation_id, self.language)

    def local(self, eid: str) -> str:
        """Return an eId as a lawyer writes it."""
        return local(eid, self.language)

    def act_name(self, act_id: str) -> Markup:
        """Return the short title of an act."""
        act = self.corpus.acts.get(act_id)
        return self.text(act.short_title) if act else escape(act_id)


def article_path(article_id: str) -> str:
    """Return the page of an article: `law/kz/110-viii/art-17.md` of `kz/110-viii/art_17`."""
    act, article = article_id.rsplit("/", 1)
    return f"law/{act}/{article.replace('_', '-')}.md"


def act_path(act_id: str) -> str:
    """Return the page of an act."""
    return f"law/{act_id}/index.md"


def provision_address(provision_id: str) -> tuple[str, str]:
    """Return page and anchor of a provision."""
    act, eid = provision_id.rsplit("/", 1)
    return article_path(f"{act}/{eid.split('__')[0]}"), eid


def obligation_path(instrument: str, obligation_id: str) -> str:
    """Return the page of an obligation."""
    return f"commitments/{instrument}/{obligation_id}.md"


def requirement_path(requirement: str) -> str:
    """Return the page of a shared requirement."""
    return f"requirements/{requirement}.md"


def term_path(term_id: str) -> str:
    """Return the page of a term."""
    return f"terms/{term_id}.md"


# Where a language would stand. Without it the folder one works in would count: in that of the machine itself, nothing
# stands above a language.
_HERE = "/site/language/"


def href(page: str, target: str, anchor: str = "") -> str:
    """Return the relative address from one page to another, as it stands in the built site."""
    path = _between(posixpath.dirname(page), target)
    return f"{path}#{anchor}" if anchor else path


@lru_cache(maxsize=200_000)
def _between(folder: str, target: str) -> str:
    return posixpath.relpath(f"{_HERE}{target.removesuffix('.md')}.html", f"{_HERE}{folder}")


def shared(name: str, style: str) -> str:
    """Return where a download stands: JSON holds all languages and stands once, beside the language folders."""
    return f"{'../' if style == 'json' else ''}data/{name}.{style}"


def href_file(page: str, target: str) -> str:
    """Return the relative address of a file that is not a page, such as a download. target: as `shared` returns it."""
    return posixpath.relpath(f"{_HERE}{target}", f"{_HERE}{posixpath.dirname(page)}")
