# SPDX-License-Identifier: EUPL-1.2
"""Numbered, unchangeable editions of the knowledge base, with the layers of regions. docs/editions.md explains."""

from rokwijzer.editions.canonical import Canonical, CanonicalError, Content, canonical_bytes, decode, encode, sha256
from rokwijzer.editions.codec import Plain
from rokwijzer.editions.difference import Change, ChangeKind, Difference, Group, difference
from rokwijzer.editions.edition import Edition, EditionError, EditionName, edition_of, read_edition, working_copy
from rokwijzer.editions.layers import Layer, Layered, TeamLayer, current, layered, read_layer, read_team_layer, working
from rokwijzer.editions.regional import whole, with_layers
from rokwijzer.editions.shelf import Shelf, load_edition, load_file, published, stale

__all__ = [
    "Canonical",
    "CanonicalError",
    "Change",
    "ChangeKind",
    "Content",
    "Difference",
    "Edition",
    "EditionError",
    "EditionName",
    "Group",
    "Layer",
    "Layered",
    "Plain",
    "Shelf",
    "TeamLayer",
    "canonical_bytes",
    "current",
    "decode",
    "difference",
    "edition_of",
    "encode",
    "layered",
    "load_edition",
    "load_file",
    "published",
    "read_edition",
    "read_layer",
    "read_team_layer",
    "sha256",
    "stale",
    "whole",
    "with_layers",
    "working",
    "working_copy",
]
