# SPDX-License-Identifier: EUPL-1.2
"""Contradictions and gaps of the knowledge base as a list to read, as JSON, and as a table."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rokwijzer.cli.sheet import QUIET, STRONG, Sheet
from rokwijzer.knowledge.contradiction_words import TITLES
from rokwijzer.knowledge.contradictions import Contradiction, Severity, Voiced

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.knowledge import KnowledgeBase

SPEAKERS = {
    "guideline": ("richtlijn", "guideline"),
    "annex": ("bijlage", "annex"),
    "region": ("regionaal overzicht", "regional overview"),
    "provider": ("aanbieder over zichzelf", "provider about itself"),
    "norm": ("norm", "norm"),
    "editorial": ("redactie", "editorial"),
}
"""Who speaks, in Dutch and English."""

_FOR_WHOM = {
    Severity.USER: ("voor gebruikers", "for users"),
    Severity.CURATOR: ("voor wie de kennis bijhoudt", "for curators"),
}
_NONE = ("Er is niets gevonden.", "Nothing was found.")
_COLUMNS = ("kind", "severity", "owner_kind", "owner", "address", "what", "says", "citations", "who", "meanwhile")


def speaker(voice: str, language: str) -> str:
    """Who speaks, in words."""
    return SPEAKERS[voice][language == "en"]


def as_text(base: "KnowledgeBase", found: Sequence[Contradiction], terminal: "Terminal", language: str) -> str:
    """By kind. What the program does meanwhile stands below the heading, and at an entry only where that differs."""
    sheet = Sheet(terminal)
    for kind, group in groupby(found, key=lambda each: each.kind):
        members = list(group)
        sheet.heading(f"{TITLES[kind].in_(language)} ({len(members)})")
        ((usual, _),) = Counter(each.meanwhile for each in members).most_common(1)
        words = next(each.meanwhile_words for each in members if each.meanwhile is usual)
        sheet.line(sheet.text(f"→ {words.in_(language)}", QUIET), hang=2)
        for each in members:
            sheet.blank()
            _entry(sheet, base, each, language, otherwise=each.meanwhile is not usual)
    if not found:
        sheet.line(_NONE[language == "en"])
    else:
        sheet.blank()
        sheet.line(_counted(found, language))
    return sheet.finished()


def as_json(base: "KnowledgeBase", found: Sequence[Contradiction], language: str, ascii_only: bool) -> str:
    """A list of objects; each citation with who speaks in it."""
    rows = [
        {
            "kind": each.kind,
            "severity": each.severity,
            "owner_kind": each.owner_kind,
            "owner": each.owner,
            "address": each.address,
            "what": each.what.in_(language),
            "said": [
                {
                    "name": said.name,
                    "says": said.says.in_(language) if said.says else None,
                    "citations": [{"cite": cite, "who": _who(base, cite)} for cite in said.cites],
                }
                for said in each.said
            ],
            "meanwhile": each.meanwhile,
            "meanwhile_words": each.meanwhile_words.in_(language),
        }
        for each in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=ascii_only) + "\n"


def as_csv(found: Sequence[Contradiction], language: str) -> str:
    """One row each, with a line of column names; several things in one cell stand with a semicolon between them."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for each in found:
        rows.writerow(
            (
                each.kind,
                each.severity,
                each.owner_kind,
                each.owner,
                each.address,
                each.what.in_(language),
                "; ".join(f"{said.name}: {said.says.in_(language)}" for said in each.said if said.says),
                "; ".join(each.cites),
                "; ".join(each.voices),
                each.meanwhile,
            )
        )
    return written.getvalue()


def _entry(sheet: Sheet, base: "KnowledgeBase", each: Contradiction, language: str, *, otherwise: bool) -> None:
    curator = each.severity is Severity.CURATOR
    mark = _FOR_WHOM[each.severity][language == "en"] if curator else ""
    sheet.ends(sheet.text(each.address, STRONG), sheet.text(mark, QUIET))
    single = [said for said in each.said if said.says is None]
    after = " " + _cited(base, single[0], language) if single and single[0].cites else ""
    sheet.line(each.what.in_(language), sheet.text(after, QUIET), indent=2)
    for said in each.said:
        if said.says is not None:
            words = f"- {said.says.in_(language)} "
            sheet.line(words, sheet.text(_cited(base, said, language), QUIET), indent=2, hang=4)
    if otherwise:
        sheet.line(sheet.text(f"→ {each.meanwhile_words.in_(language)}", QUIET), indent=2, hang=4)


def _cited(base: "KnowledgeBase", said: Voiced, language: str) -> str:
    """Citations behind whoever speaks in them: `(guideline 003:34; annex 001:364-365, 001:367)`."""
    parts = [
        f"{speaker(voice, language)} {', '.join(cites)}" if voice != "editorial" else speaker(voice, language)
        for voice, cites in _by_voice(base, said.cites)
    ]
    return f"({'; '.join(parts)})"


def _by_voice(base: "KnowledgeBase", cites: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    for voice, group in groupby(cites, key=lambda cite: _who(base, cite)):
        yield voice, list(group)


def _who(base: "KnowledgeBase", cite: str) -> str:
    return base.voices((cite,))[0]


def _counted(found: Sequence[Contradiction], language: str) -> str:
    parts = [
        f"{sum(each.severity is severity for each in found)} {words[language == 'en']}"
        for severity, words in _FOR_WHOM.items()
    ]
    return f"{len(found)}: {', '.join(parts)}."
