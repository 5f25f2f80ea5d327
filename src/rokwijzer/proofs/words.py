# SPDX-License-Identifier: EUPL-1.2
"""What is proved and what may fail, in Dutch and English: our own texts, so editorial. Braces are filled in."""

from collections.abc import Mapping
from typing import NamedTuple

from rokwijzer.explain import Language
from rokwijzer.knowledge.models import Text
from rokwijzer.proofs.outcome import Failure


class Claim(NamedTuple):
    """What one proof shows, as a sentence that is true if it holds."""

    nl: str
    en: str


CLAIMS: Mapping[str, Claim] = {
    "applying": Claim("Elke regel kan gelden en elk aanbod kan passen", "Every rule can apply and every offer can fit"),
    "criteria": Claim(
        "Elk criterium kan kloppen, kan niet kloppen, en maakt verschil",
        "Every criterion can be met, can fail, and makes a difference",
    ),
    "axioms": Claim(
        "Wat altijd samengaat spreekt elkaar niet tegen, en elk axioma zegt iets",
        "What always goes together does not contradict itself, and each axiom says something",
    ),
    "links": Claim(
        "Elk aanbod dat een regel noemt bestaat, kan bij die regel passen, en is ergens te krijgen of na te vragen",
        "Every offer that a rule names exists, can go with that rule, and can be had or asked for somewhere",
    ),
    "burdens": Claim(
        "Niets wat zwaar weegt trekt een stap of de veiligheid in", "Nothing heavy withdraws a step or safety"
    ),
    "safety": Claim(
        "Is er een signaal over de veiligheid, dan verbergt niets het vervolg",
        "Once there is a signal about safety nothing hides what follows",
    ),
    "statuses": Claim(
        "In elke situatie heeft elk aanbod precies één status", "In every situation every offer has exactly one status"
    ),
    "readings": Claim("Lezingen die verschillen heten, verschillen", "Readings that are said to differ do differ"),
    "facts": Claim("Elk feit wordt gebruikt", "Every fact is used"),
    "questions": Claim(
        "Elke vraag kan gesteld worden en het antwoord kan iets veranderen",
        "Every question can be asked and its answer can change something",
    ),
    "exactness": Claim(
        "Overal antwoordt de snelle weg zelf, precies", "Everywhere the fast pass answers by itself, exactly"
    ),
    "voices": Claim(
        "De oplosser en de tweede stem geven op elke vraag hetzelfde antwoord",
        "The solver and the second voice give the same answer to every question",
    ),
    "accepted": Claim("Wat als bekend is aanvaard, is nog zo", "What is accepted as known is still so"),
}
"""By name, in the order in which they are done. The last two look back on all others."""

SILENCE = "silence"
"""The name of the finding that is no proof."""


class Fault(NamedTuple):
    """What one kind of failure says."""

    claim: str
    nl: str
    en: str


FAULTS: Mapping[str, Fault] = {
    "rule-never-applies": Fault(
        "applying",
        "de regel ‘{owner}’ kan nooit gelden: {criteria} gaan niet samen, of één ervan kan niet kloppen",
        "the rule ‘{owner}’ can never apply: {criteria} do not go together, or one of them cannot be met",
    ),
    "offer-never-fits": Fault(
        "applying",
        "het aanbod ‘{owner}’ kan zo nooit passen: {criteria} gaan niet samen, of één ervan kan niet kloppen",
        "the offer ‘{owner}’ can never fit this way: {criteria} do not go together, or one of them cannot be met",
    ),
    "criterion-never": Fault(
        "criteria",
        "‘{criterion}’ bij ‘{owner}’ kan in geen enkele situatie kloppen",
        "‘{criterion}’ of ‘{owner}’ cannot be met in any situation",
    ),
    "criterion-always": Fault(
        "criteria",
        "‘{criterion}’ bij ‘{owner}’ klopt in elke situatie, dus het vraagt niets",
        "‘{criterion}’ of ‘{owner}’ is met in every situation, so that it asks nothing",
    ),
    "criterion-idle": Fault(
        "criteria",
        "‘{criterion}’ bij ‘{owner}’ maakt nooit verschil: de andere criteria zeggen het al",
        "‘{criterion}’ of ‘{owner}’ never makes a difference: the other criteria say it already",
    ),
    "exception-idle": Fault(
        "criteria",
        "de uitzondering ‘{criterion}’ bij ‘{owner}’ maakt nooit verschil",
        "the exception ‘{criterion}’ of ‘{owner}’ never makes a difference",
    ),
    "axioms-contradict": Fault(
        "axioms",
        "‘{fact}’ kan nooit ‘{value}’ zijn, want zo willen het de axioma's {axioms}",
        "‘{fact}’ can never be ‘{value}’, since the axioms {axioms} will have it so",
    ),
    "axiom-idle": Fault(
        "axioms",
        "het axioma {axiom} zegt niets dat de andere axioma's niet al zeggen",
        "the axiom {axiom} says nothing that the other axioms do not say already",
    ),
    "offer-missing": Fault(
        "links",
        "de regel ‘{owner}’ noemt ‘{offer}’, en dat aanbod bestaat niet",
        "the rule ‘{owner}’ names ‘{offer}’, and there is no such offer",
    ),
    "offer-nowhere": Fault(
        "links",
        "de regel ‘{owner}’ noemt ‘{offer}’, en dat is in geen enkele regio te krijgen of na te vragen",
        "the rule ‘{owner}’ names ‘{offer}’, which can be had or asked for in no region",
    ),
    "offer-not-for-rule": Fault(
        "links",
        "de regel ‘{owner}’ noemt ‘{offer}’, maar waar de regel geldt is dat aanbod nooit bedoeld",
        "the rule ‘{owner}’ names ‘{offer}’, but where the rule applies that offer is never meant",
    ),
    "burden-withdraws": Fault(
        "burdens",
        "de regel ‘{owner}’ geldt niet meer als ‘{fact}’ erbij komt of zwaarder wordt",
        "the rule ‘{owner}’ no longer applies once ‘{fact}’ is added or grows heavier",
    ),
    "safety-hidden": Fault(
        "safety",
        "er is een signaal, ‘{fact}’, en toch geldt geen regel over de veiligheid",
        "there is a signal, ‘{fact}’, and yet no rule about safety applies",
    ),
    "safety-overridable": Fault(
        "safety",
        "‘{criterion}’ bij ‘{owner}’ kan worden overruled: zet er `fixed: yes` bij",
        "‘{criterion}’ of ‘{owner}’ can be overridden: add `fixed: yes`",
    ),
    "safety-not-first": Fault(
        "safety",
        "‘{other}’ gaat voor ‘{owner}’, terwijl veiligheid voor alles gaat",
        "‘{other}’ goes before ‘{owner}’, while safety goes before everything",
    ),
    "status-both": Fault(
        "statuses",
        "er is een situatie waarin ‘{owner}’ past en ook uitgesloten is",
        "there is a situation in which ‘{owner}’ fits and is excluded too",
    ),
    "status-none": Fault(
        "statuses",
        "er is een situatie waarin ‘{owner}’ niet past, niet uitgesloten is en geen overleg vraagt",
        "there is a situation in which ‘{owner}’ does not fit, is not excluded and asks for no consult",
    ),
    "status-not-best": Fault(
        "statuses",
        "de status van ‘{owner}’ is niet die van de beste ingang",
        "the status of ‘{owner}’ is not that of its best entrance",
    ),
    "consult-never": Fault(
        "statuses",
        "‘{owner}’ vraagt bij een afwijking om overleg, maar zo'n afwijking komt nooit voor",
        "‘{owner}’ asks for a consult on a deviation, but such a deviation never occurs",
    ),
    "readings-same": Fault(
        "readings",
        "de lezingen {one} en {other} bij ‘{owner}’ zeggen in elke situatie hetzelfde",
        "the readings {one} and {other} of ‘{owner}’ say the same in every situation",
    ),
    "fact-unused": Fault(
        "facts",
        "‘{fact}’ wordt nergens voor gebruikt: geen regel, aanbod, axioma of uitleg spreekt ervan",
        "‘{fact}’ is used for nothing: no rule, offer, axiom or explanation speaks of it",
    ),
    "fact-never-applies": Fault(
        "questions",
        "de vraag naar ‘{fact}’ kan nooit gesteld worden: wat ervoor nodig is komt nooit voor",
        "the question about ‘{fact}’ can never be asked: what it needs never occurs",
    ),
    "question-idle": Fault(
        "questions",
        "het antwoord op ‘{fact}’ kan niets veranderen",
        "the answer about ‘{fact}’ can change nothing",
    ),
    "fast-pass-coarse": Fault(
        "exactness",
        "‘{owner}’ is te groot voor de snelle weg: {reason}",
        "‘{owner}’ is too large for the fast pass: {reason}",
    ),
    "voices-differ": Fault(
        "voices",
        "een fout van het programma zelf: de oplosser zegt {solver} en de tweede stem {other}",
        "a fault of the program itself: the solver says {solver} and the second voice {other}",
    ),
    "accepted-stale": Fault(
        "accepted",
        "dit staat als bekend in accepted.yaml ({code}), maar is niet meer zo: haal het weg",
        "this stands in accepted.yaml as known ({code}), but is no longer so: take it out",
    ),
}
"""By code."""


def failure_text(failure: Failure) -> Text:
    """The failure as a sentence."""
    fault = FAULTS[failure.code]

    def said(language: Language) -> str:
        words = {name: word if isinstance(word, str) else word.in_(language) for name, word in failure.words.items()}
        return (fault.nl if language == "nl" else fault.en).format(**words)

    return Text(nl=said("nl"), en=said("en"))
