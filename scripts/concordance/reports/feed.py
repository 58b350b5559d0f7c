"""Changes in verdicts as feeds: Atom (RFC 4287) and JSON Feed 1.1. One entry per obligation and day.

Only changes that an act made are told, not those in what was read or reviewed.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as Xml

from concordance.analysis.history import VerdictChange, history
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.obligation_citation import cited

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = date(1970, 1, 1)  # Atom asks for a moment even where nothing has changed yet


@dataclass(frozen=True)
class Place:
    """Where the feed and the site stand. `home` ends with a slash; pages of obligations stand below it."""

    home: str
    feed: str


@dataclass(frozen=True)
class _Entry:
    identifier: str
    url: str
    title: str
    text: str
    day: date


def changes_by_law(corpus: Corpus) -> tuple[VerdictChange, ...]:
    """Return the changes that an act made, the newest first."""
    return tuple(reversed([change for change in history(corpus) if not change.of_knowledge]))


def atom(corpus: Corpus, language: str, place: Place) -> str:
    """Return the feed as Atom. Its `updated` is the day of the newest change: no clock is read."""
    words = Words(language)
    Xml.register_namespace("", _ATOM)
    feed = Xml.Element(f"{{{_ATOM}}}feed", {"xml:lang": language})
    entries = list(_entries(corpus, words, place))
    _add(feed, "id", place.feed)
    _add(feed, "title", words("feed", "title"))
    _add(feed, "updated", _moment(max((entry.day for entry in entries), default=_NEVER)))
    Xml.SubElement(feed, f"{{{_ATOM}}}link", {"rel": "self", "href": place.feed, "type": "application/atom+xml"})
    Xml.SubElement(feed, f"{{{_ATOM}}}link", {"rel": "alternate", "href": place.home})
    author = Xml.SubElement(feed, f"{{{_ATOM}}}author")
    _add(author, "name", "Concordance")
    for entry in entries:
        node = Xml.SubElement(feed, f"{{{_ATOM}}}entry")
        _add(node, "id", entry.identifier)
        _add(node, "title", entry.title)
        _add(node, "updated", _moment(entry.day))
        Xml.SubElement(node, f"{{{_ATOM}}}link", {"rel": "alternate", "href": entry.url})
        _add(node, "summary", entry.text)
    Xml.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(feed, encoding="unicode") + "\n"


def json_feed(corpus: Corpus, language: str, place: Place) -> str:
    """Return the feed as JSON Feed 1.1."""
    words = Words(language)
    data = {
        "version": "https://jsonfeed.org/version/1.1", "title": words("feed", "title"), "home_page_url": place.home,
        "feed_url": place.feed, "language": language,
        "items": [{"id": entry.identifier, "url": entry.url, "title": entry.title, "content_text": entry.text,
                   "date_published": _moment(entry.day)} for entry in _entries(corpus, words, place)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _entries(corpus: Corpus, words: Words, place: Place) -> Iterator[_Entry]:
    for change in changes_by_law(corpus):
        obligation = corpus.obligations[change.obligation]
        url = f"{place.home}commitments/{change.instrument}/{change.obligation}.html"
        title = words("feed", "entry").format(cited(corpus, obligation.id, words.language),
                                              words("verdict", change.before),
                                              words("verdict", change.after))
        acts = ", ".join(words.text(corpus.acts[act].short_title) for act in change.acts if act in corpus.acts)
        text = ". ".join((words.text(obligation.title),
                          words("feed", "covered").format(change.satisfied_before, change.asked) + " → "
                          + words("feed", "covered").format(change.satisfied, change.asked), acts,
                          words("report", "proposed")))
        yield _Entry(f"{url}#{change.day}", url, f"{change.day}. {title}", text, change.day)


def _add(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _moment(day: date) -> str:
    return f"{day}T00:00:00+05:00"  # the law changes at midnight in Kazakhstan


FORMATS = {"atom": atom, "json": json_feed}
