# SPDX-License-Identifier: EUPL-1.2
"""Mistakes in a situation, with the exact text of every message: `bad/*.yaml` beside `bad/*.txt`."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from string import Formatter

import pytest

from rokwijzer.family import SIZE_LIMIT, Situation, read_situation
from rokwijzer.family.wording import MISTAKES, in_words
from rokwijzer.knowledge import Problem, Problems
from tests.family.base import HERE, ON, plain, read, small

BAD = sorted((HERE / "bad").glob("*.yaml"))
EXPECTED = "".join(path.with_suffix(".txt").read_text(encoding="utf-8") for path in BAD)


def problems(attempt: Callable[[], Situation]) -> tuple[Problem, ...]:
    with pytest.raises(Problems) as raised:
        attempt()
    return raised.value.problems


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_mistake_is_said_exactly_so(path: Path) -> None:
    found = problems(lambda: read_situation(path.read_bytes(), path.name, small()))
    assert "\n".join(map(str, found)) + "\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


# A file cannot hold these; see the tests of the form below.
NOT_IN_FILES = {"unseen-character"}


@pytest.mark.parametrize("code", sorted(MISTAKES.keys() - NOT_IN_FILES))
def test_every_message_is_shown_by_an_example(code: str) -> None:
    template = re.escape(MISTAKES[code].en)
    assert re.search(re.sub(r"\\{\w+\\}", ".+", template), EXPECTED)


@pytest.mark.parametrize("code", sorted(MISTAKES))
def test_every_message_says_the_same_things_in_dutch_and_english(code: str) -> None:
    nl, en, nl_expected, en_expected = MISTAKES[code]
    assert _names(nl) == _names(en)
    assert _names(nl_expected) == _names(en_expected)
    assert bool(nl_expected) == bool(en_expected)
    words = dict.fromkeys(_names(nl) | _names(nl_expected), "filled in")
    for language in ("nl", "en"):
        message, expected = in_words(code, language, words)
        assert "{value}" not in message
        assert (expected is None) == (not en_expected)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_messages_can_be_dutch() -> None:
    (found,) = problems(lambda: read("on: 2026-11-22\nchild: {born: 2026-09-13, age: 1 week}", language="nl"))
    assert found.message == "een kind dat op 2026-09-13 is geboren, is op 2026-11-22 10 weken oud, niet 1 week"
    assert found.expected == "één van beide: de geboortedatum of de leeftijd"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "this file is empty"),
        (b"child: {born: yes}\n" + b"#" * 5_000_000, "this file is too large: more than 0.2 MB"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\n", "would name this part for repeating"),
        (b"\x00\x01\x02", "this is not a text"),
        (b"PK\x03\x04 and so on", "a Word, Excel or zip file"),
        ("child: {born: yes}".encode("utf-16"), "saved as UTF-16"),
        ("title: één".encode("latin-1"), "not saved as UTF-8: here stands the byte E9"),
        (b"child: {born: yes", "that opens here is not closed"),
        (b"child: {born: yes}\nchild: {born: yes}", "stands here for the second time"),
    ],
    ids=["empty", "5 MB", "YAML bomb", "binary", "Word file", "UTF-16", "Latin-1", "not closed", "twice"],
)
def test_what_is_no_readable_file_gets_one_clear_message_first(raw: bytes, message: str) -> None:
    first = problems(lambda: read_situation(raw, "family.yaml", small()))[0]
    assert message in first.message
    assert first.file == "family.yaml"
    assert first.expected


def test_a_file_of_exactly_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    start = b"child: {born: 2026-09-13}\n#"
    largest = start + b" " * (SIZE_LIMIT - len(start))
    assert read_situation(largest, "family.yaml", small()).index is not None
    assert len(problems(lambda: read_situation(largest + b" ", "family.yaml", small()))) == 1


def test_a_form_gets_the_path_of_a_mistake_and_no_line() -> None:
    (found,) = problems(lambda: plain({"child": {"born": "", "cries-a-lot": "perhaps"}}, name="form"))
    assert found.path == ("child", "cries-a-lot")
    assert (found.file, found.line, found.column) == ("form", 1, 1)


def test_in_a_list_of_a_form_blanks_keep_their_place_in_a_path() -> None:
    (found,) = problems(lambda: plain({"goes-well": ["", "child.does-wel"]}))
    assert found.path == ("goes-well", 1)


@pytest.mark.parametrize("text", ["bell \x07", "half \ud800", "turned \u2028 line"])
def test_a_form_may_not_bring_in_characters_that_cannot_be_seen(text: str) -> None:
    (found,) = problems(lambda: plain({"municipality": text}))
    assert found.message == "here stands a character that cannot be seen"


def test_a_form_may_have_the_line_ends_of_any_browser() -> None:
    situation = plain({"why": "first\r\nsecond"})
    assert situation.why is not None
    assert situation.why.nl == "first\nsecond"


@pytest.mark.parametrize("data", [["child"], "child", {"child": object()}, {"child": b"born"}])
def test_what_has_no_shape_of_a_situation_is_refused_at_once(data: dict[str, object]) -> None:
    assert problems(lambda: plain(data))


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("123456782", True),
        ("bsn:123456782.", True),
        ("123 456 782", True),
        ("1234.56.782", True),
        ("123-456-782", True),
        ("١٢٣٤٥٦٧٨٢", True),
        ("123456783", False),
        ("000000000", False),
        ("1234567820", False),
        ("12345678", False),
        ("0570-123456", False),
        ("2026-11-22", False),
        ("anna@example.org", True),
        ("mail: anna.b@zorg.nl!", True),
        ("@home", False),
        ("3 @ 4", False),
    ],
)
def test_citizen_service_numbers_and_mail_addresses_are_refused_wherever_they_stand(text: str, refused: bool) -> None:
    override = {"light-help#crying": {"reason": text, "as": "met"}}
    places: list[dict[str, object]] = [{"why": text}, {"title": {"en": text, "nl": "x"}}, {"overrides": override}]
    for data in places:
        if refused:
            (found,) = problems(partial(plain, data))
            assert text not in str(found)
        else:
            plain(data)


def test_a_refused_number_is_shown_nowhere_not_even_in_the_line() -> None:
    with pytest.raises(Problems) as raised:
        read("child: {born: 123456782}\nwhy: BSN 123456782 # 111222333\n123456782: yes\n")
    assert len(raised.value.problems) == 4
    for number in ("123456782", "111222333"):
        assert number not in str(raised.value)


@pytest.mark.parametrize(("born", "fine"), [("2026-11-21", True), ("2026-11-22", True), ("2026-11-23", False)])
def test_a_birth_date_may_be_today_and_not_later(born: str, fine: bool) -> None:
    data: dict[str, object] = {"child": {"born": born}}
    if fine:
        assert plain(data, today=ON).knowns(small(), ON).anchors.possible
    else:
        (found,) = problems(lambda: plain(data, today=ON))
        assert found.expected is not None
        assert "if there is a pregnancy, enter that" in found.expected


def test_the_day_of_the_situation_counts_before_today() -> None:
    data: dict[str, object] = {"on": "2026-11-01", "child": {"born": "2026-11-10"}}
    (found,) = problems(lambda: plain(data, today=ON))
    assert found.message == "the birth date 2026-11-10 is after 2026-11-01: this child is not born yet"


def test_without_a_day_the_future_is_found_when_the_family_is_advised_on_at_its_line() -> None:
    situation = read("child:\n  born: 2026-11-23\n")
    with pytest.raises(Problems) as raised:
        situation.knowns(small(), ON)
    (found,) = raised.value.problems
    assert (found.file, found.line, found.column) == ("family.yaml", 2, 9)
    assert situation.knowns(small(), date(2026, 11, 23)).anchors.possible


def test_facts_that_only_the_day_decides_are_not_judged_without_a_day() -> None:
    text = "child: {born: 2026-09-13}\npregnancy: {smokes: yes}\n"
    assert read(text).statements
    (found,) = problems(lambda: read(text, today=ON))
    assert found.path == ("pregnancy", "smokes")


def test_what_was_said_during_the_pregnancy_may_stay_when_the_child_is_born() -> None:
    text = "on: 2026-11-22\nchild: {born: 2026-09-13}\npregnancy: {smokes: {value: yes, on: 2026-05-01}}\n"
    assert read(text).statements


def test_a_no_to_what_cannot_apply_is_let_be() -> None:
    assert read("on: 2026-11-22\nchild: {born: 2026-09-13}\npregnancy: {smokes: no}\n").statements


def test_a_contradiction_names_only_the_answers_that_clash() -> None:
    data: dict[str, object] = {
        "child": {"born": "2026-09-13", "cries-a-lot": "yes"},
        "carer-1": {"role": "mother", "depressed": "yes", "unwell": "no", "tension": "yes"},
        "household": {"debts": "yes"},
    }
    (found,) = problems(lambda: plain(data, language="nl"))
    assert found.message == (
        "dit kan niet allemaal kloppen: carer-1.depressed (depressed): ja; carer-1.unwell (unwell): nee"
    )
