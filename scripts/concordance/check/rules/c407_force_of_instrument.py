"""A benchmark is no obligation: an instrument says that it binds only where it can and a source says since when."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.base import Basis
from concordance.model.corpus import Corpus
from concordance.model.instrument import InstrumentKind, Modality
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C407", "force-of-instrument", "An instrument or a clause claims more force than its kind can have.",
    "A recommendation counted as a duty accuses the State of breaking what it never owed.",
    "kind: guidance, modality: mandatory", "kind: guidance, modality: guidance",
)
_TREATY = {Modality.MANDATORY, Modality.CONSIDER, Modality.OPTIONAL, Modality.DEFINITION, Modality.SCOPE,
           Modality.FINAL_CLAUSE}
_POLITICAL = {Modality.COMMITMENT, Modality.RECOMMENDED, Modality.ENCOURAGED, Modality.DEFINITION, Modality.SCOPE}
_SOFT = {Modality.GUIDANCE, Modality.DEFINITION, Modality.SCOPE}
_ALLOWED = {InstrumentKind.TREATY: _TREATY, InstrumentKind.POLITICAL_COMMITMENT: _POLITICAL,
            InstrumentKind.GUIDANCE: _SOFT, InstrumentKind.MODEL_LAW: _SOFT}


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield instruments that bind without being treaties or without a known step, and clauses beyond their kind."""
    for instrument in corpus.instruments.values():
        file = corpus.places[instrument.id].file
        if instrument.binding and instrument.kind is not InstrumentKind.TREATY:
            yield Finding(file, ("binding",), f"a {instrument.kind} does not bind", "binding: false")
        if instrument.binding and all(event.basis is Basis.RECALLED for event in instrument.status):
            yield Finding(file, ("binding",), "binding, but no step of the State towards it is known from a source",
                          "give a status event with a basis better than recalled")
        if instrument.binding_from and not instrument.binding:
            yield Finding(file, ("binding_from",), "binding_from without binding: true")
    for obligation in corpus.obligations.values():
        home = corpus.instruments.get(corpus.instrument_of[obligation.id])
        if home and obligation.modality not in _ALLOWED[home.kind]:
            place = corpus.places[obligation.id]
            yield Finding(place.file, (*place.path, "modality"), f"a {home.kind} has no clause of modality "
                          f"{obligation.modality}", f"one of {', '.join(sorted(_ALLOWED[home.kind]))}")


RULE = Rule(DOC, check)
