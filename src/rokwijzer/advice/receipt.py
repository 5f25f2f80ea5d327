# SPDX-License-Identifier: EUPL-1.2
"""A receipt: what an advice rested on, so that it can be given again.

The same program gives the same bytes. A later program gives the same statuses and addresses, or says which differ. A
receipt holds what came out for one family, and so is as confidential as the family's own file.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field, ValidationError

from rokwijzer import __version__
from rokwijzer.advice.build import advise
from rokwijzer.advice.model import AdviceOut
from rokwijzer.advice.outcome import Outcome, outcome
from rokwijzer.editions import Layered, canonical_bytes, sha256, with_layers
from rokwijzer.editions.edition import EditionName, day_in_words
from rokwijzer.explain import Language
from rokwijzer.family import Situation, family_hash
from rokwijzer.knowledge.models import Model

FORMAT = 1

_Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class ReceiptError(ValueError):
    """A receipt that cannot be read; the message says why."""


class LayerHash(Model):
    """One layer that counted, smallest region first."""

    region: str
    sha256: _Hash


class Receipt(Model):
    """What one advice rested on, and what came out."""

    format: int = FORMAT
    edition: int | None = None
    """None for a working copy."""
    edition_published: date | None = None
    edition_sha256: _Hash
    layers: tuple[LayerHash, ...] = ()
    family_sha256: _Hash
    on: date
    region: str | None = None
    language: Language
    program: str
    advice_sha256: _Hash
    """The hash of the whole advice, words and all."""
    outcome_sha256: _Hash
    """The hash of the statuses and addresses."""
    outcome: dict[str, dict[str, str]]
    """The statuses and addresses themselves, so that a difference can be named."""

    @property
    def name(self) -> EditionName:
        """The edition."""
        return EditionName(self.edition, self.edition_published, self.edition_sha256)

    def in_words(self, language: str) -> str:
        """One line for the foot of a letter."""
        day = day_in_words(self.on, language)
        layers = ", ".join(f"{each.region} {each.sha256[:12]}" for each in self.layers)
        if language == "en":
            parts = [f"Advice of {day}", self.name.in_words(language), f"layers: {layers}" if layers else "no layers"]
        else:
            parts = [f"Advies van {day}", self.name.in_words(language), f"lagen: {layers}" if layers else "geen lagen"]
        return "; ".join([*parts, f"ROKwijzer {self.program}", self.advice_sha256[:12]])


@dataclass(frozen=True)
class Replay:
    """An old receipt beside the same question asked now."""

    then: Receipt
    now: Receipt
    differences: tuple[str, ...]
    """What differs, each said in one line."""

    @property
    def same_program(self) -> bool:
        """Whether the program has the same version, so that every byte must be the same."""
        return self.then.program == self.now.program

    @property
    def holds(self) -> bool:
        """Whether the advice is given again as it was."""
        return not self.differences


def advice_bytes(advice: AdviceOut) -> bytes:
    """The advice as JSON bytes: UTF-8, in the order of its fields."""
    return (advice.model_dump_json() + "\n").encode()


def make_receipt(
    situation: Situation, layered: Layered, *, on: date, region: str | None = None, language: Language = "nl"
) -> tuple[AdviceOut, Receipt]:
    """The advice with its receipt."""
    where = region or situation.municipality
    advice = advise(situation, with_layers(layered.base, where), on=on, region=where, language=language)
    found = outcome(situation, layered.base, on, where)
    name = layered.edition.name
    receipt = Receipt(
        edition=name.number,
        edition_published=name.published,
        edition_sha256=name.sha256,
        layers=tuple(LayerHash(region=each.id, sha256=each.sha256) for each in layered.chain(where)),
        family_sha256=family_hash(situation),
        on=on,
        region=where,
        language=language,
        program=__version__,
        advice_sha256=sha256(advice_bytes(advice)),
        outcome_sha256=found.digest,
        outcome=_flat(found),
    )
    return advice, receipt


def replay(receipt: Receipt, situation: Situation, layered: Layered) -> Replay:
    """Ask the question of the receipt again, of this edition and these layers, and compare."""
    _, now = make_receipt(situation, layered, on=receipt.on, region=receipt.region, language=receipt.language)
    return Replay(receipt, now, tuple(_differences(receipt, now)))


def to_json(receipt: Receipt) -> str:
    """The receipt as a file."""
    data = receipt.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps({"format": FORMAT, **data}, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def read_receipt(raw: str | bytes, where: str) -> Receipt:
    """The receipt in a file; raises ReceiptError for what is none, or was changed afterwards."""
    try:
        receipt = Receipt.model_validate(json.loads(raw))
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        place = "/".join(map(str, first["loc"]))
        raise ReceiptError(f"{where} is no receipt: {place}: {first['msg']}.") from None
    except (ValueError, RecursionError) as wrong:
        raise ReceiptError(f"{where} is no receipt: it is no JSON ({wrong}).") from None
    if receipt.format != FORMAT:
        raise ReceiptError(f"{where} has format {receipt.format}; this program reads format {FORMAT}.")
    outcome_bytes = canonical_bytes({section: dict(held) for section, held in receipt.outcome.items()})
    if sha256(outcome_bytes) != receipt.outcome_sha256:
        raise ReceiptError(f"{where} was changed after it was made: its statuses do not have the hash that it notes.")
    return receipt


def _flat(found: Outcome) -> dict[str, dict[str, str]]:
    return {
        section: {name: str(value) for name, value in held.items()}
        for section, held in found.plain().items()
        if isinstance(held, dict)
    }


def _differences(then: Receipt, now: Receipt) -> Iterator[str]:
    if then.family_sha256 != now.family_sha256:
        hashes = f"its hash was {then.family_sha256[:12]}…, is {now.family_sha256[:12]}…"
        yield f"the family file says something else: {hashes}"
    if then.edition_sha256 != now.edition_sha256:
        yield f"another edition: it was {then.name.in_words('en')}, is {now.name.in_words('en')}"
    layers_then, layers_now = ({each.region: each.sha256 for each in side.layers} for side in (then, now))
    for region in dict.fromkeys([*layers_then, *layers_now]):
        if layers_then.get(region) != layers_now.get(region):
            yield f"another layer of {region}: it was {_hash(layers_then, region)}, is {_hash(layers_now, region)}"
    for section in dict.fromkeys([*then.outcome, *now.outcome]):
        before, after = then.outcome.get(section, {}), now.outcome.get(section, {})
        for address in dict.fromkeys([*before, *after]):
            if before.get(address) != after.get(address):
                yield f"{section} {address}: was {before.get(address, 'absent')}, is {after.get(address, 'absent')}"
    if then.program == now.program and then.advice_sha256 != now.advice_sha256 and then.outcome == now.outcome:
        yield f"program {now.program} says the same in other words: the advice has another hash"


def _hash(layers: Mapping[str, str], region: str) -> str:
    return f"{layers[region][:12]}…" if region in layers else "absent"


__all__ = ["LayerHash", "Receipt", "ReceiptError", "Replay", "make_receipt", "read_receipt", "replay", "to_json"]
