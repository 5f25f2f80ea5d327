# SPDX-License-Identifier: EUPL-1.2
"""The conversation: a question, a key, what it settled, the next question; back and forward at any time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rich.style import Style

from rokwijzer.advice.labels import RULE_STATE, STATUS, label
from rokwijzer.cli.asking.answering import Moment, nearest_names, number_of
from rokwijzer.cli.asking.desk import Desk
from rokwijzer.cli.asking.keyboard import BACKSPACE, END, ENTER, LEFT, RIGHT, SPACE
from rokwijzer.cli.asking.words import key_of, said
from rokwijzer.cli.options import Language
from rokwijzer.cli.sheet import HEADING, PLAIN, QUIET, STRONG
from rokwijzer.decisions import OfferDecision, RuleDecision, RuleState, Status
from rokwijzer.explain import Context, count
from rokwijzer.family import Outcome, Tried
from rokwijzer.family.index import AgeCounts, Child
from rokwijzer.knowledge.models import FactType
from rokwijzer.logic import FactRef, Known
from rokwijzer.questions import (
    Interview,
    Level,
    Question,
    QuestionKind,
    QuestionOut,
    levels_out,
    question_out,
    settled_by,
)

OPTION_KEYS = "123456789acdeghiklmprxz"
"""The keys of options: digits, then letters that mean nothing else in either language."""

MOST_SETTLED = 5
"""So many rules and offers that an answer settled are named; the rest is counted."""


@dataclass
class Conversation:
    """One conversation; `held` is what is known now."""

    held: Interview
    desk: Desk
    language: Language
    before: list[Interview] = field(default_factory=list)
    """Where "back" goes to, the last one last."""
    after: list[Interview] = field(default_factory=list)
    """Where "forward" goes to, the last one last."""
    _level: Level | None = None
    _going_on: bool = True

    def hold(self) -> Interview:
        """Ask until all is settled or somebody stops; what is known then."""
        self._show(("start", STRONG), ("nothing-kept", QUIET))
        self._level = self.held.level
        while self._going_on and (question := self.held.next) is not None:
            if self._may_go_on(question):
                self._ask(question)
        if self._going_on:
            self._show(("all-done", STRONG))
        return self.held

    def _may_go_on(self, question: Question) -> bool:
        """Whether the level of the question is begun, or somebody wants to go on to it."""
        if question.level is None or question.level is self._level or self._level is None:
            self._level = question.level or self._level
            return True
        names = {each.level: each.label for each in levels_out(self.held.progress, self.language)}
        done = names.get(self._level, "")
        if done:
            self.desk.gap()
            self.desk.say(said("level-done", self.language, level=done))
        self.desk.show((said("go-on", self.language, level=names[question.level]), STRONG, 0))
        self._keys("yes", "no", "back")
        match self._meaning(("yes", "no", "back", "quit")):
            case "yes":
                self._level = question.level
                return True
            case "back":
                self._back()
                self._level = self.held.level
                return False
            case _:
                self._going_on = False
                return False

    def _ask(self, question: Question) -> None:
        out = question_out(question, self._context())
        self._head(out)
        match question.kind:
            case QuestionKind.MOMENT:
                self._moment()
            case QuestionKind.TRIED:
                self._tried(question)
            case QuestionKind.FACT if out.type in (FactType.NUMBER, FactType.DATE):
                self._typed(question, out)
            case QuestionKind.FACT:
                self._one(question, out)
            case _:
                self._several(question, out)

    def _head(self, out: QuestionOut) -> None:
        lines = [(out.text, STRONG, 0)]
        about = [said("who", self.language, who=out.who)]
        if out.judgement:
            about.insert(0, said("judgement", self.language))
        lines.append((" · ".join(about), QUIET, 2))
        if out.sensitive:
            lines.append((said("sensitive", self.language), QUIET, 2))
        self.desk.gap()
        told = [each for each in levels_out(self.held.progress, self.language) if each.level is out.level]
        for each in told:
            self.desk.show((f"{each.label} · {each.text}", HEADING, 0))
        self.desk.show(*lines)

    def _one(self, question: Question, out: QuestionOut) -> None:
        (ref,) = question.facts
        values: dict[str, Known] = {}
        if out.type is FactType.BOOLEAN:
            values = {key_of("yes", self.language): True, key_of("no", self.language): False}
            meanings = [(key_of(each, self.language), said(each, self.language)) for each in ("yes", "no")]
        else:
            values = {_digit(at): option.value for at, option in enumerate(out.options)}
            meanings = [(_digit(at), option.label) for at, option in enumerate(out.options)]
        while True:
            self._keys("unknown", "later", "back", "forward", "why", "quit", first=meanings)
            key = self.desk.key()
            if key in values:
                return self._answered({ref: values[key]})
            if key == key_of("unknown", self.language):
                return self._answered({ref: None})
            if self._handled(key, question, out):
                return None

    def _several(self, question: Question, out: QuestionOut) -> None:
        chosen: set[int] = set()
        options = out.options[: len(OPTION_KEYS)]
        while True:
            self.desk.show(
                *(
                    (f"{_digit(at)} {'●' if at in chosen else '○'} {option.label}", PLAIN, 4)
                    for at, option in enumerate(options)
                )
            )
            ready = [(said("enter", self.language), said("ready", self.language))]
            ready.append((key_of("none", self.language), said("none", self.language)))
            self._keys("back", "forward", "why", "quit", first=ready)
            key = self.desk.key()
            numbers = {_digit(at): at for at in range(len(options))}
            if key in numbers:
                chosen ^= {numbers[key]}
                continue
            picked: dict[FactRef, Known | None] = {question.facts[at]: True for at in sorted(chosen)}
            if key == key_of("none", self.language):
                return self._answered({ref: ref in picked for ref in question.facts})
            if key == ENTER:
                return self._answered(picked, [question])
            if self._handled(key, question, out):
                return None

    def _typed(self, question: Question, out: QuestionOut) -> None:
        (ref,) = question.facts
        unknown = key_of("unknown", self.language)
        while True:
            prompt = f"{said('typed', self.language)} ({said('typed-skip', self.language, unknown=unknown)})"
            typed = self.desk.line(f"{prompt}{f' [{out.unit}]' if out.unit else ''}")
            if typed is None:
                return self._stop(said("no-more-input", self.language))
            if typed == unknown:
                return self._answered({ref: None})
            value, wrong = number_of(typed, out, self.language)
            if value is not None:
                return self._answered({ref: value})
            key = typed[:1].casefold() or SPACE
            if (len(typed) <= 1) and self._handled(key, question, out, quietly=True):
                return None
            self.desk.say(wrong, indent=2)

    def _moment(self) -> None:
        moment = Moment(self.held, self.desk, self.language)
        if self.held.situation.index is None:
            kinds = ("wish", "pregnancy", "child")
            meanings = [(_digit(at), said(f"moment-{kind}", self.language)) for at, kind in enumerate(kinds)]
            while True:
                self._keys("later", "back", "forward", "quit", first=meanings)
                key = self.desk.key()
                if key in {_digit(at) for at in range(len(kinds))}:
                    return self._took(moment.ask(kinds[int(key) - 1]))
                if self._handled(key, Question(QuestionKind.MOMENT), None):
                    return None
        index = self.held.situation.index
        if isinstance(index, Child) and index.premature and index.age_counts is None and index.born is not None:
            return self._which_age(moment)
        return self._took(moment.ask(index.kind.value))

    def _which_age(self, moment: Moment) -> None:
        counts = {_digit(at): each for at, each in enumerate(AgeCounts)}
        while True:
            self._keys(
                "later",
                "back",
                "quit",
                first=[(key, said(f"age {each}", self.language)) for key, each in counts.items()],
            )
            key = self.desk.key()
            if key in counts:
                return self._took(moment.which_age(counts[key]))
            if self._handled(key, Question(QuestionKind.MOMENT), None):
                return None

    def _took(self, held: Interview | None) -> None:
        """Go on from here; None: left for now."""
        if held is None:
            held = self.held.passed_over([Question(QuestionKind.MOMENT)])
        self._moved(held)

    def _tried(self, question: Question) -> None:
        found: list[Tried] = []
        names = {offer.name: name for name, offer in self.held.base.offers.items()}
        while True:
            typed = self.desk.line(said("tried", self.language))
            if not typed:
                break
            offer = self._which(typed, names)
            outcome = self._outcome() if offer is not None else None
            if offer is not None and outcome is not None:
                found = [*(each for each in found if each.offer != offer), Tried(offer, outcome)]
        held = self.held.passed_over([question])
        self._moved(replace(held, situation=replace(held.situation, tried=tuple(found))))

    def _which(self, typed: str, names: Mapping[str, str]) -> str | None:
        found = nearest_names(typed, names)
        if not found:
            self.desk.say(said("tried-unknown", self.language), indent=2)
            return None
        if len(found) == 1:
            self.desk.say(found[0], indent=4)
            return names[found[0]]
        self.desk.say(said("tried-which", self.language), indent=2)
        self._keys("later", first=[(_digit(at), name) for at, name in enumerate(found)])
        key = self.desk.key()
        places = {_digit(at): name for at, name in enumerate(found)}
        return names[places[key]] if key in places else None

    def _outcome(self) -> Outcome | None:
        outcomes = list(Outcome)
        self.desk.say(said("tried-outcome", self.language), indent=2)
        self._keys(
            "later", first=[(_digit(at), said(f"outcome {each}", self.language)) for at, each in enumerate(outcomes)]
        )
        key = self.desk.key()
        return {_digit(at): each for at, each in enumerate(outcomes)}.get(key)

    def _handled(self, key: str, question: Question, out: QuestionOut | None, *, quietly: bool = False) -> bool:
        """Whether the key led away from this question; says so where it means nothing."""
        if key == END:
            self._stop(said("no-more-input", self.language))
        elif key == key_of("quit", self.language):
            self._going_on = False
        elif key in (key_of("back", self.language), BACKSPACE, LEFT):
            return self._back()
        elif key in (key_of("forward", self.language), RIGHT):
            return self._forward()
        elif key in (SPACE, ENTER):
            self._moved(self.held.passed_over([question]))
        elif key == key_of("why", self.language) and out is not None:
            self._why(out)
            return False
        else:
            if not quietly:
                self.desk.say(said("not-understood", self.language), indent=2)
            return False
        return True

    def _why(self, out: QuestionOut) -> None:
        lines = [out.why, *([out.help] if out.help else []), *dict.fromkeys(each.text for each in out.citations)]
        self.desk.show(*((line, PLAIN if at == 0 else QUIET, 4) for at, line in enumerate(lines)))

    def _answered(self, values: Mapping[FactRef, Known | None], passed: Sequence[Question] = ()) -> None:
        before = self.held
        self._moved(before.answered(values).passed_over(passed))
        if not values:
            return
        found = settled_by(
            [each for level in before.survey.levels.values() for each in level],
            before.survey.knowns,
            self.held.survey.knowns,
            self._context(),
        )
        if not found:
            self.desk.show((said("settled-nothing", self.language), QUIET, 2))
            return
        lines = [f"{_title(each, self.language)}: {_state(each, state, self.language)}" for each, state in found]
        if len(lines) > MOST_SETTLED + 1:
            rest = count(len(lines) - MOST_SETTLED, self.language)
            lines = [*lines[:MOST_SETTLED], said("settled-more", self.language, count=rest)]
        self.desk.show((said("settled", self.language), QUIET, 2), *((f"→ {line}", PLAIN, 4) for line in lines))

    def _moved(self, held: Interview) -> None:
        self.before.append(self.held)
        self.after.clear()
        self.held = held

    def _back(self) -> bool:
        return self._step(self.before, self.after, "nothing-back")

    def _forward(self) -> bool:
        return self._step(self.after, self.before, "nothing-forward")

    def _step(self, source: list[Interview], other: list[Interview], nothing: str) -> bool:
        if not source:
            self.desk.say(said(nothing, self.language), indent=2)
            return False
        other.append(self.held)
        self.held = source.pop()
        return True

    def _stop(self, why: str) -> None:
        self.desk.say(why)
        self._going_on = False

    def _meaning(self, meanings: Sequence[str]) -> str:
        """The key that was pressed, by what it means; "quit" where the input has ended."""
        while (key := self.desk.key()) != END:
            for meaning in meanings:
                if key == key_of(meaning, self.language) or (meaning == "no" and key in (SPACE, ENTER)):
                    return meaning
            self.desk.say(said("not-understood", self.language), indent=2)
        return "quit"

    def _keys(self, *meanings: str, first: Sequence[tuple[str, str]] = ()) -> None:
        space = said("space", self.language)
        rest = [
            (space if meaning == "later" else key_of(meaning, self.language), said(meaning, self.language))
            for meaning in meanings
            if not (meaning == "back" and not self.before) and not (meaning == "forward" and not self.after)
        ]
        self.desk.keys([*first, *rest])

    def _show(self, *lines: tuple[str, Style]) -> None:
        self.desk.show(*((said(key, self.language), style, 0) for key, style in lines))

    def _context(self) -> Context:
        survey = self.held.survey
        return Context(survey.decisions.base, survey.decisions, self.held.situation, survey.knowns, self.language)


def _digit(at: int) -> str:
    """The key of an option."""
    return OPTION_KEYS[at]


def _title(decision: OfferDecision | RuleDecision, language: Language) -> str:
    return decision.offer.name if isinstance(decision, OfferDecision) else decision.rule.title.in_(language)


def _state(decision: OfferDecision | RuleDecision, state: str, language: Language) -> str:
    """A status or state in words, in the middle of a line."""
    if isinstance(decision, OfferDecision):
        text = label(STATUS, Status(state), language)
    else:
        text = label(RULE_STATE, RuleState(state), language)
    return text[:1].lower() + text[1:]
