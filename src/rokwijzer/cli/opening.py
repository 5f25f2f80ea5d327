# SPDX-License-Identifier: EUPL-1.2
"""The knowledge that a command works with, shipped or from a folder, and where in the files something stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from time import perf_counter
from typing import TYPE_CHECKING

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.log import progress

if TYPE_CHECKING:
    from pydantic import BaseModel

    from rokwijzer.knowledge import KnowledgeBase, Problem

KINDS = ("offer", "rule", "fact", "aid", "region", "organisation")
"""What can be listed and shown, in the order of the list."""

_SECTIONS = {"rule": "rules", "fact": "facts", "organisation": "organisations"}
"""Kinds of which several stand in one file, under this key."""


def open_base(folder: Path | None) -> "KnowledgeBase":
    """What families are advised with: the latest published edition, or the files of a folder.

    Raises Problems with every mistake, each with its line.
    """
    from rokwijzer.editions import current

    if folder is not None:
        return open_files(folder)
    start = perf_counter()
    base = current().base
    progress("knowledge is ready", offers=len(base.offers), rules=len(base.rules), seconds=_since(start))
    return base


def open_files(folder: Path | None) -> "KnowledgeBase":
    """What the files say now: those that are shipped, or those of a folder; raises Problems as `open_base` does."""
    from rokwijzer.knowledge import Problems, from_documents, load

    start = perf_counter()
    if folder is None:
        base = load()
    else:
        documents, problems = read_folder(folder)
        if problems:
            raise Problems(problems)
        try:
            base = from_documents(documents)
        except Problems as wrong:
            raise Problems(in_files(wrong.problems, documents, folder)) from None
    progress("knowledge is ready", offers=len(base.offers), rules=len(base.rules), seconds=_since(start))
    return base


def read_folder(folder: Path) -> tuple[dict[str, str], list["Problem"]]:
    """The text of every knowledge file below a folder by its name there, and what could not be read as text.

    Raises RefusedError if there is no such folder or nothing in it.
    """
    from rokwijzer.knowledge.text import Problem, Problems
    from rokwijzer.knowledge.text.source_text import readable
    from rokwijzer.knowledge.text.yaml_reader import SIZE_LIMIT

    documents: dict[str, str] = {}
    problems: list[Problem] = []
    for path in _files(folder):
        if path.suffix != ".yaml":
            if path.suffix == ".yml":
                message = "this file is not read: its name ends in .yml"
                problems.append(Problem(str(path), 1, 1, (), message, f"the name {path.stem}.yaml"))
            continue
        try:
            with path.open("rb") as file:
                raw = file.read(SIZE_LIMIT + 1)
            documents[str(PurePosixPath(path.relative_to(folder)))] = readable(raw, str(path), SIZE_LIMIT)
        except OSError as wrong:
            problems.append(Problem(str(path), 1, 1, (), f"this file cannot be read: {wrong.strerror or wrong}"))
        except Problems as wrong:
            problems += wrong.problems
    if not documents and not problems:
        raise RefusedError(
            f"There are no knowledge files in {folder}.", "Their names end in .yaml, such as offers/an-offer.yaml."
        )
    return documents, problems


def _files(folder: Path) -> list[Path]:
    try:
        if not folder.is_dir():
            what = "is a file, not a folder" if folder.exists() else "is not there"
            raise RefusedError(f"{folder} {what}.", "Give the folder that holds common.yaml, offers/ and rules/.")
        return sorted(path for path in folder.rglob("*") if path.is_file())
    except PermissionError as wrong:
        raise RefusedError(
            f"You may not read {wrong.filename or folder}.", "Ask whoever made it for permission."
        ) from None


def in_files(problems: tuple["Problem", ...], documents: Mapping[str, str], folder: Path | None) -> Iterator["Problem"]:
    """The problems with the path of their file, and with the line that they are about."""
    lines: dict[str, list[str]] = {}
    for problem in problems:
        if problem.file not in documents:
            yield problem
            continue
        text = lines.setdefault(problem.file, documents[problem.file].splitlines())
        source = problem.source
        if source is None and 1 <= problem.line <= len(text):
            source = text[problem.line - 1]
        yield replace(problem, file=str(folder / problem.file) if folder else problem.file, source=source)


@dataclass(frozen=True)
class Entry:
    """One thing of the knowledge base. A fact has its subject in its id (`carer.tension`)."""

    kind: str
    id: str
    name: str
    model: "BaseModel"


def entries(base: "KnowledgeBase", language: str) -> list[Entry]:
    """Everything that can be shown, by kind, in the order of the files."""
    found = [Entry("offer", name, offer.name, offer) for name, offer in base.offers.items()]
    found += [Entry("rule", name, rule.title.in_(language), rule) for name, rule in base.rules.items()]
    found += [Entry("fact", name, fact.label.in_(language), fact) for name, fact in base.facts.items()]
    found += [Entry("aid", name, aid.title.in_(language), aid) for name, aid in base.aids.items()]
    found += [Entry("region", name, region.name.in_(language), region) for name, region in base.regions.items()]
    return found + [Entry("organisation", name, each.name, each) for name, each in base.organisations.items()]


def find(base: "KnowledgeBase", address: str, language: str) -> Entry:
    """The entry with this id, this `kind:id`, or, for a fact, this name without its subject; raises RefusedError."""
    from rokwijzer.knowledge.text import nearest

    everything = entries(base, language)
    kind, _, name = address.rpartition(":")
    found = [each for each in everything if name in (each.id, _bare(each)) and kind in ("", each.kind)]
    exact = [each for each in found if each.id == name]
    found = exact or found
    if len(found) == 1:
        return found[0]
    if found:
        ways = ", ".join(f"{each.kind}:{each.id}" for each in found)
        raise RefusedError(f"'{address}' can be several things.", f"Write which one: {ways}.")
    near = nearest(name, [part for each in everything for part in (each.id, _bare(each))])
    raise RefusedError(
        f"There is nothing called '{address}'.",
        f"Did you mean '{near}'?" if near else "rokwijzer knowledge list shows every id.",
    )


def _bare(entry: Entry) -> str:
    return entry.id.partition(".")[2] if entry.kind == "fact" else entry.id


@dataclass(frozen=True)
class Place:
    """The lines of a document that an entry takes, counted from 1."""

    document: str
    first: int
    last: int


def place_of(base: "KnowledgeBase", entry: Entry) -> Place | None:
    """Where an entry stands in the files; None if the base was not loaded from files."""
    from rokwijzer.knowledge.text import read_yaml

    section = _SECTIONS.get(entry.kind)
    if section is None:
        name = f"{entry.kind}s/{entry.id}.yaml"
        text = base.documents.get(name)
        return Place(name, 1, len(text.splitlines())) if text is not None else None
    for name, text in base.documents.items():
        if not (name.startswith(f"{section}/") or name == f"{section}.yaml"):
            continue
        document = read_yaml(text, name)
        keys = _keys(document.data, section)
        if _bare(entry) not in keys or (entry.kind == "fact" and not _is_subject(document.data, entry)):
            continue
        starts = [document.mark((section, key), key=True)[0] for key in keys]
        starts += [document.mark((key,), key=True)[0] for key in _keys(document.data)]
        first = document.mark((section, _bare(entry)), key=True)[0]
        after = [start for start in starts if start > first]
        return Place(name, first, min(after, default=len(document.lines) + 1) - 1)
    return None


def _keys(data: object, section: str | None = None) -> list[str]:
    found = data.get(section) if isinstance(data, dict) and section is not None else data
    return list(found) if isinstance(found, dict) else []


def _is_subject(data: object, entry: Entry) -> bool:
    assert isinstance(data, dict)
    fact = data["facts"][_bare(entry)]
    return isinstance(fact, dict) and fact.get("subject") == entry.id.partition(".")[0]


def _since(start: float) -> str:
    return f"{perf_counter() - start:.2f}"
