# SPDX-License-Identifier: EUPL-1.2
"""What is worked out for one explanation stays as it is while others are made from it."""

from dataclasses import FrozenInstanceError, fields

import pytest

from rokwijzer.explain import Context, Described, Meant
from rokwijzer.explain.asked import Asked
from rokwijzer.explain.context import Who
from rokwijzer.explain.phrases import Phrase
from rokwijzer.explain.spans import Standing
from rokwijzer.logic import FactRef
from tests.explain.told import family

CONTEXT: Context = family()


@pytest.mark.parametrize(
    "value",
    [
        Who("de ouder", "de ouder"),
        Meant(None, None, {}),
        CONTEXT,
        Asked(FactRef("child", "cries")),
        Described("Het kind huilt."),
        Phrase("het kind huilt"),
        Standing(frozenset(), open_end=False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_cannot_be_changed(value: object) -> None:
    name = fields(value)[0].name  # type: ignore[arg-type]
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, None)
