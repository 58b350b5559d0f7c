"""How everything is known, value by value, and what of it rests on memory."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from concordance.model.base import Basis, Record
from concordance.model.corpus import Corpus, act_of
from concordance.model.problem import Path
from concordance.model.provision import Article, Version
from concordance.model.scale import Scale
from concordance.model.source import Source


@dataclass(frozen=True)
class Known:
    """One value that says how something is known.

    name: `<file>#<ids down to the record>.<key>`, stable while the file is edited. file, path: where the value stands.
    record: the record the basis speaks about. home: the id of the act or instrument it belongs to, if any.
    """

    name: str
    file: str
    path: Path
    record: Record
    home: str | None
    basis: Basis

    @property
    def key(self) -> str:
        """The name of the value: `basis`, `title_basis` and so on."""
        return str(self.path[-1])


def unverified(corpus: Corpus) -> tuple[Known, ...]:
    """Return every value that is only recalled, in the order of the files."""
    return known(corpus, (Basis.RECALLED,))


def known(corpus: Corpus, bases: Collection[Basis] = tuple(Basis)) -> tuple[Known, ...]:
    """Return every value that says how something is known, in the order of the files; only of `bases`, if given.

    Addresses of sources and the scales of others are left out: they say where to look and in which words to tell, and
    are no statement of the law.
    """
    return tuple(
        Known(f"{file.path}#{name}", file.path, path, record, _home(file.record), basis)
        for file in corpus.files for name, path, record, basis in _walk(file.record, "", ())
        # What an article says once stands for its wordings.
        if basis in bases and not (isinstance(record, Version) and isinstance(file.record, Article)
                                   and record.basis is file.record.wording.basis)
    )


def _walk(value: object, name: str, path: Path) -> Iterator[tuple[str, Path, Record, Basis]]:
    if isinstance(value, Source | Scale):
        return
    if isinstance(value, Record):
        for key, item in value:
            alias = type(value).model_fields[key].alias or key
            here = f"{name}.{alias}" if name else alias
            if isinstance(item, Basis):
                yield here, (*path, alias), value, item
            else:
                yield from _walk(item, here, (*path, alias))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            own = getattr(item, "id", None) or getattr(item, "eid", None)
            yield from _walk(item, own or f"{name}[{index + 1}]", (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, f"{name}.{key}", (*path, key))


def _home(record: Record) -> str | None:
    if isinstance(record, Article):
        return act_of(record.id)
    return getattr(record, "instrument", None) or getattr(record, "act", None) or getattr(record, "id", None)
