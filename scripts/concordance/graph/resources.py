"""Files shipped inside the package: SPARQL queries and SHACL shapes.

They carry the base IRI of this project in full, so that they run anywhere as they are. For a project with another base
(another `site_url`) the two namespaces of ours are replaced when the file is read.
"""

import re
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from concordance.graph.days import day_key
from concordance.graph.namespaces import shapes, vocab

_OURS = re.compile(r"<[^<>\s]*?(?P<which>vocab#|shapes#)>")
_DAY = re.compile(r"(VALUES\s+\?day\s*\{\s*)\d{5,8}(\s*\})")


def _folder() -> Traversable:
    return files("concordance.graph")


def with_base(text: str, base: str) -> str:
    """Return the text of a query or of shapes with our own namespaces below `base`."""
    own = {"vocab#": vocab(base), "shapes#": shapes(base)}
    return _OURS.sub(lambda match: f"<{own[match['which']]}>", text)


def query_names() -> tuple[str, ...]:
    """Return the names of the shipped queries, without `.rq`, sorted."""
    names = (entry.name for entry in _folder().joinpath("queries").iterdir())
    return tuple(sorted(name.removesuffix(".rq") for name in names if name.endswith(".rq")))


def query_text(name: str, base: str) -> str:
    """Return the text of a shipped query; raises KeyError for a name that is not in `query_names()`."""
    if name not in query_names():
        raise KeyError(name)
    return with_base(_folder().joinpath("queries", f"{name}.rq").read_text(encoding="utf-8"), base)


def shapes_text(base: str) -> str:
    """Return the SHACL shapes, in Turtle."""
    return with_base(_folder().joinpath("shapes.ttl").read_text(encoding="utf-8"), base)


def asks_for_day(query: str) -> bool:
    """True when a query has a line `VALUES ?day { 20261122 }`."""
    return _DAY.search(query) is not None


def with_day(query: str, day: date) -> str:
    """Return a query with the day of every line `VALUES ?day { … }` replaced.

    Every one: a day given outside a sub-select is not seen inside it, so the line stands in each.
    """
    return _DAY.sub(lambda match: f"{match[1]}{day_key(day)}{match[2]}", query)
