# SPDX-License-Identifier: EUPL-1.2
"""What one criterion asks, as a `logic` condition: its exceptions, and its readings where sources differ."""

from collections.abc import Mapping

from rokwijzer.knowledge.models import Criterion, Exceptional, Reading
from rokwijzer.knowledge.reading.conditions import ConditionReader, Path
from rokwijzer.logic import All, Any, ByReading, Condition, Not


def criterion_condition(
    reader: ConditionReader, criterion: Criterion, path: Path, address: str, carer: bool
) -> Condition:
    """The condition of a criterion, without its address around it; an example that asks nothing is always true."""
    if criterion.readings:
        asked = _by_reading(reader, criterion.readings, (*path, "readings"), address, carer)
    elif criterion.when is not None:
        asked = reader.read(criterion.when, (*path, "when"), address, carer)
    elif criterion.from_ is not None or criterion.until is not None:
        asked = reader.span(criterion.from_, criterion.until, path, address)
    else:
        asked = All()
    return without_exceptions(reader, asked, criterion.unless, (*path, "unless"), address, carer)


def without_exceptions(
    reader: ConditionReader,
    condition: Condition,
    unless: Mapping[str, Exceptional],
    path: Path,
    address: str,
    carer: bool,
) -> Condition:
    """The condition, and no exception."""
    if not unless:
        return condition
    exceptions = tuple(
        reader.read(each.when, (*path, name, "when"), f"{address}/{name}", carer) for name, each in unless.items()
    )
    return All((condition, Not(Any(exceptions))))


def _by_reading(
    reader: ConditionReader, readings: Mapping[str, Reading], path: Path, address: str, carer: bool
) -> Condition:
    spans = [reading for reading in readings.values() if reading.when is None]
    if not spans:
        options = {
            name: reader.read(reading.when, (*path, name, "when"), f"{address}/{name}", carer)
            for name, reading in readings.items()
        }
        return _differing(address, options)
    silence = {(reading.from_ is None, reading.until is None) for reading in spans}
    if len(silence) == 1 or len(spans) < len(readings):
        options = {
            name: reader.span(reading.from_, reading.until, (*path, name), f"{address}/{name}")
            if reading.when is None
            else reader.read(reading.when, (*path, name, "when"), f"{address}/{name}", carer)
            for name, reading in readings.items()
        }
        return _differing(address, options)
    return _end_by_end(reader, readings, path, address)


def _end_by_end(reader: ConditionReader, readings: Mapping[str, Reading], path: Path, address: str) -> Condition:
    """Some passages are silent on one end. Silence is no reading, so that each end has the readings that state it.

    Ends that passages state in the same words are one reading, named after the first.
    """
    starts: dict[str, tuple[str, Condition]] = {}
    ends: dict[str, tuple[str, Condition]] = {}
    stated = {name: each.from_ for name, each in readings.items() if each.from_ is not None}
    early = any(reader.starts_before_birth(from_, (*path, name)) for name, from_ in stated.items())
    for name, reading in readings.items():
        if reading.from_ is not None:
            span = reader.span(reading.from_, None, (*path, name), f"{address}/{name}")
            starts.setdefault(reading.from_, (name, span))
        if reading.until is not None:
            here, label = (*path, name), f"{address}/{name}"
            span = reader.until_only(reading.until, here, label, before_birth=early)
            ends.setdefault(reading.until, (name, span))
    return All(
        (_differing(f"{address}/from", dict(starts.values())), _differing(f"{address}/until", dict(ends.values())))
    )


def _differing(name: str, options: Mapping[str, Condition]) -> Condition:
    if len(set(options.values())) == 1:
        return next(iter(options.values()))
    return ByReading(name, tuple(options.items())) if options else All()
