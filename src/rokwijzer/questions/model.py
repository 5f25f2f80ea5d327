# SPDX-License-Identifier: EUPL-1.2
"""Questions, and how far each level is settled."""

from dataclasses import dataclass
from enum import StrEnum

from rokwijzer.logic import FactRef, Possible
from rokwijzer.questions.levels import Level


class QuestionKind(StrEnum):
    """What sort of answer a question asks for."""

    FACT = "fact"
    """The value of one fact."""
    CHOICE = "choice"
    """A multiple choice: which of some yes-or-no facts are so."""
    MOMENT = "moment"
    """Whether there is a wish, a pregnancy or a child, and how far along or how old."""
    GOES_WELL = "goes-well"
    """What goes well: several facts at once. Always asked, though it may change nothing."""
    WANTS = "wants"
    """What the parents want. Always asked too."""
    TRIED = "tried"
    """What was tried before, and what came of it. Always asked too."""


ALWAYS = (QuestionKind.GOES_WELL, QuestionKind.WANTS, QuestionKind.TRIED)
"""What is always asked, in this order."""


@dataclass(frozen=True)
class Question:
    """One question that may be put next."""

    kind: QuestionKind
    facts: tuple[FactRef, ...] = ()
    """The fact that is asked; of a multiple choice every option that can change something."""
    group: FactRef | None = None
    """Of a multiple choice: its name, `subject.group`."""
    sensitive: bool = False
    """It asks for what is not shown first and never printed for parents."""
    level: Level | None = None
    """The level that it is asked for; None for what is always asked."""
    answers: tuple[Possible, ...] = ()
    """The answers to one fact that are told apart; of a number or date one value for each stretch."""
    settles: float = 0.0
    """How many decisions of the level are settled on average, each answer weighing the same; of a multiple choice by
    the option that settles most."""
    decides: tuple[str, ...] = ()
    """The rules and offers of the level that it can change."""

    @property
    def name(self) -> str:
        """What the question is known by: `carer_1.tension`, `carer_1.burden` of a multiple choice, or its kind.

        Sensitive options of a multiple choice are a question of their own: `carer_1.burden/sensitive`.
        """
        if self.group is not None:
            return f"{self.group}/sensitive" if self.sensitive else str(self.group)
        if self.kind is QuestionKind.FACT:
            (fact,) = self.facts
            return str(fact)
        return self.kind.value


@dataclass(frozen=True)
class LevelProgress:
    """How far one level is settled."""

    level: Level
    settled: tuple[str, ...]
    """The rules and offers of which one status is left."""
    open: tuple[str, ...]
    """The others."""
