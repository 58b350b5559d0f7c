"""What can be found of the commitments: instruments, obligations, gaps, requirements."""

from collections.abc import Iterator

from concordance.analysis.outcome import Verdict
from concordance.analysis.verdicts import ObligationOnDay
from concordance.model.instrument import Instrument, ObligationFile
from concordance.search.citations import initials, paths_of_citation
from concordance.search.document import Document, Field
from concordance.search.words import SKIPPED
from concordance.site.context import SiteContext, obligation_path, requirement_path
from concordance.site.search_law import LEADING, OTHER, everywhere, names, said, shown

# What a reader calls a gap: the State owes it, or would follow it, and the law does not give it whole.
GAPS = (Verdict.WEAKENED, Verdict.PARTIAL, Verdict.MISSING, Verdict.CONFLICT)


def commitments(context: SiteContext) -> Iterator[Document]:
    """Yield every instrument, obligation and requirement.

    An obligation is one document, called a gap while it is not fully met: a list with both would say everything twice.
    """
    corpus = context.corpus
    file_of = {o.id: file for file in corpus.obligation_files for o in file.obligations}
    for instrument in corpus.instruments.values():
        yield _instrument(context, instrument)
    for result in context.results.values():
        yield _obligation(context, result, file_of[result.obligation.id])
    for requirement in corpus.requirements.values():
        yield Document(
            "requirement", requirement.label.best(context.language)[0],
            requirement_path(requirement.id).replace(".md", ".html"),
            shown(requirement.summary.best(context.language)[0]),
            (said(requirement.label, "label", context.language), said(requirement.summary, "body", context.language),
             *(said(part.label, "body", context.language) for part in requirement.parts),
             Field("around", requirement.id.replace("-", " "), "en")), names=names(requirement.label))


def _names(instrument: Instrument, role: str) -> tuple[Field, ...]:
    fields = everywhere(instrument.short_title, role)
    made = {name for field in fields for name in initials(field.text, SKIPPED[field.language]) if " " in field.text}
    return (*fields, *(Field(role, name, "en") for name in sorted(made) if len(name) > 2))


def _instrument(context: SiteContext, instrument: Instrument) -> Document:
    title = instrument.short_title.best(context.language)[0]
    return Document(
        "instrument", title, f"commitments/{instrument.id}/index.html",
        shown(instrument.title.best(context.language)[0]),
        (said(instrument.short_title, "label", context.language), said(instrument.title, "label", context.language),
         *_names(instrument, "name"), *everywhere(instrument.title, "name"), Field("name", instrument.reference, "en"),
         Field("name", instrument.id, "en")),
        LEADING if instrument.id == context.main else OTHER,
        names=(*names(instrument.short_title, instrument.title),
               *((field.text, field.language) for field in _names(instrument, "name"))))


def _obligation(context: SiteContext, result: ObligationOnDay, file: ObligationFile) -> Document:
    obligation, language = result.obligation, context.language
    instrument = context.corpus.instruments[result.instrument]
    gap = result.verdict in GAPS
    fields = [
        said(obligation.title, "label", language), Field("name", obligation.id, "en"),
        said(obligation.summary, "body", language), *_names(instrument, "around"),
        Field("around", obligation.citation, "en"),
        Field("around", context.cited(obligation.id), language), said(file.heading, "around", language),
        Field("around", context.words("theme", str(obligation.theme)), language),
        Field("around", context.words(result.wording, str(result.verdict)), language),
        *(said(element.label, "body", language) for element in obligation.elements),
        *(said(question, "question", language) for question in obligation.test_questions),
        *(said(note, "far", language) for note in obligation.notes),
    ]
    if gap:
        fields.append(Field("around", context.words("search", "kind-gap"), language))
    title = f"{context.cited(obligation.id)}: {obligation.title.best(language)[0]}"
    verdict = (str(result.verdict), context.words(result.wording, str(result.verdict))) if obligation.testable else None
    # Definitions and final clauses of the main instrument are found, but duties come first.
    prior = (LEADING if result.instrument == context.main else OTHER) * (1.0 if obligation.testable else 0.9)
    return Document("gap" if gap else "obligation", title,
                    obligation_path(result.instrument, obligation.id).replace(".md", ".html"),
                    shown(obligation.summary.best(language)[0]), tuple(fields), prior,
                    paths_of_citation(obligation.citation), verdict=verdict)
