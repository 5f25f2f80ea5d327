# SPDX-License-Identifier: EUPL-1.2
"""What in the knowledge base its sources do not bear out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rokwijzer.knowledge.base import KnowledgeBase
from rokwijzer.knowledge.models import EDITORIAL, passages
from rokwijzer.knowledge.provenance.claims import Claim, claims
from rokwijzer.knowledge.provenance.numbers import numbers_in
from rokwijzer.knowledge.provenance.sources import SourceText
from rokwijzer.knowledge.provenance.words import RUN, fold, runs_in, tokens
from rokwijzer.knowledge.text import read_yaml

_NAME = re.compile(r"(?<![.!?:] )(?<!^)(?<![\"'(])\b[A-Z][\w-]{2,}", re.MULTILINE)


_ABBREVIATIONS = frozenset({"ggz", "jgz", "nji"})
"""Words of the field that texts write out or in short."""


@dataclass(frozen=True, order=True)
class Doubt:
    """A value that its sources do not bear out: where, and what is wrong."""

    address: str
    message: str


def check_provenance(base: KnowledgeBase, sources: Mapping[str, SourceText]) -> list[Doubt]:
    """Numbers and names that do not occur in the lines cited, and runs of words that are not our own.

    Only sources that are at hand are looked at.
    """
    doubts: list[Doubt] = []
    names = _known_names(base)
    for claim in claims(base):
        doubts.extend(_borne_out(claim, sources, names))
    doubts.extend(_own_words(base, sources))
    return sorted(doubts)


def _cited(claim: Claim, sources: Mapping[str, SourceText]) -> str | None:
    """The lines cited; None if some of them are not at hand."""
    texts = []
    for passage in passages(claim.cites):
        if passage.source not in sources:
            return None
        texts.append(sources[passage.source].passage(passage.first, passage.last))
    return "\n".join(texts)


def _borne_out(claim: Claim, sources: Mapping[str, SourceText], names: frozenset[str]) -> Iterator[Doubt]:
    cited = _cited(claim, sources)
    if cited is None:
        return
    missing = numbers_in(claim.text) - numbers_in(cited)
    for number in sorted(missing):
        yield Doubt(claim.address, f"the number {number} does not stand in {', '.join(claim.cites)}")
    if EDITORIAL in claim.cites:
        return
    squeezed = "".join(tokens(cited))
    for name in dict.fromkeys(_NAME.findall(claim.text)):
        parts = re.findall(r"[^\W_]+", name)
        if not all(fold(part) in squeezed or part.casefold() in names for part in parts):
            yield Doubt(claim.address, f"the name {name} does not stand in {', '.join(claim.cites)}")


def _known_names(base: KnowledgeBase) -> frozenset[str]:
    """Names that the knowledge base itself explains: an offer, organisation or region may be called by its name."""
    texts = [name.name for offer in base.offers.values() for name in offer.names.values()]
    texts += [each.name for each in base.organisations.values()]
    texts += [each.name.nl for each in base.regions.values()]
    words = {word.casefold() for text in texts for word in re.findall(r"[^\W_]+", text)}
    return frozenset(words | _ABBREVIATIONS)


def _own_words(base: KnowledgeBase, sources: Mapping[str, SourceText]) -> Iterator[Doubt]:
    taken = {}
    for source in sources.values():
        for run in runs_in(tokens("\n".join(source.lines))):
            taken[run] = source.key
    titles = [name.name for offer in base.offers.values() for name in offer.names.values()]
    aside = {run for title in titles for run in runs_in(tokens(title))}
    for name, text in base.documents.items():
        for path, value in _strings(read_yaml(text, name).data, ()):
            for run in runs_in(tokens(value)):
                if run in taken and run not in aside:
                    address = "/".join((name, *path))
                    yield Doubt(address, f"{RUN} words in a row from {taken[run]}: … {' '.join(run)} …")
                    break


def _strings(value: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    match value:
        case str():
            yield path, value
        case dict():
            for key, each in value.items():
                if key not in ("url", "web"):
                    yield from _strings(each, (*path, str(key)))
        case list():
            for at, each in enumerate(value):
                yield from _strings(each, (*path, str(at)))
