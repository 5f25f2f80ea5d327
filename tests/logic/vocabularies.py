# SPDX-License-Identifier: EUPL-1.2
"""Vocabularies for tests, with the length of a pregnancy that the knowledge files have."""

from collections.abc import Mapping

from rokwijzer.logic import Domain, FactRef, Implication, Vocabulary
from tests.timeline.lines import TERM


def vocabulary_of(domains: Mapping[FactRef, Domain], axioms: tuple[Implication, ...] = ()) -> Vocabulary:
    """These facts, with what always holds between them."""
    return Vocabulary(domains, axioms, TERM)
