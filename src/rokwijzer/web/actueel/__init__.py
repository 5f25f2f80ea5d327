# SPDX-License-Identifier: EUPL-1.2
"""For the coordinator: what was checked when in each region, what is old and what is unknown; the list to ring by."""
