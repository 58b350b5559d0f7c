"""What rests on a provision, as text or JSON."""

from concordance import __version__
from concordance.analysis.impact import Impact, ObligationFall
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite
from concordance.reports.obligation_citation import cited
from concordance.reports.published import ElementFallOut, ImpactOut, ObligationFallOut, json_text, language_map


def as_text(corpus: Corpus, found: Impact, language: str) -> str:
    """Return the verdicts that change, what cites the provision, what it defines and which acts it promises."""
    words = Words(language)
    head = words("impact", "title").format(cite(corpus, found.provision, language), found.day)
    elements = sum(len(fall.elements) for fall in found.falls)
    lines = [head, "", words("impact", "falls").format(elements, len(found.falls))]
    lines += [line for fall in found.falls for line in _fall(corpus, fall, words)]
    for key, items in (("cited", [cite(corpus, p, language) for p in found.cited_by]),
                       ("defines", [words.text(corpus.terms[t].label) for t in found.defines]),
                       ("expected", [words.text(corpus.delegations[d].what) for d in found.expected_acts])):
        if items:
            lines += ["", words("impact", key), *(f"  {item}" for item in items)]
    if not (found.falls or found.cited_by or found.defines or found.expected_acts):
        lines += ["", words("impact", "nothing")]
    return "\n".join([*lines, "", words("impact", "note")]) + "\n"


def _fall(corpus: Corpus, fall: ObligationFall, words: Words) -> list[str]:
    obligation = fall.result.obligation
    lines = ["", f"  {cited(corpus, obligation.id, words.language)}: {words.text(obligation.title)}",
             f"    {words(fall.result.wording, fall.result.verdict)} → {words(fall.result.wording, fall.left)}"]
    for item in fall.elements:
        alone = f" ({words('impact', 'alone')})" if item.alone else ""
        lines.append(f"      {words.text(item.element.element.label)}: {words('element', item.element.verdict)} → "
                     f"{words('element', item.left)}{alone}")
    return lines


def as_json(corpus: Corpus, found: Impact, language: str) -> str:
    """Return the same as JSON (schema impact-1) with all languages; `language` changes nothing."""
    return json_text(ImpactOut(
        tool=f"concordance {__version__}", provision=found.provision, as_of=found.day, parts=list(found.parts),
        obligations=[
            ObligationFallOut(
                obligation=fall.result.obligation.id, citation=fall.result.obligation.citation,
                verdict=fall.result.verdict, left=fall.left,
                elements=[ElementFallOut(element=item.element.id, label=language_map(item.element.element.label),
                                         verdict=item.element.verdict, left=item.left, rests_alone=item.alone)
                          for item in fall.elements],
            ) for fall in found.falls
        ],
        cited_by=list(found.cited_by), defines=list(found.defines), expected_acts=list(found.expected_acts),
    ))


FORMATS = {"text": as_text, "json": as_json}
