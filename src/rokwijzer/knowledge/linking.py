# SPDX-License-Identifier: EUPL-1.2
"""Names that point elsewhere: every citation, offer, organisation, theme and region must exist."""

from collections.abc import Container, Iterable, Mapping

from pydantic import BaseModel

from rokwijzer.knowledge.models import Criterion, Offer, Region, RegionLevel, Role, Rule, Text, norms, passages
from rokwijzer.knowledge.parts import Parts
from rokwijzer.knowledge.reading import Path
from rokwijzer.knowledge.text import nearest

WISHES = "wishes"
"""The theme of the facts that say what parents want."""

_REQUIRED_CONSTANT = "pregnancy-weeks"
_HOME = {
    "offer": "offers/ID.yaml",
    "organisation": "organisations.yaml",
    "region": "regions/ID.yaml",
    "role": "organisations.yaml under `roles`",
    "source": "common.yaml",
    "theme": "common.yaml",
    "norm": "common.yaml",
}
"""Where a curator adds what is missing."""


def check_links(parts: Parts) -> None:
    """Report every name that points to nothing."""
    if parts.common is None:
        from rokwijzer.knowledge.text import Problem

        parts.problems.append(
            Problem("common.yaml", 1, 1, (), "this file is missing", "sources, norms, themes and constants", None)
        )
        return
    if _REQUIRED_CONSTANT not in parts.common.constants and parts.common_document is not None:
        message = f"the constant {_REQUIRED_CONSTANT} is missing"
        parts.report(parts.common_document, ("constants",), message, "its value, unit and citation")
    links = _Links(parts)
    for name, fact in parts.facts.items():
        links.one(name, ("theme",), fact.theme, parts.common.themes, "theme")
    for owner, (_, _) in list(parts.places.items()):
        value = _value(parts, owner)
        if value is not None:
            links.citations(owner, (), value)
    for name, offer in parts.offers.items():
        links.offer(name, (), offer)
    for name, rule in parts.rules.items():
        links.rule(name, rule)
    for name, region in parts.regions.items():
        links.region(name, region)
    for name, aid in parts.aids.items():
        if aid.offer is not None:
            links.one(name, ("offer",), aid.offer, parts.offers, "offer")


def _value(parts: Parts, owner: str) -> BaseModel | None:
    kinds: tuple[Mapping[str, BaseModel], ...] = (
        parts.facts,
        parts.axioms,
        parts.offers,
        parts.rules,
        parts.organisations,
        parts.aids,
        parts.regions,
    )
    return next((kind[owner] for kind in kinds if owner in kind), None)


class _Links:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        assert parts.common is not None
        self._lines = {source.key: source.lines for source in parts.common.sources.values()}
        self._norms = parts.common.norms
        self._refused = parts.common.refused_for_parents

    def one(self, owner: str, path: Path, name: str, known: Iterable[str], what: str) -> None:
        names = list(known)
        if name not in names:
            expected = f"a known {what}" + (f"; new ones go into {_HOME[what]}" if what in _HOME else "")
            self._parts.report_at(owner, path, f"there is no {what} {name}", expected, nearest(name, names))

    def citations(self, owner: str, path: Path, value: object) -> None:
        """Every citation below a value."""
        match value:
            case BaseModel():
                for field, info in type(value).model_fields.items():
                    each = getattr(value, field)
                    key = info.alias or field
                    if field == "cite" and each is not None:
                        self._cites(owner, (*path, key), each)
                    elif isinstance(each, dict) and field in ("organisations", "related"):
                        for name, cites in each.items():
                            self._cites(owner, (*path, key, name), cites)
                    elif field == "outside_scope" and each is not None:
                        self._cites(owner, (*path, key), each)
                    else:
                        self.citations(owner, (*path, key), each)
            case dict():
                for name, each in value.items():
                    self.citations(owner, (*path, name), each)
            case _:
                pass

    def _cites(self, owner: str, path: Path, cites: tuple[str, ...]) -> None:
        for cite in cites:
            for passage in passages((cite,)):
                if passage.source not in self._lines:
                    self.one(owner, path, passage.source, self._lines, "source")
                elif not 1 <= passage.first <= passage.last <= self._lines[passage.source]:
                    lines = self._lines[passage.source]
                    self._parts.report_at(owner, path, f"{cite} points outside its source", f"lines 1 to {lines}")
            for norm in norms((cite,)):
                self.one(owner, path, norm, self._norms, "norm")

    def offer(self, owner: str, path: Path, offer: Offer) -> None:
        offers, parts = self._parts.offers, self._parts
        for name in offer.organisations:
            self.one(owner, (*path, "organisations", name), name, parts.organisations, "organisation")
        for name in offer.related:
            self.one(owner, (*path, "related", name), name, offers, "offer")
        for name in offer.not_to_be_confused_with:
            self.one(owner, (*path, "not-to-be-confused-with"), name, offers, "offer")
        if offer.part_of is not None:
            self.one(owner, (*path, "part-of"), offer.part_of, offers, "offer")
        wishes = [key for key, fact in parts.facts.items() if fact.theme == WISHES]
        for name in offer.serves:
            self.one(owner, (*path, "serves"), name, wishes, "wish (a fact with the theme wishes)")
        for name, evidence in offer.evidence.items():
            if evidence.variant is not None:
                self.one(owner, (*path, "evidence", name, "variant"), evidence.variant, offer.variants, "variant")
        for name, route in offer.routes.items():
            self._roles(owner, (*path, "routes", name), route.by, route.signed_by)
        if offer.parents is not None:
            self._for_parents(owner, (*path, "parents", "what"), offer.parents.what)
            self._for_parents(owner, (*path, "parents", "how"), offer.parents.how)
        self._alternatives(owner, (*path, "criteria"), offer.criteria, offer.criteria)
        for name, entrance in offer.entrances.items():
            here = (*path, "entrances", name)
            known = {**offer.criteria, **entrance.criteria}
            self._alternatives(owner, (*here, "criteria"), entrance.criteria, known)
            for each, route in entrance.routes.items():
                self._roles(owner, (*here, "routes", each), route.by, route.signed_by)

    def _for_parents(self, owner: str, path: Path, text: Text | None) -> None:
        """Refuse words that hurt. A part of a word counts too, so that no form of it slips through."""
        for language in ("nl", "en"):
            folded = ((getattr(text, language) if text is not None else None) or "").casefold()
            for refused in self._refused:
                if refused in folded:
                    message = f"this text for parents says {refused!r}"
                    self._parts.report_at(owner, (*path, language), message, "words that do not hurt")

    def _roles(self, owner: str, path: Path, by: tuple[str, ...], signed_by: str | None) -> None:
        for role in by:
            self.one(owner, (*path, "by"), role, self._parts.roles, "role")
        if signed_by is not None:
            self.one(owner, (*path, "signed-by"), signed_by, self._parts.roles, "role")

    def _alternatives(
        self, owner: str, path: Path, criteria: Mapping[str, Criterion], known: Mapping[str, Criterion]
    ) -> None:
        required = [name for name, each in known.items() if each.role is Role.REQUIRED]
        for name, criterion in criteria.items():
            if criterion.instead_of is not None:
                self.one(owner, (*path, name, "instead-of"), criterion.instead_of, required, "required criterion")

    def rule(self, owner: str, rule: Rule) -> None:
        """Every name in a rule."""
        self._for_parents(owner, ("parents",), rule.parents)
        for name in rule.offers:
            self.one(owner, ("offers", name), name, self._parts.offers, "offer")
        if rule.precedence is not None:
            for name in rule.precedence.before:
                self.one(owner, ("precedence", "before"), name, self._parts.rules, "rule")
        for name in rule.replaces:
            self.one(owner, ("replaces",), name, self._parts.rules, "rule")
        for name, criterion in rule.criteria.items():
            if criterion.role in (Role.EXCLUDED, Role.ALSO_SUITABLE):
                message = f"a rule has no {criterion.role} criteria"
                self._parts.report_at(
                    owner, ("criteria", name, "role"), message, "any: in `when`, or `unless` for exceptions"
                )
        same = set(rule.criteria) & set(rule.unless)
        for name in sorted(same):
            self._parts.report_at(owner, ("unless", name), f"{name} names a criterion and an exception", "two names")

    def region(self, owner: str, region: Region) -> None:
        parts = self._parts
        if region.parent is not None:
            self.one(owner, ("parent",), region.parent, parts.regions, "region")
            self._larger(owner, region, parts.regions.get(region.parent))
        organisations: Container[str] = parts.organisations
        if region.ask is not None and region.ask not in organisations:
            self.one(owner, ("ask",), region.ask, parts.organisations, "organisation")
        known = (*parts.offers, *region.offers)
        for name, availability in region.availability.items():
            self.one(owner, ("availability", name), name, known, "offer")
            if availability.ask is not None:
                self.one(owner, ("availability", name, "ask"), availability.ask, parts.organisations, "organisation")
        for name in region.contacts:
            self.one(owner, ("contacts", name), name, parts.organisations, "organisation")
        for name, routes in region.routes.items():
            self.one(owner, ("routes", name), name, known, "offer")
            for each, route in routes.items():
                self._roles(owner, ("routes", name, each), route.by, route.signed_by)
        for name in region.switched_off:
            self.one(owner, ("switched-off", name), name, known, "offer")
        for name, offer in region.offers.items():
            self.offer(owner, ("offers", name), offer)

    def _larger(self, owner: str, region: Region, parent: Region | None) -> None:
        """Report a parent that is no larger region; so no region lies in itself either."""
        if parent is not None and not region.level.lies_in(parent.level):
            message = f"{region.parent} is a {parent.level}, and a {region.level} does not lie in that"
            levels = (
                ", ".join(level for level in RegionLevel if region.level.lies_in(level)) or "none: leave `parent` out"
            )
            self._parts.report_at(owner, ("parent",), message, f"a region of a larger level ({levels})")
