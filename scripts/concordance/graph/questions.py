"""Open questions: what the texts at hand do not settle, and where a person can settle it."""

from concordance.graph.addresses import Addresses, web_address
from concordance.graph.facts import Facts


def add_questions(facts: Facts, addresses: Addresses) -> None:
    """Describe every open question with what was tried and what the answer bears on."""
    for question in addresses.corpus.questions.values():
        facts.describe(
            facts.names.thing("question", question.id), "OpenQuestion",
            identifier=question.id, label=question.question, tried=question.tried, searchedOn=question.on,
            settleAt=map(web_address, question.settle_at), about=map(addresses.legal, question.about),
            forLawyer=question.for_lawyer,
        )
