# SPDX-License-Identifier: EUPL-1.2
"""The one wish, pregnancy or child that an advice is about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from rokwijzer.timeline import (
    Anchors,
    Born,
    BornBetween,
    DueBetween,
    Position,
    Pregnant,
    TimelineError,
    add_months,
    age,
    weeks_pregnant,
    wish,
    with_prematurity,
)
from rokwijzer.timeline.anchors import MOST_WEEKS_OVERDUE, OLDEST_CHILD_YEARS, due_range
from rokwijzer.timeline.months import MONTHS_IN_YEAR


class IndexKind(StrEnum):
    """What the advice is about."""

    WISH = "wish"
    PREGNANCY = "pregnancy"
    CHILD = "child"


class AgeCounts(StrEnum):
    """Which age of a child that was born early counts."""

    CALENDAR = "calendar"
    CORRECTED = "corrected"


class NotPossibleError(ValueError):
    """What was entered of the child or pregnancy cannot be; `code` and `words` make the message (see `wording`)."""

    def __init__(self, code: str, key: str, **words: object) -> None:
        super().__init__(code)
        self.code, self.key, self.words = code, key, words


@dataclass(frozen=True)
class Wished:
    """A wish for a child."""

    @property
    def kind(self) -> IndexKind:
        """A wish."""
        return IndexKind.WISH

    def anchors(self, on: date, term_weeks: int) -> Anchors:
        """Where this stands on a day."""
        return wish()


@dataclass(frozen=True)
class Expected:
    """A pregnancy: its due date, or so many whole weeks on a day, or neither."""

    due: date | None = None
    weeks: int | None = None
    counted_on: date | None = None
    """The day on which it was so many weeks."""
    asked: bool = False
    """The due date was asked, and the parents do not know it."""

    @property
    def kind(self) -> IndexKind:
        """A pregnancy."""
        return IndexKind.PREGNANCY

    def anchors(self, on: date, term_weeks: int) -> Anchors:
        """Where this stands on a day; raises NotPossibleError if it cannot be so on that day."""
        first, last = due_range(on, term_weeks)
        if self.due is not None:
            self._check(self.due, self.due, "due", on, term_weeks)
            return Anchors((Pregnant(self.due),))
        if self.weeks is not None:
            assert self.counted_on is not None  # the reader asks for it
            earliest, latest = self._counted(self.counted_on, term_weeks)
            self._check(earliest, latest, "weeks", on, term_weeks)
            return Anchors((DueBetween(max(earliest, first), min(latest, last)),))
        return Anchors((DueBetween(first, last),))

    def _counted(self, counted_on: date, term_weeks: int) -> tuple[date, date]:
        assert self.weeks is not None
        try:
            (counted,) = weeks_pregnant(self.weeks, counted_on, term_weeks).possible
        except TimelineError:
            raise NotPossibleError("weeks-range", "weeks", most=term_weeks + MOST_WEEKS_OVERDUE) from None
        assert isinstance(counted, DueBetween)
        return counted.first, counted.last

    def _check(self, earliest: date, latest: date, key: str, on: date, term_weeks: int) -> None:
        first, last = due_range(on, term_weeks)
        if earliest > last:
            raise NotPossibleError("due-too-far", key, due=earliest, on=on, term=term_weeks)
        if latest < first:
            raise NotPossibleError("due-long-past", key, due=latest, on=on, weeks=MOST_WEEKS_OVERDUE)


@dataclass(frozen=True)
class Child:
    """A child who is born: its birth date, or its age on a day, or neither."""

    born: date | None = None
    age: Position | None = None
    counted_on: date | None = None
    """The day on which it had that age."""
    asked: bool = False
    """The birth date was asked, and the parents do not know it."""
    premature: bool | None = None
    """None: not said."""
    weeks_early: int | None = None
    """How many weeks early, if that is known."""
    age_counts: AgeCounts | None = None
    """None: not said; then both ages of a child that was born early are possible."""

    @property
    def kind(self) -> IndexKind:
        """A child."""
        return IndexKind.CHILD

    def anchors(self, on: date, term_weeks: int) -> Anchors:
        """Where this stands on a day; raises NotPossibleError if it cannot be so on that day."""
        oldest = add_months(on, -OLDEST_CHILD_YEARS * MONTHS_IN_YEAR)
        if self.born is not None:
            first = last = self.born
            key = "born"
        elif self.age is not None:
            first, last = self.born_between()
            key = "age"
        else:
            first, last, key = oldest, on, "born"
        if first > on:
            raise NotPossibleError("born-in-future", key, born=first, on=on)
        if last < oldest:
            raise NotPossibleError("too-old", key, years=OLDEST_CHILD_YEARS, on=on)
        first, last = max(first, oldest), min(last, on)
        calendar = Anchors((Born(first) if first == last else BornBetween(first, last),))
        if not self.premature or self.age_counts is AgeCounts.CALENDAR:
            return calendar
        both = with_prematurity(calendar, self.weeks_early, on)
        return Anchors(both.possible[-1:]) if self.age_counts is AgeCounts.CORRECTED else both

    def born_between(self) -> tuple[date, date]:
        """The first and last day on which a child of this age was born; raises NotPossibleError if none is so old."""
        assert self.age is not None
        assert self.counted_on is not None  # the reader asks for it
        try:
            (found,) = age(self.age.number or 0, self.age.unit, self.counted_on).possible
        except TimelineError:
            raise NotPossibleError("too-old", "age", years=OLDEST_CHILD_YEARS, on=self.counted_on) from None
        if isinstance(found, Born):
            return found.born, found.born
        assert isinstance(found, BornBetween)
        return found.first, found.last


Index: TypeAlias = Wished | Expected | Child
