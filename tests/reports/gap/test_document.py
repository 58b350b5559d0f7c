"""The document of the gap report: what stands in it, in which order, and that nothing is left out silently."""

import pytest

from concordance.analysis.gaps import Filter
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.model.corpus import Corpus
from concordance.model.policy import Priority
from concordance.model.text import LANGUAGES
from concordance.reports.document.parts import Document, Heading, Runs, Table
from concordance.reports.edition import Edition
from concordance.reports.gap.answer import GapAnswer, answer
from concordance.reports.gap.document import document
from concordance.reports.gap.workbook import workbook
from tests.invented import day

EDITION = Edition(day("2026-11-22"), "0123456789ab", "concordance 0", "https://law.example/")


def asked(corpus: Corpus, asked_for: Filter | None = None, since: str | None = "2024-12-31") -> GapAnswer:
    return answer(corpus, EDITION, asked_for, day(since) if since else None)


def texts(made: Document) -> str:
    def told(runs: Runs) -> str:
        return "".join(run.text for run in runs)

    lines = [told(runs) for _, runs in made.cover.pairs]
    for block in made.blocks:
        if isinstance(block, Heading):
            lines.append(block.text)
        elif isinstance(block, Table):
            lines += [told(runs) for row in block.rows for cell in row for runs in cell.paragraphs]
        elif hasattr(block, "runs"):
            lines.append(told(block.runs))
    return "\n".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_obligation_and_element_is_there(sample: Corpus, language: str) -> None:
    found = asked(sample)
    made = document(found, language)
    anchors = [block.anchor for block in made.blocks if isinstance(block, Heading)]
    assert len(anchors) == len(set(anchors))
    assert [r.obligation.id for r in found.listed if f"finding-{r.obligation.id}" not in anchors] == []
    told = texts(made)
    missing = [e.id for r in found.listed for e in r.elements if e.element.label.best(language)[0] not in told]
    assert missing == []


def test_the_chapters_come_in_the_order_a_partner_reads_them(sample: Corpus) -> None:
    chapters = [b.anchor for b in document(asked(sample), "en").blocks if isinstance(b, Heading) and b.level == 1]
    assert chapters == ["summary", "figures", "urgent", "changes", "findings", "open", "unverified", "method",
                        "sources"]


def test_without_a_day_to_compare_with_nothing_is_told_of_changes(sample: Corpus) -> None:
    made = document(asked(sample, since=None), "en")
    assert "changes" not in [block.anchor for block in made.blocks if isinstance(block, Heading)]


def test_a_filter_shortens_the_list_and_not_the_counts(sample: Corpus) -> None:
    everything, missing = asked(sample), asked(sample, Filter(verdicts=(Verdict.MISSING,)))
    assert missing.gaps.counts == everything.gaps.counts
    assert {r.verdict for r in missing.listed} == {Verdict.MISSING}
    assert len(missing.listed) < len(everything.listed)
    assert missing.open_elements == everything.open_elements


def test_what_nobody_has_seen_is_an_annex_and_in_no_figure(sample: Corpus) -> None:
    found = asked(sample)
    assert found.unverified, "the sample has an obligation whose text nobody has seen"
    ids = {r.obligation.id for r in found.unverified}
    assert ids.isdisjoint(r.obligation.id for r in found.listed)
    anchors = {block.anchor for block in document(found, "en").blocks if isinstance(block, Heading)}
    assert not {f"finding-{name}" for name in ids} & anchors


def test_each_element_without_a_verdict_is_told_with_its_reason(real: Corpus) -> None:
    found = asked(real, since=None)
    sheet = next(sheet for sheet in workbook(found, "en").sheets if sheet.key == "open")
    expected = [e.id for r in found.gaps.seen if r.obligation.testable for e in r.elements
                if e.verdict is ElementVerdict.NOT_REVIEWED]
    assert list(sheet.column("element")) == expected
    assert [name for name, why in zip(sheet.column("element"), sheet.column("why"), strict=True) if not why] == []


def test_every_cited_act_has_its_sources(real: Corpus) -> None:
    found = asked(real, Filter("palermo"), since=None)
    sheets = {sheet.key: sheet for sheet in workbook(found, "ru").sheets}
    cited = {str(p).rsplit("/", 1)[0] for p in sheets["evidence"].column("provision")}
    assert cited
    assert cited <= set(sheets["sources"].column("act"))


def test_the_workbook_lists_as_many_as_the_report_counts(sample: Corpus) -> None:
    found = asked(sample)
    sheets = {sheet.key: sheet for sheet in workbook(found, "kk").sheets}
    assert len(sheets["obligations"].rows) == found.gaps.counts.testable
    assert len(sheets["elements"].rows) == found.gaps.counts.asked
    assert len(sheets["unverified"].rows) == found.gaps.unverified.testable


def test_the_urgent_gaps_are_all_there_and_the_most_urgent_first(real: Corpus) -> None:
    from concordance.analysis.severity import priority_of

    found = asked(real, since=None)
    blocks = document(found, "en").blocks
    start = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == "urgent")
    table = next(block for block in blocks[start:] if isinstance(block, Table))
    ranks = [priority_of(real, r).rank for r in found.listed
             if priority_of(real, r) in (Priority.CRITICAL, Priority.HIGH)]
    assert len(table.rows) == len(ranks) > 10
