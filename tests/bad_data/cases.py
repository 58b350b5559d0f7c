"""Mistakes as small edits of the sample corpus, so that a case shows the mistake and nothing else.

A case file says what is changed: `edits` (replace `old` by `wrong`, or by `right` for the twin that must pass),
`content` (a whole file) and `remove`. What an author reads stands beside it in `<mistake>.expected`.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Edit:
    """One replacement in one file; the old text must occur exactly once."""

    file: str
    old: str
    wrong: str
    right: str | None = None


@dataclass(frozen=True)
class Case:
    """One mistake: which code it must give, and how to make it."""

    name: str
    code: str
    edits: tuple[Edit, ...] = ()
    content: tuple[tuple[str, str], ...] = ()
    content_when_right: tuple[tuple[str, str], ...] = ()
    remove: tuple[str, ...] = ()

    @property
    def has_twin(self) -> bool:
        """True when the case also says how the same place looks without the mistake."""
        return any(edit.right is not None for edit in self.edits)

    def apply(self, root: Path, *, right: bool = False) -> None:
        """Make the mistake (or its right twin) in the copy of the sample at `root`."""
        for edit in self.edits:
            file = root / edit.file
            text = file.read_text(encoding="utf-8")
            assert text.count(edit.old) == 1, f"{self.name}: {edit.old!r} occurs {text.count(edit.old)} times"
            file.write_text(text.replace(edit.old, (edit.right or "") if right else edit.wrong), encoding="utf-8")
        for name, content in self.content_when_right if right else self.content:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, encoding="utf-8")
        for name in () if right else self.remove:
            (root / name).unlink()


def cases() -> list[Case]:
    """Return all cases, by name."""
    return [_case(file) for file in sorted(HERE.glob("*.yaml"))]


def _case(file: Path) -> Case:
    tree = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return Case(
        name=file.stem, code=tree["code"], edits=tuple(Edit(**edit) for edit in tree.get("edits", ())),
        content=tuple(tree.get("content", {}).items()),
        content_when_right=tuple(tree.get("content_when_right", {}).items()), remove=tuple(tree.get("remove", ())),
    )
