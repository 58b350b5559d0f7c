"""All mutants of a module: the operators of mutmut, and four of ours, at every place where they can be applied.

mutmut itself leaves decorated functions and constants of a module alone, because it stores a mutant beside the function
it was made from. Ours are put in place another way, so that both are mutated here: a third of the functions of analysis
are properties, and its tables of ranks are constants.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

import libcst as cst
from libcst.metadata import MetadataWrapper
from mutmut.mutation.file_mutation import NEVER_MUTATE_FUNCTION_NAMES, Mutation, MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

from tests.mutation.mutants import Key, Mutant

_SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min"}


def _forced(node: cst.If | cst.CompIf) -> Iterable[cst.CSTNode]:
    """A condition that never holds, and one that always does."""
    inner = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    for operator, word in ((cst.And(), "False"), (cst.Or(), "True")):
        yield node.with_changes(test=cst.BooleanOperation(left=inner, operator=operator, right=cst.Name(word)))


def _other_end(node: cst.Call) -> Iterable[cst.Call]:
    """`all` for `any`, `min` for `max`, and the other way round."""
    if isinstance(node.func, cst.Name) and node.func.value in _SWAPPED:
        yield node.with_changes(func=cst.Name(_SWAPPED[node.func.value]))


_OPERATORS = (*mutation_operators, (cst.If, _forced), (cst.CompIf, _forced), (cst.Call, _other_end))


class _Everywhere(MutationVisitor):
    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef):
            return node.name.value in NEVER_MUTATE_FUNCTION_NAMES
        return super()._skip_node_and_children(node)


def mutants_of(module: str, source: str) -> list[Mutant]:
    """Return the mutants of a module's source, from the top; none of what classes and imports say outside functions."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    visitor = _Everywhere(_OPERATORS, IgnoredCode(set(), set(), set()))
    tree = wrapper.visit(visitor)
    home_of = {id(inner): (name, outer) for name, outer in _homes(tree) for inner in _within(outer)}
    constants = [node for node in tree.body if isinstance(node, cst.SimpleStatementLine) and _bound(node)]
    found, seen = [], Counter[tuple[str, str, str]]()
    for mutation in visitor.mutations:
        if id(mutation.original_node) in home_of:
            name, outer = home_of[id(mutation.original_node)]
            made = _mutant(module, name, outer, mutation, constants, seen)
            if made:
                found.append(made)
    return found


def _mutant(module: str, name: str, outer: cst.CSTNode, mutation: Mutation, constants: list[cst.SimpleStatementLine],
            seen: Counter[tuple[str, str, str]]) -> Mutant | None:
    changed = outer.deep_replace(mutation.original_node, mutation.mutated_node)
    before, after = _code(outer), _code(changed)
    if before == after:
        return None
    was, now = _difference(before, after)
    seen[name, was, now] += 1
    key = Key(module, name, was, now, seen[name, was, now])
    if isinstance(outer, cst.FunctionDef):
        return Mutant(key, after)
    parts, names = [after], _bound(outer)
    for other in constants[constants.index(outer) + 1:]:
        if re.search(rf"\b({'|'.join(map(re.escape, names))})\b", _code(other)):
            parts.append(_code(other))
            names |= _bound(other)
    return Mutant(key, "".join(parts), tuple(sorted(names)))


def _homes(tree: cst.Module) -> Iterator[tuple[str, cst.FunctionDef | cst.SimpleStatementLine]]:
    for node in tree.body:
        match node:
            case cst.FunctionDef():
                yield node.name.value, node
            case cst.ClassDef(body=cst.IndentedBlock() as block):
                yield from ((f"{node.name.value}.{inner.name.value}", inner) for inner in block.body
                            if isinstance(inner, cst.FunctionDef))
            case cst.SimpleStatementLine() if _bound(node):
                yield min(_bound(node)), node


def _bound(line: cst.SimpleStatementLine) -> set[str]:
    """Return the names a line of a module assigns to."""
    found = set()
    for part in line.body:
        targets = [part.target] if isinstance(part, cst.AnnAssign) else (
            [target.target for target in part.targets] if isinstance(part, cst.Assign) else [])
        found |= {target.value for target in targets if isinstance(target, cst.Name)}
    return found


def _within(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _within(child)


def _code(node: cst.CSTNode) -> str:
    if isinstance(node, cst.FunctionDef):
        node = node.with_changes(decorators=[])
    return cst.Module([node.with_changes(leading_lines=[])]).code


def _difference(before: str, after: str) -> tuple[str, str]:
    """Return the lines that differ, each side as one line."""
    old, new = before.splitlines(), after.splitlines()
    spans = [op for op in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if op[0] != "equal"]
    first, last = spans[0], spans[-1]
    return (" ".join(line.strip() for line in old[first[1]:last[2]]),
            " ".join(line.strip() for line in new[first[3]:last[4]]))
