# SPDX-License-Identifier: EUPL-1.2
"""From the bytes of a file to text that can be read, printed and compared; what is no such text is refused."""

import codecs
import re
from typing import NoReturn

from rokwijzer.knowledge.text.problems import Problem, Problems

UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""Characters that no text has here, written out or escaped: control characters, other line ends than a line feed,
halves of characters, and marks of byte order. A tab and a line feed are text."""

LINE_END = re.compile(r"\r\n|\r|\n")

_BOM = "\ufeff"
_OTHER_FILES = (
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an older Word or Excel file"),
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a compressed file"),
)
_PLAIN_TEXT = "a plain text file, saved as UTF-8"
_SAVE_AS = "the file saved as UTF-8: in the editor, choose Save as, with encoding UTF-8"


def readable(text: str | bytes, name: str, limit: int) -> str:
    """The text without its byte order mark; raises Problems if it is too large, no UTF-8, or not text.

    `limit` is in bytes. Carriage returns stay: they can only be line ends here.
    """
    _check_size(text, name, limit)
    found = text if isinstance(text, str) else _decoded(text, name)
    found = found.removeprefix(_BOM)
    for match in UNREADABLE.finditer(found):
        if match[0] != "\r":
            _refuse_character(found, match.start(), name)
    return found


def describe_character(char: str) -> str:
    """A character that cannot be seen, in words: `U+0007 (control character)`."""
    match char:
        case "\ufeff" | "\ufffe" | "\uffff":
            kind = "byte order mark"
        case "\u2028" | "\u2029" | "\x85" | "\r":
            kind = "unusual line end, often brought along by copying from a document"
        case _ if "\ud800" <= char <= "\udfff":
            kind = "half of a character"
        case _:
            kind = "control character"
    return f"U+{ord(char):04X} ({kind})"


def _check_size(text: str | bytes, name: str, limit: int) -> None:
    # Characters are counted first, so that a huge text is not encoded only to be refused.
    size = len(text)
    if size <= limit and isinstance(text, str) and not text.isascii():
        size = len(text.encode("utf-8", "surrogatepass"))
    if size > limit:
        message = f"this file is too large: more than {_amount(limit)}"
        raise Problems([Problem(name, 1, 1, (), message, "the content divided over several files")])


def _amount(size: int) -> str:
    return f"{size / 1_000_000:g} MB" if size >= 100_000 else f"{size:,} bytes"


def _decoded(raw: bytes, name: str) -> str:
    for start, what in _OTHER_FILES:
        if raw.startswith(start):
            _refuse_file(name, f"this is {what}, not a text", _PLAIN_TEXT)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf_16(raw):
        _refuse_file(name, "this file is saved as UTF-16 (sometimes called Unicode), not as UTF-8", _SAVE_AS)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if b"\0" in raw:
            _refuse_file(name, "this is not a text: it holds zero bytes", _PLAIN_TEXT)
        _refuse_byte(raw, wrong.start, name)


def _looks_like_utf_16(raw: bytes) -> bool:
    """Every other byte of the beginning is zero, as in UTF-16 without a mark."""
    start = raw[:200]
    return len(start) > 1 and any(
        start[half::2].count(0) == len(start[half::2]) and 0 not in start[1 - half :: 2] for half in (0, 1)
    )


def _refuse_file(name: str, message: str, expected: str) -> NoReturn:
    raise Problems([Problem(name, 1, 1, (), message, expected)])


def _refuse_byte(raw: bytes, position: int, name: str) -> NoReturn:
    byte = raw[position]
    # The text up to here is UTF-8; what follows is shown as far as it can be.
    line, column, source = _place(raw.decode("utf-8", "replace"), len(raw[:position].decode("utf-8")))
    message = f"this file is not saved as UTF-8: here stands the byte {byte:02X}"
    windows = bytes([byte]).decode("cp1252", "replace")
    if windows.isprintable() and windows != "\ufffd":
        message += f", which is '{windows}' in a file saved as Windows or Latin-1"
    raise Problems([Problem(name, line, column, (), message, _SAVE_AS, source=source)])


def _refuse_character(text: str, position: int, name: str) -> NoReturn:
    line, column, source = _place(text, position)
    if text[position] == "\0":
        _refuse_at(name, line, column, "this is not a text: here stands a zero byte", _PLAIN_TEXT, source)
    message = f"here stands a character that cannot be seen, {describe_character(text[position])}"
    _refuse_at(name, line, column, message, "the text without it: delete it, or type the words anew", source)


def _refuse_at(name: str, line: int, column: int, message: str, expected: str, source: str) -> NoReturn:
    raise Problems([Problem(name, line, column, (), message, expected, source=source)])


def _place(text: str, position: int) -> tuple[int, int, str]:
    """Line and column from 1, and the line itself."""
    before = LINE_END.split(text[:position])
    rest = LINE_END.split(text[position:], maxsplit=1)[0]
    return len(before), len(before[-1]) + 1, before[-1] + rest
