# SPDX-License-Identifier: EUPL-1.2
"""For whom an offer is meant, in words: its conditions as sentences, said of any family."""

from collections.abc import Iterable, Iterator, Mapping

from rokwijzer.documents.catalogue.model import Line
from rokwijzer.documents.catalogue.words import say
from rokwijzer.explain import Context, describe_criterion, finished
from rokwijzer.explain.words import parent_noun
from rokwijzer.knowledge.models import EDITORIAL, Cites, Criterion, Offer, Role


def cited(cites: Iterable[str]) -> tuple[str, ...]:
    """The citations that are printed: what the project itself says carries none."""
    return tuple(dict.fromkeys(cite for cite in cites if cite != EDITORIAL))


def conditions(name: str, offer: Offer, context: Context) -> tuple[Line, ...]:
    """Every criterion as a sentence, those of an entrance with its name before them."""
    lines = [*_person(offer, context), *_lines(name, offer.criteria, "", context)]
    for entrance in offer.entrances.values():
        lines += _lines(name, entrance.criteria, entrance.label.in_(context.language), context)
    if offer.for_everybody and not lines:
        lines.append(Line(finished(say("everybody", context.language))))
    if offer.outside_scope is not None:
        lines.append(Line(say("outside", context.language), cites=cited(offer.outside_scope)))
    return tuple(lines)


def in_short(offer: Offer, language: str) -> str:
    """The same in a few words, for a table: what is needed and what rules out."""
    needed = list(_labels(offer.criteria, language))
    ways = ["; ".join(_labels(each.criteria, language)) for each in offer.entrances.values()]
    if any(ways):
        needed.append(f" {say('or', language)} ".join(dict.fromkeys(way for way in ways if way)))
    if needed:
        text = "; ".join(needed)
        return text[:1].upper() + text[1:]
    if offer.for_everybody:
        return say("everybody", language)
    return say("not-said" if offer.is_for_families else "for-professionals", language)


def _labels(criteria: Mapping[str, Criterion], language: str) -> Iterator[str]:
    for each in criteria.values():
        label = each.label.in_(language)
        if each.role is Role.REQUIRED:
            yield label
        elif each.role is Role.EXCLUDED:
            yield say("not", language, what=label)


def _person(offer: Offer, context: Context) -> Iterator[Line]:
    if offer.person is None or not (offer.person.role or offer.person.basis):
        return
    noun = parent_noun(offer.person.role, frozenset(offer.person.basis) or None, context.language)
    yield Line(finished(noun), label=say("person", context.language), cites=cited(offer.person.cite))


def _lines(name: str, criteria: Mapping[str, Criterion], entrance: str, context: Context) -> Iterator[Line]:
    for key, criterion in criteria.items():
        line = _line(f"{name}#{key}", criterion, context)
        yield Line(
            line.text,
            f"{entrance[:1].upper()}{entrance[1:]}: {line.label.lower()}" if entrance else line.label,
            line.cites,
            line.sub,
        )


def _line(address: str, criterion: Criterion, context: Context) -> Line:
    language = context.language
    label = say(f"role {criterion.role}", language)
    notes = tuple(_notes(criterion, context))
    cites = cited(criterion.cite)
    said = describe_criterion(address, criterion, context)
    if not said.readings:
        return Line(said.sentence, label, cites, notes)
    differing = tuple(Line(each.sentence, cites=cited(cite.ref for cite in each.citations)) for each in said.readings)
    text = finished(say("differ", language, label=criterion.label.in_(language)))
    return Line(text, label, (), differing + notes)


def _notes(criterion: Criterion, context: Context) -> Iterator[Line]:
    language = context.language
    if criterion.consult is not None:
        text = (criterion.consult.en if language == "en" else None) or criterion.consult.nl
        yield Line(say("consult", language, with_whom=text), cites=cited(criterion.consult.cite))
    for exception in criterion.unless.values():
        what = finished(exception.label.in_(language))
        yield Line(say("unless", language, what=what), cites=cited(exception.cite))
    words: dict[str, list[str]] = {}
    for refined in criterion.refined.values():
        words.setdefault(refined.words, []).extend(refined.cite)
    for said, cites in words.items():
        yield Line(finished(say("refined", language, words=said)), cites=cited(cites))
    for slip in criterion.beside.values():
        if slip.kind == "silent":
            yield Line((slip.en if language == "en" else None) or slip.nl, cites=cited(slip.cite))
    if criterion.note is not None:
        yield Line(criterion.note.in_(language))


def all_cites(cites: Cites | None) -> tuple[str, ...]:
    """The citations of something that may have none."""
    return cited(cites or ())
