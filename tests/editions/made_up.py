# SPDX-License-Identifier: EUPL-1.2
"""Knowledge files of made-up offers with something of everything, for editions that nobody publishes."""

from datetime import date

from rokwijzer.knowledge import KnowledgeBase, from_documents
from rokwijzer.knowledge.models import Text
from tests.small import COMMON, FACTS, offer

ON = date(2026, 11, 22)
CHANGELOG = Text(nl="Eerste proef.", en="First try.")

VIDEO = offer(
    "Video thuis",
    """
    entered: 2026-11-20
    criteria:
      age: {label: {nl: leeftijd, en: age}, from: 0 weeks, until: before 4 years, cite: '900:2'}
      tense:
        label: {nl: spanning}
        when:
          any:
            - mother: carer.tension
              basis: [birth, adoptive]
            - at-least: 1 to 2
              of: [child.cries, child.sleeps]
              name: several
            - [child.cries, not child.sleeps]
        unless: {tired: {label: {nl: moe}, when: {parent: carer.tired}, cite: '900:3'}}
        cite: ['900:2', '901:4-5']
      start:
        label: {nl: begin}
        readings:
          guide: {until: before 2 years, cite: '900:4'}
          region: {until: through 30 months, cite: '901:6'}
        cite: '900:4'
    programme:
      sessions: {visits: {nl: anderhalf uur, low: 1.5, high: 4, unit: uren, cite: '900:5'}}
      phases:
        last: {label: {nl: afsluiten}, nl: Samen terugkijken., cite: '900:5'}
        first: {label: {nl: kennismaken}, nl: Kennismaken., cite: '900:5'}
    organisations: {desk: '901:1'}
    related: {massage: ['900:6', '901:2']}
    serves: [household.wants-home]
    parents: {what: {nl: Iemand komt thuis filmen.}}
    """,
)

MASSAGE = offer(
    "Massage",
    """
    entrances:
      born:
        label: {nl: na de geboorte}
        cite: '900:7'
        criteria: {young: {label: {nl: jong}, until: before 1 years, cite: '900:7'}}
        routes: {self: {kind: self-registration, nl: Ouders bellen zelf., cite: '901:8'}}
      pregnant:
        label: {nl: in de zwangerschap}
        cite: '900:8'
        criteria:
          late:
            label: {nl: laat}
            when: {during: {from: 30 weeks of pregnancy, until: before birth}}
            cite: '900:8'
    part-of: video
    not-to-be-confused-with: [video]
    """,
)

RULES = """
rules:
  film:
    title: {nl: Filmen, en: Filming}
    outcome: {nl: Bied een film aan., en: Offer a film.}
    cite: '900:10'
    strength: {kind: offered, verb: {nl: wordt aangeboden, en: is offered}}
    computability: computable
    criteria: {cries: {label: {nl: huilen}, when: child.cries, cite: '900:10'}}
    unless: {rested: {label: {nl: slaapt al}, when: child.sleeps, cite: '900:10'}}
    offers: {massage: {cite: '900:10'}, video: {cite: '900:10', example: yes}}
    order: 1
  talk:
    title: {nl: Praten, en: Talking}
    outcome: {nl: Praat erover., en: Talk about it.}
    cite: '900:11'
    strength: {kind: possible, verb: {nl: kan, en: may}}
    computability: computable
    criteria: {tension: {label: {nl: spanning}, when: {parent: carer.tension}, cite: '900:11'}}
    order: 2
"""

ORGANISATIONS = """
organisations:
  desk: {name: De Balie, kind: other, phone: 000 111, cite: '901:1'}
  office: {name: Het Kantoor, kind: welfare, cite: '901:1'}
roles: {midwife: {nl: verloskundige, en: midwife}}
"""

AID = """
title: {nl: Kaart, en: Card}
cite: '900:12'
ordered: yes
sections:
  second: {label: {nl: Daarna}, cite: '900:12', items: {b: {nl: Kijk nog eens., cite: '900:12'}}}
  first: {label: {nl: Eerst}, cite: '900:12', items: {a: {nl: Kijk., cite: '900:12'}}}
offer: video
"""

LAND = """
name: {nl: Land, en: Country}
level: national
ask: office
availability: {massage: {status: available, nl: overal, cite: '901:9', undated: yes}}
"""

TOWN = """
name: {nl: Stad, en: Town}
level: municipality
parent: land
ask: desk
too-old-after: 6
contacts: {desk: {phone: 000 222, said-by: desk, checked: 2026-10-01}}
availability: {video: {status: available, nl: is er, said-by: desk, checked: 2026-10-01}}
routes: {video: {here: {kind: referral, nl: De balie verwijst., by: [midwife], said-by: desk, checked: 2026-10-01}}}
offers:
  walk:
    names: {short: {name: Wandelgroep, cite: '901:10'}}
    summary: {nl: Samen wandelen.}
    kind: group
    criteria: {tired: {label: {nl: moe}, when: {parent: carer.tired}, cite: '901:10'}}
switched-off: {massage: {said-by: desk, checked: 2026-10-01}}
"""

EXAMPLE = """
title: {nl: Huilende baby}
on: 2026-11-22
child: {born: 2026-09-13, cries: yes}
"""

DOCUMENTS = {
    "common.yaml": COMMON,
    "facts/all.yaml": FACTS + "axioms:\n  tired-is-tense: {if: carer.tired, then: carer.tension, cite: editorial}\n",
    "offers/massage.yaml": MASSAGE,
    "offers/video.yaml": VIDEO,
    "rules/all.yaml": RULES,
    "organisations.yaml": ORGANISATIONS,
    "aids/card.yaml": AID,
    "regions/land.yaml": LAND,
    "regions/town.yaml": TOWN,
    "examples/baby.yaml": EXAMPLE,
}


def base(**changed: str) -> KnowledgeBase:
    """The made-up base with other texts for some documents; `offers__video` stands for `offers/video.yaml`."""
    return from_documents(documents(**changed))


def documents(**changed: str) -> dict[str, str]:
    """The documents with other texts for some."""
    return DOCUMENTS | {f"{name.replace('__', '/')}.yaml": text for name, text in changed.items()}


def with_line(text: str, old: str, new: str) -> str:
    """The text with one piece replaced; fails if that does not stand there exactly once."""
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)
