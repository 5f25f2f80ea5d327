# SPDX-License-Identifier: EUPL-1.2
"""Comments of a file: the writer does not keep them, so whoever rewrites a file has to look for them first."""

from bisect import bisect_right

import yaml
from yaml.events import ScalarEvent

from rokwijzer.knowledge.text.source_text import LINE_END
from rokwijzer.knowledge.text.writer import HEADER


def comments(text: str) -> list[tuple[int, str]]:
    """Line (from 1) and text of every comment of a file that `read_yaml` accepts, but not of the licence line on top.

    The text begins with its `#`. Of a file that cannot be read, those up to the mistake.
    """
    text = text.removeprefix("\ufeff")
    ends = [0, *(match.end() for match in LINE_END.finditer(text))]
    starts, stops = _texts(text, ends)
    found: list[tuple[int, str]] = []
    for number, (start, line) in enumerate(zip(ends, LINE_END.split(text), strict=True), 1):
        place = line.find("#")
        while place >= 0:
            span = bisect_right(starts, start + place) - 1
            inside = span >= 0 and start + place < stops[span]
            if not inside and (place == 0 or line[place - 1] in " \t"):
                found.append((number, line[place:].rstrip()))
                break
            place = line.find("#", place + 1)
    return found[1:] if found[:1] == [(1, HEADER)] else found


def _texts(text: str, ends: list[int]) -> tuple[list[int], list[int]]:
    """Where texts begin and end, in which `#` is a character like any other."""
    starts: list[int] = []
    stops: list[int] = []
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, ScalarEvent):
                first, last = event.start_mark, event.end_mark
                assert first is not None
                assert last is not None
                # The line with the sign of a block may have a comment behind it; the block begins on the next.
                block = event.style in ("|", ">")
                starts.append(ends[min(first.line + 1, len(ends) - 1)] if block else first.index)
                stops.append(last.index)
    except yaml.YAMLError:
        pass
    return starts, stops
