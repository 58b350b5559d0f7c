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
from tests import invented
from tests.invented import evidence, provision, row, version
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


def test_the_whole_of_what_a_repeal_touches(sample: Corpus) -> None:
    """Everything that is not a verdict, of every provision and article, read off the data a second time."""
    seen = {"cited": 0, "defines": 0, "expected": 0}
    for identifier in (*sample.provisions, *sample.articles):
        found = impact(sample, identifier, DAY)
        parts = {name for name in sample.provisions if name == identifier or name.startswith(identifier + "__")}
        assert (found.provision, found.day, set(found.parts)) == (identifier, DAY, parts)
        assert set(found.defines) == {t.id for t in sample.terms.values() for d in t.definitions if d.where in parts}
        assert set(found.expected_acts) == {n for n, d in sample.delegations.items() if d.provision in parts}
        assert set(found.cited_by) == {
            name for name, p in sample.provisions.items() for target in p.cites
            if name not in parts and target in {*parts, identifier} and p.version_on(DAY)}
        seen["cited"] += len(found.cited_by)
        seen["defines"] += len(found.defines)
        seen["expected"] += len(found.expected_acts)
    assert all(seen.values()), seen


def test_what_cites_it_is_named_while_it_is_in_force_and_does_not_fall_with_it() -> None:
    target = invented.paragraph(1)
    law = invented.corpus([
        provision(1), provision(2).model_copy(update={"cites": (invented.paragraph(9), target)}),
        provision(3).model_copy(update={"cites": (invented.paragraph(2),)}),
        provision(4, version("2020-01-01", "2020-12-31")).model_copy(update={"cites": (target,)}),
    ], [invented.obligation("left", "a")], [])
    assert impact(law, target, DAY).cited_by == (invented.paragraph(2),)
    assert impact(law, target, date(2020, 6, 1)).cited_by == (invented.paragraph(2), invented.paragraph(4))
    assert impact(law, f"{invented.ACT}/art_1", DAY).cited_by == ()


def test_what_is_served_but_still_stands_does_not_fall() -> None:
    promised = [invented.obligation("left", "a"), invented.obligation("right", "a")]
    law = invented.corpus([provision(1), provision(2)], promised, [
        row("left/a/one", "equal-to", evidence(1)), row("left/a/two", "equal-to", evidence(2)),
        row("right/a/one", "equal-to", evidence(2))])
    assert impact(law, invented.paragraph(1), DAY).falls == ()
    assert [f.result.obligation.id for f in impact(law, invented.paragraph(2), DAY).falls] == ["right"]
    assert rests_alone(law, DAY) == {invented.paragraph(2): ("right/a",)}


def test_what_rests_alone_is_told_of_one_instrument_and_only_of_what_can_be_tested_and_is_covered() -> None:
    law = invented.corpus([provision(1), provision(2)], [
        invented.obligation("left", "a", "b"), invented.obligation("final", "a", testable=False)], [
        row("left/a/one", "equal-to", evidence(1)), row("left/b/one", "contrary-to", evidence(2)),
        row("final/a/one", "equal-to", evidence(2))])
    assert rests_alone(law, DAY) == rests_alone(law, DAY, "charter") == {invented.paragraph(1): ("left/a",)}
    assert rests_alone(law, DAY, "pact") == {}


def test_an_unknown_provision_is_refused(real: Corpus) -> None:
    with pytest.raises(KeyError, match="kz/110-viii/art_99"):
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
