"""A questionnaire answered from the invented corpus: each kind of question, each way of not knowing."""

from datetime import date

import pytest

from concordance.analysis.questionnaire import QuestionAnswer, Unknown, answer_questionnaire
from concordance.analysis.replies import Asking, Completeness, Reply, asking
from concordance.model.base import Basis
from concordance.model.corpus import Corpus, DataFile
from concordance.model.instrument import Instrument, ObligationFile
from concordance.model.questionnaire import QuestionKind, Questionnaire
from concordance.model.term import Term
from concordance.model.text import Text

DAY = date(2026, 11, 22)
ACT = "xx/harbour-act"
# Number: is it asked, reply, how far it is answered.
EXPECTED = {
    "1": ("asked", "yes", "full"),
    "1(a)": ("not-asked", "given", "full"),
    "1(b)": ("asked", "given", "full"),
    "2": ("asked", "in-part", "full"),
    "3": ("asked", "in-part", "in-part"),
    "3(a)": ("perhaps", "given", "full"),
    "4": ("asked", "not-known", "open"),
    "5": ("asked", "no", "full"),
    "6": ("asked", "nothing-found", "full"),
    "7": ("asked", "given", "full"),
    "8": ("asked", "for-the-state", "open"),
    "9": ("asked", "not-applicable", "full"),
    "10": ("asked", "not-known", "open"),
    "11": ("asked", "given", "in-part"),
}


def answered(corpus: Corpus, day: date = DAY) -> dict[str, QuestionAnswer]:
    """Return the answers to the survey by number."""
    found = answer_questionnaire(corpus, corpus.questionnaires["port-survey"], day)
    return {answer.question.number: answer for answer in found.answers}


def changed(corpus: Corpus, number: str, **values: object) -> Corpus:
    """Return the corpus with other values in one question of the survey."""
    def edit(file: DataFile) -> DataFile:
        if not isinstance(file.record, Questionnaire):
            return file
        questions = tuple(q.model_copy(update=values) if q.number == number else q for q in file.record.questions)
        return DataFile(file.path, file.kind, file.record.model_copy(update={"questions": questions}))

    return Corpus(tuple(map(edit, corpus.files)))


def test_every_kind_of_question_is_in_the_survey(sample: Corpus) -> None:
    kinds = {question.kind for question in sample.questionnaires["port-survey"].questions}
    assert kinds == set(QuestionKind)


@pytest.mark.parametrize("number", EXPECTED)
def test_a_question_is_answered_as_the_judgements_have_it(sample: Corpus, number: str) -> None:
    found = answered(sample)[number]
    assert (found.asking, found.reply, found.completeness) == EXPECTED[number]


def test_every_question_is_expected(sample: Corpus) -> None:
    assert list(answered(sample)) == list(EXPECTED)


def test_a_form_without_in_part_leaves_the_choice_to_the_state(sample: Corpus) -> None:
    found = answered(sample)
    assert [number for number, answer in found.items() if not answer.fits] == ["3"]


def test_gaps_and_old_judgements_are_named(sample: Corpus) -> None:
    found = answered(sample)
    assert [point.result.id for point in found["2"].short] == ["haven-2-1/notice"]
    assert [point.result.id for point in found["3"].short] == ["haven-3-1/lodging"]
    assert [point.result.id for point in found["3"].stale] == ["haven-3-1/care"]
    assert [point.result.id for point in found["9"].short] == []


def test_why_something_is_not_known_is_told(sample: Corpus) -> None:
    found = answered(sample)
    assert [point.unknown for point in found["4"].unknown] == [Unknown.FROM_MEMORY, Unknown.UNDETERMINED]
    assert [point.unknown for point in found["10"].unknown] == [Unknown.TEXT_NOT_SEEN]
    early = answered(sample, date(2010, 1, 1))
    assert {point.unknown for point in early["5"].unknown} == {Unknown.OTHER_DAYS}
    nobody = changed(sample, "1", elements=("pledge-care/ashore",))
    without = Corpus(tuple(file for file in nobody.files if file.kind not in ("assessments", "requirement")))
    assert {point.unknown for point in answered(without)["1"].unknown} == {Unknown.NOT_JUDGED}


def test_a_clause_that_cannot_be_tested_answers_nothing(sample: Corpus) -> None:
    asked = changed(sample, "1", elements=("haven-1-a/danger",))
    files = tuple(
        DataFile(file.path, file.kind, file.record.model_copy(update={"obligations": tuple(
            o.model_copy(update={"testable": False}) for o in file.record.obligations)}))
        if isinstance(file.record, ObligationFile) else file for file in asked.files)
    found = answered(Corpus(files))["1"]
    assert (found.reply, [point.unknown for point in found.unknown]) == (Reply.NOT_KNOWN, [Unknown.NOT_TESTABLE])


def test_before_the_law_was_in_force_nothing_is_known_that_depends_on_it(sample: Corpus) -> None:
    early = answered(sample, date(2010, 1, 1))
    assert {number: answer.reply for number, answer in early.items() if not answer.reply.open} == {
        "9": Reply.NOT_APPLICABLE}
    assert early["11"].absent == ("seafarer", f"{ACT}/art_3__para_1", f"{ACT}/art_6__para_1")


def test_a_condition_follows_the_day(sample: Corpus) -> None:
    assert answered(sample)["1(a)"].asking is Asking.NOT_ASKED
    assert answered(sample, date(2010, 1, 1))["1(a)"].asking is Asking.PERHAPS
    assert answered(sample, date(2020, 1, 1))["1"].reply is Reply.IN_PART


def test_citations_are_in_the_wording_of_the_day(sample: Corpus) -> None:
    for day, first in ((date(2020, 1, 1), date(2019, 6, 1)), (DAY, date(2025, 1, 1))):
        cited = {item.id: item.version.start for item in answered(sample, day)["2"].cited}
        assert cited[f"{ACT}/art_2__para_1"] == first


def test_a_provision_named_and_a_term_are_cited_without_a_judgement(sample: Corpus) -> None:
    found = answered(sample)["11"]
    assert [(item.id, item.elements, item.terms) for item in found.cited] == [
        (f"{ACT}/art_1__point_1", (), ("seafarer",)), (f"{ACT}/art_3__para_1", (), ())]
    assert found.absent == (f"{ACT}/art_6__para_1",)


@pytest.mark.parametrize("provision", ["art_6__para_1", "art_4__para_2"])
def test_a_wording_repealed_or_known_from_memory_answers_nothing(sample: Corpus, provision: str) -> None:
    found = answered(changed(sample, "11", provisions=(f"{ACT}/{provision}",), terms=()))["11"]
    assert (found.reply, found.cited, found.absent) == (Reply.NOT_KNOWN, (), (f"{ACT}/{provision}",))


def test_bodies_are_those_that_bear_what_is_cited(sample: Corpus) -> None:
    found = answered(sample)["7"]
    assert [(named.actor, named.provisions) for named in found.actors] == [
        ("port-authority", ()), ("harbour-master", (f"{ACT}/art_2__para_1",))]
    nobody = answered(changed(sample, "7", actors=("state",), elements=("haven-4-1/owners",)))["7"]
    assert (nobody.reply, nobody.absent, nobody.actors) == (Reply.NOT_KNOWN, ("state",), ())


def test_figures_are_never_answered_from_law(sample: Corpus) -> None:
    found = answered(sample)["8"]
    assert found.question.obligations == ("haven-2-1",)
    assert (found.points, found.cited, found.trust) == ((), (), None)


def test_trust_is_that_of_the_weakest_link(sample: Corpus) -> None:
    found = answered(sample)
    assert found["1"].trust is not None
    assert (found["1"].trust.basis, found["1"].trust.reviewed) == (Basis.SECONDARY, False)
    signed = answered(changed(sample, "1", elements=("haven-1-a/danger",)))["1"].trust
    assert signed is not None
    assert (signed.basis, signed.reviewed) == (Basis.OFFICIAL_TEXT, True)
    assert found["4"].trust is None


def test_an_obligation_not_encoded_yet_is_unknown_not_left_out(sample: Corpus) -> None:
    found = answered(changed(sample, "2", obligations=("tide-4",), elements=("haven-2-1/admission",)))["2"]
    assert (found.reply, found.completeness, found.absent) == (Reply.NOT_KNOWN, Completeness.OPEN, ("tide-4",))


def test_counts_add_up_to_all_questions(sample: Corpus) -> None:
    found = answer_questionnaire(sample, sample.questionnaires["port-survey"], DAY)
    counts = found.tally
    assert (counts.questions, counts.not_asked, counts.asked) == (14, 1, 13)
    assert sum(counts.replies.values()) == sum(counts.completeness.values()) == 13
    assert sum(counts.bases.values()) == 14
    assert [len(found.of_group(group)) for group in ("shelter", "notes", "smuggling")] == [11, 3, 0]


def test_the_answers_say_to_what_and_for_which_day(sample: Corpus) -> None:
    survey = sample.questionnaires["port-survey"]
    found = answer_questionnaire(sample, survey, DAY)
    assert (found.questionnaire, found.day) == (survey, DAY)
    for answer in found.answers:
        assert {point.instrument for point in answer.points} == {
            sample.instrument_of[point.obligation.id] for point in answer.points}
        assert answer.actors == () or answer.question.kind is QuestionKind.AUTHORITIES
    assert (found.answers[10].actors, found.answers[10].absent) == ((), ())
    assert found.answers[10].question.kind is QuestionKind.FIGURES


def test_what_only_the_state_can_add_leaves_an_answer_in_part(sample: Corpus) -> None:
    asked = changed(sample, "5", for_state=sample.questionnaires["port-survey"].questions[0].text)
    assert (answered(sample)["5"].completeness, answered(asked)["5"].completeness) == ("full", "in-part")


def test_one_judgement_older_than_the_wording_leaves_an_answer_in_part(sample: Corpus) -> None:
    [stale] = answered(sample)["3"].stale
    asked = changed(sample, "5", obligations=(), elements=("haven-1-a/danger", stale.result.id))
    found = answered(asked)["5"]
    assert [point.result.stale for point in found.points] == [False, True]
    assert (found.unknown, found.absent, found.question.for_state) == ((), (), None)
    assert found.completeness is Completeness.IN_PART


@pytest.mark.parametrize("kind", [Instrument, ObligationFile])
def test_what_is_left_unassessed_on_purpose_says_so(sample: Corpus, kind: type) -> None:
    reason = {"not_assessed": Text(en="later")}
    files = []
    for file in sample.files:
        if isinstance(file.record, kind) and isinstance(file.record, Instrument):
            file = DataFile(file.path, file.kind, file.record.model_copy(update=reason))
        elif isinstance(file.record, kind) and isinstance(file.record, ObligationFile):
            promised = tuple(o.model_copy(update=reason) for o in file.record.obligations)
            file = DataFile(file.path, file.kind, file.record.model_copy(update={"obligations": promised}))
        files.append(file)
    asked = changed(Corpus(tuple(file for file in files if file.kind not in ("assessments", "requirement"))),
                    "1", obligations=(), elements=("pledge-care/ashore",))
    assert [point.unknown for point in answered(asked)["1"].unknown] == [Unknown.NOT_ASSESSED]


def test_a_promise_nobody_has_seen_cites_nothing_however_it_was_judged(sample: Corpus) -> None:
    judged = changed(sample, "1", obligations=(), elements=("haven-2-1/admission",))
    assert answered(judged)["1"].cited
    files = tuple(
        DataFile(file.path, file.kind, file.record.model_copy(update={"obligations": tuple(
            o.model_copy(update={"basis": Basis.RECALLED}) for o in file.record.obligations)}))
        if isinstance(file.record, ObligationFile) else file for file in judged.files)
    found = answered(Corpus(files))["1"]
    assert ([point.unknown for point in found.points], found.cited) == ([Unknown.TEXT_NOT_SEEN], ())


def test_every_term_without_a_wording_is_told_and_a_definition_counts_on_its_days_only(sample: Corpus) -> None:
    both = changed(sample, "11", terms=("seafarer", "vessel-in-distress"), provisions=())
    assert answered(both, date(2010, 1, 1))["11"].absent == ("seafarer", "vessel-in-distress")
    assert answered(both)["11"].absent == ()
    ended = tuple(
        DataFile(file.path, file.kind, file.record.model_copy(update={"definitions": tuple(
            d.model_copy(update={"end": date(2020, 1, 1)}) for d in file.record.definitions)}))
        if isinstance(file.record, Term) else file for file in both.files)
    assert answered(Corpus(ended))["11"].absent == ("seafarer", "vessel-in-distress")


def test_one_signature_of_two_leaves_the_trust_unsigned(sample: Corpus) -> None:
    asked = changed(sample, "1", obligations=(), elements=("haven-1-a/danger", "haven-2-1/admission"))
    trust = answered(asked)["1"].trust
    assert trust is not None
    assert not trust.reviewed


def test_without_a_condition_or_without_the_question_it_names_a_question_is_asked(sample: Corpus) -> None:
    questions = sample.questionnaires["port-survey"].questions
    condition = next(question.when for question in questions if question.when)
    before = Reply.NO, questions[0].kind, Asking.NOT_ASKED
    assert [asking(condition, None), asking(None, before), asking(condition, before)] == [
        Asking.ASKED, Asking.ASKED, Asking.NOT_ASKED]
