# SPDX-License-Identifier: EUPL-1.2
"""The example families: what each is called and what it shows."""

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rokwijzer.cli.inputs import EXAMPLE
from rokwijzer.cli.options import Format
from rokwijzer.cli.sheet import QUIET, STRONG, Sheet

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.knowledge import KnowledgeBase


@dataclass(frozen=True)
class _Example:
    name: str
    title: str
    why: str


def shown_examples(base: "KnowledgeBase", terminal: "Terminal", format_: Format, language: str) -> str:
    """Every example with the name that other commands know it by."""
    found = [_example(base, name, language) for name in base.examples]
    match format_:
        case Format.JSON:
            rows = [{"name": EXAMPLE + each.name, "title": each.title, "why": each.why} for each in found]
            return json.dumps(rows, indent=2, ensure_ascii=terminal.encoding is not None) + "\n"
        case Format.CSV:
            written = io.StringIO(newline="")
            rows_out = csv.writer(written, lineterminator="\n")
            rows_out.writerow(("name", "title", "why"))
            rows_out.writerows((EXAMPLE + each.name, each.title, each.why) for each in found)
            return written.getvalue()
        case Format.TEXT:
            sheet = Sheet(terminal)
            for each in found:
                sheet.blank()
                sheet.line(sheet.text(EXAMPLE + each.name, STRONG), f"  {each.title}", hang=2)
                if each.why:
                    sheet.line(sheet.text(each.why, QUIET), indent=2)
            return sheet.finished()


def _example(base: "KnowledgeBase", name: str, language: str) -> _Example:
    from rokwijzer.family import read_situation

    situation = read_situation(base.examples[name], f"{EXAMPLE}{name}", base, language=language)
    title = situation.title.in_(language) if situation.title else ""
    why = situation.why.in_(language) if situation.why else ""
    return _Example(name, title, why)
