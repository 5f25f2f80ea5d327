# SPDX-License-Identifier: EUPL-1.2
"""Families as a nurse enters them: the form as it stands after each thing that was tapped or typed."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

from rokwijzer.family import read_situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.wegwijzer.examples import fill

WALKS = (
    "walk-1-crying-baby",
    "walk-2-pregnant-at-nineteen",
    "walk-3-toddler",
    "walk-4-depressed-mother",
    "walk-5-stuck",
)
FORM = "application/x-www-form-urlencoded"
_DATES = ("geboortedatum", "uitgerekend")


def entered(name: str, base: KnowledgeBase, days: int) -> Iterator[str]:
    """The body that the page posts after each entry of this example; every date is so many days earlier.

    Another date is another family: what was worked out for the one does not serve the other.
    """
    filled = fill(read_situation(base.examples[name], name, base), base)
    fields: list[tuple[str, str]] = []
    for field, text in filled.texts.items():
        if text:
            fields.append((field, _earlier(text, days) if field in _DATES else text))
            yield urlencode(fields)
    more = [("ja", each) for each in sorted(filled.yes)]
    more += [(f"antwoord:{ref}", value) for ref, value in filled.others.items()]
    more += [(f"waarde:{ref}", value) for ref, value in filled.values.items()]
    for each in more:
        fields.append(each)
        yield urlencode(fields)
    for row, (offer, outcome) in filled.tried.items():
        fields += [(f"hulp:{row}", offer), (f"opbrengst:{row}", outcome)]
        yield urlencode(fields)


def _earlier(text: str, days: int) -> str:
    return (date.fromisoformat(text) - timedelta(days=days)).isoformat()
