# SPDX-License-Identifier: EUPL-1.2
"""What regions and organisations lay over an edition: availability, contacts, routes, offers of their own.

A layer changes without a new edition, so it has a hash of its own. It never says for whom an offer is meant
(`knowledge.local`).
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from rokwijzer.editions.canonical import (
    FORMAT,
    Canonical,
    CanonicalError,
    Content,
    canonical_bytes,
    check_format,
    parse_canonical,
    parts_of,
)
from rokwijzer.editions.codec import CodecError, from_plain, to_plain
from rokwijzer.editions.edition import Edition, EditionError, name_base, working_copy
from rokwijzer.editions.regional import with_layers
from rokwijzer.editions.shelf import published
from rokwijzer.knowledge import KnowledgeBase, from_documents, shipped_documents
from rokwijzer.knowledge.loader import from_parts, read_parts
from rokwijzer.knowledge.models import Model, OrganisationLayer, Region
from rokwijzer.knowledge.text import Problems, read_yaml, validate

if TYPE_CHECKING:
    from rokwijzer.knowledge.reading import Path as Steps

REGIONS, EXAMPLES = "regions", "examples"
_REGION, _ORGANISATION = "region", "organisation-layer"


@dataclass(frozen=True, eq=False)
class Layer:
    """The layer of one region, with the hash of its canonical form."""

    id: str
    region: Region

    @cached_property
    def canonical(self) -> Canonical:
        """Its canonical form: what is kept where a region publishes its layer as one file."""
        return _canonical(self.id, _REGION, self.region)

    @property
    def sha256(self) -> str:
        """The hash of the canonical form."""
        return self.canonical.sha256


@dataclass(frozen=True, eq=False)
class TeamLayer:
    """The layer of one organisation, with the hash of its canonical form."""

    id: str
    organisation: OrganisationLayer

    @cached_property
    def canonical(self) -> Canonical:
        """Its canonical form."""
        return _canonical(self.id, _ORGANISATION, self.organisation)

    @property
    def sha256(self) -> str:
        """The hash of the canonical form."""
        return self.canonical.sha256


@dataclass(frozen=True, eq=False)
class Layered:
    """An edition with the layers that lie over it, and the example families to try it on."""

    edition: Edition
    layers: Mapping[str, Layer] = field(default_factory=dict)
    """By region."""
    team: TeamLayer | None = None
    examples: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _fitted(self) -> tuple[dict[str, Region], tuple[str, ...]]:
        regions: dict[str, Region] = {}
        notes: list[str] = []
        for name, layer in self.layers.items():
            regions[name], unused = _fitting(layer.region, self.edition.said, self.layers)
            notes += [f"{REGIONS}/{name}: {each}" for each in unused]
        return regions, tuple(notes)

    @cached_property
    def base(self) -> KnowledgeBase:
        """The knowledge base with all its regions; `with_layers` gives what holds in one of them. Raises Problems."""
        regions, _ = self._fitted
        parts = parts_of(self.edition.said, self.edition.where)
        document = read_yaml("layer: 1", REGIONS)
        for name, region in regions.items():
            parts.regions[name] = region
            parts.places[name] = (replace(document, name=f"{REGIONS}/{name}"), ())
        parts.examples.update(self.examples)
        found = from_parts(parts, {})
        name_base(found, self.edition.name)
        for name in regions:
            with_layers(found, name)
        return found

    @property
    def unused(self) -> tuple[str, ...]:
        """What the layers say of offers and organisations that this edition does not know (yet, or any more)."""
        return self._fitted[1]

    def chain(self, region: str | None) -> tuple[Layer, ...]:
        """The layers that count in a region, smallest first."""
        found: list[Layer] = []
        while region is not None and region in self.layers and self.layers[region] not in found:
            found.append(self.layers[region])
            region = self.layers[region].region.parent
        return tuple(found)


def current(knowledge: Path | None = None) -> Layered:
    """What the command line and the web reason with.

    The latest published edition with the layers that come with the program; or, with a folder of knowledge files, a
    working copy of those. As long as nothing was published, the shipped files themselves, as a working copy. Raises
    EditionError and Problems.
    """
    return _shipped() if knowledge is None else working(folder_documents(knowledge), str(knowledge))


@cache
def _shipped() -> Layered:
    """Loaded once: what is shipped does not change while the program runs."""
    latest = published().latest()
    if latest is None:
        return working(shipped_documents(), "working copy")
    return layered(latest, shipped_documents())


def working(documents: Mapping[str, str], where: str = "working copy") -> Layered:
    """A working copy of knowledge files, with the regions among them as layers."""
    base = from_documents(documents)
    edition = working_copy(base, where)
    found = Layered(edition, {name: Layer(name, region) for name, region in base.regions.items()}, None, base.examples)
    vars(found)["base"] = base  # Loaded already, regions and all.
    for region in base.regions:
        with_layers(base, region)
    return found


def layered(edition: Edition, documents: Mapping[str, str]) -> Layered:
    """The edition with the regions and example families among these documents; raises Problems."""
    kept = {name: text for name, text in documents.items() if PurePosixPath(name).parts[0] in (REGIONS, EXAMPLES)}
    parts = read_parts(kept)
    layers = {name: Layer(name, region) for name, region in parts.regions.items()}
    return Layered(edition, layers, None, parts.examples)


def folder_documents(folder: Path) -> dict[str, str]:
    """The knowledge files of a folder, by name; raises EditionError."""
    if not folder.is_dir():
        raise EditionError(
            f"{folder} is no folder.", "Name the folder that holds common.yaml and the folders beside it."
        )
    try:
        return {
            place.relative_to(folder).as_posix(): place.read_text(encoding="utf-8")
            for place in sorted(folder.rglob("*.yaml"))
        }
    except (OSError, UnicodeDecodeError) as wrong:
        raise EditionError(f"The knowledge files in {folder} cannot be read: {wrong}.", "Save them as UTF-8.") from None


def read_layer(raw: str | bytes, name: str) -> Layer:
    """The layer in a region file: YAML, or canonical JSON if the name ends with `.json`.

    Raises Problems or EditionError; what a layer may not say is explained there.
    """
    if name.endswith(".json"):
        found, data = _parsed(raw, name, _REGION)
        try:
            return Layer(found, from_plain(Region, data, name))
        except CodecError as wrong:
            raise EditionError(f"{wrong}.", "Take the layer again from the region that keeps it.") from None
    stem = PurePosixPath(name).stem
    parts = read_parts({f"{REGIONS}/{stem}.yaml": raw if isinstance(raw, str) else raw.decode("utf-8")})
    return Layer(stem, parts.regions[stem])


def read_team_layer(raw: str | bytes, name: str, base: KnowledgeBase) -> TeamLayer:
    """The layer of an organisation, YAML or canonical JSON; raises Problems or EditionError.

    Every offer, aid and organisation that it names must exist in the base.
    """
    if name.endswith(".json"):
        found, data = _parsed(raw, name, _ORGANISATION)
        try:
            return TeamLayer(found, from_plain(OrganisationLayer, data, name))
        except CodecError as wrong:
            raise EditionError(f"{wrong}.", "Take the layer again from the organisation that keeps it.") from None
    document = read_yaml(raw, name)
    value, problems = validate(OrganisationLayer, document)
    if value is None:
        raise Problems(problems)
    kinds = {*base.offers, *base.aids}
    named: list[tuple[Steps, str, Container[str], str]] = [
        (("organisation",), value.organisation, base.organisations, "organisation")
    ]
    named += [(("methods", each), each, kinds, "offer or aid") for each in value.methods]
    named += [(("certified", each), each, base.offers, "offer") for each in value.certified]
    named += [(("wording", each), each, kinds, "offer or aid") for each in value.wording]
    unknown = [
        document.problem(path, f"there is no {what} {each}", f"a known {what}", key=True)
        for path, each, known, what in named
        if each not in known
    ]
    if unknown:
        raise Problems(unknown)
    return TeamLayer(PurePosixPath(name).stem, value)


def _fitting(region: Region, said: Content, regions: Container[str]) -> tuple[Region, tuple[str, ...]]:
    """The layer without what it says of names that the edition does not know, and those names.

    A layer goes its own way: an offer can be in it before the edition that brings the offer, and after the one that
    takes it away.
    """
    offers, organisations = {*said.offers, *region.offers}, said.organisations
    unused: list[str] = []

    def known(what: str, entries: Mapping[str, Any], names: Container[str]) -> dict[str, Any]:
        unused.extend(f"{what}/{name}" for name in entries if name not in names)
        return {name: entry for name, entry in entries.items() if name in names}

    def asked(place: str, name: str | None) -> str | None:
        if name is None or name in organisations:
            return name
        unused.append(f"{place}: {name}")
        return None

    availability = {
        name: entry.model_copy(update={"ask": asked(f"availability/{name}/ask", entry.ask)})
        for name, entry in known("availability", region.availability, offers).items()
    }
    update = {
        "availability": availability,
        "contacts": known("contacts", region.contacts, organisations),
        "routes": known("routes", region.routes, offers),
        "switched_off": known("switched-off", region.switched_off, offers),
        "ask": asked("ask", region.ask),
        "parent": region.parent if region.parent is None or region.parent in regions else None,
    }
    if update["parent"] != region.parent:
        unused.append(f"parent: {region.parent}")
    return (region.model_copy(update=update) if unused else region), tuple(unused)


def _canonical(name: str, kind: str, layer: Model) -> Canonical:
    return Canonical(canonical_bytes({"format": FORMAT, "id": name, kind: to_plain(layer)}))


def _parsed(raw: str | bytes, name: str, kind: str) -> tuple[str, object]:
    """The id and the data of a layer in canonical JSON."""
    try:
        data = check_format(parse_canonical(raw.encode() if isinstance(raw, str) else raw, name), name)
    except CanonicalError as wrong:
        raise EditionError(f"{wrong}.", "Take the layer again from where it is kept.") from None
    found = data.get("id")
    if set(data) != {"id", kind} or not isinstance(found, str):
        raise EditionError(f"{name} is no {kind}: it has {', '.join(sorted(data))}.", f"Expected: id and {kind}.")
    return found, data[kind]
