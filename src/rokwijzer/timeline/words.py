# SPDX-License-Identifier: EUPL-1.2
"""The words in which curators write positions and ends in knowledge files. `str()` writes them back.

from: 16 weeks of pregnancy     from: about 4 weeks
until: before 4 years           until: through 12 months
until: to 4 years               until: before birth
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches

from rokwijzer.timeline.intervals import End, Mode
from rokwijzer.timeline.months import TimelineError
from rokwijzer.timeline.positions import BARE, BIRTH, Position, Unit

_BARE = {"birth": BIRTH, **{unit.value: Position(unit) for unit in Unit if unit in BARE}}
_COUNTED = [unit for unit in Unit if unit not in BARE]
_UNITS = {words: unit for unit in _COUNTED for words in (unit.value, unit.words_of(1))}
_NUMBER = re.compile(r"([-+]?[0-9][^ ]*) *(.*)")
_EXACT = re.compile(r"[0-9]{1,4}(\.[05])?")
_POSITIONS = "a position such as '16 weeks of pregnancy', '6 weeks', '1.5 months', '4 years', 'birth' or 'wish'"
_STARTS = "a start: a position such as '16 weeks of pregnancy', or 'about 4 weeks'"
_ENDS = "an end such as 'before 4 years', 'through 12 months', 'to 4 years' or 'about 4 weeks'"
_OTHERS = ("tot ", "onder ", "t/m ", "under ", "until ", "up to ", "till ")
_INSTEAD = "'before' for tot, onder or under, 'through' for tot en met, 'to' for a dash"


def parse_position(text: str) -> Position:
    """Read a position; raises TimelineError that says what was read, what was expected and the nearest known name."""
    return _position(text, text, _POSITIONS)


def parse_start(text: str) -> End:
    """Read the start of an interval: a position, or `about` and a position."""
    first, _, rest = _words(text).partition(" ")
    if first == Mode.ABOUT:
        return End(_position(rest, text, _STARTS), Mode.ABOUT)
    if first in tuple(Mode):
        raise TimelineError(f"read {text!r}: {first!r} belongs to an end or is not needed; expected {_STARTS}")
    return End(_position(text, text, _STARTS), Mode.FROM)


def parse_end(text: str) -> End:
    """Read the end of an interval: `before`, `through`, `to` or `about`, and a position."""
    first, _, rest = _words(text).partition(" ")
    known = [mode.value for mode in Mode if mode is not Mode.FROM]
    if _words(text).startswith(_OTHERS):
        raise TimelineError(f"read {text!r}: write {_INSTEAD}; expected {_ENDS}")
    if first not in known:
        raise TimelineError(f"read {text!r}: it must begin with {_or(known)}{_near(first, known)}; expected {_ENDS}")
    return End(_position(rest, text, _ENDS), Mode(first))


def _words(text: str) -> str:
    return " ".join(text.split())


def _position(text: str, whole: str, expected: str) -> Position:
    words = _words(text)
    if words in _BARE:
        return _BARE[words]
    split = _NUMBER.fullmatch(words)
    if split is None:
        if words in _UNITS:
            raise TimelineError(f"read {whole!r}: {words!r} needs a number before it; expected {expected}")
        raise TimelineError(f"read {whole!r}: no position in it{_near(words, _BARE)}; expected {expected}")
    number, unit = split.groups()
    if unit in _BARE:
        raise TimelineError(f"read {whole!r}: {unit!r} has no number before it; expected {expected}")
    if unit not in _UNITS:
        wrong = f"{unit!r} is no unit" if unit else "a unit is missing after the number"
        raise TimelineError(f"read {whole!r}: {wrong}{_near(unit, _UNITS)}; expected {expected}")
    if not _EXACT.fullmatch(number):
        raise TimelineError(
            f"read {whole!r}: {number!r} is no whole or half number, such as 4 or 2.5; expected {expected}"
        )
    try:
        return Position(_UNITS[unit], Decimal(number))
    except TimelineError as wrong_number:
        raise TimelineError(f"read {whole!r}: {wrong_number}; expected {expected}") from wrong_number


def _near(word: str, known: Iterable[str]) -> str:
    found = get_close_matches(word, list(known))
    return f", did you mean {found[0]!r}?" if found else ""


def _or(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
