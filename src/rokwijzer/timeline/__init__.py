# SPDX-License-Identifier: EUPL-1.2
"""Positions in time, calendar ages, the ends of intervals, and what is known of where a family stands."""

from rokwijzer.timeline.anchors import Anchors, BornBetween, DueBetween, Possibility, representatives
from rokwijzer.timeline.entered import age, born_on, due_on, weeks_pregnant, wish, with_prematurity
from rokwijzer.timeline.intervals import End, Interval, Mode
from rokwijzer.timeline.moments import Born, Moment, Pregnant, Wish, age_of, completed, days_of_pregnancy, expected_on
from rokwijzer.timeline.months import TimelineError, add_months, whole_months
from rokwijzer.timeline.positions import BIRTH, START_OF_PREGNANCY, WISH, Number, Position, Unit
from rokwijzer.timeline.words import parse_end, parse_position, parse_start
from rokwijzer.timeline.zones import Boundary, Zone, boundaries, zone

__all__ = [
    "BIRTH",
    "START_OF_PREGNANCY",
    "WISH",
    "Anchors",
    "Born",
    "BornBetween",
    "Boundary",
    "DueBetween",
    "End",
    "Interval",
    "Mode",
    "Moment",
    "Number",
    "Position",
    "Possibility",
    "Pregnant",
    "TimelineError",
    "Unit",
    "Wish",
    "Zone",
    "add_months",
    "age",
    "age_of",
    "born_on",
    "boundaries",
    "completed",
    "days_of_pregnancy",
    "due_on",
    "expected_on",
    "parse_end",
    "parse_position",
    "parse_start",
    "representatives",
    "weeks_pregnant",
    "whole_months",
    "wish",
    "with_prematurity",
    "zone",
]
