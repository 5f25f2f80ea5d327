# SPDX-License-Identifier: EUPL-1.2
"""The same knowledge is the same bytes, and the bytes give the same knowledge back."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from rokwijzer.decisions import decide, offer_status, rule_state
from rokwijzer.editions.canonical import (
    CanonicalError,
    content_of,
    decode,
    encode,
    encode_model,
    knowledge_base,
    parse_canonical,
)
from rokwijzer.editions.codec import CodecError, from_plain, is_condition, to_plain
from rokwijzer.family import read_situation
from rokwijzer.knowledge import KnowledgeBase, load
from rokwijzer.knowledge.models import (
    Aid,
    Axiom,
    Common,
    Fact,
    FactKind,
    FactType,
    FactValue,
    Figure,
    Model,
    Offer,
    Organisation,
    OrganisationLayer,
    Region,
    Rule,
    Statement,
    Subject,
    Text,
)
from tests.editions.generated import models
from tests.editions.made_up import ON, VIDEO, base, with_line

BASE = base()
PINNED = {
    "offer": "30c7d71462f3",
    "offer with entrances": "e375a1b02adb",
    "rule": "5bb9dcb93d10",
    "aid": "381a80048a80",
    "axiom": "efd4bfa7c6be",
    "organisation": "f1b017f978bf",
    "region": "ae8932d8de7c",
    "fact": "768cf88c9e5e",
}


def _again(known: KnowledgeBase) -> KnowledgeBase:
    return knowledge_base(decode(encode(known).data), "edition")


@pytest.mark.parametrize("known", [BASE, load()], ids=["made-up", "shipped"])
def test_a_knowledge_base_comes_back_equal_in_every_part_and_condition(known: KnowledgeBase) -> None:
    back = _again(known)
    assert content_of(back) == content_of(known)
    assert back.conditions == known.conditions
    assert back.applies_when == known.applies_when
    assert encode(back).data == encode(known).data


@pytest.mark.parametrize("known", [BASE, load()], ids=["made-up", "shipped"])
def test_what_comes_back_is_in_the_order_of_its_authors(known: KnowledgeBase) -> None:
    back = _again(known)
    for section in ("facts", "offers", "rules", "organisations", "roles", "aids"):
        assert list(getattr(back, section)) == list(getattr(known, section))
    assert list(back.common.themes) == list(known.common.themes)
    for name, offer in known.offers.items():
        assert list(back.offers[name].all_criteria()) == list(offer.all_criteria())


def test_every_example_family_gets_the_same_from_the_bytes_as_from_the_files() -> None:
    for known in (BASE, load()):
        back = _again(known)
        assert known.examples
        for name, text in known.examples.items():
            statuses = []
            for each in (known, back):
                situation = read_situation(text, name, each, today=ON)
                knowns = situation.knowns(each, situation.on or ON)
                decisions = decide(each)
                statuses.append(
                    (
                        {key: offer_status(one, knowns, each.evaluator) for key, one in decisions.offers.items()},
                        {key: rule_state(one, knowns, each.evaluator) for key, one in decisions.rules.items()},
                    )
                )
            assert statuses[0] == statuses[1], name


def test_the_form_is_what_it_says() -> None:
    statement = Statement(nl='Kijk "samen"\nterug.', cite=("900:2", "norm:wet"))
    assert encode_model(statement).data == (
        b'{"cite":["900:2","norm:wet"],"format":1,"nl":"Kijk \\"samen\\"\\nterug."}\n'
    )
    assert to_plain(Figure(nl="een en een half", low=1.5, high=20.0, cite=("900:1",))) == {
        "cite": ["900:1"],
        "high": "20",
        "low": "1.5",
        "nl": "een en een half",
    }


def test_the_bytes_of_format_1_are_pinned() -> None:
    """A changed default, name or rule of writing would give old editions another meaning: it asks for a new format."""
    fact = Fact(
        subject=Subject.CARER,
        type=FactType.ENUMERATION,
        label=Text(nl="opleiding"),
        question=Text(nl="Welke?"),
        measure=Text(nl="de opleiding"),
        values={
            "low": FactValue(label=Text(nl="laag")),
            "other": FactValue(label=Text(nl="anders"), outside_order=True),
        },
        ordered=True,
        kind=FactKind.REPORT,
        theme="parents",
        cite=("editorial",),
    )
    parts: dict[str, Model] = {
        "offer": BASE.offers["video"],
        "offer with entrances": BASE.offers["massage"],
        "rule": BASE.rules["film"],
        "aid": BASE.aids["card"],
        "axiom": BASE.axioms["tired-is-tense"],
        "organisation": BASE.organisations["desk"],
        "region": BASE.regions["town"],
        "fact": fact,
    }
    assert {name: encode_model(part).sha256[:12] for name, part in parts.items()} == PINNED


def test_the_bytes_do_not_depend_on_how_a_letter_is_composed() -> None:
    text = with_line(VIDEO, "Iemand komt thuis filmen.", "Eén film.")
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert composed != decomposed
    assert encode(base(offers__video=composed)).data == encode(base(offers__video=decomposed)).data


def test_the_order_in_which_an_author_puts_criteria_is_part_of_what_is_said() -> None:
    lines = VIDEO.splitlines()
    age = next(line for line in lines if line.startswith("  age:"))
    lines.remove(age)
    lines.insert(next(place for place, line in enumerate(lines) if line.startswith("programme:")), age)
    moved = base(offers__video="\n".join(lines))
    assert moved.offers["video"] == BASE.offers["video"], "the same criteria, by name"
    assert encode(moved).data != encode(BASE).data
    assert list(_again(moved).offers["video"].criteria) == ["tense", "start", "age"]


@pytest.mark.parametrize("model", [Offer, Rule, Fact, Axiom, Aid, Organisation, Common, Region, OrganisationLayer])
def test_every_generated_model_comes_back_equal(model: type[BaseModel]) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(models(model))
    def check(made: BaseModel) -> None:
        plain = to_plain(made)
        raw = json.dumps(plain, sort_keys=True)
        back = from_plain(model, json.loads(raw), "generated")
        assert back == made
        assert json.dumps(to_plain(back), sort_keys=True) == raw
        assert _orders(back) == _orders(made)

    check()


def _orders(value: Any) -> Any:
    """The keys of every mapping that its author keyed, in order."""
    match value:
        case BaseModel():
            return [
                _orders(getattr(value, name))
                for name, info in type(value).model_fields.items()
                if not is_condition(info.annotation)
            ]
        case dict():
            return [(key, _orders(each)) for key, each in value.items()]
        case tuple():
            return [_orders(each) for each in value]
        case _:
            return None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_any_text_is_canonical_once_written(text: str) -> None:
    if not text.strip():
        return
    data = encode_model(Statement.model_construct(nl=text, cite=("900:1",))).data
    assert parse_canonical(data, "text")["nl"] == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"a":1, "b":2}\n', "canonical"),
        (b'{"b":1,"a":2}\n', "canonical"),
        (b'{"a":1,"a":1}\n', "canonical"),
        (b'{"a":1}', "canonical"),
        (b'{"a":"\\u00e9"}\n', "canonical"),
        (b'{"a":1.0}\n', "fraction"),
        (b'{"a":null}\n', "null"),
        (b'{"a":NaN}\n', "JSON"),
        (b'{"a":"\xff"}\n', "UTF-8"),
        (b"[1]\n", "one object"),
        (b"{", "JSON"),
        (b"[" * 100_000, "JSON"),
    ],
)
def test_other_bytes_are_refused_with_the_place(raw: bytes, message: str) -> None:
    with pytest.raises(CanonicalError, match=message):
        parse_canonical(raw, "file")


def test_a_later_format_is_refused_by_number() -> None:
    raw = encode(BASE).data.replace(b'"format":1', b'"format":2', 1)
    with pytest.raises(CanonicalError, match=r"format 2.*reads format 1"):
        decode(raw)


def test_an_id_that_stands_twice_is_refused() -> None:
    plain = to_plain(BASE.offers["video"])
    names = plain["names"]
    assert isinstance(names, list)
    with pytest.raises(CodecError, match="short stands twice"):
        from_plain(Offer, {**plain, "names": [*names, *names]}, "offer")


def test_an_unknown_key_is_refused_with_its_place() -> None:
    plain = to_plain(BASE.offers["video"])
    with pytest.raises(CodecError, match="offer: surprise"):
        from_plain(Offer, {**plain, "surprise": "x"}, "offer")


def test_half_a_character_is_refused_in_words() -> None:
    with pytest.raises(CodecError, match="half a character"):
        encode_model(Statement.model_construct(nl="\ud800", cite=("900:1",)))
