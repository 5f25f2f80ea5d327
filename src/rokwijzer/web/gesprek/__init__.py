# SPDX-License-Identifier: EUPL-1.2
"""Aids for talking and looking together. Nothing is counted, nothing is ticked, nothing is kept."""
