# SPDX-License-Identifier: EUPL-1.2
"""Reading YAML in which every value stays the text that was typed, with the place of everything.

`0363`, `no`, `1.5` and `2026-09-13` stay text until a declared type reads them (`validate`). Only what a curator
needs is accepted: keys with values, lists and texts. Anchors, tags, merged parts and keys said twice are refused, so
that what stands in the file is what is meant, and no file is larger in memory than it looks.

LibYAML's events are read rather than its nodes: the events still show anchors and tags, and a file that nests too
deeply or holds too much is refused before it is built.
"""

from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from rokwijzer.knowledge.text.problems import Path, Problem, Problems
from rokwijzer.knowledge.text.source_text import LINE_END, UNREADABLE, describe_character, readable
from rokwijzer.knowledge.text.yaml_slips import Quoted, explain_slip

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""What a file holds: texts, lists, and keys with values."""

SIZE_LIMIT = 2_000_000
"""Bytes of one file."""
DEPTH_LIMIT = 40
"""Levels of keys and lists in each other."""
NODE_LIMIT = 100_000
"""Keys, values, lists and list items of one file."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_SAME_TEXT = "the text itself, written out"


class _Place:
    """Where a value begins (from 1), and where its parts do."""

    __slots__ = ("column", "line", "parts")

    def __init__(self, line: int, column: int, parts: "dict[str, _Entry] | list[_Place] | None" = None) -> None:
        self.line, self.column, self.parts = line, column, parts


_Entry: TypeAlias = tuple[int, int, _Place]
"""Line and column of a key, and the place of its value."""


@dataclass(frozen=True, eq=False)
class Document:
    """A file that was read: its data, its lines, and where each part stands."""

    name: str
    data: Data
    lines: tuple[str, ...] = field(repr=False)
    _root: _Place = field(repr=False)

    def mark(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Line and column (from 1) where the value at this path begins, or with `key` its key.

        A path that does not exist has the place of its nearest ancestor that does.
        """
        place = self._root
        found = (place.line, place.column)
        for depth, part in enumerate(path):
            parts = place.parts
            if isinstance(parts, dict) and isinstance(part, str) and part in parts:
                line, column, place = parts[part]
                found = (line, column) if key and depth == len(path) - 1 else (place.line, place.column)
            elif isinstance(parts, list) and isinstance(part, int) and 0 <= part < len(parts):
                place = parts[part]
                found = (place.line, place.column)
            else:
                break
        return found

    def at(self, path: Path) -> Data:
        """The data at this path; raises KeyError if there is none."""
        found = self.data
        for part in path:
            if isinstance(found, str):
                raise KeyError(path)
            try:
                found = found[part]  # type: ignore[index]
            except (IndexError, TypeError):
                raise KeyError(path) from None
        return found

    def problem(
        self, path: Path, message: str, expected: str | None = None, nearest: str | None = None, *, key: bool = False
    ) -> Problem:
        """A problem at this path (or at its key), with the line to show."""
        line, column = self.mark(path, key)
        source = self.lines[line - 1] if line <= len(self.lines) else ""
        return Problem(self.name, line, column, path, message, expected, nearest, source)


def read_yaml(text: str | bytes, name: str, *, limit: int = SIZE_LIMIT) -> Document:
    """The document in this text; raises Problems with every mistake that could be found.

    `name` is how messages call the file; `limit` is the most bytes that are read.
    """
    found = readable(text, name, limit)
    return _Reader(found, name).read(found)


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("data", "flow", "key", "place")

    def __init__(self, data: dict[str, Data] | list[Data], place: _Place, flow: bool) -> None:
        self.data = data
        self.place = place
        self.flow = flow
        """Whether it is written within brackets."""
        self.key: tuple[str, int, int] | None = None
        """The key whose value comes next, with its place."""


class _Reader:
    """Builds one document from LibYAML's events."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = tuple(LINE_END.split(text))
        self.problems: list[Problem] = []
        self.open: list[_Open] = []
        self.root: tuple[Data, _Place] | None = None
        self.nodes = 0
        self.documents = 0
        self.repeats = False
        """Whether repeating was tried. That is said once: those who do it, do it all over the file."""
        self.quoted: Quoted | None = None

    def read(self, text: str) -> Document:
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.YAMLError as wrong:
            slip = explain_slip(wrong, self.lines, self.quoted)
            self._stop(slip.line, slip.column, slip.message, slip.expected)
        if self.root is None:
            self._stop(1, 1, "this file is empty", "keys with values, one on each line: `key: value`")
        if self.problems:
            raise Problems(self.problems)
        data, place = self.root
        return Document(self.name, data, self.lines, place)

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._begin(event, {}, {})
        elif kind is SequenceStartEvent:
            self._begin(event, [], [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self.open.pop()
        elif kind is AliasEvent:
            line, column = _mark(event)
            if not self.repeats:
                message = f"'*{event.anchor}' would repeat another part of the file, which is not done here"
                self._note(line, column, message, f"{_SAME_TEXT}; a text that begins with '*' stands in quotes")
            self.repeats = True
            self._keep("", line, column, _Place(line, column))
        elif kind is DocumentStartEvent:
            self._document(event)

    def _document(self, event: Any) -> None:
        self.documents += 1
        line, column = _mark(event)
        if self.documents > 1:
            self._stop(line, column, "here begins a second document", "one document in each file, without a line `---`")
        if event.version or event.tags:
            self._note(line, column, "a line that begins with '%' gives orders to the reader", "the file without it")

    def _scalar(self, event: Any) -> None:
        line, column = _mark(event)
        self._properties(event, line, column)
        value: str = event.value
        style = event.style
        as_key = bool(self.open) and isinstance(self.open[-1].data, dict) and self.open[-1].key is None
        if not style and value in _NULLS and event.tag is None:
            if not self.open:
                return  # Nothing but comments; `read` says that the file is empty.
            self._empty(value, line, column, as_key)
        elif not style and value == "<<" and as_key:
            message = "'<<' would merge another part of the file into this one, which is not done here"
            self._note(line, column, message, _SAME_TEXT)
        elif style == '"':
            self._check_escaped(value, line, column)
        if event.end_mark.line > event.start_mark.line:
            self._check_lines(event, line, column)
        self._keep(value, line, column, _Place(line, column))

    def _empty(self, value: str, line: int, column: int, as_key: bool) -> None:
        if as_key:
            self._note(line, column, "here stands a value without a key", "key: value")
            return
        key = self.open[-1].key
        if key is None:
            message = "this item of the list is empty" if not value else f"'{value}' says that nothing is known"
            self._note(line, column, message, "the line left out if nothing is known")
            return
        name, key_line, key_column = key
        message = f"'{name}' has no value" + (f": '{value}' says that nothing is known" if value else "")
        expected = "a value; leave the line out if nothing is known"
        if self.open[-1].flow and not value:
            expected = "key: value; a text with a comma within brackets stands in quotes"
        self._note(key_line, key_column, message, expected)

    def _check_lines(self, event: Any, line: int, column: int) -> None:
        """A text over several lines: the lines of a list that was meant to begin below it are part of it."""
        last = event.end_mark.line + 1
        if event.style in ("'", '"'):
            self.quoted = Quoted(line, column, last)
        elif not event.style:
            for number in range(line + 1, last + 1):
                source = self.lines[number - 1].rstrip() + " " if number <= len(self.lines) else ""
                if source.lstrip().startswith("- "):
                    message = "this item of a list is read as a part of the text above it"
                    expected = "a list alone under its key; or, if it is text, all of it in quotes"
                    self._note(number, source.index("-") + 1, message, expected)

    def _check_escaped(self, value: str, line: int, column: int) -> None:
        match = UNREADABLE.search(value)
        if match:
            message = f"this text holds a character that cannot be seen, {describe_character(match[0])}"
            self._note(line, column, message, "the text without it; a text that has \\ in it stands in single quotes")

    def _properties(self, event: Any, line: int, column: int) -> None:
        if event.anchor is not None and not self.repeats:
            self.repeats = True
            message = f"'&{event.anchor}' would name this part for repeating, which is not done here"
            self._note(line, column, message, "the value alone; a text that begins with '&' stands in quotes")
        if event.tag is not None:
            message = f"'{_short_tag(event.tag)}' would give this value a type, which is not done here"
            self._note(line, column, message, "the value alone; a text that begins with '!' stands in quotes")

    def _begin(self, event: Any, data: dict[str, Data] | list[Data], parts: dict[str, _Entry] | list[_Place]) -> None:
        line, column = _mark(event)
        self._properties(event, line, column)
        if len(self.open) >= DEPTH_LIMIT:
            message = f"this is nested too deeply: more than {DEPTH_LIMIT} levels"
            self._stop(line, column, message, "fewer levels of keys and lists in each other")
        place = _Place(line, column, parts)
        self._keep(data, line, column, place)
        self.open.append(_Open(data, place, bool(event.flow_style)))

    def _keep(self, value: Data, line: int, column: int, place: _Place) -> None:
        """Put a value where it belongs: as the root, an item, a key, or the value of a key."""
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            message = f"this file holds too much: more than {NODE_LIMIT:,} keys and values"
            self._stop(line, column, message, "the content divided over several files")
        if not self.open:
            self.root = (value, place)
            return
        holder = self.open[-1]
        if isinstance(holder.data, list):
            holder.data.append(value)
            assert isinstance(holder.place.parts, list)
            holder.place.parts.append(place)
        elif holder.key is None:
            if not isinstance(value, str):
                message = "a key is a name, not a list or other keys"
                self._stop(line, column, message, "key: value; a text that begins with '[' or '{' stands in quotes")
            self._check_new(holder, value, line, column)
            holder.key = (value, line, column)
        else:
            name, key_line, key_column = holder.key
            holder.key = None
            assert isinstance(holder.place.parts, dict)
            if name not in holder.data:
                holder.data[name] = value
                holder.place.parts[name] = (key_line, key_column, place)

    def _check_new(self, holder: _Open, name: str, line: int, column: int) -> None:
        assert isinstance(holder.place.parts, dict)
        if name in holder.place.parts:
            first_line, first_column, _ = holder.place.parts[name]
            message = f"the key '{name}' stands here for the second time; the first is at {first_line}:{first_column}"
            self._note(line, column, message, "each key once: put both together, or give one another name")

    def _note(self, line: int, column: int, message: str, expected: str) -> None:
        path = tuple(_step(each) for each in self.open if each.key or isinstance(each.data, list))
        source = self.lines[line - 1] if line <= len(self.lines) else ""
        self.problems.append(Problem(self.name, line, column, path, message, expected, None, source))

    def _stop(self, line: int, column: int, message: str, expected: str | None) -> NoReturn:
        """Report this and everything before it; reading further would only add noise."""
        source = self.lines[line - 1] if line <= len(self.lines) else ""
        problem = Problem(self.name, line, column, (), message, expected, None, source)
        raise Problems([*self.problems, problem])


def _mark(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _step(holder: _Open) -> str | int:
    return holder.key[0] if holder.key else len(holder.data)


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
