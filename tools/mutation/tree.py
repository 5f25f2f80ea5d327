# SPDX-License-Identifier: EUPL-1.2
"""A parsed file in which each node knows its parent, its scope and its place in the bytes of the text."""

import ast
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Tree:
    """The nodes of one file."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.root = ast.parse(source)
        self._starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
        self._parents = {child: node for node in ast.walk(self.root) for child in ast.iter_child_nodes(node)}

    def parent(self, node: ast.AST) -> ast.AST | None:
        """The node that this one stands in."""
        return self._parents.get(node)

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes that this one stands in, the nearest first."""
        here = self.parent(node)
        while here is not None:
            yield here
            here = self.parent(here)

    def scope_of(self, node: ast.AST) -> str:
        """The names of the classes and functions that the node stands in, `<module>` for none."""
        names = [each.name for each in (node, *self.above(node)) if isinstance(each, _SCOPES)]
        return ".".join(reversed(names)) or "<module>"

    def span(self, node: ast.expr | ast.stmt | ast.pattern | ast.keyword) -> tuple[int, int]:
        """Where the node begins and ends, in bytes."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._at(node.lineno, node.col_offset), self._at(node.end_lineno, node.end_col_offset)

    def text(self, node: ast.expr | ast.stmt | ast.pattern | ast.keyword) -> str:
        """The node as written."""
        start, end = self.span(node)
        return self.source[start:end].decode()

    def lines(self, node: ast.AST) -> range:
        """The lines of the statement that the node stands in; of a compound one those of its head."""
        found = next(each for each in (node, *self.above(node)) if isinstance(each, ast.stmt))
        assert found.end_lineno is not None
        body = getattr(found, "body", None) or getattr(found, "cases", None)
        if not body:
            return range(found.lineno, found.end_lineno + 1)
        first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
        return range(found.lineno, max(found.lineno + 1, first.lineno))

    def outermost(self, node: ast.AST) -> tuple[int, int]:
        """Where the statement of the file's own level begins and ends that the node stands in, in bytes."""
        found = [node, *self.above(node)][-2]
        assert isinstance(found, ast.stmt)
        first = min([found.lineno, *(each.lineno for each in getattr(found, "decorator_list", ()))])
        return self._starts[first - 1], self.span(found)[1]

    def line_of(self, offset: int) -> int:
        """The number of the line in which this byte stands."""
        return bisect_right(self._starts, offset)

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column
