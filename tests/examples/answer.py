# SPDX-License-Identifier: EUPL-1.2
"""What came out for one expectation, in the words in which expectations are written, and what differs.

Of a step:

- `state`: applies, open or does-not-apply
- `strength`, and `verb`: the source's own verb
- `asks`: exactly these questions; `nobody-knows`: what was asked in vain, and is not asked again
- `cite`, `gaps`, `notes`, `offers` (those that stand under it), `elsewhere` (those that it names too), `do` (the parts
  of its way of working): at least these
- `parents`: whether parents may read something about it

Of an offer:

- `status`, `entrances`: {entrance: status}; `opens` and `closes`: the day or `none`; `expected`: it rests on a due date
- `here`: the availability; `here-cite`, `undated`, `here-says`: words in its text, or `none`; `ask`: whom to ring
- `under`: the step under which it stands, or `none`; `wishes`, `tried`
- `asks` and `nobody-knows`: as for a step; `met`, `not-met`, `unknown`: criteria; `cites`: {criterion: citations};
  `readings`: {criterion: {reading: state}}; `refined`: {criterion: vague words}; `remarks`: {criterion: words in its
  notes}; `differs`: whether sources differ
- `evidence` (levels), `written` (the sources' own words), `routes` (kind, or entrance/kind), `notes` (open points),
  `conditions` (of use), `programme`, `not-recognised` (variants): at least these; `says`: words that stand somewhere in
  its summary, availability, programme, routes, conditions or open points

Putting a whole advice in words takes time, and most expectations ask for states, days and questions only. These are
answered by the decisions; `test_examples` sees to it that both ways agree.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rokwijzer.advice import AdviceOut, OfferOut, StepOut, advise
from rokwijzer.advice.asking import askable
from rokwijzer.decisions import (
    Decisions,
    OfferDecision,
    RuleDecision,
    RuleState,
    Status,
    Turn,
    decide,
    offer_status,
    rule_state,
)
from rokwijzer.editions import with_layers
from rokwijzer.explain import CauseOut, Context, explain_criterion, questions_for
from rokwijzer.guideline import steps
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.logic import Knowns
from rokwijzer.matching import availability, closes_on, opens_on
from tests.examples.expectation import Expectation, situation_for

Got = Mapping[str, Callable[[], object]]
"""By key: how to find out what came out."""

_EXACTLY = frozenset({"asks"})
"""Lists that must hold just these; of every other list more may be there than is expected."""
_WITHOUT_WORDS = frozenset(
    ("state", "status", "entrances", "opens", "closes", "expected", "here", "under", "met", "not-met", "unknown")
) | frozenset({"asks", "nobody-knows", "readings"})


def advice_for(expectation: Expectation, base: KnowledgeBase) -> AdviceOut:
    """The whole advice for the example family with its changes."""
    situation, on = situation_for(expectation, base)
    base = with_layers(base, expectation.region or situation.municipality)
    return advise(situation, base, on=on, region=expectation.region)


def differences(expectation: Expectation, base: KnowledgeBase) -> list[str]:
    """Everything that came out otherwise than expected, in words."""
    states = WithoutWords.of(expectation, base)
    answer: InWords | WithoutWords = (
        InWords(advice_for(expectation, base), states) if _needs_words(expectation) else states
    )
    found: list[str] = []
    for name, wanted in expectation.steps.items():
        found += _compared(name, answer.step(name), _as_mapping("state", wanted))
    for name, wanted in expectation.offers.items():
        found += _compared(name, answer.offer(name), _as_mapping("status", wanted))
    if expectation.order:
        found += _order(expectation.order, answer.steps_shown)
    if expectation.offer_order:
        found += _order(expectation.offer_order, answer.offers_shown)
    if expectation.silent is not None and answer.silent != expectation.silent:
        found.append(f"silent is {answer.silent}")
    if expectation.safety is not None and bool(answer.safety) != expectation.safety:
        found.append(f"safety is {list(answer.safety)}")
    for word in expectation.parents_never_read:
        found += [f"parents read {word!r}: {text}" for text in answer.for_parents if word in text.lower()]
    return found


def _needs_words(expectation: Expectation) -> bool:
    asked = [*expectation.steps.values(), *expectation.offers.values()]
    keys = {key for each in asked if isinstance(each, Mapping) for key in each}
    return bool(keys - _WITHOUT_WORDS or expectation.offer_order or expectation.parents_never_read)


def _as_mapping(key: str, wanted: object) -> Mapping[str, object]:
    return wanted if isinstance(wanted, Mapping) else {key: wanted}


class InWords:
    """The whole advice, as a reader gets it."""

    def __init__(self, advice: AdviceOut, states: "WithoutWords") -> None:
        self._advice = advice
        self._states = states
        every = (*advice.safety, *advice.steps, *advice.open_steps, *advice.other_steps, *advice.practices)
        self._steps = {step.id: step for step in every}
        self._acting = (*advice.safety, *advice.steps)
        self._under = {offer: step.id for step in self._acting for offer in step.offers}

    @property
    def steps(self) -> list[str]:
        """Every step that has words."""
        return list(self._steps)

    @property
    def steps_shown(self) -> list[str]:
        return [step.id for step in self._acting]

    @property
    def offers_shown(self) -> list[str]:
        return list(self._advice.offers)

    @property
    def silent(self) -> bool:
        return self._advice.silent

    @property
    def safety(self) -> list[str]:
        return [step.id for step in self._advice.safety]

    @property
    def for_parents(self) -> list[str]:
        texts = [step.parents for step in self._acting]
        for step in self._acting:
            offers = [self._advice.offers[name].parents for name in step.offers]
            texts += [text for offer in offers if offer is not None for text in (offer.what, offer.how)]
        return [text for text in texts if text]

    def step(self, name: str) -> Got:
        # A practice that does not apply is not shown, and so has no words.
        return _step(self._steps[name]) if name in self._steps else self._states.step(name)

    def offer(self, name: str) -> Got:
        return _offer(self._advice.offers[name], self._under.get(name))


def _step(step: StepOut) -> Got:
    return {
        "state": lambda: step.state,
        "strength": lambda: step.strength,
        "verb": lambda: step.verb,
        "asks": lambda: _asked(step.questions, in_vain=False),
        "nobody-knows": lambda: _asked(step.questions, in_vain=True),
        "offers": lambda: list(step.offers),
        "elsewhere": lambda: list(step.elsewhere),
        "gaps": lambda: _ids(step.gaps),
        "notes": lambda: _ids(step.open_points),
        "cite": lambda: [citation.ref for citation in step.citations],
        "do": lambda: _ids(step.steps),
        "parents": lambda: _yes(step.parents is not None),
    }


def _offer(offer: OfferOut, under: str | None) -> Got:
    here, criteria = offer.availability, {each.address.partition("#")[2]: each for each in offer.criteria}
    routes = [route.kind for route in offer.routes]
    routes += [f"{route.entrance}/{route.kind}" for route in offer.routes if route.entrance]
    got: dict[str, Callable[[], object]] = {
        "status": lambda: offer.status,
        "entrances": lambda: {entrance.id: entrance.status for entrance in offer.entrances},
        "opens": lambda: offer.opens.day.isoformat() if offer.opens else "none",
        "closes": lambda: offer.closes.day.isoformat() if offer.closes else "none",
        "expected": lambda: _yes(offer.opens is not None and offer.opens.expected),
        "here": lambda: here.status,
        "here-cite": lambda: [citation.ref for citation in here.citations],
        "here-says": lambda: here.text or "none",
        "undated": lambda: _yes(here.undated),
        "ask": lambda: here.ask.organisation if here.ask else "none",
        "under": lambda: under or "none",
        "wishes": lambda: list(offer.wishes),
        "tried": lambda: offer.tried or "no",
        "asks": lambda: _asked(offer.questions, in_vain=False),
        "nobody-knows": lambda: _asked(offer.questions, in_vain=True),
        "differs": lambda: _yes(offer.sources_differ),
        "cites": lambda: {name: [each.ref for each in given.citations] for name, given in criteria.items()},
        "readings": lambda: {
            name: {reading.id: reading.state for reading in each.readings}
            for name, each in criteria.items()
            if each.readings
        },
        "remarks": lambda: {name: " ".join(each.notes) for name, each in criteria.items()},
        "refined": lambda: {name: [vague.words for vague in each.refined] for name, each in criteria.items()},
        "evidence": lambda: [each.level for each in offer.evidence],
        "written": lambda: [each.written for each in offer.evidence],
        "routes": lambda: routes,
        "no-routes": lambda: _yes(not routes),
        "notes": lambda: _ids(offer.open_points),
        "conditions": lambda: _ids(offer.conditions_of_use),
        "programme": lambda: _ids(offer.programme),
        "says": lambda: _texts(offer),
        "not-recognised": lambda: [each.id for each in offer.variants if each.recognised is False],
    }
    for state in ("met", "not-met", "unknown"):
        got[state] = lambda state=state: [name for name, each in criteria.items() if each.state == state]  # type: ignore[misc]
    return got


@dataclass(frozen=True)
class WithoutWords:
    """States, days and questions only, straight from the decisions."""

    context: Context
    region: str | None

    @classmethod
    def of(cls, expectation: Expectation, base: KnowledgeBase) -> "WithoutWords":
        situation, on = situation_for(expectation, base)
        region = expectation.region or situation.municipality
        base = with_layers(base, region)
        return cls(Context(base, decide(base), situation, situation.knowns(base, on), "nl"), region)

    @property
    def base(self) -> KnowledgeBase:
        return self.context.base

    @property
    def decisions(self) -> Decisions:
        return self.context.decisions

    @property
    def knowns(self) -> Knowns:
        return self.context.knowns

    @property
    def _acting(self) -> list[str]:
        found = steps(self.decisions, self.knowns)
        return [each.id for each in found if each.state is RuleState.APPLIES and self._kind(each.id) != "practice"]

    def _kind(self, rule: str) -> RuleKind:
        return self.decisions.rules[rule].rule.kind

    @property
    def steps_shown(self) -> list[str]:
        return self._acting

    @property
    def offers_shown(self) -> list[str]:
        raise AssertionError("the order of offers is only known to the whole advice")

    @property
    def silent(self) -> bool:
        return all(self.decisions.rules[each].rule.for_everybody for each in self._acting)

    @property
    def safety(self) -> list[str]:
        return [each for each in self._acting if self._kind(each) == "safety"]

    @property
    def for_parents(self) -> list[str]:
        raise AssertionError("texts for parents are only known to the whole advice")

    def step(self, name: str) -> Got:
        decision = self.decisions.rules[name]
        state = rule_state(decision, self.knowns, self.base.evaluator)
        return {"state": lambda: str(state), **self._questions(decision, asking=state is RuleState.OPEN)}

    def _questions(self, decision: OfferDecision | RuleDecision, *, asking: bool) -> Got:
        questions = cache(lambda: askable(questions_for(decision, self.context), self.context) if asking else ())
        return {
            "asks": lambda: _asked(questions(), in_vain=False),
            "nobody-knows": lambda: _asked(questions(), in_vain=True),
        }

    def offer(self, name: str) -> Got:
        decision, evaluator, knowns = self.decisions.offers[name], self.base.evaluator, self.knowns

        def opens() -> Turn | None:
            return opens_on(decision, knowns, evaluator)

        status = offer_status(decision, knowns, evaluator)
        got: dict[str, Callable[[], object]] = {
            **self._questions(decision, asking=status in (Status.FITS_AS_FAR_AS_KNOWN, Status.CONSULT_FIRST)),
            "status": lambda: str(status),
            "readings": lambda: {
                each.name: {reading.id: reading.state for reading in explain_criterion(each, self.context).readings}
                for each in decision.criteria
                if each.criterion.readings
            },
            "entrances": lambda: {
                str(each.name): str(offer_status(each, knowns, evaluator)) for each in decision.entrances if each.name
            },
            "opens": lambda: _day(opens()),
            "closes": lambda: _day(closes_on(decision, knowns, evaluator)),
            "expected": lambda: _yes((turn := opens()) is not None and turn.expected),
            "here": lambda: str(availability(self.base, name, self.region, knowns.on).status),
            "under": lambda: self._under(name),
        }
        conditions = {each.name: each.condition for each in decision.criteria}
        person = decision.offer.person
        if person is not None and decision.person is not None and (person.role or person.basis or person.birth_mother):
            # That there is any parent at all goes without saying.
            conditions["person"] = decision.person
        for state in ("met", "not-met", "unknown"):
            got[state] = lambda state=state: [  # type: ignore[misc]
                criterion
                for criterion, condition in conditions.items()
                if evaluator.truth(condition, knowns).value.replace("_", "-") == state
            ]
        return got

    def _under(self, name: str) -> str:
        decision = self.decisions.offers[name]
        if offer_status(decision, self.knowns, self.base.evaluator) is Status.NOT_MEANT:
            return "none"
        naming = [step for step in self._acting if name in self.decisions.rules[step].rule.offers]
        return naming[0] if naming else "none"


def _asked(questions: tuple[CauseOut, ...], *, in_vain: bool) -> list[str]:
    """The facts asked for (of either parent), and other causes by kind."""
    found: dict[str, None] = {}
    for question in questions:
        if question.asked != in_vain:
            continue
        if question.kind == "fact":
            refs = (ref.replace("carer_1.", "carer.").replace("carer_2.", "carer.") for ref in question.refs)
            found.update(dict.fromkeys(refs))
        else:
            found[question.kind] = None
    return list(found)


def _texts(offer: OfferOut) -> list[str]:
    statements = (*offer.programme, *offer.conditions_of_use, *offer.open_points)
    said = [each.text for each in statements] + [route.text for route in offer.routes]
    return [offer.summary, offer.availability.text or "", *said]


def _ids(statements: Iterable[object]) -> list[str]:
    return [str(getattr(each, "id")) for each in statements]  # noqa: B009


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _day(turn: Turn | None) -> str:
    return turn.day.isoformat() if turn else "none"


def _order(wanted: Sequence[str], shown: list[str]) -> list[str]:
    places = [shown.index(name) if name in shown else -1 for name in wanted]
    return [f"the order is {shown}, not {list(wanted)}"] if -1 in places or places != sorted(places) else []


def _compared(owner: str, got: Got, wanted: Mapping[str, object]) -> list[str]:
    found = []
    for key, value in wanted.items():
        assert key in got, f"{owner}: there is no {key} to expect; known are {', '.join(got)}"
        actual = got[key]()
        if not _is_as_wanted(key, actual, value):
            found.append(f"{owner}: {key} is {actual}, expected {value}")
    return found


def _is_as_wanted(key: str, actual: object, wanted: object) -> bool:
    """`asks` must be exactly these, in any order; other lists must have at least these, mappings too."""
    if isinstance(wanted, Mapping) and isinstance(actual, Mapping):
        return all(each in actual and _is_as_wanted(key, actual[each], value) for each, value in wanted.items())
    if isinstance(wanted, list) and isinstance(actual, list):
        if key == "says":
            return all(any(words in text for text in actual) for words in wanted)
        return sorted(wanted) == sorted(actual) if key in _EXACTLY else set(wanted) <= set(actual)
    if key in ("here-says", "verb", "remarks"):
        return str(wanted) in str(actual)
    return str(actual) == str(wanted)
