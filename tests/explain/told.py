# SPDX-License-Identifier: EUPL-1.2
"""A small knowledge base with sentences that people say, and families to explain it to."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from rokwijzer.decisions import decide
from rokwijzer.explain import Context, Language
from rokwijzer.knowledge import KnowledgeBase, from_documents
from rokwijzer.knowledge.reading import ConditionReader
from rokwijzer.logic import Condition, FactRef, Known, Knowns, Truth
from rokwijzer.timeline import Anchors

ON = date(2026, 11, 22)

COMMON = """
sources:
  guideline:
    key: "900"
    title: {nl: De richtlijn zelf, en: The guideline itself}
    short: {nl: Richtlijn, en: Guideline}
    voice: guideline
    publisher: nobody
    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    lines: 100
  overview:
    key: "901"
    title: {nl: Het overzicht, en: The overview}
    short: {nl: Overzicht, en: Overview}
    voice: region
    publisher: nobody
    sha256: "1111111111111111111111111111111111111111111111111111111111111111"
    lines: 100
  leaflet:
    key: "902"
    title: {nl: De folder, en: The leaflet}
    short: {nl: Folder, en: Leaflet}
    voice: provider
    publisher: nobody
    sha256: "2222222222222222222222222222222222222222222222222222222222222222"
    lines: 100
norms:
  code: {title: {nl: Een meldcode, en: A code}, article: artikel 4, dated: 2019-01-01}
themes:
  child: {label: {nl: Het kind, en: The child}}
  parents: {label: {nl: De ouders, en: The parents}}
constants:
  pregnancy-weeks: {value: 40, unit: weeks, nl: duur van een zwangerschap, cite: editorial}
"""

FACTS = """
facts:
  present:
    subject: carer
    label: {nl: is er, en: is there}
    question: {nl: Is er nog een ouder?, en: Is there another parent?}
    yes: {nl: '{carer} is er', en: '{carer} is there'}
    no: {nl: '{carer} is er niet', en: '{carer} is not there'}
    kind: circumstance
    theme: parents
    cite: editorial
  role:
    subject: carer
    type: enumeration
    label: {nl: rol, en: role}
    question: {nl: Wie is dit?, en: Who is this?}
    measure: {nl: 'de rol van {carer}', en: 'the role of {carer}'}
    values:
      mother: {label: {nl: moeder, en: mother}}
      father: {label: {nl: vader, en: father}}
      other: {label: {nl: andere ouder, en: other parent}}
    kind: circumstance
    theme: parents
    cite: editorial
  basis:
    subject: carer
    type: enumeration
    label: {nl: band, en: tie}
    question: {nl: Welke band is er?, en: What is the tie?}
    measure: {nl: 'de band van {carer}', en: 'the tie of {carer}'}
    values:
      birth: {label: {nl: eigen kind, en: own child}}
      adoptive: {label: {nl: adoptiekind, en: adopted child}}
      foster: {label: {nl: pleegkind, en: foster child}}
      step: {label: {nl: stiefkind, en: step child}}
    kind: circumstance
    theme: parents
    cite: editorial
  birth-mother:
    subject: carer
    label: {nl: draagt het kind, en: bears the child}
    question: {nl: 'Draagt {carer} het kind?', en: 'Does {carer} bear the child?'}
    yes: {nl: '{carer} draagt het kind', en: '{carer} bears the child'}
    no: {nl: '{carer} draagt het kind niet', en: '{carer} does not bear the child'}
    kind: circumstance
    theme: parents
    cite: editorial
  tension:
    subject: carer
    label: {nl: spanning, en: tension}
    question: {nl: 'Ervaart {carer} spanning?', en: 'Does {carer} experience tension?'}
    yes: {nl: '{carer} ervaart spanning', en: '{carer} experiences tension'}
    no: {nl: '{carer} ervaart geen spanning', en: '{carer} experiences no tension'}
    kind: report
    theme: parents
    cite: 900:1
  questions:
    subject: carer
    label: {nl: vragen, en: questions}
    question: {nl: 'Heeft {carer} vragen?', en: 'Does {carer} have questions?'}
    yes: {nl: '{carer} heeft vragen', en: '{carer} has questions'}
    no: {nl: '{carer} heeft geen vragen', en: '{carer} has no questions'}
    kind: judgement
    theme: parents
    cite: 900:1
  hard-birth:
    subject: carer
    label: {nl: zware bevalling, en: hard birth}
    question: {nl: 'Was de bevalling zwaar voor {carer}?', en: 'Was the birth hard for {carer}?'}
    yes: {nl: 'de bevalling was zwaar voor {carer}', en: 'the birth was hard for {carer}'}
    no: {nl: 'de bevalling was niet zwaar voor {carer}', en: 'the birth was not hard for {carer}'}
    kind: report
    theme: parents
    cite: 900:1
  age:
    subject: carer
    type: number
    low: 12
    label: {nl: leeftijd, en: age}
    question: {nl: 'Hoe oud is {carer}?', en: 'How old is {carer}?'}
    measure: {nl: 'de leeftijd van {carer}', en: 'the age of {carer}'}
    unit: {nl: jaar, en: years}
    kind: circumstance
    theme: parents
    cite: editorial
  education:
    subject: carer
    type: enumeration
    ordered: yes
    label: {nl: opleiding, en: education}
    question: {nl: 'Welke opleiding heeft {carer}?', en: 'What education has {carer}?'}
    measure: {nl: 'de opleiding van {carer}', en: 'the education of {carer}'}
    values:
      low: {label: {nl: laag, en: low}}
      middle: {label: {nl: midden, en: middle}}
      high: {label: {nl: hoog, en: high}}
      other: {label: {nl: anders, en: other}, outside-order: yes}
    kind: circumstance
    theme: parents
    cite: editorial
  cries:
    subject: child
    label: {nl: huilt veel, en: cries a lot}
    question: {nl: Huilt het kind veel?, en: Does the child cry a lot?}
    yes: {nl: het kind huilt veel, en: the child cries a lot}
    no: {nl: het kind huilt niet veel, en: the child does not cry a lot}
    kind: observation
    theme: child
    cite: 900:2
  sleeps-badly:
    subject: child
    label: {nl: slaapt slecht, en: sleeps badly}
    question: {nl: Slaapt het kind slecht?, en: Does the child sleep badly?}
    yes: {nl: het kind slaapt slecht, en: the child sleeps badly}
    no: {nl: het kind slaapt niet slecht, en: the child does not sleep badly}
    kind: observation
    theme: child
    cite: 900:2
  eats-badly:
    subject: child
    label: {nl: eet of drinkt slecht, en: eats or drinks badly}
    question: {nl: Eet of drinkt het kind slecht?, en: Does the child eat or drink badly?}
    yes: {nl: het kind eet of drinkt slecht, en: the child eats or drinks badly}
    no: {nl: het kind eet en drinkt niet slecht, en: the child does not eat or drink badly}
    kind: observation
    theme: child
    cite: 900:2
  debts:
    subject: household
    label: {nl: schulden, en: debts}
    question: {nl: Zijn er schulden?, en: Are there debts?}
    yes: {nl: er zijn schulden, en: there are debts}
    no: {nl: er zijn geen schulden, en: there are no debts}
    kind: report
    theme: parents
    cite: 900:3
  stress-factors:
    subject: household
    type: number
    label: {nl: stressfactoren, en: stress factors}
    question: {nl: Hoeveel stressfactoren zijn er?, en: How many stress factors are there?}
    measure: {nl: het aantal stressfactoren, en: the number of stress factors}
    kind: judgement
    theme: parents
    cite: 900:3
  last-visit:
    subject: contact
    type: date
    label: {nl: laatste bezoek, en: last visit}
    question: {nl: Wanneer was het laatste bezoek?, en: When was the last visit?}
    measure: {nl: de dag van het laatste bezoek, en: the day of the last visit}
    kind: circumstance
    theme: child
    cite: editorial
  home:
    subject: household
    type: enumeration
    label: {nl: woning, en: home}
    question: {nl: Waar woont het gezin?, en: Where does the family live?}
    measure: {nl: de woning van het gezin, en: the home of the family}
    values:
      rented: {label: {nl: huur, en: rented}}
      owned: {label: {nl: koop, en: owned}}
      none: {label: {nl: geen, en: none}}
    kind: circumstance
    theme: parents
    cite: editorial
"""

VISITS = """
names: {full: {name: Bezoeken aan huis, cite: 900:10}}
summary: {nl: Iemand komt langs., en: Somebody comes by.}
kind: programme
person: {role: mother, cite: 900:10}
criteria:
  young:
    label: {nl: een jonge moeder, en: a young mother}
    when: carer.age <= 25
    deviation: consult
    consult: {nl: Overleg met het landelijke team, en: Consult the national team, cite: 900:12}
    refined: {young: {words: jonge, cite: 901:4}, younger: {words: jonge, cite: 902:4}}
    cite: 900:11
  worries:
    label: {nl: zorgen van de moeder, en: the mother's worries}
    when: {any: [carer.tension, carer.questions]}
    cite: [900:13, 902:7]
    beside:
      overview: {nl: Het overzicht noemt dit niet., en: The overview does not say this., cite: 901:2}
      slip: {nl: Dit hoort bij iets anders., kind: suspect, cite: 901:3}
  debts:
    label: {nl: schulden, en: debts}
    role: excluded
    when: household.debts
    unless:
      helped:
        label: {nl: er is hulp bij geld, en: there is help with money}
        when: household.stress-factors < 2
        cite: 901:9
    cite: 901:8
  calm:
    label: {nl: een rustig kind, en: a calm child}
    role: indication
    cite: 900:14
entrances:
  before:
    label: {nl: voor de geboorte, en: before birth}
    cite: 900:15
    criteria:
      weeks:
        label: {nl: vanaf 16 weken, en: from 16 weeks}
        from: 16 weeks of pregnancy
        until: before birth
        cite: 900:15
  after:
    label: {nl: na de geboorte, en: after birth}
    cite: 900:16
    criteria:
      age:
        label: {nl: leeftijd, en: age}
        readings:
          guideline: {from: 1 month, until: to 2 years, cite: 900:16}
          overview: {until: before 3 years, cite: 901:5}
        cite: [900:16, 901:5]
open-points:
  user: {nl: Hoe vaak zegt de bron niet., en: The source does not say how often., cite: 900:17}
  curator: {nl: Alleen voor beheer., cite: 900:17, severity: curator}
"""

TRAINING = """
names: {full: {name: Scholing, cite: 900:20}}
summary: {nl: Voor professionals., en: For professionals.}
kind: training
"""

MASSAGE = """
names: {full: {name: Massage, cite: 900:30}}
summary: {nl: Samen masseren., en: Massage together.}
kind: course
criteria:
  age:
    label: {nl: leeftijd van de baby, en: age of the baby}
    from: birth
    until: to 4 years
    cite: 900:30
  crying:
    label: {nl: onrust, en: unrest}
    when:
      at-least: 1 to 2
      of: [child.cries, child.sleeps-badly, child.eats-badly]
      name: signs
    cite: 900:31
  depressed:
    label: {nl: spanning van een ouder, en: tension of a parent}
    when: {parent: carer.tension}
    cite: 900:32
  alone:
    label: {nl: opleiding, en: education}
    role: also-suitable
    instead-of: depressed
    when: {mother: carer.education <= low}
    cite: 901:32
"""

RULES = """
rules:
  refer:
    title: {nl: Verwijzen, en: Refer}
    outcome: {nl: Verwijs naar hulp., en: Refer to help.}
    cite: 900:40
    strength: {kind: indicated, verb: {nl: is aangewezen, en: is indicated}}
    computability: computable
    criteria:
      cries:
        label: {nl: het huilen, en: the crying}
        when: child.cries
        cite: [900:40-41, norm:code, editorial]
    unless:
      debts:
        label: {nl: schulden, en: debts}
        when: household.debts
        cite: 900:42
"""

DOCUMENTS: Mapping[str, str] = {
    "common.yaml": COMMON,
    "facts/all.yaml": FACTS,
    "offers/visits.yaml": VISITS,
    "offers/massage.yaml": MASSAGE,
    "offers/schooling.yaml": TRAINING,
    "rules/refer.yaml": RULES,
}


@cache
def told() -> KnowledgeBase:
    """The knowledge base."""
    return from_documents(DOCUMENTS)


def read(raw: object) -> Condition:
    """A condition as an author writes it; `carer` is the parent meant."""
    mistakes: list[object] = []
    reader = ConditionReader(told().facts, lambda *mistake: mistakes.append(mistake))
    condition = reader.read(raw, (), "offer#criterion", carer=True)
    assert not mistakes
    return condition


def family(
    known: Mapping[str, Known] | None = None,
    anchors: Anchors | None = None,
    language: Language = "nl",
    *,
    on: date = ON,
    asked: tuple[str, ...] = (),
    pinned: Mapping[str, Truth] | None = None,
    base: KnowledgeBase | None = None,
) -> Context:
    """A context for a family of whom this is known, facts written `carer_1.tension`."""
    values = {FactRef.parse(name): value for name, value in (known or {}).items()}
    unknown = frozenset(map(FactRef.parse, asked))
    knowns = Knowns(values, anchors or Anchors(), on, unknown, pinned or {})
    chosen = base or told()
    return Context(chosen, decide(chosen), None, knowns, language)


MOTHER: Mapping[str, Known] = {"carer_1.present": True, "carer_1.role": "mother", "carer_2.present": False}
"""A mother alone."""
BOTH: Mapping[str, Known] = {
    "carer_1.present": True,
    "carer_1.role": "mother",
    "carer_2.present": True,
    "carer_2.role": "father",
}
"""A mother and a father."""
