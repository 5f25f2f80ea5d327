# SPDX-License-Identifier: EUPL-1.2
"""Where a statement comes from, and who speaks there: a provider about itself never reads as the guideline."""

from collections.abc import Container, Iterable, Sequence
from itertools import combinations

from rokwijzer.explain.model import CitationOut
from rokwijzer.explain.words import Language, listed, say
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import EDITORIAL, Voice, norms, passages
from rokwijzer.logic import ByReading


def citation(ref: str, base: KnowledgeBase, language: Language) -> CitationOut:
    """One citation with its place and voice in words."""
    for passage in passages((ref,)):
        source = base.sources[passage.source]
        key = "line" if passage.first == passage.last else "lines"
        short = source.short.in_(language)
        place = say(key, language, source=short, lines=_lines(passage.first, passage.last))
        return CitationOut(
            ref=ref,
            source=source.title.in_(language),
            short=short,
            voice=source.voice,
            first=passage.first,
            last=passage.last,
            place=place,
            text=_text(place, source.voice, language),
        )
    for name in norms((ref,)):
        norm = base.common.norms[name]
        title = norm.title.in_(language)
        place = say("article", language, title=title, article=norm.article) if norm.article else title
        return _without_lines(ref, title, Voice.NORM, place, language)
    assert ref == EDITORIAL  # the only other citation
    name = say("editorial", language)
    return _without_lines(ref, name, Voice.EDITORIAL, name, language)


def citations(refs: Iterable[str], base: KnowledgeBase, language: Language) -> tuple[CitationOut, ...]:
    """Each different citation, in order."""
    return tuple(citation(ref, base, language) for ref in dict.fromkeys(refs))


def voices(refs: Iterable[str], base: KnowledgeBase, language: Language) -> tuple[str, ...]:
    """Who speaks in these citations, in words, each once."""
    return tuple(dict.fromkeys(voice_text(voice, language) for voice in base.voices(tuple(refs))))


def voice_text(voice: Voice, language: Language) -> str:
    """Who speaks, in words."""
    return say(f"voice {voice}", language)


def places_of_readings(
    differing: ByReading, groups: Sequence[Sequence[str]], base: KnowledgeBase, language: Language
) -> tuple[str, ...]:
    """For each group of readings that say the same, the sources that have it.

    The lines are added where the sources' names do not tell the groups apart. A difference that stands at no criterion
    is named by the ids of its readings.
    """
    try:
        readings = base.criteria(differing.name.partition("/")[0]).readings
        cites = [[cite for reading in group for cite in readings[reading].cite] for group in groups]
    except KeyError:
        return tuple(listed(list(group), "and", language) for group in groups)
    keys = [{passage.source for passage in passages(tuple(each))} for each in cites]
    shared = {key for first, second in combinations(keys, 2) for key in first & second}
    return tuple(_places(each, shared, base, language) for each in cites)


def _places(refs: Sequence[str], shared: Container[str], base: KnowledgeBase, language: Language) -> str:
    lines: dict[str, list[str]] = {}
    for each in passages(tuple(refs)):
        lines.setdefault(each.source, []).append(_lines(each.first, each.last))
    named = []
    for key, numbers in lines.items():
        short = base.sources[key].short.in_(language)
        named.append(_with_lines(short, numbers if key in shared else (), language))
    return "; ".join(named) or ", ".join(refs)


def _lines(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _without_lines(ref: str, name: str, voice: Voice, place: str, language: Language) -> CitationOut:
    return CitationOut(ref=ref, source=name, short=name, voice=voice, place=place, text=_text(place, voice, language))


def _text(place: str, voice: Voice, language: Language) -> str:
    return say("cited", language, place=place, voice=voice_text(voice, language))


def together(found: Iterable[CitationOut], language: Language) -> str:
    """Citations in one line: each source once with all its lines, and who speaks there."""
    lines: dict[tuple[str, Voice], list[str]] = {}
    for each in found:
        # Without lines the place is all there is to say of it.
        short = each.place if each.first is None else each.short
        numbers = lines.setdefault((short, each.voice), [])
        match each.first, each.last:
            case int(first), int(last):
                numbers.append(_lines(first, last))
    return "; ".join(
        _text(_with_lines(short, numbers, language), voice, language) for (short, voice), numbers in lines.items()
    )


def _with_lines(short: str, numbers: Sequence[str], language: Language) -> str:
    match list(dict.fromkeys(numbers)):
        case []:
            return short
        case [only] if "-" not in only:
            return say("line", language, source=short, lines=only)
        case different:
            return say("lines", language, source=short, lines=listed(different, "and", language))
