"""What the pages tell a reader to type works, and every verb and code is explained somewhere."""

import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest

from concordance.check.codes import all_codes
from concordance.cli.main import VERBS
from tests.cli.inside import run
from tests.conftest import ROOT

FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs/guide").glob("*.md"))]
# Slow, and run whole by their own tests.
ELSEWHERE = {"site", "graph", "bundle"}
# These write into the project, so they are tried on a copy of the sample.
WRITING = {"new", "schemas"}


def commands() -> list[tuple[str, list[str]]]:
    """Return page and words of every command that a fenced block of the pages begins with `concordance`."""
    return [
        (page.name, shlex.split(line, comments=True)[1:])
        for page in PAGES for block in FENCE.findall(page.read_text(encoding="utf-8"))
        for line in block.splitlines() if line.startswith("concordance ")
    ]


def prepare(folder: Path, project: Path) -> None:
    """Write the files that the pages speak of: links and nodes of catalogues, and a worksheet of `project`."""
    (folder / "links.csv").write_text("catalogue,entry,relation,node\nA,1,equal,x\nB,1,equal,y\n", encoding="utf-8")
    (folder / "nodes.csv").write_text("node,within\nx,y\n", encoding="utf-8")
    assert run("report", "template", "-q", "-o", "house-style.docx", at=folder).returncode == 0
    assert run("--root", str(project), "verify", "--worksheet", "-o", "checked.csv", at=folder).returncode == 0


ALL = commands()
# Those that ask a server are tried beside servers, in tests/servers.
TRIED = [(page, words) for page, words in ALL if words[0] not in ELSEWHERE and "--endpoint" not in words]


@pytest.mark.parametrize(("page", "words"), TRIED, ids=[f"{page} {' '.join(words)}" for page, words in TRIED])
def test_a_command_on_a_page_runs(page: str, words: list[str], root: Path, sample_copy: Path, tmp_path: Path) -> None:
    project = sample_copy if words[0] in WRITING or "--apply" in words else root
    prepare(tmp_path, sample_copy)
    done = run("--root", str(project), *words, at=tmp_path)
    # A gate that the page shows at work may close.
    assert done.returncode in ((0, 3) if "--fail-on" in words else (0,)), done.stderr
    assert done.stdout or "wrote" in done.stderr


def test_the_pages_hold_commands_to_try() -> None:
    assert len(TRIED) >= 8
    assert {words[0] for _, words in ALL} <= set(VERBS)
    assert len(PAGES) >= 6


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_a_module_and_is_shown_to_a_reader(verb: str, root: Path) -> None:
    assert import_module(f"concordance.cli.{verb.replace('-', '_')}").command.name == verb
    pages = "".join(page.read_text(encoding="utf-8") for page in [root / "README.md", *(root / "docs").rglob("*.md")])
    assert f"concordance {verb}" in pages


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_verb_shows_it_at_work(verb: str, tmp_path: Path) -> None:
    done = run(verb, "--help", at=tmp_path)
    assert done.returncode == 0
    assert re.search(rf"^ +concordance {verb}\b", done.stdout, re.MULTILINE)


def test_every_code_is_listed_by_explain(tmp_path: Path) -> None:
    listed = [line.split()[:2] for line in run("explain", at=tmp_path).stdout.splitlines()]
    assert listed == [[doc.code, doc.name] for doc in all_codes()]
    assert len(listed) == 61


def test_the_guide_names_every_relation_kind_and_force(root: Path) -> None:
    from concordance.model.assessment import Relation
    from concordance.model.base import Basis
    from concordance.model.provision import Force, ProvisionKind

    guide = (root / "docs/guide/authoring.md").read_text(encoding="utf-8")
    words = [*Relation, *Basis, *Force]
    assert [word for word in words if f"`{word}`" not in guide] == []
    assert [kind for kind in ProvisionKind if not re.search(rf"\b{kind}\b", guide)] == []


def test_every_path_in_the_authoring_guide_is_a_place_for_data(root: Path) -> None:
    from concordance.load.layout import kind_of

    headings = re.findall(r"^## .*: `(\S+\.yml)`", (root / "docs/guide/authoring.md").read_text(encoding="utf-8"),
                          re.MULTILINE)
    assert [path for path in headings if kind_of(path) is None] == []
    assert len(headings) >= 3
