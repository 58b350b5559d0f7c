"""The reference network as text: loose ends, circles, terms, and what rests on one provision alone."""

from datetime import date

from concordance.analysis.impact import rests_alone
from concordance.analysis.network import act_links, circles, definition_circles, loose_ends
from concordance.analysis.term_use import TermState, term_uses
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite, name
from concordance.reports.tables import csv_text

COLUMNS = ("from", "to", "kind")


def as_text(corpus: Corpus, day: date, language: str) -> str:
    """Return what is notable about the network on `day`, as plain text."""
    words = Words(language)

    def section(key: str, lines: list[str]) -> list[str]:
        return ["", words("network", key), *(f"  {line}" for line in lines or [words("network", "none")])]

    links = act_links(corpus, day)
    ends = [f"{cite(corpus, end.provision, language)} → {name(corpus, end.target, language)}: {words('loose', end.why)}"
            for end in loose_ends(corpus, day)]
    rounds = [" → ".join(cite(corpus, p, language) for p in (*circle, circle[0])) for circle in circles(corpus, day)]
    terms = [" → ".join(words.text(corpus.terms[t].label) for t in (*circle, circle[0]))
             for circle in definition_circles(corpus)]
    states = [f"{words.text(use.term.label)}: {words('term-state', use.state)}" for use in term_uses(corpus, day)
              if use.state is not TermState.IN_ORDER]
    alone = [f"{len(elements):>4}  {cite(corpus, p, language)}"
             for p, elements in list(rests_alone(corpus, day).items())[:20]]
    lines = [words("network", "title"), *section("acts", [
        f"{link.citations:>4}  {name(corpus, link.source, language)} → {name(corpus, link.target, language)}"
        for link in links])]
    for key, found in (("loose", ends), ("circles", rounds), ("term-circles", terms), ("terms", states),
                       ("alone", alone)):
        lines += section(key, found)
    return "\n".join(lines) + "\n"


def as_csv(corpus: Corpus, day: date, language: str) -> str:
    """Return every edge of the network on `day`, sorted; ids only, so `language` changes nothing."""
    from concordance.analysis.network import reference_graph

    graph = reference_graph(corpus, day)
    return csv_text(COLUMNS, sorted((a, b, data["kind"]) for a, b, data in graph.edges(data=True)))


FORMATS = {"text": as_text, "csv": as_csv}
