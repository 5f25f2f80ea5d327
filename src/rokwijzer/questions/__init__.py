# SPDX-License-Identifier: EUPL-1.2
"""What to ask next: by levels, the question that settles most, and never one that can change nothing."""

from rokwijzer.questions.choosing import Survey
from rokwijzer.questions.interview import Interview
from rokwijzer.questions.levels import Level, has_signal, levels
from rokwijzer.questions.model import ALWAYS, LevelProgress, Question, QuestionKind
from rokwijzer.questions.words import (
    DecidesOut,
    LevelOut,
    OptionOut,
    QuestionOut,
    levels_out,
    question_out,
    settled_by,
    would_be,
)

__all__ = [
    "ALWAYS",
    "DecidesOut",
    "Interview",
    "Level",
    "LevelOut",
    "LevelProgress",
    "OptionOut",
    "Question",
    "QuestionKind",
    "QuestionOut",
    "Survey",
    "has_signal",
    "levels",
    "levels_out",
    "question_out",
    "settled_by",
    "would_be",
]
