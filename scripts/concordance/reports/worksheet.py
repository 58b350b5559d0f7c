"""The worksheet of what nobody has checked: a line per record, with the address, the question, room for answers."""

from collections.abc import Mapping

from concordance.analysis.unverified import Known
from concordance.language import Words
from concordance.model.act import Act
from concordance.model.corpus import Corpus
from concordance.model.instrument import Document, Instrument, Obligation, StatusEvent
from concordance.model.provision import Article
from concordance.model.questionnaire import FormQuestion, Group, Questionnaire
from concordance.model.source import Source
from concordance.model.text import LANGUAGES
from concordance.reports.addresses import cite
from concordance.reports.obligation_citation import cited, document_cited
from concordance.reports.tables import csv_text

GIVEN = ("record", "kind", "citation", "statement", "elements", "address", "question")
ANSWERS = ("answer", "found_basis", "found_address", "checked_by", "checked_on", "note")
COLUMNS = (*GIVEN, *ANSWERS)


def worksheet(corpus: Corpus, found: tuple[Known, ...], language: str) -> str:
    """Return the worksheet as CSV. The columns of `ANSWERS` are empty: the reader fills them in."""
    words = Words(language)
    return csv_text(COLUMNS, [[*line(corpus, item, words), *("" for _ in ANSWERS)] for item in found])


def summary(corpus: Corpus, found: tuple[Known, ...], language: str) -> str:
    """Return how many records rest on memory, by act or instrument, with their addresses in plain text."""
    words = Words(language)
    homes: dict[str, list[Known]] = {}
    for item in found:
        homes.setdefault(item.home or item.file, []).append(item)
    lines = [words("verify", "summary").format(len(found)), ""]
    for home, items in homes.items():
        lines.append(f"{len(items):>4}  {home}")
    return "\n".join([*lines, "", words("verify", "how")]) + "\n"


def line(corpus: Corpus, item: Known, words: Words) -> tuple[str, ...]:
    """Return the given columns of one line: name, kind, citation, statement, elements, address, question."""
    record = item.record
    citation, statement, elements, question = _told(corpus, item, words)
    kind = {"title_basis": "title", "dates_basis": "dates", "portal_id_basis": "portal-id"}.get(
        item.key, type(record).__name__.lower())
    return item.name, kind, citation, statement, elements, address(corpus, item), question


def address(corpus: Corpus, item: Known) -> str:
    """Return where the record can be checked: its first source, else the first of its act or instrument."""
    owner = (_questionnaire(corpus, item) or corpus.instruments.get(item.home or "")
             or corpus.acts.get(item.home or ""))
    sources: Mapping[str, Source] = owner.sources if owner else {}
    keys = getattr(item.record, "sources", ())
    named = [sources[key] for key in keys if key in sources] if isinstance(keys, tuple) else []
    best = next(iter([*named, *sources.values()]), None)
    return best.url if best else ""


def _questionnaire(corpus: Corpus, item: Known) -> Questionnaire | None:
    return next((record for path, record in corpus.of(Questionnaire) if path == item.file), None)


def _told(corpus: Corpus, item: Known, words: Words) -> tuple[str, str, str, str]:
    record = item.record

    def ask(key: str, *parts: object) -> str:
        return words("verify", key).format(*parts)

    if isinstance(record, Obligation):
        elements = "; ".join(words.text(element.label) for element in record.elements)
        modality = words("modality", record.modality)
        place = cited(corpus, record.id, words.language)
        return (place, f"{words.text(record.title)}. {words.text(record.summary)}", elements,
                ask("q-obligation", place, modality))
    form = _questionnaire(corpus, item)
    if form and isinstance(record, Group):
        title = words.text(record.title)
        return words.text(form.short_title), title, "", ask("q-group", title)
    if form and isinstance(record, FormQuestion):
        return (f"{words.text(form.short_title)}, {record.number}", words.text(record.text), "",
                ask("q-form-question", record.number))
    if isinstance(record, Instrument | Act | Questionnaire):
        title = words.text(record.title)
        if item.key == "dates_basis" and isinstance(record, Questionnaire):
            reference = words.text(record.reference) if record.reference else "–"
            return reference, title, "", ask("q-document", reference, record.adopted or "–")
        if item.key == "dates_basis" and isinstance(record, Instrument):
            reference, _ = words.phrase("reference", record.reference)
            return reference, title, "", ask("q-dates", record.adopted, record.in_force or "–")
        if item.key == "portal_id_basis":
            return record.id, title, "", ask("q-portal", getattr(record, "portal_id", ""))
        every = " / ".join(text for language in LANGUAGES if (text := record.title.get(language)))
        return record.id, title, "", ask("q-title", every)
    if isinstance(record, StatusEvent):
        what = words.phrase("status-event", record.what)[0]
        return item.home or "", what, "", ask("q-status", what)
    if isinstance(record, Document):
        number = document_cited(record.number or "", words.language)
        return number, words.text(record.title), "", ask("q-document", number, record.adopted)
    article = next((a for path, a in corpus.of(Article) if path == item.file), None)
    if article is not None:
        return cite(corpus, article.id, words.language), words.text(article.heading), "", ask("q-other")
    return item.home or item.file, item.name.split("#")[1], "", ask("q-other")
