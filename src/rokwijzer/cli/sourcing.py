# SPDX-License-Identifier: EUPL-1.2
"""The sources of the knowledge base, and which entries rest on which of their lines."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rokwijzer.cli.contradicting import speaker
from rokwijzer.cli.listing import pairs
from rokwijzer.cli.sheet import HEADING, QUIET, Sheet
from rokwijzer.knowledge.provenance.cited import CitedPassage, cited_passages

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.knowledge import KnowledgeBase
    from rokwijzer.knowledge.models import Source

_WORDS = {
    "lines": ("{} regels", "{} lines"),
    "dated": ("gedateerd: {}", "dated: {}"),
    "undated": ("zonder datum", "undated"),
    "rests": ("Hierop rusten: {}.", "On it rest: {}."),
    "nothing": ("Hierop rust niets.", "Nothing rests on it."),
}
_KINDS = {
    "offer": (("aanbod", "aanbod"), ("offer", "offers")),
    "rule": (("regel", "regels"), ("rule", "rules")),
    "aid": (("hulpmiddel", "hulpmiddelen"), ("aid", "aids")),
    "fact": (("feit", "feiten"), ("fact", "facts")),
    "axiom": (("verband", "verbanden"), ("axiom", "axioms")),
    "region": (("regio", "regio's"), ("region", "regions")),
    "organisation": (("organisatie", "organisaties"), ("organisation", "organisations")),
}
"""One and several of each kind, in Dutch and English."""


def as_text(base: "KnowledgeBase", terminal: "Terminal", language: str, *, passages: bool) -> str:
    """One block for each source; with its passages in the order of the lines if asked for."""
    sheet = Sheet(terminal)
    english = language == "en"
    cited = _by_source(base)
    for source in _sources(base):
        mine = cited.get(source.key, [])
        sheet.blank()
        title = f"{source.key}  {source.title.in_(language)}"
        sheet.ends(sheet.text(title, HEADING), sheet.text(speaker(source.voice, language), QUIET))
        dated = _WORDS["dated"][english].format(source.dated) if source.dated else _WORDS["undated"][english]
        sheet.items([source.publisher, dated, _WORDS["lines"][english].format(source.lines)], indent=2)
        sheet.line(sheet.text(f"sha256 {source.sha256}", QUIET), indent=2, hang=4)
        sheet.line(_resting(mine, english), indent=2)
        if passages and mine:
            sheet.blank()
            pairs(sheet, [(each.lines, _owners(each)) for each in mine])
    return sheet.finished()


def as_json(base: "KnowledgeBase", language: str, ascii_only: bool, *, passages: bool) -> str:
    """A list of objects; `passages` is there only if asked for."""
    cited = _by_source(base)
    rows: list[dict[str, object]] = []
    for source in _sources(base):
        row: dict[str, object] = {
            "key": source.key,
            "title": source.title.in_(language),
            "who": source.voice,
            "publisher": source.publisher,
            "dated": source.dated,
            "lines": source.lines,
            "sha256": source.sha256,
        }
        if passages:
            row["passages"] = [
                {
                    "first": each.first,
                    "last": each.last,
                    "entries": [{"kind": kind, "id": owner} for kind, owner in each.owners],
                }
                for each in cited.get(source.key, [])
            ]
        rows.append(row)
    return json.dumps(rows, indent=2, ensure_ascii=ascii_only) + "\n"


def as_csv(base: "KnowledgeBase", language: str, *, passages: bool) -> str:
    """One row for each source; with passages, one for each entry that cites one."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    if passages:
        rows.writerow(("source", "first", "last", "kind", "id"))
        for each in cited_passages(base):
            rows.writerows((each.source, each.first, each.last, kind, owner) for kind, owner in each.owners)
    else:
        rows.writerow(("key", "title", "who", "publisher", "dated", "lines", "sha256"))
        for one in _sources(base):
            title = one.title.in_(language)
            rows.writerow((one.key, title, one.voice, one.publisher, one.dated or "", one.lines, one.sha256))
    return written.getvalue()


def _sources(base: "KnowledgeBase") -> "list[Source]":
    return sorted(base.common.sources.values(), key=lambda source: source.key)


def _by_source(base: "KnowledgeBase") -> dict[str, list[CitedPassage]]:
    return {key: list(group) for key, group in groupby(cited_passages(base), key=lambda each: each.source)}


def _resting(passages: Sequence[CitedPassage], english: bool) -> str:
    """How many entries of each kind cite the source."""
    counts = Counter(kind for kind, _ in {owner for each in passages for owner in each.owners})
    parts = list(_parts(counts, english))
    return _WORDS["rests"][english].format(", ".join(parts)) if parts else _WORDS["nothing"][english]


def _parts(counts: Counter[str], english: bool) -> Iterator[str]:
    for kind, words in _KINDS.items():
        if counts[kind]:
            yield f"{counts[kind]} {words[english][counts[kind] != 1]}"


def _owners(passage: CitedPassage) -> str:
    """`offer one, two; rule three`"""
    kinds = groupby(passage.owners, key=lambda each: each[0])
    return "; ".join(f"{kind} {', '.join(owner for _, owner in group)}" for kind, group in kinds)
