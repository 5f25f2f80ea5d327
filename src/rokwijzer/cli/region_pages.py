# SPDX-License-Identifier: EUPL-1.2
"""Regions as a list, and one region on a page."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from rokwijzer.advice.labels import AVAILABILITY
from rokwijzer.cli.listing import pairs
from rokwijzer.cli.region_words import say
from rokwijzer.cli.sheet import HEADING, QUIET, Sheet
from rokwijzer.documents.call_sheet import CallRow, CallSheet, Urgency
from rokwijzer.knowledge.models import AvailabilityStatus

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.editions import Layered
    from rokwijzer.knowledge.models import Region


class RegionRow(NamedTuple):
    """One region in the list; the numbers are of offers on its call sheet."""

    id: str
    name: str
    level: str
    parent: str
    offers: int
    unknown: int
    too_old: int
    never_checked: int


def row(layer: "Region", sheet: CallSheet) -> RegionRow:
    """The region with what is to be done there."""
    return RegionRow(
        sheet.region,
        sheet.name,
        layer.level,
        layer.parent or "",
        len(sheet.rows),
        sheet.count(Urgency.UNKNOWN),
        sheet.count(Urgency.TOO_OLD),
        sheet.count(Urgency.NEVER_CHECKED),
    )


def list_csv(rows: Iterable[RegionRow]) -> str:
    """With a line of column names, and line ends as spreadsheets expect them."""
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(RegionRow._fields)
    lines.writerows(rows)
    return written.getvalue()


def list_text(rows: Sequence[RegionRow], terminal: "Terminal", language: str) -> str:
    """Each region with its level and how much is to be asked."""
    page = Sheet(terminal)
    for each in rows:
        head = say("head", language, name=each.name, id=each.id, level=say(each.level, language))
        counts = {"unknown": each.unknown, "old": each.too_old, "never": each.never_checked}
        page.line(head)
        page.line(page.text(say("row", language, offers=each.offers, **counts), QUIET), indent=2)
    return page.finished()


@dataclass(frozen=True)
class Shown:
    """One region on one day."""

    layer: "Region"
    sheet: CallSheet
    within: tuple[tuple[str, str], ...]
    """Ids and names of the larger regions, smallest first."""
    ask: str | None
    local: tuple[str, ...]
    unused: tuple[str, ...]
    """What the layer says of names that this edition does not know."""

    def of(self, urgency: Urgency) -> list[CallRow]:
        """The offers that are as urgent as this."""
        return [each for each in self.sheet.rows if each.urgency is urgency]

    def counts(self) -> dict[AvailabilityStatus, int]:
        """How many offers have each status today, best first."""
        return {status: sum(each.status is status for each in self.sheet.rows) for status in AvailabilityStatus}

    def data(self) -> dict[str, Any]:
        """The region for another program."""
        sheet = self.sheet
        return {
            "id": sheet.region,
            "name": sheet.name,
            "level": self.layer.level,
            "within": [name for name, _ in self.within],
            "on": sheet.on.isoformat(),
            "edition": {"number": sheet.edition.number, "sha256": sheet.edition.sha256},
            "layer": sheet.layer_sha256,
            "ask": self.layer.ask,
            "too-old-after": sheet.term,
            "counts": {str(status): number for status, number in self.counts().items()},
            "unknown": [each.id for each in self.of(Urgency.UNKNOWN)],
            "too-old": [each.id for each in self.of(Urgency.TOO_OLD)],
            "never-checked": [each.id for each in self.of(Urgency.NEVER_CHECKED)],
            "local": list(self.layer.offers),
            "switched-off": list(self.layer.switched_off),
            "unused": list(self.unused),
        }

    def text(self, terminal: "Terminal") -> str:
        """The region to read."""
        sheet, language = self.sheet, self.sheet.language
        page = Sheet(terminal)
        level = say(self.layer.level, language)
        page.line(page.text(say("head", language, name=sheet.name, id=sheet.region, level=level), HEADING))
        if self.within:
            page.line(say("within", language, names=", ".join(name for _, name in self.within)))
        if self.ask is not None:
            page.line(say("ask", language, name=self.ask))
        page.line(say("term", language, months=sheet.term) if sheet.term is not None else say("no-term", language))
        edition, layer = sheet.edition.in_words(language), sheet.layer_sha256[:12]
        page.line(page.text(say("edition", language, edition=edition, layer=layer), QUIET))
        self._heading(page, "here", len(sheet.rows))
        counts = [
            (str(number), AVAILABILITY[status].in_(language)) for status, number in self.counts().items() if number
        ]
        pairs(page, counts)
        old = [say("since", language, name=each.offer, age=each.age) for each in self.of(Urgency.TOO_OLD)]
        self._names(page, "too-old", old)
        self._names(page, "never", [each.offer for each in self.of(Urgency.NEVER_CHECKED)])
        self._names(page, "unknown", [each.offer for each in self.of(Urgency.UNKNOWN)])
        self._names(page, "local", self.local)
        self._names(page, "off", sheet.switched_off)
        self._names(page, "unused", self.unused)
        return page.finished()

    def _heading(self, page: Sheet, key: str, count: int) -> None:
        page.blank()
        page.line(page.text(say(key, self.sheet.language, count=count), HEADING))

    def _names(self, page: Sheet, key: str, names: Sequence[str]) -> None:
        """One name on each line under its heading; nothing where there are none."""
        if names:
            self._heading(page, key, len(names))
            for name in names:
                page.line(name, indent=2, hang=4)


def shown(known: "Layered", sheet: CallSheet) -> Shown:
    """One region with what stands in its layer and in those that it lies in."""
    own, *larger = known.chain(sheet.region)
    base, asks = known.base, [each.region.ask for each in known.chain(sheet.region) if each.region.ask is not None]
    prefix = f"regions/{sheet.region}: "
    return Shown(
        layer=own.region,
        sheet=sheet,
        within=tuple((each.id, each.region.name.in_(sheet.language)) for each in larger),
        ask=next((base.organisations[ask].name for ask in asks if ask in base.organisations), None),
        local=tuple(offer.name for offer in own.region.offers.values()),
        unused=tuple(each.removeprefix(prefix) for each in known.unused if each.startswith(prefix)),
    )
