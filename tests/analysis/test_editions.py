"""What changed between two editions: law and judgement told apart, and every element told once."""

from dataclasses import replace

from concordance.analysis.editions import Changelog, Kept, Moved, changelog, keep
from concordance.model.corpus import Corpus
from tests.invented import corpus, day, evidence, obligation, provision, row, version

BEFORE, AFTER = day("2024-12-31"), day("2026-11-22")


def test_unchanged_data_on_the_same_day_changes_nothing(sample: Corpus) -> None:
    kept = keep(sample, AFTER, "a")
    found = changelog(sample, kept, AFTER, "a")
    assert (found.judged, found.law, found.new, found.gone) == ((), (), (), ())
    assert found.same == len(kept.elements) > 5


def test_what_the_law_did_is_no_new_judgement(sample: Corpus) -> None:
    found = changelog(sample, keep(sample, BEFORE, "a"), AFTER, "a")
    assert found.law
    assert found.judged == ()


def test_another_verdict_for_the_same_day_is_a_new_judgement(sample: Corpus) -> None:
    kept = keep(sample, AFTER, "a")
    name = next(iter(kept.elements))
    older = replace(kept, elements={**kept.elements, name: "missing" if kept.elements[name] == "met" else "met"})
    found = changelog(sample, older, AFTER, "b")
    assert [moved.id for moved in found.judged] == [name]
    assert found.law == ()


def test_elements_that_came_and_went_are_told(sample: Corpus) -> None:
    kept = keep(sample, AFTER, "a")
    first, *_ = kept.elements
    older = replace(kept, elements={**{k: v for k, v in kept.elements.items() if k != first}, "gone/one": "met"})
    found = changelog(sample, older, AFTER, "b")
    assert (found.new, found.gone) == ((first,), ("gone/one",))
    assert found.same == len(kept.elements) - 1


def test_every_field_of_a_changelog_says_what_it_should() -> None:
    twice = provision(1, version("2020-01-01", "2024-12-31"), version("2025-01-01"))
    law = corpus([twice], [obligation("left", "a", "b"), obligation("final", "a", testable=False)], [
        row("left/a/then", "subset-of", evidence(1, "2020-01-01")), row("left/a/now", "equal-to", evidence(1)),
        row("left/b/now", "not-applicable")])
    kept = keep(law, BEFORE, "a")
    assert kept == Kept(BEFORE, "a", {"left": "partial"}, {"left/a": "partly-met", "left/b": "not-applicable"})
    older = replace(kept, elements={**kept.elements, "left/b": "missing"})
    assert changelog(law, older, AFTER, "b") == Changelog(
        older, Kept(AFTER, "b", {"left": "full"}, {"left/a": "met", "left/b": "not-applicable"}),
        judged=(Moved("left/b", "missing", "not-applicable"),), law=(Moved("left/a", "partly-met", "met"),),
        new=(), gone=(), same=0)
