"""All stable codes with their documentation: reading, rules, and the runner's own."""

from concordance.check.rules import RULES
from concordance.check.runner import CRASHED, UNUSED
from concordance.load.codes import CODES
from concordance.model.problem import CodeDoc


def all_codes() -> tuple[CodeDoc, ...]:
    """Return every code, sorted."""
    return tuple(sorted((*CODES, *(rule.doc for rule in RULES), UNUSED, CRASHED), key=lambda doc: doc.code))
