# SPDX-License-Identifier: EUPL-1.2
"""One family on paper: what was said and judged, and what is known of it on a day. docs/family.md has the format."""

from rokwijzer.family.checks import Note, NoteKind, notes
from rokwijzer.family.derived import HELP_NOT_ENOUGH, derived
from rokwijzer.family.index import AgeCounts, Child, Expected, Index, IndexKind, NotPossibleError, Wished
from rokwijzer.family.knowns import Answer, Entered, answers, entered
from rokwijzer.family.reading import KEYS, SIZE_LIMIT, from_plain, read_situation
from rokwijzer.family.reporting import Place, Unplaced
from rokwijzer.family.situation import Outcome, Override, Section, Situation, Statement, Tried, key_of, written
from rokwijzer.family.wording import UNKNOWN
from rokwijzer.family.writing import family_hash, to_plain, to_yaml

__all__ = [
    "HELP_NOT_ENOUGH",
    "KEYS",
    "SIZE_LIMIT",
    "UNKNOWN",
    "AgeCounts",
    "Answer",
    "Child",
    "Entered",
    "Expected",
    "Index",
    "IndexKind",
    "NotPossibleError",
    "Note",
    "NoteKind",
    "Outcome",
    "Override",
    "Place",
    "Section",
    "Situation",
    "Statement",
    "Tried",
    "Unplaced",
    "Wished",
    "answers",
    "derived",
    "entered",
    "family_hash",
    "from_plain",
    "key_of",
    "notes",
    "read_situation",
    "to_plain",
    "to_yaml",
    "written",
]
