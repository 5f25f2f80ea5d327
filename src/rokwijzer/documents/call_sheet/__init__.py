# SPDX-License-Identifier: EUPL-1.2
"""The coordinator's call sheet of a region: made, filled in, and read back into the region's layer."""

from rokwijzer.documents.call_sheet.answers import Answer, Layer, read_answers
from rokwijzer.documents.call_sheet.changes import ReadBack, SheetChange, SheetConflict, compare, updated
from rokwijzer.documents.call_sheet.columns import Column
from rokwijzer.documents.call_sheet.problems import SheetProblem, SheetProblems
from rokwijzer.documents.call_sheet.reading import read_sheet
from rokwijzer.documents.call_sheet.sheet import CallRow, CallSheet, Urgency, call_sheet, state_of
from rokwijzer.documents.call_sheet.text import to_csv
from rokwijzer.documents.call_sheet.workbook import to_workbook

__all__ = [
    "Answer",
    "CallRow",
    "CallSheet",
    "Column",
    "Layer",
    "ReadBack",
    "SheetChange",
    "SheetConflict",
    "SheetProblem",
    "SheetProblems",
    "Urgency",
    "call_sheet",
    "compare",
    "read_answers",
    "read_sheet",
    "state_of",
    "to_csv",
    "to_workbook",
    "updated",
]
