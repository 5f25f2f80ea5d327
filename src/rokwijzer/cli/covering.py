# SPDX-License-Identifier: EUPL-1.2
"""The knowledge base held against the source texts in a folder: what in them is not accounted for yet."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.sheet import QUIET, STRONG, Sheet

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.knowledge import KnowledgeBase
    from rokwijzer.knowledge.provenance import SourceCoverage, SourceText

_FIRST_WORDS = 6
"""So many words of a line are enough to find it."""


@dataclass(frozen=True)
class Account:
    """How the lines of each source at hand are accounted for."""

    found: "tuple[SourceCoverage, ...]"
    texts: "Mapping[str, SourceText]"
    not_at_hand: tuple[str, ...]
    """Keys of the sources of which no text lies in the folder."""
    folder: Path

    @property
    def clean(self) -> bool:
        """Whether every line of every text at hand is either cited or set aside, and none is both."""
        return not any(each.open or each.doubled for each in self.found)

    def begins(self, key: str, line: int) -> str:
        """The first words of a line."""
        words = self.texts[key].lines[line - 1].split()
        return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")


def account(base: "KnowledgeBase", folder: Path) -> Account:
    """Hold the knowledge base against the texts in a folder; raises RefusedError if none of them is there."""
    from rokwijzer.knowledge.models.coverage import CoverageFile
    from rokwijzer.knowledge.provenance import coverage

    texts = _texts(base, folder)
    found = coverage(base, base.coverage or CoverageFile(sources={}), texts)
    missing = sorted({source.key for source in base.common.sources.values()} - set(texts))
    return Account(tuple(found), texts, tuple(missing), folder)


def against_sources(base: "KnowledgeBase", folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """For `knowledge check`: all that the texts do not bear out and all that is left of them; and what to know of it.

    Raises RefusedError if there is no text to compare with.
    """
    from rokwijzer.knowledge.provenance import check_provenance

    of_lines = account(base, folder)
    doubts = [f"{doubt.address}: {doubt.message}" for doubt in check_provenance(base, of_lines.texts)]
    notes = [f"Compared with the texts of {', '.join(sorted(of_lines.texts))}."]
    return (*doubts, *_left(of_lines)), (*notes, *_absent(of_lines))


def as_text(account: Account, terminal: "Terminal") -> str:
    """Counts for each source, then the lines that are left."""
    sheet = Sheet(terminal)
    for each in account.found:
        sheet.line(sheet.text(each.key, STRONG), f"  {each.lines} lines that say something")
        sheet.items([f"{number} {name}" for name, number in each.counts().items()], indent=5)
    sheet.blank()
    left = list(_left(account))
    for line in left:
        sheet.line(line, hang=2)
    sheet.blank()
    for line in _absent(account):
        sheet.line(sheet.text(line, QUIET))
    sheet.line(_verdict(account))
    return sheet.finished()


def as_json(account: Account, ascii_only: bool) -> str:
    """Counts and the lines that are left for each source; and which sources are not at hand."""
    data = {
        "accounted": account.clean,
        "not_at_hand": list(account.not_at_hand),
        "sources": [
            {
                "source": each.key,
                "lines": each.lines,
                "counts": each.counts(),
                "not_yet": [{"line": line, "begins": account.begins(each.key, line)} for line in each.open],
                "set_aside_and_cited": list(each.doubled),
            }
            for each in account.found
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=ascii_only) + "\n"


def _left(account: Account) -> Iterator[str]:
    for each in account.found:
        for line in each.open:
            yield f"{each.key}:{line} stands in no entry and is not set aside: {account.begins(each.key, line)}"
        for line in each.doubled:
            yield f"{each.key}:{line} is set aside in coverage.yaml although an entry cites it: take it out there"


def _absent(account: Account) -> Iterator[str]:
    if account.not_at_hand:
        yield f"Not at hand, so not looked at: {', '.join(account.not_at_hand)}."


def _verdict(account: Account) -> str:
    open_lines = sum(len(each.open) for each in account.found)
    doubled = sum(len(each.doubled) for each in account.found)
    if open_lines:
        return f"{open_lines} {'line is' if open_lines == 1 else 'lines are'} not accounted for yet."
    if doubled:
        return f"{doubled} {'line is' if doubled == 1 else 'lines are'} both cited and set aside."
    which = "the texts at hand" if account.not_at_hand else "every source"
    return f"Every line of {which} is accounted for."


def _texts(base: "KnowledgeBase", folder: Path) -> "dict[str, SourceText]":
    from rokwijzer.knowledge.provenance import find_sources

    try:
        if not folder.is_dir():
            what = "is a file, not a folder" if folder.exists() else "is not there"
            raise RefusedError(f"{folder} {what}.", "Give the folder that holds the source texts.")
        texts = find_sources(base.common, folder)
    except OSError as wrong:
        reason = wrong.strerror or wrong
        raise RefusedError(
            f"{wrong.filename or folder} cannot be read: {reason}.", "Make it readable, or take it out of the folder."
        ) from None
    if not texts:
        raise RefusedError(
            f"No text in {folder} has the hash of a source.",
            "The texts end in .txt and must be unchanged; `rokwijzer knowledge sources` shows each hash.",
        )
    return texts
