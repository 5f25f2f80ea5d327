# SPDX-License-Identifier: EUPL-1.2
"""Where something stands, in words: each source once, with its lines."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rokwijzer.cli.words import say

if TYPE_CHECKING:
    from rokwijzer.explain import CitationOut


def places_in_words(citations: Iterable["CitationOut"], language: str) -> str:
    """`Richtlijn 2021, regels 5 en 9; Bijlage 3.1, regel 284`."""
    lines: dict[str, list[str]] = {}
    for each in citations:
        found = lines.setdefault(_source(each), [])
        if each.first is not None:
            found.append(f"{each.first}" if each.first == each.last else f"{each.first}-{each.last}")
    return "; ".join(_place(source, dict.fromkeys(found), language) for source, found in lines.items())


def refs_in_brackets(citations: Iterable["CitationOut"]) -> str:
    """` [003:5, 001:284]`, or nothing."""
    refs = ", ".join(dict.fromkeys(each.ref for each in citations))
    return f" [{refs}]" if refs else ""


def _source(citation: "CitationOut") -> str:
    """The short name of the source, which stands before the lines in the citation's place."""
    return citation.place if citation.first is None else citation.place.rpartition(", ")[0]


def _place(source: str, lines: Iterable[str], language: str) -> str:
    found = list(lines)
    if not found:
        return source
    if len(found) == 1 and "-" not in found[0]:
        return say("place-line", language, source=source, line=found[0])
    *first, last = found
    joined = f"{', '.join(first)} {say('and', language)} {last}" if first else last
    return say("place-lines", language, source=source, lines=joined)
