# SPDX-License-Identifier: EUPL-1.2
"""How many examples Hypothesis tries: few by default, many with HYPOTHESIS_PROFILE=long; and what is proved, once."""

import os

import pytest
from hypothesis import settings

from rokwijzer.knowledge import load
from rokwijzer.proofs import Proofs, prove

settings.register_profile("ci", max_examples=120, deadline=None)
settings.register_profile("long", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def shipped() -> Proofs:
    """Everything that is proved of the shipped knowledge."""
    return prove(load())


@pytest.fixture(scope="session")
def shipped_failures(shipped: Proofs) -> set[tuple[str, str]]:
    """Code and address of everything that fails in the shipped knowledge, accepted or not."""
    known = {each.failure.key for proven in shipped.proven for each in proven.accepted}
    return known | {failure.key for proven in shipped.proven for failure in proven.failures}
