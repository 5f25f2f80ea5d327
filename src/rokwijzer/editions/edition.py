# SPDX-License-Identifier: EUPL-1.2
"""An edition: the knowledge base under a number that never means anything else.

The file of an edition is canonical JSON: a header and the content. `sha256` is the hash of the content, and so the name
of the knowledge; `seal` is the hash of the whole file without `seal` itself, so that the header is kept as well.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from weakref import WeakKeyDictionary

from pydantic import Field

from rokwijzer.editions.canonical import (
    FORMAT,
    Canonical,
    CanonicalError,
    Content,
    canonical_bytes,
    check_format,
    content_of,
    decode_data,
    encode,
    knowledge_base,
    parse_canonical,
    sha256,
)
from rokwijzer.editions.codec import CodecError, Plain, from_plain, to_plain
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Model, Text

_MONTHS = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
        *("september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
}

_SHORT = 12
"""Characters of a hash that people compare."""


class EditionError(ValueError):
    """An edition that cannot be used or made: what is wrong, and what to do next."""

    def __init__(self, wrong: str, next_step: str) -> None:
        super().__init__(wrong)
        self.wrong, self.next_step = wrong, next_step

    def __str__(self) -> str:
        return f"{self.wrong} {self.next_step}"


class Header(Model):
    """What stands before the content of an edition."""

    number: int = Field(ge=1, le=9999)
    published: date
    changelog: Text
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    seal: str = Field(pattern="^[0-9a-f]{64}$")


@dataclass(frozen=True)
class EditionName:
    """What an advice, a letter or a receipt calls the knowledge that it rests on."""

    number: int | None
    """None for a working copy, which no number stands for."""
    published: date | None
    sha256: str

    @property
    def short(self) -> str:
        """The beginning of the hash, for people to compare."""
        return self.sha256[:_SHORT]

    def in_words(self, language: str) -> str:
        """`editie 3 van 25 november 2026 (1a2b…)`."""
        if self.number is None or self.published is None:
            return f"{'working copy' if language == 'en' else 'werkversie'} ({self.short})"
        day = day_in_words(self.published, language)
        words = f"edition {self.number} of {day}" if language == "en" else f"editie {self.number} van {day}"
        return f"{words} ({self.short})"


@dataclass(frozen=True, eq=False)
class Edition:
    """A published edition, or a working copy (without number, date and changelog)."""

    content: Canonical
    number: int | None = None
    published: date | None = None
    changelog: Text | None = None
    where: str = "working copy"
    """How messages call it."""

    @property
    def sha256(self) -> str:
        """The hash of the content."""
        return self.name.sha256

    @cached_property
    def name(self) -> EditionName:
        """What it is called."""
        return EditionName(self.number, self.published, self.content.sha256)

    @cached_property
    def said(self) -> Content:
        """What it says, each part by itself; raises CanonicalError for content that is none."""
        return decode_data(parse_canonical(self.content.data, self.where), self.where)

    @cached_property
    def base(self) -> KnowledgeBase:
        """The knowledge base, without any layer; raises CanonicalError or Problems for content that is none."""
        base = knowledge_base(self.said, self.where)
        name_base(base, self.name)
        return base


_NAMES: WeakKeyDictionary[KnowledgeBase, EditionName] = WeakKeyDictionary()


def edition_of(base: KnowledgeBase) -> EditionName:
    """What the knowledge of this base is called. A base that no edition was named for is a working copy."""
    found = _NAMES.get(base)
    if found is None:
        found = _NAMES[base] = EditionName(None, None, encode(base).sha256)
    return found


def name_base(base: KnowledgeBase, name: EditionName) -> None:
    """Remember under which name this base was published."""
    _NAMES[base] = name


def working_copy(base: KnowledgeBase, where: str = "working copy") -> Edition:
    """What the files say now, as an edition without a number."""
    edition = Edition(encode(base), where=where)
    # No need to read back what has just been written: the codec is tested for giving the same base.
    vars(edition).update(said=content_of(base), base=base)
    name_base(base, edition.name)
    return edition


def edition_file(base: KnowledgeBase, number: int, published: date, changelog: Text) -> bytes:
    """The bytes of the file of an edition; the same input gives the same bytes. Raises EditionError."""
    if not changelog.en:
        raise EditionError("The changelog has no English words.", "Give both: changelog.nl and changelog.en.")
    content = encode(base)
    header = Header(number=number, published=published, changelog=changelog, sha256=content.sha256, seal="0" * 64)
    file: dict[str, Plain] = {"format": FORMAT, **to_plain(header)}
    del file["seal"]
    # The content's own bytes were hashed; here they stand as one key of the file.
    file["content"] = parse_canonical(content.data, "content")
    file["seal"] = sha256(canonical_bytes(file))
    return canonical_bytes(file)


def read_edition(raw: bytes, where: str) -> Edition:
    """The edition in these bytes; raises EditionError for a file that was damaged, and says what differs."""
    try:
        data = parse_canonical(raw, where)
        found = check_format(data, where)
        content = found.pop("content", None)
        if not isinstance(content, dict):
            raise CanonicalError(f"{where}: there is no content")
        header = from_plain(Header, found, f"{where}, header")
    except (CanonicalError, CodecError) as wrong:
        raise EditionError(f"{wrong}.", _AGAIN) from None
    canonical = Canonical(canonical_bytes(content))
    _check_hash(f"{where}: the content", header.sha256, canonical.sha256)
    sealed = {key: value for key, value in data.items() if key != "seal"}
    _check_hash(f"{where}: the header (number, date, changelog or hash)", header.seal, sha256(canonical_bytes(sealed)))
    return Edition(canonical, header.number, header.published, header.changelog, where)


def day_in_words(day: date, language: str) -> str:
    """`25 november 2026`."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


_AGAIN = "Nothing was loaded. Take the file again from where it was published, and verify it with `edition verify`."


def _check_hash(what: str, expected: str, found: str) -> None:
    if expected != found:
        message = (
            f"{what} is not what was published: its hash is {found[:_SHORT]}…, and {expected[:_SHORT]}… was noted."
        )
        raise EditionError(message, _AGAIN)
