# SPDX-License-Identifier: EUPL-1.2
"""A small knowledge base of the tests' own, so that these tests say nothing of the shipped content."""

from datetime import date
from functools import cache
from pathlib import Path

from rokwijzer.family import Situation, from_plain, read_situation
from rokwijzer.knowledge import KnowledgeBase, from_documents
from rokwijzer.logic import FactRef

ON = date(2026, 11, 22)
HERE = Path(__file__).parent

COMMON = """
sources:
  book:
    key: b1
    title: {nl: Boek, en: Book}
    short: {nl: Boek, en: Book}
    voice: guideline
    publisher: Somebody
    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    lines: 10
themes:
  child: {label: {nl: Het kind, en: The child}}
  parents: {label: {nl: De ouders, en: The parents}}
  wishes: {label: {nl: De wensen, en: The wishes}}
constants:
  pregnancy-weeks: {value: 40, unit: weeks, nl: veertig weken, cite: editorial}
"""


def _fact(name: str, subject: str, label: str, **more: str) -> str:
    lines = {
        "subject": subject,
        "label": f"{{nl: {label}, en: {label}}}",
        "question": f"{{nl: '{label}?', en: '{label}?'}}",
        "kind": "report",
        "theme": "parents",
        "cite": "editorial",
    }
    if "type" not in more:
        lines |= {"yes": f"{{nl: {label}, en: {label}}}", "no": f"{{nl: geen {label}, en: no {label}}}"}
    else:
        lines["measure"] = f"{{nl: {label}, en: {label}}}"
    return f"  {name}:\n" + "".join(f"    {key}: {value}\n" for key, value in (lines | more).items())


def _values(*names: str) -> str:
    return "{" + ", ".join(f"{name}: {{label: {{nl: {name} nl, en: {name} en}}}}" for name in names) + "}"


FACTS = "facts:\n" + "".join(
    (
        _fact("cries-a-lot", "child", "cries a lot", theme="child", group="regulation"),
        _fact("sleeps-badly", "child", "sleeps badly", theme="child", group="regulation", formerly="[sleep-problem]"),
        _fact("premature", "child", "born early", theme="child", group="regulation"),
        _fact("persists", "child", "it persists", kind="judgement", **{"applies-when": "child.cries-a-lot"}),
        _fact("does-well", "child", "does well", strength="yes"),
        _fact("first-tooth", "child", "first tooth on", type="date"),
        _fact("smokes", "pregnancy", "smokes", **{"applies-when": "{during: {until: before birth}}"}),
        _fact("vomits", "pregnancy", "vomits"),
        _fact("present", "carer", "is there"),
        _fact("role", "carer", "role", type="enumeration", values=_values("mother", "father", "other")),
        _fact("basis", "carer", "basis", type="enumeration", values=_values("birth", "adoptive", "foster", "step")),
        _fact("birth-mother", "carer", "bore the child"),
        _fact("age", "carer", "age", type="number", low="12", high="99"),
        _fact("education", "carer", "education", type="enumeration", values=_values("primary", "mbo-1", "mbo-2")),
        _fact("tension", "carer", "tension", group="parenting"),
        _fact("questions", "carer", "questions", group="parenting"),
        _fact("depressed", "carer", "depressed"),
        _fact("unwell", "carer", "unwell"),
        _fact("copes", "carer", "copes", kind="judgement"),
        _fact("debts", "household", "debts"),
        _fact("siblings", "household", "siblings", type="number"),
        _fact("wants-home", "household", "help at home", theme="wishes"),
        _fact("light-help-not-enough", "household", "light help was not enough", kind="judgement"),
        _fact("by-telephone", "contact", "by telephone"),
    )
)

AXIOMS = """
axioms:
  depressed-is-unwell: {if: carer.depressed, then: carer.unwell, cite: editorial}
  vomiting-is-before-birth: {if: pregnancy.vomits, then: {during: {until: before birth}}, cite: editorial}
"""


def _offer(name: str, more: str) -> str:
    return f"""
names: {{full: {{name: {name}, kind: full, cite: b1:1}}}}
summary: {{nl: iets, en: something}}
kind: programme
{more}
criteria:
  crying:
    label: {{nl: huilt, en: cries}}
    when: child.cries-a-lot
    cite: b1:2
  certified:
    label: {{nl: vast, en: fixed}}
    when: household.debts
    fixed: yes
    cite: b1:3
"""


DOCUMENTS = {
    "common.yaml": COMMON,
    "organisations.yaml": "organisations: {}\nroles:\n  midwife: {nl: verloskundige, en: midwife}\n",
    "facts/all.yaml": FACTS + AXIOMS,
    "offers/light-help.yaml": _offer("Light", "youth-health-care: yes\nformerly: [lighter-help]"),
    "offers/other-help.yaml": _offer("Other", "youth-health-care: no"),
    "regions/deventer.yaml": "name: {nl: Deventer, en: Deventer}\nlevel: municipality\n",
    "regions/sud.yaml": "name: {nl: Súdwest-Fryslân, en: South-West Friesland}\nlevel: municipality\n",
}


@cache
def small() -> KnowledgeBase:
    """The knowledge base; loaded once."""
    return from_documents(DOCUMENTS)


def read(text: str, **options: object) -> Situation:
    """The situation in a text."""
    return read_situation(text, "family.yaml", small(), **options)  # type: ignore[arg-type]


def plain(data: dict[str, object], **options: object) -> Situation:
    """The situation in nested texts."""
    return from_plain(data, small(), **options)  # type: ignore[arg-type]


def ref(name: str) -> FactRef:
    """A fact as the program names it."""
    return FactRef.parse(name)
