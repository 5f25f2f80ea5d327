# SPDX-License-Identifier: EUPL-1.2
"""Faults put into the shipped knowledge on purpose, one in each file of `seeds/`.

A file says which pieces of which texts change, or which texts are added, and which failure must be found for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from rokwijzer.knowledge import shipped_documents

FOLDER = Path(__file__).with_name("seeds")


@dataclass(frozen=True)
class Seed:
    """One fault. `proof` and `about` say where to look, so that a test is quick."""

    what: str
    proof: str
    about: Sequence[str]
    code: str
    address: str
    says: str
    """A part of the English sentence."""
    changes: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    adds: Mapping[str, str] = field(default_factory=dict)


SEEDS: Mapping[str, Seed] = {
    path.stem: Seed(**yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.yaml"))
}


def seeded(seed: Seed) -> dict[str, str]:
    """The shipped texts with the fault in them; every piece to be changed must stand there exactly once."""
    documents = shipped_documents()
    for name, changes in seed.changes.items():
        for change in changes:
            documents[name] = replaced(documents[name], change["old"], change["new"])
    for name, text in seed.adds.items():
        assert name not in documents
        documents[name] = f"# SPDX-License-Identifier: EUPL-1.2\n{text}"
    return documents


def replaced(text: str, old: str, new: str) -> str:
    """The text with one piece replaced, which must stand there exactly once."""
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    return text.replace(old, new)
