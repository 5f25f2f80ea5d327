# SPDX-License-Identifier: EUPL-1.2
"""A situation back as it is written: nothing gets lost, and the order does not matter."""

import re
import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.family import KEYS, Situation, family_hash, from_plain, read_situation, to_plain, to_yaml
from rokwijzer.family.index_reading import CHILD_KEYS, PREGNANCY_KEYS
from rokwijzer.knowledge import Problems, load
from rokwijzer.knowledge.base import facts_of_families
from tests.family.base import HERE, plain, read, small
from tests.ground.repository import ROOT

UNKNOWN = st.just("parents-do-not-know")
YES_NO = st.sampled_from(["yes", "no"])
DAYS = st.dates(date(2026, 1, 1), date(2026, 11, 22)).map(date.isoformat)
NUMBERS = st.integers(12, 99)


def _list_of(values: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.lists(values, min_size=1, max_size=3, unique=True)


def _answer(values: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    """A bare answer, a statement, or several statements."""
    bare = st.one_of(values, UNKNOWN, _list_of(values))
    statement = st.fixed_dictionaries(
        {"value": bare}, optional={"by": st.sampled_from(["mother", "professional", "midwife"]), "on": DAYS}
    )
    return st.one_of(bare, statement, st.lists(statement, min_size=1, max_size=3))


AGES = st.one_of(
    NUMBERS.map(str),
    st.tuples(NUMBERS, NUMBERS).map(lambda pair: f"{min(pair)} to {max(pair)}"),
    NUMBERS.map(lambda number: f"{number} or more"),
    NUMBERS.map(lambda number: f"{number} or less"),
)
ANSWERS: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "child": {"cries-a-lot": _answer(YES_NO), "does-well": _answer(YES_NO), "first-tooth": _answer(DAYS)},
    "carer-1": {
        "role": _answer(st.sampled_from(["mother", "father", "other"])),
        "age": st.one_of(AGES, _answer(NUMBERS.map(str))),
        "tension": _answer(YES_NO),
    },
    "carer-2": {"basis": _answer(st.sampled_from(["birth", "step"])), "questions": _answer(YES_NO)},
    "household": {"debts": _answer(YES_NO), "wants-home": _answer(YES_NO)},
}
SEEN = st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff@")
TEXTS = st.text(SEEN, max_size=60)
COPES = st.fixed_dictionaries({}, optional={"carer-1": st.fixed_dictionaries({"copes": _answer(YES_NO)})})
OFFERS = st.sampled_from(["light-help", "other-help"])
INDEXES: st.SearchStrategy[dict[str, object]] = st.one_of(
    st.just({}),
    st.just({"wish-for-a-child": "yes"}),
    st.fixed_dictionaries({"due": st.one_of(st.just("2027-04-25"), UNKNOWN)}).map(lambda facts: {"pregnancy": facts}),
    st.sampled_from(["18", "0"]).map(lambda weeks: {"pregnancy": {"weeks": weeks}}),
    st.fixed_dictionaries(
        {"born": st.one_of(DAYS, UNKNOWN, st.just("yes"))},
        optional={"premature": st.sampled_from(["yes", "6 weeks", "no"])},
    ).map(lambda facts: {"child": facts}),
    st.sampled_from(["10 weeks", "2.5 years", "0 days"]).map(lambda age: {"child": {"age": age}}),
)


@st.composite
def families(draw: st.DrawFn) -> dict[str, object]:
    data: dict[str, object] = {"on": "2026-11-22", **draw(INDEXES)}
    for subject, facts in ANSWERS.items():
        given_already = data.get(subject, {})
        assert isinstance(given_already, dict)
        data[subject] = {**given_already, **draw(st.fixed_dictionaries({}, optional=facts))}
    data |= draw(
        st.fixed_dictionaries(
            {},
            optional={
                "judgement": COPES,
                "tried": st.dictionaries(OFFERS, st.sampled_from(["helped", "running"])),
                "none-of-the-others": st.lists(st.sampled_from(["child.regulation", "carer-2.parenting"])),
                "overrides": st.dictionaries(
                    st.just("light-help#crying"),
                    st.one_of(st.just("met"), st.fixed_dictionaries({"as": st.just("not-met"), "reason": TEXTS})),
                ),
                "title": st.fixed_dictionaries({"nl": st.just("titel") | TEXTS.map(lambda text: f"x {text}")}),
                "municipality": st.sampled_from(["deventer", "Zwolle", "'s-Gravenhage", "yes", "null", "1: [2"]),
            },
        )
    )
    return data


@given(families())
def test_what_is_written_is_read_back_as_the_same_situation(data: dict[str, object]) -> None:
    situation = plain(data)
    written = to_plain(situation)
    assert plain(dict(written)) == situation
    assert to_plain(plain(dict(written))) == written
    assert read(to_yaml(situation)) == situation


@given(families(), st.randoms(use_true_random=False))
def test_the_order_of_writing_changes_neither_the_situation_nor_its_hash(
    data: dict[str, object], random: object
) -> None:
    turned = _turned(data)
    assert isinstance(turned, dict)
    assert plain(turned) == plain(data)
    assert family_hash(plain(turned)) == family_hash(plain(data))


def _turned(data: object) -> object:
    if isinstance(data, dict):
        return {key: _turned(value) for key, value in reversed(data.items())}
    return [_turned(each) for each in reversed(data)] if isinstance(data, list) else data


_NAMES = ("born", "age", "due", "weeks", "premature", "cries-a-lot", "tension", "copes", "value", "by", "on", "as")
_WORDS = st.sampled_from([*KEYS, *_NAMES, "yes", "no"])
_SCALARS = st.one_of(_WORDS, st.text(max_size=8), st.none(), st.booleans(), st.integers(), st.floats(), DAYS)


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=3) | st.dictionaries(_WORDS | st.text(max_size=4), inner, max_size=4)


@given(st.dictionaries(_WORDS, st.recursive(_SCALARS, _nested), max_size=5))
def test_whatever_is_posted_is_either_a_situation_or_a_list_of_problems(data: dict[str, object]) -> None:
    for language in ("nl", "en"):
        outcome = _posted(data, language)
        if isinstance(outcome, Problems):
            assert outcome.problems
            assert all(problem.message for problem in outcome.problems)
        else:
            assert plain(dict(to_plain(outcome))) == outcome


def _posted(data: dict[str, object], language: str) -> Situation | Problems:
    try:
        return from_plain(data, small(), today=date(2026, 11, 22), language=language)
    except Problems as wrong:
        return wrong


def test_a_file_is_written_as_a_nurse_would_write_it() -> None:
    text = (HERE / "good" / "everything.yaml").read_text(encoding="utf-8")
    situation = read(text)
    assert to_yaml(situation) == text.partition("\n")[2]


def test_keys_are_written_in_one_order() -> None:
    situation = read((HERE / "good" / "everything.yaml").read_text(encoding="utf-8"))
    assert list(to_plain(situation)) == [key for key in KEYS if key in to_plain(situation)]


def test_the_hash_is_that_of_the_content_in_its_composed_form() -> None:
    accent = "één"
    apart = unicodedata.normalize("NFD", accent)
    assert accent != apart
    assert family_hash(plain({"municipality": accent})) == family_hash(plain({"municipality": apart}))
    assert family_hash(plain({"municipality": "a"})) != family_hash(plain({"municipality": "b"}))


def test_the_hash_of_an_empty_situation_is_that_of_an_empty_object() -> None:
    assert family_hash(Situation()) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_every_shipped_example_is_read_written_and_read_back() -> None:
    kb = load()
    assert kb.examples
    for name, text in kb.examples.items():
        situation = read_situation(text, f"examples/{name}.yaml", kb)
        assert read_situation(to_yaml(situation), name, kb) == situation, name
        assert situation.on is not None
        assert situation.knowns(kb, situation.on).on == situation.on


def test_the_example_in_the_documentation_is_read() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "family.md").read_text(encoding="utf-8"), re.DOTALL)
    situation = read_situation(example, "docs/family.md", load())
    assert set(re.findall(r"^([a-z0-9-]+):", example, re.MULTILINE)) == set(to_plain(situation))


def test_the_documentation_names_every_key() -> None:
    text = (ROOT / "docs" / "family.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z0-9-]+)", text))
    assert set(KEYS) <= named
    assert set(CHILD_KEYS) | set(PREGNANCY_KEYS) <= set(re.findall(r"([a-z-]+): ", text))


def test_no_shipped_fact_has_the_name_of_a_key_that_says_something_else() -> None:
    names = {str(ref) for ref in facts_of_families(load().facts)}
    assert not names & {
        *("child.born", "child.age", "child.age-counts"),
        *("pregnancy.due", "pregnancy.weeks", "pregnancy.current"),
    }
