"""The Snowball stemmers in JavaScript, made from the very Python that the build runs.

No published JavaScript has the version of the Python package, and one version apart they differ. The generated Python
is a small language: it is read as a syntax tree and written as JavaScript, statement by statement. What is not
understood is an error of the build, never a guess. The few operations it calls stand in
`site/theme/assets/search/snowball.js`.
"""

import ast
import inspect
import json
from importlib import import_module
from importlib.metadata import distribution, version
from typing import Final

_COMPARED: Final[dict[type[ast.cmpop], str]] = {
    ast.Eq: "===", ast.NotEq: "!==", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}
_COUNTED: Final[dict[type[ast.operator], str]] = {ast.Add: "+", ast.Sub: "-"}


class NotTranslatable(ValueError):
    """The stemmer uses a construct this translation does not know; the message names it and its line."""


def javascript(algorithm: str) -> str:
    """Return a script that adds the stemmer `algorithm`, such as `russian`, to `Concordance.snowball`.

    Raises NotTranslatable where a new version of the package writes its Python in another way.
    """
    module = import_module(f"snowballstemmer.{algorithm}_stemmer")
    tree = ast.parse(inspect.getsource(module))
    # The other classes are its labels to jump to.
    [program] = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.endswith("Stemmer")]
    members = ",\n".join(_member(node, program.name) for node in program.body if not _is_docstring(node))
    return (f"/* Snowball {version('snowballstemmer')}, algorithm {algorithm}, made from its Python.\n{_licence()}*/\n"
            f"Concordance.snowball({json.dumps(algorithm)},{{\n{members}\n}});\n")


def _licence() -> str:
    # Its terms ask that they go with every copy.
    for file in distribution("snowballstemmer").files or ():
        if file.name == "COPYING":
            return file.read_text(encoding="utf-8")
    raise NotTranslatable("the package snowballstemmer comes without its licence, which must stand in the script")


def _unknown(node: ast.AST) -> NotTranslatable:
    return NotTranslatable(f"line {getattr(node, 'lineno', '?')}: {ast.unparse(node)[:60]!r}; "
                           "teach concordance/search/snowball.py this form, or keep the older snowballstemmer")


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _member(node: ast.stmt, program: str) -> str:
    """Return one method, group of letters, table of endings or variable of the stemmer."""
    if isinstance(node, ast.FunctionDef):
        names = sorted({target.id for part in ast.walk(node) if isinstance(part, ast.Assign)
                        for target in part.targets if isinstance(target, ast.Name)})
        local = f"var {','.join(names)};" if names else ""
        return f"{_name(node.name)}(){{{local}{_block(node.body, program)}}}"
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        return f"{node.targets[0].id}:{_value(node.value)}"
    raise _unknown(node)


def _value(node: ast.expr) -> str:
    match node:
        case ast.List(elts=rows):
            return f"[{','.join(_ending(row) for row in rows)}]"
        case ast.Set(elts=letters):
            return json.dumps("".join(sorted(ast.literal_eval(letter) for letter in letters)), ensure_ascii=False)
        case ast.Tuple(elts=words):
            return json.dumps([ast.literal_eval(word) for word in words], ensure_ascii=False, separators=(",", ":"))
        case ast.Constant(value=bool() | int() | str() as value):
            return json.dumps(value, ensure_ascii=False)
    raise _unknown(node)


def _ending(node: ast.expr) -> str:
    # Among(ending, index of a shorter one, result); a fourth argument would be a condition.
    match node:
        case ast.Call(func=ast.Name(id="Among"), args=[ast.Constant(value=str() as ending), _, result]):
            return json.dumps([ending, ast.literal_eval(result)], ensure_ascii=False, separators=(",", ":"))
    raise _unknown(node)


def _block(body: list[ast.stmt], program: str) -> str:
    return "".join(_statement(node, program) for node in body)


def _statement(node: ast.stmt, program: str) -> str:
    match node:
        case ast.While(test=test, body=body, orelse=[]):
            return f"while({_expression(test, program)}){{{_block(body, program)}}}"
        case ast.Try(body=body, handlers=[ast.ExceptHandler(type=ast.Name(id=label), body=[ast.Pass()])],
                     orelse=[], finalbody=[]):
            return f"{label}:{{{_block(body, program)}}}"
        case ast.Raise(exc=ast.Call(func=ast.Name(id=label), args=[])):
            return f"break {label};"
        case ast.If(test=test, body=body, orelse=other):
            rest = f"else{{{_block(other, program)}}}" if other else ""
            return f"if({_expression(test, program)}){{{_block(body, program)}}}{rest}"
        case ast.Return(value=ast.expr() as value):
            return f"return {_expression(value, program)};"
        case ast.Assign(targets=[target], value=value):
            return f"{_expression(target, program)}={_expression(value, program)};"
        case ast.AugAssign(target=target, op=operator, value=value) if type(operator) in _COUNTED:
            return f"{_expression(target, program)}{_COUNTED[type(operator)]}={_expression(value, program)};"
        case ast.Expr(value=ast.Call() as call):
            return f"{_expression(call, program)};"
        case ast.Break():
            return "break;"
        case ast.Continue():
            return "continue;"
        case ast.Pass():
            return ""
    raise _unknown(node)


def _expression(node: ast.expr, program: str) -> str:
    def of(part: ast.expr) -> str:
        return _expression(part, program)

    match node:
        case ast.Constant(value=bool() | int() | str() as value):
            return json.dumps(value, ensure_ascii=False)
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id=owner), attr=attribute) if owner in ("self", program):
            return f"this.{_name(attribute)}"
        case ast.Call(func=ast.Name(id="len"), args=[text]):
            return f"{of(text)}.length"
        case ast.Call(func=ast.Attribute() as method, args=arguments, keywords=[]):
            return f"{of(method)}({','.join(map(of, arguments))})"
        case ast.Subscript(value=text, slice=ast.expr() as place) if not isinstance(place, ast.Slice):
            return f"{of(text)}[{of(place)}]"
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in _COMPARED:
            return f"{of(left)}{_COMPARED[type(operator)]}{of(right)}"
        case ast.BoolOp(op=joined, values=values):
            return f"({('||' if isinstance(joined, ast.Or) else '&&').join(map(of, values))})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return f"!({of(operand)})"
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"-({of(operand)})"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _COUNTED:
            return f"({of(left)}{_COUNTED[type(operator)]}{of(right)})"
    raise _unknown(node)


def _name(name: str) -> str:
    return name.removeprefix("__")
