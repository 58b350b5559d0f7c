"""Invented documents to try every writer on: with every block, of hostile texts, bare, and as long as a report."""

from dataclasses import replace
from pathlib import Path

import yaml

from concordance.model.text import LANGUAGES
from concordance.reports.document.parts import (
    Align,
    Bar,
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Facts,
    Heading,
    Item,
    Notice,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
    cell,
    plain,
)

# All letters of Kazakh that Russian does not have, small and great; and the signs and quotes that legal texts use.
KAZAKH = "әғқңөұүһі ӘҒҚҢӨҰҮҺІ"
SIGNS = "§ № – — « » “ ” ‘ ’ … ½ ± × ≤ ≥ → · • é à ç ü 1 000"
LONG_WORD = "kz/110-viii/art_17__para_2__point_12/" * 12
LONG_ADDRESS = "https://example.org/" + "a-very-long-folder-name/" * 12 + "?q=1&r=2"
# What a format other than plain text would read something into; each must come out as it went in.
HOSTILE = (
    '#set page(fill: red); #panic("in")', "$x^2 + 1$ and $", "*strong* _emphasis_ `code` <label> @reference // comment",
    "<script>alert(1)</script>", "<b>&amp;</b> &lt; ' \" ]]>", "| pipe | pipe", "# no heading", "- no item",
    "1. no item", "> no quotation",
    "=HYPERLINK(\"https://example.org\",\"in\")", "+1", "@SUM(A1)", "\\ \\n \\textbf{in}",
    "[text](javascript:alert(1)) ![x](y)", "~~~ ``` ***", "{{ 1 + 1 }} {% raw %} ${in}", "%PDF-1.7 <</Type/Page>>",
    "    four spaces", "a  b   c", "&nbsp;&#60;", "--- … ---", "<!-- -->", "http://example.org/auto www.example.org",
)
# What no format can hold, and what stands there instead: control signs, halves of letters, turned text, line ends.
UNPRINTABLE = (("bell\x07end", "bell\ufffdend"), ("null\x00end", "null\ufffdend"), ("half\ud800end", "half\ufffdend"),
               ("turned\u202eend", "turned\ufffdend"), ("none\ufffeend", "none\ufffdend"), ("line\r\nend", "line end"),
               ("page\x0cend", "page end"), ("tab\tend", "tab end"), ("own\ue000end", "own\ufffdend"))
# Where no link may lead; the text stays.
REFUSED = ("javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
           "//x.org", "relative/path", "#", "", "https://")
TONES = ("full", "weakened", "partial", "missing", "conflict", "not-reviewed", "not-applicable")

_SAID: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))


def said(key: str, language: str) -> str:
    """Return one of the invented texts."""
    return _SAID[key][language]


def badge(tone: str, language: str) -> Runs:
    """Return a verdict as a run."""
    return plain(said(tone, language), tone=tone)


def _frame(language: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        language=language, title=said("title", language), subtitle=said("subtitle", language),
        cover=Facts((
            (said("day", language), plain("2026-11-22")),
            (said("data", language), plain("sample-1", code=True)),
            (said("page", language), plain("https://example.org/haven/", href="https://example.org/haven/")),
        )),
        notice=Notice((plain(said("proposed", language)), plain(said("note", language))), "trust"),
        head=said("title", language), foot="2026-11-22 · sample-1 · concordance 0.0", identifier=f"haven.{language}",
        day="2026-11-22", keywords=("haven", "пана", "убежище"), blocks=blocks)


def _elements(language: str) -> Table:
    """Return a table with verdicts, tinted cells, an empty cell and texts in all languages."""
    other = next(other for other in LANGUAGES if other != language)
    rows = [(Cell((plain(f"{place}. {said('element', language)}", strong=True),
                   plain(f"haven-2-1/element-{place}", code=True))),
             Cell((badge(tone, language),), tone if place % 2 else None),
             Cell((plain(said("body", language)), (
                 Run(f"{said('article', language).format(2)} ", href="https://example.org/act#art-2"),
                 Run("· "), Run(said("note", other), emphasis=True, language=other)))),
             cell(str(place * 7)))
            for place, tone in enumerate(TONES, 1)]
    rows.append((cell("–"), Cell(()), Cell(()), cell("0")))
    return Table(
        (Column(said("element", language), 2), Column(said("verdict", language), 1.6),
         Column(said("reason", language), 5), Column(said("count", language), 0.9, Align.END)),
        tuple(rows), said("elements", language))


def chart(language: str) -> Chart:
    """Return a chart with a full bar, a mixed one, one with a part that is hard to see, and an empty one."""
    return Chart(
        said("chart", language), said("shown", language), tuple((tone, said(tone, language)) for tone in TONES),
        (Bar(said("article", language).format(1), (("full", 4),)),
         Bar(said("article", language).format(2), tuple((tone, 7 - place) for place, tone in enumerate(TONES))),
         Bar(said("article", language).format(3), ()),
         Bar(said("article", language).format(40), (("full", 240), ("missing", 1), ("not-reviewed", 0)))))


def rich(language: str = "en") -> Document:
    """Return a document with every block and every look there is."""
    other = next(other for other in LANGUAGES if other != language)
    return _frame(language, (
        Heading(1, said("summary", language), "summary"),
        Paragraph(plain(said("lead", language)), Style.LEAD),
        Paragraph((Run(said("body", language) + " "), Run("strong ", strong=True), Run("emphasis ", emphasis=True),
                   Run("code_run", code=True), Run(" "), Run("both", strong=True, emphasis=True), Run(" "),
                   Run(said("body", other), language=other), Run(" "), *badge("partial", language))),
        Paragraph((Run(KAZAKH + " "), Run(KAZAKH + " ", strong=True), Run(KAZAKH + " ", emphasis=True),
                   Run(KAZAKH, code=True))),
        Paragraph((Run(SIGNS + " "), Run(SIGNS, code=True))),
        Notice((plain(said("warning", language)),), "warning"),
        Notice((plain(said("note", language)), (Run("example.org", href="https://example.org/?a=1&b=2"),))),
        chart(language),
        Paragraph(plain(said("verdict", language)), Style.LABEL),
        Facts(tuple((said(tone, language), (Run(str(place)), Run(" "), *badge(tone, language)))
                    for place, tone in enumerate(TONES))),
        Heading(2, said("small", language), "small"),
        Bullets((Item(plain(said("note", language))), Item((Run("1 "), *badge("missing", language)), 1),
                 Item(plain(said("lead", language)), 2), Item(plain(said("warning", language)), 1),
                 Item((Run(said("see", language), href="#summary"),)), Item((Run("no such place", href="#nowhere"),)))),
        Paragraph(plain(said("note", language)), Style.NOTE),
        Heading(1, said("duties", language), "duties"),
        Heading(2, said("duty", language), "haven-2-1"),
        Paragraph((*badge("full", language), Run(" · "), Run("haven-2-1", code=True))),
        Heading(3, said("elements", language), "haven-2-1-elements"),
        _elements(language),
        Heading(4, said("small", language), "haven-2-1.small"),
        Paragraph(plain(said("body", language))),
        Table((Column(said("element", language)), Column(said("count", language), align=Align.END)),
              tuple((cell(said(tone, language)), cell(str(number))) for number, tone in enumerate(TONES))),
        Heading(1, said("annex", language), "annex"),
        Paragraph((Run("mail", href="mailto:nobody@example.org"), Run(" "), Run(said("see", language), href="#small"))),
    ))


def hostile() -> Document:
    """Return a document whose every place for a text holds a hostile one, in turn."""
    texts = (*HOSTILE, *(text for text, _ in UNPRINTABLE), LONG_WORD, KAZAKH, SIGNS)
    blocks: list[Block] = []
    for place, text in enumerate(texts):
        runs = (Run(text), Run(text, strong=True), Run(text, code=True), Run(text, tone="missing"))
        blocks += [
            Heading(1 + place % 4, text, f"place-{place}"), Paragraph(runs, list(Style)[place % 4]),
            Notice((runs,), ("trust", "warning", None)[place % 3]), Bullets((Item(runs), Item(plain(text), 2))),
            Facts(((text, runs), (text, ()))),
            Table((Column(text), Column(text, 0.5), Column("", 0.5)),
                  ((cell(text), Cell((runs, ())), Cell(())), (Cell(()), cell(text, text, tone="conflict"), Cell(()))),
                  text),
            Chart(text, text, (("full", text), ("missing", text)), (Bar(text, (("full", 1), ("missing", 2))),)),
        ]
    blocks.append(Paragraph(tuple(Run(f"refused {place} ", href=href) for place, href in enumerate(REFUSED))))
    blocks.append(Paragraph((Run("long ", href=LONG_ADDRESS), Run(LONG_ADDRESS, href=LONG_ADDRESS),
                             Run("spaced", href="https://example.org/a b\"<>'ә"), Run("", href="https://example.org/"))))
    blocks += [Paragraph(()), Bullets(()), Facts(()), Notice(()), Table((Column("alone"),), ()),
               Chart("no bars", "", (), ())]
    whole = replace(_frame("en", tuple(blocks)), title=" ".join(HOSTILE[:4]), subtitle=HOSTILE[4],
                    head=" ".join(texts[:6]), foot=HOSTILE[5], identifier=HOSTILE[3], keywords=HOSTILE, contents=4)
    return replace(whole, cover=Facts(tuple((text, plain(text)) for text in texts)),
                   notice=Notice(tuple(plain(text) for text in texts), "warning"))


def bare(language: str = "en") -> Document:
    """Return a document of nothing but its cover."""
    return replace(_frame(language, ()), cover=Facts(()), notice=Notice(()), subtitle="", head="", foot="", keywords=())


def thick(obligations: int, elements: int = 6, language: str = "ru") -> Document:
    """Return a document as long as a full report: for each obligation a heading, facts and a table of its elements."""
    blocks: list[Block] = [Heading(1, said("summary", language), "summary"), chart(language)]
    for number in range(obligations):
        if number % 40 == 0:
            blocks.append(Heading(1, f"{said('annex', language)} {number // 40 + 1}", f"part-{number // 40}"))
        tone = TONES[number % len(TONES)]
        blocks += [
            Heading(2, f"{number + 1}. {said('duty', language)}", f"duty-{number}"),
            Paragraph((*badge(tone, language), Run(" · "), Run(f"haven-{number}-1", code=True), Run(" · "),
                       Run(said("see", language), href="#summary"))),
            Table(_elements(language).columns, tuple(
                (Cell((plain(f"{said('element', language)} {row + 1}", strong=True),
                       plain(f"haven-{number}-1/element-{row}", code=True))),
                 Cell((badge(TONES[(number + row) % 7], language),)),
                 Cell((plain(said("body", language)), (
                     Run(said("article", language).format(row), href=f"https://example.org/act#art-{row}"), Run("; "),
                     Run(said("note", "kk"), emphasis=True, language="kk")))),
                 cell(str(row))) for row in range(elements))),
        ]
    return _frame(language, tuple(blocks))
