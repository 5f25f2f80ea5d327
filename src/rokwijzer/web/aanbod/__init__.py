# SPDX-License-Identifier: EUPL-1.2
"""All help: a list, a search by name, and pages of each offer. Nothing of a family."""
