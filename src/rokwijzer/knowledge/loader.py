# SPDX-License-Identifier: EUPL-1.2
"""From texts to a knowledge base, with all mistakes at once.

Documents are texts by name, so that files, an edition or a database can be the store. The first folder of the name
says what a document holds: `facts/`, `offers/`, `rules/`, `aids/`, `regions/`, `examples/`; `common.yaml`,
`organisations.yaml` and `coverage.yaml` stand alone.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from typing import TypeVar

from rokwijzer.knowledge.base import KnowledgeBase
from rokwijzer.knowledge.compile import Compiler
from rokwijzer.knowledge.linking import check_links
from rokwijzer.knowledge.local import check_local_offers, touched_conditions
from rokwijzer.knowledge.models import (
    Aid,
    Common,
    Fact,
    FactFile,
    Model,
    Offer,
    OrganisationFile,
    Region,
    RuleFile,
)
from rokwijzer.knowledge.models.coverage import CoverageFile
from rokwijzer.knowledge.parts import Parts
from rokwijzer.knowledge.text import Document, Problem, Problems, nearest, read_yaml, validate

_M = TypeVar("_M", bound=Model)

COMMON, COVERAGE, ORGANISATIONS = "common.yaml", "coverage.yaml", "organisations.yaml"
_FOLDERS = ("aids", "examples", "facts", "offers", "regions", "rules")


def from_documents(documents: Mapping[str, str]) -> KnowledgeBase:
    """The knowledge base that these texts hold; raises Problems with every mistake, sorted by place."""
    with _collector_at_rest():
        return from_parts(read_parts(documents), documents)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Reading makes very many small objects that all stay: looking for garbage among them costs a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_parts(documents: Mapping[str, str]) -> Parts:
    """What these texts say, each by itself; raises Problems."""
    parts = Parts()
    for name in sorted(documents):
        _read(name, documents[name], parts)
    if parts.problems:
        # What follows speaks of names in other files; without those files it would only add noise.
        raise Problems(parts.problems)
    return parts


def from_parts(parts: Parts, documents: Mapping[str, str]) -> KnowledgeBase:
    """The knowledge base of what was read, from texts or an edition; raises Problems if it does not hold together."""
    check_links(parts)
    check_local_offers(parts)
    compiler = Compiler(parts)
    base = compiler.knowledge_base(documents)
    if parts.problems or base is None:
        raise Problems(parts.problems)
    return base


def shipped_documents() -> dict[str, str]:
    """The knowledge files that come with the program, by name."""
    return dict(_texts(files("rokwijzer.knowledge") / "data", PurePosixPath()))


@cache
def load() -> KnowledgeBase:
    """The shipped knowledge, loaded once."""
    return from_documents(shipped_documents())


def _texts(folder: Traversable, place: PurePosixPath) -> Iterable[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _texts(entry, place / entry.name)
        elif entry.name.endswith(".yaml"):
            yield str(place / entry.name), entry.read_text(encoding="utf-8")


def _read(name: str, text: str, parts: Parts) -> None:
    place = PurePosixPath(name)
    folder = place.parts[0] if len(place.parts) > 1 else ""
    if folder == "examples":
        parts.examples[place.stem] = text
        return
    try:
        document = read_yaml(text, name)
    except Problems as wrong:
        parts.problems.extend(wrong.problems)
        return
    match folder or name:
        case "facts":
            _read_facts(document, parts)
        case "offers":
            parts.keep(parts.offers, place.stem, _checked(Offer, document, parts), document)
        case "rules":
            file = _checked(RuleFile, document, parts)
            for rule, value in (file.rules if file else {}).items():
                parts.keep(parts.rules, rule, value, document, ("rules", rule))
        case "aids":
            parts.keep(parts.aids, place.stem, _checked(Aid, document, parts), document)
        case "regions":
            parts.problems.extend(touched_conditions(document))
            parts.keep(parts.regions, place.stem, _checked(Region, document, parts), document)
        case "common.yaml":
            parts.common = _checked(Common, document, parts)
            parts.common_document = document
        case "coverage.yaml":
            parts.coverage = _checked(CoverageFile, document, parts)
        case "organisations.yaml":
            organisations = _checked(OrganisationFile, document, parts)
            if organisations:
                parts.roles.update(organisations.roles)
                for each, organisation in organisations.organisations.items():
                    parts.keep(parts.organisations, each, organisation, document, ("organisations", each))
        case other:
            known = (*(f"{each}/" for each in _FOLDERS), COMMON, COVERAGE, ORGANISATIONS)
            parts.problems.append(
                Problem(name, 1, 1, (), f"{other} is no place for knowledge", ", ".join(known), nearest(other, known))
            )


def _read_facts(document: Document, parts: Parts) -> None:
    file = _checked(FactFile, document, parts)
    if file is None:
        return
    for name, fact in file.facts.items():
        key = f"{fact.subject}.{name}"
        if key in parts.facts:
            other, start = parts.places[key]
            where = f"{other.name}:{other.mark(start)[0]}"
            parts.report(document, ("facts", name), f"the fact {key} stands in {where} too", "each fact once", None)
            continue
        parts.facts[key] = fact
        parts.places[key] = (document, ("facts", name))
        _check_fact(document, name, fact, parts)
    for name, axiom in file.axioms.items():
        parts.keep(parts.axioms, name, axiom, document, ("axioms", name))


def _check_fact(document: Document, name: str, fact: Fact, parts: Parts) -> None:
    if fact.ordered and not any(not value.outside_order for value in fact.values.values()):
        path = ("facts", name, "ordered")
        parts.report(document, path, "no value of this fact has a place in the order", "values from low to high", None)


def _checked(model: type[_M], document: Document, parts: Parts) -> _M | None:
    value, problems = validate(model, document)
    parts.problems.extend(problems)
    return value
