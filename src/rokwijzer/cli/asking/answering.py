# SPDX-License-Identifier: EUPL-1.2
"""Answers that are typed: a number, a date, an age, the name of an offer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rokwijzer.cli.asking.desk import Desk
from rokwijzer.cli.asking.words import key_of, said
from rokwijzer.cli.options import Language
from rokwijzer.family import from_plain
from rokwijzer.family.index import AgeCounts, Child
from rokwijzer.family.wording import UNKNOWN
from rokwijzer.knowledge.models import FactType
from rokwijzer.knowledge.text import Problems
from rokwijzer.questions import Interview, Question, QuestionKind, QuestionOut

_CLOSE, _MOST = 72, 6
_UNITS = {
    "dag": "days", "dagen": "days", "week": "weeks", "weken": "weeks",
    "maand": "months", "maanden": "months", "jaar": "years", "jaren": "years",
}  # fmt: skip
"""Units as people type them in Dutch."""


def number_of(typed: str, out: QuestionOut, language: Language) -> tuple[int | date | None, str]:
    """The number or date that was typed; or None and what is wrong with it."""
    if out.type is FactType.DATE:
        from rokwijzer.family.values import ValueMistakeError, read_date

        try:
            return read_date(typed), ""
        except ValueMistakeError:
            return None, said("no-date", language)
    low = out.low or 0
    if typed.isascii() and typed.isdigit() and low <= int(typed) <= (out.high or 10**6):
        return int(typed), ""
    high = said("up-to", language, high=out.high) if out.high is not None else said("or-more", language)
    return None, said("not-a-number", language, low=low, high=high)


def nearest_names(typed: str, names: Iterable[str]) -> list[str]:
    """The names that were probably meant, the likeliest first."""
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        typed, list(names), scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_CLOSE, limit=_MOST
    )
    best = [name for name, score, _ in found if score == 100]
    return best[:1] if len(best) == 1 else [name for name, _, _ in found]


@dataclass(frozen=True)
class Moment:
    """Asks where the child or pregnancy stands."""

    held: Interview
    desk: Desk
    language: Language

    def ask(self, kind: str) -> Interview | None:
        """With what was typed; None if it was left for now."""
        if kind == "wish":
            return self._with({"wish-for-a-child": "yes"})
        key, prompt = ("pregnancy", "due") if kind == "pregnancy" else ("child", "born")
        unknown = key_of("unknown", self.language)
        text = f"{said(prompt, self.language)} ({said('typed-skip', self.language, unknown=unknown)})"
        while True:
            typed = self.desk.line(text)
            if typed is None:
                return None
            if not typed:
                # That there is a pregnancy or a child is known all the same.
                left = self._with({key: {"current": "yes"} if key == "pregnancy" else {"born": "yes"}})
                return left.passed_over([Question(QuestionKind.MOMENT)]) if left is not None else None
            found = self._with({key: self._plain(key, typed)})
            if found is not None:
                return found

    def _plain(self, key: str, typed: str) -> dict[str, str]:
        if typed == key_of("unknown", self.language):
            return {"due" if key == "pregnancy" else "born": UNKNOWN}
        if key == "pregnancy":
            return {"weeks": typed} if typed.isdigit() or " " in typed else {"due": typed}
        number, space, unit = typed.partition(" ")
        if not space:
            return {"born": typed}
        return {"age": f"{number} {_UNITS.get(unit.strip().casefold(), unit)}"}

    def which_age(self, counts: AgeCounts) -> Interview:
        """With the age that counts of a child that was born early."""
        situation = self.held.situation
        assert isinstance(situation.index, Child)
        return replace(self.held, situation=replace(situation, index=replace(situation.index, age_counts=counts)))

    def _with(self, plain: dict[str, object]) -> Interview | None:
        """The situation with this index; None, and what is wrong is said, if it cannot be so."""
        situation = self.held.situation
        try:
            on = (situation.on or self.held.on).isoformat()
            read = from_plain({"on": on, **plain}, self.held.base, today=self.held.on, language=self.language)
            assert read.index is not None
            read.index.anchors(self.held.on, self.held.base.vocabulary.term_weeks)
        except Problems as wrong:
            for problem in wrong.problems:
                self.desk.say(problem.message, indent=2)
                if problem.expected:
                    self.desk.say(problem.expected, indent=4)
            return None
        return replace(self.held, situation=replace(situation, index=read.index, on=situation.on or self.held.on))
