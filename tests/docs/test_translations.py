"""A page and its translations say the same: as many headings, the same addresses, commands and links."""

import re

import pytest
from markdown import Markdown
from markdown.extensions.toc import slugify

from tests.conftest import ROOT

DOCS = ROOT / "docs"
LANGUAGES = ("ru", "kk")
PAGES = sorted((language, file.relative_to(DOCS / language).as_posix())
               for language in LANGUAGES for file in (DOCS / language).rglob("*.md"))
FENCE = re.compile(r"^```[^\n]*\n.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) (.+?)(?: +\{ #([^ }]+) \})?$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)|<(https?://[^>]+)>")
CODE = re.compile(r"`[^`\n]+`")
FOREIGN = re.compile(r"(?<![\w/.#-])[a-z]{3,}(?: [a-z]{2,})+")


def texts(language: str, name: str) -> tuple[str, str]:
    """Return a page in English and in a language."""
    return ((DOCS / name).read_text(encoding="utf-8"), (DOCS / language / name).read_text(encoding="utf-8"))


def prose(text: str) -> str:
    return FENCE.sub("", text)


def addresses(text: str) -> list[str]:
    """Return level and address of each heading, as Markdown makes them where the heading names none."""
    return [f"{marks} {given or slugify(CODE.sub(lambda m: m[0].strip('`'), title), '-')}"
            for marks, title, given in HEADING.findall(prose(text))]


def test_there_are_as_many_pages_in_each_language() -> None:
    assert len(PAGES) == 14
    assert [name for language, name in PAGES if not (DOCS / name).is_file()] == []


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_translation_has_the_headings_of_the_page_at_the_same_addresses(language: str, name: str) -> None:
    english, translated = texts(language, name)
    assert addresses(translated) == addresses(english)
    assert len(addresses(english)) >= 1
    assert [given for _, _, given in HEADING.findall(prose(translated)) if not given] == []


@pytest.mark.parametrize("name", sorted({name for _, name in PAGES}))
def test_the_addresses_are_those_that_markdown_makes(name: str) -> None:
    markdown = Markdown(extensions=["attr_list", "tables", "toc"])
    made = {language: re.findall(r'<h(\d) id="([^"]+)"', markdown.reset().convert(prose(text)))
            for language, text in (("en", (DOCS / name).read_text(encoding="utf-8")),
                                   *((other, texts(other, name)[1]) for other in LANGUAGES))}
    assert made["en"] == made["ru"] == made["kk"] != []


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_translation_has_the_same_commands_links_and_code(language: str, name: str) -> None:
    english, translated = texts(language, name)
    assert FENCE.findall(translated) == FENCE.findall(english)
    assert LINK.findall(prose(translated)) == LINK.findall(prose(english))
    # Kazakh and Russian order their sentences otherwise.
    assert sorted(CODE.findall(prose(translated))) == sorted(CODE.findall(prose(english)))


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_translation_has_as_many_points_and_lines_of_tables(language: str, name: str) -> None:
    english, translated = (prose(text) for text in texts(language, name))
    for mark in ("- ", "| "):
        assert sum(line.startswith(mark) for line in translated.splitlines()) == sum(
            line.startswith(mark) for line in english.splitlines())


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_translation_is_in_its_language(language: str, name: str) -> None:
    words = CODE.sub("", LINK.sub("", prose(texts(language, name)[1])))
    words = re.sub(r"\{ #[^}]+\}", "", words)
    assert FOREIGN.findall(words) == []
    assert bool(set(words.lower()) & set("әғқңөұүһі")) == (language == "kk")
