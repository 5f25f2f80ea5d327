# SPDX-License-Identifier: EUPL-1.2
"""The names that a situation may use: facts, groups, offers and criteria of one knowledge base."""

from collections.abc import Mapping
from functools import cached_property

from rokwijzer.family.situation import SUBJECTS, key_of, written
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Criterion, Fact, FactType, Offer
from rokwijzer.knowledge.text import nearest
from rokwijzer.logic import FactRef

WISHES = "wishes"
"""The theme of what parents want."""
SPEAKERS = ("mother", "father", "parents", "professional", "other")
"""Who can say something, beside the roles of the knowledge base."""


class Dictionary:
    """Looks up names as they are written, old names included."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb

    @cached_property
    def facts(self) -> Mapping[FactRef, Fact]:
        """Every fact of a family, in the order of the knowledge base."""
        return self._kb.facts_of_families

    @cached_property
    def _names(self) -> Mapping[str, FactRef]:
        found = {f"{key_of(ref.subject)}.{old}": ref for ref, fact in self.facts.items() for old in fact.formerly}
        return found | {written(ref): ref for ref in self.facts}

    def fact(self, subject: str, name: str) -> FactRef | None:
        """The fact of a subject (`carer_1`) with this name."""
        return self._names.get(f"{key_of(subject)}.{name}")

    def find(self, name: str) -> FactRef | None:
        """The fact written so: `carer-1.tension`."""
        return self._names.get(name)

    def near_fact(self, subject: str, name: str) -> str | None:
        """What was probably meant: another fact of the subject, or a fact of this name of somebody else."""
        own = [ref.fact for ref in self.facts if ref.subject == subject]
        elsewhere = [written(ref) for ref in self.facts if ref.fact == name]
        return nearest(name, own) or next(iter(elsewhere), None)

    def near(self, name: str) -> str | None:
        """The known `subject.fact` that is most like this; of a name alone the fact that has it."""
        known = [written(ref) for ref in self.facts]
        by_name = [each for each in known if each.partition(".")[2] == name.rpartition(".")[2]]
        return nearest(name, known) or next(iter(by_name), None)

    def listed(self, theme: str | None) -> tuple[str, ...]:
        """The yes-or-no facts that are wishes (`theme`), or that go well (None)."""
        return tuple(written(ref) for ref, fact in self.facts.items() if fits_list(fact, theme))

    @cached_property
    def groups(self) -> Mapping[FactRef, tuple[FactRef, ...]]:
        """The options of each multiple-choice question, by `subject.group`."""
        found: dict[FactRef, tuple[FactRef, ...]] = {}
        for ref, fact in self.facts.items():
            if fact.group is not None and fact.type is FactType.BOOLEAN:
                group = FactRef(ref.subject, fact.group)
                found[group] = (*found.get(group, ()), ref)
        return found

    @cached_property
    def offers(self) -> Mapping[str, Offer]:
        """Every offer by id, those of the regions included."""
        regional = {name: offer for region in self._kb.regions.values() for name, offer in region.offers.items()}
        return {**regional, **self._kb.offers}

    @cached_property
    def offer_names(self) -> Mapping[str, str]:
        """The id of an offer by each id that it has or had."""
        former = {old: name for name, offer in self.offers.items() for old in offer.formerly}
        return former | {name: name for name in self.offers}

    @cached_property
    def criteria(self) -> Mapping[str, Criterion]:
        """Every criterion by `offer#criterion` or `rule#criterion`."""
        owners = {name: rule.criteria for name, rule in self._kb.rules.items()}
        owners.update({name: offer.all_criteria() for name, offer in self.offers.items()})
        return {f"{owner}#{name}": each for owner, criteria in owners.items() for name, each in criteria.items()}

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Who can say something."""
        return tuple(dict.fromkeys((*SPEAKERS, *self._kb.roles)))

    def municipality(self, text: str) -> str:
        """The id of the region with this id or name; the text itself if there is none."""
        wanted = text.casefold()
        for each, region in self._kb.regions.items():
            names = {region.name.in_(language).casefold() for language in ("nl", "en")}
            if wanted in {each, each.replace("-", " "), *names}:
                return each
        return text


def fits_list(fact: Fact, theme: str | None) -> bool:
    """Whether the fact can stand in a list: of wishes (with their theme), or of what goes well (None)."""
    listed = fact.strength if theme is None else fact.theme == theme
    return listed and fact.type is FactType.BOOLEAN


SUBJECT_KEYS = {key_of(subject): subject for subject in SUBJECTS}
"""Subjects by the key in a file."""
