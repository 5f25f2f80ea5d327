# SPDX-License-Identifier: EUPL-1.2
"""The knowledge base as it holds in one region: with the offers of its own, without what is switched off there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from weakref import ReferenceType, WeakKeyDictionary, ref

from rokwijzer.editions.edition import EditionError, edition_of, name_base
from rokwijzer.knowledge import KnowledgeBase, for_carer
from rokwijzer.knowledge.local import conditions_of
from rokwijzer.knowledge.models import Aid, Offer, Region, Rule
from rokwijzer.knowledge.reading import ConditionReader, Path
from rokwijzer.logic import Condition, ConditionError
from rokwijzer.logic.binding import CARERS

_REGIONAL: WeakKeyDictionary[KnowledgeBase, dict[str, KnowledgeBase | None]] = WeakKeyDictionary()
_WHOLE: WeakKeyDictionary[KnowledgeBase, ReferenceType[KnowledgeBase]] = WeakKeyDictionary()


def with_layers(base: KnowledgeBase, region: str | None) -> KnowledgeBase:
    """The knowledge base as it holds in a region: with the local offers, without what is switched off there.

    Local offers of larger regions count too. A region without either, or one that is not known, gives the base itself.
    Made once for each region. A base that was made for a region already gives what its whole base would. Raises
    EditionError for local offers that cannot be reasoned with.
    """
    base = whole(base)
    if region is None or region not in base.regions:
        return base
    made = _REGIONAL.setdefault(base, {})
    if region not in made:
        made[region] = _regional(base, region)
    return made[region] or base


def whole(base: KnowledgeBase) -> KnowledgeBase:
    """The knowledge base that the base of a region was made from: with what is switched off, without local offers."""
    made_from = _WHOLE.get(base)
    return (made_from() if made_from is not None else None) or base


def _regional(base: KnowledgeBase, region: str) -> KnowledgeBase | None:
    local: dict[str, Offer] = {}
    off: set[str] = set()
    for name, layer in _chain(base, region):
        for each, offer in layer.offers.items():
            if each in local or each in base.offers:
                message = f"The local offer {each} of {name} has the id of another offer."
                raise EditionError(message, "Give it an id of its own.")
            local[each] = offer
        off.update(layer.switched_off)
    if not local and not off:
        return None
    conditions = {**base.conditions, **_local_conditions(base, local)}
    found = replace(
        base,
        offers={name: _without(each, off) for name, each in {**base.offers, **local}.items() if name not in off},
        rules={name: _naming(rule, off) for name, rule in base.rules.items()},
        aids={name: _free(aid, off) for name, aid in base.aids.items()},
        conditions={name: each for name, each in conditions.items() if name.partition("#")[0] not in off},
    )
    # The vocabulary is the same, and so is what was worked out with it.
    vars(found)["evaluator"] = base.evaluator
    name_base(found, edition_of(base))
    _WHOLE[found] = ref(base)
    return found


def _chain(base: KnowledgeBase, region: str) -> Iterator[tuple[str, Region]]:
    """The region and those that it lies in, smallest first."""
    seen: set[str] = set()
    name: str | None = region
    while name is not None and name in base.regions and name not in seen:
        seen.add(name)
        yield name, base.regions[name]
        name = base.regions[name].parent


def _local_conditions(base: KnowledgeBase, local: Mapping[str, Offer]) -> dict[str, Condition]:
    return {address: each for name, offer in local.items() for address, each in _checked(base, name, offer).items()}


def _checked(base: KnowledgeBase, name: str, offer: Offer) -> dict[str, Condition]:
    """The conditions of a local offer; raises EditionError if one cannot be used with the facts of the base."""
    wrong: list[str] = []
    reader = ConditionReader(base.facts, lambda path, message, *_: wrong.append(f"{_shown(path)}: {message}"))
    found = conditions_of(reader, name, offer)
    for address, condition in found.items():
        try:
            for carer in CARERS:
                base.vocabulary.check(base.finished(for_carer(condition, carer)))
        except ConditionError as mistake:
            wrong.append(f"{address}: {mistake}")
    if wrong:
        message = f"The local offer {name} has a condition that cannot be used: {'; '.join(wrong)}."
        raise EditionError(message, "Mend it in the file of the region.")
    return found


def _shown(path: Path) -> str:
    return "/".join(map(str, path))


def _without(offer: Offer, off: set[str]) -> Offer:
    """The offer without its links to offers that are switched off."""
    if not off & {*offer.related, *offer.not_to_be_confused_with, offer.part_of or ""}:
        return offer
    return offer.model_copy(
        update={
            "related": {name: cites for name, cites in offer.related.items() if name not in off},
            "not_to_be_confused_with": tuple(name for name in offer.not_to_be_confused_with if name not in off),
            "part_of": None if offer.part_of in off else offer.part_of,
        }
    )


def _naming(rule: Rule, off: set[str]) -> Rule:
    if not off & set(rule.offers):
        return rule
    return rule.model_copy(update={"offers": {name: each for name, each in rule.offers.items() if name not in off}})


def _free(aid: Aid, off: set[str]) -> Aid:
    return aid.model_copy(update={"offer": None}) if aid.offer in off else aid
