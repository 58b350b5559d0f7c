"""What there is a document of: every record with its kind, its name in the graph and what a reader calls it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from concordance.graph.namespaces import Names
from concordance.model.corpus import Corpus, act_of
from concordance.model.text import LANGUAGES, Text
from concordance.reports.addresses import cite, local
from concordance.reports.gap_model import LanguageMap
from concordance.reports.published import language_map


@dataclass(frozen=True)
class Record:
    """One record. label: in the list of its kind, beside its neighbours. cited: on its own."""

    kind: str
    id: str
    node: NamedNode
    label: LanguageMap
    cited: LanguageMap


def records(corpus: Corpus, base: str, day: date) -> Iterator[Record]:
    """Yield every record, each kind in the order of the data; a verdict as of `day` for every obligation."""
    names = Names(base)
    for act in corpus.acts.values():
        yield Record("act", act.id, names.act(act), language_map(act.short_title), language_map(act.title))
    for article in corpus.articles.values():
        act, eid = corpus.acts[act_of(article.id)], article.id.rsplit("/", 1)[1]
        yield Record("article", article.id, names.part(act, eid), _headed(eid, article.heading),
                     _cited(corpus, article.id))
        for provision in article.provisions:
            if provision.eid != eid:
                identifier = f"{act.id}/{provision.eid}"
                yield Record("provision", identifier, names.part(act, provision.eid), _local(provision.eid),
                             _cited(corpus, identifier))
    for kind, texts in _simple(corpus):
        for identifier, text in texts.items():
            yield Record(kind, identifier, names.thing(kind, identifier), language_map(text), language_map(text))
    for identifier, obligation in corpus.obligations.items():
        label = language_map(obligation.title)
        cited = LanguageMap(**{language: f"{obligation.citation}: {title}" for language in LANGUAGES
                               if (title := obligation.title.get(language))})
        yield Record("obligation", identifier, names.thing("obligation", identifier), label, cited)
        yield Record("verdict", identifier, names.verdict(day, identifier), label, cited)


def _simple(corpus: Corpus) -> Iterator[tuple[str, dict[str, Text]]]:
    yield "term", {term.id: term.label for term in corpus.terms.values()}
    yield "instrument", {instrument.id: instrument.short_title for instrument in corpus.instruments.values()}
    yield "requirement", {requirement.id: requirement.label for requirement in corpus.requirements.values()}


def _local(eid: str) -> LanguageMap:
    return LanguageMap(**{language: local(eid, language) for language in LANGUAGES})


def _headed(eid: str, heading: Text) -> LanguageMap:
    return LanguageMap(**{language: f"{local(eid, language)}. {heading.get(language) or ''}".removesuffix(". ")
                          for language in LANGUAGES})


def _cited(corpus: Corpus, identifier: str) -> LanguageMap:
    return LanguageMap(**{language: cite(corpus, identifier, language) for language in LANGUAGES})
