"""One requirement, many sources: borrowed judgements, what one instrument asks beyond another, the strictest."""

from datetime import date

import pytest

from concordance.analysis.beyond import Cover, all_pairs, beyond
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.requirements import requirement_on, requirements_on
from concordance.analysis.timeline import timeline
from concordance.analysis.verdicts import ElementOnDay, obligation_on
from concordance.model.base import Basis
from concordance.model.corpus import Corpus, DataFile
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Instrument, Obligation, ObligationFile
from concordance.model.requirement import Link, Part, Requirement
from tests import invented
from tests.invented import evidence, obligation, provision, row, text, version

DAY = date(2026, 10, 2)


def element(corpus: Corpus, identifier: str, day: date = DAY) -> ElementOnDay:
    """Return one element with its verdict."""
    owner = corpus.obligations[identifier.split("/")[0]]
    return next(e for e in obligation_on(corpus, owner, day).elements if e.id == identifier)


def joined(relation: Reach, *, lender_basis: str = "official-text", borrower_basis: str = "official-text",
           verdict: str = "equal-to", modality: str = "mandatory", force: str = "indicative") -> Corpus:
    """Return two obligations, of which only `strong/x` is judged; `soft/y` is to the shared part as `relation` says."""
    strong = obligation("strong", "x", basis=lender_basis)
    soft = obligation("soft", "y", modality=modality, basis=borrower_basis)
    judged = row("strong/x/now", verdict, evidence(1))
    base = invented.corpus([provision(1, version("2020-01-01"), force=force)], [strong], [judged])
    other = Instrument.model_validate({**invented.instrument().model_dump(by_alias=True), "id": "pact"})
    requirement = Requirement(
        id="need", label=text("need"), summary=text("need"), theme="prevention", parts=(Part(id="p", label=text("p")),),
        links=(Link(element="strong/x", part="p", relation=Reach.EQUAL),
               Link(element="soft/y", part="p", relation=relation, differs=text("so"))),
    )
    return Corpus((
        *base.files, DataFile("mappings/instruments/pact/instrument.yml", "instrument", other),
        DataFile("mappings/instruments/pact/obligations/art-01.yml", "obligations",
                 ObligationFile(instrument="pact", article="1", heading=text("h"), obligations=(soft,))),
        DataFile("mappings/requirements/need.yml", "requirement", requirement),
    ))


@pytest.mark.parametrize(("relation", "judged", "said"), [
    (Reach.EQUAL, "equal-to", ElementVerdict.MET),
    (Reach.EQUAL, "subset-of", ElementVerdict.PARTLY_MET),
    (Reach.EQUAL, "contrary-to", ElementVerdict.CONFLICT),
    (Reach.NARROWER, "equal-to", ElementVerdict.MET),
    (Reach.NARROWER, "subset-of", ElementVerdict.NOT_REVIEWED),
    (Reach.NARROWER, "contrary-to", ElementVerdict.NOT_REVIEWED),
    (Reach.BROADER, "equal-to", ElementVerdict.NOT_REVIEWED),
    (Reach.OVERLAPPING, "equal-to", ElementVerdict.NOT_REVIEWED),
])
def test_what_an_element_borrows(relation: Reach, judged: str, said: ElementVerdict) -> None:
    found = element(joined(relation, verdict=judged), "soft/y", date(2026, 2, 1))
    assert found.verdict is said


def test_the_lender_answers_on_the_days_on_which_its_judgement_speaks_and_on_no_other() -> None:
    corpus = joined(Reach.EQUAL)
    found = {year: element(corpus, "soft/y", date(year, 2, 1)) for year in (2019, 2026)}
    assert all(e.lender is not None and e.lender.element == "strong/x" for e in found.values())
    assert found[2019].answered_by is None
    assert found[2026].answered_by is found[2026].lender


def test_a_borrowed_judgement_is_weighed_by_the_word_of_the_borrower() -> None:
    firm = element(joined(Reach.EQUAL, force="may"), "soft/y", date(2026, 2, 1))
    free = element(joined(Reach.EQUAL, force="may", modality="optional"), "soft/y", date(2026, 2, 1))
    assert firm.verdict is ElementVerdict.WEAKENED
    assert free.verdict is ElementVerdict.MET


def test_what_was_seen_borrows_nothing_from_what_was_not() -> None:
    assert "soft/y" not in joined(Reach.EQUAL, lender_basis="recalled").lenders
    assert "soft/y" in joined(Reach.EQUAL, lender_basis="recalled", borrower_basis="recalled").lenders
    assert "soft/y" in joined(Reach.EQUAL, borrower_basis="recalled").lenders


def test_trust_falls_with_the_text_of_the_lender() -> None:
    corpus = joined(Reach.EQUAL, lender_basis="secondary")
    assert obligation_on(corpus, corpus.obligations["soft"], date(2026, 2, 1)).trust.basis is Basis.SECONDARY


def test_a_borrowed_judgement_has_a_history_and_serves_its_provision() -> None:
    corpus = joined(Reach.EQUAL)
    periods = timeline(corpus, corpus.obligations["soft"])
    assert [(str(p.start), p.verdict) for p in periods] == [
        ("2000-01-01", Verdict.NOT_REVIEWED), ("2020-01-01", Verdict.FULL)]
    assert corpus.obligations_served[invented.paragraph(1)] == ("soft", "strong")


def test_the_equal_lender_of_the_greatest_weight_is_chosen(sample: Corpus) -> None:
    assert sample.lenders["pledge-care/care"].element == "haven-3-1/care"
    assert sample.lenders["pledge-care/care"].relation is Reach.EQUAL
    assert sample.lenders["pledge-care/shelter"].relation is Reach.NARROWER
    assert sample.lenders["beacon-4/lodging"].weight == 0.8
    assert set(sample.lenders) == {"pledge-care/care", "pledge-care/shelter", "beacon-4/lodging"}


def test_own_rows_prevail_over_the_hub(sample: Corpus) -> None:
    assert "beacon-4/lasting-care" not in sample.lenders
    assert element(sample, "beacon-4/lasting-care").verdict is ElementVerdict.PARTLY_MET


def test_what_one_instrument_asks_beyond_another(sample: Corpus) -> None:
    found = beyond(sample, "beacon", "haven")
    (care, lodging, pension) = found.obligations[0].elements
    assert (care.cover, lodging.cover, pension.cover) == (Cover.PARTLY, Cover.COVERED, Cover.BEYOND)
    assert [step.to for step in care.path] == ["crew-care/lasting-care", "crew-care/care", "haven-3-1/care"]
    assert pension.linked is False
    assert found.obligations[0].cover is Cover.PARTLY
    assert sum(found.counts.values()) == 3


def test_the_other_way_round_something_else_is_beyond(sample: Corpus) -> None:
    found = beyond(sample, "haven", "beacon")
    cover = {e.id: e.cover for o in found.obligations for e in o.elements}
    assert cover["haven-3-1/care"] is Cover.COVERED
    assert cover["haven-2-1/admission"] is Cover.BEYOND
    with pytest.raises(KeyError):
        beyond(sample, "haven", "nowhere")


def test_all_pairs_count_every_testable_element_once(sample: Corpus) -> None:
    asked = {name: sum(len(o.elements) for o in sample.obligations.values()
                       if o.testable and sample.instrument_of[o.id] == name) for name in sample.instruments}
    pairs = all_pairs(sample)
    assert len(pairs) == 6
    assert all(sum(counts.values()) == asked[asks] for (asks, _), counts in pairs.items())


def test_the_strictest_standard_and_where_the_law_stands(sample: Corpus) -> None:
    (found,) = requirements_on(sample, DAY)
    care, lasting, lodging = found.parts
    assert [asked.link.element for asked in care.asked] == ["haven-3-1/care", "pledge-care/care"]
    assert care.strictest is not None
    assert care.strictest.instrument.id == "haven"
    assert lasting.strictest is not None
    assert lasting.strictest.instrument.id == "beacon"
    assert (care.verdict, lasting.verdict, lodging.verdict) == (
        ElementVerdict.MET, ElementVerdict.PARTLY_MET, ElementVerdict.WEAKENED)
    assert [(s.instrument.id, s.parts, s.of) for s in found.standards] == [
        ("haven", 2, 3), ("beacon", 2, 3), ("pledge", 1, 3)]


def test_a_part_nobody_judged_is_at_least_partly_met_where_less_is_met() -> None:
    corpus = joined(Reach.NARROWER)
    requirement = corpus.requirements["need"]
    turned = requirement.model_copy(update={"links": (
        requirement.links[0].model_copy(update={"relation": Reach.NARROWER}),)})
    assert requirement_on(corpus, turned, date(2026, 2, 1)).parts[0].verdict is ElementVerdict.PARTLY_MET
    more = requirement.model_copy(update={"links": (
        requirement.links[0].model_copy(update={"relation": Reach.BROADER}),)})
    assert requirement_on(corpus, more, date(2026, 2, 1)).parts[0].verdict is ElementVerdict.MET
    assert requirement_on(corpus, turned, date(2019, 2, 1)).parts[0].verdict is ElementVerdict.NOT_REVIEWED


def test_a_requirement_on_a_day_says_of_what_and_when(sample: Corpus) -> None:
    (found,) = requirements_on(sample, DAY)
    assert (found.requirement, found.day) == (sample.requirements["crew-care"], DAY)
    assert [part.part for part in found.parts] == list(found.requirement.parts)


def with_links(corpus: Corpus, *relations: Reach) -> Requirement:
    """Return the requirement with these relations of `strong/x` and `soft/y` to its part."""
    need = corpus.requirements["need"]
    return need.model_copy(update={"links": tuple(
        link.model_copy(update={"relation": relation}) for link, relation in zip(need.links, relations, strict=True))})


@pytest.mark.parametrize("whole", [Reach.EQUAL, Reach.BROADER])
@pytest.mark.parametrize("piece", [Reach.NARROWER, Reach.OVERLAPPING])
def test_of_two_equally_firm_the_one_that_asks_all_of_the_part_is_the_stricter(whole: Reach, piece: Reach) -> None:
    corpus = joined(Reach.EQUAL)
    for relations, first in (((whole, piece), "strong/x"), ((piece, whole), "soft/y")):
        [part] = requirement_on(corpus, with_links(corpus, *relations), date(2026, 2, 1)).parts
        assert part.asked[0].link.element == first
        assert part.strictest is part.asked[0]


def test_where_nobody_asks_all_of_a_part_nothing_is_the_strictest() -> None:
    corpus = joined(Reach.EQUAL)
    [part] = requirement_on(corpus, with_links(corpus, Reach.NARROWER, Reach.OVERLAPPING), date(2026, 2, 1)).parts
    assert len(part.asked) == 2
    assert part.strictest is None


def test_a_demand_nobody_judged_leaves_the_part_to_another_that_was() -> None:
    # What nobody has seen in the text comes last among the strict, and lends nothing to what was seen.
    corpus = joined(Reach.EQUAL, lender_basis="recalled")
    [part] = requirement_on(corpus, corpus.requirements["need"], date(2026, 2, 1)).parts
    assert [(a.link.element, str(a.result.verdict)) for a in part.asked] == [
        ("soft/y", "not-reviewed"), ("strong/x", "met")]
    assert part.verdict is ElementVerdict.MET


def test_that_the_more_is_met_in_part_says_nothing_of_the_part() -> None:
    corpus = joined(Reach.EQUAL, verdict="subset-of", lender_basis="recalled")
    [part] = requirement_on(corpus, with_links(corpus, Reach.BROADER, Reach.EQUAL), date(2026, 2, 1)).parts
    assert part.verdict is ElementVerdict.NOT_REVIEWED


def test_every_borrower_of_the_real_corpus_has_a_path_to_its_lender(real: Corpus) -> None:
    assert len(real.lenders) > 100
    for identifier, lender in real.lenders.items():
        assert lender.path[-1].to == lender.element, identifier
        assert identifier not in real.rows_of
        owner: Obligation = real.obligations[lender.element.split("/")[0]]
        assert not owner.unverified or real.obligations[identifier.split("/")[0]].unverified
