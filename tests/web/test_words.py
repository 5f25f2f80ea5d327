# SPDX-License-Identifier: EUPL-1.2
"""Every word on the pages is there in both languages, and every one that is there is used."""

import re
from collections import Counter
from pathlib import Path

import pytest

import rokwijzer.web
from rokwijzer.web.words import TABLES, WORDS

WEB = Path(rokwijzer.web.__file__).parent
SLOT = re.compile(r"{(\w+)}")
BUILT_KEYS = (
    "problem.",
    "form.tried.",
    "form.unit.",
    "form.next.",
    "form.counts.",
    "safety.step.",
    "safety.q.",
    "form.carer",
    "parents.sort.",
    "parents.age.",
    "current.state.",
    "current.means.",
    "current.level.",
    "print.step.",
    "compare.line.",
    "sheet.role.",
    "sheet.part.",
    "sheet.link.",
)
"""Keys that are put together from parts in the program."""


@pytest.mark.parametrize("key", sorted(WORDS))
def test_a_text_stands_in_both_languages_with_the_same_slots(key: str) -> None:
    nl, en = WORDS[key]
    assert nl.strip()
    assert en.strip()
    assert Counter(SLOT.findall(nl)) == Counter(SLOT.findall(en))


def test_no_key_stands_in_two_tables() -> None:
    keys = [key for table in TABLES for key in table]
    assert len(keys) == len(set(keys))


def _used() -> str:
    files = [
        *WEB.rglob("*.html"),
        *(path for path in WEB.rglob("*.py") if "words" not in path.relative_to(WEB).parts[:-1]),
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_key_that_the_pages_use_exists_and_every_key_is_used() -> None:
    used = _used()
    named = set(re.findall(r'{% (?:wt?|many) "([^"]+)"', used)) | set(
        re.findall(r"""\bword\(\s*["']([^"'{]+)["']""", used)
    )
    counted = set(re.findall(r'{% many "([^"]+)"', used)) | set(re.findall(r"""\bcounted\(\s*["']([^"']+)["']""", used))
    known = set(WORDS)
    assert {key for key in named - counted if key not in known} == set()
    assert {key for key in counted if not {f"{key}.one", f"{key}.many"} <= known} == set()
    unused = {
        key
        for key in known
        if f'"{key}"' not in used
        and f"'{key}'" not in used
        and key.rpartition(".")[0] not in counted
        and not key.startswith(BUILT_KEYS)
    }
    assert unused == set()


def test_templates_hold_no_words_of_their_own() -> None:
    """What is left of a template without tags and markup is punctuation."""
    for path in WEB.rglob("*.html"):
        text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        text = re.sub(r"<[^>]*>", "", text)
        left = re.sub(r"[\s·:;,.()‘’'\"“”…?!0-9–-]", "", text)
        assert not left, f"{path.name}: {left[:80]}"
