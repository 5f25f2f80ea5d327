# SPDX-License-Identifier: EUPL-1.2
"""How one text is written, so that it comes back exactly: bare, in quotes, or as a block of lines."""

import re
from collections.abc import Sequence

from rokwijzer.knowledge.text.source_text import UNREADABLE

_BEGINS_OTHERWISE = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](\s|$)|---|\.\.\.")
"""Beginnings that mean something else than text."""
_ENDS_OR_SPLITS = re.compile(r":(\s|$)|\s#|[\t\n]|^\s|\s$")
_BRACKETS = re.compile(r"[,\[\]{}?]|:$|^:|^-(?![0-9])")
"""What ends a bare text within brackets, or could."""
_SURPRISING = re.compile(
    r"~|null|Null|NULL|=|<<"  # nothing, and two signs with a meaning of their own
    r"|[+-]?0[xob][0-9a-fA-F_]+|[+-]?[0-9][0-9_]*_[0-9_.]*"  # 0x1F, 0o17, 1_000
    r"|[+-]?[1-9][0-9]*(:[0-5]?[0-9])+(\.[0-9_]*)?"  # 12:30 is a number in base sixty
    r"|[+-]?(\.[0-9]|[0-9])[0-9_.]*[eE][+-]?[0-9]+"  # 1e3
    r"|[+-]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt ]\s*[0-9]{1,2}:.*"  # a date with a time
)
"""What some reader of YAML takes for something that a person would not expect."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def check_text(text: str) -> None:
    """Raise ValueError for a text that cannot stand in a file: see `UNREADABLE`."""
    match = UNREADABLE.search(text)
    if match:
        raise ValueError(f"the text {text[:40]!r} holds the character U+{ord(match[0]):04X}, which no file may hold")


def is_bare(text: str, brackets: bool = False) -> bool:
    """Whether a text can be written without quotes; `brackets` if it stands within `[ ]` or `{ }`."""
    if not text or _BEGINS_OTHERWISE.match(text) or _ENDS_OR_SPLITS.search(text) or _SURPRISING.fullmatch(text):
        return False
    return not (brackets and _BRACKETS.search(text))


def on_one_line(text: str, brackets: bool = False) -> str:
    """The text bare where that is safe, otherwise in quotes; in double ones unless single ones spare escapes."""
    if is_bare(text, brackets):
        return text
    if ('"' in text or "\\" in text) and not re.search(r"['\n\t]", text):
        return f"'{text}'"
    return '"' + "".join(_ESCAPES.get(char, char) for char in text) + '"'


def as_block(text: str, width: int) -> tuple[str, list[str]] | None:
    """The sign and the lines (without indentation) of a block that gives exactly this text, or None if none does.

    Lines are at most `width` characters where the text has spaces to break at.
    """
    body = text.removesuffix("\n")
    paragraphs = body.split("\n")
    # White space at the end of a line gets lost in editors; at the beginning it changes what a block means.
    if not paragraphs[0] or any(line != line.rstrip() for line in paragraphs):
        return None
    keep_end = "" if text.endswith("\n") else "-"
    if body.endswith("\n") or paragraphs[0][0].isspace():
        return None
    short = all(len(line) <= width for line in paragraphs)
    if (short and text != paragraphs[0]) or any(line[:1].isspace() for line in paragraphs):
        return f"|{keep_end}", paragraphs
    return f">{keep_end}", _folded(paragraphs, width)


def _folded(paragraphs: Sequence[str], width: int) -> list[str]:
    """Lines that fold to these paragraphs: a line break becomes a space, an empty line a line break."""
    lines: list[str] = []
    for place, paragraph in enumerate(paragraphs):
        if place:
            lines.append("")
        if paragraph:
            lines += _wrapped(paragraph, width)
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width`, broken only where one space stands between two characters that are none."""
    lines: list[str] = []
    line = ""
    for piece in re.split(r"(?<=\S) (?=\S)", text):
        if line and len(line) + 1 + len(piece) > width:
            lines.append(line)
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    return [*lines, line]
