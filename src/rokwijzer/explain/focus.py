# SPDX-License-Identifier: EUPL-1.2
"""Of a condition only what matters for one family: "why not" names what fails, not everything that was asked."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from rokwijzer.logic import NOT, All, Any, Condition, Named, Not, Truth
from rokwijzer.logic.binding import unbind

Look: TypeAlias = Callable[[Condition], Truth | None]
"""What is known of a part by itself; None if it cannot be told by itself."""


def focus(condition: Condition, truth: Truth, look: Look) -> Condition:
    """A condition with the same outcome that says only what decides it.

    Met: of alternatives those that are met, together. Not met: of requirements those that are not met, so that denying
    it denies each of them. Unknown: what is not known yet. What no single part decides is left whole.
    """
    if unbind(condition) is not None:
        return condition
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


def _of_parts(whole: All | Any, parts: Sequence[Condition], truth: Truth, decides: Truth, look: Look) -> Condition:
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
