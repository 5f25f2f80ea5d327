# SPDX-License-Identifier: EUPL-1.2
"""Choices among offers, with counts. Offers are bits of one number, so that a count is one step.

Within a facet choices widen (one or another), between facets they narrow. A count says how many offers a value would
give with the choices made in the other facets. Offers of which nothing is said are a value of their own (`SILENT`):
they are counted and can be chosen, and are never dropped unseen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from rokwijzer.catalogue.labels import Facet

SILENT = "_silent"
"""The value of offers of which nothing is said. It begins as no id can."""


@dataclass(frozen=True)
class Value:
    """One value of a facet, and the offers that have it as bits."""

    id: str
    bits: int


@dataclass(frozen=True)
class Counted:
    """One value with the offers that it would give, given what is chosen elsewhere."""

    id: str
    count: int
    total: int
    """Without any choice or search."""
    chosen: bool


@dataclass(frozen=True)
class Grid:
    """The values of every facet over the same offers."""

    size: int
    values: Mapping[Facet, tuple[Value, ...]]

    @property
    def everything(self) -> int:
        """All offers."""
        return (1 << self.size) - 1

    def bits(self, facet: Facet, chosen: Iterable[str]) -> int:
        """The offers that have one of these values; all if none is chosen."""
        wanted = frozenset(chosen)
        if not wanted:
            return self.everything
        return reduce(lambda bits, value: bits | value.bits if value.id in wanted else bits, self.values[facet], 0)

    def known(self, facet: Facet, chosen: Iterable[str]) -> frozenset[str]:
        """Those of the chosen values that there are."""
        return frozenset(chosen) & {value.id for value in self.values.get(facet, ())}

    def found(self, chosen: Mapping[Facet, frozenset[str]], within: int) -> int:
        """The offers that all choices leave of those given."""
        return reduce(lambda bits, facet: bits & self.bits(facet, chosen.get(facet, ())), self.values, within)

    def counts(self, chosen: Mapping[Facet, frozenset[str]], within: int) -> dict[Facet, tuple[Counted, ...]]:
        """Every value with its count."""
        facets = list(self.values)
        own = [self.bits(facet, chosen.get(facet, ())) for facet in facets]
        before, after = [within], [self.everything]
        for bits in own:
            before.append(before[-1] & bits)
        for bits in reversed(own):
            after.append(after[-1] & bits)
        after.reverse()
        return {
            facet: tuple(
                Counted(
                    value.id,
                    (value.bits & before[place] & after[place + 1]).bit_count(),
                    value.bits.bit_count(),
                    value.id in chosen.get(facet, ()),
                )
                for value in self.values[facet]
            )
            for place, facet in enumerate(facets)
        }


def grid(
    offers: Sequence[str],
    of: Mapping[str, Mapping[Facet, Iterable[str]]],
    orders: Mapping[Facet, Sequence[str]],
    facets: Iterable[Facet] = tuple(Facet),
) -> Grid:
    """The grid of these offers. A facet's values stand in the order given, others by how many offers have them.

    Values that no offer has are left out; silence comes last.
    """
    values: dict[Facet, tuple[Value, ...]] = {}
    for facet in facets:
        bits: dict[str, int] = {}
        for place, offer in enumerate(offers):
            for value in set(of.get(offer, {}).get(facet, ())) or {SILENT}:
                bits[value] = bits.get(value, 0) | (1 << place)
        order = {value: place for place, value in enumerate(orders.get(facet, ()))}
        ids = sorted(
            bits, key=lambda value: (value == SILENT, order.get(value, len(order)), -bits[value].bit_count(), value)
        )
        values[facet] = tuple(Value(value, bits[value]) for value in ids)
    return Grid(len(offers), values)
