# SPDX-License-Identifier: EUPL-1.2
"""The source texts themselves, which are not part of the program: found by their hash in a folder."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from rokwijzer.knowledge.models import Common


@dataclass(frozen=True)
class SourceText:
    """One source with its lines, counted from 1."""

    key: str
    lines: tuple[str, ...]

    def passage(self, first: int, last: int) -> str:
        """The text from the first through the last line."""
        return "\n".join(self.lines[first - 1 : last])


def find_sources(common: Common, folder: Path) -> dict[str, SourceText]:
    """The sources that lie in the folder, by key; which file is which is told by its hash."""
    by_hash = {source.sha256: source.key for source in common.sources.values()}
    found: dict[str, SourceText] = {}
    for path in sorted(folder.glob("*.txt")):
        data = path.read_bytes()
        key = by_hash.get(hashlib.sha256(data).hexdigest())
        if key is not None:
            found[key] = SourceText(key, tuple(data.decode("utf-8").split("\n")))
    return found
