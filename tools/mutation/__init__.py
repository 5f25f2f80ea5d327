# SPDX-License-Identifier: EUPL-1.2
"""Mutation testing: change the code in one small place, and see whether a test notices. docs/mutation.md explains."""
