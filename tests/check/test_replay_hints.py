"""Where operations and versions disagree (C304): which file an author is sent to."""

from pathlib import Path

import pytest

from concordance.check.runner import run
from concordance.load.corpus import load

LAW = "law/xx/harbour-act/articles"
AMENDING = "law/xx/harbour-amendment/amendments.yml"
REPEALED = """      - from: 2025-01-01
        by: xx/harbour-amendment
        repealed: true
        summary: {kk: Күші жойылды., ru: Утратил силу., en: Repealed.}
"""


@pytest.mark.parametrize(("file", "old", "new", "place", "hint"), [
    # The version that should follow is missing: it is added there, or the operation is mended.
    (f"{LAW}/art-004.yml", REPEALED, "", f"{LAW}/art-004.yml:39", f"add the version, or mend {AMENDING}"),
    # An operation ends a wording that is carried on: the file of that operation, not of the act that made the wording.
    (AMENDING, "    editorial: true\n", "", f"{LAW}/art-005.yml:19", f"see {AMENDING}"),
    # A wording that its act does not make: the file of that act.
    (AMENDING, "  - op: substitute\n    target: xx/harbour-act/art_2__para_1\n",
     "  - op: substitute\n    editorial: true\n    target: xx/harbour-act/art_2__para_1\n",
     f"{LAW}/art-002.yml:26", f"see {AMENDING}"),
    # A repeal that no operation makes: the file of the act that is said to have made it.
    (AMENDING, "  - op: repeal\n    target: xx/harbour-act/art_4__para_2\n",
     "  - op: repeal\n    encoded: false\n    target: xx/harbour-act/art_4__para_9\n",
     f"{LAW}/art-004.yml:44", f"see {AMENDING}"),
])
def test_the_hint_leads_to_what_can_be_mended(sample_copy: Path, file: str, old: str, new: str, place: str,
                                              hint: str) -> None:
    text = (sample_copy / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (sample_copy / file).write_text(text.replace(old, new), encoding="utf-8")
    [found] = [problem for problem in run(load(sample_copy, cache=None)) if problem.code == "C304"]
    assert (f"{found.file}:{found.line}", found.hint) == (place, hint)
