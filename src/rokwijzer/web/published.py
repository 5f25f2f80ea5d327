# SPDX-License-Identifier: EUPL-1.2
"""The knowledge that the pages speak from: the latest published edition, with the layers of all regions."""

from typing import get_args

from rokwijzer import catalogue
from rokwijzer.advice import advise
from rokwijzer.editions import current
from rokwijzer.family import Situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.language import Language
from rokwijzer.web.today import today


def load() -> KnowledgeBase:
    """Loaded once and shared; nothing in it changes while the server runs."""
    return current().base


def make_ready(base: KnowledgeBase) -> None:
    """Work out what every advice and every search has in common, so that the first visitor need not wait for it."""
    for language in get_args(Language):
        advise(Situation(), base, on=today(), language=language)
    catalogue.make_ready(base, today())
