"""The stable surface for scripts: open a project, ask, and get typed answers or finished files.

    from datetime import date
    from concordance.api import open_project

    project = open_project("path/to/the/repository")
    gaps = project.gaps(date(2026, 11, 22), instrument="palermo")
    print(gaps.counts.obligations["missing"], "of", gaps.counts.testable)
    report = project.gap_report(date(2026, 11, 22), instrument="palermo")
    Path("gaps.pdf").write_bytes(project.render(report, "pdf", "ru"))

What this module names, with the classes it returns, changes only with a new version number of the program and a line
in the changelog. Every day is passed in; nothing here asks what day it is.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concordance import __version__
from concordance.load.corpus import Loaded, load
from concordance.load.project import base_iri
from concordance.model.corpus import Corpus
from concordance.model.problem import Problem
from concordance.reports.edition import Edition

if TYPE_CHECKING:
    from pyoxigraph import Store

    from concordance.analysis.comparison import Comparison
    from concordance.analysis.gaps import GapReport
    from concordance.reports.render import Report

__all__ = ["DataError", "Project", "QuestionError", "open_project"]


class DataError(ValueError):
    """The data has errors; nothing is answered from it. problems: all of them, with file, line and column."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} errors in the data; the first: {problems[0].file}:{problems[0].line}: "
                         f"{problems[0].message}")
        self.problems = problems


class QuestionError(ValueError):
    """The data cannot answer the question: an unknown name, a day nothing is known about. The message says which."""


def open_project(root: str | Path = ".", *, check: bool = True) -> "Project":
    """Open the project folder that holds `law/` and `mappings/`.

    check: run all rules, as `concordance check` does; without it only the shape of the files is checked. Raises
    DataError when the data has errors, `load.project.ProjectError` when mkdocs.yml has no site_url.
    """
    loaded = load(Path(root).resolve())
    problems = loaded.problems
    if check and not problems:
        from concordance.check.runner import run

        problems = tuple(p for p in run(loaded) if p.level == "error")
    if problems:
        raise DataError(problems)
    return Project(loaded)


class Project:
    """Sound data, and what can be asked of it."""

    def __init__(self, loaded: Loaded) -> None:
        """loaded: what `load` returned, without errors."""
        self.root: Path = loaded.root
        self.corpus: Corpus = loaded.corpus
        self._loaded = loaded

    @cached_property
    def base(self) -> str:
        """The address everything published begins with."""
        return base_iri(self.root)

    @cached_property
    def data_version(self) -> str:
        """Twelve hexadecimal digits that stand for exactly these data, as they were read."""
        return self._loaded.version

    def edition(self, as_of: date) -> Edition:
        """Return the edition of a day. Raises QuestionError for a day nothing is known about."""
        from concordance.analysis.known_days import known_days

        known = known_days(self.corpus)
        if as_of not in known:
            raise QuestionError(f"nothing is known about {as_of}: the first wording encoded is of {known.first}, the "
                                f"last reading of {known.read}, and a year after it is the last day answered for")
        return Edition(as_of, self.data_version, f"concordance {__version__}", self.base)

    def gaps(self, as_of: date, *, instrument: str | None = None, modalities: Iterable[str] = (),
             verdicts: Iterable[str] = (), priorities: Iterable[str] = ()) -> "GapReport":
        """Return every obligation asked for with its verdict on a day, and counts with denominators.

        instrument: an id, or None for all. modalities, verdicts, priorities: words of `model.instrument.Modality`,
        `analysis.outcome.Verdict` and `model.policy.Priority`; none means all. The last two choose what is listed, not
        what is counted. Raises QuestionError for an unknown name or day.
        """
        from concordance.analysis.gaps import gap_report

        return gap_report(self.corpus, self.edition(as_of).day,
                          self._filter(instrument, modalities, verdicts, priorities))

    def compare(self, before: date, after: date, *, instrument: str | None = None) -> "Comparison":
        """Return what closed, opened, improved or worsened between two days, and which act did it."""
        from concordance.analysis.comparison import compare

        return compare(self.corpus, self.edition(before).day, self.edition(after).day, self._instrument(instrument))

    def gap_report(self, as_of: date, *, instrument: str | None = None, modalities: Iterable[str] = (),
                   verdicts: Iterable[str] = (), priorities: Iterable[str] = (),
                   compare_with: date | None = None) -> "Report":
        """Return the gap report for publication; see `gaps`. compare_with: tell the changes since that day."""
        from concordance.reports.gap.answer import answer
        from concordance.reports.gap.report import report

        earlier = self.edition(compare_with).day if compare_with else None
        return report(answer(self.corpus, self.edition(as_of),
                             self._filter(instrument, modalities, verdicts, priorities), earlier))

    def concordance(self, as_of: date, *, instrument: str | None = None, act: str | None = None,
                    law_first: bool = False, layout: str = "ec", scale: str = "own",
                    whole_obligations: bool = False) -> "Report":
        """Return a table of concordance as a report.

        Instrument first unless an act is named or `law_first` is set. instrument: an id, None for all. layout: `ec` or
        `ministry`. scale: `own`, or a file of `mappings/policy/scales/`. whole_obligations: one line for each
        obligation, not for each element. Raises QuestionError for an unknown name or day.
        """
        from concordance.analysis.concordance_table import Level, to_instruments, to_law
        from concordance.reports.concordance_table.layout import Layout
        from concordance.reports.concordance_table.report import report
        from concordance.reports.scales import scales

        marks, layouts = scales(self.corpus), [str(known) for known in Layout]
        for what, name, known in (("scale", scale, list(marks)), ("layout", layout, layouts),
                                  *((("act", act, list(self.corpus.acts)),) if act else ())):
            if name not in known:
                raise QuestionError(_unknown(what, name, known))
        edition = self.edition(as_of)
        asked = (name,) if (name := self._instrument(instrument)) else ()
        table = to_instruments(self.corpus, as_of, (act,) if act else (), asked) if act or law_first else \
            to_law(self.corpus, as_of, asked, Level.OBLIGATION if whole_obligations else Level.ELEMENT)
        return report(self.corpus, table, edition, Layout(layout), marks[scale])

    def questionnaire(self, name: str, as_of: date) -> "Report":
        """Return a questionnaire of `mappings/questionnaires/` with the answers of a day, as a report.

        Nothing is guessed: what was not reviewed is not known. Raises QuestionError for an unknown name or day.
        """
        from concordance.analysis.questionnaire import answer_questionnaire
        from concordance.reports.questionnaire.report import report

        if name not in self.corpus.questionnaires:
            raise QuestionError(_unknown("questionnaire", name, self.corpus.questionnaires))
        edition = self.edition(as_of)
        return report(self.corpus, answer_questionnaire(self.corpus, self.corpus.questionnaires[name], as_of), edition)

    def render(self, report: "Report", style: str, language: str, *, template: bytes | None = None) -> bytes:
        """Return a report as a file.

        style: one of `report.formats` (md, html, pdf, docx, xlsx, csv, json). language: kk, ru or en; json holds all.
        template: a Word file whose styles are used. The same report gives the same bytes. Raises QuestionError for a
        format the report has not.
        """
        from concordance.reports.render import render

        try:
            return render(report, style, language, template)
        except ValueError as error:
            raise QuestionError(str(error)) from error

    def export(self, name: str, as_of: date) -> dict[str, bytes]:
        """Return the files of an exchange format by their names. `exports` lists the formats."""
        return dict(next(self.export_all((name,), as_of))[1])

    def export_all(self, names: Iterable[str], as_of: date) -> Iterator[tuple[str, dict[str, bytes]]]:
        """Yield each exchange format named with its files. What several read, such as the graph, is made once.

        `dataset` comes last and describes the files of all before it, with size and checksum.
        """
        from concordance.exchange.export import Source
        from concordance.exchange.formats import export_files

        names = tuple(names)
        wrong = next((name for name in names if name not in self.exports), None)
        if wrong is not None:
            raise QuestionError(_unknown("exchange format", wrong, self.exports))
        yield from export_files(names, Source(self.corpus, self.edition(as_of)))

    @property
    def exports(self) -> tuple[str, ...]:
        """The names of the exchange formats."""
        from concordance.exchange.formats import MODULES

        return tuple(MODULES)

    def graph(self, *days: date) -> "Store":
        """Return the RDF graph as an in-memory store, with the verdicts of each day in a named graph of its own."""
        from concordance.graph.build import build

        return build(self.corpus, self.base, [self.edition(day).day for day in days], self.data_version)

    def _instrument(self, name: str | None) -> str | None:
        if name is not None and name not in self.corpus.instruments:
            raise QuestionError(_unknown("instrument", name, self.corpus.instruments))
        return name

    def _filter(self, instrument: str | None, modalities: Iterable[str], verdicts: Iterable[str],
                priorities: Iterable[str]) -> Any:
        from concordance.analysis.gaps import Filter
        from concordance.analysis.outcome import Verdict
        from concordance.model.instrument import Modality
        from concordance.model.policy import Priority

        def known(kind: Any, what: str, names: Iterable[str]) -> tuple[Any, ...]:
            words = [str(word) for word in kind]
            wrong = next((str(name) for name in names if str(name) not in words), None)
            if wrong is not None:
                raise QuestionError(_unknown(what, wrong, words))
            return tuple(kind(str(name)) for name in names)

        return Filter(self._instrument(instrument), known(Modality, "modality", tuple(modalities)),
                      known(Verdict, "verdict", tuple(verdicts)), known(Priority, "priority", tuple(priorities)))


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    close = get_close_matches(name, names, n=1)
    return f"no {what} {name}. " + (f"Did you mean {close[0]}?" if close else f"Known: {', '.join(names)}")
