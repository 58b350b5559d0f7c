"""What every part of the document of a questionnaire is told from, and the few things they all tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.analysis.questionnaire import QuestionAnswer, QuestionnaireAnswer
from concordance.analysis.replies import Completeness, Reply
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Version
from concordance.model.questionnaire import FormQuestion, Group
from concordance.model.source import Source
from concordance.reports.edition import Edition
from concordance.reports.obligation_citation import place_of_obligation

# The look of a reply is that of the verdict nearest to it, so that writers need no colours of their own.
TONE = {
    Reply.YES: "met", Reply.IN_PART: "partly-met", Reply.NO: "missing", Reply.GIVEN: "met",
    Reply.NOTHING_FOUND: "missing", Reply.NOT_APPLICABLE: "not-applicable", Reply.NOT_KNOWN: "not-reviewed",
    Reply.FOR_THE_STATE: "not-applicable",
}
TONE_OF = {Completeness.FULL: "met", Completeness.IN_PART: "partly-met", Completeness.OPEN: "not-reviewed"}


@dataclass(frozen=True)
class Telling:
    """An answered questionnaire, in a language."""

    corpus: Corpus
    answer: QuestionnaireAnswer
    edition: Edition
    words: Words

    def group_name(self, group: Group) -> str:
        """Return the title of a group, after its number where it has one."""
        title = self.words.text(group.title)
        return f"{group.number}. {title}" if group.number else title

    def number_of(self, question: str) -> str:
        """Return the number of a question."""
        return next(asked.number for asked in self.answer.questionnaire.questions if asked.id == question)

    def articles(self, question: FormQuestion) -> str:
        """Return the places of the obligations a question asks about: `Палермский протокол, ст. 6(1); ст. 6(2)(a)`."""
        named = [*question.obligations, *(element.split("/")[0] for element in question.elements)]
        known = [name for name in dict.fromkeys(named) if name in self.corpus.obligations]
        homes: dict[str, dict[str, None]] = {}
        for name in known:
            place = place_of_obligation(self.corpus, name, self.words.language)
            homes.setdefault(self.corpus.instrument_of[name], {})[place] = None
        return "; ".join(f"{self.words.text(self.corpus.instruments[home].short_title)}, {'; '.join(places)}"
                         for home, places in homes.items())

    def source(self, provision: str, version: Version) -> Source | None:
        """Return where a wording was read: in the language asked for if such a source is named, else the first."""
        act = self.corpus.acts.get(act_of(provision))
        known = [act.sources[key] for key in version.sources if key in act.sources] if act else []
        return next((s for s in known if s.language == self.words.language), known[0] if known else None)

    def left(self) -> Iterator[QuestionAnswer]:
        """Yield the questions that are asked, or perhaps asked, and not answered in full."""
        return (answer for answer in self.answer.answers
                if answer.asking != "not-asked" and answer.completeness is not Completeness.FULL)
