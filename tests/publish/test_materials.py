"""The software bill of materials: valid for others, complete against another program, the same bytes each time."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from concordance.publish.materials import BROWSER, NAME, PYTHON, LockError, bill, main

READER = Path(__file__).parent / "readers/materials.py"
WATCH = Path(".venv/watch/bin")


def told(root: Path) -> dict:
    text = bill(root)
    assert text is not None
    return json.loads(text)


def validated(root: Path, *files: Path) -> list[object]:
    done = subprocess.run([root / WATCH / "python", READER, *files], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def piece(text: str, *wanted: str) -> str:
    """Return the entries of some packages of a lock: to read all takes another program several seconds."""
    entries = re.split(r"(?m)^(?=[a-z])", text)
    return "".join(entry for entry in entries if entry.partition("==")[0] in wanted)


def test_it_is_valid_cyclonedx_and_the_validator_can_say_no(root: Path, tmp_path: Path) -> None:
    found = told(root)
    (tmp_path / "good.json").write_text(json.dumps(found), encoding="utf-8")
    found["components"][0]["scope"] = "sometimes"
    (tmp_path / "bad.json").write_text(json.dumps(found), encoding="utf-8")
    good, bad = validated(root, tmp_path / "good.json", tmp_path / "bad.json")
    assert good is None
    assert "sometimes" in str(bad)


def test_another_program_reads_the_same_packages_from_the_lock(root: Path, tmp_path: Path) -> None:
    text = piece((root / PYTHON).read_text(encoding="utf-8"), "annotated-types", "click", "networkx", "typst", "zipp")
    (tmp_path / PYTHON).write_text(text, encoding="utf-8")
    done = subprocess.run([root / WATCH / "cyclonedx-py", "requirements", tmp_path / PYTHON, "--of", "JSON",
                           "--output-reproducible", "--short-PURLs"], capture_output=True, text=True, check=True)
    def sums(one: dict) -> set[str]:
        return {found["content"] for place in one["externalReferences"] for found in place["hashes"]}

    theirs = {one["purl"]: sums(one) for one in json.loads(done.stdout)["components"]}
    ours = {one["purl"]: {found["content"] for found in one["hashes"]} for one in told(tmp_path)["components"]}
    assert ours == theirs
    # One package stands there twice, for older and newer interpreters.
    assert len(ours) == 6


def test_every_line_of_the_lock_that_names_a_package_is_a_component(root: Path) -> None:
    lines = re.findall(r"(?m)^([\w.-]+)==([^ ;]+)", (root / PYTHON).read_text(encoding="utf-8"))
    found = [(one["name"], one["version"]) for one in told(root)["components"] if "pypi" in one["purl"]]
    assert sorted(found) == sorted(lines)
    assert len(found) > 80


def test_what_is_needed_at_run_time_is_told_from_what_only_tests(root: Path) -> None:
    scope = {one["name"]: one["scope"] for one in told(root)["components"]}
    used = ("typst", "lxml", "pydantic-core", "oxigraph", "@fontsource/noto-sans")
    assert {scope[name] for name in used} == {"required"}
    assert {scope[name] for name in ("pytest", "ruff", "playwright", "mypy")} == {"excluded"}


def test_npm_packages_carry_licence_and_sum(root: Path) -> None:
    packages = [one for one in told(root)["components"] if one["purl"].startswith("pkg:npm/")]
    names = {one["purl"].rpartition("@")[0] for one in packages}
    assert names == {"pkg:npm/oxigraph", "pkg:npm/%40fontsource/noto-sans"}
    assert all(one["licenses"][0]["expression"] for one in packages)
    assert all(one["hashes"][0]["alg"] == "SHA-512" and len(one["hashes"][0]["content"]) == 128 for one in packages)


def test_every_dependency_leads_to_a_component_and_from_the_project(root: Path) -> None:
    found = told(root)
    known = {one["bom-ref"] for one in found["components"]}
    asked = {one["ref"]: one["dependsOn"] for one in found["dependencies"]}
    assert set(asked) == known | {"concordance"}
    reached, todo = set(), ["concordance"]
    while todo:
        for one in asked[todo.pop()]:
            if one not in reached:
                reached.add(one)
                todo.append(one)
    assert reached == known


def test_nothing_in_it_changes_from_run_to_run(root: Path) -> None:
    text = bill(root)
    assert text == bill(root)
    assert not {"serialNumber", "timestamp"} & set(re.findall(r'"(\w+)":', text or ""))


def test_a_project_without_locks_has_no_bill(tmp_path: Path) -> None:
    assert bill(tmp_path) is None


def test_a_line_that_is_not_understood_is_told(tmp_path: Path) -> None:
    (tmp_path / PYTHON).write_text("click==8.5 \\\n    --hash=md5:abc\n", encoding="utf-8")
    with pytest.raises(LockError, match=r"requirements.lock:2: not understood"):
        bill(tmp_path)


def test_the_command_writes_it_into_build(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                          capsys: pytest.CaptureFixture[str]) -> None:
    for name in (PYTHON, BROWSER):
        (tmp_path / name).write_bytes((root / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    main()
    assert (tmp_path / "build" / NAME).read_text(encoding="utf-8") == bill(root)
    assert f"{len(told(root)['components'])} components" in capsys.readouterr().out
