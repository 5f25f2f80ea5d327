# SPDX-License-Identifier: EUPL-1.2
"""Of a condition only what matters for one family: "why not" names what fails, not everything that was asked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from rokwijzer.logic import NOT, All, Any, Condition, Named, Not, Truth
from rokwijzer.logic.binding import bind_parent, unbind


class Looker(Protocol):
    """Looks at parts of a condition for one family."""

    def __call__(self, part: Condition) -> Truth | None:
        """What is known of a part by itself; None if it cannot be told by itself."""

    def of_parent(self, part: Condition, truth: Truth) -> "tuple[Condition, Looker] | None":
        """The body of a part about "a parent", and what looks at it for the one carer that can be meant."""


def focus(condition: Condition, truth: Truth, look: Looker) -> Condition:
    """A condition with the same outcome that says only what decides it.

    Met: of alternatives those that are met, together. Not met: of requirements those that are not met, so that denying
    it denies each of them. Unknown: what is not known yet. What no single part decides is left whole.
    """
    bound = unbind(condition)
    if bound is not None:
        inside = look.of_parent(condition, truth)
        return condition if inside is None else bind_parent(bound[0], bound[1], focus(inside[0], truth, inside[1]))
    match condition:
        case Not(part):
            return Not(focus(part, NOT[truth], look))
        case Named(part=part):
            return focus(part, truth, look)
        case All(parts):
            return _of_parts(condition, parts, truth, Truth.NOT_MET, look)
        case Any(parts):
            return _of_parts(condition, parts, truth, Truth.MET, look)
        case _:
            return condition


def _of_parts(whole: All | Any, parts: Sequence[Condition], truth: Truth, decides: Truth, look: Looker) -> Condition:
    """`decides` is what one part by itself makes of the whole: NOT_MET of All, MET of Any."""
    found = [(part, look(part)) for part in parts]
    if truth is decides:
        deciding = tuple(focus(part, decides, look) for part, each in found if each is decides)
        if not deciding:
            return whole
        # All that fail are said to fail, all that hold to hold: more than was asked, and so it is.
        return Any(deciding) if decides is Truth.NOT_MET else All(deciding)
    kept = tuple(
        part if each is None else focus(part, each, look)
        for part, each in found
        if truth is not Truth.UNKNOWN or each is not NOT[decides]
    )
    return replace(whole, parts=kept) if kept else whole
