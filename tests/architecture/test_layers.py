"""The rules of the architecture page that a tool can see."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "scripts/concordance"
LONGEST = 300
CLOCK = {"today", "now", "utcnow"}
FILES = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkstemp", "NamedTemporaryFile"}
# Who may touch a file: what puts results in place, the one reader of data, and packages that read their own resources.
MAY_TOUCH_FILES = ("files/", "load/", "reports/", "publish/", "site/", "cli/", "graph/resources.py",
                   "language/", "search/kazakh_table.py", "search/snowball.py", "search/words.py")
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "lib"}


@pytest.fixture(scope="module")
def modules(root: Path) -> dict[str, ast.Module]:
    """Every module of the package, parsed, by its path inside the package."""
    folder = root / PACKAGE
    found = {path.relative_to(folder).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
             for path in sorted(folder.rglob("*.py"))}
    assert len(found) > 110
    return found


def _calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and last name of everything that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield node.lineno, name


def test_layers_import_only_what_stands_below_them(root: Path) -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", program, "--no-cache", "--no-logo"], cwd=root, capture_output=True,
                          text=True, check=False)
    assert "Contracts: 2 kept, 0 broken." in done.stdout, done.stdout


def test_no_module_is_longer_than_a_reader_can_hold(root: Path, modules: dict[str, ast.Module]) -> None:
    lengths = {name: (root / PACKAGE / name).read_text(encoding="utf-8").count("\n") for name in modules}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_only_the_command_line_asks_what_day_it_is(modules: dict[str, ast.Module]) -> None:
    asking = [f"{name}:{line}" for name, tree in modules.items() if not name.startswith("cli/")
              for line, called in _calls(tree) if called in CLOCK]
    assert asking == []


def test_the_command_line_asks_what_day_it_is_in_one_place(modules: dict[str, ast.Module]) -> None:
    asking = [name for name, tree in modules.items() for node in ast.walk(tree)
              if isinstance(node, ast.Attribute) and node.attr in CLOCK]
    assert asking == ["cli/today.py"]


def test_files_are_touched_only_where_they_may_be(modules: dict[str, ast.Module]) -> None:
    touching = [f"{name}:{line} {called}" for name, tree in modules.items() if not name.startswith(MAY_TOUCH_FILES)
                for line, called in _calls(tree) if called in FILES]
    assert touching == []


def test_every_place_that_may_touch_files_does_so(modules: dict[str, ast.Module]) -> None:
    # Otherwise the list above would quietly allow more than it must.
    touching = {name for name, tree in modules.items() for _, called in _calls(tree) if called in FILES}
    assert [place for place in MAY_TOUCH_FILES if not any(name.startswith(place) for name in touching)] == []


def test_no_module_has_a_name_that_says_nothing(modules: dict[str, ast.Module]) -> None:
    parts = {part.removesuffix(".py") for name in modules for part in name.split("/")}
    assert parts & VAGUE == set()


def test_every_module_and_public_function_says_what_it_is_for(modules: dict[str, ast.Module]) -> None:
    silent = [name for name, tree in modules.items() if tree.body and not ast.get_docstring(tree)]
    silent += [
        f"{name}:{node.lineno} {node.name}" for name, tree in modules.items() for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_the_model_does_no_input_or_output(modules: dict[str, ast.Module]) -> None:
    allowed = {"collections", "concordance", "contextlib", "dataclasses", "datetime", "enum", "functools", "gc",
               "pydantic", "pydantic_core", "re", "typing"}
    imported = {
        (node.module or "").split(".")[0] if isinstance(node, ast.ImportFrom) else alias.name.split(".")[0]
        for name, tree in modules.items() if name.startswith("model/") for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names
    }
    assert imported <= allowed
