"""What `concordance site` puts in place, killed at every line of it: each result is whole, old or new.

The pages are a few words here, so that hundreds of builds take a second; `make killed` kills the real ones.
"""

import signal
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from concordance.api import Project, open_project
from concordance.files.folder import beside, put
from concordance.files.whole import write_new
from concordance.publish import outputs
from concordance.site import build as site
from tests.files.children import ended, killed_at_line, leftovers, start, tree
from tests.invented import day

OLD, NEW = day("2026-11-22"), day("2026-03-01")
RESULTS = ("site", "docs", "graph", "reports", "exchange", "training")


@pytest.fixture
def project(sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose pages, graph and reports are a few words that tell the day."""

    def kept(project: Project, question: object, folder: Path, make: Callable[[], object]) -> None:
        told = question.as_of if isinstance(question, outputs.Order) else question[0]  # type: ignore[index]
        with beside(folder) as fresh:
            write_new(fresh / f"{folder.name}.txt", str(told))
            put(fresh, folder)

    def render(context: site.SiteContext, root: Path, fresh: site.Fresh, languages: tuple[str, ...]) -> int:
        for name in ("index.html", "404.html", "law/a.html"):
            write_new(fresh.site / context.language / name, f"{name} {context.day}")
        write_new(fresh.docs / context.language / "index.md", str(context.day))
        return 1

    monkeypatch.setattr(outputs, "kept", kept)
    monkeypatch.setattr(outputs, "build", lambda *_: SimpleNamespace())
    monkeypatch.setattr(outputs, "write", lambda store, base, folder: write_new(folder / outputs.TRIG, "graph"))
    monkeypatch.setattr(site, "_render", render)
    monkeypatch.setattr(site, "write_shared", lambda context, root, into, graph: (
        graph(), write_new(into / "api/v1/index.json", str(context.day))))
    return open_project(sample_copy)


def built(project: Project, on: object, **more: object) -> dict[str, dict[str, str]]:
    outputs.build_outputs(project, on, ("en",), **more)  # type: ignore[arg-type]
    return results(project)


def results(project: Project) -> dict[str, dict[str, str]]:
    return {name: tree(project.root / "build" / name) for name in RESULTS}


def test_killed_at_any_line_each_result_is_whole(project: Project) -> None:
    new = built(project, NEW)
    old = built(project, OLD)
    assert set(old["site"]) == {"404.html", "index.html", "robots.txt", "sitemap.xml", "api/v1/index.json",
                                "en/index.html", "en/404.html", "en/law/a.html", "reports/reports.txt",
                                "exchange/exchange.txt", "training/training.txt"}
    seen: dict[str, set[bool]] = {name: set() for name in RESULTS}
    line, step = 0, 7
    while (code := ended(start(lambda: built(project, NEW) and 0, killed_at_line(line)))) != 0:
        assert code == -signal.SIGKILL
        for name, found in results(project).items():
            assert found in (old[name], new[name]), (line, name)
            seen[name].add(found == new[name])
        assert built(project, OLD) == old
        assert leftovers(project.root) == []
        line += step
    assert results(project) == new
    assert line > 250
    assert all(seen[name] == {True, False} for name in ("site", "docs", "reports", "exchange", "training"))


def test_what_is_not_built_stays(project: Project) -> None:
    built(project, OLD)
    write_new(project.root / "build/site/kk/index.html", "earlier")
    write_new(project.root / "build/site/CNAME", "mine")
    built(project, NEW)
    after = project.root / "build/site"
    assert (after / "kk/index.html").read_text(encoding="utf-8") == "earlier"
    assert (after / "CNAME").read_text(encoding="utf-8") == "mine"
    assert (after / "en/index.html").read_text(encoding="utf-8") == f"index.html {NEW}"


def test_without_reports_the_site_offers_none(project: Project) -> None:
    built(project, OLD)
    found = built(project, OLD, with_reports=False)
    assert not [name for name in found["site"] if name.startswith(("reports/", "exchange/", "training/"))]
    assert found["reports"]


def test_a_build_that_fails_leaves_everything(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    old = built(project, OLD)

    def broken(*_: object) -> int:
        raise OSError("the disk is full")

    monkeypatch.setattr(site, "_render", broken)
    with pytest.raises(OSError, match="the disk is full"):
        built(project, NEW)
    after = results(project)
    assert {name: after[name] for name in ("site", "docs", "graph")} == {
        name: old[name] for name in ("site", "docs", "graph")}
    assert leftovers(project.root) == []
