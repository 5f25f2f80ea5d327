# SPDX-License-Identifier: EUPL-1.2
"""The canonical form: the same knowledge is the same bytes, and those bytes have one hash.

Canonical JSON, format 1: UTF-8, texts in Unicode normal form C, keys sorted, no white space outside texts, one line
feed at the end, in texts only the escapes that JSON asks for; whole numbers below 2^53, no fractions (decimals are
texts), no null. Apart from the line feed these are the bytes of RFC 8785. `codec` says how models become data. What has
its default is left out, so that a default in the models can only change together with the format version.

Regions are layers with a hash of their own, and example families are not knowledge: both stay out.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from pydantic import Field

from rokwijzer.editions.codec import CodecError, Plain, from_plain, to_plain
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.loader import from_parts
from rokwijzer.knowledge.models import Aid, Axiom, Common, Fact, Id, Model, Offer, Organisation, Rule, Text
from rokwijzer.knowledge.parts import Parts
from rokwijzer.knowledge.text import read_yaml

FORMAT = 1
"""The version of the canonical form that this program writes and reads."""


class CanonicalError(ValueError):
    """These bytes are no canonical form; the message says what differs."""


class Content(Model):
    """Everything that an edition says."""

    common: Common
    facts: dict[str, Fact] = Field(default_factory=dict)
    """By `subject.fact`."""
    axioms: dict[Id, Axiom] = Field(default_factory=dict)
    offers: dict[Id, Offer] = Field(default_factory=dict)
    rules: dict[Id, Rule] = Field(default_factory=dict)
    organisations: dict[Id, Organisation] = Field(default_factory=dict)
    roles: dict[Id, Text] = Field(default_factory=dict)
    aids: dict[Id, Aid] = Field(default_factory=dict)


SECTIONS = ("facts", "axioms", "offers", "rules", "organisations", "roles", "aids")
"""The parts of the content that are kept by id."""


@dataclass(frozen=True)
class Canonical:
    """Canonical bytes with their hash."""

    data: bytes

    @property
    def sha256(self) -> str:
        """The hash of the bytes, in lower-case hexadecimal."""
        return sha256(self.data)


def sha256(data: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def canonical_bytes(data: Mapping[str, Plain]) -> bytes:
    """Plain data as canonical JSON."""
    try:
        shown = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return (shown + "\n").encode("utf-8")
    except UnicodeEncodeError as wrong:
        raise CodecError(f"a text holds half a character (position {wrong.start}): type that text anew") from None


def parse_canonical(raw: bytes, where: str) -> dict[str, Plain]:
    """The data in canonical bytes; raises CanonicalError if writing it again would not give the same bytes."""
    try:
        shown = raw.decode("utf-8")
        data = json.loads(shown, parse_float=_no_fraction)
    except UnicodeDecodeError as wrong:
        raise CanonicalError(f"{where}: byte {wrong.start + 1} is no UTF-8") from None
    except CodecError as wrong:
        raise CanonicalError(f"{where}: {wrong}") from None
    except (ValueError, RecursionError) as wrong:
        raise CanonicalError(f"{where}: this is no JSON: {wrong}") from None
    if not isinstance(data, dict):
        raise CanonicalError(f"{where}: one object is expected: {{…}}")
    try:
        again = canonical_bytes(data)
    except ValueError as wrong:
        raise CanonicalError(f"{where}: {wrong}") from None
    if again != raw:
        at = next((place for place, (one, other) in enumerate(zip(raw, again, strict=False)) if one != other), None)
        place = min(len(raw), len(again)) if at is None else at
        message = "is not in the canonical form (keys sorted, each once, no white space, one line feed at the end)"
        raise CanonicalError(f"{where}: the file {message}; it differs from byte {place + 1}")
    if not unicodedata.is_normalized("NFC", shown):
        raise CanonicalError(f"{where}: a text is not in Unicode normal form C")
    if _NULL.search(shown) and _holds_null(data):
        raise CanonicalError(f"{where}: null stands for something that is left out here")
    return data


_NULL = re.compile(r"[:,\[]null[,\]}]")


def _no_fraction(number: str) -> NoReturn:
    raise CodecError(f"{number} is a number with a fraction: decimals are texts here")


def _holds_null(data: object) -> bool:
    match data:
        case dict():
            return any(map(_holds_null, data.values()))
        case list():
            return any(map(_holds_null, data))
        case _:
            return data is None


def encode_model(model: Model) -> Canonical:
    """Any knowledge model (a region, say) in canonical form, with the format version inside."""
    return Canonical(canonical_bytes({"format": FORMAT, **to_plain(model)}))


def content_of(base: KnowledgeBase) -> Content:
    """What a knowledge base holds that an edition keeps."""
    return Content.model_construct(
        common=base.common,
        facts=dict(base.facts),
        axioms=dict(base.axioms),
        offers=dict(base.offers),
        rules=dict(base.rules),
        organisations=dict(base.organisations),
        roles=dict(base.roles),
        aids=dict(base.aids),
    )


def encode(base: KnowledgeBase) -> Canonical:
    """The canonical form of a knowledge base."""
    return encode_model(content_of(base))


def decode(raw: bytes, where: str = "edition") -> Content:
    """What canonical bytes say; raises CanonicalError."""
    return decode_data(parse_canonical(raw, where), where)


def decode_data(data: Mapping[str, Plain], where: str) -> Content:
    """What parsed canonical data says; raises CanonicalError."""
    found = check_format(data, where)
    try:
        return from_plain(Content, found, where)
    except CodecError as wrong:
        raise CanonicalError(str(wrong)) from None


def check_format(data: Mapping[str, Plain], where: str) -> dict[str, Plain]:
    """The data without its format version; raises CanonicalError for a version that this program does not read."""
    version = data.get("format")
    if version != FORMAT or isinstance(version, bool):
        message = f"{where}: this is format {version!r}, and this program reads format {FORMAT}"
        raise CanonicalError(f"{message}: use the program version that made it, or a later one")
    return {key: value for key, value in data.items() if key != "format"}


def knowledge_base(content: Content, where: str) -> KnowledgeBase:
    """The knowledge base that the content makes; raises Problems if it does not hold together."""
    return from_parts(parts_of(content, where), {})


def parts_of(content: Content, where: str) -> Parts:
    """The content as the loader's parts; messages name the section and id, for there is no line to point at."""
    document = read_yaml("format: 1", where)
    parts = Parts(
        common=content.common,
        common_document=replace(document, name=f"{where}, common"),
        facts=dict(content.facts),
        axioms=dict(content.axioms),
        offers=dict(content.offers),
        rules=dict(content.rules),
        organisations=dict(content.organisations),
        roles=dict(content.roles),
        aids=dict(content.aids),
    )
    for section in SECTIONS:
        if section != "roles":
            for name in getattr(content, section):
                parts.places[name] = (replace(document, name=f"{where}, {section}/{name}"), ())
    return parts
