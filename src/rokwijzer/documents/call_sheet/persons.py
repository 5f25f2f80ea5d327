# SPDX-License-Identifier: EUPL-1.2
"""What can be seen to be about a person: it has no place in a layer, which everybody can read."""

import re
import unicodedata

from rokwijzer.family.privacy import refused

_MOBILE = re.compile(
    r"(?<!\d)(?:(?:\+\s?31|0031)[\s.()-]*(?:0[\s.()-]*)?|0[\s.()-]*)6(?:[\s.()-]*\d){8}(?!\d)|(?<!\d)6\d{8}(?!\d)"
)
"""06 with eight digits, however it is grouped; and without its zero, which spreadsheets take away."""

_TITLE = re.compile(
    r"\b(?:[Mm]evr(?:ouw)?\.?|[Mm]w\.?|[Dd]hr\.?|[Dd]e heer|[Mm]eneer|Mrs\.?|Mr\.?|Ms\.?)\s+"
    r"(?:(?:van|de|der|den|ten|ter|'t)\s+){0,3}[A-Z]"
)
_INITIALS = re.compile(
    r"(?<![\w.])(?![BN]\.\s?V\.)(?:[A-Z]\.\s?){1,4}(?:(?:van|de|der|den|ten|ter)\s+){0,3}[A-Z][a-zà-ÿ]+"
)


def person_in(text: str) -> str | None:
    """The key of the words that say what stands here about a person (see `words`); None if nothing can be seen."""
    plain = unicodedata.normalize("NFKC", text)
    match refused(plain):
        case "mail-address":
            return "person-mail"
        case "citizen-number":
            return "person-number"
        case _:
            pass
    if _MOBILE.search(plain):
        return "person-mobile"
    return "person-name" if _TITLE.search(plain) or _INITIALS.search(plain) else None
