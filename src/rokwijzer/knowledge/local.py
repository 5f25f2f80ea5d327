# SPDX-License-Identifier: EUPL-1.2
"""What a region may say of offers: where they can be had, and offers of its own. Never for whom an offer is meant.

For whom an offer is meant is what the sources say, and that is the same everywhere. If a layer could change it, two
municipalities would read different guidelines under one edition number.
"""

from collections.abc import Iterator, Mapping

from rokwijzer.knowledge.models import Criterion, Offer
from rokwijzer.knowledge.parts import Parts
from rokwijzer.knowledge.reading import ConditionReader, Path, criterion_condition
from rokwijzer.knowledge.text import Document, Problem
from rokwijzer.logic import Condition

CONDITION_KEYS = frozenset(
    {
        "conditions",
        "criteria",
        "deviation",
        "entrances",
        "excluded",
        "for-everybody",
        "instead-of",
        "person",
        "readings",
        "required",
        "unless",
        "when",
    }
)
"""Keys by which a file says for whom something is meant."""

_LOCAL = "offers"


def touched_conditions(document: Document) -> list[Problem]:
    """Every place where a region file would say for whom an offer is meant, outside offers of its own."""
    message = "a layer does not say for whom an offer is meant: that is what the sources say, the same in every region"
    expected = (
        "where the offer can be had (`availability`), contacts, routes, or an offer of your own under `offers`; "
        "a change of criteria goes into the offer's own file, with its citation, and into a new edition"
    )
    return [document.problem(path, message, expected, key=True) for path in _touching(document.data, ())]


def check_local_offers(parts: Parts) -> None:
    """Report local offers that take the id of another one, and the mistakes in their conditions."""
    for region, layer in parts.regions.items():
        for name, offer in layer.offers.items():
            path = (_LOCAL, name)
            if name in parts.offers:
                message = f"{name} is an offer of the whole knowledge base, and a layer does not change it"
                expected = "an id of its own for an offer of this region; `availability` for where the other can be had"
                parts.report_at(region, path, message, expected)
            reported: list[tuple[Path, str, str | None, str | None]] = []
            reader = ConditionReader(parts.facts, lambda *mistake: reported.append(mistake))  # noqa: B023
            conditions_of(reader, name, offer)
            for inner, message, near_expected, near in reported:
                parts.report_at(region, (*path, *inner), message, near_expected, near)


def conditions_of(reader: ConditionReader, name: str, offer: Offer) -> dict[str, Condition]:
    """The condition of every criterion of an offer, by address."""
    groups: list[tuple[Path, Mapping[str, Criterion]]] = [(("criteria",), offer.criteria)]
    groups += [(("entrances", each, "criteria"), entrance.criteria) for each, entrance in offer.entrances.items()]
    carer = offer.person is not None
    return {
        f"{name}#{each}": criterion_condition(reader, criterion, (*path, each), f"{name}#{each}", carer)
        for path, criteria in groups
        for each, criterion in criteria.items()
    }


def _touching(data: object, path: Path) -> Iterator[Path]:
    match data:
        case dict():
            for key, value in data.items():
                if key in CONDITION_KEYS:
                    yield (*path, key)
                elif path or key != _LOCAL:
                    yield from _touching(value, (*path, key))
        case list():
            for place, value in enumerate(data):
                yield from _touching(value, (*path, place))
        case _:
            pass
