# SPDX-License-Identifier: EUPL-1.2
"""Find an offer by name, also with a typing error."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from rokwijzer.knowledge.models import Offer

CLOSE = 72
"""How alike, of 100, a name must be to what was typed; below this it is another name."""
MOST = 12


def folded(text: str) -> str:
    """Without accents, capitals and punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char)).split()
    )


def find(typed: str, offers: Iterable[tuple[str, Offer]]) -> tuple[str, ...]:
    """Ids of the offers that may be meant: names that contain it first, then those that are nearly so."""
    wanted = folded(typed)
    if not wanted:
        return ()
    names = {folded(name.name): each for each, offer in offers for name in offer.names.values()}
    inside = sorted((name for name in names if wanted in name), key=lambda name: (not name.startswith(wanted), name))
    found = dict.fromkeys(names[name] for name in inside)
    if len(wanted) > 2:
        near = process.extract(wanted, list(names), scorer=fuzz.WRatio, score_cutoff=CLOSE, limit=MOST)
        found |= dict.fromkeys(names[name] for name, _, _ in near)
    return tuple(found)[:MOST]
