# SPDX-License-Identifier: EUPL-1.2
"""What has no place in a situation: citizen service numbers and e-mail addresses. They are refused, never repeated."""

import re
import unicodedata

_SOLID = re.compile(r"(?<!\d)\d{9}(?!\d)")
# Nine digits in groups ("1234.56.782"), not part of a longer row of groups such as a telephone number.
_GROUPED = re.compile(r"(?<!\d)(?<!\d[ .-])\d(?:[ .-]?\d){8}(?![ .-]?\d)")
# Begins only where a word begins, and gives nothing back: so a long word without an @ is read once, not once a letter.
_MAIL = re.compile(r"(?<![^\s@<>\"'(),;:])[^\s@<>\"'(),;:]++@[^\s@<>\"'(),;:]+\.[^\W\d_]{2,}")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits could be a citizen service number: weighted by 9 to 2 and -1 they add up to a multiple of 11.

    Source of the test: the design of the citizen service number; the number zero is not given out.
    """
    numbers = [int(digit) for digit in digits]
    total = sum(weight * number for weight, number in zip(_WEIGHTS, numbers, strict=True))
    return any(numbers) and total % 11 == 0


def refused(text: str) -> str | None:
    """The code of the mistake (see `wording`) if this text holds what may not be kept, else None."""
    plain = unicodedata.normalize("NFKC", text)
    for pattern in (_SOLID, _GROUPED):
        for match in pattern.finditer(plain):
            if passes_eleven_test(re.sub(r"\D", "", match[0])):
                return "citizen-number"
    return "mail-address" if _MAIL.search(plain) else None
