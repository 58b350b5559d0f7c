"""Build the graph: what the data says, and what follows from it on the days asked about."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Store

from concordance.graph.acts import add_acts
from concordance.graph.addresses import Addresses
from concordance.graph.amendments import add_amendments
from concordance.graph.assessments import add_assessments
from concordance.graph.claims import add_claims
from concordance.graph.delegations import add_delegations
from concordance.graph.facts import Facts
from concordance.graph.instruments import add_instruments
from concordance.graph.judges import add_judges
from concordance.graph.namespaces import Names, vocab
from concordance.graph.obligations import add_obligations
from concordance.graph.policy import add_policy
from concordance.graph.questions import add_questions
from concordance.graph.requirements import add_requirements
from concordance.graph.terms import add_actors, add_terms
from concordance.graph.verdicts import verdict_facts
from concordance.graph.verifications import add_verifications
from concordance.model.collector import at_rest
from concordance.model.corpus import Corpus
from concordance.model.text import Text

LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
TITLE: Final = Text(
    kk="Қазақстанның адам саудасына қарсы іс-қимыл заңнамасы мен халықаралық міндеттемелері",
    ru="Законодательство Казахстана о противодействии торговле людьми и международные обязательства",
    en="Kazakhstan's law on countering human trafficking and its international commitments",
)


@at_rest()
def build(corpus: Corpus, base: str, days: Iterable[date] = (), version: str | None = None) -> Store:
    """Return an in-memory store of the corpus.

    corpus: sound data; a reference to a record that does not exist would give no statement. base: the base IRI
    (`load.project.base_iri`). days: for each, the verdicts of `analysis.verdicts` go to `<base>graph/verdicts/<day>`.
    version: the data version (`load.version.data_version`) to state of the dataset, for a graph that goes elsewhere.
    What the data says is in the default graph, and is enough to compute every verdict again (see queries/).
    """
    names = Names(base)
    store = Store()
    store.bulk_extend(assertions(corpus, names, version).quads)
    for day in sorted(set(days)):
        store.bulk_extend(verdict_facts(corpus, names, day).quads)
    return store


def assertions(corpus: Corpus, names: Names, version: str | None = None) -> Facts:
    """Return everything the data says, without any verdict, for the default graph."""
    facts = Facts(names)
    addresses = Addresses(corpus, names)
    facts.describe(
        names.thing("dataset", "concordance"), "dcat:Dataset", "void:Dataset", "prov:Entity",
        title=TITLE, license=NamedNode(LICENCE), vocabulary=NamedNode(vocab(names.base)), datasetVersion=version,
    )
    for add in (add_actors, add_acts, add_terms, add_instruments, add_obligations, add_requirements, add_assessments,
                add_judges, add_amendments, add_delegations, add_claims, add_questions, add_verifications, add_policy):
        add(facts, addresses)
    return facts
