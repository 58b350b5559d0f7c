"""Tables of shared requirements: their parts, and what elements of obligations ask, measured by a part."""

from collections.abc import Iterator

from concordance.exchange.export import Source
from concordance.exchange.tables.columns import Kind, Table, key, number, of_kind, texts, word
from concordance.exchange.tables.rows import Pair, Part, pairs, parts
from concordance.model.crosswalk import Reach
from concordance.model.instrument import Theme
from concordance.model.requirement import Confidence, Link, Requirement
from concordance.model.requirement import Part as Sharing


def _parts(source: Source) -> Iterator[Part[Sharing]]:
    for requirement in source.corpus.requirements.values():
        yield from parts(requirement.id, requirement.parts)


def _within(source: Source) -> Iterator[Pair]:
    for part, wider in source.corpus.within.items():
        yield from pairs(part, wider)


def _links(source: Source) -> Iterator[Link]:
    for links in source.corpus.links_of.values():
        yield from links


REQUIREMENTS = Table[Requirement]("requirements", ("id",), lambda source: source.corpus.requirements.values(), (
    key("id", lambda row: row.id),
    *texts("label", lambda row: row.label),
    *texts("summary", lambda row: row.summary),
    word("theme", Theme, lambda row: row.theme),
))
REQUIREMENT_PARTS = Table[Part[Sharing]]("requirement_parts", ("id",), _parts, (
    key("id", lambda row: row.id),
    key("requirement", lambda row: row.owner, "requirements"),
    number("position", lambda row: row.place),
    *texts("label", lambda row: row.record.label),
))
PART_WITHIN = Table[Pair]("part_within", ("part", "within"), _within, (
    key("part", lambda row: row.one, "requirement_parts"),
    key("within", lambda row: row.other, "requirement_parts"),
))
LINKS = Table[Link]("links", ("element", "part"), _links, (
    key("element", lambda row: row.element, "elements"),
    key("part", lambda row: row.part, "requirement_parts"),
    word("relation", Reach, lambda row: row.relation),
    word("confidence", Confidence, lambda row: row.confidence),
    of_kind(Kind.NUMBER, "weight", lambda row: row.confidence.weight, required=True),
    *texts("differs", lambda row: row.differs),
))
TABLES = (REQUIREMENTS, REQUIREMENT_PARTS, PART_WITHIN, LINKS)
