# SPDX-License-Identifier: EUPL-1.2
"""The changes that are made: each a slip that a programmer could make, or a piece that might as well be left out.

Left alone is what says nothing about meaning: docstrings, annotations, imports, `__all__`, asserts and
`raise AssertionError` (they state what is certain already), `zip(strict=True)`, and decorators that only remember.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tools.mutation.tree import Tree


@dataclass(frozen=True)
class Change:
    """Other text for the bytes from `start` up to `end`, with what to call it."""

    start: int
    end: int
    text: str
    was: str
    becomes: str


_COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: (r"==", "!="),
    ast.NotEq: (r"!=", "=="),
    ast.Is: (r"\bis\b", "is not"),
    ast.IsNot: (r"\bis\s+not\b", "is"),
    ast.In: (r"\bin\b", "not in"),
    ast.NotIn: (r"\bnot\s+in\b", "in"),
    ast.Lt: (r"<", ">="),
    ast.LtE: (r"<=", ">"),
    ast.Gt: (r">", "<="),
    ast.GtE: (r">=", "<"),
}
_BOUNDARIES: dict[type[ast.cmpop], str] = {ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">"}
_ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: (r"\+", "-"),
    ast.Sub: (r"-", "+"),
    ast.Mult: (r"\*", "//"),
    ast.Div: (r"/", "*"),
    ast.FloorDiv: (r"//", "*"),
    ast.Mod: (r"%", "//"),
    ast.Pow: (r"\*\*", "*"),
    ast.LShift: (r"<<", ">>"),
    ast.RShift: (r">>", "<<"),
}
_NEED_ALL = ("cast", "isinstance", "map", "zip")
_OTHER_FUNCTION = {"min": "max", "max": "min", "any": "all", "all": "any"}


def changes(tree: Tree) -> Iterator[tuple[ast.AST, Change]]:
    """Every change of a file, with the node that it changes."""
    for node in ast.walk(tree.root):
        if not _left_alone(tree, node):
            for operator in _OPERATORS:
                yield from ((node, change) for change in operator(tree, node))


def _left_alone(tree: Tree, node: ast.AST) -> bool:
    return any(_says_nothing(tree, each) for each in (node, *tree.above(node)))


def _says_nothing(tree: Tree, node: ast.AST) -> bool:
    parent = tree.parent(node)
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Assert() | ast.arg() | ast.Raise(exc=None):
            return True
        case ast.Raise(exc=ast.Call(func=ast.Name(id="AssertionError"))):
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.Call(func=ast.Name(id="TypeVar" | "NewType")):
            return True
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
            return True
        case ast.keyword(arg="strict"):
            return True
        case ast.Constant() if _of_data_class(tree, node):
            return True
        case _:
            return parent is not None and (_is_annotation(node, parent) or _is_remembering(node, parent))


def _is_annotation(node: ast.AST, parent: ast.AST) -> bool:
    match parent:
        case ast.AnnAssign(annotation=found) | ast.FunctionDef(returns=found) | ast.arg(annotation=found):
            return node is found
        case ast.ClassDef(bases=found):
            return node in found
        case ast.Call(func=ast.Name(id="cast"), args=[found, _]):
            return node is found
        case ast.FormattedValue():
            # Within a formatted string Python 3.11 does not know where things stand.
            return True
        case _:
            return False


def _is_remembering(node: ast.AST, parent: ast.AST) -> bool:
    """A decorator, unless it says what a data class is."""
    if not isinstance(parent, ast.FunctionDef | ast.ClassDef) or node not in parent.decorator_list:
        return False
    return not _is_data_class(node)


def _is_data_class(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dataclass"


def _of_data_class(tree: Tree, node: ast.AST) -> bool:
    """A flag of a data class, which is left out as a whole."""
    return any(_is_data_class(each) for each in list(tree.above(node))[:2])


def _at(tree: Tree, node: ast.expr | ast.stmt | ast.pattern, text: str, was: str = "", becomes: str = "") -> Change:
    start, end = tree.span(node)
    return Change(start, end, text, was or tree.text(node), becomes or text)


def _between(
    tree: Tree, left: ast.expr, right: ast.expr, pattern: str, text: str, shown: tuple[str, str] | None = None
) -> Iterator[Change]:
    """A change of the operator that stands between two operands."""
    start, end = tree.span(left)[1], tree.span(right)[0]
    found = re.search(pattern.encode(), tree.source[start:end])
    if found is not None:
        was, becomes = shown or (found.group().decode(), text)
        yield Change(start + found.start(), start + found.end(), text, was, becomes)


def _is_test(tree: Tree, node: ast.AST) -> bool:
    """Whether the node decides a branch by itself; it is then counted as true and as false anyway."""
    match tree.parent(node):
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) | ast.match_case(guard=test):
            return node is test
        case ast.comprehension(ifs=tests):
            return node in tests
        case _:
            return False


def _branches(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """A branch is taken always, and never."""
    if not isinstance(node, ast.expr) or not _is_test(tree, node) or isinstance(node, ast.Constant):
        return
    if not isinstance(tree.parent(node), ast.While):
        yield _at(tree, node, "True")
    yield _at(tree, node, "False")


def _comparisons(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """A limit belongs to the other side; a comparison is turned round."""
    if not isinstance(node, ast.Compare):
        return
    sides = [node.left, *node.comparators]
    for left, op, right in zip(sides[:-1], node.ops, node.comparators, strict=True):
        pattern, opposite = _COMPARISONS[type(op)]
        if (boundary := _BOUNDARIES.get(type(op))) is not None:
            yield from _between(tree, left, right, pattern, boundary)
        if len(node.ops) > 1 or not _is_test(tree, node):
            yield from _between(tree, left, right, pattern, opposite)


def _operands(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """One of the operands of `and`, `or`, `|` and `&` is left out."""
    match node:
        case ast.BoolOp(values=operands):
            word = " and " if isinstance(node.op, ast.And) else " or "
        case ast.BinOp(left=left, op=ast.BitOr() | ast.BitAnd(), right=right):
            word, operands = "", [left, right]
        case _:
            return
    for index, operand in enumerate(operands):
        rest = [f"({tree.text(each)})" for each in operands[:index] + operands[index + 1 :]]
        yield _at(tree, node, f"({word.join(rest)})", tree.text(operand), "left out")


def _arithmetic(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """Plus for minus and the like; a sign is left out."""
    match node:
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            yield from _between(tree, left, right, *_ARITHMETIC[type(op)])
        case ast.AugAssign(target=target, op=op, value=value) if type(op) in _ARITHMETIC:
            pattern, other = _ARITHMETIC[type(op)]
            yield from _between(tree, target, value, f"{pattern}=", f"{other}=")
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert(), operand=operand):
            yield _at(tree, node, f"({tree.text(operand)})", becomes=tree.text(operand))
        case _:
            pass


def _constants(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """Yes for no, one more, one less, no text."""
    match node:
        case ast.Constant(value=bool(value)):
            yield _at(tree, node, str(not value))
        case ast.Constant(value=int(value)):
            yield _at(tree, node, str(value + 1))
            yield _at(tree, node, f"({value - 1})", becomes=str(value - 1))
        case ast.Constant(value=float(value)):
            yield _at(tree, node, str(value * 2))
        case ast.Constant(value=str(value)) if not isinstance(tree.parent(node), ast.JoinedStr):
            yield _at(tree, node, '""' if value else '"XX"')
        case ast.JoinedStr():
            yield _at(tree, node, '""')
        case _:
            pass


def _results(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """A function answers nothing."""
    match node:
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield _at(tree, value, "None")
        case ast.Lambda(body=body) if not isinstance(body, ast.Constant):
            yield _at(tree, body, "None")
        case _:
            pass


def _statements(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """A statement is left out; an exception is not caught."""
    match node:
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield _at(tree, node, "yield from ()", becomes="left out")
        case ast.Expr() | ast.Raise() | ast.Continue() | ast.Break() | ast.Delete() | ast.AugAssign():
            yield _at(tree, node, "pass", becomes="left out")
        case ast.Assign(targets=targets) if not all(_first_time(tree, node, target) for target in targets):
            yield _at(tree, node, "pass", becomes="left out")
        case ast.ExceptHandler(type=ast.expr() as caught):
            yield _at(tree, caught, "()", becomes="nothing")
        case _:
            pass


def _first_time(tree: Tree, node: ast.stmt, target: ast.expr) -> bool:
    """Whether leaving the assignment out would only leave names unknown."""
    function = next((each for each in tree.above(node) if isinstance(each, ast.FunctionDef)), None)
    if function is None:
        return True
    if not isinstance(target, ast.Name):
        return isinstance(target, ast.Tuple) and all(_first_time(tree, node, each) for each in target.elts)
    below = list(ast.walk(function))
    arguments = {each.arg for each in below if isinstance(each, ast.arg)}
    names = [each.id for each in below if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]
    return names.count(target.id) == 1 and target.id not in arguments


def _cases(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """A case is left out, or one of its alternatives."""
    match node:
        case ast.match_case(pattern=pattern, guard=None, body=[first, *_]) if not _is_nothing(first):
            text = tree.text(pattern)
            yield _at(tree, pattern, f"{text} if False", f"case {text}", "left out")
        case ast.MatchOr(patterns=patterns):
            for index, pattern in enumerate(patterns):
                rest = " | ".join(tree.text(each) for each in patterns[:index] + patterns[index + 1 :])
                yield _at(tree, node, f"({rest})", tree.text(pattern), "left out")
        case _:
            pass


def _is_nothing(statement: ast.stmt) -> bool:
    """Whether a case only says that nothing is to be done, or that it cannot be."""
    match statement:
        case ast.Pass() | ast.Raise(exc=ast.Call(func=ast.Name(id="AssertionError"))):
            return True
        case _:
            return False


def _elements(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """An element of a list, tuple, set or dictionary is left out."""
    match node:
        case ast.List(elts=elements) | ast.Set(elts=elements):
            brackets = ("[", "]") if isinstance(node, ast.List) else ("{", "}")
        case ast.Tuple(elts=elements):
            brackets = ("(", ",)")
        case ast.Dict():
            yield from _pairs(tree, node)
            return
        case _:
            return
    if isinstance(node, ast.List | ast.Tuple) and not isinstance(node.ctx, ast.Load):
        return
    for index, element in enumerate(elements):
        rest = ", ".join(tree.text(each) for each in elements[:index] + elements[index + 1 :])
        if isinstance(node, ast.Set) and not rest:
            changed = "set()"
        else:
            changed = "()" if not rest and isinstance(node, ast.Tuple) else f"{brackets[0]}{rest}{brackets[1]}"
        yield _at(tree, node, changed, tree.text(element), "left out")


def _pairs(tree: Tree, node: ast.Dict) -> Iterator[Change]:
    shown = [
        f"**{tree.text(value)}" if key is None else f"{tree.text(key)}: {tree.text(value)}"
        for key, value in zip(node.keys, node.values, strict=True)
    ]
    for index, pair in enumerate(shown):
        yield _at(tree, node, f"{{{', '.join(shown[:index] + shown[index + 1 :])}}}", pair, "left out")


def _calls(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """The smallest for the largest, some for all, as it comes for sorted; an argument is left out."""
    if not isinstance(node, ast.Call):
        return
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in _OTHER_FUNCTION:
        yield _at(tree, node.func, _OTHER_FUNCTION[name])
    if name == "sorted":
        yield _at(tree, node, f"list({tree.text(node.args[0])})", "sorted", "list")
    arguments = [*map(tree.text, node.args), *(tree.text(each) for each in node.keywords)]
    last = len(node.args) - 1
    for index, argument in enumerate([*node.args, *node.keywords]):
        is_last = index == last > 0 and not isinstance(argument, ast.Starred) and name not in _NEED_ALL
        is_named = isinstance(argument, ast.keyword) and argument.arg not in (None, "strict")
        if is_last or is_named:
            rest = ", ".join(arguments[:index] + arguments[index + 1 :])
            yield _at(tree, node, f"{tree.text(node.func)}({rest})", arguments[index], "left out")


def _slices(tree: Tree, node: ast.AST) -> Iterator[Change]:
    """One end of a slice is left out."""
    if not isinstance(node, ast.Slice):
        return
    for bound in (node.lower, node.upper, node.step):
        if bound is not None:
            yield _at(tree, bound, "", becomes="left out")


_OPERATORS: tuple[Callable[[Tree, ast.AST], Iterator[Change]], ...] = (
    _branches,
    _comparisons,
    _operands,
    _arithmetic,
    _constants,
    _results,
    _statements,
    _cases,
    _elements,
    _calls,
    _slices,
)
