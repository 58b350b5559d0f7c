"""What falls with a provision, and whether it stood there alone."""

from concordance.analysis.impact import impact
from concordance.analysis.outcome import ElementVerdict, Verdict
from tests.invented import corpus, day, evidence, obligation, paragraph, provision, row


def test_an_element_rests_alone_where_no_other_judgement_is_left() -> None:
    law = corpus([provision(1), provision(2)], [obligation("left", "a", "b")], [
        row("left/a/whole", "equal-to", evidence(1)), row("left/a/half", "subset-of", evidence(2)),
        row("left/b/whole", "equal-to", evidence(1))])
    [fall] = impact(law, paragraph(1), day("2026-02-01")).falls
    assert {item.element.id: (item.left, item.alone) for item in fall.elements} == {
        "left/a": (ElementVerdict.PARTLY_MET, False), "left/b": (ElementVerdict.NOT_REVIEWED, True)}
    assert (fall.result.verdict, fall.left) == (Verdict.FULL, Verdict.PARTIAL)
