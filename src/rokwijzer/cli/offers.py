# SPDX-License-Identifier: EUPL-1.2
"""One offer on the page: its name, and at most three lines before `explain` has to be asked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from rokwijzer.cli.places import refs_in_brackets
from rokwijzer.cli.sheet import ACCENT, MARGIN, PLAIN, QUIET, STRONG, Sheet
from rokwijzer.cli.words import say, sentence_case
from rokwijzer.decisions import Status
from rokwijzer.explain import Language, count
from rokwijzer.knowledge.models import AvailabilityStatus, EvidenceLevel

if TYPE_CHECKING:
    from rokwijzer.advice import AdviceOut, OfferOut
    from rokwijzer.advice.model import ContactOut, EvidenceOut
    from rokwijzer.explain import CriterionOut

SHAPES = {Status.FITS: "●", Status.FITS_AS_FAR_AS_KNOWN: "◐", Status.CONSULT_FIRST: "◇", Status.NOT_MEANT: "○"}
"""A shape for each status, always beside its words."""
MARKS = {"met": "✓", "not-met": "✗", "unknown": "?"}
"""A mark for each state of a criterion or reading."""
_SOON = timedelta(days=92)
"""An end within so many days is said."""
_DECIDING = ("required", "excluded", "also-suitable", "person")
_MOST_LINES = 4
"""Lines beside a block."""
_LONGEST_PIECE = 48
"""Characters of one fact in the line of facts."""


class OfferPrinter:
    """Writes offers on a sheet."""

    def __init__(self, advice: "AdviceOut", sheet: Sheet, everything: bool, usual: str | None) -> None:
        self._advice = advice
        self._sheet = sheet
        self._all = everything
        self._language: Language = "en" if advice.language == "en" else "nl"
        self._usual = usual
        """The organisation that is asked about most offers; it stands at the foot of the page."""

    def block(self, offer: "OfferOut", indent: int, *, example: bool = False) -> None:
        """An offer that fits or may."""
        sheet = self._sheet
        shape = sheet.text(f"{SHAPES[Status(offer.status)]} ", ACCENT)
        inner = indent + shape.cell_len
        name = Text().append_text(shape).append_text(sheet.text(offer.name, STRONG))
        sheet.ends(name, sheet.text(offer.id, QUIET), indent=indent)
        for reason in self._because(offer):
            sheet.note(reason)
        self._one_line(self._standing(offer, example), inner, keep=2)
        asked = self._asked(offer, inner)
        if not self._all:
            facts = list(self._key_facts(offer))
            # One line if another follows, so that there are three at most.
            self._one_line([sheet.shortened(each, inner) for each in facts] if asked else facts, inner, style=QUIET)
        if asked:
            sheet.line(asked, indent=inner, hang=inner + 2)
        if self._all:
            self._details(offer, inner)

    def later(self, offer: "OfferOut") -> None:
        """An offer that is not meant now, and from when it may be."""
        sheet = self._sheet
        assert offer.opens is not None
        sheet.ends(
            sheet.text(f"{SHAPES[Status.NOT_MEANT]} {offer.name}"), sheet.text(offer.opens.text.rstrip("."), ACCENT)
        )

    def why_not(self, offer: "OfferOut") -> None:
        """An offer that is not meant, with what stands in the way."""
        sheet = self._sheet
        sheet.ends(sheet.text(f"{SHAPES[Status.NOT_MEANT]} {offer.name}"), sheet.text(offer.id, QUIET))
        for criterion in offer.criteria:
            if _stands_in_the_way(criterion.role, criterion.state):
                self.criterion(criterion, 2)

    # The three lines

    def _standing(self, offer: "OfferOut", example: bool) -> list[str]:
        """Status and availability here, and what else changes how it is read."""
        here = offer.availability
        region = self._advice.region.name if self._advice.region else None
        there = say("in-region" if region else "here", self._language, region=region, status=here.label)
        if here.undated and here.status != AvailabilityStatus.ASK:
            there += f" ({say('undated', self._language)})"
        parts = [offer.status_label, there]
        if offer.closes is not None and offer.closes.day - self._advice.on <= _SOON:
            parts.append(_phrase(offer.closes.text.partition(" (")[0]))
        if offer.tried is not None:
            parts.append(say("tried", self._language))
        if offer.wishes:
            parts.append(say("wish", self._language))
        if example:
            parts.append(say("example", self._language))
        return parts

    def _key_facts(self, offer: "OfferOut") -> Iterator[str]:
        """For whom, how long, what is known of its effect, by whom; where nothing is, what it is."""
        if not offer.programme:
            yield sentence_case(offer.summary)
        ages = (each.label for each in offer.criteria if _is_about_age(each))
        yield from (sentence_case(age) for age in ages if self._has_number(age))
        pieces = [each.text for each in offer.programme[:1]]
        pieces += [_evidence_in_words(each) for each in offer.evidence[:1] if self._can_say(each)]
        pieces += [each.text for each in offer.delivered_by]
        pieces += [each.text for each in offer.programme[1:]]
        yield from (sentence_case(piece) for piece in pieces if len(piece) <= _LONGEST_PIECE)

    def _has_number(self, label: str) -> bool:
        """Whether it names a number, so that it says for which ages."""
        numbers = {count(number, self._language) for number in range(13)}
        return any(word in numbers or word[:1].isdigit() for word in label.split())

    def _can_say(self, evidence: "EvidenceOut") -> bool:
        """The words of a Dutch source alone say nothing on an English page."""
        return evidence.level != EvidenceLevel.OTHER or self._language == "nl"

    def _asked(self, offer: "OfferOut", indent: int) -> str | None:
        """With whom to consult; else what is still to be asked; else whom to ring, if that is not the usual one."""
        consult = next((each.consult for each in offer.criteria if each.state == "not-met" and each.consult), None)
        if offer.status == Status.CONSULT_FIRST and consult:
            return say("consult-with", self._language, text=consult)
        questions = [each.text for each in offer.questions if each.is_question]
        if offer.questions and not questions and not self._all:
            cause = offer.questions[0]
            text = say("differing", self._language) if cause.kind == "reading" else cause.text
            return say("left-open", self._language, text=text)
        if questions and not self._all:
            more = f" (+{len(questions) - 1})" if len(questions) > 1 else ""
            lines = [say("ask-which", self._language, questions=each + more) for each in questions]
            return next((line for line in lines if self._sheet.fits(line, indent)), lines[0])
        contact = offer.availability.ask
        if contact is None or contact.organisation == self._usual:
            return None
        line = f"{say('contacts', self._language)} {contact.name}"
        whole = ": ".join([line, *ways_of(contact)[:1]])
        return whole if self._sheet.fits(whole, indent) else line

    def _because(self, offer: "OfferOut") -> list[str]:
        """For the margin: what makes it fit, or what it hangs on."""
        met = [each for each in offer.criteria if each.role in _DECIDING and each.state == "met"]
        reasons = [f"{MARKS['met']} {sentence_case(each.label)}{refs_in_brackets(each.citations)}" for each in met]
        # A note longer than the block would push the notes below it away from their lines.
        lines = accumulate(len(reason) // (MARGIN - 4) + 1 for reason in reasons)
        return [reason for reason, height in zip(reasons, lines, strict=True) if height <= _MOST_LINES]

    def _one_line(self, parts: Sequence[str], indent: int, *, keep: int = 0, style: Style = PLAIN) -> None:
        """As many parts as fit on one line; the first `keep` in any case, and at least one."""
        kept = list(parts[:keep])
        for part in parts[keep:]:
            if self._sheet.fits(" · ".join([*kept, part]), indent):
                kept.append(part)
        line = " · ".join(kept or parts[:1])
        if line:
            self._sheet.line(self._sheet.text(line, style), indent=indent, hang=indent + 2)

    # Everything

    def criterion(self, criterion: "CriterionOut", indent: int) -> None:
        """One criterion with its state and its source."""
        sheet = self._sheet
        text = f"{MARKS[criterion.state]} {criterion.sentence}{refs_in_brackets(criterion.citations)}"
        sheet.line(sheet.text(text, QUIET), indent=indent, hang=indent + 2)

    def _details(self, offer: "OfferOut", indent: int) -> None:
        sheet = self._sheet
        sheet.line(offer.summary, indent=indent)
        for statement in self._statements(offer):
            sheet.line(statement, indent=indent, hang=indent + 2)
        for criterion in offer.criteria:
            self.criterion(criterion, indent)
        for question in offer.questions:
            sheet.line(f"– {question.text}", indent=indent, hang=indent + 2)

    def _statements(self, offer: "OfferOut") -> Iterator[str]:
        here = offer.availability
        if here.text:
            yield here.text + refs_in_brackets(here.citations)
        for route in offer.routes:
            yield f"{route.label}: {route.text}{refs_in_brackets(route.citations)}"
        for each in (*offer.programme, *offer.delivered_by):
            yield each.text + refs_in_brackets(each.citations)
        for evidence in offer.evidence:
            yield f"{sentence_case(evidence.label)} (“{evidence.written}”){refs_in_brackets(evidence.citations)}"
        for variant in offer.variants:
            yield f"{variant.label}. {variant.text or ''}".strip() + refs_in_brackets(variant.citations)
        for each in (*offer.conditions_of_use, *offer.open_points):
            yield say("note", self._language, text=each.text) + refs_in_brackets(each.citations)


def usual_contact(offers: Iterable["OfferOut"]) -> str | None:
    """The organisation that is asked about most of these offers; None where at most one has any."""
    asked = Counter(each.availability.ask.organisation for each in offers if each.availability.ask)
    most = asked.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None


def ways_of(contact: "ContactOut") -> list[str]:
    """How to reach an organisation; empty where nothing may be published."""
    return [way for way in (contact.phone, contact.mail, contact.web) if way]


def names_of(offers: Iterable["OfferOut"]) -> str:
    """Names in one line."""
    return ", ".join(each.name for each in offers)


def _evidence_in_words(evidence: "EvidenceOut") -> str:
    """The level with its ladder; as the source has it where no ladder has such a level."""
    label = evidence.written if evidence.level == EvidenceLevel.OTHER else evidence.label
    return f"{label} (NJi)" if evidence.scheme == "nji" else label


def _is_about_age(criterion: "CriterionOut") -> bool:
    """Whether it is a span of time on which the sources agree."""
    about = {each.ref for each in criterion.facts}
    return criterion.role == "required" and not criterion.readings and about == {"moment"}


def _stands_in_the_way(role: str, state: str) -> bool:
    return (role == "excluded" and state == "met") or (role in ("required", "person") and state == "not-met")


def _phrase(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
