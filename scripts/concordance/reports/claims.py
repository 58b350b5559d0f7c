"""Public statements and what the texts say to them, as Markdown, CSV or JSON."""

from concordance import __version__
from concordance.analysis.statistics import count_by_verdict
from concordance.language import Words
from concordance.model.claim import Claim, ClaimVerdict
from concordance.model.corpus import Corpus
from concordance.reports.addresses import name
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.published import AppearanceOut, ClaimOut, ClaimsOut, json_text, language_map
from concordance.reports.tables import csv_text

COLUMNS = ("id", "claim", "verdict", "reason", "provisions", "examined_acts", "examined_on", "said_by", "said_on",
           "published", "urls", "review")


def markdown(corpus: Corpus, language: str) -> str:
    """Return the statements with their verdicts and reasons, in the order of the verdicts."""
    words = MarkdownWords(language)
    lines = [f"# {words('claims', 'title')}", "", words("claims", "lead").format(len(corpus.claims)), "",
             f"> {words('report', 'proposed')}", ""]
    lines += [f"- {words('claim', verdict)}: {n} {words('report', 'of')} {len(corpus.claims)}"
              for verdict, n in count_by_verdict(corpus).items()]
    for verdict in ClaimVerdict:
        group = [claim for claim in corpus.claims.values() if claim.verdict is verdict]
        if group:
            lines += ["", f"## {words('claim', verdict).capitalize()}", ""]
            lines += [line for claim in group for line in _markdown(corpus, claim, words)]
    return "\n".join(lines) + "\n"


def _markdown(corpus: Corpus, claim: Claim, words: Words) -> list[str]:
    said = "; ".join(f"{words.text(made.who)}, {words.text(made.where)}"
                     f"{f', {made.on}' if made.on else ''} <{made.url}>" for made in claim.made)
    lines = [f"- **{words.text(claim.claim)}**", f"    - {words.text(claim.reason)}",
             f"    - {words('claims', 'said')}: {said}"]
    if claim.provisions:
        named = "; ".join(words.plain(name(corpus, identifier, words.language)) for identifier in claim.provisions)
        lines.append(f"    - {words('claims', 'decides')}: {named}")
    return lines


def as_csv(corpus: Corpus, language: str) -> str:
    """Return one line per statement; texts in `language`."""
    words = Words(language)
    return csv_text(COLUMNS, (
        [c.id, words.text(c.claim), c.verdict, words.text(c.reason), " ".join(c.provisions), " ".join(c.examined.acts),
         c.examined.on, "; ".join(words.text(m.who) for m in c.made),
         "; ".join(str(m.on) for m in c.made if m.on), "; ".join(words.text(m.where) for m in c.made),
         " ".join(m.url for m in c.made), c.review]
        for c in corpus.claims.values()
    ))


def as_json(corpus: Corpus, language: str) -> str:
    """Return the statements as JSON (schema claims-1) with all languages; `language` changes nothing."""
    return json_text(ClaimsOut(
        tool=f"concordance {__version__}",
        counts={str(verdict): n for verdict, n in count_by_verdict(corpus).items()},
        claims=[
            ClaimOut(id=c.id, claim=language_map(c.claim), verdict=c.verdict, reason=language_map(c.reason),
                     provisions=list(c.provisions), examined_acts=list(c.examined.acts), examined_on=c.examined.on,
                     made=[AppearanceOut(who=language_map(m.who), on=m.on, where=language_map(m.where), url=m.url,
                                         basis=m.basis) for m in c.made], review=c.review)
            for c in corpus.claims.values()
        ],
    ))


FORMATS = {"md": markdown, "csv": as_csv, "json": as_json}
