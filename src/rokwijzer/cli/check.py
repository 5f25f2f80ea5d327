# SPDX-License-Identifier: EUPL-1.2
"""Everything that is wrong in knowledge files: mistakes of reading and links, examples, and what the decisions show."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rokwijzer.cli.covering import against_sources
from rokwijzer.cli.inputs import today
from rokwijzer.cli.log import progress
from rokwijzer.cli.opening import entries, in_files, place_of, read_folder

if TYPE_CHECKING:
    from rokwijzer.knowledge import KnowledgeBase, Problem


@dataclass(frozen=True)
class Checked:
    """What a check found. Problems are mistakes of the files; findings are about what the files mean together."""

    problems: tuple["Problem", ...]
    findings: tuple[str, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    """How many of each kind there are; empty where the files could not be read."""
    notes: tuple[str, ...] = ()
    """What to know of the check itself, such as which source texts were at hand."""

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not self.problems and not self.findings


def check(folder: Path | None, sources: Path | None = None) -> Checked:
    """Check the files of a folder, or the shipped ones; raises RefusedError if there is nothing to check.

    With a folder of source texts, the files are held against these too.
    """
    from rokwijzer.knowledge import Problems, from_documents, shipped_documents

    documents, problems = (shipped_documents(), []) if folder is None else read_folder(folder)
    progress("files are read", files=len(documents))
    try:
        base = from_documents(documents)
    except Problems as wrong:
        return Checked(tuple(sorted([*problems, *in_files(wrong.problems, documents, folder)])))
    progress("files are linked", offers=len(base.offers), rules=len(base.rules))
    problems += in_files(tuple(_examples(base)), documents, folder)
    progress("examples are read", examples=len(base.examples))
    doubts, notes = against_sources(base, sources) if sources else ((), ())
    return Checked(tuple(sorted(problems)), (*_findings(base, folder), *doubts), tuple(_counts(base)), notes)


def _examples(base: "KnowledgeBase") -> Iterable["Problem"]:
    from rokwijzer.family import read_situation
    from rokwijzer.knowledge import Problems

    for name, text in base.examples.items():
        try:
            situation = read_situation(text, f"examples/{name}.yaml", base)
            situation.knowns(base, situation.on or today())
        except Problems as wrong:
            yield from wrong.problems


def _findings(base: "KnowledgeBase", folder: Path | None) -> Iterable[str]:
    from rokwijzer.decisions import decide, findings

    by_id = {each.id: each for each in entries(base, "en")}
    for finding in findings(decide(base)):
        entry = by_id.get(finding.owner)
        place = place_of(base, entry) if entry else None
        if place is None:
            yield f"{finding.owner}: {finding.message}"
        else:
            file = folder / place.document if folder else place.document
            yield f"{file}:{place.first}: {finding.owner} {finding.message}"


def _counts(base: "KnowledgeBase") -> Iterable[tuple[str, int]]:
    yield "sources", len(base.common.sources)
    yield "facts", len(base.facts)
    yield "rules", len(base.rules)
    yield "offers", len(base.offers)
    yield "aids", len(base.aids)
    yield "organisations", len(base.organisations)
    yield "regions", len(base.regions)
    yield "examples", len(base.examples)
