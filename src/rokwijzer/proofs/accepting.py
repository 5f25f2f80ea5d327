# SPDX-License-Identifier: EUPL-1.2
"""Failures that are known and stay, each with the reason: `accepted.yaml`. One that is no failure any more is one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from pydantic import Field

from rokwijzer.knowledge import Problems
from rokwijzer.knowledge.models import Model, Text
from rokwijzer.knowledge.text import read_yaml, validate
from rokwijzer.proofs.outcome import Failure

FILE = "accepted.yaml"

Reasons = Mapping[tuple[str, str], Text]
"""By code and address: why the failure stays."""


class AcceptedFile(Model):
    """By code of the failure and by address: why it stays."""

    accepted: dict[str, dict[str, Text]] = Field(default_factory=dict)


def read_accepted(text: str, name: str) -> Reasons:
    """What stands in the text; raises Problems."""
    file, problems = validate(AcceptedFile, read_yaml(text, name))
    if file is None:
        raise Problems(problems)
    return {(code, address): why for code, each in file.accepted.items() for address, why in each.items()}


@cache
def shipped() -> Reasons:
    """What is accepted of the shipped knowledge."""
    return read_accepted((files("rokwijzer.proofs") / FILE).read_text(encoding="utf-8"), FILE)


def stale(reasons: Iterable[tuple[str, str]], failed: Iterable[Failure]) -> Iterator[Failure]:
    """What is accepted and no failure any more."""
    found = {failure.key for failure in failed}
    for code, address in reasons:
        if (code, address) not in found:
            yield Failure("accepted-stale", address, {"code": code})
