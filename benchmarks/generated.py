# SPDX-License-Identifier: EUPL-1.2
"""A large made-up knowledge base: the shipped one, with its offers copied under new names until there are enough."""

from rokwijzer.knowledge import shipped_documents


def documents(offers: int) -> dict[str, str]:
    """The shipped documents with so many offers in all. Copies have names of their own; rules and regions stay."""
    shipped = shipped_documents()
    originals = sorted(name for name in shipped if name.startswith("offers/"))
    found = dict(shipped)
    number = 0
    while sum(name.startswith("offers/") for name in found) < offers:
        original = originals[number % len(originals)]
        copy = f"offers/copy-{number}.yaml"
        found[copy] = shipped[original]
        number += 1
    return found
