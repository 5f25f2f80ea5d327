# SPDX-License-Identifier: EUPL-1.2
"""No public route opens a database: every route is asked, with every door to one bricked up."""

import sqlite3
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from rokwijzer.knowledge import load
from tests.web.conftest import FORM

SAMPLES = {
    "region": "deventer",
    "ticket": "0" * 32,
    "offer": "k-vht",
    "rule": next(iter(load().rules)),
    "aid": next(iter(load().aids)),
}


def _routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for each in patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _routes(each.url_patterns, route)
        else:
            yield route


def _address(route: str) -> str:
    for name, value in SAMPLES.items():
        for kind in ("slug", "str"):
            route = route.replace(f"<{kind}:{name}>", value)
    return f"/{route}"


ROUTES = sorted(set(_routes(get_resolver().url_patterns)))


def test_no_database_is_set_up() -> None:
    assert set(settings.DATABASES) <= {"default"}
    assert "dummy" in connections["default"].settings_dict["ENGINE"]
    assert not [app for app in settings.INSTALLED_APPS if app in ("django.contrib.auth", "django.contrib.sessions")]


def test_every_route_is_asked() -> None:
    assert len(ROUTES) > 20
    assert not [route for route in map(_address, ROUTES) if "<" in route], "give the new part a sample above"


@pytest.mark.parametrize("route", ROUTES)
def test_a_route_opens_no_database(client: Client, monkeypatch: pytest.MonkeyPatch, route: str) -> None:
    opened: list[str] = []

    def refuse(*_: object, **__: object) -> None:
        opened.append(route)
        raise AssertionError(f"{route} opens a database")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.connect", refuse)
    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.cursor", refuse)
    monkeypatch.setattr("django.db.backends.dummy.base.DatabaseWrapper.cursor", refuse, raising=False)
    for response in (
        client.get(_address(route)),
        client.post(_address(route), "zoek=moeder&ja=child.cries-a-lot", content_type=FORM),
    ):
        assert response.status_code < 500
    assert not opened
