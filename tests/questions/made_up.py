# SPDX-License-Identifier: EUPL-1.2
"""A small made-up knowledge base in which every question has its reason, and families to ask."""

from collections.abc import Mapping
from datetime import date

from rokwijzer.decisions import Decisions, decide
from rokwijzer.logic import FactRef, Known, Knowns
from rokwijzer.questions import Survey
from rokwijzer.timeline import Anchors, Born, Possibility
from tests.small import PLAIN, base_of, boolean, facts, offer, rule, when

ON = date(2026, 11, 22)
BABY = Born(date(2026, 9, 13))

BURDEN = ("group: burden", "kind: report", "theme: parents", "cite: '900:3'")
MORE = facts(
    moved=boolean("household", "is verhuisd", *BURDEN, "asked-of: [parents]"),
    ill=boolean("household", "is ziek", *BURDEN, "asked-of: [professional, parents]"),
    debts=boolean("household", "heeft schulden", *BURDEN, "sensitive: yes"),
    fights=boolean("household", "heeft ruzie", *BURDEN, "sensitive: yes"),
    violence=boolean(
        "household", "is onveilig", "kind: judgement", "theme: child", "sensitive: yes", "safety: yes", "cite: '900:4'"
    ),
    unsafe=boolean(
        "household", "is bang", "kind: report", "theme: child", "sensitive: yes", "safety: yes", "cite: '900:4'"
    ),
    eats=boolean("child", "eet", *PLAIN),
    premature=boolean("child", "kwam te vroeg", *PLAIN),
    spits=boolean("child", "spuugt", *PLAIN, "applies-when: child.eats"),
    calm=boolean("carer", "is rustig", "kind: observation", "theme: parents", "strength: yes", "cite: editorial"),
    worries="""subject: carer
label: {nl: zorgen, en: worries}
question: {nl: 'Heeft {carer} zorgen?', en: 'Does {carer} worry?'}
yes: {nl: '{carer} heeft zorgen', en: '{carer} worries'}
no: {nl: '{carer} heeft geen zorgen', en: '{carer} does not worry'}
kind: judgement
group: strain
theme: parents
cite: '900:8'""",
    lonely="""subject: carer
label: {nl: eenzaam, en: lonely}
question: {nl: 'Is {carer} eenzaam?', en: 'Is {carer} lonely?'}
yes: {nl: '{carer} is eenzaam', en: '{carer} is lonely'}
no: {nl: '{carer} is niet eenzaam', en: '{carer} is not lonely'}
kind: judgement
group: strain
theme: parents
cite: ['900:8', '900:9']""",
    home="""subject: household
type: enumeration
label: {nl: woning, en: home}
question: {nl: 'Waar woont het gezin?', en: 'Where does the family live?'}
measure: {nl: de woning, en: the home}
values:
  rented: {label: {nl: huur, en: rented}}
  owned: {label: {nl: koop, en: owned}}
  none: {label: {nl: geen, en: none}}
kind: circumstance
theme: parents
cite: '900:6'""",
    visits="""subject: household
type: number
low: 0
high: 9
label: {nl: bezoeken, en: visits}
question: {nl: 'Hoe vaak kwam er iemand?', en: 'How often did somebody come?'}
measure: {nl: het aantal bezoeken, en: the number of visits}
unit: {nl: keer, en: times}
help: {nl: 'Elk bezoek telt.', en: 'Each visit counts.'}
kind: circumstance
theme: parents
cite: '900:6'""",
)


def ref(name: str) -> FactRef:
    """A fact by its name."""
    return FactRef.parse(name)


def decisions_of(*rules: str, axiom: str = "", more: str = "", **offers: str) -> Decisions:
    """What is decided with these rules (as `tests.small.rule` writes them) and offers.

    `axiom` ties two facts; `more` are facts that the base has beside its own, as `tests.small.facts` writes them.
    """
    documents = {f"offers/{name}.yaml": text for name, text in offers.items()}
    if more:
        documents["facts/own.yaml"] = more
    if axiom:
        documents["facts/axioms.yaml"] = f"axioms: {{tie: {{{axiom}, cite: editorial}}}}"
    if rules:
        documents["rules/all.yaml"] = "rules:\n" + "".join(rules)
    return decide(base_of({"facts/more.yaml": MORE, **documents}))


def step(name: str, condition: str, *lines: str) -> str:
    """A rule that asks for this."""
    return rule(name, when(condition), *lines)


def help_for(condition: str, name: str = "Help") -> str:
    """An offer that asks for this."""
    return offer(name, f"criteria: {{it: {{label: {{nl: het}}, when: {condition}, cite: '900:2'}}}}")


def survey(
    decisions: Decisions,
    known: Mapping[str, Known] | None = None,
    *,
    asked: tuple[str, ...] = (),
    passed: tuple[str, ...] = (),
    moments: tuple[Possibility, ...] = (BABY,),
) -> Survey:
    """What may be asked of a family of whom this is known."""
    values = {ref(name): value for name, value in (known or {}).items()}
    knowns = Knowns(values, Anchors(moments), ON, frozenset(map(ref, asked)))
    return Survey(decisions, knowns, frozenset(passed))
