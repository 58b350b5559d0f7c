"""Records of the invented corpus beside provisions and rows: operations, expected acts, statements, questions."""

from datetime import date

from concordance.model.amendment import AmendmentFile
from concordance.model.base import Record
from concordance.model.claim import Claim
from concordance.model.delegation import DelegationFile
from concordance.model.question import QuestionFile
from concordance.model.text import Text

Records = list[tuple[str, str, Record]]
SEARCHED = {"on": "2026-03-01", "where": ({"en": "the gazette"}, {"en": "the portal"}),
            "urls": ("https://example.org/a|b",)}


def text(words: str) -> Text:
    """A text in three languages."""
    return Text(kk=f"{words} қазақша", ru=f"{words} по-русски", en=f"{words} in English")


def day(value: str) -> date:
    """A day written YYYY-MM-DD."""
    return date.fromisoformat(value)


def operation(op: str, target: str, start: str, **more: object) -> dict[str, object]:
    """An operation of kz/law-b, as in its file; a target without an act is in kz/law-a."""
    return {"op": op, "target": target if "/" in target else f"kz/law-a/{target}", "from": start,
            "basis": "official-text", "sources": ("s1",), "what": text(op), **more}


def expected(identifier: str, provision: str, *found: str, due: str | None = None, searched: bool = True,
             **more: object) -> dict[str, object]:
    """An expected act of kz/law-a; `due` a day, `found` ids of what carries it out."""
    return {
        "id": identifier, "provision": f"kz/law-a/{provision}", "expected": "order", "what": text(identifier),
        "due": {"on": due, "basis": "derived", "reason": text("needed")} if due else None,
        "found": tuple({"by": by, "covers": text("a part"), "basis": "official-text"} for by in found),
        "searched": SEARCHED if searched or found else None, "basis": "official-text", **more,
    }


def expected_acts(*delegations: dict[str, object]) -> tuple[str, str, Record]:
    """The file of expected acts of kz/law-a."""
    return ("law/kz/law-a/delegations.yml", "delegations",
            DelegationFile.model_validate({"act": "kz/law-a", "delegations": delegations}))


def records() -> Records:
    """One file of each kind. Comments name what a record is there for."""
    operations = (
        operation("substitute", "art_1__para_2", "2024-09-05"),
        operation("repeal", "art_1__para_5", "2026-01-01"),
        operation("substitute", "art_1__para_6", "2026-07-01", from_is="no-later-than", from_basis="derived"),
        operation("substitute", "art_1__para_1", "2024-09-05", editorial=True),
        operation("insert", "art_1", "2020-05-05", parts=True),  # an article as a whole
        operation("insert", "art_9", "2024-09-05", encoded=False),  # not encoded: an id, no link
        operation("substitute", "chp_1", "2024-09-05", encoded=False, basis="secondary"),
    )
    taken = {"from": "2024-09-05", "basis": "official-text", "sources": ("s1",)}
    claim = {
        "id": "always-free", "claim": text("always free"), "verdict": "nuanced", "reason": text("with a limit"),
        "made": ({"who": text("an office"), "on": "2026-01-15", "where": text("a conference"),
                  "url": "https://example.org/press#!/x", "basis": "secondary"},
                 {"who": text("a paper"), "where": text("an article"), "url": "https://example.org/paper",
                  "basis": "recalled"}),
        "provisions": ("kz/law-a/art_1__para_1", "kz/law-b"),
        "examined": {"acts": ("kz/law-a", "kz/law-b"), "on": "2026-03-01"}, "review": "disputed",
    }
    silent = {**claim, "id": "lighthouse", "verdict": "not-found", "provisions": (), "review": "proposed"}
    question = {"id": "which-article", "question": text("which article"), "tried": text("read"), "on": "2026-03-01",
                "settle_at": ("https://example.org/z|1",), "about": ("kz/law-a", "kz/law-a/art_1"),
                "for_lawyer": True}
    return [
        ("law/kz/law-b/amendments.yml", "amendments", AmendmentFile.model_validate({
            "act": "kz/law-b", "complete_for": ("kz/law-a",), "note": text("from footnotes"), "taken": taken,
            "operations": operations})),
        expected_acts(
            expected("found-by-act", "art_1__para_1", "kz/order-c", due="2024-09-05", of=("police",),
                     also=("kz/law-a/art_1__para_3", "kz/law-a/art_1"), note=text("noted")),
            expected("found-by-provision", "art_1__para_1", "kz/law-a/art_1__para_10"),  # first worded in July 2026
            expected("found-by-two", "art_1__para_1", "kz/law-a/art_1__para_10", "kz/order-c", due="2020-01-01"),
            expected("overdue", "art_1__para_4", due="2024-09-05"),  # a provision that is only recalled speaks too
            expected("never-due", "art_1__para_1"),
            expected("not-examined", "art_1__para_1", due="2020-01-01", searched=False),
            expected("repealed", "art_1__para_5", "kz/law-a/art_1__para_1"),  # found until its provision goes
            expected("of-the-article", "art_1", due="2026-07-01"),
            expected("late-provision", "art_1__para_10", "kz/law-b"),
        ),
        ("mappings/claims/always-free.yml", "claim", Claim.model_validate(claim)),
        ("mappings/claims/lighthouse.yml", "claim", Claim.model_validate(silent)),
        ("law/kz/open-questions.yml", "open-questions", QuestionFile.model_validate({"questions": (question,)})),
    ]
