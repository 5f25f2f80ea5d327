# SPDX-License-Identifier: EUPL-1.2
"""What is built stays as it is."""

from rokwijzer import timeline
from tests.frozen import can_be_changed, data_classes


def test_nothing_can_be_changed_afterwards() -> None:
    kinds = list(data_classes(timeline))
    assert len(kinds) > 8
    assert [kind for kind in kinds if can_be_changed(kind)] == []
