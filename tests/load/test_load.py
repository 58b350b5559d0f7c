"""Loading: defaults are filled in, nothing is passed over, the cache changes nothing."""

import contextlib
import errno
import os
import socket
from datetime import date
from pathlib import Path

import pytest

from concordance.load.cache import ParseCache
from concordance.load.corpus import load
from concordance.load.defaults import default_of, with_defaults
from concordance.load.project import ProjectError, base_iri
from concordance.model.corpus import Corpus

ARTICLE = "law/xx/harbour-act/articles/art-002.yml"


def test_the_sample_loads_whole(sample_root: Path) -> None:
    loaded = load(sample_root, cache=None)
    assert loaded.problems == ()
    assert loaded.files_read == len(loaded.corpus.files) == 41


def test_a_second_loading_reads_only_what_changed(sample_copy: Path) -> None:
    first = load(sample_copy, cache=None)
    file = sample_copy / ARTICLE
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("The harbour master must admit", "The harbour master must let in"), encoding="utf-8")
    second = load(sample_copy, cache=None, before=first)
    same = [before is now for before, now in zip(first.corpus.files, second.corpus.files, strict=True)]
    assert (same.count(False), same.index(False)) == (1, [f.path for f in first.corpus.files].index(ARTICLE))
    assert second.corpus == load(sample_copy, cache=None).corpus != first.corpus

    file.write_text(whole.replace("num:", "nmu:", 1), encoding="utf-8")
    broken = load(sample_copy, cache=None, before=second)
    assert broken.problems == load(sample_copy, cache=None).problems
    assert {problem.file for problem in broken.problems} == {ARTICLE}
    file.write_text(whole, encoding="utf-8")
    assert load(sample_copy, cache=None, before=broken).corpus == first.corpus


def test_articles_come_in_the_order_of_their_numbers(sample: Corpus) -> None:
    assert [article.num for name, article in sample.articles.items() if name.startswith("xx/harbour-act/")] == [
        "1", "2", "3", "4", "5", "5-1", "6"]


def test_a_version_takes_from_the_wording_what_it_does_not_say(sample: Corpus) -> None:
    first = sample.provisions["xx/harbour-act/art_2__para_1"].versions[0]
    assert (first.start, first.by, first.sources) == (date(2019, 6, 1), "xx/harbour-act", ("gazette-ru", "gazette-kk"))


def test_a_version_with_a_day_of_its_own_takes_nothing_else_about_the_day() -> None:
    # The wording of the article begins "at the latest from" a day known from a digest; a day of its own is exact.
    tree = with_defaults({
        "wording": {"from": "2025-03-01", "from_is": "no-later-than", "from_basis": "secondary", "by": "a",
                    "basis": "b"},
        "provisions": [{"versions": [{"from": "2026-01-01"}]}],
    })
    assert tree["provisions"] == [{"versions": [{"from": "2026-01-01", "basis": "b"}]}]


def test_a_row_with_an_assessment_of_its_own_takes_none_from_the_file(sample: Corpus) -> None:
    assert sample.rows["haven-3-1/care/now"].assessed.on == date(2026, 3, 1)
    assert sample.rows["haven-3-1/lodging/now"].assessed.on == date(2026, 10, 1)


def test_a_default_is_found_from_the_entry_that_takes_it() -> None:
    assert default_of(("provisions", 0, "versions", 1, "sources", 2)) == (
        ("provisions", 0, "versions", 1, "sources"), ("wording", "sources", 2))
    assert default_of(("rows", 3, "assessed", "on")) == (("rows", 3, "assessed"), ("assessed", "on"))
    assert default_of(("provisions", 0, "versions", 1, "summary")) is None


@pytest.mark.parametrize(("old", "new", "told"), [
    ("    versions:\n      - to: 2024-12-31\n", "    versions: none\n    x:\n      - to: 2024-12-31\n",
     ["C103 'versions': write a list (got 'none')", "C101 unknown key 'x'"]),
    ("  - eid: art_2__para_1\n", "  - none\n  - eid: art_2__para_1\n",
     ["C103 entry 1 of 'provisions': write keys and values (got 'none')"]),
    ("      - to: 2024-12-31\n", "      - none\n      - to: 2024-12-31\n",
     ["C103 entry 1 of 'versions': write keys and values (got 'none')"]),
    ("        conditions:\n          - {", "        conditions:\n          - {kz: x, ", ["C101 unknown key 'kz'"]),
    ("    bearer: [harbour-master]\n", "    bearer: [{a: b}]\n", ["C103 entry 1 of 'bearer': write a text"]),
    ("    bearer: [harbour-master]\n", "    bearer: harbour-master\n",
     ["C103 'bearer': write a list (got 'harbour-master')"]),
])
def test_a_wrong_shape_inside_an_entry_is_told_and_does_not_stop_the_filling(
    old: str, new: str, told: list[str], sample_copy: Path
) -> None:
    file = sample_copy / ARTICLE
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    assert [f"{problem.code} {problem.message}" for problem in load(sample_copy, cache=None).problems] == told


def test_hidden_files_are_left_alone(sample_copy: Path) -> None:
    (sample_copy / "law/.DS_Store").write_bytes(b"\x00")
    (sample_copy / "law/xx/.cache").mkdir()
    (sample_copy / "law/xx/.cache/x.yml").write_bytes(b"\x00")
    assert load(sample_copy, cache=None).problems == ()


def test_a_broken_record_is_a_problem_and_not_in_the_corpus(sample_copy: Path) -> None:
    (sample_copy / ARTICLE).write_text("id: 1\n", encoding="utf-8")
    loaded = load(sample_copy, cache=None)
    assert "xx/harbour-act/art_2" not in loaded.corpus.articles
    assert {problem.file for problem in loaded.problems} == {ARTICLE}


def test_a_folder_that_is_not_there_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert [problem.code for problem in load(tmp_path / "nowhere", cache=None).problems] == ["C012", "C012"]


def test_what_is_no_file_that_can_be_opened_is_told(tmp_path: Path) -> None:
    # A socket lies where a record is expected: not even the owner of the machine can open it as a file.
    (tmp_path / "law/xx").mkdir(parents=True)
    (tmp_path / "mappings").mkdir()
    with socket.socket(socket.AF_UNIX) as end, contextlib.chdir(tmp_path):
        end.bind("law/xx/actors.yml")
        loaded = load(tmp_path, cache=None)
    assert [(p.file, p.code, p.hint) for p in loaded.problems] == [
        ("law/xx/actors.yml", "C001", "check permissions and links")]
    assert loaded.corpus.files == ()


def test_a_folder_that_cannot_be_listed_is_told_and_the_others_are_read(
        sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, scan = sample_copy / "mappings/claims", os.scandir

    def refusing(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    loaded = load(sample_copy, cache=None)
    assert [(p.file, p.code, p.message, p.hint) for p in loaded.problems] == [
        ("mappings/claims", "C001", "cannot be read: Permission denied", "check permissions")]
    assert (loaded.files_read, len(loaded.corpus.claims)) == (39, 0)


def test_the_cache_gives_the_same_corpus(sample_copy: Path) -> None:
    cold = load(sample_copy)
    cold.remember()
    assert (sample_copy / "build/.cache/parsed.json").is_file()
    assert load(sample_copy).corpus == cold.corpus


def test_without_being_told_to_remember_loading_writes_nothing(sample_copy: Path) -> None:
    load(sample_copy)
    assert not (sample_copy / "build").exists()


def test_the_cache_forgets_what_is_no_longer_read(tmp_path: Path) -> None:
    first = ParseCache(tmp_path / "c.json")
    first.put("a", {"old": "1"})
    first.put("b", {"kept": "1"})
    first.save()
    second = ParseCache(tmp_path / "c.json")
    assert second.get("b") == {"kept": "1"}
    second.save()
    third = ParseCache(tmp_path / "c.json")
    assert (third.get("a"), third.get("b")) == (None, {"kept": "1"})


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"format": "other", "trees": {"a": {}}}',
                                     b'{"format": "parsed-1"}', b'{"format": "parsed-1", "trees": 3}', b"\xff"])
def test_a_cache_that_is_no_cache_is_empty(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "c.json").write_bytes(content)
    assert ParseCache(tmp_path / "c.json").get("a") is None


def test_a_cache_of_which_nothing_changed_is_not_written_again(tmp_path: Path) -> None:
    first = ParseCache(tmp_path / "c.json")
    first.put("a", {"b": "c"})
    first.save()
    day = (1_000_000_000, 1_000_000_000)
    os.utime(tmp_path / "c.json", day)
    second = ParseCache(tmp_path / "c.json")
    assert second.get("a") == {"b": "c"}
    second.save()
    assert (tmp_path / "c.json").stat().st_mtime == day[0]


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "blocked").write_bytes(b"")
    store = ParseCache(tmp_path / "blocked" / "c.json")
    store.put("a", {"b": "c"})
    store.save()
    assert (tmp_path / "blocked").read_bytes() == b""


def test_the_base_address_comes_from_the_site_configuration(sample_root: Path) -> None:
    assert base_iri(sample_root) == "https://example.org/sample/"


@pytest.mark.parametrize(("content", "said"), [
    ("site_name: x\n", "has no usable site_url"), ("site_url: ftp://x\n", "has no usable site_url"),
    ("- x\n", "has no usable site_url"), ("a: [\n", "is not YAML"),
])
def test_a_configuration_without_an_address_is_told(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(content, encoding="utf-8")
    with pytest.raises(ProjectError, match=said):
        base_iri(tmp_path)


@pytest.mark.parametrize(("content", "said"), [
    ("site_url: https://пример.example/".encode("windows-1251"), "is not UTF-8 at byte 18; save it as UTF-8"),
    (b"a: " + b"[" * 1_000, "is nested too deep to be read"),
])
def test_a_configuration_that_cannot_be_read_is_told(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(content)
    with pytest.raises(ProjectError, match=said):
        base_iri(tmp_path)


def test_a_configuration_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"mkdocs\.yml cannot be read"):
        base_iri(tmp_path)
