"""The text that says what a trainer opens first."""

from collections.abc import Iterable

from concordance.reports.document.letters import clean
from concordance.training.pack import Pack

_ORDER = ("slides", "handout", "cases", "card", "glossary", "quiz", "anki")


def readme(pack: Pack, paths: Iterable[str]) -> str:
    """Return the text for the files that are there. paths: below the folder of the pack."""
    words, edition = pack.words, pack.edition
    folders: dict[str, list[str]] = {}
    for path in paths:
        folders.setdefault(kind_of(path), []).append(path)
    audience = words.text(pack.audience.label)
    lines = [words("pack-readme", "title").format(audience), "",
             words("pack-readme", "edition").format(edition.day, edition.data, edition.program),
             words("pack", "proposed"), words("pack", "no-advice"), "",
             *(f"- {words.text(module.title)}" for module in pack.modules), ""]
    if "plan" in folders:
        lines += [f"{words('pack-readme', 'first')}:", _line(pack, "plan", folders["plan"]), ""]
    lines += [_line(pack, kind, folders[kind]) for kind in _ORDER if kind in folders]
    lines += ["", words("pack-readme", "sums"), words("pack-readme", "licence").format(edition.base)]
    return "\n".join(clean(line) for line in lines) + "\n"


def kind_of(path: str) -> str:
    """Return which of the files of a pack a path is: `plan` of `plan.pdf`, `card` of `card/minors.pdf`."""
    return path.split("/")[0].split(".")[0]


def _line(pack: Pack, kind: str, paths: list[str]) -> str:
    named = f"{kind}/" if any("/" in path for path in paths) else ", ".join(sorted(paths))
    return f"{named} — " + pack.words("pack-readme", kind).format(pack.words("pack-file", kind))
