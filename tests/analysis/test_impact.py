"""What falls when a provision is repealed, held against a corpus from which it was really taken."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.analysis.impact import impact, parts_of, rests_alone
from concordance.analysis.outcome import ElementVerdict
from concordance.analysis.verdicts import verdicts
from concordance.model.corpus import Corpus
from concordance.model.provision import Article
from tests.properties.corpora import DAYS, small_corpora

DAY = date(2026, 11, 22)


def without(corpus: Corpus, gone: set[str]) -> Corpus:
    """Return the corpus with the provisions really taken out."""
    files = []
    for file in corpus.files:
        if isinstance(file.record, Article):
            act = file.record.id.rsplit("/", 1)[0]
            left = tuple(p for p in file.record.provisions if f"{act}/{p.eid}" not in gone)
            if not left:
                continue
            files.append(replace(file, record=file.record.model_copy(update={"provisions": left})))
        else:
            files.append(file)
    return Corpus(tuple(files))


@given(small_corpora(), st.sampled_from(DAYS), st.sampled_from([1, 2, 3]))
def test_impact_is_what_a_repeal_really_does(corpus: Corpus, day: date, number: int) -> None:
    name = f"xx/harbour-act/art_1__para_{number}"
    found = impact(corpus, name, day)
    before = {e.id: e.verdict for r in verdicts(corpus, day) for e in r.elements}
    after = {e.id: e.verdict for r in verdicts(without(corpus, {name}), day) for e in r.elements}
    told = {item.element.id: item.left for fall in found.falls for item in fall.elements}
    assert told == {name: verdict for name, verdict in after.items() if verdict is not before[name]}


def test_the_verdict_on_the_obligation_follows(real: Corpus) -> None:
    name = "kz/criminal-code/art_128__note_1"
    found = impact(real, name, DAY)
    after = {r.obligation.id: r.verdict for r in verdicts(without(real, {name}), DAY)}
    assert found.falls
    assert {f.result.obligation.id: f.left for f in found.falls} == {
        f.result.obligation.id: after[f.result.obligation.id] for f in found.falls}


def test_an_article_stands_for_all_its_parts(real: Corpus) -> None:
    parts = parts_of(real, "kz/110-viii/art_17")
    assert len(parts) > 15
    whole = impact(real, "kz/110-viii/art_17", DAY)
    one = impact(real, "kz/110-viii/art_17__para_2__point_11", DAY)
    ids = {e.element.id for f in whole.falls for e in f.elements}
    assert {e.element.id for f in one.falls for e in f.elements} < ids
    assert not set(whole.cited_by) & set(parts)


def test_what_it_defines_and_promises_is_named(real: Corpus) -> None:
    assert "victim" in impact(real, "kz/110-viii/art_1__point_7", DAY).defines
    assert impact(real, "kz/110-viii/art_18__para_2", DAY).expected_acts


def test_an_unknown_provision_is_refused(real: Corpus) -> None:
    with pytest.raises(KeyError):
        impact(real, "kz/110-viii/art_99", DAY)


def test_what_rests_alone_agrees_with_impact(real: Corpus) -> None:
    found = rests_alone(real, DAY)
    assert len(found) > 50
    loads = [len(elements) for elements in found.values()]
    assert loads == sorted(loads, reverse=True)
    for name in list(found)[:12]:
        covered = (ElementVerdict.MET, ElementVerdict.WEAKENED, ElementVerdict.PARTLY_MET)
        told = {e.element.id for f in impact(real, name, DAY).falls for e in f.elements
                if e.element.verdict in covered and f.result.obligation.testable}
        # A provision with parts falls together with them, so its impact may be the greater.
        assert set(found[name]) <= told if len(parts_of(real, name)) > 1 else set(found[name]) == told
