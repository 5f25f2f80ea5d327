# SPDX-License-Identifier: EUPL-1.2
"""What a region adds stands in the advice: routes, waiting times, contacts, offers of its own, what it switched off."""

from datetime import date

import pytest

from rokwijzer.advice import AdviceOut, advise
from rokwijzer.editions import whole, with_layers
from rokwijzer.family import read_situation
from rokwijzer.knowledge import KnowledgeBase, Problems
from rokwijzer.knowledge.models import RouteKind
from tests.small import base_of, offer

ON = date(2026, 11, 22)
FAMILY = "on: 2026-11-22\nchild: {born: 2026-09-13, cries: yes}\n"

ORGANISATIONS = """
organisations:
  desk: {name: De Balie, kind: other, phone: 000 111, web: 'https://desk.example', cite: '901:1'}
  office: {name: Het Kantoor, kind: welfare, cite: '901:1'}
roles:
  midwife: {nl: verloskundige, en: midwife}
  youth-doctor: {nl: jeugdarts, en: youth doctor}
"""
LAND = """
name: {nl: Land, en: Country}
level: national
ask: office
too-old-after: 12
contacts:
  office: {phone: 000 333, mail: info@office.example, nl: Bel overdag., cite: '901:3', undated: yes}
availability: {old: {status: available, nl: overal, said-by: office, checked: 2025-11-22}}
routes: {video: {form: {kind: self-registration, nl: Met een formulier., cite: '901:4'}}}
switched-off: {gone: {cite: '901:5', undated: yes}}
"""
TOWN = """
name: {nl: Stad, en: Town}
level: municipality
parent: land
ask: desk
too-old-after: 6
contacts: {desk: {phone: 000 222, said-by: desk, checked: 2026-05-22}}
availability:
  video:
    status: available
    nl: is er
    en: is here
    said-by: midwife
    checked: 2026-10-01
    ask: office
    waiting: {nl: drie weken, en: three weeks, said-by: desk, checked: 2026-05-23}
routes:
  video:
    sent:
      kind: referral
      nl: De jeugdarts tekent.
      by: [midwife, youth-doctor]
      signed-by: youth-doctor
      said-by: desk
      checked: 2026-05-22
    town-hall: {kind: municipality, nl: Via de gemeente., cite: '901:6', undated: yes}
offers:
  walk:
    names: {short: {name: Wandelgroep, cite: '901:10'}}
    summary: {nl: Samen wandelen.}
    kind: group
    for-everybody: yes
switched-off: {off: {said-by: office, checked: 2026-10-01}}
"""


def _base(town: str = TOWN, land: str = LAND, **more: str) -> KnowledgeBase:
    everybody = {
        f"offers/{name}.yaml": offer(name.title(), "for-everybody: yes") for name in ("video", "old", "off", "gone")
    }
    regions = {"regions/land.yaml": land, "regions/town.yaml": town}
    return base_of(everybody | {"organisations.yaml": ORGANISATIONS} | regions | more)


BASE = _base()


def _advice(region: str | None = "town", on: date = ON, base: KnowledgeBase = BASE, language: str = "nl") -> AdviceOut:
    situation = read_situation(FAMILY, "family", base, today=on)
    return advise(situation, base, on=on, region=region, language="en" if language == "en" else "nl")


def test_a_route_of_the_region_says_who_may_send_and_whose_signature_is_needed() -> None:
    routes = {route.id: route for route in _advice().offers["video"].routes}
    sent = routes["sent"]
    assert (sent.kind, sent.by, sent.signed_by) == (RouteKind.REFERRAL, ("verloskundige", "jeugdarts"), "jeugdarts")
    assert (sent.region, sent.said_by, sent.checked, sent.citations) == ("Stad", "De Balie", date(2026, 5, 22), ())
    hall = routes["town-hall"]
    assert (hall.kind, hall.label, hall.undated) == (RouteKind.MUNICIPALITY, "Via de toegang van de gemeente", True)
    assert [each.ref for each in hall.citations] == ["901:6"]
    assert (routes["form"].kind, routes["form"].region) == (RouteKind.SELF_REGISTRATION, "Land")
    assert list(routes) == ["sent", "town-hall", "form"], "the smallest region first"


@pytest.mark.parametrize(
    ("on", "route", "waiting", "contact"),
    [
        (date(2026, 11, 21), False, False, False),
        (date(2026, 11, 22), True, False, True),
        (date(2026, 11, 23), True, True, True),
    ],
)
def test_everything_that_a_region_says_grows_old_on_its_own_day(
    on: date, route: bool, waiting: bool, contact: bool
) -> None:
    """Checked on 22 and 23 May with a term of six months."""
    advice = _advice(on=on)
    video, walk = advice.offers["video"], advice.offers["walk"]
    assert next(each for each in video.routes if each.id == "sent").too_old is route
    assert video.availability.waiting_too_old is waiting
    assert walk.availability.ask is not None
    assert (walk.availability.ask.phone, walk.availability.ask.too_old) == ("000 222", contact)


@pytest.mark.parametrize(
    ("status", "nl", "en"),
    [
        ("available", None, None),
        ("pilot", None, None),
        ("ask", None, None),
        ("planned", "Het moet hier ook te krijgen zijn: het is nog een plan.", "still a plan."),
        ("elsewhere-only", "Het moet ook hier te krijgen zijn: nu alleen elders.", "elsewhere only."),
        ("not-purchased", "Het moet hier ook te krijgen zijn: het is nu niet ingekocht.", "not purchased."),
        ("ended", "Het moet hier ook te krijgen zijn: het is hier gestopt.", "has ended."),
    ],
)
def test_what_is_said_not_to_be_had_here_would_have_to_be(status: str, nl: str | None, en: str | None) -> None:
    """One of the things that can change, after what this family would have to have otherwise."""
    age = "criteria: {age: {label: {nl: leeftijd}, from: 1 year, until: before 2 years, cite: '900:3'}}"
    babies = offer("Babies", age)
    also = f"  babies: {{status: {status}, nl: zo, cite: '901:7', undated: yes}}\n"
    town = TOWN.replace("status: available", f"status: {status}").replace("  video:\n", f"{also}  video:\n", 1)
    base = _base(town, **{"offers/babies.yaml": babies})
    ways = _advice(base=base).offers["video"].ways
    assert [each.text for each in ways] == ([nl] if nl else [])
    assert all(each.kind == "availability" and each.can_change for each in ways)
    english = [each.text for each in _advice(base=base, language="en").offers["video"].ways]
    assert [text for text in english if not text.endswith(en or "?")] == []
    kinds = [each.kind for each in _advice(base=base).offers["babies"].ways]
    assert kinds == (["age", "availability"] if nl else ["age"])


def test_where_no_region_speaks_nothing_has_to_be_had() -> None:
    """What nobody said is asked, and is not in the way."""
    assert _advice(None).offers["video"].ways == ()


def test_a_waiting_time_stands_with_its_own_date_and_who_said_so() -> None:
    here = _advice(language="en").offers["video"].availability
    assert (here.text, here.checked, here.said_by) == ("is here", date(2026, 10, 1), "midwife")
    assert (here.waiting, here.waiting_checked) == ("three weeks", date(2026, 5, 23))
    assert (here.waiting_said_by, here.waiting_undated) == ("De Balie", False)
    assert _advice("land").offers["video"].availability.waiting is None


def test_a_contact_comes_from_the_smallest_region_and_what_it_leaves_out_from_the_organisation() -> None:
    desk = _advice().offers["walk"].availability.ask
    assert desk is not None
    assert (desk.name, desk.phone, desk.web, desk.said_by) == (
        "De Balie",
        "000 222",
        "https://desk.example",
        "De Balie",
    )
    office = _advice().offers["video"].availability.ask
    assert office is not None
    assert (office.phone, office.mail, office.text) == ("000 333", "info@office.example", "Bel overdag.")
    assert [each.ref for each in office.citations] == ["901:3"]
    nowhere = _advice(None).offers["video"].availability
    assert nowhere.ask is None


@pytest.mark.parametrize(
    ("on", "status", "too_old"),
    [
        (date(2026, 11, 21), "available", False),
        (date(2026, 11, 22), "ask", True),
        (date(2026, 11, 23), "ask", True),
    ],
)
def test_a_larger_region_has_its_own_term_which_counts_in_its_parts(on: date, status: str, too_old: bool) -> None:
    here = _advice(on=on).offers["old"].availability
    assert (here.status, here.too_old, here.region, here.text) == (status, too_old, "Land", "overal")


def test_a_region_without_a_term_has_that_of_the_region_it_lies_in() -> None:
    town = TOWN.replace("too-old-after: 6\n", "")
    assert town != TOWN
    base = _base(town)
    for on, too_old in ((date(2027, 5, 21), False), (date(2027, 5, 22), True), (date(2027, 5, 23), True)):
        ask = _advice(on=on, base=base).offers["walk"].availability.ask
        assert ask is not None
        assert ask.too_old is too_old


def test_offers_of_the_region_itself_are_there_and_say_so() -> None:
    advice = _advice()
    assert (advice.offers["walk"].local, advice.offers["video"].local) == ("Stad", None)
    assert "walk" in advice.other
    assert "walk" not in _advice("land").offers


def test_what_is_switched_off_is_left_out_and_named_with_who_said_so() -> None:
    advice = _advice()
    assert "off" not in advice.offers
    assert "gone" not in advice.offers
    assert advice.region is not None
    assert advice.region.within == ("Land",)
    off, gone = advice.region.switched_off
    assert (off.id, off.name, off.region, off.said_by, off.checked) == (
        "off",
        "Off",
        "Stad",
        "Het Kantoor",
        date(2026, 10, 1),
    )
    assert (gone.name, gone.region, gone.undated) == ("Gone", "Land", True)
    assert "off" in _advice("land").offers
    assert _advice(None).region is None


def test_the_base_of_a_region_gives_the_same_advice_as_the_whole_one() -> None:
    town = with_layers(BASE, "town")
    assert whole(town) is BASE
    assert whole(BASE) is BASE
    assert with_layers(town, "town") is town
    assert with_layers(town, "land") is with_layers(BASE, "land")
    assert _advice(base=town) == _advice()


def test_a_region_that_is_not_known_says_nothing() -> None:
    advice = _advice("elsewhere")
    assert advice.region is not None
    assert (advice.region.known, advice.region.name, advice.region.within) == (False, "elsewhere", ())
    assert advice.offers["off"].availability.status == "ask"


@pytest.mark.parametrize("level", ["national", "province", "region", "municipality"])
def test_a_region_lies_in_one_of_a_larger_level_only(level: str) -> None:
    levels = ["national", "province", "region", "municipality", "district"]
    land = LAND.replace("level: national", f"level: {level}")
    below = levels[levels.index(level) + 1]
    _base(TOWN.replace("level: municipality", f"level: {below}"), land)
    for other in levels[: levels.index(level) + 1]:
        with pytest.raises(Problems, match=rf"regions/town.yaml:4:\d+: land is a {level}, and a {other} does not"):
            _base(TOWN.replace("level: municipality", f"level: {other}"), land)


def test_a_route_of_a_region_says_where_it_comes_from_and_names_known_roles() -> None:
    nobody = TOWN.replace("      said-by: desk\n      checked: 2026-05-22\n", "")
    assert nobody != TOWN
    with pytest.raises(Problems, match="say where this comes from"):
        _base(nobody)
    with pytest.raises(Problems, match=r"regions/town.yaml:\d+:\d+: there is no role wizard"):
        _base(TOWN.replace("signed-by: youth-doctor", "signed-by: wizard"))
    with pytest.raises(Problems, match=r"there is no role midwive.*midwife"):
        _base(TOWN.replace("by: [midwife,", "by: [midwive,"))
