# SPDX-License-Identifier: EUPL-1.2
"""Writing data as YAML for people: always the same text for the same data, and read back exactly.

Keys and lists stand in the order of the data. Comments are not kept: a note is a field of the data (`comments` finds
what would get lost).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from rokwijzer.knowledge.text.scalars import as_block, check_text, is_bare, on_one_line

Plain: TypeAlias = "str | Sequence[Plain] | Mapping[str, Plain]"
"""What can be written: texts, lists, and keys with values."""

HEADER = "# SPDX-License-Identifier: EUPL-1.2"
"""The first line of every file."""

WIDTH = 110
"""Characters of a line; only a word that cannot be broken makes a longer one."""

_STEP = "  "
_SHORT_ITEM = 40
"""Characters of a text that may share a line with others."""
_SHORT_LIST = 8
_SHORT_KEYS = 3
_LONGEST_KEY = 120
"""Longer keys get a line of their own: readers of YAML look for the colon only so far."""


def write_yaml(data: Plain) -> str:
    """The data as a file; raises ValueError for a text with control characters, and TypeError for what is no text."""
    lines = [HEADER]
    if isinstance(data, Mapping) and data:
        several = False
        for key, value in data.items():
            entry = list(_entry(key, value, 0))
            # An entry of several lines stands apart; entries of one line stand together.
            if len(lines) > 1 and (several or len(entry) > 1):
                lines.append("")
            several = len(entry) > 1
            lines += entry
    else:
        lines += _lines("", data, 0)
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Plain, depth: int) -> Iterator[str]:
    """The lines of one key and its value."""
    name = _key(key)
    if len(name) > _LONGEST_KEY:
        yield f"{_STEP * depth}? {name}"
        name = ""
    yield from _lines(f"{_STEP * depth}{name}:", value, depth)


def _lines(start: str, value: Plain, depth: int) -> Iterator[str]:
    """The lines of a value; the first begins with `start` (a key, or the sign of a list item), the rest is indented."""
    line = _one_line(value)
    before = f"{start} " if start else ""
    if line is not None and (len(before) + len(line) <= WIDTH or not value):
        yield before + line
    elif isinstance(value, str):
        yield from _text(before, value, depth)
    else:
        if start:
            yield start
        yield from _inside(value, depth + 1 if start else depth)


def _inside(value: Plain, depth: int) -> Iterator[str]:
    """The lines within a list or among keys, each on its own line."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _entry(key, each, depth)
    else:
        for each in value:
            yield from _item(each, depth)


def _item(value: Plain, depth: int) -> Iterator[str]:
    """The lines of one item; keys and lists begin behind its sign."""
    indent = _STEP * depth
    if isinstance(value, str) or _one_line(value) is not None:
        yield from _lines(f"{indent}-", value, depth)
        return
    for place, line in enumerate(_inside(value, depth + 1)):
        yield f"{indent}- {line[len(indent) + len(_STEP) :]}" if not place else line


def _text(before: str, text: str, depth: int) -> Iterator[str]:
    """A text that does not fit behind its key: as a block, or on one long line if no block gives it exactly."""
    indent = _STEP * (depth + 1)
    width = WIDTH - len(indent)
    block = as_block(text, width)
    if block is None or (block[1] == [text] and len(text) > width):
        yield before + on_one_line(text)
        return
    sign, lines = block
    yield before + sign
    yield from (indent + line if line else "" for line in lines)


def _one_line(value: Plain) -> str | None:
    """The value as it can stand behind its key, or None if it needs lines of its own; the width is not looked at."""
    if isinstance(value, str):
        check_text(value)
        return None if "\n" in value else on_one_line(value)
    if isinstance(value, Mapping):
        if not value:
            return "{}"
        if len(value) > _SHORT_KEYS or not all(map(_is_short, (*value, *value.values()))):
            return None
        return "{" + ", ".join(f"{key}: {each}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence):
        if not value:
            return "[]"
        if len(value) > _SHORT_LIST or not all(map(_is_short, value)):
            return None
        return "[" + ", ".join(map(str, value)) + "]"
    raise TypeError(f"only texts, lists and keys with values can be written, not {value!r}")


def _is_short(value: Plain) -> bool:
    if not isinstance(value, str):
        return False
    check_text(value)
    return len(value) <= _SHORT_ITEM and is_bare(value, brackets=True)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"a key is a text, not {key!r}")
    check_text(key)
    return on_one_line(key, brackets=True)
