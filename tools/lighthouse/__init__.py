# SPDX-License-Identifier: EUPL-1.2
"""Lighthouse on the pages, served as an organisation serves them: `make lighthouse`."""
