# SPDX-License-Identifier: EUPL-1.2
"""Why, why not, and what would change it: addresses, sentences and trees, in Dutch and English."""

from rokwijzer.explain.atoms import known_text
from rokwijzer.explain.causes import moment_question, questions_for
from rokwijzer.explain.changes import can_from, changes_of, turn_out
from rokwijzer.explain.context import Context, Meant, anonymous
from rokwijzer.explain.criteria import explain_criterion, explain_exception, explain_fact, explain_person
from rokwijzer.explain.described import Described, describe_criterion
from rokwijzer.explain.explain import AddressError, explain_address, explain_offer, explain_rule, reasons
from rokwijzer.explain.model import (
    CauseOut,
    ChangeOut,
    CitationOut,
    CriterionOut,
    EntranceOut,
    ExplanationOut,
    FactOut,
    ReadingOut,
    RefinedOut,
    WayOut,
)
from rokwijzer.explain.moments import age_text, moment_sentence, moment_text
from rokwijzer.explain.places import citation, citations, voice_text, voices
from rokwijzer.explain.sentences import sentence
from rokwijzer.explain.text import render_text
from rokwijzer.explain.ways import ways_of
from rokwijzer.explain.words import LANGUAGES, Language, count, date_text, finished, listed, say

__all__ = [
    "LANGUAGES",
    "AddressError",
    "CauseOut",
    "ChangeOut",
    "CitationOut",
    "Context",
    "CriterionOut",
    "Described",
    "EntranceOut",
    "ExplanationOut",
    "FactOut",
    "Language",
    "Meant",
    "ReadingOut",
    "RefinedOut",
    "WayOut",
    "age_text",
    "anonymous",
    "can_from",
    "changes_of",
    "citation",
    "citations",
    "count",
    "date_text",
    "describe_criterion",
    "explain_address",
    "explain_criterion",
    "explain_exception",
    "explain_fact",
    "explain_offer",
    "explain_person",
    "explain_rule",
    "finished",
    "known_text",
    "listed",
    "moment_question",
    "moment_sentence",
    "moment_text",
    "questions_for",
    "reasons",
    "render_text",
    "say",
    "sentence",
    "turn_out",
    "voice_text",
    "voices",
    "ways_of",
]
