"""Predicates from the one-line form in which a data file holds them."""

import yaml

from concordance.model.asks import Asks


def asks(flow: str) -> Asks:
    """Return `{what: bearer, actor: x}` as a predicate; the outer braces may be left out."""
    return Asks.model_validate(yaml.load(f"{{{flow}}}", Loader=yaml.BaseLoader))
