# SPDX-License-Identifier: EUPL-1.2
"""The form in one language, laid out from the fact dictionary: what is asked where, and what is shown first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rokwijzer.family.dictionary import WISHES
from rokwijzer.family.situation import written
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Fact, FactType
from rokwijzer.logic import FactRef, facts_in
from rokwijzer.logic.binding import CARERS
from rokwijzer.web.language import Language
from rokwijzer.web.words import word

FEW = 6
"""As many answers of a theme are shown at once; the rest is one tap away."""

FEW_NAMED = 3
_SECOND = "carer_2"
_IN_THE_FIRST_SECTION = "carers"
_NOT_ASKED = frozenset({"child.premature", "carer_1.present"})
"""Asked with the child's age; and the parent whom one talks with is there."""


@dataclass(frozen=True)
class Field:
    """One question about the family."""

    ref: str
    written: str
    """As a family file has it: `carer-1.tension`."""
    html_id: str
    kind: str
    label: str
    question: str
    help: str
    unit: str
    low: int
    high: int | None
    options: tuple[tuple[str, str], ...]
    group: str
    listed: str
    """The list in a family file in which a "yes" stands, if there is one."""
    judgement: bool
    subject: str


@dataclass(frozen=True)
class Theme:
    """Questions that belong together, those of the other parent apart."""

    id: str
    key: str
    """Section sort and theme: `sensitive-parents`."""
    label: str
    few: tuple[Field, ...]
    more: tuple[Field, ...]
    second: tuple[Field, ...]
    groups: tuple[tuple[str, str], ...]
    """Multiple choices, each with the words of some of its options: of which the rest can be answered with no."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """All of them."""
        return self.few + self.more

    @property
    def yes_or_no(self) -> tuple[Field, ...]:
        """Those that a chip answers with yes."""
        return tuple(field for field in self.fields if field.kind == FactType.BOOLEAN)

    @property
    def second_yes_or_no(self) -> tuple[Field, ...]:
        """The same of the other parent."""
        return tuple(field for field in self.second if field.kind == FactType.BOOLEAN)


@dataclass(frozen=True)
class Section:
    """One heading of the form."""

    id: str
    heading: str
    themes: tuple[Theme, ...]
    kind: str
    """`plain`, `judgement`, `sensitive`, `safety`."""


@dataclass(frozen=True)
class Screen:
    """Everything that the form asks."""

    carers: Theme | None
    sections: tuple[Section, ...]
    fields: Mapping[str, Field]
    groups: frozenset[str]
    offers: tuple[tuple[str, str], ...]
    """Id and name of what can have been tried, by name."""
    municipalities: tuple[str, ...]


@cache
def screen(base: KnowledgeBase, language: Language) -> Screen:
    """The form for this knowledge; made once."""
    facts = {ref: fact for ref, fact in base.facts_of_families.items() if str(ref) not in _NOT_ASKED}
    fields = {ref: _field(ref, fact, language) for ref, fact in facts.items()}
    telling = _telling(base)
    plain, sensitive, safety = (
        {ref: fact for ref, fact in facts.items() if _sort(fact) == sort} for sort in ("plain", "sensitive", "safety")
    )

    def themes(those: Mapping[FactRef, Fact], only: Iterable[str]) -> tuple[Theme, ...]:
        found = (_theme(base, name, those, fields, telling, language) for name in only)
        return tuple(theme for theme in found if theme is not None)

    headings: dict[str, list[str]] = {}
    for name, theme in base.common.themes.items():
        if name != _IN_THE_FIRST_SECTION:
            headings.setdefault((theme.heading or theme.label).in_(language), []).append(name)
    judged = {fact.theme for fact in plain.values() if fact.kind == "judgement"}
    sections = [
        Section(names[0], heading, found, "judgement" if judged & set(names) else "plain")
        for heading, names in headings.items()
        if (found := themes(plain, names))
    ]
    if found := themes(sensitive, base.common.themes):
        sections.append(Section("sensitive", word("form.sensitive", language), found, "sensitive"))
    if found := themes(safety, base.common.themes):
        sections.append(Section("signals", word("form.safety", language), found, "safety"))
    first = themes(plain, (_IN_THE_FIRST_SECTION,))
    return Screen(
        carers=first[0] if first else None,
        sections=tuple(sections),
        fields={field.ref: field for field in fields.values()},
        groups=frozenset(field.group for field in fields.values() if field.group),
        offers=tuple(
            sorted(((name, offer.name) for name, offer in base.offers.items()), key=lambda each: each[1].lower())
        ),
        municipalities=tuple(
            sorted(region.name.in_(language) for region in base.regions.values() if region.level == "municipality")
        ),
    )


def _sort(fact: Fact) -> str:
    # The whole theme of safety goes together, also what is no signal by itself.
    return "safety" if fact.safety or fact.theme == "safety" else "sensitive" if fact.sensitive else "plain"


def _telling(base: KnowledgeBase) -> Counter[str]:
    """How many conditions ask each fact: what tells most is shown first."""
    return Counter(ref.fact for condition in base.conditions.values() for ref in facts_in(condition))


def _theme(
    base: KnowledgeBase,
    name: str,
    facts: Mapping[FactRef, Fact],
    fields: Mapping[FactRef, Field],
    telling: Counter[str],
    language: Language,
) -> Theme | None:
    own = [ref for ref, fact in facts.items() if fact.theme == name]
    if not own:
        return None
    main = [ref for ref in own if ref.subject != _SECOND]
    first = set(sorted(main, key=lambda ref: (-telling[ref.fact], main.index(ref)))[:FEW])
    if len(main) <= FEW + 2:
        first = set(main)
    return Theme(
        id=name,
        key=f"{_sort(facts[own[0]])}-{name}",
        label=base.common.themes[name].label.in_(language),
        few=tuple(fields[ref] for ref in main if ref in first),
        more=tuple(fields[ref] for ref in main if ref not in first),
        second=tuple(fields[ref] for ref in own if ref.subject == _SECOND),
        groups=tuple(_groups([fields[ref] for ref in main], Counter(field.group for field in fields.values()))),
    )


def _groups(fields: Iterable[Field], sizes: Counter[str]) -> Iterable[tuple[str, str]]:
    """Multiple choices that stand here whole: nobody answers with no what is folded away elsewhere."""
    options: dict[str, list[str]] = {}
    for field in fields:
        if field.group:
            options.setdefault(field.group, []).append(field.label)
    for group, labels in options.items():
        if len(labels) == sizes[group] > 1:
            yield group, ", ".join(labels[:FEW_NAMED]) + (", …" if len(labels) > FEW_NAMED else "")


def _field(ref: FactRef, fact: Fact, language: Language) -> Field:
    name = f"{ref.subject}.{ref.fact}"
    yes_or_no = fact.type is FactType.BOOLEAN
    who = word(f"form.{ref.subject}-short", language) if ref.subject in CARERS else ""
    return Field(
        ref=name,
        written=written(ref),
        html_id=f"f-{name.replace('.', '-').replace('_', '-')}",
        kind=fact.type,
        label=fact.label.in_(language),
        question=fact.question.in_(language).replace("{carer}", who),
        help=fact.help.in_(language) if fact.help else "",
        unit=fact.unit.in_(language) if fact.unit else "",
        low=fact.low or 0,
        high=fact.high,
        options=tuple((value, each.label.in_(language)) for value, each in fact.values.items()),
        group=f"{ref.subject}.{fact.group}" if fact.group and yes_or_no else "",
        listed="goes-well" if yes_or_no and fact.strength else "wants" if yes_or_no and fact.theme == WISHES else "",
        judgement=fact.kind == "judgement",
        subject=ref.subject,
    )
