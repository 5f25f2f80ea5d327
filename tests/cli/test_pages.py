# SPDX-License-Identifier: EUPL-1.2
"""The page of an advice: what stands on it, in which order, at every width."""

import re
from collections.abc import Sequence
from functools import cache

import pytest
from rich.cells import cell_len

from rokwijzer.advice import AdviceOut, advise
from rokwijzer.cli.offers import SHAPES
from rokwijzer.cli.page import MOST_OFFERS, page
from rokwijzer.cli.terminal import Terminal
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from tests.cli.golden import Golden, goldens, written
from tests.some import some

EXAMPLES = tuple(load().examples)
_BLOCK = re.compile(rf"^ *[{''.join(SHAPES.values())}] .* (?P<id>[a-z0-9-]+)$")


@cache
def _advice(example: str, language: Language = "nl", region: str | None = None) -> AdviceOut:
    base = load()
    situation = read_situation(base.examples[example], example, base)
    assert situation.on is not None
    return advise(situation, base, on=situation.on, region=region, language=language)


@cache
def _lines(example: str, width: int = 80, language: Language = "nl", *, everything: bool = False) -> tuple[str, ...]:
    advice = _advice(example, language)
    return tuple(page(advice, Terminal(width), command="rokwijzer explain x", everything=everything).splitlines())


def _place(lines: Sequence[str], text: str) -> int:
    return next(number for number, line in enumerate(lines) if text in line)


@pytest.mark.parametrize("golden", tuple(goldens()), ids=lambda golden: golden.path.name)
def test_the_page_of_each_walk_is_the_one_that_is_kept(golden: Golden) -> None:
    """After a change that is meant: `python -m tests.cli.golden`, and read the difference."""
    assert written(golden) == golden.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("example", some(EXAMPLES))
def test_no_page_is_wider_than_the_terminal_or_ends_a_line_in_white_space(example: str) -> None:
    for width in (40, 107, 108):
        for line in _lines(example, width):
            assert cell_len(line) <= width
            assert line == line.rstrip()


@pytest.mark.parametrize("example", some(EXAMPLES))
def test_the_page_with_everything_fits_as_well(example: str) -> None:
    assert all(cell_len(line) <= 40 for line in _lines(example, 40, everything=True))


@pytest.mark.parametrize("example", some(EXAMPLES))
def test_every_offer_is_named_or_counted(example: str) -> None:
    advice = _advice(example)
    text = " ".join(" ".join(_lines(example)).split())
    for heading, members in (("Ander aanbod dat past", advice.other), ("Niet voor deze situatie", advice.not_meant)):
        assert not members or re.search(rf"{heading}.* \({len(members)}\) ──", text)
    consult = {each.name for each in advice.offers.values() if each.status == "consult-first"}
    assert all(name in text for name in consult)
    everything = " ".join(" ".join(_lines(example, everything=True)).split())
    assert {each.id for each in advice.offers.values() if each.name in everything} == set(advice.offers)


@pytest.mark.parametrize("example", some(EXAMPLES))
def test_at_most_five_offers_of_a_section_are_open_and_each_takes_at_most_three_lines_below_its_name(
    example: str,
) -> None:
    advice = _advice(example)
    lines = _lines(example)
    places = {match["id"]: number for number, line in enumerate(lines) if (match := _BLOCK.match(line))}
    for section in (*(step.offers for step in advice.steps), advice.other):
        shown = list(section[:MOST_OFFERS])
        if not advice.entered:
            shown = [name for name in shown if advice.offers[name].status == "fits"]
        assert [name for name in section if name in places] == shown
        for name in shown:
            block = lines[places[name] + 1 :]
            height = next(number for number, line in enumerate(block) if not line.strip() or line.startswith("──"))
            assert 1 <= height <= 3 or "◇" in lines[places[name]]


def test_nothing_on_any_page_is_a_percentage_or_a_placeholder() -> None:
    for example in EXAMPLES:
        text = "\n".join(_lines(example))
        assert "%" not in text
        assert "None" not in text
        assert "{" not in text


def test_safety_comes_before_every_step() -> None:
    lines = _lines("walk-5-with-violence")
    advice = _advice("walk-5-with-violence")
    assert advice.safety
    assert (
        _place(lines, "Veiligheid eerst") < _place(lines, advice.safety[0].title) < _place(lines, "vervolgstappen ──")
    )


def test_the_direct_referral_stands_above_the_other_steps_of_the_stuck_family() -> None:
    lines = _lines("walk-5-stuck")
    direct, *others = _advice("walk-5-stuck").steps
    assert direct.id == "direct-referral"
    assert all(_place(lines, direct.id) < _place(lines, other.id) for other in others)


def test_what_is_open_stands_with_its_questions() -> None:
    for example in ("walk-5-without-persistence", "walk-5-without-communication", "walk-5-without-overload"):
        (step,) = [each for each in _advice(example).open_steps if each.id == "direct-referral"]
        text = " ".join(" ".join(_lines(example)).split())
        assert step.questions
        assert all(question.text in text for question in step.questions)


def test_a_later_start_is_said_with_its_day() -> None:
    lines = _lines("walk-1-crying-baby")
    opens = [each.opens.text.rstrip(".") for each in _advice("walk-1-crying-baby").offers.values() if each.opens]
    assert any("13 september 2027" in text for text in opens)
    shown = [line for line in lines if any(line.endswith(text) for text in opens)]
    assert 1 <= len(shown) <= MOST_OFFERS


def test_an_empty_situation_shows_no_wall() -> None:
    lines = _lines("nothing-known")
    assert "nog niets ingevoerd" in " ".join(lines)
    assert len(lines) < 120


def test_a_page_on_which_the_texts_are_silent_says_so() -> None:
    silent = [example for example in EXAMPLES if _advice(example).silent and _advice(example).entered]
    assert silent
    for example in silent:
        assert "De teksten zeggen hier n" in "\n".join(_lines(example))


def test_the_foot_names_what_the_page_rests_on() -> None:
    for language, words in (("nl", "De professional beslist"), ("en", "The professional decides")):
        lines = _lines("walk-1-crying-baby", language=language)
        assert words in " ".join(lines[-3:])
        assert "ROKwijzer 0." in " ".join(lines[-3:])


def test_without_a_command_to_explain_there_is_no_line_for_it() -> None:
    text = page(_advice("walk-1-crying-baby"), Terminal(), command=None, everything=False)
    assert "Waarom zie ik dit?" not in text


def test_a_region_that_is_not_known_is_a_note_and_everything_is_asked() -> None:
    base = load()
    text = base.examples["walk-1-crying-baby"].replace("municipality: deventer", "municipality: Verweggistan")
    situation = read_situation(text, "x", base)
    assert situation.on is not None
    advice = advise(situation, base, on=situation.on)
    shown = page(advice, Terminal(), command=None, everything=False)
    assert "Over Verweggistan weten we niet wat er is" in shown
    assert "In Verweggistan: navragen" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_in_ascii_says_the_same_in_ascii(language: Language) -> None:
    advice = _advice("walk-5-stuck", language)
    plain = page(advice, Terminal(encoding="ascii", shapes=False), command=None, everything=False)
    assert plain.isascii()
    assert "[x] " in plain
    assert "?" not in re.sub(r"\w\?", "", plain)


def test_colour_changes_no_letter() -> None:
    advice = _advice("walk-3-toddler")
    plain = page(advice, Terminal(120), command=None, everything=False)
    coloured = page(advice, Terminal(120, styled=True, coloured=True), command=None, everything=False)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert set(re.findall(r"\x1b\[([0-9;]*)m", coloured)) <= {"0", "1", "2", "36", "1;36"}
