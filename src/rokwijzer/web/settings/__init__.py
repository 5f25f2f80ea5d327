# SPDX-License-Identifier: EUPL-1.2
"""Settings of the web pages: `base`, and what development, production and tests change in it."""
