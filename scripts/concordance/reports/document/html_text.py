"""Runs of text as HTML. Every text is escaped; a link leads to the web, a mailbox or a heading of the document."""

from dataclasses import dataclass
from html import escape

from concordance.reports.document.links import inward, outward
from concordance.reports.document.parts import Run, Runs
from concordance.reports.look import SIGN


@dataclass(frozen=True)
class Inline:
    """What runs are written by. language: of the document. anchors: those that a link can lead to."""

    language: str
    anchors: frozenset[str]

    def runs(self, runs: Runs) -> str:
        """Return runs as HTML; empty ones are left out."""
        return "".join(self.run(run) for run in runs if run.text)

    def run(self, run: Run) -> str:
        """Return one run as HTML."""
        told = escape(run.text)
        if run.code:
            told = f"<code>{told}</code>"
        if run.strong:
            told = f"<strong>{told}</strong>"
        if run.emphasis:
            told = f"<em>{told}</em>"
        if run.tone in SIGN:
            sign = f'<span aria-hidden="true">{SIGN[run.tone]}\u00a0</span>'
            told = f'<span class="tone t-{run.tone}">{sign}{told}</span>'
        if address := outward(run.href):
            told = f'<a href="{escape(address)}">{told}</a>'
        elif (anchor := inward(run.href)) in self.anchors:
            told = f'<a href="#{escape(anchor or "")}">{told}</a>'
        if run.language and run.language != self.language:
            told = f'<span lang="{run.language}">{told}</span>'
        return told
