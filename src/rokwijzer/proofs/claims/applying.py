# SPDX-License-Identifier: EUPL-1.2
"""Every rule can apply, and every offer can fit, by each of its entrances."""

from collections.abc import Iterator, Sequence

from rokwijzer.decisions import CriterionDecision, OfferDecision
from rokwijzer.knowledge.models import Role, Text
from rokwijzer.logic import Condition, Truth, pin
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure


def everything_can_apply(ground: Ground) -> Iterator[Checked]:
    """One line for each rule, offer and entrance."""
    for owner in ground.owners:
        if isinstance(owner.decision, OfferDecision):
            for entrance in owner.decision.entrances:
                address = owner.id if entrance.name is None else f"{owner.id}#{entrance.name}"
                # An entrance has the offer's own criteria and those of its own.
                criteria = [each for each in owner.decision.criteria if each.entrance in (None, entrance.name)]
                yield _checked(ground, owner, entrance.fits, criteria, "offer-never-fits", address)
        else:
            yield _checked(ground, owner, owner.outcomes[0], owner.decision.criteria, "rule-never-applies", owner.id)


def _checked(
    ground: Ground,
    owner: Owner,
    condition: Condition,
    criteria: Sequence[CriterionDecision],
    code: str,
    address: str,
) -> Checked:
    if ground.possible(condition, address) is not None:
        return Checked(address)
    clashing = _clashing(ground, condition, criteria, address)
    names = [each.criterion.label for each in clashing]
    words = {
        "owner": owner.name,
        "criteria": Text(
            nl=" + ".join(f"‘{name.nl}’" for name in names),
            en=" + ".join(f"‘{name.in_('en')}’" for name in names),
        )
        if names
        else Text(nl="wat zij vraagt", en="what it asks"),
    }
    # All but the last of them can be met together, so such a family comes nearest.
    nearest = pin(condition, {each.address: counted_away(each) for each in clashing[-1:]})
    return Checked(address, (Failure(code, address, words, ground.family(nearest)),))


def counted_away(decision: CriterionDecision) -> Truth:
    """As what to count a criterion, so that it asks nothing any more."""
    return Truth.MET if decision.criterion.role is Role.REQUIRED else Truth.NOT_MET


def _clashing(
    ground: Ground,
    condition: Condition,
    criteria: Sequence[CriterionDecision],
    address: str,
) -> list[CriterionDecision]:
    """Fewest criteria that together can never be met: those without which it still is so are dropped one by one."""
    pinned: dict[str, Truth] = {}
    needed: list[CriterionDecision] = []
    for each in criteria:
        if not each.criterion.decides or each.criterion.role is Role.ALSO_SUITABLE:
            continue
        tried = {**pinned, each.address: counted_away(each)}
        if ground.possible(pin(condition, tried), address) is None:
            pinned = tried
        else:
            needed.append(each)
    return needed
