# SPDX-License-Identifier: EUPL-1.2
"""Conditions as authors write them, read with the fact dictionary."""

from rokwijzer.knowledge.reading.conditions import CARER, SUBJECTS, ConditionReader, Path, Report
from rokwijzer.knowledge.reading.criteria import criterion_condition, without_exceptions
from rokwijzer.knowledge.reading.line import LineError, read_line

__all__ = [
    "CARER",
    "SUBJECTS",
    "ConditionReader",
    "LineError",
    "Path",
    "Report",
    "criterion_condition",
    "read_line",
    "without_exceptions",
]
