# SPDX-License-Identifier: EUPL-1.2
"""One entry of the knowledge base, for a reader: as a card, as it stands in its file, or as JSON."""

import json
import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rokwijzer.cli.opening import Entry, Place, place_of
from rokwijzer.cli.sheet import HEADING, QUIET, STRONG, Sheet

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.knowledge import KnowledgeBase

_STEP = 2


def card(base: "KnowledgeBase", entry: Entry, terminal: "Terminal", language: str) -> str:
    """Everything that is known of it, in one language, with where each part comes from."""
    sheet = Sheet(terminal)
    sheet.ends(sheet.text(entry.name, HEADING), sheet.text(f"{entry.kind} {entry.id}", QUIET))
    place = place_of(base, entry)
    if place is not None:
        sheet.line(sheet.text(_where(place), QUIET))
    sheet.blank()
    for key, value in _data(entry).items():
        _write(sheet, key, value, language, 0)
    return sheet.finished()


def as_json(entry: Entry, ascii_only: bool) -> str:
    """What is set, with the keys of the files."""
    return json.dumps(_data(entry), indent=2, ensure_ascii=ascii_only) + "\n"


def as_yaml(base: "KnowledgeBase", entry: Entry) -> str | None:
    """The lines of its file; None if it was not read from one."""
    place = place_of(base, entry)
    if place is None:
        return None
    lines = base.documents[place.document].splitlines()[place.first - 1 : place.last]
    return textwrap.dedent("\n".join(lines)).rstrip() + "\n"


def _data(entry: Entry) -> dict[str, object]:
    return entry.model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _where(place: Place) -> str:
    return (
        f"{place.document}:{place.first}-{place.last}"
        if place.first != place.last
        else f"{place.document}:{place.first}"
    )


def _write(sheet: Sheet, key: str, value: object, language: str, indent: int) -> None:
    """One key with its value; what belongs to it stands below it, further in."""
    name = sheet.text(f"{key}: ", STRONG if indent == 0 else QUIET)
    match value:
        case Mapping():
            parts = dict(value)
            said = parts.pop("nl", None)
            english = parts.pop("en", None)
            cites = parts.pop("cite", ())
            shown = (english or said) if language == "en" else said
            sheet.line(name, str(shown or ""), sheet.text(_cited(cites), QUIET), indent=indent, hang=indent + 2 * _STEP)
            for part, each in parts.items():
                _write(sheet, str(part), each, language, indent + _STEP)
        case list() if any(isinstance(each, dict | list) for each in value):
            sheet.line(name, indent=indent)
            for each in value:
                _write_item(sheet, each, language, indent + _STEP)
        case list():
            sheet.line(name, ", ".join(map(_plain, value)), indent=indent, hang=indent + 2 * _STEP)
        case _:
            sheet.line(name, _plain(value), indent=indent, hang=indent + 2 * _STEP)


def _write_item(sheet: Sheet, value: object, language: str, indent: int) -> None:
    if isinstance(value, Mapping) and not {"nl", "en", "cite"} & set(value):
        for key, each in value.items():
            _write(sheet, f"- {key}", each, language, indent)
    elif isinstance(value, list):
        sheet.line("-", indent=indent)
        for each in value:
            _write_item(sheet, each, language, indent + _STEP)
    elif isinstance(value, Mapping):
        _write(sheet, "-", value, language, indent)
    else:
        sheet.line(f"- {_plain(value)}", indent=indent, hang=indent + _STEP)


def _plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def _cited(cites: object) -> str:
    match cites:
        case list() | tuple() if cites:
            return f" [{', '.join(map(str, cites))}]"
        case str():
            return f" [{cites}]"
        case _:
            return ""
