"""The expected acts as Markdown, CSV or JSON."""

from datetime import date

from concordance import __version__
from concordance.analysis.delegations import DelegationOnDay, count_by_status
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.delegation import DelegationStatus
from concordance.reports.addresses import cite, name
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.published import DelegationOut, DelegationsOut, FulfilmentOut, json_text, language_map
from concordance.reports.tables import csv_text

COLUMNS = ("id", "provision", "citation", "expected", "what", "adopted_by", "status", "due", "days_waited", "found",
           "in_force_from", "searched_on", "searched_where", "look_at", "basis")
# What a drafter has to act on comes first.
ORDER = (DelegationStatus.OVERDUE, DelegationStatus.NOT_FOUND, DelegationStatus.NOT_EXAMINED, DelegationStatus.FOUND,
         DelegationStatus.NOT_YET)


def markdown(corpus: Corpus, found: tuple[DelegationOnDay, ...], day: date, language: str) -> str:
    """Return the expected acts grouped by how they stand on `day`, what is missing first."""
    words = MarkdownWords(language)
    lines = [f"# {words('delegations', 'title')}", "", words("delegations", "lead").format(len(found), day), "",
             f"| {words('delegations', 'status')} | {words('report', 'count')} |", "|---|---:|"]
    lines += [f"| {words('delegation', status)} | {n} {words('report', 'of')} {len(found)} |"
              for status, n in count_by_status(found).items()]
    for status in ORDER:
        group = [item for item in found if item.status is status]
        if group:
            lines += ["", f"## {words('delegation', status).capitalize()}: {len(group)}", ""]
            lines += [line for item in group for line in _markdown(corpus, item, words)]
    return "\n".join(lines) + "\n"


def _markdown(corpus: Corpus, item: DelegationOnDay, words: Words) -> list[str]:
    delegation = item.delegation
    lines = [f"- **{words.text(delegation.what)}** ({words('expected', delegation.expected)}), "
             f"{words.plain(cite(corpus, delegation.provision, words.language))}"]
    lines += [f"    - {_fulfilled(corpus, done.by, words)}" for done in delegation.found]
    if delegation.due is not None:
        waited = f", {words('delegations', 'waited').format(item.waited)}" if item.waited else ""
        lines.append(f"    - {words('delegations', 'due').format(delegation.due.on)}{waited}")
    if delegation.searched is not None:
        where = "; ".join(words.text(place) for place in delegation.searched.where)
        lines.append(f"    - {words('delegations', 'searched').format(delegation.searched.on)}: {where}")
        lines += [f"    - {words('delegations', 'look')}: <{url}>" for url in delegation.searched.urls]
    return lines


def _fulfilled(corpus: Corpus, identifier: str, words: Words) -> str:
    act = corpus.acts.get(identifier)
    since = f", {words('delegations', 'in-force').format(act.in_force.start)}" if act else ""
    return f"{words.plain(name(corpus, identifier, words.language))}{since}"


def as_csv(corpus: Corpus, found: tuple[DelegationOnDay, ...], day: date, language: str) -> str:
    """Return one line per expected act; texts in `language`."""
    words = Words(language)
    return csv_text(COLUMNS, (
        [item.id, d.provision, cite(corpus, d.provision, language), d.expected, words.text(d.what), " ".join(d.of),
         item.status, d.due.on if d.due else "", "" if item.waited is None else item.waited,
         " ".join(done.by for done in d.found), item.found_from or "", d.searched.on if d.searched else "",
         "; ".join(words.text(place) for place in d.searched.where) if d.searched else "",
         " ".join(d.searched.urls) if d.searched else "", d.basis]
        for item in found for d in (item.delegation,)
    ))


def as_json(corpus: Corpus, found: tuple[DelegationOnDay, ...], day: date, language: str) -> str:
    """Return the expected acts as JSON (schema delegations-1) with all languages; `language` changes nothing."""
    return json_text(DelegationsOut(
        tool=f"concordance {__version__}", as_of=day,
        counts={str(status): n for status, n in count_by_status(found).items()},
        delegations=[_out(corpus, item) for item in found],
    ))


def _out(corpus: Corpus, item: DelegationOnDay) -> DelegationOut:
    d = item.delegation
    return DelegationOut(
        id=item.id, provision=d.provision, also=list(d.also), expected=d.expected, what=language_map(d.what),
        adopted_by=list(d.of), status=item.status, due=d.due.on if d.due else None, days_waited=item.waited,
        found=[FulfilmentOut(by=f.by, in_force_from=corpus.acts[f.by].in_force.start if f.by in corpus.acts else None,
                             covers=language_map(f.covers) if f.covers else None, basis=f.basis) for f in d.found],
        searched_on=d.searched.on if d.searched else None,
        searched_where=[language_map(place) for place in d.searched.where] if d.searched else [],
        look_at=list(d.searched.urls) if d.searched else [], basis=d.basis,
    )


FORMATS = {"md": markdown, "csv": as_csv, "json": as_json}
