"""The feeds: valid by their own rules, the same in both forms, only changes that an act made."""

import json
from datetime import datetime
from xml.etree import ElementTree

import pytest

from concordance.model.corpus import Corpus
from concordance.model.text import LANGUAGES
from concordance.reports.feed import Place, atom, changes_by_law, json_feed

PLACE = Place("https://example.org/en/", "https://example.org/en/data/verdicts.atom")
NS = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_atom_has_what_rfc_4287_asks_for(real: Corpus, language: str) -> None:
    feed = ElementTree.fromstring(atom(real, language, PLACE).encode())
    assert feed.tag == f"{{{NS['a']}}}feed"
    assert all(len(feed.findall(f"a:{name}", NS)) == 1 for name in ("id", "title", "updated"))
    assert feed.find("a:author/a:name", NS) is not None
    assert [link.get("href") for link in feed.findall("a:link[@rel='self']", NS)] == [PLACE.feed]
    entries = feed.findall("a:entry", NS)
    assert len(entries) == len(changes_by_law(real)) > 10
    for entry in entries:
        assert all(entry.find(f"a:{name}", NS) is not None for name in ("id", "title", "updated", "link", "summary"))
        assert datetime.fromisoformat(entry.findtext("a:updated", "", NS)).utcoffset() is not None
    ids = [entry.findtext("a:id", "", NS) for entry in entries]
    assert len(set(ids)) == len(ids)
    assert feed.findtext("a:updated", "", NS) == max(entry.findtext("a:updated", "", NS) for entry in entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_feed_says_the_same(real: Corpus, language: str) -> None:
    feed = ElementTree.fromstring(atom(real, language, PLACE).encode())
    data = json.loads(json_feed(real, language, PLACE))
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in data["items"]] == [e.findtext("a:title", "", NS)
                                                        for e in feed.findall("a:entry", NS)]
    assert all({"id", "url", "content_text", "date_published"} <= set(item) for item in data["items"])


def test_the_newest_change_comes_first_and_none_is_one_of_knowledge(real: Corpus) -> None:
    found = changes_by_law(real)
    assert [change.day for change in found] == sorted((change.day for change in found), reverse=True)
    assert not any(change.of_knowledge for change in found)
