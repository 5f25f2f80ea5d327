# SPDX-License-Identifier: EUPL-1.2
"""Settings come from the environment; a wrong one stops the start and says what to do."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from rokwijzer.web.settings.environment import read_environment

START = [sys.executable, "-m", "rokwijzer.web"]


def _environment(**extra: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**clean, **extra}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ROKWIJZER_BODY_KILOBYTES", "15"),
        ("ROKWIJZER_BODY_KILOBYTES", "4097"),
        ("ROKWIJZER_BODY_KILOBYTES", "veel"),
        ("ROKWIJZER_PDF_PER_MINUTE", "0"),
        ("ROKWIJZER_CONTACT_MAIL", "geen adres"),
        ("ROKWIJZER_SECURITY_CONTACT", "beveiliging"),
        ("ROKWIJZER_PUBLIC_URL", "rokwijzer"),
        ("ROKWIJZER_LEAVE_TO", "javascript:alert(1)"),
        ("ROKWIJZER_LOG_LEVEL", "luid"),
    ],
)
def test_a_wrong_setting_is_named_and_not_shown(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured) as wrong:
        read_environment()
    assert name in str(wrong.value)
    assert "docs/web.md" in str(wrong.value)
    assert f"'{value}'" not in str(wrong.value)


@pytest.mark.parametrize("value", ["16", "4096"])
def test_the_ends_of_a_range_are_allowed(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROKWIJZER_BODY_KILOBYTES", value)
    assert read_environment().body_kilobytes == int(value)


def test_all_wrong_settings_are_named_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROKWIJZER_LOG_LEVEL", "luid")
    monkeypatch.setenv("ROKWIJZER_PDF_PER_MINUTE", "0")
    with pytest.raises(ImproperlyConfigured, match=r"(?s)PDF_PER_MINUTE.*LOG_LEVEL"):
        read_environment()


def test_the_program_stops_with_exit_code_2_on_a_wrong_setting() -> None:
    result = subprocess.run(
        START, env=_environment(ROKWIJZER_BODY_KILOBYTES="1"), capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 2
    assert "ROKWIJZER_BODY_KILOBYTES" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("port", ["0", "65536", "web"])
def test_the_program_refuses_what_is_no_port(port: str) -> None:
    result = subprocess.run(START, env=_environment(PORT=port), capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 2
    assert f"PORT={port} is no port" in result.stderr


def test_production_asks_for_its_hosts() -> None:
    environment = _environment(DJANGO_SETTINGS_MODULE="rokwijzer.web.settings.production")
    environment.pop("ROKWIJZER_HOSTS", None)
    result = subprocess.run(
        [sys.executable, "-m", "django", "check"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode
    assert "ROKWIJZER_HOSTS is not set" in result.stderr


def test_the_check_for_deployment_finds_nothing() -> None:
    environment = _environment(
        DJANGO_SETTINGS_MODULE="rokwijzer.web.settings.production", ROKWIJZER_HOSTS="rokwijzer.example.org"
    )
    result = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "INFO"],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
