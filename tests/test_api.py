"""The stable surface for scripts: what it answers, and how it refuses."""

import inspect
import shutil
from pathlib import Path

import pytest

import concordance
from concordance import api
from concordance.analysis.gaps import Filter, gap_report
from concordance.analysis.outcome import Verdict
from concordance.api import DataError, Project, QuestionError, open_project
from tests.cli.runs import break_data
from tests.invented import day

TODAY = day("2026-11-22")


@pytest.fixture(scope="module")
def project(sample_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    copy = tmp_path_factory.mktemp("api") / "sample"
    shutil.copytree(sample_root, copy, ignore=shutil.ignore_patterns("build"))
    return open_project(copy)


def test_gaps_are_those_of_the_engine(project: Project) -> None:
    found = project.gaps(TODAY, instrument="haven", verdicts=["missing"])
    assert found == gap_report(project.corpus, TODAY, Filter("haven", verdicts=(Verdict.MISSING,)))


def test_two_days_are_compared(project: Project) -> None:
    found = project.compare(day("2024-12-31"), TODAY, instrument="haven")
    assert sum(found.counts.values()) == len(found.changes) > 0


@pytest.mark.parametrize(("words", "told"), [
    ({"instrument": "havn"}, "no instrument havn. Did you mean haven?"),
    ({"verdicts": ["mising"]}, "no verdict mising. Did you mean missing?"),
    ({"modalities": ["must"]}, "no modality must."),
    ({"priorities": ["urgent"]}, "no priority urgent. Known: critical, high"),
])
def test_an_unknown_name_is_answered_with_the_known(project: Project, words: dict[str, object], told: str) -> None:
    with pytest.raises(QuestionError) as refused:
        project.gaps(TODAY, **words)  # type: ignore[arg-type]
    assert told in str(refused.value)


@pytest.mark.parametrize("when", ["1890-01-01", "2019-05-31", "2031-01-01"])
def test_a_day_nothing_is_known_about_is_refused(project: Project, when: str) -> None:
    with pytest.raises(QuestionError, match="the first wording encoded is of 2019-06-01, the last reading of 2026"):
        project.gap_report(day(when))


def test_a_report_is_rendered_and_an_unknown_format_refused(project: Project) -> None:
    report = project.gap_report(TODAY, instrument="haven", compare_with=day("2024-12-31"))
    assert project.render(report, "md", "kk").decode().startswith("#")
    with pytest.raises(QuestionError, match="no format odt"):
        project.render(report, "odt", "kk")


def test_every_exchange_format_gives_files(project: Project) -> None:
    assert project.exports
    empty = [name for name, files in project.export_all(project.exports, TODAY) if not all(files.values()) or not files]
    assert empty == []
    with pytest.raises(QuestionError, match="no exchange format sssm"):
        project.export("sssm", TODAY)


def test_the_graph_holds_the_verdicts_of_the_days_asked_for(project: Project) -> None:
    graphs = {str(graph.value).rsplit("/", 1)[1] for graph in project.graph(TODAY, day("2025-01-01")).named_graphs()}
    assert graphs == {"2025-01-01", "2026-11-22"}


def test_broken_data_is_not_answered_from(sample_copy: Path) -> None:
    break_data(sample_copy)
    with pytest.raises(DataError) as refused:
        open_project(sample_copy)
    assert [problem.code for problem in refused.value.problems] == ["C201"]
    assert "art-002.yml" in str(refused.value)


def test_all_that_is_public_says_what_it_does_and_is_typed() -> None:
    assert set(api.__all__) == {"DataError", "Project", "QuestionError", "open_project"}
    members = [m for name, m in inspect.getmembers(Project) if not name.startswith("_")
               and (inspect.isfunction(m) or isinstance(m, property))]
    assert len(members) >= 8
    assert [m for m in members if not inspect.getdoc(m)] == []
    assert Path(concordance.__file__).with_name("py.typed").is_file()
