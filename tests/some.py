# SPDX-License-Identifier: EUPL-1.2
"""Of many alike, each third in every run, and all of them in `make test-long`."""

from collections.abc import Iterable
from typing import Any

import pytest

EVERY = 3


def some(values: Iterable[Any]) -> list[Any]:
    """The values to parametrize with, two of three marked as long."""
    return [
        value if number % EVERY == 0 else pytest.param(value, marks=pytest.mark.long)
        for number, value in enumerate(values)
    ]
