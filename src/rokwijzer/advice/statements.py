# SPDX-License-Identifier: EUPL-1.2
"""Cited statements of the knowledge base in the language of the advice."""

from collections.abc import Mapping
from typing import Protocol

from rokwijzer.advice.model import StatementOut
from rokwijzer.explain import CitationOut, Context, citations
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Said, Text


class _Worded(Protocol):
    @property
    def nl(self) -> str | None: ...
    @property
    def en(self) -> str | None: ...


class _Said(_Worded, Protocol):
    @property
    def cite(self) -> tuple[str, ...]: ...


def who_said(base: KnowledgeBase, name: str, language: str) -> str:
    """Who said something: the organisation or role with this id by its name, otherwise the words themselves."""
    if name in base.organisations:
        return base.organisations[name].name
    return base.roles[name].in_(language) if name in base.roles else name


class Statements:
    """Says statements in one language."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def citations(self, cites: tuple[str, ...]) -> tuple[CitationOut, ...]:
        """Where something comes from, in words."""
        return citations(cites, self._context.base, self._context.language)

    def text(self, said: _Worded) -> str:
        """Dutch where there is no English yet."""
        english = self._context.language == "en" and said.en
        return english or said.nl or ""

    def by(self, said: Said) -> str | None:
        """Who said it, where it is not only cited."""
        return who_said(self._context.base, said.said_by, self._context.language) if said.said_by is not None else None

    def one(self, name: str, said: _Said) -> StatementOut:
        """One statement under its name."""
        label = getattr(said, "label", None)
        return StatementOut(
            id=name,
            text=self.text(said),
            citations=self.citations(said.cite),
            label=label.in_(self._context.language) if isinstance(label, Text) else None,
            undated=getattr(said, "undated", False),
        )

    def each(self, statements: Mapping[str, _Said]) -> tuple[StatementOut, ...]:
        """Statements in the author's order."""
        return tuple(self.one(name, said) for name, said in statements.items())
