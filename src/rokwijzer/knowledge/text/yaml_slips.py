# SPDX-License-Identifier: EUPL-1.2
"""What LibYAML says of a file that it cannot read, put in words for somebody who never heard of YAML's grammar.

LibYAML names the rule that broke and the place where it noticed; what a person did is often one line up. Each function
below knows one family of slips; `explain_slip` asks them in turn.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

_QUOTES = 'the text in quotes: "…"'
_ALIGNED = "every key of one group begins in the same column; what belongs under a key stands two spaces further in"
_OPENERS = {"[": "]", "{": "}"}
_NO_KEY = "did not find expected key"
_NO_ITEM = "did not find expected '-' indicator"
_PROPERTIES = (
    "while scanning a directive",
    "while scanning an anchor",
    "while scanning an alias",
    "while scanning a tag",
    "while parsing a tag",
)
_KEY = re.compile(r"\s*(- +)*(?P<key>[^\s:#\"'\[{][^:#]*?)\s*:(\s|$)")


@dataclass(frozen=True)
class Slip:
    """What somebody did not mean to write, at a place (from 1), and what should stand there."""

    line: int
    column: int
    message: str
    expected: str | None = None


@dataclass(frozen=True)
class Quoted:
    """Where the last text in quotes that runs over several lines began and ended (lines and column from 1)."""

    line: int
    column: int
    last_line: int


@dataclass(frozen=True)
class _Trouble:
    """What LibYAML reported: the broken rule with its place, and the part that was being read with its place."""

    problem: str
    line: int
    column: int
    context: str
    context_line: int
    context_column: int
    lines: Sequence[str]
    quoted: "Quoted | None"

    @property
    def text(self) -> str:
        """The line at the place."""
        return _line(self.lines, self.line)

    @property
    def rest(self) -> str:
        """What stands from the place to the end of the line."""
        return self.text[self.column - 1 :]

    @property
    def opener(self) -> str:
        """The character with which the part begins that was being read."""
        return _line(self.lines, self.context_line)[self.context_column - 1 :][:1]

    @property
    def first_in_line(self) -> bool:
        """Whether only white space goes before."""
        return not self.text[: self.column - 1].strip()

    def here(self, message: str, expected: str | None) -> Slip:
        """The mistake is where LibYAML noticed it."""
        return Slip(self.line, self.column, message, expected)

    def there(self, message: str, expected: str | None) -> Slip:
        """The mistake is where the part began."""
        return Slip(self.context_line, self.context_column, message, expected)


def explain_slip(wrong: yaml.YAMLError, lines: Sequence[str], quoted: Quoted | None = None) -> Slip:
    """What the author did, where, and what to do about it.

    `quoted` is the text in quotes over several lines that was read last: quotes that are not closed where they should
    be swallow lines, and what LibYAML then stumbles over is right.
    """
    mark = getattr(wrong, "problem_mark", None)
    context_mark: Any = getattr(wrong, "context_mark", None) or mark
    problem = str(getattr(wrong, "problem", None) or wrong)
    if mark is None:
        return Slip(1, 1, f"this file cannot be read as YAML: {problem}")
    trouble = _Trouble(
        problem,
        mark.line + 1,
        mark.column + 1,
        str(getattr(wrong, "context", None) or ""),
        context_mark.line + 1,
        context_mark.column + 1,
        lines,
        quoted,
    )
    for explain in _EXPLANATIONS:
        found = explain(trouble)
        if found:
            return found
    return trouble.here(f"this cannot be read as YAML: {problem}", None)


def _tab(trouble: _Trouble) -> Slip | None:
    if "tab character" in trouble.problem or (trouble.rest.startswith("\t") and trouble.first_in_line):
        return trouble.here("this line begins with a tab", "spaces, two for each level")
    return None


def _first_character(trouble: _Trouble) -> Slip | None:
    """A text that begins with a character that means something else."""
    if trouble.problem == "found character that cannot start any token":
        return trouble.here(f"a text cannot begin with '{trouble.rest[:1]}'", _QUOTES)
    if trouble.context in _PROPERTIES or trouble.problem == "found undefined tag handle":
        return trouble.there(f"a text cannot begin with '{trouble.opener}'", _QUOTES)
    if trouble.problem == "mapping keys are not allowed in this context":
        return trouble.here("a text cannot begin with a question mark and a space", _QUOTES)
    if trouble.context == "while scanning a block scalar" and "tab" not in trouble.problem:
        message = f"after '{trouble.opener}' the text begins on the next line"
        return trouble.there(message, "the text on the next line, two spaces further in; or all of it in quotes")
    return None


def _colon(trouble: _Trouble) -> Slip | None:
    """A colon and a space where no key can stand."""
    if trouble.problem != "mapping values are not allowed in this context":
        return None
    before = trouble.text[: trouble.column - 1]
    if _KEY.match(before):
        message = "the colon makes a second key in this line"
        return trouble.here(message, f"{_QUOTES} if the colon belongs to the text, or a new line if it is a key")
    above = trouble.line - 1
    while above and not _line(trouble.lines, above).strip():
        above -= 1
    start = len(trouble.text) - len(trouble.text.lstrip()) + 1
    upper = _line(trouble.lines, above)
    stuck = re.match(r"\s*[\w-]+:(?=\S)", upper)
    if above and stuck:
        return Slip(above, stuck.end(), "after this colon a space is missing", "key: value")
    if above and not _KEY.match(upper) and not upper.lstrip().startswith("- "):
        column = len(upper) - len(upper.lstrip()) + 1
        return Slip(above, column, "this line is no key with a value, and no item of a list", "key: value")
    message = "this line stands further in than the line above it, which has a value already"
    return Slip(trouble.line, start, message, _ALIGNED)


def _missing_colon(trouble: _Trouble) -> Slip | None:
    if trouble.problem == "could not find expected ':'":
        return trouble.there("after this key a colon is missing", "key: value, with a space after the colon")
    return None


def _quotes(trouble: _Trouble) -> Slip | None:
    if trouble.context == "while scanning a quoted scalar" or trouble.context == "while parsing a quoted scalar":
        if "end of str" in trouble.problem or "document indicator" in trouble.problem:
            return trouble.there("the quotes that open here are never closed", "the same quotes at the end of the text")
        message = "in double quotes a \\ begins a special character, and this is none"
        return trouble.here(message, "single quotes around the text, or \\\\ for one \\")
    return None


def _brackets(trouble: _Trouble) -> Slip | None:
    if trouble.context in ("while parsing a flow sequence", "while parsing a flow mapping"):
        opener, closer = trouble.opener, _OPENERS.get(trouble.opener, "]")
        if trouble.line == trouble.context_line:
            message = f"between '{opener}' and '{closer}' something stands that does not belong there"
            expected = f"items with commas between them, then '{closer}'; a text with a comma in quotes"
            return trouble.here(message, expected)
        message = f"the '{opener}' that opens here is not closed"
        return trouble.there(message, f"'{closer}' at the end; a text that begins with '{opener}' stands in quotes")
    if trouble.problem == "did not find expected node content":
        if trouble.rest[:1] in ("]", "}", ","):
            message = f"before this '{trouble.rest[0]}' a value is missing"
            return trouble.here(message, f"a value before it, or the '{trouble.rest[0]}' left out")
        return trouble.there("what begins here is not finished", "a value, and an end to every bracket")
    return None


def _left_over(trouble: _Trouble) -> Slip | None:
    """Something behind a complete value on the same line."""
    if trouble.first_in_line or trouble.problem not in (_NO_KEY, _NO_ITEM):
        return None
    before = trouble.text[: trouble.column - 1].rstrip()
    if trouble.quoted and trouble.quoted.last_line == trouble.line:
        message = f"the quotes that open here close only in line {trouble.line}"
        return Slip(trouble.quoted.line, trouble.quoted.column, message, "the same quotes at the end of the text")
    if trouble.rest.startswith(":"):
        return trouble.here("before this colon a key is missing", "key: value")
    if before.endswith(("'", '"')):
        quote = before[-1]
        other = "double" if quote == "'" else "single"
        expected = f"{other} quotes around a text that has {quote} in it"
        return trouble.here("the text in quotes has ended before this", expected)
    if trouble.rest[:1] in ("]", "}", ","):
        return trouble.here(f"this '{trouble.rest[0]}' closes nothing", f"the value without it, or {_QUOTES}")
    return trouble.here("the value has ended before this", _QUOTES)


def _indentation(trouble: _Trouble) -> Slip | None:
    if trouble.problem == "block sequence entries are not allowed in this context":
        message = "a list does not begin behind a key"
        return trouble.here(message, "the list on the next line; or, if it is a text, the text in quotes")
    if trouble.problem == _NO_ITEM:
        message = f"this line does not begin with '- ' as the list does that begins in line {trouble.context_line}"
        expected = "every item begins with '- ' in the same column; what belongs to an item stands further in"
        return trouble.here(message, expected)
    if trouble.problem == _NO_KEY:
        if trouble.rest.startswith("- "):
            message = "here stands an item of a list among keys"
            return trouble.here(message, "the items of a list together under one key, all in the same column")
        if trouble.rest.startswith(":"):
            return trouble.here("before this colon a key is missing", "key: value")
        above = trouble.line - 1
        if " #" in _line(trouble.lines, above):
            column = _line(trouble.lines, above).index(" #") + 2
            return Slip(above, column, "a text ends where # follows a space: a comment begins there", _QUOTES)
        return trouble.here("no key above this line begins in its column", _ALIGNED)
    if trouble.problem == "did not find expected <document start>":
        return trouble.here("this line does not go with what stands above it", _ALIGNED)
    return None


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


_EXPLANATIONS: tuple[Callable[[_Trouble], Slip | None], ...] = (
    _tab,
    _first_character,
    _colon,
    _missing_colon,
    _quotes,
    _brackets,
    _left_over,
    _indentation,
)
