"""Who judged, and which lawyers looked at it, as OSCAL's roles and parties."""

from collections.abc import Iterable
from dataclasses import dataclass

from concordance.exchange.oscal.document import Made
from concordance.exchange.oscal.identity import uuid_of
from concordance.exchange.oscal.own import Tree
from concordance.exchange.plain import plain
from concordance.graph.namespaces import slug
from concordance.model.assessment import Row


@dataclass(frozen=True)
class Role:
    """A role that somebody plays in the rows: its id and title, what its players are, and their names, sorted."""

    id: str
    title: str
    kind: str
    names: tuple[str, ...]


def roles_of(rows: Iterable[Row]) -> list[Role]:
    """Return the roles that somebody plays. A reviewer is a lawyer who signed a judgement or disputes it."""
    judged = [row.assessed for row in rows]
    found = [
        Role("assessor", "Who judged", "organization", tuple(sorted({each.by for each in judged}))),
        Role("reviewer", "Lawyer who reviewed", "person",
             tuple(sorted({each.reviewer for each in judged if each.reviewer}))),
    ]
    return [role for role in found if role.names]


def uuids(made: Made, role: Role) -> list[str]:
    """Return the UUIDs of those who play a role."""
    return [uuid_of(made.names.thing("agent", slug(name)).value, role.kind) for name in role.names]


def responsible(made: Made, roles: Iterable[Role]) -> list[Tree]:
    """Return who is responsible for what."""
    return [{"role-id": role.id, "party-uuids": uuids(made, role)} for role in roles]


def metadata(made: Made, roles: Iterable[Role]) -> Tree:
    """Return the keys of the metadata that name roles and parties."""
    roles = list(roles)
    parties = [{"uuid": uuid, "type": role.kind, "name": plain(name)} for role in roles
               for uuid, name in zip(uuids(made, role), role.names, strict=True)]
    return {"roles": [{"id": role.id, "title": role.title} for role in roles], "parties": parties,
            "responsible-parties": responsible(made, roles)}
