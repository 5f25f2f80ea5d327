# SPDX-License-Identifier: EUPL-1.2
"""What somebody filled in, as the form sent it: names of fields and texts, nothing understood yet.

The names of the fields are Dutch words, since they are part of the page. Nothing of this leaves the request.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from rokwijzer.questions import QuestionKind

WISH, PREGNANT, BORN = "kinderwens", "zwanger", "geboren"
STAGES = (WISH, PREGNANT, BORN)

STAGE, WEEKS, DUE, AGE, UNIT, BIRTH, EARLY = (
    "soort",
    "weken",
    "uitgerekend",
    "leeftijd",
    "eenheid",
    "geboortedatum",
    "te-vroeg",
)
EARLY_SAID, COUNTS, DAY_UNKNOWN = "te-vroeg-gezegd", "telt", "dag-onbekend"
"""Whether the child came early, without a number; which age counts then; and that the parents know no day."""
INDEX = (STAGE, WEEKS, DUE, AGE, UNIT, BIRTH, EARLY, EARLY_SAID, COUNTS, DAY_UNKNOWN)
PREMATURE = "child.premature"
"""A fact that has no field under its own name: it is asked with the child's age."""
MUNICIPALITY = "gemeente"
YES, NONE_OF_GROUP, OVERRIDE = "ja", "geen", "anders"
SHOWN, CHOSEN = "toon", "mee"
OTHER_ANSWER, VALUE = "antwoord:", "waarde:"
TRIED, OUTCOME = "hulp:", "opbrengst:"
PASSED, TRAIL = "over", "spoor:"
UNITS = ("days", "weeks", "months", "years")
MOST_TRIED = 8
LONGEST = 80
"""Characters of one text; a longer one is no date, number, name or id."""


@dataclass
class Filled:
    """The form as it was sent."""

    texts: dict[str, str] = field(default_factory=dict)
    """Stage, dates, numbers and the municipality, by name of the field."""
    yes: set[str] = field(default_factory=set)
    """Facts (`carer_1.tension`) that were ticked."""
    others: dict[str, str] = field(default_factory=dict)
    """By fact: `no`, or `parents-do-not-know`."""
    values: dict[str, str] = field(default_factory=dict)
    """By fact: a number, a date or one of its values."""
    none_of_group: set[str] = field(default_factory=set)
    """`subject.group` of which nothing else is so."""
    tried: dict[int, tuple[str, str]] = field(default_factory=dict)
    """By row: an offer, and what came of it."""
    overrides: dict[str, bool] = field(default_factory=dict)
    """By criterion: whether the professional counts it as met."""
    shown: set[str] = field(default_factory=set)
    """Offers that are shown in full although they stand in a folded list."""
    chosen: set[str] = field(default_factory=set)
    """Offers to take along for the parents."""
    passed: set[str] = field(default_factory=set)
    """Questions that were left for what they are, question by question: not asked, and not to be put again."""
    trail: dict[int, list[str]] = field(default_factory=dict)
    """By answer, question by question, in their order: what it touched, so that "back" can undo it (see `vragen`)."""
    strange: bool = False
    """There was a field that this form does not have."""

    @property
    def empty(self) -> bool:
        """Nothing was filled in; a municipality alone is nothing yet."""
        said = any(text for name, text in self.texts.items() if name not in (MUNICIPALITY, UNIT))
        parts = (self.yes, self.others, self.values, self.none_of_group, self.tried, self.overrides)
        return not said and not any(parts)

    def text(self, name: str) -> str:
        """The text of a field; empty if it was not filled in."""
        return self.texts.get(name, "")

    def pairs(self) -> list[tuple[str, str]]:
        """The names and texts that a form would send for this; `read` makes the same of them."""
        found = [(name, text) for name, text in self.texts.items() if text]
        found += [(YES, ref) for ref in sorted(self.yes)]
        found += [(OTHER_ANSWER + ref, text) for ref, text in self.others.items()]
        found += [(VALUE + ref, text) for ref, text in self.values.items()]
        found += [(NONE_OF_GROUP, group) for group in sorted(self.none_of_group)]
        for row, (offer, outcome) in self.tried.items():
            found += [(f"{TRIED}{row}", offer), (f"{OUTCOME}{row}", outcome)]
        found += [(OVERRIDE, f"{address}={'met' if met else 'not-met'}") for address, met in self.overrides.items()]
        found += [(SHOWN, offer) for offer in sorted(self.shown)] + [(CHOSEN, offer) for offer in sorted(self.chosen)]
        return [pair for pair in (*found, *self.asked) if pair[1]]

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Of these pairs what the form has no field for in sight: how far the questions one by one have come."""
        passed = [(PASSED, name) for name in sorted(self.passed)]
        return passed + [(f"{TRAIL}{turn}", each) for turn, touched in sorted(self.trail.items()) for each in touched]


_TEXTS = frozenset({*INDEX, MUNICIPALITY})
QUESTION, ASKED_HERE, CHOICE, LEVEL = "vraag", "hier", "keuze", "deel"
"""Fields of the page that puts one question: which, what is entered there, the button, and the level at hand."""
_PAGE = frozenset({"zoek", QUESTION, ASKED_HERE, CHOICE, LEVEL})
"""Fields of the pages that say nothing about the family."""


def read(post: QueryDict) -> Filled:
    """Take apart what was sent. What no field of the form would send sets `strange` and is left out."""
    filled = Filled()
    for name in post:
        for raw in post.getlist(name):
            text = raw.strip()
            if not text or name in _PAGE:
                continue
            if len(text) > LONGEST * 2 or "\0" in text or not _take(filled, name, text):
                filled.strange = True
    return filled


def _take(filled: Filled, name: str, text: str) -> bool:
    kind, _, rest = name.partition(":")
    kind += ":"
    if name in _TEXTS:
        filled.texts[name] = text[:LONGEST]
    elif name == YES:
        filled.yes.add(text)
    elif name == NONE_OF_GROUP:
        filled.none_of_group.add(text)
    elif name in (SHOWN, CHOSEN):
        (filled.shown if name == SHOWN else filled.chosen).add(text)
    elif name == OVERRIDE:
        address, _, met = text.rpartition("=")
        filled.overrides[address] = met == "met"
        return bool(address) and met in ("met", "not-met")
    elif kind == OTHER_ANSWER:
        filled.others[rest] = text
    elif kind == VALUE:
        filled.values[rest] = text
    elif kind in (TRIED, OUTCOME) and rest.isascii() and rest.isdigit() and len(rest) == 1 and int(rest) < MOST_TRIED:
        offer, outcome = filled.tried.get(int(rest), ("", ""))
        filled.tried[int(rest)] = (text, outcome) if kind == TRIED else (offer, text)
    elif name == PASSED:
        filled.passed.add(text)
    elif kind == TRAIL and rest.isascii() and rest.isdigit() and len(rest) <= 3:
        filled.trail.setdefault(int(rest), []).append(text)
    else:
        return False
    return True


def only_known(filled: Filled, facts: Mapping[str, object], groups: frozenset[str]) -> None:
    """Leave out what names a fact or a group that the form does not have, and set `strange`."""
    named = filled.yes | set(filled.others) | set(filled.values)
    unknown = named - set(facts)
    odd = filled.none_of_group - groups
    filled.yes -= unknown
    filled.none_of_group -= odd
    for name in unknown:
        filled.others.pop(name, None)
        filled.values.pop(name, None)
    asked = {*facts, PREMATURE, *QuestionKind}
    never = filled.passed - asked
    filled.passed -= never
    trail = {
        turn: [each for each in touched if each in asked or each.partition("=")[0] in INDEX]
        for turn, touched in filled.trail.items()
    }
    strange = bool(unknown or odd or never) or trail != filled.trail
    filled.trail = {turn: touched for turn, touched in trail.items() if touched}
    filled.strange = filled.strange or strange
