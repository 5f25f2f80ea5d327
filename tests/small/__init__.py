# SPDX-License-Identifier: EUPL-1.2
"""A small knowledge base of made-up offers, for tests that must not depend on the shipped knowledge."""

from collections.abc import Mapping
from textwrap import dedent, indent

from rokwijzer.knowledge import KnowledgeBase, from_documents

COMMON = """
sources:
  made-up:
    key: "900"
    title: {nl: Verzonnen richtlijn, en: Made-up guideline}
    short: {nl: Verzonnen richtlijn, en: Made-up guideline}
    voice: guideline
    publisher: nobody
    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    lines: 100
  made-up-region:
    key: "901"
    title: {nl: Verzonnen overzicht, en: Made-up overview}
    short: {nl: Verzonnen overzicht, en: Made-up overview}
    voice: region
    publisher: nobody
    sha256: "1111111111111111111111111111111111111111111111111111111111111111"
    lines: 50
themes:
  child: {label: {nl: Het kind, en: The child}}
  parents: {label: {nl: De ouders, en: The parents}}
  wishes: {label: {nl: Wat de ouders willen, en: What the parents want}}
constants:
  pregnancy-weeks: {value: 40, unit: weeks, nl: duur van een zwangerschap, cite: editorial}
"""


def boolean(subject: str, label: str, *extra: str) -> str:
    """A yes-or-no fact in the least words."""
    return "\n".join(
        [
            f"subject: {subject}",
            f"label: {{nl: {label}, en: {label}}}",
            f"question: {{nl: '{label}?', en: '{label}?'}}",
            f"yes: {{nl: {label} is zo, en: {label} is so}}",
            f"no: {{nl: {label} is niet zo, en: {label} is not so}}",
            *extra,
        ]
    )


def facts(**each: str) -> str:
    """A facts file; underscores in names stand for hyphens."""
    rows = (f"  {name.replace('_', '-')}:\n{indent(text, '    ')}" for name, text in each.items())
    return "facts:\n" + "\n".join(rows) + "\n"


PLAIN = ("kind: observation", "theme: child", "cite: editorial")
JUDGED = ("kind: judgement", "theme: parents", "cite: editorial")

FACTS = facts(
    cries=boolean("child", "huilt", *PLAIN),
    sleeps=boolean("child", "slaapt", *PLAIN),
    present=boolean("carer", "aanwezig", *PLAIN),
    role="""subject: carer
type: enumeration
label: {nl: rol, en: role}
question: {nl: 'Wie?', en: 'Who?'}
measure: {nl: de rol van {carer}, en: the role of {carer}}
values: {mother: {label: {nl: moeder}}, father: {label: {nl: vader}}, other: {label: {nl: andere ouder}}}
kind: circumstance
theme: parents
cite: editorial""".replace("{carer}", "deze ouder"),
    basis="""subject: carer
type: enumeration
label: {nl: band}
question: {nl: 'Welke band?'}
measure: {nl: de band}
values:
  birth: {label: {nl: geboorte}}
  adoptive: {label: {nl: adoptie}}
  foster: {label: {nl: pleeg}}
  step: {label: {nl: stief}}
kind: circumstance
theme: parents
cite: editorial""",
    birth_mother=boolean(
        "carer", "draagt of droeg het kind", "kind: circumstance", "theme: parents", "cite: editorial"
    ),
    age="""subject: carer
type: number
low: 12
label: {nl: leeftijd}
question: {nl: 'Hoe oud?'}
measure: {nl: de leeftijd}
unit: {nl: jaar}
kind: circumstance
theme: parents
cite: editorial""",
    tension=boolean("carer", "spanning", *PLAIN),
    tired=boolean("carer", "moe", *JUDGED),
    first_child=boolean("household", "eerste kind", *PLAIN),
    wants_home=boolean("household", "wil hulp thuis", "kind: report", "theme: wishes", "cite: editorial"),
)


def offer(name: str, *lines: str) -> str:
    """An offer file with these further lines."""
    return dedent(
        f"""\
        names: {{short: {{name: {name}, kind: short, cite: '900:1'}}}}
        summary: {{nl: Een verzonnen aanbod.}}
        kind: programme
        """
    ) + "\n".join(dedent(line) for line in lines)


def rule(name: str, *lines: str) -> str:
    """One rule of a rules file with these further lines."""
    return "\n".join(
        [
            f"  {name}:",
            f"    title: {{nl: {name}}}",
            f"    outcome: {{nl: {name} doen}}",
            "    cite: '900:5'",
            "    strength: {kind: possible, verb: {nl: kan}}",
            "    computability: computable",
            *(f"    {line}" for line in lines),
            "",
        ]
    )


def when(fact: str) -> str:
    """The criteria of a rule that asks for one fact."""
    return f"criteria: {{it: {{label: {{nl: het}}, when: {fact}, cite: '900:5'}}}}"


def base_of(documents: Mapping[str, str], common: str = "") -> KnowledgeBase:
    """The small base with these further documents, and these lines more in `common.yaml`."""
    return from_documents({"common.yaml": COMMON + common, "facts/all.yaml": FACTS, **documents})
