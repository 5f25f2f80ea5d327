# SPDX-License-Identifier: EUPL-1.2
"""Every value of the knowledge base that a source passage must bear out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from rokwijzer.knowledge.base import KnowledgeBase
from rokwijzer.knowledge.models import Text, passages


@dataclass(frozen=True)
class Claim:
    """A value with its address and the passages cited for it."""

    address: str
    text: str
    cites: tuple[str, ...]


# Texts of our own, with whatever number they like: labels are editorial, and English follows the Dutch.
_OWN = frozenset({"label", "note", "help", "reason", "en", "cite", "question", "checked", "url", "severity", "kind"})
_OWN_TOO = frozenset(
    {"role", "deviation", "scheme", "level", "variant", "line", "sector", "said_by", "status", "names", "order"}
)


def claims(base: KnowledgeBase) -> Iterator[Claim]:
    """Every value that stands beside or below a citation of a source, in file order."""
    kinds: tuple[Mapping[str, BaseModel], ...] = (base.rules, base.offers, base.aids, base.regions, base.organisations)
    for kind in kinds:
        for name, value in kind.items():
            yield from _below(name, value, ())


def _below(address: str, value: object, cites: tuple[str, ...]) -> Iterator[Claim]:
    match value:
        case BaseModel():
            own = getattr(value, "cite", None)
            here = own if own else cites
            if isinstance(value, Text) and not own:
                return
            for field in type(value).model_fields:
                if field not in _OWN | _OWN_TOO:
                    yield from _below(f"{address}/{field.rstrip('_')}", getattr(value, field), here)
        case Mapping():
            for name, each in value.items():
                # How many of the listed parts are meant is counted from the list, if the source gives no number.
                if name != "at-least":
                    yield from _below(f"{address}/{name}", each, cites)
        case list() | tuple():
            for each in value:
                yield from _below(address, each, cites)
        case bool() | None:
            return
        case str() | int() | float():
            if any(True for _ in passages(cites)):
                yield Claim(address, str(value), cites)
        case _:
            return
