"""What one instrument asks beyond another, and the table of all pairs: Markdown, CSV, JSON."""

from collections.abc import Iterable

from concordance import __version__
from concordance.analysis.beyond import Beyond, Cover, ElementBeyond
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.crosswalk import Crosswalk, Reach, Step
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.obligation_citation import cited
from concordance.reports.published import (
    BeyondElementOut,
    BeyondObligationOut,
    BeyondOut,
    StepOut,
    json_text,
    language_map,
)
from concordance.reports.tables import csv_text

COLUMNS = ("asks", "than", "obligation", "citation", "title", "element", "element_label", "cover", "closest",
           "relation", "weight", "path", "differs")
SIGN = {Reach.EQUAL: "=", Reach.BROADER: "⊃", Reach.NARROWER: "⊂", Reach.OVERLAPPING: "∩"}


def as_markdown(corpus: Corpus, found: Beyond, language: str) -> str:
    """Return what is asked beyond, obligation by obligation; covered elements are only counted."""
    words = MarkdownWords(language)
    names = [words.text(corpus.instruments[i].short_title) for i in (found.asks, found.than)]
    total = sum(found.counts.values())
    lines = [f"# {words('crosswalk', 'title').format(*names)}", ""]
    lines += [f"- {words('cover', cover)}: {n} {words('report', 'of')} {total}" for cover, n in found.counts.items()]
    lines += ["", f"> {words('crosswalk', 'note')}", ""]
    for obligation in found.obligations:
        open_ones = [e for e in obligation.elements if e.cover is not Cover.COVERED]
        if not open_ones:
            continue
        owner = obligation.obligation
        lines += [f"## {words.plain(cited(corpus, owner.id, words.language))}: {words.text(owner.title)}", ""]
        for element in open_ones:
            lines.append(f"- **{words.text(element.element.label)}**: {words('cover', element.cover)}")
            if element.path:
                lines.append(f"    - {path_text(element.id, element.path)}")
            lines += [f"    - {text}" for text in differences(corpus, element, words)]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def as_csv(corpus: Corpus, found: Beyond, language: str) -> str:
    """Return one line per element, covered ones included."""
    words = Words(language)
    rows = []
    for obligation in found.obligations:
        owner = obligation.obligation
        for element in obligation.elements:
            best = element.matches[0] if element.matches else None
            rows.append([
                found.asks, found.than, owner.id, cited(corpus, owner.id, language), words.text(owner.title),
                element.id,
                words.text(element.element.label), element.cover, best.other if best else "",
                best.relation if best else "", f"{best.weight:g}" if best else "",
                path_text(element.id, element.path) if element.path else "",
                " ".join(differences(corpus, element, words)),
            ])
    return csv_text(COLUMNS, rows)


def as_json(corpus: Corpus, found: Beyond, language: str) -> str:
    """Return the same as JSON (schema crosswalk-1); `language` changes nothing."""
    return json_text(BeyondOut(
        tool=f"concordance {__version__}", asks=found.asks, than=found.than,
        elements=sum(found.counts.values()), counts={str(k): v for k, v in found.counts.items()},
        obligations=[
            BeyondObligationOut(
                obligation=o.obligation.id, citation=o.obligation.citation, title=language_map(o.obligation.title),
                cover=o.cover,
                elements=[BeyondElementOut(
                    element=e.id, label=language_map(e.element.label), cover=e.cover, linked=e.linked,
                    closest=e.matches[0].other if e.matches else None,
                    relation=e.matches[0].relation if e.matches else None,
                    weight=e.matches[0].weight if e.matches else None,
                    path=[StepOut(relation=step.relation, to=step.to) for step in e.path],
                    others=[m.other for m in e.matches[1:]],
                ) for e in o.elements],
            ) for o in found.obligations
        ],
    ))


def pairs_markdown(corpus: Corpus, pairs: dict[tuple[str, str], dict[Cover, int]], language: str) -> str:
    """Return the table of all ordered pairs: how many elements of the row the column does not ask for in full."""
    words = MarkdownWords(language)
    names = list(dict.fromkeys(asks for asks, _ in pairs))
    short = {name: words.text(corpus.instruments[name].short_title) for name in names}
    lines = [f"# {words('crosswalk', 'all-pairs')}", "", words("crosswalk", "all-pairs-note"), "",
             f"| | {' | '.join(short[name] for name in names)} |", "|---" * (len(names) + 1) + "|"]
    for asks in names:
        cells = ["–" if asks == than else _open(pairs[asks, than]) for than in names]
        lines.append(f"| {short[asks]} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def pairs_csv(corpus: Corpus, pairs: dict[tuple[str, str], dict[Cover, int]], language: str) -> str:
    """Return one line per ordered pair. `language` changes nothing."""
    return csv_text(("asks", "than", *Cover, "elements"), [
        [asks, than, *counts.values(), sum(counts.values())] for (asks, than), counts in pairs.items()
    ])


def pairs_json(corpus: Corpus, pairs: dict[tuple[str, str], dict[Cover, int]], language: str) -> str:
    """Return all pairs as JSON. `language` changes nothing."""
    import json

    return json.dumps([{"asks": asks, "than": than, **{str(k): v for k, v in counts.items()}}
                       for (asks, than), counts in pairs.items()], ensure_ascii=False, indent=2) + "\n"


def matches_csv(walk: Crosswalk) -> str:
    """Return the matches of any catalogues: one line per ordered pair of entries that meet at the hub."""
    return csv_text(("entry", "other", "relation", "weight", "path"), (
        (m.entry, m.other, m.relation, f"{m.weight:g}", path_text(m.entry, walk.path(m.entry, m.other)))
        for m in walk.matches()
    ))


def path_text(entry: str, path: Iterable[Step]) -> str:
    """Return a path as one line: what asks the same (=), more (⊃), less (⊂) or something overlapping (∩)."""
    return " ".join([entry, *(f"{SIGN[step.relation]} {step.to}" for step in path)])


def differences(corpus: Corpus, element: ElementBeyond, words: Words) -> list[str]:
    """Return in words what differs along the path: the notes of the links it runs over."""
    if not element.matches:
        return []
    ends = {element.id, element.matches[0].other}
    nodes = {step.to for step in element.path}
    return [words.text(link.differs) for end in (element.id, element.matches[0].other) if end in ends
            for link in corpus.links_of.get(end, ()) if link.part in nodes and link.differs]


def _open(counts: dict[Cover, int]) -> str:
    total = sum(counts.values())
    return f"{total - counts[Cover.COVERED]}/{total}"


FORMATS = {"md": as_markdown, "csv": as_csv, "json": as_json}
PAIRS = {"md": pairs_markdown, "csv": pairs_csv, "json": pairs_json}
