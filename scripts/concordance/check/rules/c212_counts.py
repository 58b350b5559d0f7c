"""A folder holds as many articles, and an instrument as many obligations, as its record says."""

from collections import Counter
from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C212", "count", "The number of articles or obligations is not the one expected.",
    "A file that went missing would otherwise look like a law without that article.",
    "articles_expected: 26 beside 25 files", "26 files",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield acts and instruments whose counts disagree."""
    articles = Counter(identifier.rsplit("/", 1)[0] for identifier in corpus.articles)
    for act in corpus.acts.values():
        if articles[act.id] != act.articles_expected:
            yield Finding(corpus.places[act.id].file, ("articles_expected",),
                          f"{act.id} expects {act.articles_expected} articles, {articles[act.id]} are here")
    obligations = Counter(corpus.instrument_of.values())
    for instrument in corpus.instruments.values():
        if obligations[instrument.id] != instrument.obligations_expected:
            yield Finding(corpus.places[instrument.id].file, ("obligations_expected",),
                          f"{instrument.id} expects {instrument.obligations_expected} obligations, "
                          f"{obligations[instrument.id]} are here")


RULE = Rule(DOC, check)
