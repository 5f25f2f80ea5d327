# SPDX-License-Identifier: EUPL-1.2
"""An explanation as a page of text."""

from datetime import date

import pytest

from rokwijzer.explain import ExplanationOut, explain_address, render_text
from rokwijzer.knowledge import from_documents
from rokwijzer.timeline import Anchors, Born, Pregnant
from tests.explain.pages import knowledge
from tests.explain.told import BOTH, DOCUMENTS, MOTHER, VISITS, family

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


def test_a_narrow_page_of_a_fact_is_indented_below_its_marks() -> None:
    context = family({**MOTHER, "carer_1.questions": True})
    page = render_text(explain_address("visits#worries/carer_1.questions", context), 40)
    assert page == (
        """\
Bezoeken aan huis: zorgen van de moeder:
vragen
visits#worries/carer_1.questions

- De moeder heeft vragen. (jouw
  inschatting)
  Bron: Richtlijn, regel 1 (de
    richtlijn)

[+] zorgen van de moeder · klopt (nodig)
    De moeder heeft vragen.
    - De moeder heeft vragen. (jouw
      inschatting)
    * Het overzicht noemt dit niet.
    Bron: Richtlijn, regel 13 (de
      richtlijn); Folder, regel 7 (de
      aanbieder over zichzelf)
"""
    )
    assert render_text(explain_address("visits#worries/carer_1.questions", context), 20) == page


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ((), "? Heeft de moeder vragen? (jouw inschatting)"),
        (("carer_1.questions",), "- Heeft de moeder vragen? (jouw inschatting) (gevraagd, niet bekend)"),
    ],
)
def test_an_open_question_has_its_mark_and_one_that_was_asked_says_so(asked: tuple[str, ...], line: str) -> None:
    context = family(MOTHER, asked=asked)
    page = render_text(explain_address("visits#worries/carer_1.questions", context), 100)
    assert page.splitlines()[3] == line


def test_where_it_does_not_matter_that_sources_differ_only_that_they_do_is_said() -> None:
    context = family({"child.sleeps-badly": False, "household.home": "rented"}, base=knowledge())
    page = render_text(explain_address("group#unrest", context), 100)
    assert page.startswith(
        """\
Groep: onrust
group#unrest

[?] onrust · nog niet bekend (nodig)
    De bronnen verschillen.
    [?] Het kind huilt veel. Richtlijn, regel 51 (de richtlijn).
"""
    )


def test_the_head_of_a_narrow_page_is_indented_below_its_source() -> None:
    page = render_text(explain_address("talk", family(base=knowledge())), 40)
    assert page.startswith(
        """\
Praten
talk
Nog open; er zijn nog drie vragen.
De bron zegt: “wordt geadviseerd”.
Bron: Richtlijn, regel 70 (de
  richtlijn); Overzicht, regel 70 (het
  overzicht van de regio)

Waarom
[?] om wie het gaat: de vader · nog niet
    bekend (nodig)
    Nog niet bekend: er is een vader.
    ? Is er nog een ouder?
    ? Wie is dit?
"""
    )


def test_an_offer_that_only_asks_something_of_its_ways_in_has_no_reasons_in_common() -> None:
    text = VISITS[: VISITS.index("person:")] + VISITS[VISITS.index("entrances:") :]
    context = family(base=from_documents({**DOCUMENTS, "offers/visits.yaml": text}))
    page = render_text(explain_address("visits", context), 100)
    assert page.startswith(
        """\
Bezoeken aan huis
visits
Past, voor zover bekend; er is nog één vraag.
Bron: Richtlijn, regel 10 (de richtlijn)

Ingang: voor de geboorte · past, voor zover bekend
"""
    )


def test_a_word_that_is_wider_than_the_page_stays_whole() -> None:
    word = "Ouder-en-kind-en-grootouder-en-buren-samenkomst"
    text = VISITS.replace("Bezoeken aan huis", word)
    context = family(base=from_documents({**DOCUMENTS, "offers/visits.yaml": text}))
    assert render_text(explain_address("visits", context), 40).startswith(f"{word}\nvisits\n")


def test_what_no_source_says_has_no_source_below_it() -> None:
    context = family(anchors=EIGHTEEN_WEEKS)
    page = render_text(explain_address("massage#age/moment", context), 100)
    assert page.startswith(
        "Massage: leeftijd van de baby: leeftijd of zwangerschap\nmassage#age/moment\n\n- 18 weken zwanger.\n\n[-]"
    )
