"""All rules, one per module, in the order of their codes."""

from importlib import import_module
from pkgutil import iter_modules

from concordance.check.finding import Rule

_NAMES = sorted(module.name for module in iter_modules(__path__) if module.name.startswith("c"))
RULES: tuple[Rule, ...] = tuple(import_module(f"{__name__}.{name}").RULE for name in _NAMES)
