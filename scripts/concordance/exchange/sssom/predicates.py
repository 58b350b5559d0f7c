"""Relations as SSSOM says them: from the element to the provision, so that more and less change places.

Our rows say what the provisions are to the element: `superset-of`, the law does more, makes the provision the broader.
"""

from typing import Final

from concordance.model.assessment import Relation

NO_TERM: Final = "sssom:NoTermFound"
_ALONE: Final = {
    Relation.EQUAL: "skos:exactMatch",
    Relation.EQUIVALENT: "skos:closeMatch",
    Relation.SUPERSET: "skos:broadMatch",
    Relation.SUBSET: "skos:narrowMatch",
    Relation.INTERSECTS: "skos:relatedMatch",
    # With `sssom:NoTermFound`: nothing in the act is so much as related.
    Relation.NONE: "skos:relatedMatch",
}
# SSSOM relates two things; a row may relate several provisions, taken as one, to an element. Of each of them follows
# less: that it is near, that it is related. Only a part of what does less does less itself. And exactMatch, which
# reasoners chain, would make the provisions of one row equal to each other.
_AMONG_SEVERAL: Final = {
    Relation.EQUAL: "skos:closeMatch",
    Relation.SUPERSET: "skos:relatedMatch",
}


def predicate(relation: Relation, provisions: int) -> str:
    """Return the predicate of a row that names so many provisions; words of our own are IRIs of our vocabulary."""
    if provisions > 1 and relation in _AMONG_SEVERAL:
        return _AMONG_SEVERAL[relation]
    return _ALONE.get(relation, f"relation:{relation}")
