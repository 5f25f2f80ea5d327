# SPDX-License-Identifier: EUPL-1.2
"""An advice as a page to read in a terminal.

In this order: the family in one line, safety, the steps that apply with the offers that stand under them, the steps
that are still open, other offers, what is not meant, where sources differ, whom to ring, and what the page rests on.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rokwijzer.cli.head import write_head
from rokwijzer.cli.offers import MARKS, SHAPES, OfferPrinter, names_of, usual_contact, ways_of
from rokwijzer.cli.places import places_in_words
from rokwijzer.cli.sheet import ACCENT, QUIET, STRONG, Sheet
from rokwijzer.cli.words import say, sentence_case
from rokwijzer.decisions import Status
from rokwijzer.explain import Language, count, date_text

if TYPE_CHECKING:
    from rokwijzer.advice import AdviceOut, OfferOut, StepOut
    from rokwijzer.cli.terminal import Terminal

MOST_OFFERS = 5
"""How many offers of one section are shown unless all are asked for."""
MOST_NAMES = 10
FEW_QUESTIONS = 5
"""Up to so many open questions of a step are shown."""


def page(advice: "AdviceOut", terminal: "Terminal", *, command: str | None, everything: bool) -> str:
    """The page. `command` explains an address of it; None where there is no such command."""
    return _Page(advice, Sheet(terminal), everything).written(command)


class _Page:
    def __init__(self, advice: "AdviceOut", sheet: Sheet, everything: bool) -> None:
        self._advice = advice
        self._sheet = sheet
        self._all = everything
        self._language: Language = "en" if advice.language == "en" else "nl"
        meant = [each for each in advice.offers.values() if each.status != Status.NOT_MEANT]
        self._usual = usual_contact(meant)
        self._offers = OfferPrinter(advice, sheet, everything, self._usual)
        self._is_empty = not advice.entered and not everything
        self._written: list[OfferOut] = []
        """The offers of which a block stands on the page."""
        self._said: set[str] = set()
        """What is not among the sources; several steps may point to the same, and once is enough."""

    def written(self, command: str | None) -> str:
        write_head(self._sheet, self._advice)
        self._safety()
        self._steps()
        self._open_steps()
        self._other()
        self._not_meant()
        self._differences()
        self._contacts()
        self._practices()
        self._foot(command)
        return self._sheet.finished()

    # The steps

    def _safety(self) -> None:
        if not self._advice.safety:
            return
        self._heading("safety")
        for step in self._advice.safety:
            self._step(step)

    def _steps(self) -> None:
        steps, sheet = self._advice.steps, self._sheet
        if self._advice.silent and self._advice.entered:
            sheet.blank()
            key = "silent-so-far" if self._advice.open_steps else "silent"
            sheet.line(sheet.text(say(key, self._language), STRONG))
        if not steps:
            return
        self._heading("steps" if len(steps) == 1 else "steps-many")
        for number, step in enumerate(steps):
            if number:
                sheet.blank()
            self._step(step)

    def _step(self, step: "StepOut") -> None:
        sheet = self._sheet
        sheet.ends(sheet.text(step.title, STRONG), sheet.text(step.id, QUIET))
        if sheet.has_margin:
            sheet.note(self._source(step))
        sheet.line(step.outcome, indent=2)
        if not sheet.has_margin:
            sheet.line(self._source(step), indent=2, hang=4)
        for number, each in enumerate(step.steps, 1):
            sheet.line(f"{number}. {each.text}", indent=2, hang=5)
        if step.precedence is not None:
            sheet.line(step.precedence.text, indent=2)
        for point in step.open_points:
            sheet.line(sheet.text(say("note", self._language, text=point.text), QUIET), indent=2, hang=4)
        for gap in step.gaps:
            if gap.text not in self._said:
                sheet.line(sheet.text(gap.text, QUIET), indent=2, hang=4)
                self._said.add(gap.text)
        if self._all:
            for each in step.who:
                sheet.line(each.text, indent=2)
            for criterion in step.criteria:
                self._offers.criterion(criterion, 2)
        self._under(step)

    def _source(self, step: "StepOut") -> str:
        """Who speaks, with the verb of the source and what kind of strength that is."""
        place = places_in_words(step.citations, self._language)
        return say("says", self._language, who=place, verb=step.verb, strength=step.strength_label)

    def _under(self, step: "StepOut") -> None:
        offers = [self._advice.offers[name] for name in step.offers]
        self._blocks(offers, 2, frozenset(step.examples))
        elsewhere = [self._advice.offers[name] for name in step.elsewhere]
        not_now = [each for each in elsewhere if each.status == Status.NOT_MEANT]
        for key, members in (("refers", [each for each in elsewhere if each not in not_now]), ("refers-not", not_now)):
            if members:
                self._sheet.blank()
                names = "; ".join(f"{each.name} ({_elsewhere(each)})" for each in members)
                self._sheet.line(self._sheet.text(say(key, self._language, names=names), QUIET), indent=2, hang=4)

    def _open_steps(self) -> None:
        if not self._advice.open_steps:
            return
        self._heading("open-steps")
        steps = self._advice.open_steps
        # What nothing entered bears on is named, not asked about: otherwise every rule would stand here at once.
        shown = [step for step in steps if step.touched or self._all]
        for step in shown:
            self._open_step(step)
        rest = [step.title for step in steps if step not in shown]
        if rest:
            text = say("open-rest", self._language, names="; ".join(rest))
            self._sheet.line(self._sheet.text(text, QUIET), hang=2)

    def _open_step(self, step: "StepOut") -> None:
        """One line for each; the questions too where few are left, for then they are worth asking."""
        sheet = self._sheet
        sheet.ends(sheet.text(step.title), sheet.text(step.id, QUIET))
        if self._all:
            sheet.line(sheet.text(self._source(step), QUIET), indent=2, hang=4)
        questions = sorted(step.questions, key=lambda each: not each.is_question)
        open_ = sheet.text(self._how_many(sum(each.is_question for each in questions)), ACCENT)
        few = self._all or (len(questions) <= FEW_QUESTIONS and not self._is_empty)
        after = ": " + " ".join(each.text for each in questions) if few and questions else "."
        sheet.line(open_, sheet.text(after, QUIET), indent=2)

    def _how_many(self, number: int) -> str:
        if number <= 1:
            return say("open-one" if number else "open-none", self._language)
        return say("open-many", self._language, count=count(number, self._language))

    # The offers

    def _other(self) -> None:
        offers = [self._advice.offers[name] for name in self._advice.other]
        if not offers:
            return
        self._heading("other", len(offers))
        self._blocks(offers, 0)

    def _blocks(self, offers: Sequence["OfferOut"], indent: int, examples: frozenset[str] = frozenset()) -> None:
        """The first few; the rest is named or, if it is much, counted."""
        shown = offers if self._all else offers[:MOST_OFFERS]
        if self._is_empty:
            # Of a family of whom nothing was entered nearly every offer fits as far as known.
            shown = [each for each in shown if each.status == Status.FITS]
        for number, offer in enumerate(shown):
            if number or indent:
                self._sheet.blank()
            self._offers.block(offer, indent=indent, example=offer.id in examples)
        self._written += shown
        hidden = offers[len(shown) :]
        if hidden:
            if shown or indent:
                self._sheet.blank()
            self._rest(hidden, indent)

    def _rest(self, hidden: Sequence["OfferOut"], indent: int) -> None:
        """What is not shown: few by name, many by number; those that ask for a consult always by name."""
        number = count(len(hidden), self._language)
        if len(hidden) <= MOST_NAMES:
            lead, named = say("rest", self._language, count=number), hidden
        else:
            named = [each for each in hidden if each.status == Status.CONSULT_FIRST]
            lead = say("rest-folded", self._language, count=number)
            if named:
                lead = say("rest-consult", self._language, rest=lead)
        names = [f"{SHAPES[Status(each.status)]} {each.name}" for each in named]
        self._sheet.items([" ".join([lead, *names[:1]]), *names[1:]], style=QUIET, indent=indent, hang=indent + 2)

    def _not_meant(self) -> None:
        offers = [self._advice.offers[name] for name in self._advice.not_meant]
        if not offers:
            return
        self._heading("not-meant", len(offers))
        later = [(each.opens.day, each.name, each) for each in offers if each.opens]
        shown = [each for *_, each in sorted(later, key=lambda each: each[:2])]
        shown = shown if self._all else shown[:MOST_OFFERS]
        for offer in shown:
            self._offers.later(offer)
        hidden = [each for each in offers if each not in shown]
        if self._all:
            for offer in hidden:
                self._offers.why_not(offer)
        elif hidden:
            folded = say("rest-folded", self._language, count=count(len(hidden), self._language))
            self._sheet.line(self._sheet.text(folded, QUIET), indent=2)

    # What the page rests on

    def _differences(self) -> None:
        """Where sources differ on offers of the page: at length if it matters for this family, else in one line."""
        differing = [(offer, each) for offer in self._written for each in offer.criteria if each.readings]
        if not differing:
            return
        sheet = self._sheet
        self._heading("differ")
        idle: list[str] = []
        for offer, criterion in differing:
            if not self._all and len({reading.state for reading in criterion.readings}) == 1:
                idle.append(f"{offer.name} ({criterion.label})")
                continue
            sheet.ends(sheet.text(f"{offer.name}: {criterion.label}"), sheet.text(criterion.address, QUIET))
            for reading in criterion.readings:
                place = places_in_words(reading.citations, self._language)
                sheet.line(f"{MARKS[reading.state]} {place}: {reading.sentence}", indent=2, hang=4)
        if idle:
            sheet.line(say("differ-idle", self._language, names="; ".join(idle)), hang=2)

    def _contacts(self) -> None:
        """Each organisation once, the usual one last."""
        asked: dict[str, list[OfferOut]] = {}
        for offer in self._written:
            if offer.availability.ask is not None:
                asked.setdefault(offer.availability.ask.organisation, []).append(offer)
        if not asked:
            return
        self._heading("contacts")
        for organisation in sorted(asked, key=lambda each: each == self._usual):
            offers = asked[organisation]
            contact = offers[0].availability.ask
            assert contact is not None
            parts = [contact.name, *ways_of(contact)]
            if contact.checked:
                parts.append(say("said-on", self._language, day=date_text(contact.checked, self._language)))
            about = say("usual", self._language) if organisation == self._usual else names_of(offers)
            after = f" ({about})" if len(asked) > 1 else ""
            self._sheet.line(" · ".join(parts), self._sheet.text(after, QUIET), hang=2)

    def _practices(self) -> None:
        if not self._advice.practices:
            return
        self._heading("practices")
        if not self._all:
            self._sheet.items([step.title for step in self._advice.practices])
            return
        for step in self._advice.practices:
            self._step(step)

    def _foot(self, command: str | None) -> None:
        sheet, advice = self._sheet, self._advice
        sheet.blank()
        sheet.line(sheet.text("─" * sheet.measure, QUIET))
        if command is not None:
            whole = f"{command} {say('address', self._language)}"
            sheet.line(say("why-foot", self._language, command=whole), hang=2)
        key = "edition" if advice.edition else "no-edition"
        day = date_text(advice.on, self._language)
        line = say(key, self._language, edition=sentence_case(advice.edition or ""), program=advice.program, day=day)
        sheet.line(sheet.text(line, QUIET))
        sheet.line(sheet.text(say("disclaimer", self._language), QUIET))

    def _heading(self, key: str, number: int | None = None) -> None:
        counted = f" ({number})" if number is not None else ""
        self._sheet.heading(say(key, self._language) + counted)


def _elsewhere(offer: "OfferOut") -> str:
    """Why an offer that a step names does not stand under it."""
    text = offer.opens.text.partition(" (")[0] if offer.opens else offer.status_label
    return text[:1].lower() + text[1:]
