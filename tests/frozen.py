# SPDX-License-Identifier: EUPL-1.2
"""The data classes of a room, for saying of all of them that what is said once stays so."""

import pkgutil
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, is_dataclass
from importlib import import_module
from types import ModuleType


def data_classes(room: ModuleType) -> Iterator[type]:
    """Every data class that is defined in the package."""
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        module = import_module(found.name)
        yield from (
            each
            for each in vars(module).values()
            if isinstance(each, type) and is_dataclass(each) and each.__module__ == module.__name__
        )


def can_be_changed(kind: type) -> bool:
    """Whether an object of the class takes another value afterwards."""
    blank: object = object.__new__(kind)
    try:
        setattr(blank, "anything", None)  # noqa: B010
    except FrozenInstanceError:
        return False
    return True
