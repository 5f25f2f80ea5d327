# SPDX-License-Identifier: EUPL-1.2
"""Where what is printed comes from: the sources that an offer rests on, with their lines."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from rokwijzer.documents.catalogue.model import SourceLines
from rokwijzer.documents.catalogue.words import say
from rokwijzer.explain import Context
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Model, Norm, Source, norms, passages
from rokwijzer.knowledge.models.base import check_citation


def cites_in(value: object) -> Iterator[str]:
    """Every citation in a part of the knowledge, in order, also those that stand behind a name."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            found = getattr(value, name)
            yield from _citations(found) if name == "cite" else cites_in(found)
    elif isinstance(value, dict):
        for each in value.values():
            yield from cites_in(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from cites_in(each) if isinstance(each, Model) else _citations((each,))


def _citations(values: object) -> Iterator[str]:
    for each in values if isinstance(values, tuple) else ():
        if isinstance(each, str) and _is_citation(each):
            yield each


def _is_citation(text: str) -> bool:
    try:
        check_citation(text)
    except ValueError:
        return False
    return True


def sources_of(said: object, context: Context) -> tuple[SourceLines, ...]:
    """The sources of one offer, with every line that it rests on; norms without lines."""
    base, language = context.base, context.language
    refs = tuple(dict.fromkeys(cites_in(said)))
    lines: dict[str, list[tuple[int, int]]] = {}
    for passage in passages(refs):
        lines.setdefault(passage.source, []).append((passage.first, passage.last))
    found = [
        source_line(source, language, _merged(lines[source.key])) for source in _sources(base) if source.key in lines
    ]
    return (*found, *(norm_line(name, base.common.norms[name], language) for name in dict.fromkeys(norms(refs))))


def all_sources(base: KnowledgeBase, language: str) -> tuple[SourceLines, ...]:
    """Every source of the knowledge base, and the norms beside them."""
    found = [source_line(source, language, str(source.lines)) for source in _sources(base)]
    return (*found, *(norm_line(name, norm, language) for name, norm in base.common.norms.items()))


def source_line(source: Source, language: str, lines: str) -> SourceLines:
    """One source, with lines of it."""
    about = f"{source.publisher}, {source.dated or say('undated', language)}"
    return SourceLines(source.key, source.title.in_(language), about, lines)


def norm_line(name: str, norm: Norm, language: str) -> SourceLines:
    """One law or code."""
    about = f"{norm.article}, {norm.dated.year}" if norm.article else str(norm.dated.year)
    return SourceLines(f"norm:{name}", norm.title.in_(language), about, "")


def dated_of(cites: Iterable[str], base: KnowledgeBase) -> str | None:
    """The date of the sources that these citations are from; None if none of them has one."""
    keys = {passage.source for passage in passages(tuple(cites))}
    dates = [source.dated for source in _sources(base) if source.key in keys and source.dated]
    return ", ".join(dict.fromkeys(dates)) or None


def _sources(base: KnowledgeBase) -> list[Source]:
    return sorted(base.common.sources.values(), key=lambda each: each.key)


def _merged(spans: Iterable[tuple[int, int]]) -> str:
    """Lines in order, with neighbours and overlaps as one: `9, 15-18`."""
    whole: list[list[int]] = []
    for first, last in sorted(spans):
        if whole and first <= whole[-1][1] + 1:
            whole[-1][1] = max(whole[-1][1], last)
        else:
            whole.append([first, last])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in whole)
