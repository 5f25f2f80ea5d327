# SPDX-License-Identifier: EUPL-1.2
"""Intervals on the line of time, with every kind of end that sources use.

What each end means, the day on which it is met, open or not met, is in `edges`.
"""

from dataclasses import dataclass
from enum import StrEnum

from rokwijzer.timeline.months import TimelineError
from rokwijzer.timeline.positions import BIRTH, Position, Unit, compare


class Mode(StrEnum):
    """How a source words the end of an interval."""

    FROM = "from"
    """A start: from the day on which the position is reached ("vanaf 16 weken")."""
    BEFORE = "before"
    """An end: until that day, not included ("tot 4 jaar", "onder de 4 jaar")."""
    THROUGH = "through"
    """An end that includes its number ("tot en met 6 jaar", "tot en met 12 maanden")."""
    TO = "to"
    """An end written with a dash ("0-4 jaar"): whether the last unit is included is open."""
    ABOUT = "about"
    """A start or an end of unstated width ("ongeveer 4 weken"): shown, but it never decides."""


@dataclass(frozen=True)
class End:
    """One end of an interval: a position and how the source words it."""

    position: Position
    mode: Mode

    def __str__(self) -> str:
        """The words in which a curator writes it; `parse_start` or `parse_end` reads them back."""
        return str(self.position) if self.mode is Mode.FROM else f"{self.mode} {self.position}"


@dataclass(frozen=True)
class Interval:
    """Everything from one end to the other; None is no bound on that side.

    An interval that starts with an age of the child, or that only ends with one ("under 4 years"), is about a child
    who is born: before birth it is not met, also if it has no bound there. Raises TimelineError for ends in the wrong
    order, and for a mode that cannot be meant at that end or with that position.
    """

    start: End | None
    end: End | None

    def __post_init__(self) -> None:
        if self.start is not None:
            _check_start(self.start)
        if self.end is not None:
            _check_end(self.end)
        if self.start is not None and self.end is not None:
            _check_order(self.start, self.end)
        object.__setattr__(self, "_hash", hash((_hashed(self.start), _hashed(self.end))))

    def __hash__(self) -> int:
        # Intervals are keys wherever conditions are evaluated; working the hash out from the parts each time is slow.
        found: int = self.__dict__["_hash"]
        return found

    def __str__(self) -> str:
        """Both ends, for messages: "from 16 weeks of pregnancy, before 2 years"."""
        start = "" if self.start is None else f"from {self.start}"
        end = "" if self.end is None else str(self.end)
        return ", ".join(part for part in (start, end) if part) or "at any time"


_UNITS = {unit: number for number, unit in enumerate(Unit)}
_MODES = {mode: number for number, mode in enumerate(Mode)}


def _hashed(end: End | None) -> int:
    """From numbers only, so that a hash that is kept stays right in another process."""
    return -1 if end is None else hash((_UNITS[end.position.unit], end.position.halves, _MODES[end.mode]))


def _check_start(start: End) -> None:
    if start.mode not in (Mode.FROM, Mode.ABOUT):
        raise TimelineError(f"'{start}' is no start: a start is exact ('{start.position}') or 'about'")
    if start.mode is Mode.ABOUT and start.position.unit is Unit.WISH:
        raise TimelineError("'about wish' cannot be meant: a wish is there or not; write 'wish'")


def _check_end(end: End) -> None:
    position = end.position
    if end.mode is Mode.FROM:
        raise TimelineError(f"'{position}' alone is no end: say 'before', 'through', 'to' or 'about' {position}")
    if position.unit is Unit.WISH:
        raise TimelineError(
            f"'{end}' cannot be meant: nothing comes before the wish; 'before start of pregnancy' ends it"
        )
    if position.unit is Unit.START_OF_PREGNANCY and end.mode in (Mode.THROUGH, Mode.TO):
        raise TimelineError(f"'{end}' cannot be meant: the start of pregnancy has no length; say 'before {position}'")
    if end.mode is Mode.BEFORE and position.is_age and position.number == 0 and position != BIRTH:
        raise TimelineError(f"'{end}' leaves no age at all: say 'before birth' if the time before birth is meant")


def _check_order(start: End, end: End) -> None:
    order = compare(start.position, end.position)
    if order is not None and (order > 0 or (order == 0 and end.mode is Mode.BEFORE)):
        raise TimelineError(f"'{end}' ends before it starts, at {start.position}: correct one of the two")
    # The start of a half month is two days wide. An end so near that it is open on the same days would leave two
    # things open at once.
    half_month = start.position.unit is Unit.MONTHS and start.position.has_half
    if half_month and start.mode is Mode.FROM and end.mode is not Mode.ABOUT and order != -1:
        raise TimelineError(f"'{end}' is too near to its start, at {start.position}: put them at least a week apart")
