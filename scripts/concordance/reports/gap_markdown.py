"""The gap report as Markdown: what a partner reads."""

from concordance.analysis.gaps import Counts, GapReport
from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.rollup import Dimension, rollup
from concordance.analysis.severity import priority_of
from concordance.analysis.verdicts import ElementOnDay, ObligationOnDay, wording_of
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.policy import Priority
from concordance.reports.addresses import cite
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.obligation_citation import cited


def render(corpus: Corpus, gaps: GapReport, language: str) -> str:
    """Return the report as Markdown in `language` (kk, ru, en)."""
    words = MarkdownWords(language)
    asked = corpus.instruments.get(gaps.asked_for.instrument or "")
    name = words.text(asked.short_title) if asked else ", ".join(
        words.text(i.short_title) for i in corpus.instruments.values() if i.encoded)
    lines = [f"# {words('report', 'title')}: {name}, {words('report', 'as-of').format(gaps.day)}", "",
             f"> {words('report', 'proposed')}", ">", f"> {words('report', 'not-scored')}", ""]
    lines += _counts_table(gaps, words, wording_of(asked.force) if asked else "verdict")
    lines += _priorities(corpus, gaps, words)
    for result in gaps.results:
        if result.verdict is not Verdict.NOT_TESTABLE:
            lines += _obligation(corpus, result, words)
    return "\n".join(lines).rstrip() + "\n"


def _counts_table(gaps: GapReport, words: Words, wording: str) -> list[str]:
    # A modality of which nothing can be tested would be a column of "0 of 0".
    modalities = [modality for modality, counts in gaps.by_modality.items() if counts.testable]
    head = [words("report", "verdict"), *[words("modality", m) for m in modalities], words("report", "testable")]
    lines = [f"| {' | '.join(head)} |", "|---" + "|---:" * (len(head) - 1) + "|"]
    for verdict in Verdict:
        if verdict is Verdict.NOT_TESTABLE:
            continue
        cells = [_of(gaps.by_modality[m], verdict, words) for m in modalities]
        lines.append(f"| {words(wording, verdict)} | {' | '.join([*cells, _of(gaps.counts, verdict, words)])} |")
    asked = gaps.counts.asked
    parts = [f"{words('element', v)} {gaps.counts.elements[v]} {words('report', 'of')} {asked}"
             for v in ElementVerdict if gaps.counts.elements[v]]
    lines += ["", f"{words('report', 'elements').capitalize()}: {'; '.join(parts)}.", ""]
    if gaps.unverified.testable:
        told = words("report", "unverified-count").format(gaps.unverified.testable)
        lines += [f"{told[:1].upper()}{told[1:]}: "
                  f"`concordance verify`. {words('verify', 'lead')}", ""]
    return lines


def _priorities(corpus: Corpus, gaps: GapReport, words: Words) -> list[str]:
    """Return how many gaps have which priority, and the version of the policy that says so."""
    policy = corpus.severity
    if policy is None:
        return []
    told = []
    for name, counts in rollup(corpus, gaps.seen, Dimension.PRIORITY).items():
        if name not in (Priority.NONE, Priority.OPEN):
            told.append(f"{words('priority', name)} {counts.testable}")
    version = words("priority", "version").format(policy.version, policy.adopted)
    gap_count = "; ".join(told) or words("priority", "none")
    return [f"{words('priority', 'gaps')}: {gap_count} ({version}, {words('review', policy.review)}).", ""]


def _of(counts: Counts, verdict: Verdict, words: Words) -> str:
    return f"{counts.obligations[verdict]} {words('report', 'of')} {counts.testable}"


def _obligation(corpus: Corpus, result: ObligationOnDay, words: Words) -> list[str]:
    obligation = result.obligation
    stale = f" · {words('report', 'stale')}" if result.stale else ""
    lines = [f"## {words.plain(cited(corpus, obligation.id, words.language))}: {words.text(obligation.title)}", "",
             f"**{words(result.wording, result.verdict)}**{stale}{_marks(corpus, result, words)} · `{obligation.id}` · "
             f"{words('modality', obligation.modality)} · {words('measures', obligation.measures)} · "
             f"{words('report', 'trust')}: {words('basis', result.trust.basis)}", ""]
    if obligation.not_assessed:
        lines += [words.text(obligation.not_assessed), ""]
    for element in result.elements:
        lines += _element(corpus, element, words)
    return [*lines, ""]


def _marks(corpus: Corpus, result: ObligationOnDay, words: Words) -> str:
    """Return the priority of a gap, and whether anybody has seen the text of the obligation."""
    marks = ""
    priority = priority_of(corpus, result)
    if priority not in (Priority.NONE, Priority.OPEN):
        marks += f" · {words('priority', 'title')}: {words('priority', priority)}"
    return marks + (f" · {words('basis', 'recalled')}" if result.unverified else "")


def _element(corpus: Corpus, element: ElementOnDay, words: Words) -> list[str]:
    lines = [f"- **{words.text(element.element.label)}**: {words('element', element.verdict)}"]
    if lender := element.answered_by:
        owner = cited(corpus, lender.element.split("/")[0], words.language)
        lines.append(f"    - {words('requirements', f'lent-{lender.relation}')} {owner} "
                     f"(`{lender.element}`)")
    for row in (*element.deciding, *element.unverified):
        grounds = "; ".join(dict.fromkeys(
            words.plain(cite(corpus, i.evidence.provision, words.language)) for i in row.evidence))
        if row.row.examined:
            acts = ", ".join(words.text(corpus.acts[a].short_title) for a in row.row.examined.acts if a in corpus.acts)
            grounds = f"{words('report', 'examined')}: {acts} ({row.row.examined.on})"
        mark = f" [{words('standing', row.standing)}]" if row.standing in ("stale", "unverified") else ""
        lines.append(f"    - {words.text(row.row.reason)}" + (f" *({grounds})*" if grounds else "") + mark)
        if row.row.settle:
            lines.append(f"    - {words('report', 'settle')}: {words.text(row.row.settle)}")
    return lines
