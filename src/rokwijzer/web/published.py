# SPDX-License-Identifier: EUPL-1.2
"""The knowledge that the pages speak from: the latest published edition, with the layers of all regions."""

from rokwijzer.editions import current
from rokwijzer.knowledge import KnowledgeBase


def load() -> KnowledgeBase:
    """Loaded once and shared; nothing in it changes while the server runs."""
    return current().base
