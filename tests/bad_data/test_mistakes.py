"""Every mistake is reported once, at its place, with the words written down beside the case."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from concordance.check.codes import all_codes
from concordance.check.finding import Finding, Rule
from concordance.check.rules import RULES
from concordance.check.runner import CRASHED, run
from concordance.cli.main import group
from concordance.load.corpus import load
from concordance.load.opening import MAX_BYTES
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from tests.bad_data.cases import HERE, Case, cases

CASES = cases()
A6 = "law/xx/harbour-act/articles/art-006.yml"
CODE = re.compile(r"^\S+  (?:error|warning)  (C\d{3}) ", re.MULTILINE)


def check(root: Path) -> Result:
    """Run `concordance check` on a folder."""
    return CliRunner().invoke(group, ["--root", str(root), "check"])


def _cyrillic_1251(root: Path) -> None:
    file = root / A6
    file.write_bytes(file.read_text(encoding="utf-8").replace("ә", "а").encode("cp1251", "replace"))


def _utf_16(root: Path) -> None:
    file = root / A6
    file.write_bytes(file.read_text(encoding="utf-8").encode("utf-16"))


def _one_bad_byte(root: Path) -> None:
    file = root / A6
    file.write_bytes(file.read_bytes().replace(b"advises", b"adv\xffses"))


def _control_character(root: Path) -> None:
    file = root / A6
    file.write_bytes(file.read_bytes().replace(b"advises", b"adv\x07ises"))


def _too_large(root: Path) -> None:
    file = root / A6
    file.write_bytes(file.read_bytes() + b"# " + b"x" * MAX_BYTES + b"\n")


def _broken_link(root: Path) -> None:
    (root / A6).unlink()
    (root / A6).symlink_to("nowhere.yml")


def _folder_named_act(root: Path) -> None:
    (root / "law/xx/harbour-amendment/act.yml").unlink()
    (root / "law/xx/harbour-amendment/act.yml").mkdir()


def _link_to_folder(root: Path) -> None:
    (root / "law/xx/harbour-act").rename(root / "elsewhere")
    (root / "law/xx/harbour-act").symlink_to(root / "elsewhere")


def _one_article_in_two_files(root: Path) -> None:
    folder = root / "law/xx/harbour-act/articles"
    (folder / "art-007.yml").write_bytes((folder / "art-005.yml").read_bytes())


def _link_out(root: Path) -> None:
    secret = root.parent / "secret"
    secret.write_text("a line nobody may see\n", encoding="utf-8")
    (root / A6).unlink()
    (root / A6).symlink_to(secret)


def _link_without_end(root: Path) -> None:
    (root / A6).unlink()
    (root / A6).symlink_to("/dev/zero")


def _pipe(root: Path) -> None:
    (root / A6).unlink()
    os.mkfifo(root / A6)


def _hidden_record(root: Path) -> None:
    (root / A6).rename((root / A6).with_name(".art-006.yml"))


def _name_of_no_text(root: Path) -> None:
    (root / A6).rename(os.fsdecode(os.fsencode(root / "law/terms/") + b"/a\xff\n::error::\x1b[2Jb.yml"))


def _name_of_other_digits(root: Path) -> None:
    (root / "law/terms/1²2.yml").write_text("id: x\n", encoding="utf-8")
    (root / "law/xx/harbour-act/articles/art-٠٠٧.yml").write_text("id: x\n", encoding="utf-8")


def _name_with_line_end(root: Path) -> None:
    (root / "law/xx/harbour-amendment/amendments.yml").rename(root / "law/xx/harbour-amendment/amendments.yml\n")


def _no_list_of_ids(root: Path) -> None:
    (root / "docs/editions").mkdir(parents=True)
    (root / "docs/editions/2026-01-01.json").write_text("{}", encoding="utf-8")


def _no_files(root: Path) -> None:
    for file in [*root.glob("law/**/*.yml"), *root.glob("mappings/**/*.yml")]:
        file.unlink()


def _no_folder(root: Path) -> None:
    (root / "mappings").rename(root / "mapping")


# Mistakes that are no edit of a text: bytes, links, folders. Name, code of each problem expected, what is done.
OF_FILES: dict[str, tuple[list[str], Callable[[Path], None]]] = {
    "encoding-windows-1251": (["C002"], _cyrillic_1251),
    "encoding-utf-16": (["C002"], _utf_16),
    "one-bad-byte": (["C002"], _one_bad_byte),
    "control-character": (["C004"], _control_character),
    "too-large": (["C010"], _too_large),
    "broken-link": (["C001"], _broken_link),
    "folder-named-act": (["C001"], _folder_named_act),
    "link-to-folder": (["C011"], _link_to_folder),
    "link-out-of-the-project": (["C001"], _link_out),
    "link-without-end": (["C001"], _link_without_end),
    "pipe": (["C001"], _pipe),
    "hidden-record": (["C011"], _hidden_record),
    "name-of-no-text": (["C011"], _name_of_no_text),
    "name-of-other-digits": (["C011", "C011"], _name_of_other_digits),
    "name-with-line-end": (["C011"], _name_with_line_end),
    "no-list-of-ids": (["C012"], _no_list_of_ids),
    "one-article-in-two-files": (["C210", "C211"], _one_article_in_two_files),
    "no-files-at-all": (["C012"], _no_files),
    "no-mappings-folder": (["C012"], _no_folder),
}


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Callable[[str, Result], None]:
    """Compare what an author is told with `<mistake>.expected`."""

    def compare(name: str, result: Result) -> None:
        file = HERE / f"{name}.expected"
        if request.config.getoption("--update-golden"):
            file.write_text(result.output, encoding="utf-8")
        assert file.is_file(), f"no {file.name}: run pytest --update-golden and read what it wrote"
        assert result.output == file.read_text(encoding="utf-8")

    return compare


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_with_place_code_and_hint(
    case: Case, sample_copy: Path, told: Callable[[str, Result], None]
) -> None:
    case.apply(sample_copy)
    result = check(sample_copy)
    told(case.name, result)
    assert set(CODE.findall(result.output)) == {case.code}
    assert result.exit_code == 1


@pytest.mark.parametrize("case", [case for case in CASES if case.has_twin], ids=lambda case: case.name)
def test_the_right_twin_of_a_mistake_passes(case: Case, sample_copy: Path) -> None:
    case.apply(sample_copy, right=True)
    result = check(sample_copy)
    assert result.output.startswith("0 errors, 0 warnings in ")
    assert result.exit_code == 0


@pytest.mark.parametrize("name", OF_FILES)
def test_a_file_that_cannot_be_read_as_it_stands_is_told(
    name: str, sample_copy: Path, told: Callable[[str, Result], None]
) -> None:
    codes, spoil = OF_FILES[name]
    spoil(sample_copy)
    result = check(sample_copy)
    told(name, result)
    assert CODE.findall(result.output) == codes
    assert result.exit_code == 1


def test_every_code_has_a_broken_example() -> None:
    elsewhere = {"C013", "C014"}  # files named on the command line: tests/cli/test_crosswalk.py, test_verify.py
    shown = {case.code for case in CASES} | {code for codes, _ in OF_FILES.values() for code in codes}
    shown |= {CRASHED.code, *elsewhere}
    assert shown == {doc.code for doc in all_codes()}
    assert len(shown) == 61


def test_every_rule_has_a_right_example() -> None:
    twins = {case.code for case in CASES if case.has_twin}
    assert {rule.doc.code for rule in RULES} | {"C901"} <= twins
    assert len(RULES) == 40


def test_every_expected_text_belongs_to_a_case() -> None:
    names = {case.name for case in CASES} | set(OF_FILES)
    assert {file.stem for file in HERE.glob("*.expected")} == names
    assert len(CASES) == 133
    assert len(OF_FILES) == 19


def test_a_rule_that_crashes_hides_neither_itself_nor_the_others(sample_copy: Path) -> None:
    next(case for case in CASES if case.name == "missing-language").apply(sample_copy)

    def crash(corpus: Corpus) -> "list[Finding]":
        raise ZeroDivisionError("made to crash")

    crashing = Rule(CodeDoc("C999", "made-to-crash", "", "", "", ""), lambda corpus: iter(crash(corpus)))
    found = run(load(sample_copy, cache=None), (crashing, *RULES))
    assert [(problem.code, problem.message) for problem in found] == [
        ("C501", "no kk text"), (CRASHED.code, "made-to-crash: ZeroDivisionError: made to crash"),
    ]
