# SPDX-License-Identifier: EUPL-1.2
"""Checking against a model: what the corpus of bad files does not show."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Literal, TypeVar

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, field_validator, model_validator

from rokwijzer.knowledge.text import Mistake, Problem, Problems, read_yaml, to_plain, validate, write_yaml
from tests.knowledge.text.library import Count, Id, Library, Loans, Part, Shelf, Words

M = TypeVar("M", bound=BaseModel)


def _checked(model: type[M], text: str) -> M:
    value, problems = validate(model, read_yaml(text, "x.yaml"))
    assert value is not None, str(Problems(problems))
    return value


def _problems(model: type[BaseModel], text: str) -> list[Problem]:
    value, problems = validate(model, read_yaml(text, "x.yaml"))
    assert value is None
    assert problems == sorted(problems)
    return problems


def _problem(model: type[BaseModel], text: str) -> Problem:
    (problem,) = _problems(model, text)
    return problem


def test_a_part_of_a_document_is_checked_at_its_place() -> None:
    document = read_yaml(
        "shelves:\n  maps:\n    labl: {nl: Kaarten}\n  atlases:\n    label: {nl: Atlassen}\n", "x.yaml"
    )
    shelf, problems = validate(Shelf, document, ("shelves", "atlases"))
    assert shelf == Shelf(label=Words(nl="Atlassen"))
    assert problems == []
    shelf, problems = validate(Shelf, document, ("shelves", "maps"))
    assert shelf is None
    assert [(each.line, each.column, each.path, each.nearest) for each in problems] == [
        (3, 5, ("shelves", "maps", "labl"), "label")
    ]
    with pytest.raises(KeyError):
        validate(Shelf, document, ("shelves", "globes"))


@pytest.mark.parametrize(("text", "ok"), [("0", False), ("1", True), ("60", True), ("61", False)])
def test_a_number_may_be_its_bounds_and_nothing_beyond(text: str, ok: bool) -> None:
    value, _ = validate(Loans, read_yaml(f"days: {text}", "x.yaml"))
    assert (value is not None) is ok


@pytest.mark.parametrize(("length", "ok"), [(1, True), (64, True), (65, False)])
def test_an_id_has_at_most_sixty_four_characters(length: int, ok: bool) -> None:
    value, _ = validate(Count, read_yaml(f"what: {'a' * length}\nat-least: 1", "x.yaml"))
    assert (value is not None) is ok


class Flag(Part):
    flag: bool


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("true", True), ("no", False), ("false", False)])
def test_yes_and_no_have_two_words_each(text: str, value: bool) -> None:
    assert _checked(Flag, f"flag: {text}").flag is value


@pytest.mark.parametrize("text", ["on", "off", "1", "0", "y", "n", "t", "f", "True", "NO", "''", "ja"])
def test_no_other_word_is_yes_or_no(text: str) -> None:
    assert _problem(Flag, f"flag: {text}").expected == "yes or no"


class Day(Part):
    day: date


@pytest.mark.parametrize("text", ["2026-11-30", "2028-02-29", "0001-01-01", "9999-12-31"])
def test_a_day_that_exists_is_read(text: str) -> None:
    assert _checked(Day, f"day: {text}").day.isoformat() == text


@pytest.mark.parametrize(
    ("text", "message", "meant"),
    [
        ("2026-11-31", "31 November does not exist", None),
        ("2026-11-00", "0 November does not exist", None),
        ("2027-02-29", "29 February 2027 does not exist: 2027 is no leap year", None),
        ("2026-02-30", "30 February does not exist", None),
        ("2026-00-10", "there is no month 0", None),
        ("2026-13-12", "there is no month 13", "2026-12-13"),
        ("2026-13-13", "there is no month 13", None),
        ("1e9", "'1e9' is not a date as it is written here", None),
        ("0", "'0' is not a date as it is written here", None),
        ("1 mrt. 2026", "'1 mrt. 2026' is not a date as it is written here", "2026-03-01"),
        ("2026/3/1", "'2026/3/1' is not a date as it is written here", "2026-03-01"),
        ("1 foo 2026", "'1 foo 2026' is not a date as it is written here", None),
    ],
)
def test_a_day_that_does_not_exist_is_explained(text: str, message: str, meant: str | None) -> None:
    problem = _problem(Day, f"day: {text}")
    assert (problem.message, problem.nearest) == (message, meant)


class Amount(Part):
    whole: int | None = None
    exact: Decimal | None = None
    about: float | None = None


@pytest.mark.parametrize("text", ["0", "7", "-7", "+7", "007", "123456789012345678901234567890"])
def test_a_whole_number_is_digits_with_perhaps_a_sign(text: str) -> None:
    assert _checked(Amount, f"whole: {text}").whole == int(text)


@pytest.mark.parametrize("text", ["1_0", "1.0", "1e3", "٣", "0x10", "' 7'", "'7\n'", "seven"])
def test_nothing_else_is_a_whole_number(text: str) -> None:
    assert _problem(Amount, f"whole: {text}").message.endswith("is not a whole number")


@pytest.mark.parametrize("text", ["1e5", "NaN", "Infinity", "1_000.5", ".5", "1."])
def test_a_number_is_digits_with_perhaps_a_point(text: str) -> None:
    for key in ("exact", "about"):
        assert _problem(Amount, f"{key}: {text}").message == f"'{text}' is not a number"


class Many(StrEnum):
    """Thirteen values: one too many to list."""

    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U = (  # noqa: E741
        f"value-{letter}" for letter in "abcdefghijklmnopqrstu"
    )


class Twenty(StrEnum):
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T = (  # noqa: E741
        f"value-{letter}" for letter in "abcdefghijklmnopqrst"
    )


class Values(Part):
    many: Many | None = None
    twenty: Twenty | None = None


def test_twenty_values_are_listed_and_twenty_one_are_not() -> None:
    twenty = _problem(Values, "twenty: other")
    assert twenty.expected == "one of " + ", ".join(Twenty)
    assert _problem(Values, "many: other").expected == "one of the 21 known values"
    assert _problem(Values, "many: value-bb").nearest == "value-b"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Wide(Part):
    level: Level | None = None
    either: bool | date | None = None
    text_or_number: str | int | None = None
    loose: object = None
    pair: tuple[int, str] | None = None
    names: set[Id] = Field(default_factory=set)
    by_year: dict[str, list[Day]] = Field(default_factory=dict)


def test_where_text_is_allowed_a_number_stays_text() -> None:
    assert _checked(Wide, "text-or-number: 5").text_or_number == "5"


def test_what_has_no_declared_form_is_kept_as_it_stands() -> None:
    assert _checked(Wide, "loose: {a: [1, on]}").loose == {"a": ["1", "on"]}


def test_a_text_that_pydantic_would_take_for_yes_is_no_yes_in_a_choice_either() -> None:
    assert _checked(Wide, "either: yes").either is True
    assert _checked(Wide, "either: 2026-01-01").either == date(2026, 1, 1)
    for text in ("1", "on", "86400"):
        assert _problem(Wide, f"either: {text}").message == f"'{text}' does not fit here"


def test_problems_deep_in_lists_and_keys_have_their_place() -> None:
    problem = _problem(Wide, "by-year:\n  2026:\n    - day: 2026-01-01\n    - day: 2026-1-1\n")
    assert (problem.line, problem.column) == (4, 12)
    assert problem.path == ("by-year", "2026", 1, "day")


def test_a_list_of_fixed_length_says_how_long() -> None:
    assert _checked(Wide, "pair: [1, a]").pair == (1, "a")
    assert _problem(Wide, "pair: [x, a]").path == ("pair", 0)


def test_the_name_in_python_is_no_key_of_the_file() -> None:
    problem = _problem(Wide, "text_or_number: 5")
    assert problem.nearest == "text-or-number"


class Reads(BaseModel):
    """Reads some of its fields itself."""

    model_config = ConfigDict(extra="forbid")

    flag: Annotated[bool, BeforeValidator(lambda value: value == "aan")] = False
    day: date | None = None

    @field_validator("day", mode="before")
    @classmethod
    def _today(cls, value: object) -> object:
        return date(2026, 11, 22) if value == "today" else value


class Turns(Part):
    flag: bool

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"flag": value == "on"} if isinstance(value, str) else value


class Holds(Part):
    turns: Turns


def test_a_validator_that_reads_first_has_the_first_word() -> None:
    read = _checked(Reads, "flag: aan\nday: today")
    assert (read.flag, read.day) == (True, date(2026, 11, 22))
    assert _checked(Holds, "turns: on").turns.flag is True


class Tree(Part):
    name: Id
    parts: tuple[Tree, ...] = ()
    grown: bool = False


def test_a_model_that_holds_itself_is_followed_all_the_way() -> None:
    problem = _problem(Tree, "name: a\nparts: [{name: b, parts: [{name: c, grown: maybe}]}]")
    assert problem.path == ("parts", 0, "parts", 0, "grown")


class Cat(Part):
    kind: Literal["cat"]
    indoor: bool = False


class Dog(Part):
    kind: Literal["dog"]
    indoor: date | None = None


class Owner(Part):
    pet: Cat | Dog


def test_the_option_is_known_by_its_one_value_without_a_declared_discriminator() -> None:
    assert _checked(Owner, "pet: {kind: cat, indoor: yes}").pet == Cat(kind="cat", indoor=True)
    assert _problem(Owner, "pet: {kind: dog, indoor: yes}").message == "'yes' is not a date as it is written here"
    assert _problem(Owner, "pet: {kind: cat, indoor: on}").message == "'on' is neither yes nor no"
    problem = _problem(Owner, "pet: {kind: dgo, indoor: yes}")
    assert str(problem) == "x.yaml:1:13: 'dgo' is not a value of 'kind'. Expected: one of cat, dog. Did you mean 'dog'?"


class Own(Part):
    a: int = 0
    b: list[str] = Field(default_factory=list)

    @model_validator(mode="after")
    def _check(self) -> Own:
        if self.a == 1:
            raise Mistake("the second item is one too many", "one item", at=("b", 1))
        if self.a == 2:
            raise ValueError("two is not done")
        assert self.a != 3, "three is not done either"
        return self


@pytest.mark.parametrize(
    ("number", "message", "place"),
    [
        (1, "the second item is one too many", (2, 8)),
        (2, "two is not done", (1, 1)),
        (3, "three is not done either", (1, 1)),
    ],
)
def test_what_a_validator_says_passes_as_it_is(number: int, message: str, place: tuple[int, int]) -> None:
    problem = _problem(Own, f"a: {number}\nb: [x, y]")
    assert problem.message.startswith(message)
    assert (problem.line, problem.column) == place


class Names(RootModel[dict[Id, Annotated[int, Field(ge=0)]]]):
    """A file that is nothing but keys of the author's choice."""


def test_a_model_that_is_only_its_content_is_followed_too() -> None:
    names = _checked(Names, "a: 1\nb: 2")
    assert names.root == {"a": 1, "b": 2}
    assert to_plain(names) == {"a": "1", "b": "2"}
    problem = _problem(Names, "a: 1\nb: -1")
    assert (problem.line, problem.message) == (2, "'-1' is too low")


class Odd(BaseModel):
    model_config = ConfigDict(frozen=True)

    kind: Literal["odd"] = "odd"
    size: Decimal = Decimal("1E+2")
    ratio: float = 0.0
    level: Level = Level.LOW
    flags: tuple[bool, ...] = ()
    names: frozenset[str] = frozenset()
    maybe: int | None = 3
    many: dict[str, list[int]] = Field(default_factory=lambda: {"a": [1]})
    hidden: str = Field(default="", exclude=True)


def test_what_equals_its_default_is_left_out_but_for_the_value_that_names_the_option() -> None:
    assert to_plain(Odd()) == {"kind": "odd"}
    assert to_plain(Odd(many={"a": [1]}, level=Level.LOW)) == {"kind": "odd"}


def test_every_value_is_written_as_the_text_that_reads_back_as_it() -> None:
    odd = Odd(
        size=Decimal("1.50"),
        ratio=1e-7,
        level=Level.HIGH,
        flags=(True, False),
        names=frozenset({"b", "a"}),
        maybe=4,
        many={"b": [2], "a": []},
        hidden="x",
    )
    assert to_plain(odd) == {
        "kind": "odd",
        "size": "1.50",
        "ratio": "0.0000001",
        "level": "2",
        "flags": ["yes", "no"],
        "names": ["a", "b"],
        "maybe": "4",
        "many": {"b": ["2"], "a": []},
    }
    assert _checked(Odd, write_yaml(to_plain(odd))) == odd.model_copy(update={"hidden": ""})


def test_an_empty_value_that_is_not_the_default_is_written() -> None:
    plain = to_plain(Odd(many={}))
    assert plain == {"kind": "odd", "many": {}}
    assert _checked(Odd, write_yaml(plain)) == Odd(many={})


def test_none_that_is_no_default_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="'maybe' is None, which no file can say"):
        to_plain(Odd(maybe=None))


def test_keys_stand_in_the_order_of_the_model_and_chosen_ones_in_that_of_the_author() -> None:
    library = _checked(
        Library,
        "kind: public\nname: {en: A, nl: B}\nshelves: {z: {label: {nl: Z}}, a: {tags: [x], label: {nl: A}}}",
    )
    assert write_yaml(to_plain(library)).splitlines()[1:] == [
        "name: {nl: B, en: A}",
        "kind: public",
        "",
        "shelves:",
        "  z:",
        "    label: {nl: Z}",
        "  a:",
        "    label: {nl: A}",
        "    tags: [x]",
    ]
