"""An answered questionnaire in every format it has."""

from concordance.analysis.questionnaire import QuestionnaireAnswer
from concordance.model.corpus import Corpus
from concordance.reports.edition import Edition
from concordance.reports.questionnaire.document import document
from concordance.reports.questionnaire.json import render
from concordance.reports.render import Report


def report(corpus: Corpus, answer: QuestionnaireAnswer, edition: Edition) -> Report:
    """Return an answered questionnaire as a report."""
    return Report(
        name=f"questionnaire-{answer.questionnaire.id}",
        document=lambda language: document(corpus, answer, edition, language),
        json=lambda: render(corpus, answer, edition),
    )
