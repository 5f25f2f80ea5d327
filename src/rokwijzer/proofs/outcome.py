# SPDX-License-Identifier: EUPL-1.2
"""What a proof comes to: everything that was looked at, what fails, and a family that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from rokwijzer.family import Situation
from rokwijzer.knowledge.models import Text

Words: TypeAlias = Mapping[str, str | Text]
"""What fills the braces of a sentence."""


@dataclass(frozen=True)
class Failure:
    """Something that is not as it should be. `code` and `words` make the sentence; see `words`."""

    code: str
    address: str
    """An offer, rule, fact or axiom, or `owner#criterion`."""
    words: Words = field(default_factory=dict)
    family: Situation | None = None
    """A family in which it shows, or that comes as near to what can never be as anything does."""

    @property
    def key(self) -> tuple[str, str]:
        """By what it is known."""
        return self.code, self.address


@dataclass(frozen=True)
class Checked:
    """One thing that was looked at."""

    address: str
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True)
class Accepted:
    """A failure that is known, with the reason why it stays."""

    failure: Failure
    why: Text


@dataclass(frozen=True)
class Proven:
    """One proof after it was done."""

    name: str
    checked: int
    """How many rules, offers, criteria, facts or axioms were looked at."""
    asked: int
    """How many questions that took, each answered by both voices; 0 where looking is enough."""
    failures: tuple[Failure, ...]
    accepted: tuple[Accepted, ...]
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether nothing failed but what is accepted."""
        return not self.failures
