# SPDX-License-Identifier: EUPL-1.2
"""What the environment may set, checked before anything starts; docs/web.md lists it. Names begin with ROKWIJZER_."""

from pathlib import Path
from typing import Annotated, Literal

from django.core.exceptions import ImproperlyConfigured
from pydantic import Field, HttpUrl, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "ROKWIJZER_"


class Environment(BaseSettings):
    """The settings that an organisation chooses."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True)

    hosts: Annotated[tuple[str, ...], NoDecode] = ()
    """Names under which the pages are served, with commas between."""
    public_url: HttpUrl | None = None
    """The address that parents reach the pages under, for the square code on paper."""
    leave_to: HttpUrl = HttpUrl("https://www.knmi.nl/")
    """Where the button that leaves quickly goes: a page that nobody wonders about."""
    contact_mail: str = Field(default="", pattern=r"^([^@\s]+@[^@\s]+\.[^@\s]+)?$")
    """Where reports of mistakes go; without it a report can only be copied."""
    security_contact: str = Field(default="", pattern=r"^((mailto:|https://)\S+)?$")
    """Where leaks are reported, for security.txt."""
    municipality: str = Field(default="", max_length=60)
    """The municipality that an empty form begins with."""
    body_kilobytes: int = Field(default=128, ge=16, le=4096)
    """The most that a form may send."""
    pdf_per_minute: int = Field(default=30, ge=1, le=6000)
    """How many documents are made a minute at most, for all visitors together."""
    print_folder: Path | None = None
    """Where printed catalogues are kept until they are fetched; without it a folder of this user among what may be
    thrown away. All workers of a server share it."""
    prints_at_once: int = Field(default=2, ge=1, le=16)
    """How many catalogues are made at one time, by all workers together."""
    search_per_minute: int = Field(default=1200, ge=1, le=60000)
    """How many searches are done a minute at most, for all visitors together."""
    behind_proxy: bool = False
    """A proxy ends the encrypted connection and says so in X-Forwarded-Proto."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(name.strip() for name in value.split(",") if name.strip()) if isinstance(value, str) else value


def read_environment() -> Environment:
    """The checked settings; stops with every wrong one named, and without showing its value."""
    try:
        return Environment()
    except ValidationError as wrong:
        lines = [
            f"  {PREFIX}{'_'.join(str(part) for part in error['loc']).upper()}: {error['msg']}"
            for error in wrong.errors(include_input=False)
        ]
        raise ImproperlyConfigured(
            "These settings in the environment are not right:\n"
            + "\n".join(lines)
            + "\nCorrect or unset them; docs/web.md says what each means."
        ) from None
