# SPDX-License-Identifier: EUPL-1.2
"""What is expected of one example family, as a domain expert writes it down.

    family: crying-baby              # a file of the example families
    on: 2026-12-05                   # another day than the family's own
    region: zwolle                   # another region than the family's own
    change: {child: {communication-problematic: yes}}   # laid over the family; a value of "" takes a line away
    why: one sentence
    steps:
      video-intervention: applies
      direct-referral: {state: open, asks: [child.regulation-problem-persists]}
    order: [direct-referral, video-intervention]        # the first stands above the second
    offers:
      k-vht: fits
      vipp-sd: {status: not-meant, opens: 2027-09-13, expected: no}
      shantala: {status: fits, here: ask, under: video-intervention, differs: yes, asks: […], closes: …, met: [age]}
    offer-order: [k-vht, vipp-sd]    # the first is shown above the second
    silent: no
    safety: no
    parents-never-read: [geweld]     # words in no text for parents of a step that applies or an offer under it
    variants:                        # each inherits family, on, region and change, and adds its own change
      without tension: {why: …, change: {carer-1: {tension: ""}}, offers: {…}}

`steps` and `offers` of the file itself hold for the file itself only. What can be said of a step or an offer is listed
in `answer.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from rokwijzer.family import Situation, read_situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.text import read_yaml, write_yaml

FOLDER = Path(__file__).parent / "expected"


@dataclass(frozen=True)
class Expectation:
    """One file in `expected/`, or one variant in it."""

    name: str
    family: str
    why: str
    on: date | None = None
    region: str | None = None
    change: Mapping[str, object] = field(default_factory=dict)
    steps: Mapping[str, object] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    offers: Mapping[str, object] = field(default_factory=dict)
    offer_order: tuple[str, ...] = ()
    silent: bool | None = None
    safety: bool | None = None
    parents_never_read: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Equal for expectations about the same family on the same day in the same region."""
        return f"{self.family} {self.on} {self.region} {self.change!r}"


@cache
def expectations() -> tuple[Expectation, ...]:
    """Every expectation, a file's variants after itself; a variant inherits family, day and change from its file."""
    found: list[Expectation] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = read_yaml(path.read_text(encoding="utf-8"), path.name).data
        assert isinstance(data, dict), f"{path.name} holds no expectation"
        variants = data.pop("variants", {})
        assert isinstance(variants, dict), f"{path.name}: variants are a mapping, each under a name"
        found.append(_expectation(path.stem, data))
        for name, variant in variants.items():
            assert isinstance(variant, dict), f"{path.name}: {name} is no expectation"
            merged: dict[str, object] = {key: data[key] for key in ("family", "on", "region") if key in data}
            merged |= {**variant, "change": _laid(data.get("change", {}), variant.get("change", {}))}
            found.append(_expectation(f"{path.stem}: {name}", merged))
    return tuple(found)


def _expectation(name: str, data: Mapping[str, object]) -> Expectation:
    values = {key.replace("-", "_"): value for key, value in data.items()}
    known = set(Expectation.__dataclass_fields__) - {"name"}
    assert set(values) <= known, f"{name}: unknown keys {set(values) - known}"
    if "on" in values:
        values["on"] = date.fromisoformat(str(values["on"]))
    for key in ("silent", "safety"):
        if key in values:
            values[key] = values[key] == "yes"
    for key in ("order", "offer_order", "parents_never_read"):
        values[key] = tuple(values.get(key, ()))  # type: ignore[arg-type]
    return Expectation(name=name, **values)  # type: ignore[arg-type]


def _laid(first: object, second: object) -> object:
    """The second laid over the first, key by key."""
    if not isinstance(first, Mapping) or not isinstance(second, Mapping):
        return second
    return {**first, **{key: _laid(first.get(key), value) for key, value in second.items()}}


def _without_empty(data: object) -> object:
    """Lines with an empty text are taken away."""
    if not isinstance(data, Mapping):
        return data
    return {key: _without_empty(value) for key, value in data.items() if value != ""}


def situation_for(expectation: Expectation, base: KnowledgeBase) -> tuple[Situation, date]:
    """The example family with its changes, and the day."""
    text = base.examples[expectation.family]
    if expectation.change:
        changed = _laid(read_yaml(text, expectation.family).data, expectation.change)
        text = write_yaml(_without_empty(changed))  # type: ignore[arg-type]
    situation = read_situation(text, f"{expectation.family}.yaml", base)
    on = expectation.on or situation.on
    assert on is not None, f"{expectation.family} has no day"
    return situation, on
