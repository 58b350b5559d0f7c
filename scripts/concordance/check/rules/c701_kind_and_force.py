"""Kind, force and bearer of a provision fit together."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.provision import Force, Provision, ProvisionKind

DOC = CodeDoc(
    "C701", "kind-and-force", "Kind, force and bearer of a provision do not fit.",
    "Verdicts read the force, the duty matrix reads the bearer: both must say what the text says.",
    "kind: right, force: must", "kind: right, force: entitled",
)
ALLOWED = {
    ProvisionKind.DEFINITION: {Force.DECLARATORY},
    ProvisionKind.RIGHT: {Force.ENTITLED},
    ProvisionKind.PROHIBITION: {Force.MUST_NOT},
    ProvisionKind.DUTY: {Force.MUST, Force.INDICATIVE},
    ProvisionKind.COMPETENCE: {Force.COMPETENCE, Force.MAY},
    ProvisionKind.PRESUMPTION: {Force.DECLARATORY, Force.MUST, Force.INDICATIVE},
}
NEEDS_BEARER = {ProvisionKind.DUTY, ProvisionKind.COMPETENCE, ProvisionKind.RIGHT, ProvisionKind.PROHIBITION}


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield provisions whose kind, force and bearer contradict one another."""
    for article in corpus.articles.values():
        for index, provision in enumerate(article.provisions):
            for key, message in _misfits(provision):
                yield Finding(corpus.places[article.id].file, ("provisions", index, key), message)


def _misfits(provision: Provision) -> Iterator[tuple[str, str]]:
    allowed = ALLOWED.get(provision.kind)
    if allowed and provision.force not in allowed:
        yield "force", f"a {provision.kind} cannot have the force {provision.force} (use {', '.join(sorted(allowed))})"
    if provision.kind in NEEDS_BEARER and not provision.bearer:
        yield "kind", f"a {provision.kind} needs a bearer"


RULE = Rule(DOC, check)
