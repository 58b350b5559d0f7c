"""The changelog of verdicts between two editions, as Markdown or JSON."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from concordance.analysis.editions import Changelog, Kept, Moved
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.reports.markdown_words import MarkdownWords
from concordance.reports.obligation_citation import cited


def markdown(corpus: Corpus, now: Kept, found: Changelog | None, language: str) -> str:
    """Return what changed as Markdown. found: None for the first edition."""
    words = MarkdownWords(language)
    lines = [f"# {words('editions', 'now').format(now.day, now.data)}", ""]
    if found is None:
        lines += [words("editions", "first").format(len(now.obligations), len(now.elements)), ""]
        return "\n".join(lines)
    lines += [words("editions", "since").format(found.before.day, found.before.data), ""]
    for key, moved in (("law", found.law), ("judged", found.judged)):
        lines += [f"## {words('editions', key)}: {len(moved)}", "", *_moved(corpus, moved, words), ""]
    for key, names in (("new", found.new), ("gone", found.gone)):
        lines += [f"## {words('editions', key)}: {len(names)}", "", *(f"- `{name}`" for name in names), ""]
    return "\n".join([*lines, f"{words('editions', 'same')}: {found.same}", ""])


def _moved(corpus: Corpus, moved: tuple[Moved, ...], words: Words) -> Iterator[str]:
    for item in moved:
        owner = item.id.split("/")[0]
        where = words.plain(cited(corpus, owner, words.language)) if owner in corpus.obligations else owner
        yield f"- {where}, `{item.id}`: {words('element', item.before)} → {words('element', item.after)}"


def as_json(corpus: Corpus, now: Kept, found: Changelog | None, language: str) -> str:
    """Return what changed as JSON: the same in every language."""
    told: dict[str, object] = {"day": str(now.day), "data_version": now.data, "obligations": len(now.obligations),
            "elements": len(now.elements), "since": None}
    if found:
        told["since"] = {"day": str(found.before.day), "data_version": found.before.data,
                         "law": [asdict(m) for m in found.law], "judged": [asdict(m) for m in found.judged],
                         "new": list(found.new), "gone": list(found.gone), "same": found.same}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Corpus, Kept, Changelog | None, str], str]] = {"md": markdown, "json": as_json}
