# SPDX-License-Identifier: EUPL-1.2
"""What a file, a form or a post brings in, as texts, lists and keys with values, without what may not be kept."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from rokwijzer.family.privacy import refused
from rokwijzer.family.reporting import Report
from rokwijzer.family.values import NO, YES
from rokwijzer.knowledge.text import Data, Path
from rokwijzer.knowledge.text.source_text import LINE_END, UNREADABLE

_DEEPEST = 8
"""Levels of keys and lists in each other; a situation has five."""


def cleaned(raw: object, report: Report) -> Data:
    """Texts without white space around them; what is blank, or refused and reported, becomes an empty text.

    A form posts a blank field for what was not asked; a post in JSON may have true, 19 or null. In a list blanks keep
    their place, so that a path counts as the writer does; a list or mapping with nothing but blanks is an empty text.
    """
    return _clean(raw, (), report)


def _clean(raw: object, path: Path, report: Report) -> Data:
    if isinstance(raw, Mapping | list | tuple):
        if len(path) >= _DEEPEST:
            report(path, "too-deep")
            return ""
        parts = _clean_keys(raw, path, report) if isinstance(raw, Mapping) else _clean_items(raw, path, report)
        return parts if any(parts) else ""
    match raw:
        case None:
            return ""
        case bool():
            return YES if raw else NO
        case str() | int() | float() | Decimal() | date():
            return _clean_text(str(raw), path, report)
        case _:
            report(path, "not-a-text", example=YES)
            return ""


def _clean_keys(raw: Mapping[object, object], path: Path, report: Report) -> dict[str, Data]:
    found: dict[str, Data] = {}
    for key, value in raw.items():
        name = str(key).strip()
        if code := _wrong(name):
            report(path, code)
            continue
        part = _clean(value, (*path, name), report)
        if part:
            found[name] = part
    return found


def _clean_items(raw: list[object] | tuple[object, ...], path: Path, report: Report) -> list[Data]:
    return [_clean(value, (*path, place), report) for place, value in enumerate(raw)]


def _wrong(text: str) -> str | None:
    return "unseen-character" if UNREADABLE.search(text) else refused(text)


def _clean_text(raw: str, path: Path, report: Report) -> str:
    text = unicodedata.normalize("NFC", LINE_END.sub("\n", raw)).strip()
    if code := _wrong(text):
        report(path, code)
        return ""
    return text
