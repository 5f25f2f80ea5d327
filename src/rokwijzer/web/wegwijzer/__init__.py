# SPDX-License-Identifier: EUPL-1.2
"""The first page: one situation, and the advice beside it."""
