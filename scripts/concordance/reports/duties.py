"""The duty matrix as a table for people and as CSV for spreadsheets."""

from concordance.analysis.duties import Duty
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.addresses import cite
from concordance.reports.tables import csv_text

COLUMNS = ("actor", "actor_label", "through", "provision", "citation", "kind", "force", "towards", "time_limits",
           "since", "basis", "summary")


def as_csv(corpus: Corpus, found: tuple[Duty, ...], language: str) -> str:
    """Return one line per actor and provision, with a header; texts in `language`."""
    words = Words(language)
    lines: list[list[object]] = []
    for duty in found:
        provision, version = duty.provision, duty.version
        limits = "; ".join(f"{limit.bound} {limit.duration or ''}".strip() for limit in version.time_limits)
        lines.append([duty.actor, words.text(corpus.actors[duty.actor].label), duty.through, duty.provision_id,
                         cite(corpus, duty.provision_id, language), provision.kind, provision.force,
                         " ".join(provision.towards), limits, version.start, version.basis,
                         words.text(version.summary)])
    return csv_text(COLUMNS, lines)


def as_text(corpus: Corpus, found: tuple[Duty, ...], language: str) -> str:
    """Return the duties grouped by actor, as plain text in `language`."""
    words = Words(language)
    lines: list[str] = []
    for actor in dict.fromkeys(duty.actor for duty in found):
        own = [duty for duty in found if duty.actor == actor]
        lines += [f"{words.text(corpus.actors[actor].label)} ({actor}): {len(own)}", ""]
        for duty in own:
            through = f", {words.text(corpus.actors[duty.through].label)}" if duty.through != actor else ""
            lines.append(f"  {cite(corpus, duty.provision_id, language)}  [{words('kind', duty.provision.kind)}, "
                         f"{words('force', duty.provision.force)}{through}]")
            lines.append(f"      {words.text(duty.version.summary)}")
            lines += [f"      {words('bound', limit.bound)} {limit.duration or ''} {words.text(limit.what)}"
                      for limit in duty.version.time_limits]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
