# SPDX-License-Identifier: EUPL-1.2
"""The region of an advice in words: what it lies in, and what it switched off."""

from collections.abc import Iterator

from rokwijzer.advice.model import RegionOut, SwitchedOffOut
from rokwijzer.advice.statements import Statements
from rokwijzer.editions import whole
from rokwijzer.explain import Context
from rokwijzer.matching import region_chain


def region_out(context: Context, region: str | None) -> RegionOut | None:
    """The region that was asked for; None if none was."""
    if region is None:
        return None
    chain = list(region_chain(context.base, region))
    names = [layer.name.in_(context.language) for _, layer in chain]
    return RegionOut(
        id=region,
        name=names[0] if names else region,
        known=bool(names),
        within=tuple(names[1:]),
        switched_off=tuple(_switched_off(context, region)),
    )


def _switched_off(context: Context, region: str) -> Iterator[SwitchedOffOut]:
    """Every offer that this region, or one that it lies in, does not show."""
    say, known = Statements(context), whole(context.base).offers
    local = {name: offer for _, layer in region_chain(context.base, region) for name, offer in layer.offers.items()}
    done: set[str] = set()
    for _, layer in region_chain(context.base, region):
        for name, said in layer.switched_off.items():
            if name in done:
                continue
            done.add(name)
            offer = known.get(name) or local.get(name)
            yield SwitchedOffOut(
                id=name,
                name=offer.name if offer is not None else name,
                region=layer.name.in_(context.language),
                checked=said.checked,
                undated=said.undated,
                said_by=say.by(said),
                citations=say.citations(said.cite or ()),
            )
