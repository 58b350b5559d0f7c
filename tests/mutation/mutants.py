"""A mutant: one small change to one function, method or constant of `concordance.analysis`, and how it is put in place.

Nothing is written to disk and nothing is imported twice: the code of the function is exchanged for that of the changed
one, so every module that holds the function, and every property or decorator around it, runs the change.
"""

import inspect
import sys
from dataclasses import dataclass
from importlib import import_module
from types import FunctionType, ModuleType
from typing import NamedTuple

PACKAGE = "concordance.analysis"


class Key(NamedTuple):
    """What tells a mutant from all others, and stays the same while lines move: no line number is in it."""

    module: str    # below concordance.analysis: "gaps", "training.changes"
    function: str  # its qualified name; the name of a constant
    was: str
    now: str
    nth: int = 1   # of equal changes in one function, counted from the top


@dataclass(frozen=True)
class Mutant:
    """One change. source: the changed definition, without decorators; of a constant, what rests on it as well."""

    key: Key
    source: str
    binds: tuple[str, ...] = ()  # the names a changed constant gives new values, those of what rests on it included


def home(module: str) -> ModuleType:
    """Return a module of the package."""
    return import_module(f"{PACKAGE}.{module}")


def function_in(module: ModuleType, name: str) -> FunctionType:
    """Return the function behind a qualified name, taken out of its property or decorators."""
    found: object = module
    for part in name.split("."):
        found = inspect.getattr_static(found, part)
    while not isinstance(found, FunctionType) or hasattr(found, "__wrapped__"):
        for inside in ("fget", "func", "__func__", "__wrapped__"):
            if hasattr(found, inside):
                found = getattr(found, inside)
                break
        else:
            raise LookupError(f"{module.__name__}.{name} is no function")
    return found


def put(mutant: Mutant) -> None:
    """Put a mutant in place in this process; there is no way back but to end the process. Raises what it raises."""
    module = home(mutant.key.module)
    names = vars(module).copy()
    exec(compile(mutant.source, str(module.__file__), "exec"), names)
    if mutant.binds:
        _exchange(module, {name: names[name] for name in mutant.binds})
        return
    changed, standing = names[mutant.key.function.rpartition(".")[2]], function_in(module, mutant.key.function)
    standing.__code__ = changed.__code__
    standing.__defaults__, standing.__kwdefaults__ = changed.__defaults__, changed.__kwdefaults__


def _exchange(module: ModuleType, values: dict[str, object]) -> None:
    """Give constants new values, in their module and wherever they were imported under the same name."""
    standing = vars(module).copy()
    for holder in [other for name, other in sys.modules.items() if name.startswith(("concordance.", "tests."))]:
        for name, value in values.items():
            if name in vars(holder) and vars(holder)[name] is standing[name]:
                setattr(holder, name, value)
