# SPDX-License-Identifier: EUPL-1.2
"""A criterion in words as such: what it asks of any family, without one in mind."""

from dataclasses import dataclass

from rokwijzer.explain.context import Context, Meant
from rokwijzer.explain.criteria import readings_of
from rokwijzer.explain.model import ReadingOut
from rokwijzer.explain.sentences import sentence
from rokwijzer.explain.words import finished
from rokwijzer.knowledge.models import Criterion
from rokwijzer.logic import All


@dataclass(frozen=True)
class Described:
    """What a criterion asks."""

    sentence: str
    """The whole, with capital and full stop; the label where it asks nothing that can be looked up."""
    readings: tuple[ReadingOut, ...] = ()
    """What each passage asks, where sources differ. Their states say nothing here."""


def describe_criterion(address: str, criterion: Criterion, context: Context) -> Described:
    """The criterion at `offer#criterion`, in a context in which nothing is known of the family (`anonymous`).

    Also of offers that are not matched to families, such as a training.
    """
    condition = context.base.conditions[address]
    if condition == All():
        return Described(finished(criterion.label.in_(context.language)))
    meant = _meant(address, context)
    return Described(
        finished(sentence(condition, True, context, meant)),
        readings_of(condition, criterion, address, context, meant),
    )


def _meant(address: str, context: Context) -> Meant | None:
    """The one parent whom the whole offer is about; what is not matched to families is about nobody in particular."""
    name = address.partition("#")[0]
    known = name in context.decisions.offers or name in context.decisions.rules
    return context.meant(context.owner(address)) if known else None
