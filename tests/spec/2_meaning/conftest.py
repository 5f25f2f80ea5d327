# SPDX-License-Identifier: EUPL-1.2
"""Every paragraph that asks for an engine is checked for the reference and for the fast pass."""

import pytest

from tests.logic.engines import Engine


@pytest.fixture(params=[False, True], ids=["reference", "evaluator"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Engine(request.param)
