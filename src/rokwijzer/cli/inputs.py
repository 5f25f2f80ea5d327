# SPDX-License-Identifier: EUPL-1.2
"""From what stands on the command line to what the program reasons with; raises RefusedError."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.words import say

if TYPE_CHECKING:
    from rokwijzer.family import Situation
    from rokwijzer.knowledge import KnowledgeBase

STDIN = "-"
EXAMPLE = "example:"


def today() -> date:
    """The day it is where the program runs."""
    return date.today()  # noqa: DTZ011 - the reader's own calendar


def read_family(source: str, base: "KnowledgeBase", language: str, day: date) -> "Situation":
    """The situation in a file, on standard input (`-`) or in a shipped example (`example:name`).

    `day` is the day to check it against where it names none itself.

    Raises RefusedError if there is nothing to read, and Problems if what was read is no situation.
    """
    from rokwijzer.family import read_situation

    name, text = _read(source, base, language)
    return read_situation(text, name, base, today=day, language=language)


def read_day(text: str | None, language: str) -> date | None:
    """The day that `--on` names; raises RefusedError."""
    from rokwijzer.family.values import ValueMistakeError, read_date
    from rokwijzer.family.wording import in_words

    if text is None:
        return None
    try:
        return read_date(text.strip())
    except ValueMistakeError as wrong:
        message, expected = in_words(wrong.code, language, wrong.words)
        next_step = say("bad-day-next", language, expected=expected) if expected else None
        if wrong.near:
            next_step = say("meant", language, name=wrong.near)
        raise RefusedError(say("bad-day", language, message=message), next_step) from None


def find_region(text: str | None, base: "KnowledgeBase", language: str) -> str | None:
    """The id of the region that was named by id or by name; raises RefusedError with the nearest one."""
    from rokwijzer.knowledge.text import nearest

    if text is None:
        return None
    names = {name: region for region, layer in base.regions.items() for name in (region, *_names(layer.name))}
    folded = {name.casefold(): region for name, region in names.items()}
    found = folded.get(text.strip().casefold())
    if found is not None:
        return found
    near = nearest(text, names)
    known = ", ".join(sorted(layer.name.in_(language) for layer in base.regions.values())) or "-"
    next_step = say("meant", language, name=near) if near else say("known-regions", language, names=known)
    raise RefusedError(say("no-region-named", language, name=text), next_step)


def _names(name: object) -> Iterable[str]:
    return (each for each in (getattr(name, "nl", None), getattr(name, "en", None)) if each)


def _read(source: str, base: "KnowledgeBase", language: str) -> tuple[str, str | bytes]:
    from rokwijzer.family.reading import SIZE_LIMIT
    from rokwijzer.knowledge.text import nearest

    if source == STDIN:
        if sys.stdin.isatty():
            print(say("typing", language), file=sys.stderr)  # noqa: T201 - said while waiting
        return "stdin", sys.stdin.buffer.read(SIZE_LIMIT + 1)
    if source.startswith(EXAMPLE):
        name = source.removeprefix(EXAMPLE)
        if name not in base.examples:
            near = nearest(name, base.examples)
            next_step = say("meant", language, name=EXAMPLE + near) if near else say("see-examples", language)
            raise RefusedError(say("no-example", language, name=name), next_step)
        return source, base.examples[name]
    return source, _read_file(Path(source), SIZE_LIMIT + 1, base, language)


def _read_file(path: Path, limit: int, base: "KnowledgeBase", language: str) -> bytes:
    """At most `limit` bytes, so that what is too large is refused without reading it all."""
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except FileNotFoundError:
        raise RefusedError(say("no-file", language, path=path), _instead(path, base, language)) from None
    except IsADirectoryError:
        inside = next((path / name for name in _files_in(path) if name.endswith((".yaml", ".yml"))), None)
        next_step = say("folder-next", language, path=inside) if inside else say("folder-empty", language)
        raise RefusedError(say("folder", language, path=path), next_step) from None
    except PermissionError:
        next_step = say("no-permission-next", language)
        raise RefusedError(say("no-permission", language, path=path), next_step) from None
    except OSError as wrong:
        reason = wrong.strerror or str(wrong)
        raise RefusedError(say("unreadable", language, path=path, reason=reason)) from None


def _instead(path: Path, base: "KnowledgeBase", language: str) -> str:
    """What was probably meant by the name of a file that is not there."""
    from rokwijzer.knowledge.text import nearest

    if path.name in base.examples:
        return say("meant", language, name=EXAMPLE + path.name)
    near = nearest(path.name, _files_in(path.parent))
    return say("meant", language, name=path.with_name(near)) if near else say("no-file-next", language)


def _files_in(folder: Path) -> list[str]:
    """Names of the files in a folder; none if it may not be read."""
    try:
        return sorted(each.name for each in folder.iterdir() if each.is_file())
    except OSError:
        return []
