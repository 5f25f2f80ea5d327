# SPDX-License-Identifier: EUPL-1.2
"""What a new edition changes for families, in Dutch or English. Texts of our own, so editorial."""

from collections.abc import Iterable, Iterator, Mapping

from rokwijzer.advice.effects import Effect, EffectKind, FamilyEffect, Sides
from rokwijzer.advice.labels import RULE_STATE, STATUS, label
from rokwijzer.advice.outcome import NOT_MEANT, OTHER
from rokwijzer.decisions import RuleState, Status

_SAID: Mapping[str, tuple[str, str]] = {
    "none": ("Geen enkel voorbeeldgezin krijgt iets anders.", "No example family gets anything else."),
    "state": ('{what} "{name}": was {old}, wordt {new}', '{what} "{name}": was {old}, becomes {new}'),
    "place": ('Aanbod "{name}": stond bij {old}, komt bij {new}', 'Offer "{name}": stood under {old}, moves to {new}'),
    "order": ("Andere volgorde {where}: {new}", "Another order {where}: {new}"),
    "question": ('Vragen bij "{name}": {words}', 'Questions for "{name}": {words}'),
    "more": ("ook {names}", "also {names}"),
    "less": ("niet meer {names}", "no longer {names}"),
    "old": ("kan met de oude editie niet gelezen worden: {new}", "cannot be read with the old edition: {new}"),
    "new": ("kan met de nieuwe editie niet gelezen worden: {new}", "cannot be read with the new edition: {new}"),
    "by": (" — door {names}", " — because of {names}"),
    "step": ("Stap", "Step"),
    "status": ("Aanbod", "Offer"),
    "absent": ("er niet", "absent"),
    "steps": ("van de stappen", "of the steps"),
    "under": ('van het aanbod bij "{name}"', 'of the offers under "{name}"'),
    OTHER: ("ander passend aanbod", "other offers that fit"),
    NOT_MEANT: ("niet bedoeld aanbod", "offers that are not meant"),
}


def effects_in_words(found: Iterable[FamilyEffect], sides: Sides, language: str) -> Iterator[str]:
    """For each family its name, and under it what becomes another."""
    nothing = True
    for family in found:
        nothing = False
        title = family.title.in_(language) if family.title is not None else None
        yield f"{family.family} ({title}):" if title else f"{family.family}:"
        for effect in family.effects:
            yield f"  - {effect_in_words(effect, sides, language)}"
    if nothing:
        yield _say("none", language)


def effect_in_words(effect: Effect, sides: Sides, language: str) -> str:
    """One effect as a sentence without a full stop."""
    by = _say("by", language, names=", ".join(effect.by)) if effect.by else ""
    return _changed(effect, sides, language) + by


def _changed(effect: Effect, sides: Sides, language: str) -> str:
    name = _name(effect.owner, sides, language)
    match effect.kind:
        case EffectKind.STEP | EffectKind.STATUS:
            states = {key: _state(effect.kind, each, language) for key, each in _both(effect)}
            return _say("state", language, what=_say(effect.kind, language), name=name, **states)
        case EffectKind.PLACE:
            places = {key: _place(each, sides, language) for key, each in _both(effect)}
            return _say("place", language, name=name, **places)
        case EffectKind.ORDER:
            names = [_name(each, sides, language) for each in effect.new or ()]
            return _say("order", language, where=_where(effect.owner, sides, language), new=", ".join(names))
        case EffectKind.QUESTION:
            return _questions(effect, sides, language)
        case EffectKind.UNREADABLE:
            return _say(effect.owner, language, new=effect.new)


def _both(effect: Effect) -> tuple[tuple[str, object], tuple[str, object]]:
    return ("old", effect.old), ("new", effect.new)


def _questions(effect: Effect, sides: Sides, language: str) -> str:
    old, new = effect.old or (), effect.new or ()
    # A fact of either parent is one question.
    more = dict.fromkeys(_fact(name, sides, language) for name in new if name not in old)
    less = dict.fromkeys(_fact(name, sides, language) for name in old if name not in new)
    parts = [_say(key, language, names=", ".join(names)) for key, names in (("more", more), ("less", less)) if names]
    return _say("question", language, name=_name(effect.owner, sides, language), words="; ".join(parts))


def _name(owner: str, sides: Sides, language: str) -> str:
    """What a rule or offer is called now, or was called."""
    for base in (sides.new, sides.old):
        if owner in base.rules:
            return base.rules[owner].title.in_(language)
        if owner in base.offers:
            return base.offers[owner].name
    return owner


def _fact(name: str, sides: Sides, language: str) -> str:
    subject, _, fact = name.partition(".")
    key = f"{subject.partition('_')[0]}.{fact}"
    found = sides.new.facts.get(key) or sides.old.facts.get(key)
    return f'"{found.label.in_(language)}"' if found is not None else name


def _state(kind: EffectKind, state: object, language: str) -> str:
    if state is None:
        return _say("absent", language)
    if kind is EffectKind.STEP:
        return f'"{label(RULE_STATE, RuleState(str(state)), language)}"'
    return f'"{label(STATUS, Status(str(state)), language)}"'


def _place(place: object, sides: Sides, language: str) -> str:
    name = str(place)
    return _say(name, language) if name in (OTHER, NOT_MEANT) else f'"{_name(name, sides, language)}"'


def _where(place: str, sides: Sides, language: str) -> str:
    if place == "steps":
        return _say("steps", language)
    name = _say(place, language) if place in (OTHER, NOT_MEANT) else _name(place, sides, language)
    return _say("under", language, name=name)


def _say(key: str, language: str, **words: object) -> str:
    return _SAID[key][language == "en"].format(**words)
