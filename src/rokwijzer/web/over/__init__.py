# SPDX-License-Identifier: EUPL-1.2
"""About the program itself: what it is for, its sources, accessibility, security, health."""
