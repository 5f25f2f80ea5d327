# SPDX-License-Identifier: EUPL-1.2
"""Everything that is explained to small families, field by field, as pages to read.

The knowledge is that of `told`, with further offers and a rule in which sources differ on what they ask, something
is noted, and some kind of parent is meant. Written anew with `python -m tests.explain.pages`; read what changed before
you keep it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel

from rokwijzer.decisions import decide
from rokwijzer.explain import (
    LANGUAGES,
    CitationOut,
    Context,
    Language,
    Meant,
    anonymous,
    describe_criterion,
    explain_address,
    render_text,
    sentence,
)
from rokwijzer.family import Override, Situation
from rokwijzer.knowledge import KnowledgeBase, from_documents
from rokwijzer.logic import Condition, Known, Not, Truth
from rokwijzer.logic.binding import bind_parent
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Pregnant, Wish
from tests.explain.told import BOTH, DOCUMENTS, MOTHER, ON, family, read

FOLDER = Path(__file__).parent / "golden" / "small"

FOSTER = """
names: {full: {name: Groep, cite: 900:50}}
summary: {nl: Praten met anderen., en: Talking with others.}
kind: course
person: {basis: [foster, adoptive], cite: 901:50}
criteria:
  unrest:
    label: {nl: onrust, en: unrest}
    readings:
      guideline: {when: child.cries, cite: 900:51}
      overview: {when: {any: [child.cries, child.sleeps-badly]}, cite: 901:51}
    unless:
      home: {label: {nl: een eigen huis, en: a home of their own}, when: household.home is owned, cite: 900:52}
    note: {nl: Hoeveel huilen is staat er niet., en: It does not say how much crying that is.}
    cite: [900:51, 901:51]
  schooled:
    label: {nl: opleiding, en: education}
    when: carer.education >= middle
    deviation: consult
    consult: {nl: Overleg met de leider, cite: 900:53}
    cite: 900:53
  quiet:
    label: {nl: een stil kind, en: a quiet child}
    role: example
    beside: {leaflet: {nl: De folder zwijgt hierover., cite: 902:9}}
    cite: 900:54
  lately:
    label: {nl: kort geleden bezocht, en: visited lately}
    when: contact.last-visit >= 2026-10-01
    cite: norm:code
"""

BEARING = """
names: {full: {name: Begeleiding, cite: 900:60}}
summary: {nl: Voor wie bevalt., en: For who gives birth.}
kind: method
person: {birth-mother: yes, cite: 900:60}
criteria:
  weeks:
    label: {nl: zwangerschap, en: pregnancy}
    role: indication
    readings:
      guideline: {from: 12 weeks of pregnancy, cite: 900:61}
      overview: {from: 16 weeks of pregnancy, until: before 1 year, cite: 901:61}
    cite: 900:61
  hard:
    label: {nl: de bevalling, en: the birth}
    role: indication
    when: carer.hard-birth
    cite: 900:62
open-points:
  none: {nl: Wie betaalt staat er niet., en: It does not say who pays., cite: 900:63}
"""

ANYBODY = """
names: {full: {name: Gesprek, cite: 900:80}}
summary: {nl: Een gesprek., en: A talk.}
kind: method
person: {cite: 900:80}
criteria:
  talk:
    label: {nl: wat er speelt, en: what is the matter}
    when: [carer.tension, not carer.questions]
    cite: 900:81
  age:
    label: {nl: leeftijd, en: age}
    from: 6 months
    until: through 1.5 years
    cite: 900:82
"""

LESSON = """
names: {full: {name: Les, cite: 900:90}}
summary: {nl: Voor wie met ouders werkt., en: For who works with parents.}
kind: training
criteria:
  parents:
    label: {nl: ouders, en: parents}
    when: {parent: carer.tension}
    cite: 900:91
"""

TALK = """
rules:
  talk:
    title: {nl: Praten, en: Talk}
    outcome: {nl: Ga in gesprek., en: Have a talk.}
    cite: [900:70, 901:70]
    strength: {kind: offered, verb: {nl: wordt geadviseerd, en: is advised}}
    computability: needs-judgement
    person: {role: father, cite: 900:71}
    criteria:
      tense:
        label: {nl: spanning, en: tension}
        when: carer.tension
        cite: 900:72
      mother:
        label: {nl: spanning van de moeder, en: tension of the mother}
        role: indication
        when: {mother: carer.tension}
        cite: 900:72
      factors:
        label: {nl: stressfactoren, en: stress factors}
        when: household.stress-factors >= 2
        cite: 900:73
    unless:
      young:
        label: {nl: een jong kind, en: a young child}
        when: {during: {until: before 1 month}}
        cite: 900:74
    open-points: {when: {nl: Wanneer staat er niet., en: It does not say when., cite: 900:75}}
    gaps: {tool: {nl: De lijst ontbreekt., en: The list is not there., cite: 900:76}}
"""


@cache
def knowledge() -> KnowledgeBase:
    """The knowledge base of the pages."""
    further = {
        "offers/group.yaml": FOSTER,
        "offers/bearing.yaml": BEARING,
        "offers/anybody.yaml": ANYBODY,
        "offers/lesson.yaml": LESSON,
        "rules/talk.yaml": TALK,
    }
    return from_documents({**DOCUMENTS, **further})


def _overridden(language: Language) -> Context:
    pinned = {"visits#worries": Truth.MET, "group#unrest": Truth.NOT_MET}
    found = family(
        {**MOTHER, "carer_1.tension": False, "household.debts": False},
        Anchors((Born(date(2026, 9, 13)),)),
        language,
        pinned=pinned,
        base=knowledge(),
    )
    overrides = (
        Override("group#unrest", met=False, reason="Het kind huilt van honger"),
        Override("visits#worries", met=True),
    )
    return replace(found, situation=Situation(overrides=overrides))


def _of(known: Mapping[str, object], *anchors: object, asked: tuple[str, ...] = ()) -> Callable[[Language], Context]:
    def context(language: Language) -> Context:
        return family(known, Anchors(anchors), language, asked=asked, base=knowledge())  # type: ignore[arg-type]

    return context


FAMILIES: Mapping[str, Callable[[Language], Context]] = {
    "nothing": _of({}),
    "wish": _of({"household.debts": False}, Wish()),
    "mother-of-26": _of(
        {**MOTHER, "carer_1.tension": False, "carer_1.age": 26, "carer_1.birth-mother": True},
        Pregnant(date(2027, 4, 25)),
    ),
    "young-mother": _of(
        {
            **MOTHER,
            "carer_1.tension": True,
            "carer_1.age": 20,
            "household.debts": False,
            "carer_1.education": "low",
            "contact.last-visit": date(2026, 9, 30),
        },
        DueBetween(date(2027, 4, 19), date(2027, 4, 25)),
    ),
    "two-parents": _of(
        {
            **BOTH,
            "carer_1.tension": False,
            "child.cries": True,
            "household.home": "owned",
            "household.stress-factors": 1,
        },
        Born(date(2026, 9, 13)),
        asked=("carer_2.tension", "carer_1.questions"),
    ),
    "two-mothers": _of(
        {
            **BOTH,
            "carer_2.role": "mother",
            "carer_1.tension": True,
            "carer_2.tension": True,
            "carer_1.age": 31,
            "carer_2.age": 33,
            "household.debts": True,
            "household.stress-factors": 3,
            "child.cries": False,
            "child.sleeps-badly": False,
        },
        BornBetween(date(2025, 10, 1), date(2026, 9, 13)),
    ),
    "foster-father": _of(
        {
            "carer_1.present": True,
            "carer_1.role": "father",
            "carer_1.basis": "foster",
            "carer_2.present": False,
            "carer_1.tension": True,
            "carer_1.questions": False,
            "carer_1.education": "other",
            "child.cries": True,
            "child.sleeps-badly": False,
            "child.eats-badly": False,
            "household.home": "rented",
            "household.stress-factors": 2,
            "contact.last-visit": date(2026, 10, 1),
        },
        Born(date(2022, 5, 22)),
    ),
    "nobody": _of({"carer_1.present": False, "carer_2.present": False, "child.cries": True}, Born(date(2025, 5, 20))),
    "born-early": _of({"child.cries": False}, Born(date(2022, 11, 1)), Born(date(2022, 12, 20))),
    "overridden": _overridden,
}


def page(name: str, language: Language) -> str:
    """Everything that is explained to one family: as the terminal shows it, then field by field."""
    context = FAMILIES[name](language)
    found = [explain_address(each, context) for each in (*context.decisions.offers, *context.decisions.rules)]
    fields = {each.address: _plain(each) for each in found}
    shown = "\n".join(render_text(each, 100) for each in found)
    return f"{shown}\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None)}"


def _plain(value: object) -> object:
    """What a field holds, without what is as it is by default; of a citation what is read."""
    match value:
        case CitationOut():
            return value.text
        case BaseModel():
            fields = {name: getattr(value, name) for name in type(value).model_fields}
            whole = type(value).model_fields.items()
            return {name: _plain(fields[name]) for name, field in whole if fields[name] != field.default}
        case tuple() | list():
            return [_plain(each) for each in value]
        case str() | date():
            # Written out each time, also where it is one and the same value.
            return str(value)
        case _:
            return value


def described(language: Language) -> str:
    """Every criterion of every offer and rule in words, of no family."""
    base = knowledge()
    context = anonymous(base, decide(base), language, ON)
    criteria = {
        f"{owner}#{name}": each for owner, offer in base.offers.items() for name, each in offer.criteria.items()
    }
    criteria |= {f"{owner}#{name}": each for owner, rule in base.rules.items() for name, each in rule.criteria.items()}
    lines = []
    for address, criterion in criteria.items():
        said = describe_criterion(address, criterion, context)
        lines.append(f"{address}: {said.sentence}")
        lines += [f"  {each.id}: {each.sentence} {each.citations[0].text}" for each in said.readings]
    return "\n".join(lines) + "\n"


_OF_A_PARENT: tuple[object, ...] = (
    "carer.tension",
    "not carer.tension",
    "carer.hard-birth",
    "carer.present",
    "not carer.present",
    "carer.role is father",
    "carer.role is mother or father",
    "carer.education <= middle",
    "child.cries",
    ["carer.tension", "carer.questions"],
    ["not carer.tension", "carer.questions"],
    {"any": ["carer.tension", "carer.questions"]},
    {"any": ["not carer.tension", "carer.questions"]},
    {"any": ["carer.education is low", "carer.tension"]},
    {"any": ["carer.role is father", "carer.tension"]},
    {"any": ["carer.role is father", "carer.role is mother"]},
    ["carer.present", "child.cries"],
    ["child.cries", "carer.tension", "household.debts"],
    {"any": ["child.cries", "carer.tension", "carer.questions"]},
    {"at-least": "2", "of": ["carer.tension", "carer.questions", "child.cries"]},
)
"""Conditions that are said and denied of each parent who can be meant."""

_MEANT: Mapping[str, tuple[str | None, frozenset[str] | None]] = {
    "a parent": (None, None),
    "the mother": ("mother", None),
    "a foster parent": (None, frozenset({"foster"})),
}


PARENTS: Mapping[str, Mapping[str, Known]] = {
    "unknown": {},
    "mother": MOTHER,
    "both": {**BOTH, "carer_2.tension": True},
}
"""What is known of the parents, by the name of the page."""


def about_parents(name: str, language: Language) -> str:
    """What is said of parents, as one condition of them and as what a whole offer asks of the one whom it is about."""
    lines = []
    context = family(PARENTS[name], language=language, base=knowledge())
    for raw in _OF_A_PARENT:
        body = read(raw)
        for whom, (role, basis) in _MEANT.items():
            lines += _said(f"{whom}: {raw}", bind_parent(role, basis, body), context, None)
            lines += _said(f"{whom}: not {raw}", bind_parent(role, basis, Not(body)), context, None)
        for owner in ("anybody", "visits"):
            meant = context.meant(context.decisions.offers[owner])
            lines += _said(f"{owner}: {raw}", body, context, meant)
            lines += _said(f"{owner}: not not {raw}", Not(Not(body)), context, meant)
    return "\n".join(lines) + "\n"


def _said(head: str, condition: Condition, context: Context, meant: Meant | None) -> list[str]:
    return [head, *(f"  {sign} {sentence(condition, sign == '+', context, meant)}" for sign in "+-")]


def pages() -> dict[str, str]:
    """Every page, by the name of its file."""
    found = {f"{name}.{each}.txt": page(name, each) for name in FAMILIES for each in LANGUAGES}
    found |= {f"described.{each}.txt": described(each) for each in LANGUAGES}
    return found | {f"parents-{name}.{each}.txt": about_parents(name, each) for name in PARENTS for each in LANGUAGES}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, text in pages().items():
        (FOLDER / file).write_text(text, encoding="utf-8")
