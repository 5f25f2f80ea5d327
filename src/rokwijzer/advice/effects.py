# SPDX-License-Identifier: EUPL-1.2
"""What a new edition changes for families: which step, status, order or question becomes another, and by what.

Shown before an edition is published, on the example families, so that nobody is surprised afterwards.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rokwijzer.advice.outcome import Outcome, outcome
from rokwijzer.decisions import Decisions, decide
from rokwijzer.editions import with_layers
from rokwijzer.family import Situation, read_situation
from rokwijzer.knowledge import KnowledgeBase, Problems
from rokwijzer.knowledge.models import Text


class EffectKind(StrEnum):
    """What becomes another for a family."""

    STEP = "step"
    STATUS = "status"
    PLACE = "place"
    ORDER = "order"
    QUESTION = "question"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Effect:
    """One thing that becomes another. `old` and `new` are None where the rule or offer is not in that edition."""

    kind: EffectKind
    owner: str
    """A rule or offer; for an order `steps` or the place of the offers."""
    old: str | tuple[str, ...] | None
    new: str | tuple[str, ...] | None
    by: tuple[str, ...] = ()
    """Addresses of the criteria that come out differently or say something else; else the rules that name the offer."""


@dataclass(frozen=True)
class FamilyEffect:
    """Everything that becomes another for one family."""

    family: str
    title: Text | None
    effects: tuple[Effect, ...]


@dataclass(frozen=True)
class Sides:
    """Two bases to compare, with new names for what was renamed."""

    old: KnowledgeBase
    new: KnowledgeBase
    renamed: Mapping[str, str]

    def now(self, name: str) -> str:
        """What the new edition calls a rule, an offer or an address of the old one."""
        owner, mark, rest = name.partition("#")
        return f"{self.renamed.get(owner, owner)}{mark}{rest}"


def effects(
    sides: Sides, families: Mapping[str, str], *, today: date, on: date | None = None, region: str | None = None
) -> Iterator[FamilyEffect]:
    """The families (their files' texts, by name) for which something becomes another.

    Each is looked at on the day `on`, else on the day that the family itself names, else `today`; in the region, else
    in its own municipality. A family that one of the editions cannot read is told of as well.
    """
    for name, text in families.items():
        title, found = _of_family(name, text, sides, today, on, region)
        if found:
            yield FamilyEffect(name, title, tuple(found))


def _of_family(
    name: str, text: str, sides: Sides, today: date, on: date | None, region: str | None
) -> tuple[Text | None, Sequence[Effect]]:
    results: list[Outcome] = []
    title: Text | None = None
    where = region
    for label, base in (("old", sides.old), ("new", sides.new)):
        try:
            situation = read_situation(text, name, base, today=today)
            title, where = situation.title, region or situation.municipality
            results.append(outcome(situation, base, _day(situation, on, today), where))
        except Problems as wrong:
            return title, [Effect(EffectKind.UNREADABLE, label, None, str(wrong.problems[0]))]
    old, new = results
    return title, [*_effects(sides, old, new, where)]


def _day(situation: Situation, on: date | None, today: date) -> date:
    return on or situation.on or today


def _effects(sides: Sides, old: Outcome, new: Outcome, region: str | None) -> Iterator[Effect]:
    causes = _Causes(sides, old, new, region)
    steps_then = {sides.now(name): str(state) for name, state in old.steps.items()}
    offers_then = {sides.now(name): str(status) for name, status in old.offers.items()}
    places_then = {sides.now(offer): sides.now(step) for offer, step in old.places.items()}
    yield from _states(EffectKind.STEP, steps_then, new.steps, causes)
    yield from _states(EffectKind.STATUS, offers_then, new.offers, causes)
    # What has another status moves for that reason; only the others can have changed places.
    same_steps = [name for name, state in new.steps.items() if steps_then.get(name) == state]
    same_offers = [name for name, status in new.offers.items() if offers_then.get(name) == status]
    for offer in same_offers:
        then, now = places_then[offer], new.places[offer]
        if then != now:
            yield Effect(EffectKind.PLACE, offer, then, now, tuple(step for step in (then, now) if step in new.steps))
    yield from _order("steps", [name for name in steps_then if name in same_steps], same_steps)
    for place in dict.fromkeys(new.places.values()):
        stayed = [offer for offer in same_offers if new.places[offer] == place == places_then[offer]]
        yield from _order(place, [offer for offer in offers_then if offer in stayed], stayed)
    asked = {sides.now(owner): tuple(sorted(map(sides.now, names))) for owner, names in old.questions.items()}
    for owner, names in new.questions.items():
        if owner in asked and asked[owner] != names:
            yield Effect(EffectKind.QUESTION, owner, asked[owner], names, causes.of(owner))


def _states(kind: EffectKind, old: Mapping[str, str], new: Mapping[str, str], causes: "_Causes") -> Iterator[Effect]:
    for name in dict.fromkeys([*new, *old]):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield Effect(kind, name, before and str(before), after and str(after), causes.of(name))


def _order(place: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Effect]:
    if list(old) != list(new):
        yield Effect(EffectKind.ORDER, place, tuple(old), tuple(new))


class _Causes:
    """Which criteria of an offer or rule are behind a change."""

    def __init__(self, sides: Sides, old: Outcome, new: Outcome, region: str | None) -> None:
        self._truth = ({sides.now(address): truth for address, truth in old.criteria.items()}, new.criteria)
        bases = (with_layers(sides.old, region), with_layers(sides.new, region))
        self._asks = tuple({sides.now(each): asks for each, asks in _deciding(decide(base))} for base in bases)

    def of(self, owner: str) -> tuple[str, ...]:
        """Those that come out differently for this family; if there are none, those that ask something else."""
        old, new = self._asks
        addresses = [each for each in dict.fromkeys([*new, *old]) if each.partition("#")[0] == owner]
        for then, now in (self._truth, (old, new)):
            if differing := tuple(each for each in addresses if then.get(each) != now.get(each)):
                return differing
        return ()


def _deciding(decisions: Decisions) -> Iterator[tuple[str, object]]:
    """By address what makes each deciding criterion and exception decide as it does; its words do not."""
    for address, each in decisions.criteria.items():
        if each.criterion.decides:
            yield address, (each.criterion.role, each.criterion.deviation, each.criterion.instead_of, each.condition)
    for rule in decisions.rules.values():
        yield from rule.exceptions
