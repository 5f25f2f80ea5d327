# SPDX-License-Identifier: EUPL-1.2
"""What an advice says of dates, waiting times and reasons stands on the page, in words and where it belongs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from rokwijzer.advice import AdviceOut, OfferOut, StepOut, advise
from rokwijzer.explain import CriterionOut
from rokwijzer.family import read_situation
from rokwijzer.knowledge import KnowledgeBase, from_documents, shipped_documents
from rokwijzer.web.published import load
from rokwijzer.web.today import ago
from rokwijzer.web.wegwijzer.examples import fill
from tests.web.conftest import DAY, Entries, Send
from tests.web.reading import Page, squeezed
from tests.web.test_walks import entries

BABY: Entries = {
    "soort": "geboren",
    "geboortedatum": "2026-09-13",
    "gemeente": "Deventer",
    "ja": ["child.cries-a-lot", "carer_1.tension", "carer_1.light-questions"],
}
OFFER = "k-vht"


WAYS = "Wat zou dit anders maken?"


# Dates


@pytest.mark.parametrize(
    ("day", "nl", "en"),
    [
        ("2026-11-23", "", ""),
        ("2026-11-22", "vandaag", "today"),
        ("2026-11-21", "gisteren", "yesterday"),
        ("2026-11-20", "twee dagen geleden", "two days ago"),
        ("2026-11-09", "13 dagen geleden", "13 days ago"),
        ("2026-11-08", "twee weken geleden", "two weeks ago"),
        ("2026-09-23", "acht weken geleden", "eight weeks ago"),
        ("2026-09-22", "twee maanden geleden", "two months ago"),
        ("2024-11-23", "23 maanden geleden", "23 months ago"),
        ("2024-11-22", "twee jaar geleden", "two years ago"),
        ("2023-11-23", "twee jaar geleden", "two years ago"),
        ("2023-11-22", "drie jaar geleden", "three years ago"),
    ],
)
def test_how_long_ago_is_said_as_people_do(day: str, nl: str, en: str) -> None:
    assert [ago(date.fromisoformat(day), DAY, each) for each in ("nl", "en")] == [nl, en]


@cache
def _regional(checked: str) -> KnowledgeBase:
    """The shipped knowledge, with in Deventer a number, a route and a waiting time that were checked on this day."""
    documents = dict(shipped_documents())
    name = "regions/deventer.yaml"
    region = documents[name].replace(
        "availability:\n",
        f"""too-old-after: 6

availability:
  {OFFER}:
    status: available
    nl: Elke maand een plek.
    said-by: jgz-deventer
    checked: {checked}
    ask: jgz-deventer
    waiting: {{nl: Ongeveer zes weken., said-by: De balie, checked: {checked}}}
""",
        1,
    )
    region = region.replace(
        "contacts:\n",
        f"""routes:
  {OFFER}:
    desk: {{kind: registration-by-professional, nl: Meld aan bij de balie., said-by: De balie, checked: {checked}}}
    hearsay: {{kind: open, nl: Loop binnen., cite: '004:954', undated: yes}}

contacts:
  jgz-deventer: {{phone: 0570 123, nl: Bel voor tienen., said-by: De balie, checked: {checked}}}
""",
        1,
    )
    assert region.count(OFFER) == 2
    documents[name] = region
    return from_documents(documents)


@pytest.fixture
def region(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The pages speak from the knowledge with a region that was checked on the day that the test names."""
    checked = str(request.param)
    monkeypatch.setattr("rokwijzer.web.wegwijzer.views.load", lambda: _regional(checked))
    return checked


@pytest.mark.parametrize("region", ["2026-05-23"], indirect=True)
def test_what_was_checked_within_the_term_says_when_and_how_long_ago(send: Send, region: str) -> None:
    content = Page(send(BABY | {"toon": OFFER}).content.decode())
    offer = content.words(f"aanbod-{OFFER}")
    checked = "Laatst nagekeken op 23 mei 2026, vijf maanden geleden"
    assert "In Deventer: beschikbaar" in offer
    assert f"Jeugdgezondheidszorg in Deventer: 0570 123 Bel voor tienen. {checked} · Gezegd door: De balie" in offer
    assert f"Elke maand een plek. {checked} · Gezegd door: Jeugdgezondheidszorg in Deventer" in offer
    assert f"Wachttijd: Ongeveer zes weken. {checked} · Gezegd door: De balie" in offer
    route = content.words(f"route-{OFFER}")
    assert f"(In Deventer) Meld aan bij de balie. {checked} · Gezegd door: De balie" in route
    assert "Loop binnen. De bron noemt geen datum Overzicht ROK Deventer, regel 954" in route
    assert "te oud" not in offer + route


@pytest.mark.parametrize("region", ["2026-05-22"], indirect=True)
def test_from_the_day_that_the_term_is_full_it_is_to_be_asked(send: Send, region: str) -> None:
    """Checked on 22 May, with a term of six months, seen on 22 November."""
    content = Page(send(BABY | {"toon": OFFER}).content.decode())
    offer = content.words(f"aanbod-{OFFER}")
    old = "Laatst nagekeken op 22 mei 2026, zes maanden geleden (te oud: navragen)"
    assert "In Deventer: navragen" in offer
    assert f"Eerder bekend: Elke maand een plek. {old}" in offer
    assert f"Wachttijd: navragen. Eerder bekend: Ongeveer zes weken. {old}" in offer
    assert f"Bel voor tienen. {old}" in offer
    assert f"Meld aan bij de balie. {old}" in content.words(f"route-{OFFER}")


# Everything that an advice holds


@dataclass(frozen=True)
class Shown:
    """An advice, and the page that shows every offer of it in full."""

    advice: AdviceOut
    page: Page

    @property
    def owners(self) -> Iterator[OfferOut | StepOut]:
        """Everything that says why it is shown."""
        yield from self.advice.offers.values()
        yield from (*self.advice.safety, *self.advice.steps, *self.advice.open_steps)

    def why(self, owner: OfferOut | StepOut) -> str:
        """What is read behind "why do I see this?"."""
        return self.page.words(f"waarom-{owner.id}")


FAMILIES = (
    ("walk-1-crying-baby", "nl"),
    ("walk-2-pregnant-at-nineteen", "nl"),
    ("walk-3-toddler", "en"),
    ("walk-4-depressed-mother", "nl"),
    ("walk-5-stuck", "en"),
    ("acute-danger", "nl"),
)
_seen: dict[str, Shown] = {}


@pytest.fixture(params=FAMILIES, ids=" ".join)
def shown(request: pytest.FixtureRequest, send: Send) -> Shown:
    """One family, in one language; its page is fetched once."""
    name, language = request.param
    if name not in _seen:
        base = load()
        situation = read_situation(base.examples[name], name, base)
        advice = advise(situation, base, on=DAY, region=situation.municipality, language=language)
        sent = entries(fill(situation, base)) | {"toon": list(advice.offers)}
        _seen[name] = Shown(advice, Page(send(sent, "/en/" if language == "en" else "/").content.decode()))
    return _seen[name]


def test_what_the_source_says_without_a_date_is_marked_so_everywhere(shown: Shown) -> None:
    tag, line = (
        ("undated", "The source gives no date")
        if shown.advice.language == "en"
        else ("zonder datum", "De bron noemt geen datum")
    )
    for offer in shown.advice.offers.values():
        about = shown.page.words(f"over-{offer.id}")
        for each in (*offer.delivered_by, *offer.programme, *offer.conditions_of_use, *offer.open_points):
            assert (f"{squeezed(each.text)} {tag}" in about) is each.undated, each.text
        card = shown.page.words(f"aanbod-{offer.id}")
        if offer.open_points and offer.open_points[0].undated:
            assert card.count(f"{squeezed(offer.open_points[0].text)} {tag}") == 2
        routes = shown.page.words(f"route-{offer.id}")
        assert routes.count(line) == sum(each.undated for each in offer.routes)
        contact = offer.availability.ask
        undated = [offer.availability.undated, contact is not None and contact.undated]
        assert card.count(line) - routes.count(line) == sum(undated), offer.id


def test_why_says_how_strongly_which_text_speaks(shown: Shown) -> None:
    steps = {step.id: step for step in (*shown.advice.safety, *shown.advice.steps, *shown.advice.open_steps)}
    for owner in shown.owners:
        why = shown.why(owner)
        speaking = [owner] if isinstance(owner, StepOut) else [steps[each] for each in owner.serves]
        for step in speaking:
            assert f"‘{step.verb}’ ({step.strength_label})" in why, owner.id
            assert all(citation.text in why for citation in step.citations), owner.id
        if isinstance(owner, OfferOut):
            named = [steps[each].title for each in owner.serves]
            assert all(f"‘{title}’" in why for title in named), owner.id
            examples = sum(owner.id in step.examples for step in speaking)
            assert why.count("als voorbeeld:") + why.count("as an example:") == examples, owner.id


def test_why_tells_every_criterion_with_its_state_its_source_and_what_would_change_it(shown: Shown) -> None:
    for owner in shown.owners:
        why = shown.why(owner)
        for criterion in owner.criteria:
            for text in _told(criterion):
                assert squeezed(text) in why, f"{criterion.address}: {text}"
        marks = [each for each in shown.page.classes(f"waarom-{owner.id}") if each.startswith("mark--")]
        assert marks == [mark for criterion in owner.criteria for mark in _marks(criterion)], owner.id
        if not owner.criteria:
            assert "geen voorwaarden" in why or "no conditions" in why, owner.id


def _told(criterion: CriterionOut) -> Iterator[str]:
    yield criterion.sentence if not criterion.readings else criterion.label[1:]
    yield from (citation.text for citation in criterion.citations)
    for reading in criterion.readings:
        yield reading.sentence
        yield from (citation.text for citation in reading.citations)
    yield from (change.text for change in criterion.changes)
    yield from (cause.text for cause in criterion.causes if not cause.is_question and cause.kind != "reading")
    yield from criterion.notes
    yield from (each.text for each in criterion.refined)
    if criterion.consult:
        yield criterion.consult


def _marks(criterion: CriterionOut) -> Iterator[str]:
    yield f"mark--{criterion.state}" if criterion.computed else "mark--none"
    yield from (f"mark--{reading.state}" for reading in criterion.readings)


def test_what_a_step_leaves_open_stands_with_it(shown: Shown) -> None:
    for step in (*shown.advice.safety, *shown.advice.steps, *shown.advice.open_steps):
        found = shown.page.words(f"waarom-{step.id}")
        for each in (*step.open_points[1:], *step.who, *step.steps):
            assert squeezed(each.text) in found, f"{step.id}: {each.text}"
    for step in (*shown.advice.steps, *shown.advice.open_steps):
        for each in (*step.open_points, *step.gaps):
            assert squeezed(each.text) in shown.page.words(f"stap-{step.id}"), f"{step.id}: {each.text}"


def test_what_the_parents_do_not_know_is_not_asked_again_but_said(send: Send) -> None:
    sent = BABY | {"antwoord:carer_1.functions-relatively-well": "parents-do-not-know"}
    content = Page(send(sent).content.decode())
    asked = content.words("waarom-video-programme")
    assert "(ouders weten het niet)" in asked


def test_beside_the_reasons_stands_what_would_change_a_step_and_an_offer(send: Send) -> None:
    page = Page(send({"voorbeeld": "walk-1-crying-baby"}).content.decode())
    names = ("video-programme", "k-vht", "depressed-mother")
    applies, fits, still_open = (page.words(f"waarom-{name}") for name in names)
    assert "Wat zou dit anders maken?" in applies
    assert "Het verandert als dit zo is:" in applies
    assert "Wat zou dit anders maken? Blijft zo tot 13 september 2030" in fits
    assert "Wat zou dit anders maken? Een antwoord op een van de open vragen." in still_open


@pytest.mark.parametrize("offer", ["voorzorg", "cuddle-and-care", "centering-parenting"])
def test_that_it_cannot_be_had_here_stands_beside_what_else_would_change(send: Send, offer: str) -> None:
    """Whether it is meant, fits, or still asks something: being able to have it here is one thing of several."""
    told = [
        Page(send({**family, "toon": [offer]}).content.decode()).words(f"waarom-{offer}").partition(WAYS)[2]
        for family in (BABY, {"soort": "zwanger", "weken": "20", "gemeente": "Deventer", "ja": ["carer_1.tension"]})
    ]
    assert all("te krijgen zijn:" in each for each in told)
    assert any(not each.strip().startswith("Het moet") for each in told)
