# SPDX-License-Identifier: EUPL-1.2
"""The day that advice is given on."""

from datetime import date

from django.utils.timezone import localdate


def today() -> date:
    """Today, by the clock of the Netherlands."""
    return localdate()
