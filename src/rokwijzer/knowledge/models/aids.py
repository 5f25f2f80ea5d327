# SPDX-License-Identifier: EUPL-1.2
"""Conversation and observation aids as content: lists and steps to look at, never scored."""

from typing import Annotated

from pydantic import Field

from rokwijzer.knowledge.models.base import Cites, Id, Model, Statement, Text


class AidSection(Model):
    """One list or step of an aid."""

    label: Text
    help: Text | None = None
    cite: Cites
    items: dict[Id, Statement] = Field(default_factory=dict)
    private: bool = False
    """The professional's own reflection: shown, never stored or printed."""


class Aid(Model):
    """An aid that a professional can look at during a contact."""

    title: Text
    cite: Cites
    intro: Text | None = None
    ordered: bool = False
    """The sections are steps in this order."""
    sections: Annotated[dict[Id, AidSection], Field(min_length=1)]
    offer: Id | None = None
    """The offer that this aid belongs to."""
    missing: dict[Id, Statement] = Field(default_factory=dict)
    """What the source says exists but does not give."""
    note: str | None = None
