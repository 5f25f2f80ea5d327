# SPDX-License-Identifier: EUPL-1.2
"""An explanation as a page of text."""

from datetime import date

import pytest

from rokwijzer.explain import ExplanationOut, explain_address, render_text
from rokwijzer.timeline import Anchors, Born, Pregnant
from tests.explain.told import BOTH, MOTHER, family

KNOWN = {**MOTHER, "carer_1.tension": False, "carer_1.age": 26}
EIGHTEEN_WEEKS = Anchors((Pregnant(date(2027, 4, 25)),))


def test_a_whole_offer_reads_as_a_page() -> None:
    page = render_text(explain_address("visits", family(KNOWN, EIGHTEEN_WEEKS)), 80)
    assert page == (
        """\
Bezoeken aan huis
visits
Eerst overleggen: De leeftijd van de moeder is meer dan 25 jaar.
Bron: Richtlijn, regel 10 (de richtlijn)

Waarom
[+] om wie het gaat: de moeder · klopt (nodig)
    Er is een moeder.
    Bron: Richtlijn, regel 10 (de richtlijn)
[-] een jonge moeder · klopt niet (nodig, anders eerst overleggen)
    De leeftijd van de moeder is meer dan 25 jaar.
    - De leeftijd van de moeder is 26 jaar.
    > Overleg met het landelijke team.
    > Het verandert als dit zo is: de leeftijd van de moeder is hoogstens 25
      jaar.
    * Een bron zegt ook “jonge”; wat hier staat, telt.
    Bron: Richtlijn, regel 11 (de richtlijn)
[?] zorgen van de moeder · nog niet bekend (nodig)
    Nog niet bekend: de moeder heeft vragen.
    - De moeder ervaart geen spanning.
    ? Heeft de moeder vragen? (jouw inschatting)
    * Het overzicht noemt dit niet.
    Bron: Richtlijn, regel 13 (de richtlijn); Folder, regel 7 (de aanbieder over
      zichzelf)
[?] schulden · nog niet bekend (sluit uit)
    Nog niet bekend: er zijn schulden, en het aantal stressfactoren is ten
    minste 2.
    ? Zijn er schulden?
    ? Hoeveel stressfactoren zijn er? (jouw inschatting)
    * Tenzij: er is hulp bij geld.
    Bron: Overzicht, regel 8 (het overzicht van de regio)
[ ] een rustig kind (aanwijzing, beslist niet mee)
    Bron: Richtlijn, regel 14 (de richtlijn)

Ingang: voor de geboorte · eerst overleggen
[+] vanaf 16 weken · klopt (nodig)
    De zwangerschap duurt 16 weken of langer.
    - 18 weken zwanger.
    > Blijft naar verwachting zo tot 25 april 2027 (bij de geboorte).
    Bron: Richtlijn, regel 15 (de richtlijn)

Ingang: na de geboorte · niet voor deze situatie bedoeld
[-] leeftijd · klopt niet (nodig)
    Het kind is nog niet geboren.
    - 18 weken zwanger.
    > Verwacht vanaf 25 mei 2027 (één maand).
    Bron: Richtlijn, regel 16 (de richtlijn); Overzicht, regel 5 (het overzicht
      van de regio)

Wat dit zou veranderen
- Overleg met het landelijke team.
- Alleen in een andere situatie: de leeftijd van de moeder is hoogstens 25 jaar.
- Alleen in een andere situatie: het gaat om een andere moeder.

Goed om te weten
- Hoe vaak zegt de bron niet.
"""
    )


def test_where_sources_differ_each_reading_has_its_own_line() -> None:
    born = Anchors((Born(date(2024, 6, 22)),))
    page = render_text(explain_address("visits#age", family(anchors=born)), 80)
    assert page == (
        """\
Bezoeken aan huis: leeftijd
visits#age

[?] leeftijd · nog niet bekend (nodig)
    De bronnen verschillen, en dat maakt hier uit.
    [?] Het kind is 1 maand tot 2 jaar (of 2 jaar zelf meetelt, zegt de bron
        niet). Richtlijn, regel 16 (de richtlijn).
    [+] Het kind is jonger dan 3 jaar. Overzicht, regel 5 (het overzicht van de
        regio).
    - Het kind is 2 jaar en 5 maanden oud.
    ~ De bron laat open of 2 jaar zelf meetelt.
    Bron: Richtlijn, regel 16 (de richtlijn); Overzicht, regel 5 (het overzicht
      van de regio)
"""
    )


def test_a_rule_and_a_fact_read_as_a_page_in_english() -> None:
    context = family({"child.cries": True, "household.debts": False}, language="en")
    assert render_text(explain_address("refer", context), 110) == (
        """\
Refer
refer
Applies.
The source says: “is indicated”.
Source: Guideline, line 40 (the guideline)

Why
[+] the crying · holds (needed)
    The child cries a lot.
    Source: Guideline, lines 40-41 (the guideline); A code, artikel 4 (law or professional norm); ROKwijzer
      (editorial, not from a source)
[-] debts · does not hold (exception)
    There are no debts.
    > It changes if this is so: there are debts.
    Source: Guideline, line 42 (the guideline)

What would change this
- It changes if this is so: the child does not cry a lot.
- It changes if this is so: there are debts.
"""
    )
    page = render_text(explain_address("refer#cries/child.cries", context), 120)
    assert page.startswith("Refer: the crying: cries a lot\nrefer#cries/child.cries\n\n- The child cries a lot.\n")


def test_questions_and_what_sources_leave_open_stand_apart() -> None:
    born = Anchors((Born(date(2022, 5, 22)),))
    page = render_text(explain_address("massage", family(BOTH, born)), 80)
    questions, left_open = page.split("\nNog te vragen\n")[1].split("\nWat de bronnen open laten\n")
    assert "- Huilt het kind veel?" in questions
    assert "- De bron laat open of 4 jaar zelf meetelt." in left_open


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_a_page_keeps_its_width(width: int) -> None:
    out: ExplanationOut = explain_address("visits", family(KNOWN, EIGHTEEN_WEEKS))
    lines = render_text(out, width).splitlines()
    assert max(map(len, lines)) <= max(width, 40)
    assert all(line == line.rstrip() for line in lines)
    wide = " ".join(render_text(out, 1000).split())
    assert " ".join(" ".join(lines).split()) == wide
