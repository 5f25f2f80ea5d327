# SPDX-License-Identifier: EUPL-1.2
"""An advice in the order and portions in which the page shows it. What it says comes from `advise` alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from rokwijzer.advice import AdviceOut, OfferOut, StepOut
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.language import Language
from rokwijzer.web.words import counted

MOST_OPEN = 5
"""As many offers are shown in full; the others are one line each, and open when asked for."""

DECIDING = ("required", "excluded", "also-suitable")
FITTING = ("fits", "fits-as-far-as-known", "consult-first")


@dataclass(frozen=True)
class Shown:
    """One offer: in full, or as one line."""

    offer: OfferOut
    full: bool
    chosen: bool
    """Ticked to be printed for the parents."""


@dataclass(frozen=True)
class Group:
    """Offers that stand together: those in view, and those behind a count."""

    first: tuple[Shown, ...]
    rest: tuple[Shown, ...]

    def __len__(self) -> int:
        return len(self.first) + len(self.rest)

    @property
    def rest_open(self) -> bool:
        """One of those behind the count was asked for."""
        return any(each.full for each in self.rest)


@dataclass(frozen=True)
class Stepped:
    """One step and its offers."""

    step: StepOut
    group: Group
    elsewhere: tuple[OfferOut, ...]


@dataclass(frozen=True)
class Naming:
    """A step that applies and whose text names an offer."""

    step: StepOut
    example: bool
    """Only as an example."""


@dataclass(frozen=True)
class Question:
    """Something to ask that would settle something, and where to answer it."""

    text: str
    field: str


@dataclass(frozen=True)
class Presented:
    """The advice on the page."""

    advice: AdviceOut
    steps: tuple[Stepped, ...]
    open_steps: tuple[Stepped, ...]
    other: Group
    not_meant: Group
    steps_count: int
    fitting_count: int
    overridable: frozenset[str]
    opened: frozenset[str]
    """Offers that were asked for by name."""
    questions: dict[str, tuple[Question, ...]] = field(default_factory=dict)
    """By offer or step."""
    naming: dict[str, tuple[Naming, ...]] = field(default_factory=dict)
    """By offer."""

    @property
    def in_full(self) -> tuple[str, ...]:
        """The steps and offers of which the page says why they stand here."""
        stepped = (*self.steps, *self.open_steps)
        groups = (*(each.group for each in stepped), self.other, self.not_meant)
        offers = (each.offer.id for group in groups for each in (*group.first, *group.rest) if each.full)
        return (*(step.id for step in self.advice.safety), *(each.step.id for each in stepped), *offers)

    def summary(self, language: Language) -> str:
        """The counts: 2 vervolgstappen · 4 keer passend aanbod."""
        steps = counted("advice.steps", self.steps_count, language)
        return f"{steps} · {counted('advice.offers', self.fitting_count, language)}"


def present(
    advice: AdviceOut,
    base: KnowledgeBase,
    opened: frozenset[str],
    chosen: frozenset[str],
    fields: dict[str, str],
    explained: Callable[[str], OfferOut],
) -> Presented:
    """Lay the advice out.

    `fields` says on which field of the form a fact is answered; `explained` gives an offer with its reasons, and is
    asked for those only that stand in full.
    """
    left = MOST_OPEN
    in_full: list[OfferOut] = []

    def shown(offer: str, full: bool) -> Shown:
        if full:
            in_full.append(explained(offer))
        return Shown(in_full[-1] if full else advice.offers[offer], full, offer in chosen)

    def group(ids: Sequence[str], in_view: bool = True) -> Group:
        nonlocal left
        count = min(left, len(ids)) if in_view else 0
        left -= count
        return Group(
            tuple(shown(each, True) for each in ids[:count]),
            tuple(shown(each, each in opened) for each in ids[count:]),
        )

    def stepped(steps: Iterable[StepOut], in_view: bool) -> tuple[Stepped, ...]:
        return tuple(
            Stepped(step, group(step.offers, in_view), tuple(advice.offers[each] for each in step.elsewhere))
            for step in steps
        )

    under_steps = stepped(advice.steps, True)
    open_steps = stepped(advice.open_steps, False)
    other, not_meant = (group(each, in_view=False) for each in (advice.other, advice.not_meant))
    steps = (*advice.steps, *advice.open_steps)
    return Presented(
        advice=advice,
        steps=under_steps,
        open_steps=open_steps,
        other=other,
        not_meant=not_meant,
        steps_count=len(advice.safety) + len(advice.steps),
        fitting_count=sum(offer.status == FITTING[0] for offer in advice.offers.values()),
        overridable=_overridable((*in_full, *steps), base),
        opened=opened,
        questions=_questions((*in_full, *steps), fields),
        naming=_naming(advice, in_full),
    )


def _overridable(owners: Iterable[OfferOut | StepOut], base: KnowledgeBase) -> frozenset[str]:
    """The criteria that a professional may see differently: those that decide and that nobody fixed."""
    return frozenset(
        criterion.address
        for owner in owners
        for criterion in owner.criteria
        if criterion.role in DECIDING and not base.criteria(criterion.address).fixed
    )


def _questions(owners: Iterable[OfferOut | StepOut], fields: dict[str, str]) -> dict[str, tuple[Question, ...]]:
    return {
        owner.id: tuple(
            Question(cause.text, next((fields[ref] for ref in cause.refs if ref in fields), ""))
            for cause in owner.questions
            if cause.is_question
        )
        for owner in owners
    }


def _naming(advice: AdviceOut, offers: Iterable[OfferOut]) -> dict[str, tuple[Naming, ...]]:
    steps = {step.id: step for step in (*advice.safety, *advice.steps)}
    return {
        offer.id: tuple(Naming(steps[each], offer.id in steps[each].examples) for each in offer.serves if each in steps)
        for offer in offers
    }
