# SPDX-License-Identifier: EUPL-1.2
"""Conditions as written (`models.conditions.Raw`) turned into `logic` conditions, with every mistake at its place."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from rokwijzer.knowledge.models import Fact
from rokwijzer.knowledge.reading.line import LineError, read_line
from rokwijzer.knowledge.text import nearest
from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    Condition,
    ConditionError,
    Not,
    Within,
    bind_parent,
)
from rokwijzer.timeline import WISH, End, Interval, Mode, TimelineError, parse_end, parse_start

Path: TypeAlias = tuple[str | int, ...]
"""Where something stands in a file, key by key."""

Report: TypeAlias = Callable[[Path, str, str | None, str | None], None]
"""Called for each mistake: place, message, what was expected, nearest known name."""

SUBJECTS = ("child", "pregnancy", "household", "contact", "team")
"""Subjects that may always be spoken of."""
CARER = "carer"

_BINDERS: Mapping[str, str | None] = {"mother": "mother", "father": "father", "parent": None}
_BESIDE: Mapping[str, frozenset[str]] = {
    "at-least": frozenset({"of", "name"}),
    **{binder: frozenset({"basis"}) for binder in _BINDERS},
}
"""What may stand beside a word in one mapping."""
_WORDS = ("all", "any", "not", "at-least", *_BINDERS, "during")
_COUNT = re.compile(r"(\d+)(?:\s+to\s+(\d+))?", re.ASCII)
_BASES = ("birth", "adoptive", "foster", "step")


class ConditionReader:
    """Reads the conditions of one offer, rule or fact. Mistakes are reported; a part with one counts as true."""

    def __init__(self, facts: Mapping[str, Fact], report: Report) -> None:
        self._facts = facts
        self._report = report

    def read(self, raw: object, path: Path, address: str, carer: bool = False) -> Condition:
        """The condition at this path. `address` names its open ends and counts; `carer` tells if a parent is meant."""
        if isinstance(raw, str):
            return self._line(raw, path, carer)
        if isinstance(raw, Mapping):
            return self._mapping(raw, path, address, carer)
        if isinstance(raw, list | tuple):
            return All(self._parts(raw, path, address, carer))
        self._report(path, "this is no condition", "a line of text, a list, or one of " + ", ".join(_WORDS), None)
        return All()

    def span(self, from_: str | None, until: str | None, path: Path, address: str) -> Condition:
        """The index child or pregnancy stands within a span of time (`timeline` says what each end means)."""
        start = self._end(from_, (*path, "from"), parse_start)
        end = self._end(until, (*path, "until"), parse_end)
        return self._within(start, end, path, address)

    def until_only(self, until: str, path: Path, address: str, *, before_birth: bool) -> Condition:
        """Only the end of a span whose start other passages state.

        Where one of them starts before birth everything before the end counts; otherwise it is about a child's age, and
        before birth no condition on that is met.
        """
        if not before_birth:
            return self.span(None, until, path, address)
        end = self._end(until, (*path, "until"), parse_end)
        return self._within(End(WISH, Mode.FROM), end, path, address)

    def starts_before_birth(self, from_: str, path: Path) -> bool:
        """Whether a start lies before birth."""
        start = self._end(from_, (*path, "from"), parse_start)
        return start is not None and not start.position.is_age

    def _within(self, start: End | None, end: End | None, path: Path, address: str) -> Condition:
        try:
            return Within(Interval(start, end), address)
        except TimelineError as wrong:
            self._report(path, str(wrong), None, None)
            return All()

    def _end(self, text: str | None, path: Path, parse: Callable[[str], End]) -> End | None:
        if text is None:
            return None
        try:
            return parse(text)
        except TimelineError as wrong:
            self._report(path, str(wrong), None, None)
            return None

    def _line(self, text: str, path: Path, carer: bool) -> Condition:
        try:
            return read_line(text, self._facts, (*SUBJECTS, CARER) if carer else SUBJECTS)
        except LineError as wrong:
            self._report(path, wrong.message, wrong.expected, wrong.nearest)
        except ConditionError as wrong:
            self._report(path, str(wrong), None, None)
        return All()

    def _parts(self, raw: object, path: Path, address: str, carer: bool) -> tuple[Condition, ...]:
        if not isinstance(raw, list | tuple) or not raw:
            self._report(path, "here stand the parts of a condition", "a list with at least one part", None)
            return ()
        return tuple(self.read(part, (*path, place), address, carer) for place, part in enumerate(raw))

    def _mapping(self, raw: Mapping[str, object], path: Path, address: str, carer: bool) -> Condition:
        word = next((key for key in raw if key in _WORDS), next(iter(raw)))
        extra = _BESIDE.get(word, frozenset())
        if word not in _WORDS:
            self._report((*path, word), f"{word} is no word of a condition", ", ".join(_WORDS), nearest(word, _WORDS))
            return All()
        for key in raw:
            if key != word and key not in extra:
                near = nearest(key, extra)
                expected = " and ".join((word, *sorted(extra))) if near else "both under `all:` as a list"
                self._report((*path, key), f"{key} does not belong beside {word}", expected, near)
        inner = (*path, word)
        match word:
            case "all":
                return All(self._parts(raw[word], inner, address, carer))
            case "any":
                return Any(self._parts(raw[word], inner, address, carer))
            case "not":
                return Not(self.read(raw[word], inner, address, carer))
            case "at-least":
                return self._at_least(raw, path, address, carer)
            case "during":
                return self._during(raw[word], inner, address)
            case _:
                return self._bound(word, raw, path, address)

    def _at_least(self, raw: Mapping[str, object], path: Path, address: str, carer: bool) -> Condition:
        match = _COUNT.fullmatch(str(raw["at-least"]).strip())
        parts = self._parts(raw.get("of"), (*path, "of"), address, carer)
        if match is None:
            self._report(
                (*path, "at-least"), f"{raw['at-least']} is no count", "2, or 1 to 4 if the source leaves it open", None
            )
            return All()
        low = int(match[1])
        name = raw.get("name")
        try:
            return AtLeast(low, int(match[2] or low), parts, f"{address}/{name}" if name else address)
        except ConditionError as wrong:
            self._report((*path, "at-least"), str(wrong), None, None)
            return All()

    def _during(self, raw: object, path: Path, address: str) -> Condition:
        if not isinstance(raw, Mapping) or not raw or set(raw) - {"from", "until", "name"}:
            self._report(path, "this is no span of time", "from: and until:, one or both", None)
            return All()
        from_, until, name = (raw.get(key) for key in ("from", "until", "name"))
        texts: Sequence[str | None] = [None if each is None else str(each) for each in (from_, until)]
        return self.span(texts[0], texts[1], path, f"{address}/{name}" if name else address)

    def _bound(self, word: str, raw: Mapping[str, object], path: Path, address: str) -> Condition:
        body = self.read(raw[word], (*path, word), address, carer=True)
        basis = raw.get("basis")
        chosen = frozenset(str(each) for each in basis) if isinstance(basis, list | tuple) else frozenset[str]()
        for each in sorted(chosen - set(_BASES)):
            self._report((*path, "basis"), f"{each} is no basis of a parent", ", ".join(_BASES), nearest(each, _BASES))
        return bind_parent(_BINDERS[word], (chosen & set(_BASES)) or None, body)
