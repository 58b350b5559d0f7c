"""Verdicts without their proofs say what those with proofs say, on invented law that goes each way."""

import pytest

from concordance.analysis.bare_verdicts import bare_verdicts
from concordance.analysis.outcome import Verdict
from concordance.analysis.verdicts import verdicts
from tests.invented import corpus, day, evidence, obligation, provision, row, version

PROMISED = [obligation("one", "a", "b"), obligation("same", "a", "b"), obligation("other", "a", "b"),
            obligation("clause", "a", testable=False)]
JUDGED = [row(f"{name}/{element}/now", "equal-to", evidence(1)) for name in ("one", "same") for element in "ab"]


@pytest.mark.parametrize("recalled", [
    row("other/a/now", "equal-to", evidence(1), basis="recalled"),
    row("other/a/now", "equal-to"),  # a positive finding that names no provision: the checks refuse it (C403)
    row("other/a/now", "no-relationship", basis="recalled"),
], ids=["recalled", "without evidence", "recalled absence"])
def test_obligations_of_one_outcome_have_one_verdict_and_memory_gives_none(recalled: object) -> None:
    law = corpus([provision(1, version("2020-01-01"))], PROMISED, [*JUDGED, recalled])
    found = bare_verdicts(law, day("2026-02-01"))
    assert found.obligations == {"one": Verdict.FULL, "same": Verdict.FULL, "other": Verdict.NOT_REVIEWED,
                                 "clause": Verdict.NOT_TESTABLE}
    proved = verdicts(law, day("2026-02-01"))
    assert found.obligations == {result.obligation.id: result.verdict for result in proved}
    assert found.elements == {e.id: e.verdict for result in proved for e in result.elements}
