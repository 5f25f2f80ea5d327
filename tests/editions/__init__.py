# SPDX-License-Identifier: EUPL-1.2
"""Tests of editions, layers, differences, effects and receipts."""
