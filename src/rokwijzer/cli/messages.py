# SPDX-License-Identifier: EUPL-1.2
"""Mistakes in what was read, as the reader sees them."""

from typing import TYPE_CHECKING

from rokwijzer.cli.words import say

if TYPE_CHECKING:
    from rokwijzer.knowledge import Problem, Problems


def problems_text(problems: "Problems", language: str) -> str:
    """All of them, each with its line and a caret at the place."""
    return "\n".join(_shown(each, language) for each in problems.problems)


def _shown(problem: "Problem", language: str) -> str:
    _, _, excerpt = problem.shown().partition("\n")
    where = (
        f"{problem.file}:{problem.line}:{problem.column}: "
        if problem.source or problem.line > 1
        else f"{problem.file}: "
    )
    parts = [where + _sentence(problem.message)]
    if problem.expected:
        parts.append(say("expected", language, text=_sentence(problem.expected)))
    if problem.nearest:
        parts.append(say("meant", language, name=problem.nearest))
    return " ".join(parts) + (f"\n{excerpt}" if excerpt else "")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
